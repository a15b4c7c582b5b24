#pragma once

#include "core/review/article_findings.h"
#include "core/review/article_keys.h"

#include <vector>

namespace stet {

/// What the rules say of one article, and what those of the set need to know of it.
struct ArticleReview
{
    std::vector<Finding> findings{}; ///< in the order of the file
    ArticleKeys keys{};
};

/// Asks all rules of one article that are switched on. `row` is that of the document, with its path. `most`: how many
/// findings of each rule are kept; the others are counted.
ArticleReview checkArticle(
    const Document& document, const ArticleSummary& row, const CheckContext& context, std::size_t most = mostFindings);

/// The same for a file that is no readable article.
ArticleReview checkUnreadable(const ArticleSummary& row, const CheckContext& context);

} // namespace stet
