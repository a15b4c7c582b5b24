#include "widgets/saving/changes_panel.h"

#include "core/messages/error_messages.h"
#include "ui_changes_panel.h"
#include "widgets/parts/copy_key.h"
#include "widgets/parts/table_looks.h"
#include "widgets/parts/theme.h"

#include <QFontDatabase>
#include <QSyntaxHighlighter>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

/// Lines that come and go, in colours of the theme; the signs at their beginning say the same.
class DiffColors final : public QSyntaxHighlighter
{
public:
    explicit DiffColors(QPlainTextEdit* text)
        : QSyntaxHighlighter(text->document())
        , m_text(*text)
    {
    }

protected:
    void highlightBlock(const QString& line) override
    {
        const auto colors = stateColors(m_text.palette());
        const bool isHeader = line.startsWith(u"---"_s) || line.startsWith(u"+++"_s) || line.startsWith(u"@@"_s);
        if (isHeader)
            setFormat(0, static_cast<int>(line.size()), colors.secondary);
        else if (line.startsWith(u'-'))
            setFormat(0, static_cast<int>(line.size()), colors.error);
        else if (line.startsWith(u'+'))
            setFormat(0, static_cast<int>(line.size()), colors.accent);
    }

private:
    QPlainTextEdit& m_text;
};

} // namespace

ChangesPanel::ChangesPanel(
    ChangesModel& changes, DeskCommands& commands, const Library& library, Clipboard& clipboard, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ChangesPanel>())
    , m_changes(changes)
    , m_commands(commands)
    , m_library(library)
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->table);
    auto* table = m_ui->table;
    table->setModel(&m_changes);
    setTableLooks(*table);
    setListColumns(
        *table, ChangesModel::New, {{ChangesModel::Article, 30}, {ChangesModel::Field, 16}, {ChangesModel::Old, 20}});
    new CopyKey(table, clipboard, [this] { return selectedRowsText(*m_ui->table); });
    m_ui->diff->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    new DiffColors(m_ui->diff);
    m_ui->message->setMessage({.icon = u"pencil"_s, .sentence = tr("Everything is saved")});

    connect(m_ui->revertChange, &QPushButton::clicked, this, &ChangesPanel::revertChanges);
    connect(m_ui->revertArticle, &QPushButton::clicked, this, [this] { m_commands.revert(selectedArticles()); });
    connect(m_ui->revertAll, &QPushButton::clicked, this, [this] { m_commands.revert(m_library.unsavedRows()); });
    connect(table, &QAbstractItemView::activated, this,
        [this](const QModelIndex& index) { Q_EMIT articleRequested(m_changes.articleOf(index)); });
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (index.isValid() && m_ui->table->hasFocus())
            Q_EMIT articleRequested(m_changes.articleOf(index));
    });
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ChangesPanel::updateVerbs);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_changes, signal, this, &ChangesPanel::showPage);
    setDetail(nullptr);
    showPage();
}

ChangesPanel::~ChangesPanel() = default;

void ChangesPanel::showPage()
{
    const bool isEmpty = m_changes.rowCount() == 0;
    m_ui->pages->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_ui->message) : m_ui->halves);
    updateVerbs();
}

void ChangesPanel::updateVerbs()
{
    const bool isChosen = m_ui->table->selectionModel()->hasSelection();
    m_ui->revertChange->setEnabled(isChosen);
    m_ui->revertArticle->setEnabled(isChosen);
}

void ChangesPanel::setDetail(const std::shared_ptr<const ArticleDetail>& detail)
{
    const auto& diff = detail ? detail->diff : std::nullopt;
    if (diff) {
        m_ui->summary->setText(
            tr("A save writes %1, %2")
                .arg(tr("%n line(s)", nullptr, diff->lines), tr("%n byte(s)", nullptr, diff->bytes)));
    } else if (detail && (detail->error || detail->conflict)) {
        m_ui->summary->setText(sentenceWithLine(detail->error ? *detail->error : *detail->conflict));
    } else {
        m_ui->summary->setText(tr("The current article is as it is on disk"));
    }
    const auto text
        = diff ? QString::fromUtf8(diff->text.data(), static_cast<qsizetype>(diff->text.size())) : QString();
    if (text != m_ui->diff->toPlainText())
        m_ui->diff->setPlainText(text);
}

std::vector<RowId> ChangesPanel::selectedArticles() const
{
    std::vector<RowId> rows;
    for (const auto& index : m_ui->table->selectionModel()->selectedRows())
        rows.push_back(m_changes.articleOf(index));
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void ChangesPanel::revertChanges()
{
    std::vector<std::pair<RowId, FieldEdit>> chosen;
    for (const auto& index : m_ui->table->selectionModel()->selectedRows()) {
        if (const auto* edit = m_changes.editOf(index))
            chosen.emplace_back(m_changes.articleOf(index), *edit);
    }
    // The last first: an edit of a list may have been made on what the one before it left.
    for (auto change = chosen.rbegin(); change != chosen.rend(); ++change)
        m_commands.revert(change->first, change->second);
}

} // namespace stet
