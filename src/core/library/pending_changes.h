#pragma once

#include "core/library/pending_edits.h"

#include <string>
#include <vector>

namespace stet {

/// What the pending edits of an article come to in one field: in the whole list, if items are
/// added, removed or moved.
struct PendingChange
{
    KeyPath path{}; ///< empty for the whole text
    std::vector<FieldEdit> edits{}; ///< in the order they were made; never empty
    bool isWhole = false; ///< a list or map with edits inside: `before` and `after` are parts that go and that come

    /// Values as written, on disk and now; none if the field is missing there.
    std::vector<std::string> before{};
    std::vector<std::string> after{};
};

/// Returns the changes, one for each field, in the order in which the fields were first edited. A field that is back at
/// the value it has on disk has none.
std::vector<PendingChange> changesOf(const PendingEdits& pending);

} // namespace stet
