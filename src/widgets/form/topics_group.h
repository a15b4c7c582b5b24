#pragma once

#include "models/article/article_form.h"
#include "models/search/known_values.h"

#include <QWidget>

#include <memory>

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
    void showTopics();
    void updateVerbs();
    void setTopics(const QStringList& topics);
    void change(FieldChange change);
    void addTyped();

    std::unique_ptr<Ui::TopicsGroup> m_ui;
    ArticleForm& m_form;
    KnownValues& m_values;
};

} // namespace stet
