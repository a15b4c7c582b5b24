#pragma once

#include "core/query/query.h"
#include "models/desk/article_store.h"

namespace stet {

/// Whether the person changed something that the query asks about: rows stay, though they may no longer match.
inline bool isEditedUnder(const Query& query, const Change& change)
{
    const bool isDecided = change.kinds.testFlag(ChangeKind::Decided) && query.asksDecisions();
    return isDecided || (change.kinds.testFlag(ChangeKind::Pending) && !query.isEmpty());
}

/// Whether more became known of what the query asks about: its rows are to be found again.
inline bool isLearnedUnder(const Query& query, const Change& change)
{
    return (change.kinds.testFlag(ChangeKind::ReadDecisions) && query.asksDecisions())
        || (change.kinds.testFlag(ChangeKind::Newness) && query.asksNews());
}

} // namespace stet
