#pragma once

#include "core/document/document.h"
#include "core/document/field_values.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stet {

/// The fields that hold addresses of one story: as found, canonical, AMP, AMP cache.
inline constexpr std::array<std::string_view, 4> addressKeys{"webUrl", "originalUrl", "ampWebUrl", "cdnAmpWebUrl"};

/// Where a story can be found and what it points to, as 64-bit hashes of canonical addresses: two addresses of a site
/// share one by chance about once in a billion sites of a hundred thousand articles.
struct StoryLinks
{
    /// Of one article more related stories are not followed.
    static constexpr std::size_t mostRelated = 1000;

    std::vector<std::uint64_t> addresses{}; ///< of the story itself; sorted, each once
    std::vector<std::uint64_t> related{}; ///< of its related stories, without its own; sorted, each once

    bool empty() const { return addresses.empty() && related.empty(); }
    bool operator==(const StoryLinks&) const = default;
};

/// The hash under which an address is known; 0 for what is no address of the web.
std::uint64_t addressHash(std::string_view address);

/// The links of a document that can be read.
StoryLinks storyLinksOf(const Document& document, const FieldValues& fields);

} // namespace stet
