#pragma once

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace stet::cli {

/// Returns how many terminal columns a text takes: wide characters two, combining ones none.
int terminalColumns(const QString& text);

/// Aligns lines of cells by terminal columns. A line with fewer cells than others ends with its last one, which then
/// widens no column. `cellLimit`, in terminal columns, truncates longer cells, except the first (a truncated name is
/// useless) and the last of a line.
std::string alignedTable(const std::vector<std::vector<QString>>& lines, std::optional<int> cellLimit);

} // namespace stet::cli
