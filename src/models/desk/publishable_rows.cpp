#include "models/desk/publishable_rows.h"

namespace stet {

PublishableStories publishableOf(const Library& library, const std::vector<StoryPlan>& plans)
{
    PublishableStories stories;
    for (const auto& plan : plans) {
        const auto* row = library.contains(plan.chosen) ? &library.row(plan.chosen) : nullptr;
        const bool isOut = row != nullptr && isOnSite(*row);
        if (!isOut && (row == nullptr || library.publishEdits({plan.chosen}, true).empty())) {
            stories.left.push_back(plan.chosen);
            continue;
        }
        stories.chosen.push_back(plan.chosen);
        stories.others.insert(stories.others.end(), plan.others.begin(), plan.others.end());
    }
    return stories;
}

std::vector<RowId> decidableRows(const Library& library, const std::vector<RowId>& rows, bool publish)
{
    std::vector<RowId> decided;
    for (const auto id : rows) {
        if (!library.contains(id) || library.row(id).error)
            continue;
        const auto& row = library.row(id);
        if (isOnSite(row) == publish || (!row.refusal && !row.publishRefusal))
            decided.push_back(id);
    }
    return decided;
}

} // namespace stet
