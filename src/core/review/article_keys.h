#pragma once

#include "core/text/shared_text.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace stet {

class ArticleFindings;
struct ArticleSummary;

/// Where something stands in a file.
struct Place
{
    std::uint32_t line = 0; ///< from 1
    std::uint32_t column = 0; ///< from 1, in characters
};

/// What an article has in common with others, as 64-bit hashes: two articles of a site share one by chance about once
/// in a billion sites of a hundred thousand articles.
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
        SharedText secure{}; ///< the same address with https; empty where it cannot be had or edited
        Place place{};
    };

    std::vector<std::uint64_t> addresses{}; ///< canonical, of the story itself; each once
    std::uint64_t title = 0; ///< folded; 0 where there is none to speak of
    std::uint64_t slug = 0; ///< with the folder
    std::vector<std::uint64_t> secureHosts{}; ///< of its addresses with https; each once
    std::vector<Related> related{};
    std::vector<Insecure> insecure{};
    std::uint32_t moreInsecure = 0; ///< beyond the mostFixed that are kept
    SharedText addressField{}; ///< the first that has one
    Place addressPlace{};
    Place titlePlace{};
};

/// The keys of an article whose rules have been asked.
ArticleKeys keysOf(const ArticleFindings& found);

/// What a file that cannot be read has in common with others: its slug.
ArticleKeys keysOfFile(const ArticleSummary& row);

/// The hash under which a host is known in ArticleKeys, in any case.
std::uint64_t hostKey(std::string_view host);

} // namespace stet
