#include "widgets/form/addresses_group.h"

#include "ui_addresses_group.h"
#include "widgets/form/field_binding.h"
#include "widgets/parts/address_links.h"
#include "widgets/parts/icons.h"

namespace stet {

using namespace Qt::StringLiterals;

namespace {

KeyPath pathOf(const QLineEdit& line)
{
    return KeyPath::ofKey(line.objectName().toStdString());
}

} // namespace

AddressesGroup::AddressesGroup(
    ArticleForm& form, UrlOpener& opener, Clipboard& clipboard, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::AddressesGroup>())
    , m_form(form)
{
    m_ui->setupUi(this);
    for (auto* line : m_ui->addresses->findChildren<QLineEdit*>()) {
        new FieldBinding(form, pathOf(*line), line, readAddress);
        addActions(line, opener, clipboard);
    }
    m_ui->addressesHeading->setUp(*m_ui->addresses, settings, u"inspector/addresses"_s);
    connect(&form, &ArticleForm::changed, this, &AddressesGroup::showCount);
    connect(&form, &ArticleForm::problemsChanged, this, &AddressesGroup::showCount);
    showCount();
}

/// How many problems its fields have, as nobody sees them while it is folded.
void AddressesGroup::showCount()
{
    int problems = 0;
    for (const auto* line : m_ui->addresses->findChildren<QLineEdit*>())
        problems += m_form.countProblems(pathOf(*line));
    m_ui->addressesHeading->setHeading(tr("Addresses"), problems);
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
