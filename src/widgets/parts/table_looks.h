#pragma once

#include <initializer_list>
#include <utility>

class QTableView;

namespace stet {

/// Gives a read-only table of whole rows the common look.
void setTableLooks(QTableView& table);

/// Sets whether rows have less space between them, and how many lines of text they have; initially more, and one.
void setRowDensity(QTableView& table, bool dense, int lines = 1);

/// Returns the width in pixels of a column for texts of this many average characters.
int columnWidthFor(const QTableView& table, int characters);

/// For short lists: column `wide` takes the remaining space if that is at least `least` average characters; otherwise
/// the list scrolls. `widths`: columns and their initial width in average characters.
void setListColumns(QTableView& table, int wide, std::initializer_list<std::pair<int, int>> widths, int least = 0);

} // namespace stet
