#include "widgets/saving/recover_dialog.h"

#include "ui_recover_dialog.h"
#include "widgets/parts/table_looks.h"

#include <QFontDatabase>

namespace stet {

using namespace Qt::StringLiterals;

RecoverDialog::RecoverDialog(RecoveryModel& model, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::RecoverDialog>())
    , m_model(model)
{
    m_ui->setupUi(this);
    m_ui->table->setModel(&model);
    m_ui->table->setTextElideMode(Qt::ElideMiddle);
    setTableLooks(*m_ui->table);
    m_ui->table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    setListColumns(*m_ui->table, RecoveryModel::Article, {{RecoveryModel::What, 28}, {RecoveryModel::FoundIn, 36}});
    m_ui->text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->message->setMessage({.icon = u"check"_s, .sentence = tr("Nothing to recover")});
    m_ui->splitter->setStretchFactor(1, 1);
    connect(&model, &RecoveryModel::loaded, this, &RecoverDialog::showLoaded);
    connect(&model, &RecoveryModel::failed, m_ui->errors, [this](const QString& sentence) {
        m_ui->errors->setText(sentence);
        m_ui->errors->show();
    });
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecoverDialog::showSelected);
    connect(m_ui->restore, &QAbstractButton::clicked, this,
        [this] { Q_EMIT restoreRequested(m_model.pendingOf(selectedRows())); });
    connect(m_ui->deleteFile, &QAbstractButton::clicked, this, [this] {
        if (const auto rows = selectedRows(); rows.size() == 1)
            Q_EMIT deletionRequested(rows.front());
    });
    connect(m_ui->other, &QAbstractButton::clicked, this, &RecoverDialog::otherJournalRequested);
    connect(m_ui->close, &QAbstractButton::clicked, this, &QDialog::close);
    showLoaded({});
}

RecoverDialog::~RecoverDialog() = default;

void RecoverDialog::showLoaded(const QStringList& errors)
{
    const bool isEmpty = m_model.rowCount() == 0;
    m_ui->pages->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_ui->message) : m_ui->splitter);
    m_ui->errors->setText(errors.join(u'\n'));
    m_ui->errors->setVisible(!errors.isEmpty());
    if (!isEmpty)
        m_ui->table->selectRow(0);
    showSelected();
}

void RecoverDialog::showSelected()
{
    const auto rows = selectedRows();
    constexpr qsizetype most = 256 * 1024; // characters; more takes long to lay out
    QString text;
    bool isAnyFile = false;
    for (const auto row : rows) {
        if (text.size() < most)
            text += (text.isEmpty() ? QString() : u"\n\n"_s) + m_model.text(row);
        isAnyFile = isAnyFile || m_model.isFile(row);
    }
    m_ui->text->setPlainText(text);
    m_ui->restore->setEnabled(!rows.empty() && !isAnyFile);
    m_ui->deleteFile->setEnabled(rows.size() == 1 && isAnyFile);
}

std::vector<int> RecoverDialog::selectedRows() const
{
    std::vector<int> rows;
    for (const auto& index : m_ui->table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    return rows;
}

} // namespace stet
