#pragma once

#include <initializer_list>
#include <utility>

class QTableView;

namespace stet {

/// Gives a read-only table of whole rows the looks that all of them share.
void setTableLooks(QTableView& table);

/// Rows stand close, or with room between them, as they do at first.
void setRowDensity(QTableView& table, bool dense);

/// Width in pixels of a column for texts of so many average characters.
int columnWidthFor(const QTableView& table, int characters);

/// For short lists: `wide` is the column that takes the room that is left, as long as that is `least` average
/// characters; with less the list scrolls. `widths`: columns and their first width in average characters.
void setListColumns(QTableView& table, int wide, std::initializer_list<std::pair<int, int>> widths, int least = 0);

} // namespace stet
