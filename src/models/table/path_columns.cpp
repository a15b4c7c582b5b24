#include "models/table/path_columns.h"

namespace stet {

PathColumns pathColumns(const Library& library, const FieldColumns& fields, const std::vector<ColumnSource>& sources)
{
    PathColumns out;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        out.columns.push_back(fields.column(sources[i]));
        if (sources[i].path == library.publishField().path)
            out.published = i;
    }
    return out;
}

std::vector<bool> unsavedMarks(const Library& library)
{
    std::vector<bool> marks(library.idLimit());
    for (const auto id : library.unsavedRows())
        marks[id] = true;
    return marks;
}

std::vector<RowProblems> problemsOfRows(const Library& library)
{
    std::vector<RowProblems> problems(library.idLimit());
    for (RowId id = 0; id < library.idLimit(); ++id) {
        if (library.contains(id))
            problems[id] = library.problems(id);
    }
    return problems;
}

} // namespace stet
