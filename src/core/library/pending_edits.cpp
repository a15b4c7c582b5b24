#include "library/pending_edits.h"

#include <algorithm>

namespace stet {

void PendingEdits::add(const FieldEdit& edit)
{
    const auto same
        = std::find_if(edits.begin(), edits.end(), [&](const FieldEdit& other) { return other.path == edit.path; });
    if (same == edits.end()) {
        edits.push_back(edit);
        return;
    }
    same->after = edit.after;
    if (same->after == same->before)
        edits.erase(same);
}

PendingEdits afterSave(const PendingEdits& current, const std::vector<FieldEdit>& saved)
{
    PendingEdits left;
    for (const auto& edit : saved)
        left.add(edit.inverse());
    for (const auto& edit : current.edits)
        left.add(edit);
    return left;
}

} // namespace stet
