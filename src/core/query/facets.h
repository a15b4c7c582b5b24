#pragma once

#include "core/library/library.h"

#include "core/parallel/stop.h"
#include <cstdint>
#include <string>
#include <vector>

namespace stet {

/// What articles can be narrowed down by, in the order in which people see it.
enum class Facet : std::uint8_t
{
    State,
    Folder,
    Category,
    Type,
    Topic,
    Provider,
    Date,
    Quality,
};

/// One value of a facet, and how many of the rows have it.
struct FacetValue
{
    std::string term{}; ///< as it stands in a query, e.g. `topics:="Machine learning"`
    std::string label{}; ///< the value itself, UTF-8; of a folder its whole path; empty where the term says it all
    std::size_t count = 0;

    bool operator==(const FacetValue&) const = default;
};

struct FacetGroup
{
    Facet facet = Facet::State;
    std::vector<FacetValue> values{}; ///< see countFacets() for their order
    std::size_t left = 0; ///< further values that are not listed

    bool operator==(const FacetGroup&) const = default;
};

constexpr std::size_t mostFacetValues = 500; // listed of one facet

/// Counts the values of all facets in the rows named by `ids`. States and quality stand in an order of their own;
/// folders and dates directly behind what they lie in (`a`, `a/b`, `a-b`; 2022, 2022-02), counted in both, dates latest
/// first; of the others the most frequent first. Values that differ in case or accents alone are one, in the spelling
/// that most rows have, of these the first by bytes. Of each facet the `most` most frequent values are listed, and no
/// folder or month without what it lies in.
///
/// `unsaved`: by RowId; shorter means false. Empty when stopped.
std::vector<FacetGroup> countFacets(const Snapshot& rows, const std::vector<RowId>& ids,
    const std::vector<bool>& unsaved, const Stop& stop = {}, std::size_t most = mostFacetValues);

} // namespace stet
