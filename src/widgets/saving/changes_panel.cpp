#include "widgets/saving/changes_panel.h"

#include "core/messages/error_messages.h"
#include "core/messages/field_names.h"
#include "models/desk/article_texts.h"
#include "ui_changes_panel.h"
#include "widgets/parts/copy_key.h"
#include "widgets/parts/table_looks.h"
#include "widgets/parts/theme.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QSyntaxHighlighter>
#include <QTextBlock>

#include <algorithm>
#include <map>
#include <set>

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

/// Names an article once for all its changes that are together.
class GroupDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto& changes = *static_cast<const ChangesModel*>(index.model());
        if (index.row() > 0 && changes.articleOf(index) == changes.articleOf(index.siblingAtRow(index.row() - 1)))
            option->text.clear();
    }
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
    table->setItemDelegateForColumn(ChangesModel::Article, new GroupDelegate(table));
    setListColumns(
        *table, ChangesModel::New, {{ChangesModel::Article, 22}, {ChangesModel::Field, 12}, {ChangesModel::Old, 18}});
    table->horizontalHeader()->setSortIndicator(ChangesModel::Article, Qt::AscendingOrder);
    table->setSortingEnabled(true);
    m_ui->halves->setStretchFactor(0, 3);
    m_ui->halves->setStretchFactor(1, 2);
    new CopyKey(table, clipboard, [this] { return selectedRowsText(*m_ui->table); });
    m_ui->diff->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    new DiffColors(m_ui->diff);
    setKept(0);
    setConflicts(0);
    connect(m_ui->decide, &QPushButton::clicked, this, &ChangesPanel::decideRequested);

    const auto addVerb = [this, table](QPushButton& button) {
        auto* action = new QAction(button.text(), table);
        connect(action, &QAction::triggered, &button, &QPushButton::click);
        table->addAction(action);
    };
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* show = new QAction(tr("Show Article"), table);
    connect(show, &QAction::triggered, this, [this] {
        if (const auto current = m_ui->table->currentIndex(); current.isValid())
            Q_EMIT articleRequested(m_changes.articleOf(current));
    });
    table->addAction(show);
    for (auto* button : {m_ui->revertChange, m_ui->revertArticle, m_ui->revertAll})
        addVerb(*button);
    connect(m_ui->revertChange, &QPushButton::clicked, this, &ChangesPanel::revertChanges);
    connect(m_ui->revertArticle, &QPushButton::clicked, this, [this] { m_commands.revert(selectedArticles()); });
    connect(m_ui->revertAll, &QPushButton::clicked, this, [this] { m_commands.revert(m_library.unsavedRows()); });
    connect(table, &QAbstractItemView::activated, this,
        [this](const QModelIndex& index) { Q_EMIT articleRequested(m_changes.articleOf(index)); });
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (index.isValid() && m_ui->table->hasFocus())
            Q_EMIT articleRequested(m_changes.articleOf(index));
        showInDiff();
    });
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ChangesPanel::updateVerbs);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_changes, signal, this, &ChangesPanel::showPage);
    setDetail(nullptr);
    showPage();
}

ChangesPanel::~ChangesPanel() = default;

void ChangesPanel::setKept(int articles)
{
    m_ui->message->setMessage({.icon = u"pencil"_s,
        .sentence = articles == 0
            ? tr("Everything is saved")
            : tr("Kept unsaved changes to %n article(s). Open their folder to continue.", nullptr, articles)});
}

void ChangesPanel::setConflicts(int count)
{
    m_ui->decide->setVisible(count > 0);
}

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
            tr("Saving writes %1, %2")
                .arg(tr("%n line(s)", nullptr, diff->lines), tr("%n byte(s)", nullptr, diff->bytes)));
    } else if (detail && (detail->error || detail->conflict)) {
        m_ui->summary->setText(sentenceWithLine(detail->error ? *detail->error : *detail->conflict));
    } else {
        m_ui->summary->setText(tr("The current article has no unsaved changes"));
    }
    const auto text = diff ? withShortLines(printableLines(diff->text)) : QString();
    if (text != m_ui->diff->toPlainText())
        m_ui->diff->setPlainText(text);
    m_diffOf = diff ? detail->row : noRow;
    m_places = diff ? diff->places : std::vector<std::pair<KeyPath, int>>();
    m_ui->diff->setExtraSelections({});
    showInDiff();
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
    std::map<RowId, EditBatch> chosen;
    std::set<QString> fields;
    for (const auto& index : m_ui->table->selectionModel()->selectedRows()) {
        const auto change = m_changes.changeOf(index);
        if (!change)
            continue;
        auto& batch = chosen[m_changes.articleOf(index)];
        batch.row = m_changes.articleOf(index);
        batch.edits.insert(batch.edits.end(), change->edits.begin(), change->edits.end());
        fields.insert(nameOfField(change->path));
    }
    std::vector<EditBatch> edits;
    for (auto& [row, batch] : chosen)
        edits.push_back(std::move(batch));
    if (!edits.empty())
        m_commands.revert(edits, fields.size() == 1 ? *fields.begin() : tr("Changes"));
}

/// Shows where a change is in the diff, once the diff is of its article.
void ChangesPanel::showInDiff()
{
    const auto current = m_ui->table->currentIndex();
    if (!current.isValid() || m_changes.articleOf(current) != m_diffOf)
        return;
    const auto change = m_changes.changeOf(current);
    const auto place = std::find_if(
        m_places.begin(), m_places.end(), [&](const auto& known) { return change && known.first == change->path; });
    if (place == m_places.end())
        return;
    const QTextCursor line(m_ui->diff->document()->findBlockByNumber(place->second));
    m_ui->diff->setTextCursor(line);
    m_ui->diff->centerCursor();
    QTextEdit::ExtraSelection mark{line, {}};
    mark.format.setBackground(m_ui->diff->palette().alternateBase());
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    m_ui->diff->setExtraSelections({mark});
}

} // namespace stet
