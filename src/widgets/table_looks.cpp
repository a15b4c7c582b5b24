#include "table_looks.h"

#include <QHeaderView>
#include <QTableView>

namespace stet {

namespace {

constexpr int rowPadding = 16; // above and below the text together
constexpr int denseRowPadding = 6;
constexpr int cellPadding = 16; // left and right of the text together; see the style's cell margin
constexpr int narrowest = 48;

} // namespace

void setTableLooks(QTableView& table)
{
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setRowDensity(table, false);
    auto* header = table.horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void setRowDensity(QTableView& table, bool dense)
{
    const int height = table.fontMetrics().height() + (dense ? denseRowPadding : rowPadding);
    auto* header = table.verticalHeader();
    header->setMinimumSectionSize(height);
    header->setDefaultSectionSize(height);
}

int columnWidthFor(const QTableView& table, int characters)
{
    return characters * table.fontMetrics().averageCharWidth() + cellPadding;
}

void setListColumns(QTableView& table, int wide, std::initializer_list<std::pair<int, int>> widths)
{
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* header = table.horizontalHeader();
    header->setMinimumSectionSize(narrowest);
    header->setSectionResizeMode(wide, QHeaderView::Stretch);
    for (const auto& [column, characters] : widths)
        header->resizeSection(column, columnWidthFor(table, characters));
}

} // namespace stet
