#pragma once

#include "core/review/article_findings.h"
#include "core/review/article_keys.h"

#include <vector>

namespace stet {

/// The findings of one article, and what the rules of the set need to know of it.
struct ArticleReview
{
    std::vector<Finding> findings{}; ///< in the order of the file
    ArticleKeys keys{};
};

/// Runs all enabled rules on one article. `row` is that of the document, with its path. `most`: how many findings of
/// each rule are kept; the others are counted.
ArticleReview checkArticle(
    const Document& document, const ArticleSummary& row, const CheckContext& context, std::size_t most = mostFindings);

/// As checkArticle(), for a file that is not a readable article.
ArticleReview checkUnreadable(const ArticleSummary& row, const CheckContext& context);

} // namespace stet
