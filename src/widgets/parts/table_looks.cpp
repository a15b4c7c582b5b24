#include "widgets/parts/table_looks.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace stet {

namespace {

constexpr int tableRowPadding = 16; // above and below the text together
constexpr int denseRowPadding = 6;
constexpr int sidePadding = 16; // left and right of the text together; see the style's cell margin
constexpr int narrowest = 48;

/// Gives a column the room that the others leave, as long as there is some.
class WideColumn final : public QObject
{
public:
    WideColumn(QTableView& table, int column, int least)
        : QObject(&table)
        , m_table(table)
        , m_column(column)
        , m_least(least)
    {
        table.viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize) {
            auto* header = m_table.horizontalHeader();
            const int others = header->length() - header->sectionSize(m_column);
            header->resizeSection(m_column, std::max(m_least, m_table.viewport()->width() - others));
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QTableView& m_table;
    int m_column;
    int m_least; ///< pixels
};

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

void setRowDensity(QTableView& table, bool dense, int lines)
{
    const int height = lines * table.fontMetrics().height() + (dense ? denseRowPadding : tableRowPadding);
    auto* header = table.verticalHeader();
    header->setMinimumSectionSize(height);
    header->setDefaultSectionSize(height);
}

int columnWidthFor(const QTableView& table, int characters)
{
    return characters * table.fontMetrics().averageCharWidth() + sidePadding;
}

void setListColumns(QTableView& table, int wide, std::initializer_list<std::pair<int, int>> widths, int least)
{
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* header = table.horizontalHeader();
    header->setMinimumSectionSize(narrowest);
    if (least > 0)
        new WideColumn(table, wide, columnWidthFor(table, least));
    else
        header->setSectionResizeMode(wide, QHeaderView::Stretch);
    for (const auto& [column, characters] : widths)
        header->resizeSection(column, columnWidthFor(table, characters));
}

} // namespace stet
