#include "core/query/saved_views.h"

#include "core/text/folding.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace stet {

bool isSameViewName(std::string_view first, std::string_view second)
{
    return first == second || foldText(first) == foldText(second);
}

const SavedView* findView(std::span<const SavedView> views, std::string_view name)
{
    const auto folded = foldText(name);
    const auto found = std::find_if(
        views.begin(), views.end(), [&](const SavedView& view) { return foldText(view.name) == folded; });
    return found == views.end() ? nullptr : &*found;
}

std::vector<SavedView> builtInViews(double threshold)
{
    std::array<char, 32> text{};
    const std::string limit(text.data(), std::to_chars(text.data(), text.data() + text.size(), threshold).ptr);
    return {
        SavedView{.name = "Drafts worth a look", .query = "is:draft quality:>=" + limit},
        SavedView{.name = "Next to review",
            .query = "is:draft is:unreviewed",
            .columns = {{"published"}, {"title"}, {"worth"}, {"quality"}, {"date"}, {"provider"}},
            .sortColumn = "worth",
            .descending = true},
        SavedView{.name = "Published but weak", .query = "is:published quality:<" + limit},
        SavedView{.name = "No picture", .query = "no:image"},
        SavedView{.name = "Today", .query = "date:today"},
        SavedView{.name = "Unsaved", .query = "is:unsaved"},
    };
}

const SavedView* AllViews::find(std::string_view name) const
{
    if (const auto* view = findView(own.views, name); view != nullptr)
        return view;
    for (const auto& file : shared) {
        if (const auto* view = findView(file.views, name); view != nullptr)
            return view;
    }
    return findView(builtIn, name);
}

} // namespace stet
