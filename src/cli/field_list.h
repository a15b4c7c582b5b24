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

/// Columns of every list, named by nobody; a field of an article that is called so is asked for in quotes.
inline constexpr std::string_view pathColumn = "path";
inline constexpr std::string_view errorColumn = "error";

/// Reads key paths with commas between them, as `title,images[0].width,"a,b"`. One that is there twice counts once, and
/// the columns of every list are left out.
std::variant<std::vector<ListField>, ArgumentError> parseFields(std::string_view text);

} // namespace stet::cli
