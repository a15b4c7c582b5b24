#include "widgets/table/article_table.h"

#include "widgets/parts/copy_key.h"
#include "widgets/parts/table_looks.h"
#include "widgets/table/cell_geometry.h"
#include "widgets/table/row_thumbnails.h"
#include "widgets/table/table_delegates.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int narrowestTitle = 24; // average characters
constexpr int fieldWidth = 16; // average characters
constexpr int signMargin = 2; // pixels right of the signs

} // namespace

ArticleTable::ArticleTable(
    ArticleTableModel& model, DeskState& desk, DeskCommands& commands, Clipboard& clipboard, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_desk(desk)
    , m_commands(commands)
    , m_delegate(new RowDelegate(this))
{
    setModel(&m_model);
    // A header of its own selection: else each paint asks all the rows whether a column is selected whole.
    horizontalHeader()->setSelectionModel(new QItemSelectionModel(&m_model, this));
    setAccessibleName(tr("Articles"));
    setTableLooks(*this);
    setVerticalScrollMode(ScrollPerItem); // the place of the scroll bar is the row at the top; see keepPlace()
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setEditTriggers(DoubleClicked);
    setItemDelegate(m_delegate);
    setItemDelegateForColumn(columnOf(RowField::Published), new StateDelegate(this));
    setItemDelegateForColumn(columnOf(RowField::Problems), new ProblemsDelegate(this));
    setItemDelegateForColumn(columnOf(RowField::Title), new TitleDelegate([this] { return m_hasTwoLines; }, this));
    setItemDelegateForColumn(columnOf(RowField::Quality),
        new QualityDelegate(
            [this](const QModelIndex& index) { return m_thresholdOf(m_model.rowId(index.row())); }, this));
    connect(&m_model, &ArticleTableModel::edited, this,
        [this](const RefusedTexts::Text& text, const std::vector<FieldChange>& changes) {
            applyTyped(
                m_commands, text, changes, [&model = m_model](const auto& refused) { model.keepRefused(refused); });
        });
    connect(&m_model, &ArticleTableModel::mistyped, &m_commands, &DeskCommands::refused);
    connect(&m_commands, &DeskCommands::unappliedAsked, this, [this](std::vector<RowId>& rows) {
        const auto own = m_model.refusedRows();
        rows.insert(rows.end(), own.begin(), own.end());
    });
    setUpColumns();
    new CopyKey(this, clipboard, [this] { return selectedRowsText(*this); });
    connect(&m_model, &ArticleTableModel::aboutToOrder, this, &ArticleTable::notePlace);
    connect(&m_model, &ArticleTableModel::ordered, this, &ArticleTable::followOrder);
    connect(verticalScrollBar(), &QAbstractSlider::actionTriggered, this, &ArticleTable::noteTouch);
}

void ArticleTable::setUpColumns()
{
    auto* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 3);
    int index = 0;
    for (const auto& column : columns()) {
        setColumnWidth(index, firstWidth(index));
        setColumnHidden(index, !column.shownAtFirst);
        ++index;
    }
    m_filledWidth = header->length(); // until the person chooses widths, the title may give room
    header->setSortIndicator(
        columnOf(m_model.request().field), m_model.request().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(header, &QHeaderView::customContextMenuRequested, this, &ArticleTable::showColumnMenu);
    followColumns();
}

int ArticleTable::firstWidth(int column) const
{
    if (column == columnOf(RowField::Published))
        return stateCell({}).problem.right() + signMargin;
    const int characters = ColumnSet::isField(column) ? fieldWidth : columns()[static_cast<std::size_t>(column)].width;
    // A word of another language may be longer than what stands below it, and a path longer than is good.
    const int header = std::min(horizontalHeader()->sectionSizeHint(column), columnWidthFor(*this, 2 * fieldWidth));
    return std::max(columnWidthFor(*this, characters), header);
}

/// The title takes the room that the other columns leave, for as long as the person does not make them wider.
void ArticleTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    auto& header = *horizontalHeader();
    const int left = viewport()->width() - header.length();
    if (left <= 0 && header.length() != m_filledWidth)
        return;
    const int title = columnOf(RowField::Title);
    setColumnWidth(title, std::max(columnWidthFor(*this, narrowestTitle), columnWidth(title) + left));
    m_filledWidth = header.length();
}

