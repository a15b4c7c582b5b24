#pragma once

#include "core/query/query_parser.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace stet {

/// How a query uses a value of a facet.
enum class FacetChoice : std::uint8_t
{
    None,
    Included,
    Excluded,
};

/// Returns how `query` uses a term (FacetValue::term, read as a query of its own). Included: the term is by itself or
/// in one of the alternatives that all must match. Excluded: it follows a `-`.
FacetChoice choiceOf(const Query& query, const Query& term);

/// Returns the text of a query after a choice. Included values of one facet become alternatives, `(topics:=AI OR
/// topics:=Cloud)`. A value within another one, as a month in its year, replaces it. The choice applies in addition to
/// the rest of the query, which stays as written. If the text has an error, the term is appended.
std::string withChoice(
    std::string_view text, std::string_view term, FacetChoice choice, const QuerySurroundings& surroundings);

} // namespace stet
