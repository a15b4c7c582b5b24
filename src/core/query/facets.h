#pragma once

#include "core/library/library.h"

#include "core/parallel/stop.h"
#include <cstdint>
#include <string>
#include <vector>

namespace stet {

/// What articles can be narrowed down by, in display order.
enum class Facet : std::uint8_t
{
    State,
    Review,
    Folder,
    Category,
    Type,
    Topic,
    Provider,
    Date,
    Quality,
};

/// One value of a facet, and how many rows have it.
struct FacetValue
{
    std::string term{}; ///< as written in a query, e.g. `topics:="Machine learning"`
    std::string label{}; ///< the value, UTF-8; of a folder its whole path; empty if the term says it all
    std::size_t count = 0;

    bool operator==(const FacetValue&) const = default;
};

struct FacetGroup
{
    Facet facet = Facet::State;
    std::vector<FacetValue> values{}; ///< see countFacets() for their order
    std::size_t left = 0; ///< number of further values, not listed

    bool operator==(const FacetGroup&) const = default;
};

/// What is known of rows besides their texts, by RowId.
struct FacetFacts
{
    std::vector<bool> unsaved{}; ///< rows beyond its end are saved
    Decisions decisions{}; ///< rows beyond its end have none
};

constexpr std::size_t mostFacetValues = 500; // listed per facet

/// Counts the values of all facets in the rows `ids`. States and quality have a fixed order. Folders and dates follow
/// their parent directly (`a`, `a/b`, `a-b`; 2022, 2022-02) and count in both; dates are latest first. Values of other
/// facets are most frequent first. Values that differ only in case or accents are one, in the spelling that most rows
/// have, or the first of these by bytes. Lists the `most` most frequent values of each facet, and never a folder or
/// month without its parent.
///
/// Returns nothing when stopped.
std::vector<FacetGroup> countFacets(const Snapshot& rows, const std::vector<RowId>& ids, const FacetFacts& facts = {},
    const Stop& stop = {}, std::size_t most = mostFacetValues);

} // namespace stet