bool ArticleTable::showArticle(RowId id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return false;
    selectOnly(row);
    scrollTo(m_model.index(row, columnOf(RowField::Title)));
    return true;
}

void ArticleTable::goTo(RowId current, const std::vector<RowId>& selected, RowId top)
{
    m_followsFirst = false;
    const int column = columnOf(RowField::Title);
    QItemSelection selection;
    for (const auto id : selected) {
        if (const int row = m_model.rowOf(id); row >= 0)
            selection.select(m_model.index(row, column), m_model.index(row, column));
    }
    if (const int row = m_model.rowOf(current); row >= 0) {
        selectionModel()->setCurrentIndex(m_model.index(row, column), QItemSelectionModel::NoUpdate);
        if (!selection.isEmpty())
            selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        else
            selectOnly(row);
    }
    if (const int row = m_model.rowOf(top); row >= 0) {
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(row);
    }
}

RowId ArticleTable::topRow() const
{
    const int row = rowAt(0);
    return row >= 0 ? m_model.rowId(row) : noRow;
}

void ArticleTable::setValues(FieldValuesOf valuesOf)
{
    m_delegate->setValues(std::move(valuesOf));
}

void ArticleTable::setThresholds(ThresholdOf thresholdOf)
{
    m_thresholdOf = std::move(thresholdOf);
    viewport()->update();
}

void ArticleTable::setThumbnails(RowThumbnails& thumbnails)
{
    const auto pictureOf
        = [this, &thumbnails](const QModelIndex& index) { return thumbnails.find(m_model.rowId(index.row())); };
    setItemDelegateForColumn(columnOf(RowField::Images), new PictureDelegate(pictureOf, this));
    connect(&thumbnails, &RowThumbnails::loaded, viewport(), qOverload<>(&QWidget::update));
}

void ArticleTable::reveal(std::vector<RowId> ids)
{
    constexpr std::size_t most = 1000;
    if (ids.size() > most)
        ids.resize(1);
    m_toReveal = std::move(ids);
    m_followsFirst = false;
    if (m_model.keep(m_toReveal))
        selectRevealed();
}

