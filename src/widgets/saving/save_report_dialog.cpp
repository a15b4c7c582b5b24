#include "widgets/saving/save_report_dialog.h"

#include "ui_save_report_dialog.h"
#include "widgets/parts/cell_delegates.h"
#include "widgets/parts/copy_key.h"
#include "widgets/parts/icons.h"
#include "widgets/parts/table_looks.h"

namespace stet {

namespace {

using namespace Qt::StringLiterals;

} // namespace

SaveReportDialog::SaveReportDialog(Clipboard& clipboard, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SaveReportDialog>())
{
    m_ui->setupUi(this);
    m_ui->table->setModel(&m_model);
    m_ui->table->setItemDelegate(new MarkDelegate(m_ui->table));
    setTableLooks(*m_ui->table);
    setListColumns(
        *m_ui->table, SaveReportModel::Reason, {{SaveReportModel::Article, 36}, {SaveReportModel::File, 36}});
    m_ui->saveAgain->setIcon(themedIcon(u"save"_s));
    new CopyKey(m_ui->table, clipboard, [this] { return selectedRowsText(*m_ui->table); });
    connect(m_ui->close, &QAbstractButton::clicked, this, &QDialog::close);
    connect(m_ui->saveAgain, &QAbstractButton::clicked, this, [this] {
        close();
        Q_EMIT saveAgainRequested(m_model.failedRows());
    });
    connect(m_ui->decide, &QAbstractButton::clicked, this, [this] {
        close();
        Q_EMIT decideRequested(m_model.conflictRows());
    });
    connect(m_ui->saveAs, &QAbstractButton::clicked, this,
        [this] { Q_EMIT saveAsRequested(m_ui->table->currentIndex().data(SaveReportRole::Id).toUInt()); });
    connect(
        m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SaveReportDialog::updateVerbs);
    connect(m_ui->table, &QAbstractItemView::activated, this,
        [this](const QModelIndex& index) { Q_EMIT showArticle(index.data(SaveReportRole::Id).toUInt()); });
}

SaveReportDialog::~SaveReportDialog() = default;

void SaveReportDialog::setReport(const SaveReport& report, const Library& library)
{
    m_model.setReport(report, library);
    const int failures = m_model.failureCount();
    m_ui->icon->setIcon(failures > 0 ? u"error-page"_s : u"warning"_s,
        failures > 0 ? IconLabel::Tone::Error : IconLabel::Tone::Warning, 24);
    const auto conflicts = static_cast<int>(m_model.conflictRows().size());
    auto sentence = tr("%n article(s) could not be saved. They stay unsaved and keep all edits.", nullptr, failures);
    if (m_model.savedCount() > 0)
        sentence = tr("%n article(s) saved.", nullptr, static_cast<int>(m_model.savedCount())) + u' ' + sentence;
    if (conflicts > 0)
        sentence += u' ' + tr("In %n of them others changed the same fields.", nullptr, conflicts);
    m_ui->sentence->setText(failures > 0
            ? sentence
            : tr("Everything was saved; %n article(s) have warnings.", nullptr, m_model.rowCount()));
    setWindowTitle(failures > 0 ? tr("Not saved (%1)").arg(failures) : tr("Saved with warnings"));
    m_ui->saveAgain->setVisible(failures > 0);
    m_ui->decide->setVisible(conflicts > 0);
    bool isAnyGone = false;
    for (int row = 0; row < m_model.rowCount(); ++row)
        isAnyGone = isAnyGone || m_model.isGone(row);
    m_ui->saveAs->setVisible(isAnyGone);
    m_ui->table->selectRow(0);
    m_ui->table->setFocus();
    updateVerbs();
}

void SaveReportDialog::updateVerbs()
{
    const auto current = m_ui->table->currentIndex();
    m_ui->saveAs->setEnabled(current.isValid() && m_model.isGone(current.row()));
}

} // namespace stet
