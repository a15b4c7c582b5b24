#include "table_looks.h"

#include <QHeaderView>
#include <QTableView>

namespace stet {

namespace {

constexpr int rowPadding = 8; // above and below the text together
constexpr int narrowest = 48;

} // namespace

void setTableLooks(QTableView& table, int wide, std::initializer_list<std::pair<int, int>> widths)
{
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + rowPadding);
    auto* header = table.horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(narrowest);
    header->setSectionResizeMode(wide, QHeaderView::Stretch);
    for (const auto& [column, characters] : widths)
        header->resizeSection(column, characters * table.fontMetrics().averageCharWidth());
}

} // namespace stet