void ArticleTable::selectRevealed()
{
    QItemSelection selection;
    int first = m_model.rowCount();
    for (const auto id : std::exchange(m_toReveal, {})) {
        const int row = m_model.rowOf(id);
        if (row < 0)
            continue;
        first = std::min(first, row);
        const auto index = m_model.index(row, columnOf(RowField::Title));
        selection.select(index, index);
    }
    if (selection.isEmpty())
        return;
    const auto index = m_model.index(first, columnOf(RowField::Title));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

/// Unlike selectRow(), whatever modifier keys are held down.
void ArticleTable::selectOnly(int row)
{
    const auto index = m_model.index(row, columnOf(RowField::Title));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ArticleTable::notePlace()
{
    m_isOrdering = true;
    m_inView.clear();
    const int top = verticalScrollBar()->value();
    if (top == 0) // who is at the top sees what comes there
        return;
    for (int row = top; row < m_model.rowCount() && rowViewportPosition(row) < viewport()->height(); ++row)
        m_inView.push_back(m_model.rowId(row));
}

/// What is in view stays there when rows come and go above it: the current article or, where that is elsewhere, what
/// most of the rows agree on, as one of them may have moved far. Not when the person asks for another order.
void ArticleTable::keepPlace()
{
    const auto inView = std::exchange(m_inView, {});
    const bool isAsBefore = m_shownRequest == m_model.request();
    m_shownRequest = m_model.request();
    std::vector<int> tops; // that each of them asks for
    for (std::size_t place = 0; isAsBefore && place < inView.size(); ++place) {
        const int row = m_model.rowOf(inView[place]);
        if (row < 0)
            continue;
        const int top = row - static_cast<int>(place);
        tops.push_back(top);
        if (inView[place] == m_desk.current()) {
            tops = {top};
            break;
        }
    }
    if (tops.empty()) {
        if (const int row = m_model.rowOf(m_desk.current()); !isAsBefore && row >= 0)
            scrollTo(m_model.index(row, columnOf(RowField::Title)));
        return;
    }
    const auto middle = tops.begin() + static_cast<std::ptrdiff_t>(tops.size() / 2);
    std::nth_element(tops.begin(), middle, tops.end());
    executeDelayedItemsLayout(); // the scroll bar's range is that of the rows before
    verticalScrollBar()->setValue(*middle);
}

/// Keeps the person's place when rows come, go and move: the current article stays current; one that the filter hides
/// gives way to what now stands in its place.
void ArticleTable::followOrder()
{
    if (m_shownRequest != m_model.request()) // the person has asked for other rows, or another order
        m_followsFirst = m_followsFirst && m_currentRow == 0 && m_desk.current() == noRow;
    keepPlace();
    m_isOrdering = false;
    const int count = m_model.rowCount();
    const int row = m_model.rowOf(m_desk.current());
    if (count == 0) {
        m_desk.setCurrent(noRow);
        m_desk.setSelected({});
        return;
    }
    if (m_followsFirst && m_toReveal.empty()) {
        if (row != 0) {
            setCurrentIndex({});
            selectOnly(0);
        }
        scrollToTop();
    } else if (row < 0 || currentIndex().row() != row || !selectionModel()->hasSelection()) {
        const int next = row >= 0 ? row : std::clamp(m_currentRow, 0, count - 1);
        setCurrentIndex({}); // the view may think that it is current already
        selectOnly(next);
    }
    m_currentRow = currentIndex().row();
    m_desk.setSelected(selectedIds());
    if (!m_toReveal.empty())
        selectRevealed();
}

void ArticleTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_isOrdering)
        m_desk.setSelected(selectedIds());
}

void ArticleTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (m_isOrdering || !current.isValid())
        return;
    m_currentRow = current.row();
    m_desk.setCurrent(m_model.rowId(current.row()));
    m_followsFirst = m_followsFirst && current.row() == 0;
}

