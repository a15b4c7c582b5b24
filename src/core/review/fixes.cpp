#include "core/review/fixes.h"

#include <algorithm>
#include <set>
#include <string>

namespace stet {

namespace {

// A fix may leave another finding in its field, and that another one; and of very many some are left for the next
// round.
constexpr int mostRounds = 32;

const KeyPath* removedBy(const FieldChange& change)
{
    const auto* remove = std::get_if<RemoveField>(&change);
    return remove != nullptr ? &remove->path : nullptr;
}

/// Adds those changes to the possible ones that can be made with them. One that cannot is found by halves: applying all
/// of many changes for each of them would take the square of their number.
void addPossible(const Document& document, std::span<const FieldChange> changes, std::vector<FieldChange>& possible,
    Result<ChangedDocument>& changed)
{
    auto attempt = possible;
    attempt.insert(attempt.end(), changes.begin(), changes.end());
    if (auto more = applyChanges(document, attempt); more.ok()) {
        changed = std::move(more);
        possible = std::move(attempt);
    } else if (changes.size() > 1) {
        addPossible(document, changes.first(changes.size() / 2), possible, changed);
        addPossible(document, changes.subspan(changes.size() / 2), possible, changed);
    }
}

/// All changes; where one of them cannot be made, each of the others that can.
Result<ChangedDocument> applyPossible(const Document& document, std::vector<FieldChange>& changes)
{
    auto changed = applyChanges(document, changes);
    if (changed.ok() || changes.size() < 2)
        return changed;
    std::vector<FieldChange> possible;
    addPossible(document, changes, possible, changed);
    changes = std::move(possible);
    return changed;
}

} // namespace

const KeyPath& pathOf(const FieldChange& change)
{
    static const KeyPath none;
    if (const auto* set = std::get_if<SetField>(&change))
        return set->path;
    if (const auto* overridden = std::get_if<RemoveOverridden>(&change))
        return overridden->path;
    const auto* removed = removedBy(change);
    return removed != nullptr ? *removed : none;
}

Fixes fixesOf(std::span<const Finding> findings, const FixFilter& filter)
{
    Fixes fixes;
    auto& sets = fixes.changes;
    std::vector<FieldChange> removals;
    std::set<std::string> fields;
    for (const auto& finding : findings) {
        if (!finding.isFixable() || !filter(finding))
            continue;
        bool isWhole = true;
        for (const auto& change : *finding.fix) {
            const bool isFirst = fields.insert(pathOf(change).toText()).second;
            isWhole = isWhole && isFirst;
            if (isFirst)
                (removedBy(change) != nullptr ? removals : sets).push_back(change);
        }
        fixes.findings += isWhole ? 1 : 0;
    }
    // Values first, as long as paths mean what they meant; then the items, the last one first.
    std::stable_sort(removals.begin(), removals.end(), [](const FieldChange& a, const FieldChange& b) {
        const auto& pathA = removedBy(a)->segments();
        const auto& pathB = removedBy(b)->segments();
        return std::lexicographical_compare(pathB.begin(), pathB.end(), pathA.begin(), pathA.end());
    });
    sets.insert(sets.end(), removals.begin(), removals.end());
    return fixes;
}

Result<FixedArticle> fixArticle(Document document, const ArticleSummary& row, const CheckContext& context,
    const SetFindings& ofSet, const FixFilter& filter, bool isOnce)
{
    FixedArticle fixed{.document = std::move(document)};
    for (int round = 0; round < mostRounds; ++round) {
        auto now = row;
        if (round > 0) {
            const auto path = now.path;
            now = summarize(fixed.document, context.settings.publish, path);
        }
        auto review = checkArticle(fixed.document, now, context, mostFixed);
        auto findings = std::move(review.findings);
        const auto more = ofSet ? ofSet(review.keys) : std::vector<Finding>();
        findings.insert(findings.end(), more.begin(), more.end());
        auto [changes, count] = fixesOf(findings, filter);
        if (changes.empty())
            break;
        const auto asked = changes.size();
        auto changed = applyPossible(fixed.document, changes);
        if (!changed.ok() && round > 0)
            break;
        if (!changed.ok())
            return changed.error();
        if (changed->edits.empty())
            break;
        fixed.document = std::move(changed->document);
        fixed.changes.insert(fixed.changes.end(), changes.begin(), changes.end());
        fixed.count += changes.size() == asked ? count : std::min(count, changes.size());
        if (isOnce)
            break;
    }
    return fixed;
}

FixPlan::FixPlan(CheckContexts contexts, std::shared_ptr<const HostKeys> hosts, FixFilter filter, bool isOnce)
    : m_contexts(std::move(contexts))
    , m_hosts(std::move(hosts))
    , m_filter(std::move(filter))
    , m_isOnce(isOnce)
{
}

Result<FixedArticle> FixPlan::fix(Document document, const ArticleSummary& row) const
{
    const auto& context = contextOf(m_contexts, row.root);
    const auto ofSet = [&](const ArticleKeys& keys) {
        return insecureAddresses(
            keys, context.settings,
            [this](std::uint64_t host) { return m_hosts != nullptr && m_hosts->contains(host); }, mostFixed);
    };
    return fixArticle(std::move(document), row, context, ofSet, m_filter, m_isOnce);
}

} // namespace stet
