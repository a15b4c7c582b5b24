#pragma once

#include "core/library/publish_field.h"
#include "core/query/query_parse_error.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// What a query may refer to besides articles.
struct QuerySurroundings
{
    std::int64_t now = 0; ///< seconds since 1970-01-01 UTC
    /// Returns the text of the saved search with a name; nullopt if there is none.
    std::function<std::optional<std::string>(std::string_view)> savedSearch{};
};

/// A query, or the error in its text: then the query is empty.
struct ParsedQuery
{
    Query query{};
    std::optional<QueryParseError> parseError{};
};

constexpr std::size_t longestQuery = 10'000; // bytes
constexpr std::size_t mostSources = 50; // in Query::sources; each is read from all files

/// Reads the text of a query, UTF-8.
///
/// query = or; or = and (`OR` and)*; and = not (`AND`? not)*; not = (`NOT` | `-`) not | `(` or `)` | test
/// test = word | `"phrase"` | field `:` value, where field is the name of a column or a key path and value is
/// `text` contains, `=text` exact, `~regex`, a number or date, `<`, `<=`, `>`, `>=` with one, or `a..b`, `a..<b`;
/// `is:state`, `has:field`, `no:field`, `search:name`. In quotes `\"` and `\\` stand for `"` and `\`.
/// The empty text asks for everything.
ParsedQuery parseQuery(std::string_view text, const QuerySurroundings& surroundings);

} // namespace stet
