#pragma once

#include "core/text/result.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

struct ViewColumn
{
    std::string key; ///< of a column of the table ("title"), or a key path of the front matter
    int width = 0; ///< pixels; 0: as the table likes

    bool operator==(const ViewColumn&) const = default;
};

/// A question that a person keeps: which articles, and how they are shown. Texts are UTF-8.
struct SavedView
{
    std::string name;
    std::string query; ///< in the search language; not looked at here
    std::vector<ViewColumn> columns{}; ///< in their order; empty: as the table is
    std::string sortColumn{}; ///< key of a column; empty: as the table is
    bool descending = false;
    bool dense = false; ///< rows stand close

    bool operator==(const SavedView&) const = default;
};

// Beyond these a view in a file is a mistake, and a new one is refused.
inline constexpr std::size_t viewNameLimit = 200; ///< characters
inline constexpr std::size_t viewQueryLimit = 10'000; ///< bytes
inline constexpr std::size_t viewColumnLimit = 200; ///< columns of a view
inline constexpr std::size_t viewKeyLimit = 1'000; ///< bytes of a column's key
inline constexpr int viewWidthLimit = 10'000; ///< pixels of a column
inline constexpr std::size_t viewCountLimit = 1'000; ///< views in a file
inline constexpr std::size_t viewsFileLimit = std::size_t{1024} * 1024; ///< bytes

/// A file of views as it was read. A mistake costs the view or the part that it is in, and nothing else.
struct ViewsFile
{
    std::string path;
    std::vector<SavedView> views{}; ///< in the order of the file; no two names are the same when folded
    std::vector<Error> parseErrors{}; ///< with path and, where one is to blame, line
    bool canBeWritten = true; ///< false: what is in the file could not be kept, so that it is never written

    bool operator==(const ViewsFile&) const = default;
};

/// Whether two names of views are the same for people: case, accents and runs of spaces do not count.
bool isSameViewName(std::string_view first, std::string_view second);

/// nullptr where no view has the name.
const SavedView* findView(std::span<const SavedView> views, std::string_view name);

/// The views that come with Stet. Their names are English, and translated only where they are shown.
std::span<const SavedView> builtInViews();

/// All views there are.
struct AllViews
{
    ViewsFile own; ///< the person's alone
    std::vector<ViewsFile> shared{}; ///< of the opened folders, in their order, each file once

    /// The view that `search:NAME` means: of the person's own, else of the shared, else of the built-in ones.
    const SavedView* find(std::string_view name) const;
};

} // namespace stet
