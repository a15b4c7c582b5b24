#pragma once

#include "models/desk/article_store.h"
#include "models/review/review.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <array>
#include <optional>
#include <vector>

namespace stet {

namespace ProblemRole {
enum
{
    Article = Qt::UserRole, ///< RowId as uint; noRow for a group of a rule and a mistake in the settings
    Field, ///< QString, key path; empty where it is about the whole article
    Line, ///< int, from 1; 0 where no line is to blame
    Rule, ///< RuleId as int; -1 for a group of an article
    Severity, ///< Severity as int; of a group the worst in it
    IsFixable, ///< bool: there is one right answer; of a group for one in it
    Key, ///< QString that names a row of the tree for as long as it is there
};
}

enum class ProblemGrouping
{
    ByRule,
    ByArticle
};

/// What is wrong with the articles, as a tree of two levels: groups of a rule or of an article, and the findings in
/// them. Column 0 says it, column 1 names the article or the rule, column 2 the field. Made again, while somebody
/// looks, a moment after findings have changed; of many articles in slices, between which the window does what else is
/// to do.
class ProblemsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        Message,
        Where,
        Field,
        ColumnCount
    };

    /// Both must outlive the model.
    ProblemsModel(ArticleStore& store, Review& review, QObject* parent = nullptr);

    /// Whether somebody looks; at first nobody does.
    void setActive(bool active);
    void setGrouping(ProblemGrouping grouping);
    ProblemGrouping grouping() const { return m_grouping; }
    /// Shows findings of at least this severity.
    void setLeast(Severity least);
    /// Shows findings of one rule alone; nullopt: of all.
    void setRule(std::optional<RuleId> rule);

    /// The finding at an index; nullptr for a group, a mistake in the settings, and what is no longer found.
    const Finding* findingAt(const QModelIndex& index) const;
    /// How many findings of each severity there are, whatever is shown.
    const std::array<int, 3>& counts() const { return m_counts; }
    /// The group with this key; invalid where there is none.
    QModelIndex groupOf(const QString& key) const;
    /// The articles of an index: of a group all of them.
    std::vector<RowId> articlesOf(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void refreshed();

private:
    struct Entry
    {
        RowId article = noRow; ///< noRow: a mistake in the settings
        std::uint32_t place = 0; ///< among the findings of the article, or the mistakes
        RuleId rule = RuleId::Configuration; ///< of the finding: another one may be at the place by now
    };
    struct Group
    {
        RuleId rule = RuleId::Unreadable; ///< where the groups are rules
        RowId article = noRow; ///< where they are articles
        Severity worst = Severity::Hint;
        bool isFixable = false;
        std::vector<Entry> entries{};
    };

    /// A tree in the making.
    struct Making
    {
        std::vector<Group> byRule = std::vector<Group>(ruleCount);
        std::vector<Group> byArticle{};
        std::array<int, 3> counts{};
        RowId next = 0; ///< the first article that is not in it
    };

    void refreshLater();
    void refresh();
    void makeSlice();
    void add(RuleId rule, Severity severity, bool isFixable, const Entry& entry);
    void show(Making made);
    const Entry* entryAt(const QModelIndex& index) const;
    const Finding* findingOf(const Entry& entry) const;
    QVariant groupData(const Group& group, int column, int role) const;
    QVariant entryData(const Entry& entry, int column, int role) const;
    QVariant mistakeData(const Entry& entry, int column, int role) const;

    ArticleStore& m_store;
    Review& m_review;
    ProblemGrouping m_grouping = ProblemGrouping::ByRule;
    Severity m_least = Severity::Hint;
    std::optional<RuleId> m_rule;
    std::vector<Group> m_groups;
    std::array<int, 3> m_counts{};
    bool m_isActive = false;
    bool m_isStale = true;
    QTimer m_refreshLater;
    std::optional<Making> m_making;
    QTimer m_nextSlice;
};

} // namespace stet
