#include "widgets/window/keys_dialog.h"

#include "models/desk/article_texts.h"
#include "ui_keys_dialog.h"
#include "widgets/parts/cell_delegates.h"

#include <QHeaderView>

namespace stet {

namespace {

constexpr int keysGap = 16;

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
        item->setToolTip(1, plainToolTip(key.does));
    }
    list->resizeColumnToContents(0);
    list->header()->resizeSection(0, list->columnWidth(0) + keysGap);
    connect(m_ui->close, &QAbstractButton::clicked, this, &QDialog::close);
}

KeysDialog::~KeysDialog() = default;

} // namespace stet
