#pragma once

#include "core/decisions/decision.h"
#include "core/library/snapshot.h"
#include "core/parallel/stop.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stet {

/// The latest decision about each article, by canonical path.
using DecisionMap = std::map<std::string, Decision, std::less<>>;
/// Adds a decision; of two about one path the later one counts, of the same time the one added last.
void addDecision(DecisionMap& decisions, Decision decision);

/// What files say about articles, and what was decided since they were read. A copy costs little: it shares what was
/// read.
class DecisionIndex
{
public:
    /// `read` may be null.
    explicit DecisionIndex(std::shared_ptr<const DecisionMap> read = {});

    void add(Decision decision) { addDecision(m_added, std::move(decision)); }
    /// How many were added since the files were read.
    std::size_t addedCount() const { return m_added.size(); }
    /// Returns the latest decision about the article at a path, also one that was taken back; nullptr if there is none.
    /// Valid until the next add().
    const Decision* at(std::string_view path) const;
    /// The same of what was added since the files were read.
    const Decision* addedAt(std::string_view path) const;
    /// Calls with the latest decision about each path.
    void forEach(const std::function<void(const Decision&)>& visit) const;

private:
    std::shared_ptr<const DecisionMap> m_read; ///< never null
    DecisionMap m_added;
};

/// Returns the decision that counts for each row: that about its path, or else the latest about its story's address
/// whose own path has no row, as after a rename by others. Only a row in the same of the opened `roots` (canonical) can
/// inherit a decision: a folder has no say about another one. Where several rows could, none does. Returns a decision
/// of Verdict::None for all other rows; nothing when stopped.
std::vector<std::pair<RowId, RowDecision>> decisionsOfRows(
    const DecisionIndex& decisions, const Snapshot& rows, const std::vector<std::string>& roots, const Stop& stop = {});

/// Returns what rows hold of a decision.
RowDecision rowDecisionOf(const Decision& decision);

} // namespace stet
