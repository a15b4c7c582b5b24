#pragma once

#include "core/document/json_spans.h"
#include "core/query/saved_views.h"

#include <optional>
#include <string_view>
#include <vector>

namespace stet {

/// A text of views, and the positions of the views in it. The nodes live as long as `root`.
struct ReadViews
{
    ViewsFile file;
    JsonNode root{};
    const JsonNode* list = nullptr; ///< `views`; nullptr if the file has none yet
    std::vector<std::size_t> places{}; ///< for each view read: its index in `list`
    std::optional<Error> unreadable{}; ///< why the text cannot be edited

    const JsonNode& nodeOf(std::size_t view) const { return list->items[places[view]]; }
};

/// Whether a name has nothing that people could read.
bool isEmptyViewName(std::string_view name);

ReadViews readViewsText(std::string_view text);

} // namespace stet
