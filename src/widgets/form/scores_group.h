#pragma once

#include "models/article/article_form.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ScoresGroup;
}

namespace stet {

/// The scores that the bot gave a story: its quality (0 to 100), and its heat (-1: unknown).
class ScoresGroup final : public QWidget
{
    Q_OBJECT

public:
    /// `form` must outlive the group.
    explicit ScoresGroup(ArticleForm& form, QWidget* parent = nullptr);
    ~ScoresGroup() override;

private:
    std::unique_ptr<Ui::ScoresGroup> m_ui;
};

} // namespace stet
