#pragma once

#include "core/text/shared_text.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace stet {

class ArticleFindings;
struct ArticleSummary;

/// A position in a file.
struct Place
{
    std::uint32_t line = 0; ///< from 1
    std::uint32_t column = 0; ///< from 1, in characters
};

/// What an article has in common with others, as 64-bit hashes. Two articles of a site collide about once in a billion
/// sites of a hundred thousand articles.
struct ArticleKeys
{
    /// An address of a related story.
    struct Related
    {
        std::uint64_t address = 0; ///< canonical
        std::uint32_t index = 0; ///< in the list
        Place place{};
    };
    /// An address without https.
    struct Insecure
    {
        std::uint64_t host = 0;
        SharedText field{}; ///< key path
        SharedText secure{}; ///< the same address with https; empty if it cannot be fixed
        Place place{};
    };

    std::vector<std::uint64_t> addresses{}; ///< canonical, of the story itself; without duplicates
    /// Folded, combined with folder, language and version; 0 if there is none worth comparing.
    std::uint64_t title = 0;
    /// Combined with the folder, in `_posts` also with the date; or the permalink that the article sets.
    std::uint64_t slug = 0;
    std::vector<std::uint64_t> secureHosts{}; ///< of its addresses with https; without duplicates
    std::vector<Related> related{};
    std::vector<Insecure> insecure{};
    std::uint32_t moreInsecure = 0; ///< how many more than the mostFixed that are kept
    SharedText addressField{}; ///< the first field with an address
    Place addressPlace{};
    Place titlePlace{};
};

/// Returns the keys of an article after its own rules have run.
ArticleKeys keysOf(const ArticleFindings& found);

/// Returns what an unreadable file has in common with others: its slug.
ArticleKeys keysOfFile(const ArticleSummary& row);

/// Returns the hash of a host in ArticleKeys, ignoring case.
std::uint64_t hostKey(std::string_view host);

} // namespace stet
