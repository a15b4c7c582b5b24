#include "core/library/pending_changes.h"

#include "core/edit/source_edit.h"

#include <algorithm>
#include <optional>

namespace stet {

namespace {

/// Whether the edit adds, removes or moves an item of a list: an index in that list then means another item.
bool movesItems(const FieldEdit& edit)
{
    return edit.movesPaths() && std::holds_alternative<std::uint32_t>(edit.path.segments().back());
}

/// The lists and maps that can be reverted only as a whole: lists with other items, and what was edited itself as well
/// as within.
std::vector<KeyPath> wholes(const std::vector<FieldEdit>& edits)
{
    std::vector<KeyPath> paths;
    for (const auto& edit : edits) {
        if (movesItems(edit))
            paths.push_back(edit.path.parent());
        const auto isInside = [&](const FieldEdit& other) {
            return other.path.size() > edit.path.size() && other.path.isWithin(edit.path);
        };
        if (!isSourceEdit(edit) && std::any_of(edits.begin(), edits.end(), isInside))
            paths.push_back(edit.path);
    }
    return paths;
}

/// Drops what goes and comes again.
void dropCommon(std::vector<std::string>& before, std::vector<std::string>& after)
{
    std::erase_if(before, [&](const std::string& value) {
        const auto same = std::find(after.begin(), after.end(), value);
        if (same == after.end())
            return false;
        after.erase(same);
        return true;
    });
}

void add(PendingChange& change, const FieldEdit& edit)
{
    if (change.isWhole && !edit.to) {
        if (edit.before)
            change.before.push_back(*edit.before);
        if (edit.after)
            change.after.push_back(*edit.after);
    } else if (!change.isWhole) {
        if (change.edits.empty() && edit.before)
            change.before = {*edit.before};
        change.after = edit.after ? std::vector{*edit.after} : std::vector<std::string>();
    }
    change.edits.push_back(edit);
}

bool isMove(const FieldEdit& edit)
{
    return edit.to.has_value();
}

bool isNothing(const PendingChange& change)
{
    const bool isMoved = std::any_of(change.edits.begin(), change.edits.end(), isMove);
    return !isMoved && !change.isWhole && change.before == change.after;
}

} // namespace

std::vector<PendingChange> changesOf(const PendingEdits& pending)
{
    const auto whole = wholes(pending.edits);
    std::vector<PendingChange> changes;
    for (const auto& edit : pending.edits) {
        const KeyPath* outer = nullptr; // the outermost
        for (const auto& path : whole) {
            if (edit.path.isWithin(path) && (outer == nullptr || path.size() < outer->size()))
                outer = &path;
        }
        const auto& path = outer != nullptr ? *outer : edit.path;
        auto change
            = std::find_if(changes.begin(), changes.end(), [&](const auto& other) { return other.path == path; });
        if (change == changes.end())
            change = changes.insert(changes.end(), PendingChange{.path = path, .isWhole = outer != nullptr});
        add(*change, edit);
    }
    for (auto& change : changes) {
        if (change.isWhole)
            dropCommon(change.before, change.after);
    }
    std::erase_if(changes, isNothing);
    return changes;
}

} // namespace stet
