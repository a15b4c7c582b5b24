#pragma once

#include "models/article/article_form.h"
#include "models/search/known_values.h"

#include <QWidget>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace Ui {
class TopicsGroup;
}

namespace stet {

/// The topics. For one article, the person adds, removes and reorders them; for several, adds one to all, removes one
/// from all, or replaces those of all by one.
class TopicsGroup final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the group.
    TopicsGroup(ArticleForm& form, KnownValues& values, QWidget* parent = nullptr);
    ~TopicsGroup() override;

private:
    std::optional<QStringList> topics() const;
    void showTopics();
    void showMessage();
    void updateVerbs();
    void setTopics(const QStringList& topics);
    void changeTyped(FieldChange change);
    void leaveRefused();
    void addTyped();

    /// A topic that was typed and refused, and why.
    struct Refused
    {
        QString text;
        QString why; ///< a sentence
    };
    void showRefused(const Refused& refused);

    std::unique_ptr<Ui::TopicsGroup> m_ui;
    ArticleForm& m_form;
    KnownValues& m_values;
    std::vector<RowId> m_rows; ///< the articles that are shown
    std::map<std::vector<RowId>, Refused> m_refused; ///< by articles; until another topic is typed there
};

} // namespace stet
