#pragma once

#include "models/article/article_form.h"
#include "widgets/parts/seams.h"

#include <QWidget>

#include <memory>

class QLineEdit;

namespace Ui {
class AddressesGroup;
}

namespace stet {

/// The addresses of a story, with actions to open and copy each.
class AddressesGroup final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the group.
    AddressesGroup(ArticleForm& form, UrlOpener& opener, Clipboard& clipboard, QWidget* parent = nullptr);
    ~AddressesGroup() override;

    /// Adds actions to a line that open and copy its address. Opener and clipboard must outlive the line.
    static void addActions(QLineEdit* line, UrlOpener& opener, Clipboard& clipboard);

private:
    std::unique_ptr<Ui::AddressesGroup> m_ui;
};

} // namespace stet
