#include "core/library/pending_edits.h"

#include "core/edit/source_edit.h"

#include <algorithm>
#include <iterator>

namespace stet {

namespace {

/// Whether one of two fields lies in the other, or they are the same.
bool areRelated(const KeyPath& a, const KeyPath& b)
{
    const auto size = std::min(a.size(), b.size());
    return std::equal(
        a.segments().begin(), a.segments().begin() + static_cast<std::ptrdiff_t>(size), b.segments().begin());
}

} // namespace

void PendingEdits::add(const FieldEdit& edit)
{
    if (!edits.empty() && edits.back() == edit.inverse()) {
        edits.pop_back();
        return;
    }
    // Behind an edit that moves items or keys a path may mean another field than before it, and behind one of a map or
    // list what lies in it is another.
    auto same = edits.rbegin();
    while (same != edits.rend() && !same->movesPaths() && !areRelated(same->path, edit.path))
        ++same;
    // Of a source the same text must be at hand, or what others have written between the two would go with the undo.
    const bool isOtherSource = same != edits.rend() && isSourceEdit(edit) && same->after != edit.before;
    if (same == edits.rend() || same->movesPaths() || edit.movesPaths() || same->path != edit.path || isOtherSource) {
        edits.push_back(edit);
        return;
    }
    same->after = edit.after;
    if (same->after == same->before)
        edits.erase(std::next(same).base());
}

bool PendingEdits::touch(const KeyPath& path) const
{
    return std::any_of(edits.begin(), edits.end(), [&](const FieldEdit& edit) {
        // What stands beside an item or key that is moved has another path behind it.
        return areRelated(edit.movesPaths() ? edit.path.parent() : edit.path, path);
    });
}

PendingEdits afterSave(const PendingEdits& current, const std::vector<FieldEdit>& saved)
{
    PendingEdits left;
    for (auto edit = saved.rbegin(); edit != saved.rend(); ++edit)
        left.add(edit->inverse());
    for (const auto& edit : current.edits)
        left.add(edit);
    return left;
}

} // namespace stet
