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

/// The addresses of a story, with actions to open and copy each. Folded at first, as an editor rarely changes them.
class AddressesGroup final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the group. The settings remember whether the person unfolded it.
    AddressesGroup(
        ArticleForm& form, UrlOpener& opener, Clipboard& clipboard, Settings& settings, QWidget* parent = nullptr);
    ~AddressesGroup() override;

    /// Adds actions to a line that open and copy its address. Opener and clipboard must outlive the line.
    static void addActions(QLineEdit* line, UrlOpener& opener, Clipboard& clipboard);

private:
    void showCount();

    std::unique_ptr<Ui::AddressesGroup> m_ui;
    ArticleForm& m_form;
};

} // namespace stet
