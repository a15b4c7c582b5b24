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
    std::string key; ///< of a table column ("title"), or a key path of the front matter
    int width = 0; ///< pixels; 0: the table's default

    bool operator==(const ViewColumn&) const = default;
};

/// A search that a person saved: which articles, and how to show them. Texts are UTF-8.
struct SavedView
{
    std::string name;
    std::string query; ///< in the search language; not checked here
    std::vector<ViewColumn> columns{}; ///< in order; empty: the table's own
    std::string sortColumn{}; ///< key of a column; empty: the table's own
    bool descending = false;
    bool dense = false; ///< rows are close together

    bool operator==(const SavedView&) const = default;
};

// A view that exceeds these limits is an error in a file, and refused as a new one.
inline constexpr std::size_t viewNameLimit = 200; ///< characters
inline constexpr std::size_t viewQueryLimit = 10'000; ///< bytes
inline constexpr std::size_t viewColumnLimit = 200; ///< columns of a view
inline constexpr std::size_t viewKeyLimit = 1'000; ///< bytes of a column's key
inline constexpr int viewWidthLimit = 10'000; ///< pixels of a column
inline constexpr std::size_t viewCountLimit = 1'000; ///< views in a file
inline constexpr std::size_t viewsFileLimit = std::size_t{1024} * 1024; ///< bytes

/// A views file as read. An error affects only the view, or the part of it, that it is in.
struct ViewsFile
{
    std::string path;
    std::vector<SavedView> views{}; ///< in file order; names are unique when folded
    std::vector<Error> parseErrors{}; ///< with path and, if a line is to blame, line
    bool canBeWritten = true; ///< false: writing would lose content of the file, so it is never written

    bool operator==(const ViewsFile&) const = default;
};

/// Whether two view names are the same for people: ignores case, accents and runs of spaces.
bool isSameViewName(std::string_view first, std::string_view second);

/// Returns nullptr if no view has the name.
const SavedView* findView(std::span<const SavedView> views, std::string_view name);

/// Returns the built-in views. Their names are English, translated only for display. `threshold`: from which quality an
/// article is worth publishing, 0 to 100.
std::vector<SavedView> builtInViews(double threshold);

inline constexpr double standardThreshold = 60;

/// All views.
struct AllViews
{
    ViewsFile own; ///< the person's own
    std::vector<ViewsFile> shared{}; ///< of the opened folders, in their order, each file once
    std::vector<SavedView> builtIn = builtInViews(standardThreshold);

    /// Returns the view that `search:NAME` means: first of the person's own, then the shared, then the built-in ones.
    const SavedView* find(std::string_view name) const;
};

} // namespace stet
