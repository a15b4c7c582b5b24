#include "widgets/form/addresses_group.h"

#include "ui_addresses_group.h"
#include "widgets/form/field_binding.h"
#include "widgets/parts/address_links.h"
#include "widgets/parts/icons.h"

namespace stet {

using namespace Qt::StringLiterals;

AddressesGroup::AddressesGroup(ArticleForm& form, UrlOpener& opener, Clipboard& clipboard, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::AddressesGroup>())
{
    m_ui->setupUi(this);
    for (auto* line : {m_ui->originalUrl, m_ui->webUrl, m_ui->ampWebUrl, m_ui->cdnAmpWebUrl}) {
        new FieldBinding(form, KeyPath::ofKey(line->objectName().toStdString()), line, readAddress);
        addActions(line, opener, clipboard);
    }
}

AddressesGroup::~AddressesGroup() = default;

void AddressesGroup::addActions(QLineEdit* line, UrlOpener& opener, Clipboard& clipboard)
{
    auto* open = line->addAction(themedIcon(u"external-link"_s), QLineEdit::TrailingPosition);
    open->setToolTip(tr("Open in the browser"));
    auto* copy = line->addAction(themedIcon(u"copy"_s), QLineEdit::TrailingPosition);
    copy->setToolTip(tr("Copy the address"));
    connect(open, &QAction::triggered, line, [line, &opener] { openAddress(opener, line->text(), line); });
    connect(copy, &QAction::triggered, line, [line, &clipboard] { clipboard.setText(line->text()); });
    const auto follow = [=](const QString& text) {
        open->setVisible(text.startsWith(u"http://"_s) || text.startsWith(u"https://"_s));
        copy->setVisible(!text.isEmpty());
    };
    connect(line, &QLineEdit::textChanged, line, follow);
    follow(line->text());
}

} // namespace stet
