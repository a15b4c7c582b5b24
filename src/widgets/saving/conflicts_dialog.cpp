#include "widgets/saving/conflicts_dialog.h"

#include "ui_conflicts_dialog.h"
#include "widgets/parts/table_looks.h"

#include <QShortcut>

namespace stet {

ConflictsDialog::ConflictsDialog(ConflictJob& job, const Library& library, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ConflictsDialog>())
    , m_job(job)
    , m_library(library)
{
    m_ui->setupUi(this);
    auto* table = m_ui->table;
    table->setModel(&m_model);
    setTableLooks(*table);
    setListColumns(*table, ConflictsModel::Theirs,
        {{ConflictsModel::Article, 26}, {ConflictsModel::Field, 14}, {ConflictsModel::Before, 22},
            {ConflictsModel::Mine, 26}});
    connect(&m_job, &ConflictJob::found, this, [this](const std::vector<ArticleConflict>& conflicts) {
        m_model.setConflicts(conflicts, m_library);
        m_ui->table->selectRow(0);
    });
    connect(&m_model, &ConflictsModel::decided, this, &ConflictsDialog::update);
    connect(table, &QAbstractItemView::activated, this,
        [this](const QModelIndex& index) { Q_EMIT showArticle(m_model.articleOf(index.row())); });
    auto* turn = new QShortcut(QKeySequence(Qt::Key_Space), table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(turn, &QShortcut::activated, this, [this] {
        std::vector<int> rows;
        for (const auto& index : m_ui->table->selectionModel()->selectedRows())
            rows.push_back(index.row());
        m_model.turn(rows);
    });
    connect(m_ui->allMine, &QPushButton::clicked, this, [this] { m_model.chooseAll(ConflictChoice::Mine); });
    connect(m_ui->allTheirs, &QPushButton::clicked, this, [this] { m_model.chooseAll(ConflictChoice::Theirs); });
    connect(m_ui->apply, &QPushButton::clicked, this, &ConflictsDialog::apply);
    connect(m_ui->later, &QPushButton::clicked, this, &QDialog::close);
    update();
}

ConflictsDialog::~ConflictsDialog() = default;

void ConflictsDialog::openFor(const std::vector<RowId>& rows)
{
    m_ui->sentence->setText(tr("Looking for what others changed…"));
    show();
    raise();
    m_ui->table->setFocus(Qt::OtherFocusReason);
    m_job.find(rows);
}

void ConflictsDialog::update()
{
    const int count = m_model.rowCount();
    m_ui->sentence->setText(count == 0
            ? tr("Nothing left to decide.")
            : tr("Others changed %n field(s) that you changed too. Choose the value to keep.", nullptr, count));
    m_ui->apply->setEnabled(m_model.isDecided());
    m_ui->allMine->setEnabled(count > 0);
    m_ui->allTheirs->setEnabled(count > 0);
}

void ConflictsDialog::apply()
{
    const auto choices = m_model.choices();
    close();
    Q_EMIT decided(choices);
}

} // namespace stet
