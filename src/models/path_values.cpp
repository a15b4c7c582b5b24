#include "path_values.h"

#include <algorithm>

namespace stet {

PathValue pathValues(const Library& library, const FieldColumns& fields, const Query& query)
{
    const auto& paths = query.paths;
    if (paths.empty())
        return {};
    const auto published
        = static_cast<std::size_t>(std::find(paths.begin(), paths.end(), library.publishField().path) - paths.begin());
    std::vector<FieldColumnPointer> columns;
    for (const auto& path : paths)
        columns.push_back(fields.column(path));
    return [published, columns = std::move(columns), rows = library.snapshot()](
               RowId id, std::size_t path) -> std::optional<Value> {
        if (path == published)
            return id < rows.size() && rows[id] ? publishValueOf(*rows[id]) : std::nullopt;
        return path < columns.size() && columns[path] ? columns[path]->at(id) : std::nullopt;
    };
}

std::vector<bool> unsavedMarks(const Library& library)
{
    std::vector<bool> marks(library.idLimit());
    for (const auto id : library.unsavedRows())
        marks[id] = true;
    return marks;
}

} // namespace stet
