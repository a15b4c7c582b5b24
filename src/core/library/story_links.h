#pragma once

#include "core/document/document.h"
#include "core/document/field_values.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stet {

/// The fields that hold a story's addresses: as found, canonical, AMP, AMP cache.
inline constexpr std::array<std::string_view, 4> addressKeys{"webUrl", "originalUrl", "ampWebUrl", "cdnAmpWebUrl"};

/// A story's own addresses and those it links to, as 64-bit hashes of canonical addresses. Two addresses of a site
/// collide about once in a billion sites of a hundred thousand articles.
struct StoryLinks
{
    /// Further related stories of an article are ignored.
    static constexpr std::size_t mostRelated = 1000;

    std::vector<std::uint64_t> addresses{}; ///< of the story itself; sorted, without duplicates
    std::vector<std::uint64_t> related{}; ///< of its related stories, except its own; sorted, without duplicates

    bool empty() const { return addresses.empty() && related.empty(); }
    bool operator==(const StoryLinks&) const = default;
};

/// Returns the hash of an address; 0 if it is not a web address.
std::uint64_t addressHash(std::string_view address);

/// Returns the links of a readable document.
StoryLinks storyLinksOf(const Document& document, const FieldValues& fields);

} // namespace stet
