#pragma once

#include <initializer_list>
#include <utility>

class QTableView;

namespace stet {

/// Gives a small read-only table the looks that all of them share. `wide` is the column that takes the room that is
/// left; `widths`: columns and their first width in average characters.
void setTableLooks(QTableView& table, int wide, std::initializer_list<std::pair<int, int>> widths);

} // namespace stet
