#pragma once

#include "core/library/library.h"
#include "core/stories/story_verbs.h"

#include <vector>

namespace stet {

/// What plans for stories come to, as the articles are now.
struct PublishableStories
{
    std::vector<RowId> chosen{}; ///< each is out, or can go out
    std::vector<RowId> others{}; ///< of the same stories
    std::vector<RowId> left{}; ///< chosen ones that cannot go out; some may be gone
};
PublishableStories publishableOf(const Library& library, const std::vector<StoryPlan>& plans);

/// Returns the articles that an act leaves published, or drafts: those it can edit, and those that are so already.
std::vector<RowId> decidableRows(const Library& library, const std::vector<RowId>& rows, bool publish);

} // namespace stet
