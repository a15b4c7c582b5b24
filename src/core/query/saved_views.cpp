#include "core/query/saved_views.h"

#include "core/text/folding.h"

#include <algorithm>
#include <array>

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

std::span<const SavedView> builtInViews()
{
    static const std::array views{
        SavedView{.name = "Drafts worth a look", .query = "is:draft quality:>=60"},
        SavedView{.name = "Published but weak", .query = "is:published quality:<50"},
        SavedView{.name = "No picture", .query = "no:image"},
        SavedView{.name = "Today", .query = "date:today"},
        SavedView{.name = "Unsaved", .query = "is:unsaved"},
    };
    return views;
}

const SavedView* AllViews::find(std::string_view name) const
{
    if (const auto* view = findView(own.views, name); view != nullptr)
        return view;
    for (const auto& file : shared) {
        if (const auto* view = findView(file.views, name); view != nullptr)
            return view;
    }
    return findView(builtInViews(), name);
}

} // namespace stet
