#include "core/decisions/decision_index.h"

#include "core/storage/path_text.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_set>

namespace stet {

namespace {

/// A decision about an article that is no longer at its path, and the rows that may be that article now.
struct Orphan
{
    const Decision* decision = nullptr;
    std::vector<std::size_t> heirs{}; ///< indices in the answer
};

using Orphans = std::map<std::pair<std::size_t, std::uint64_t>, Orphan>; ///< by root and hash of the address

/// The index of the root that a path is in; the number of roots if it is in none.
std::size_t rootIndexOf(std::string_view path, const std::vector<std::string>& roots)
{
    const auto found
        = std::find_if(roots.begin(), roots.end(), [path](const std::string& root) { return isInside(path, root); });
    return static_cast<std::size_t>(found - roots.begin());
}

Orphans findOrphans(
    const DecisionIndex& decisions, const Snapshot& rows, const std::vector<std::string>& roots, const Stop& stop)
{
    std::unordered_set<std::string_view> paths;
    for (std::size_t id = 0; id < rows.size() && !stop.isRequested(); ++id) {
        if (rows[id] != nullptr)
            paths.insert(rows[id]->path.view());
    }
    Orphans orphans;
    decisions.forEach([&](const Decision& decision) {
        const auto root = rootIndexOf(decision.path, roots);
        if (root == roots.size() || decision.address.empty() || paths.contains(decision.path))
            return;
        const auto hash = addressHash(decision.address);
        if (hash == 0)
            return;
        auto& orphan = orphans[{root, hash}];
        if (orphan.decision == nullptr || orphan.decision->time < decision.time)
            orphan.decision = &decision;
    });
    return orphans;
}

} // namespace

void addDecision(DecisionMap& decisions, Decision decision)
{
    auto path = decision.path;
    const auto at = decisions.find(path);
    if (at == decisions.end())
        decisions.emplace(std::move(path), std::move(decision));
    else if (at->second.time <= decision.time)
        at->second = std::move(decision);
}

DecisionIndex::DecisionIndex(std::shared_ptr<const DecisionMap> read)
    : m_read(read != nullptr ? std::move(read) : std::make_shared<const DecisionMap>())
{
}

const Decision* DecisionIndex::at(std::string_view path) const
{
    const auto read = m_read->find(path);
    const auto added = m_added.find(path);
    if (added == m_added.end())
        return read == m_read->end() ? nullptr : &read->second;
    return read == m_read->end() || read->second.time <= added->second.time ? &added->second : &read->second;
}

const Decision* DecisionIndex::addedAt(std::string_view path) const
{
    const auto added = m_added.find(path);
    return added == m_added.end() ? nullptr : &added->second;
}

void DecisionIndex::forEach(const std::function<void(const Decision&)>& visit) const
{
    for (const auto& [path, decision] : *m_read)
        visit(*at(path));
    for (const auto& [path, decision] : m_added) {
        if (!m_read->contains(path))
            visit(decision);
    }
}

RowDecision rowDecisionOf(const Decision& decision)
{
    if (decision.verdict == Verdict::None)
        return {};
    return {.verdict = decision.verdict, .judged = decision.judged, .reason = decision.reason};
}

std::vector<std::pair<RowId, RowDecision>> decisionsOfRows(
    const DecisionIndex& decisions, const Snapshot& rows, const std::vector<std::string>& roots, const Stop& stop)
{
    auto orphans = findOrphans(decisions, rows, roots, stop);
    std::vector<std::pair<RowId, RowDecision>> out;
    out.reserve(rows.size());
    for (RowId id = 0; id < rows.size() && !stop.isRequested(); ++id) {
        if (rows[id] == nullptr)
            continue;
        const auto& row = *rows[id];
        const auto* own = decisions.at(row.path);
        out.emplace_back(id, own != nullptr ? rowDecisionOf(*own) : RowDecision());
        if (own != nullptr || orphans.empty() || !row.links)
            continue;
        const auto root = rootIndexOf(row.path, roots);
        for (const auto address : row.links->addresses) {
            if (const auto orphan = orphans.find({root, address}); orphan != orphans.end())
                orphan->second.heirs.push_back(out.size() - 1);
        }
    }
    if (stop.isRequested())
        return {};
    for (const auto& [place, orphan] : orphans) {
        if (orphan.heirs.size() == 1)
            out[orphan.heirs.front()].second = rowDecisionOf(*orphan.decision);
    }
    return out;
}

} // namespace stet
