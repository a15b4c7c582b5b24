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

/// Whether what a path means, or its value, may be another after the edit. Moving an item or key changes the paths of
/// what is beside it.
bool mayChange(const FieldEdit& edit, const KeyPath& path)
{
    return areRelated(edit.movesPaths() ? edit.path.parent() : edit.path, path);
}

} // namespace

void PendingEdits::add(const FieldEdit& edit)
{
    if (!edits.empty() && edits.back() == edit.inverse()) {
        edits.pop_back();
        return;
    }
    auto same = std::find_if(
        edits.rbegin(), edits.rend(), [&](const FieldEdit& earlier) { return mayChange(earlier, edit.path); });
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
    return std::any_of(edits.begin(), edits.end(), [&](const FieldEdit& edit) { return mayChange(edit, path); });
}

bool PendingEdits::touchBody() const
{
    return std::any_of(edits.begin(), edits.end(), isSourceEdit);
}

PendingEdits afterSave(const PendingEdits& current, const std::vector<FieldEdit>& saved)
{
    auto undone = saved;
    auto made = current.edits;
    // What both have, and nothing else touches, is saved and stays so.
    for (const auto& edit : saved) {
        const auto isOther = [&edit](const FieldEdit& other) {
            return other != edit && (mayChange(other, edit.path) || mayChange(edit, other.path));
        };
        if (std::count(made.begin(), made.end(), edit) != 1 || std::count(saved.begin(), saved.end(), edit) != 1
            || std::any_of(saved.begin(), saved.end(), isOther)
            || std::any_of(current.edits.begin(), current.edits.end(), isOther))
            continue;
        std::erase(undone, edit);
        std::erase(made, edit);
    }
    PendingEdits left;
    for (auto edit = undone.rbegin(); edit != undone.rend(); ++edit)
        left.add(edit->inverse());
    for (const auto& edit : made)
        left.add(edit);
    return left;
}

} // namespace stet
