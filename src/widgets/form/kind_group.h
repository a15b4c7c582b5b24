#pragma once

#include "models/article/article_form.h"
#include "models/search/known_values.h"

#include <QWidget>

#include <memory>

namespace Ui {
class KindGroup;
}

namespace stet {

/// Category and type of a story. Suggests the values that the folder has.
class KindGroup final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the group.
    KindGroup(ArticleForm& form, KnownValues& values, QWidget* parent = nullptr);
    ~KindGroup() override;

private:
    std::unique_ptr<Ui::KindGroup> m_ui;
};

} // namespace stet
