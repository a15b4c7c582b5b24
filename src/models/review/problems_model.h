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
    Article = Qt::UserRole, ///< RowId as uint; noRow for a group of a rule and a settings error
    Field, ///< QString, key path; empty if it concerns the whole article
    Line, ///< int, from 1; 0 if it has no line
    Rule, ///< RuleId as int; -1 for a group of an article
    Severity, ///< Severity as int; of a group, the worst in it
    IsFixable, ///< bool: it has one right answer; of a group, any finding in it has
    Key, ///< QString that identifies a row of the tree while it exists
};
}

enum class ProblemGrouping
{
    ByRule,
    ByArticle
};

/// The problems of the articles, as a tree of two levels: groups by rule or by article, and the findings in them.
/// Column 0 is the problem, column 1 the article or the rule, column 2 the field. While active, rebuilds shortly after
/// findings have changed; for many articles in slices, so that the window stays responsive.
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

    /// Whether the problems are visible; false at first.
    void setActive(bool active);
    void setGrouping(ProblemGrouping grouping);
    ProblemGrouping grouping() const { return m_grouping; }
    /// Shows findings of at least this severity.
    void setLeast(Severity least);
    /// Shows only the findings of one rule; nullopt: of all.
    void setRule(std::optional<RuleId> rule);
    /// Shows only the findings of one article; nullopt: of all.
    void setArticle(std::optional<RowId> article);

    /// Returns the finding at an index; nullptr for a group, a settings error, and a finding that no longer exists.
    const Finding* findingAt(const QModelIndex& index) const;
    /// Returns the number of findings of each severity, including those not shown.
    const std::array<int, 3>& counts() const { return m_counts; }
    /// Returns the group with this key; invalid if there is none.
    QModelIndex groupOf(const QString& key) const;
    /// Returns the articles of an index; of a group, all of them.
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
        RowId article = noRow; ///< noRow: a settings error
        std::uint32_t place = 0; ///< among the findings of the article, or the settings errors
        RuleId rule = RuleId::Configuration; ///< of the finding: another one may have this place now
    };
    struct Group
    {
        RuleId rule = RuleId::Unreadable; ///< if grouped by rule
        RowId article = noRow; ///< if grouped by article
        Severity worst = Severity::Hint;
        bool isFixable = false;
        std::vector<Entry> entries{};
    };

    /// A tree under construction.
    struct Making
    {
        std::vector<Group> byRule = std::vector<Group>(ruleCount);
        std::vector<Group> byArticle{};
        std::array<int, 3> counts{};
        RowId next = 0; ///< the first article not yet in it
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
    std::optional<RowId> m_article;
    std::vector<Group> m_groups;
    std::array<int, 3> m_counts{};
    bool m_isActive = false;
    bool m_isStale = true;
    QTimer m_refreshLater;
    std::optional<Making> m_making;
    QTimer m_nextSlice;
};

} // namespace stet
