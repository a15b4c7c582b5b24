#pragma once

#include "core/query/query_parser.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace stet {

/// What a query says about a value of a facet.
enum class FacetChoice : std::uint8_t
{
    None,
    Included,
    Excluded,
};

/// What `query` says about a term, as in FacetValue::term, read as a query of its own: included where it stands for
/// itself or in one of the alternatives that all must hold, excluded with a `-` before it.
FacetChoice choiceOf(const Query& query, const Query& term);

/// The text of a query after a choice. Values of one facet that are included become alternatives,
/// `(topics:=AI OR topics:=Cloud)`; one that lies in another, as a month in its year, takes its place; beside all else
/// that was asked for it must hold too. What the text says otherwise stays as it is written. A text with a mistake
/// grows at its end.
std::string withChoice(
    std::string_view text, std::string_view term, FacetChoice choice, const QuerySurroundings& surroundings);

} // namespace stet
