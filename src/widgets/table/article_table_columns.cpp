// Declared in widgets/table/article_table.h

// Which columns the table of articles has, and how it remembers them.

#include "core/messages/error_messages.h"
#include "widgets/parts/field_name_line.h"
#include "widgets/parts/table_looks.h"
#include "widgets/table/article_table.h"

#include <QHeaderView>
#include <QMenu>
#include <QWidgetAction>

#include <algorithm>

namespace stet {

using namespace Qt::StringLiterals;

/// What Qt's header and selection do not do by themselves when columns come and go.
void ArticleTable::followColumns()
{
    connect(&m_model, &QAbstractItemModel::columnsInserted, this, [this](const QModelIndex&, int first, int last) {
        for (int column = first; column <= last; ++column)
            setColumnWidth(column, firstWidth(column));
        // Whole rows are selected, with the columns that came.
        selectionModel()->select(
            selectionModel()->selection(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    });
    connect(&m_model, &QAbstractItemModel::columnsAboutToBeRemoved, this, [this](const QModelIndex&, int first, int) {
        auto* header = horizontalHeader();
        const int sorted = header->sortIndicatorSection();
        if (sorted == first)
            header->setSortIndicator(columnOf(RowField::Date), Qt::DescendingOrder);
    });
    connect(&m_model, &QAbstractItemModel::columnsRemoved, this, [this](const QModelIndex&, int first, int) {
        auto* header = horizontalHeader();
        const int sorted = header->sortIndicatorSection();
        if (sorted > first) // the same column, which has moved up
            header->setSortIndicator(sorted - 1, header->sortIndicatorOrder());
    });
}

TableLayout ArticleTable::layout() const
{
    const auto* header = horizontalHeader();
    TableLayout layout;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        layout.columns.push_back(
            {m_model.columnSet().keyOf(column), header->sectionSize(column), isColumnHidden(column)});
    }
    layout.sortKey = m_model.columnSet().keyOf(header->sortIndicatorSection());
    layout.descending = header->sortIndicatorOrder() == Qt::DescendingOrder;
    layout.dense = m_isDense;
    layout.twoLines = m_hasTwoLines;
    return layout;
}

void ArticleTable::setLayout(const TableLayout& layout)
{
    if (!layout.columns.empty())
        setColumnLayout(layout.columns);
    const int sorted = m_model.columnSet().columnWithKey(layout.sortKey);
    if (sorted >= 0)
        sortByColumn(sorted, layout.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_isDense = layout.dense;
    m_hasTwoLines = layout.twoLines;
    updateRowHeight();
}

void ArticleTable::setColumnLayout(const std::vector<ColumnLayout>& layout)
{
    std::vector<KeyPath> wanted;
    for (const auto& column : layout) {
        if (auto path = ColumnSet::pathOfKey(column.key); !path.empty())
            wanted.push_back(std::move(path));
    }
    m_model.setFields(wanted);

    auto* header = horizontalHeader();
    const int state = columnOf(RowField::Published);
    const int title = columnOf(RowField::Title);
    std::vector<bool> isShown(static_cast<std::size_t>(m_model.columnCount()));
    isShown[static_cast<std::size_t>(title)] = true;
    header->moveSection(header->visualIndex(state), 0); // nothing moves before it
    int place = 1;
    for (const auto& entry : layout) {
        const auto path = ColumnSet::pathOfKey(entry.key);
        const int column
            = path.empty() ? m_model.columnSet().columnWithKey(entry.key) : m_model.addField(path); // which is there
        if (column < 0)
            continue;
        if (column != state && header->visualIndex(column) >= place)
            header->moveSection(header->visualIndex(column), place++);
        setColumnHidden(column, false);
        setColumnWidth(column, entry.width > 0 ? entry.width : firstWidth(column));
        if (!entry.hidden)
            isShown[static_cast<std::size_t>(column)] = true;
    }
    for (int column = 0; column < m_model.columnCount(); ++column)
        setColumnHidden(column, !isShown[static_cast<std::size_t>(column)]);
    m_filledWidth = -1; // these widths were chosen
}

void ArticleTable::setDense(bool dense)
{
    m_isDense = dense;
    updateRowHeight();
}

void ArticleTable::setTwoLines(bool twoLines)
{
    m_hasTwoLines = twoLines;
    updateRowHeight();
}

void ArticleTable::updateRowHeight()
{
    const bool isSeen = currentIndex().isValid() && viewport()->rect().intersects(visualRect(currentIndex()));
    setRowDensity(*this, m_isDense, m_hasTwoLines ? 2 : 1);
    if (isSeen)
        scrollTo(currentIndex());
}

void ArticleTable::addColumnChoices(QMenu& menu)
{
    int index = 0;
    for (const auto& column : columns()) {
        if (column.field != RowField::Title) { // without a title nobody knows what a row is
            const auto unnamed = column.field == RowField::Problems ? tr("Problems") : tr("Status");
            auto* action = menu.addAction(columnHeader(column).isEmpty() ? unnamed : columnHeader(column));
            action->setCheckable(true);
            action->setChecked(!isColumnHidden(index));
            connect(action, &QAction::toggled, this, [this, index](bool shown) { setColumnHidden(index, !shown); });
        }
        ++index;
    }
}

void ArticleTable::addFieldChoices(QMenu& menu)
{
    for (const auto& path : m_model.columnSet().paths()) {
        auto name = printable(path.toText()).replace(u'&', u"&&"_s);
        auto* action = menu.addAction(tr("Remove %1").arg(name));
        connect(action, &QAction::triggered, this, [this, path] { m_model.removeField(path); });
    }
    auto* line = new FieldNameLine(&menu);
    auto* action = new QWidgetAction(&menu);
    action->setDefaultWidget(line);
    menu.addAction(action);
    connect(line, &FieldNameLine::entered, &menu, [this, &menu](const KeyPath& path) {
        const int column = m_model.addField(path);
        setColumnHidden(column, false);
        menu.close();
        scrollTo(m_model.index(std::max(0, currentIndex().row()), column));
    });
}

void ArticleTable::showColumnMenu(const QPoint& place)
{
    QMenu menu(this);
    addColumnChoices(menu);
    menu.addSeparator();
    addFieldChoices(menu);
    menu.addSeparator();
    auto* dense = menu.addAction(tr("Dense Rows"));
    dense->setCheckable(true);
    dense->setChecked(m_isDense);
    connect(dense, &QAction::toggled, this, &ArticleTable::setDense);
    auto* twoLines = menu.addAction(tr("Two Lines per Row"));
    twoLines->setCheckable(true);
    twoLines->setChecked(m_hasTwoLines);
    connect(twoLines, &QAction::toggled, this, &ArticleTable::setTwoLines);
    menu.exec(horizontalHeader()->viewport()->mapToGlobal(place));
}

} // namespace stet
