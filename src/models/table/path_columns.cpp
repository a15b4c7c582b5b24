#include "models/table/path_columns.h"

#include <unordered_map>

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

std::vector<StoryCount> storiesOfRows(const Library& library)
{
    std::vector<StoryCount> stories(library.idLimit());
    const auto members = library.stories();
    std::unordered_map<const void*, StoryCount> counted; // a story of very many articles is counted once
    for (RowId id = 0; id < library.idLimit(); ++id) {
        if (!library.contains(id) || members[id] == nullptr)
            continue;
        const auto [count, isNew] = counted.try_emplace(members[id].get());
        if (isNew)
            count->second = library.storyCount(id);
        stories[id] = count->second;
    }
    return stories;
}

} // namespace stet
