#pragma once

#include <cstdint>
#include <string>

namespace stet::test {

/// An article file made up for benchmarks and tests: the shape of a site's articles, in words of its own.
struct GeneratedArticle
{
    std::string path; ///< relative: year/month/name.md
    std::string bytes;
};

/// The article of a number, about 2.8 KB on average; the same bytes for the same seed and number on every machine.
/// Among a hundred some have CRLF, no related stories, no score, an unset or no `published`, a flow list of topics, a
/// block scalar, a comment, or unusual characters in the title; one in a thousand is broken.
GeneratedArticle generateArticle(std::uint64_t seed, std::uint32_t number);

/// The paths of a site of articles lie in 36 folders, whatever its size.
inline constexpr std::uint32_t generatedFolders = 36;

} // namespace stet::test
