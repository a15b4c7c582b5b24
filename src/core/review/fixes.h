#pragma once

#include "core/review/check_article.h"
#include "core/review/set_check.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace stet {

/// Selects the findings to fix.
using FixFilter = std::function<bool(const Finding&)>;

/// Returns the path that a fix's change is about; empty for kinds of change that fixes do not use.
const KeyPath& pathOf(const FieldChange& change);

/// Changes that fix findings.
struct Fixes
{
    std::vector<FieldChange> changes{};
    std::size_t findings = 0; ///< how many they fix
};

/// Returns the changes that fix findings, ordered so that none disturbs another: one per field, and items of a list
/// from its end. Further findings of a field turn up again in the next pass.
Fixes fixesOf(std::span<const Finding> findings, const FixFilter& filter);

/// The result of fixing an article.
struct FixedArticle
{
    Document document;
    std::vector<FieldChange> changes{}; ///< each applies to the result of those before it; empty if nothing was fixed
    std::size_t count = 0; ///< number of fixed findings
};

/// Returns the fixable findings of the rules of the set for an article with these keys.
using SetFindings = std::function<std::vector<Finding>(const ArticleKeys&)>;

/// Fixes an article until no finding is left that the filter selects and that has one right answer. With `isOnce` makes
/// a single pass: after it a finding's path may lead to another item. Skips changes that cannot be made. Errors: as
/// applyChanges(), if no change can be made.
Result<FixedArticle> fixArticle(Document document, const ArticleSummary& row, const CheckContext& context,
    const SetFindings& ofSet, const FixFilter& filter, bool isOnce = false);

/// What to fix in articles, and what is needed for it. Several threads may use it at once, while the review goes on.
class FixPlan
{
public:
    /// `hosts`: SetCheck::fixableHosts(). `isOnce` as in fixArticle().
    FixPlan(CheckContexts contexts, std::shared_ptr<const HostKeys> hosts, FixFilter filter, bool isOnce = false);

    /// Fixes an article of the root that its row names. Runs the rules again: the text may have changed. Errors: as
    /// fixArticle().
    Result<FixedArticle> fix(Document document, const ArticleSummary& row) const;

private:
    CheckContexts m_contexts;
    std::shared_ptr<const HostKeys> m_hosts;
    FixFilter m_filter;
    bool m_isOnce;
};

} // namespace stet
