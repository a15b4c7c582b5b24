#pragma once

#include <QString>

#include <string>
#include <vector>

namespace stet::cli {

/// Returns how many terminal columns a text takes: wide characters two, combining ones none.
int terminalColumns(const QString& text);

/// Returns the text, or its beginning and an ellipsis, in at most so many terminal columns.
QString cutToColumns(const QString& text, int columns);

/// Aligns lines of cells by terminal columns. A line with fewer cells than others ends with its last one, which then
/// widens no column.
std::string alignedTable(const std::vector<std::vector<QString>>& lines);

} // namespace stet::cli
