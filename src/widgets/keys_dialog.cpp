#include "keys_dialog.h"

#include "cell_delegates.h"
#include "ui_keys_dialog.h"

#include <QHeaderView>

namespace stet {

namespace {

constexpr int rowPadding = 12;

} // namespace

KeysDialog::KeysDialog(const std::vector<KeyHelp>& keys, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::KeysDialog>())
{
    m_ui->setupUi(this);
    auto* list = m_ui->list;
    list->setItemDelegate(new MarkDelegate(list));
    auto bold = list->font();
    bold.setBold(true);
    for (const auto& key : keys) {
        auto* item = new QTreeWidgetItem(list, {key.keys, key.does});
        item->setFont(0, bold);
        item->setSizeHint(0, {0, list->fontMetrics().height() + rowPadding});
    }
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list->setCurrentItem(list->topLevelItem(0));
    connect(m_ui->close, &QAbstractButton::clicked, this, &QDialog::close);
}

KeysDialog::~KeysDialog() = default;

} // namespace stet
