#pragma once

#include "models/article/article_form.h"

#include <QWidget>

#include <memory>

namespace Ui {
class TextGroup;
}

namespace stet {

/// Title and excerpt, with their lengths.
class TextGroup final : public QWidget
{
    Q_OBJECT

public:
    /// `form` must outlive the group.
    explicit TextGroup(ArticleForm& form, QWidget* parent = nullptr);
    ~TextGroup() override;

private:
    void updateCounts();

    std::unique_ptr<Ui::TextGroup> m_ui;
};

} // namespace stet
