#pragma once

#include "cli/argument_error.h"
#include "core/document/key_path.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace stet::cli {

/// A field that `list` shows.
struct ListField
{
    std::string name{}; ///< as asked for; its column or key in the output
    KeyPath path{};
};

inline constexpr std::string_view defaultFields = "title,published,quality,heat,publishedDateTime,provider.name,topics";

/// Columns of every list, requested or not; a field of an article with such a name must be quoted.
inline constexpr std::string_view pathColumn = "path";
inline constexpr std::string_view errorColumn = "error";

/// Parses comma-separated key paths, as `title,images[0].width,"a,b"`. Ignores repeated paths and the columns of every
/// list.
std::variant<std::vector<ListField>, ArgumentError> parseFields(std::string_view text);

} // namespace stet::cli
