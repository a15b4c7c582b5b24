#pragma once

#include "models/article/article_form.h"

#include <QWidget>

#include <memory>

namespace Ui {
class PublishGroup;
}

namespace stet {

/// The switch that publishes the selected articles.
class PublishGroup final : public QWidget
{
    Q_OBJECT

public:
    /// `form` must outlive the group.
    explicit PublishGroup(ArticleForm& form, QWidget* parent = nullptr);
    ~PublishGroup() override;

private:
    void showState();
    void showProblem();

    std::unique_ptr<Ui::PublishGroup> m_ui;
    ArticleForm& m_form;
};

} // namespace stet
