#include "widgets/window/skipped_dialog.h"

#include "ui_skipped_dialog.h"
#include "widgets/parts/cell_delegates.h"
#include "widgets/parts/copy_key.h"
#include "widgets/parts/table_looks.h"

#include <QLocale>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

} // namespace

SkippedDialog::SkippedDialog(Clipboard& clipboard, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SkippedDialog>())
{
    m_ui->setupUi(this);
    m_ui->table->setModel(&m_model);
    m_ui->table->setItemDelegate(new MarkDelegate(m_ui->table));
    m_ui->table->setTextElideMode(Qt::ElideMiddle);
    setTableLooks(*m_ui->table);
    setListColumns(*m_ui->table, SkippedModel::Path, {{SkippedModel::Reason, 48}});
    new CopyKey(m_ui->table, clipboard, [this] { return selectedRowsText(*m_ui->table); });
    m_ui->message->setMessage({.icon = u"check"_s, .sentence = tr("Nothing was skipped")});
    connect(m_ui->close, &QAbstractButton::clicked, this, &QDialog::close);
    setReport({});
}

SkippedDialog::~SkippedDialog() = default;

void SkippedDialog::setReport(const ScanReport& report)
{
    m_model.setReport(report);
    const int count = m_model.rowCount();
    setWindowTitle(tr("Skipped (%1)").arg(QLocale().toString(count)));
    m_ui->pages->setCurrentWidget(count > 0 ? static_cast<QWidget*>(m_ui->table) : m_ui->message);
    if (count > 0)
        m_ui->table->selectRow(0);
}

} // namespace stet
