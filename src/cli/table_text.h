#pragma once

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace stet::cli {

/// How many columns of a terminal a text takes: wide characters two, combining ones none.
int terminalColumns(const QString& text);

/// Lines of cells, aligned by terminal columns. A line with fewer cells than others ends with its last one, which then
/// widens no column. `cellLimit` cuts longer cells, in terminal columns, but neither the
/// first (a name cut short is of no use) nor the last of a line.
std::string alignedTable(const std::vector<std::vector<QString>>& lines, std::optional<int> cellLimit);

} // namespace stet::cli
