#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stet::test {

/// A small site to ask questions of: path below its folder, and text.
struct QueryArticle
{
    std::string path;
    std::string text;
};

const std::vector<QueryArticle>& queryArticles();

/// A question, and the articles it asks for: their file names without ending, in the order of the alphabet, with spaces
/// between them.
struct QueryCase
{
    std::string query;
    std::string wanted;
    bool dependsOnNow = false; ///< true only for queryNow
};

/// 2024-03-15 12:00:00 UTC.
inline constexpr std::int64_t queryNow = 1'710'504'000;

const std::vector<QueryCase>& queryCases();

} // namespace stet::test
