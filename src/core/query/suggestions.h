#pragma once

#include "core/query/query_parser.h"
#include "core/query/row_order.h"

#include <string>
#include <vector>

namespace stet {

/// A query near one that no article matches.
struct QuerySuggestion
{
    std::string query{};
    std::size_t count = 0; ///< articles that match it; at least 1

    bool operator==(const QuerySuggestion&) const = default;
};

/// Returns up to three queries near the one that `text` expresses, without those that no article matches: with a field
/// that exists for one that does not, with another field that has the value, with a value of nearly the same spelling,
/// or without one of the conditions. Takes as long as a query for each attempt, so call it on a worker. Returns nothing
/// if the text has an error, or when stopped.
std::vector<QuerySuggestion> suggestQueries(
    const RowSupply& supply, std::string_view text, const QuerySurroundings& surroundings, const Stop& stop = {});

} // namespace stet
