#pragma once

#include "core/review/check_article.h"

#include <functional>
#include <span>
#include <vector>

namespace stet {

/// Which findings are to be mended.
using FixFilter = std::function<bool(const Finding&)>;

/// What a change of a mend is about; the empty path where it is another kind than mends have.
const KeyPath& pathOf(const FieldChange& change);

/// Changes that mend findings.
struct Fixes
{
    std::vector<FieldChange> changes{};
    std::size_t findings = 0; ///< how many they mend
};

/// The changes that mend findings, in an order in which one does not disturb the other: of each field one, and items of
/// a list from its end. What is left for a field is found again afterwards.
Fixes fixesOf(std::span<const Finding> findings, const FixFilter& filter);

/// What mends of an article lead to.
struct FixedArticle
{
    Document document;
    std::vector<FieldChange> changes{}; ///< each made on what the ones before it left; empty where nothing is mended
    std::size_t count = 0; ///< of findings that were mended
};

/// What the rules of the set say of an article with these keys, as far as it can be mended.
using SetFindings = std::function<std::vector<Finding>(const ArticleKeys&)>;

/// Mends an article until nothing is left that the filter asks for and that has one right answer; where `isOnce`, what
/// is found first: after it the field of the finding may be another item's. A change that cannot be made is left out.
/// Errors: as applyChanges(), where none can be made.
Result<FixedArticle> fixArticle(Document document, const ArticleSummary& row, const CheckContext& context,
    const SetFindings& ofSet, const FixFilter& filter, bool isOnce = false);

} // namespace stet