std::vector<RowId> ArticleTable::selectedIds() const
{
    std::vector<int> rows;
    for (const auto& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<RowId> ids;
    ids.reserve(rows.size());
    for (const int row : rows)
        ids.push_back(m_model.rowId(row));
    return ids;
}

/// Letters are verbs here; the search line is for searching.
void ArticleTable::keyboardSearch(const QString& /*search*/) { }

void ArticleTable::moveCurrent(int step, bool extend)
{
    const int row = std::clamp(currentIndex().row() + step, 0, m_model.rowCount() - 1);
    const auto command = extend ? QItemSelectionModel::SelectCurrent : QItemSelectionModel::ClearAndSelect;
    selectionModel()->setCurrentIndex(
        m_model.index(row, std::max(0, currentIndex().column())), command | QItemSelectionModel::Rows);
}

/// Moves by rows, not by cells.
void ArticleTable::moveToEnd(int row, bool extend)
{
    const auto here = std::max(0, currentIndex().row());
    const auto column = std::max(0, currentIndex().column());
    if (extend)
        selectionModel()->select(
            {m_model.index(std::min(here, row), column), m_model.index(std::max(here, row), column)},
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const auto command = extend ? QItemSelectionModel::NoUpdate : QItemSelectionModel::ClearAndSelect;
    selectionModel()->setCurrentIndex(m_model.index(row, column), command | QItemSelectionModel::Rows);
}

/// Keys that move select the article they lead to, also with Ctrl: what is shown is what a verb would change.
QItemSelectionModel::SelectionFlags ArticleTable::selectionCommand(const QModelIndex& index, const QEvent* event) const
{
    const auto command = QTableView::selectionCommand(index, event);
    const bool isKey = event != nullptr && event->type() == QEvent::KeyPress;
    if (!isKey || command != QItemSelectionModel::NoUpdate)
        return command;
    const bool extend = static_cast<const QKeyEvent*>(event)->modifiers().testFlag(Qt::ShiftModifier);
    return (extend ? QItemSelectionModel::SelectCurrent : QItemSelectionModel::ClearAndSelect)
        | QItemSelectionModel::Rows;
}

void ArticleTable::keyPressEvent(QKeyEvent* event)
{
    noteTouch();
    const bool isPlain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    const bool hasRows = m_model.rowCount() > 0;
    const bool isTyping = state() == EditingState; // keys that the cell's editor leaves come here
    const bool isHome = event->key() == Qt::Key_Home;
    const bool isOther = event->modifiers() & (Qt::AltModifier | Qt::MetaModifier);
    if (hasRows && !isTyping && !isOther && (isHome || event->key() == Qt::Key_End)) {
        moveToEnd(isHome ? 0 : m_model.rowCount() - 1, event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    if (isPlain && hasRows && !isTyping) {
        const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
        switch (event->key()) {
        case Qt::Key_P:
            m_commands.setPublished(m_desk.selected(), true);
            return;
        case Qt::Key_U:
            m_commands.setPublished(m_desk.selected(), false);
            return;
        case Qt::Key_J:
            moveCurrent(1, extend);
            return;
        case Qt::Key_K:
            moveCurrent(-1, extend);
            return;
        case Qt::Key_Space:
            Q_EMIT lookRequested();
            return;
        case Qt::Key_F2:
            editCell();
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT fieldsRequested();
            return;
        default:
            break;
        }
    }
    QTableView::keyPressEvent(event);
}

/// Escape discards what was typed, also if that was refused before.
void ArticleTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    if (hint == QAbstractItemDelegate::RevertModelCache)
        m_model.discardRefused(currentIndex());
    QTableView::closeEditor(editor, hint);
}

/// The current cell, or the title where that cannot be edited.
void ArticleTable::editCell()
{
    const auto current = currentIndex();
    if (!current.isValid())
        return;
    const bool isEditable = m_model.flags(current).testFlag(Qt::ItemIsEditable) && !isColumnHidden(current.column());
    edit(isEditable ? current : current.siblingAtColumn(columnOf(RowField::Title)));
}

/// A press on the switch of a row is about that row alone and leaves the selection as it is.
bool ArticleTable::pressSwitch(const QMouseEvent& event)
{
    const auto index = indexAt(event.position().toPoint());
    if (event.button() != Qt::LeftButton || event.modifiers() != Qt::NoModifier || !index.isValid()
        || index.column() != columnOf(RowField::Published))
        return false;
    if (!stateCell(visualRect(index)).dot.contains(event.position().toPoint()))
        return false;
    const auto state = index.data(ArticleRole::State);
    // Unset is on the site: what can be decided about it is to take it off.
    m_commands.setPublished({m_model.rowId(index.row())}, !isOnSite(static_cast<PublishState>(state.toInt())));
    return true;
}

void ArticleTable::noteTouch()
{
    m_followsFirst = false;
    Q_EMIT touched();
}

void ArticleTable::mousePressEvent(QMouseEvent* event)
{
    noteTouch();
    if (!pressSwitch(*event))
        QTableView::mousePressEvent(event);
}

void ArticleTable::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (!pressSwitch(*event))
        QTableView::mouseDoubleClickEvent(event);
}

} // namespace stet
