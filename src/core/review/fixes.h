#pragma once

#include "core/review/check_article.h"
#include "core/review/set_check.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace stet {

/// Which findings are to be fixed.
using FixFilter = std::function<bool(const Finding&)>;

/// What a change of a fix is about; the empty path where it is another kind than fixes have.
const KeyPath& pathOf(const FieldChange& change);

/// Changes that fix findings.
struct Fixes
{
    std::vector<FieldChange> changes{};
    std::size_t findings = 0; ///< how many they fix
};

/// The changes that fix findings, in an order in which one does not disturb the other: of each field one, and items of
/// a list from its end. What is left for a field is found again afterwards.
Fixes fixesOf(std::span<const Finding> findings, const FixFilter& filter);

/// What fixes of an article lead to.
struct FixedArticle
{
    Document document;
    std::vector<FieldChange> changes{}; ///< each made on what the ones before it left; empty where nothing is fixed
    std::size_t count = 0; ///< of findings that were fixed
};

/// What the rules of the set say of an article with these keys, as far as it can be fixed.
using SetFindings = std::function<std::vector<Finding>(const ArticleKeys&)>;

/// Fixes an article until nothing is left that the filter asks for and that has one right answer; where `isOnce`, what
/// is found first: after it the field of the finding may be another item's. A change that cannot be made is left out.
/// Errors: as applyChanges(), where none can be made.
Result<FixedArticle> fixArticle(Document document, const ArticleSummary& row, const CheckContext& context,
    const SetFindings& ofSet, const FixFilter& filter, bool isOnce = false);

/// What to fix in articles, and what is known for it. Several threads may use it at once, while the review goes on.
class FixPlan
{
public:
    /// `hosts`: SetCheck::fixableHosts(). `isOnce` as in fixArticle().
    FixPlan(CheckContexts contexts, std::shared_ptr<const HostKeys> hosts, FixFilter filter, bool isOnce = false);

    /// Fixes an article of the root that its row names. Asks the rules again: the text may be another one by now.
    /// Errors: as fixArticle().
    Result<FixedArticle> fix(Document document, const ArticleSummary& row) const;

private:
    CheckContexts m_contexts;
    std::shared_ptr<const HostKeys> m_hosts;
    FixFilter m_filter;
    bool m_isOnce;
};

} // namespace stet
