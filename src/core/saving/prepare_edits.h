#pragma once

#include "core/edit/field_change.h"
#include "core/edit/rebase.h"
#include "core/library/library.h"
#include "core/storage/disk.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace stet {

// Edits of any field need the article's text, so workers prepare them, and the library applies the result.

/// Makes changes to an article with its pending edits. Returns no `edits` if there is nothing to change.
/// `holdsNoText` is about the fields of this article. Errors: those of reading and parsing, withPending() and
/// applyChanges().
Result<PreparedEdits> prepareChanges(Disk& disk, const EditTask& task, std::span<const FieldChange> changes,
    const PublishField& field, const HoldsNoText& holdsNoText = {});

/// Returns the changes for an article, given its text with the pending edits.
using ChangesOf = std::function<Result<std::vector<FieldChange>>(const Document&)>;

/// As above, with changes that depend on the text. Errors: also those of `changes`.
Result<PreparedEdits> prepareChanges(Disk& disk, const EditTask& task, const ChangesOf& changes,
    const PublishField& field, const HoldsNoText& holdsNoText = {});

/// What changes would make of an article.
struct RehearsedEdits
{
    std::vector<FieldEdit> edits{}; ///< in order; empty if there is nothing to change
    std::optional<Value>
        before{}; ///< of the field that was asked for, with the pending edits; nullopt if it is missing
    std::optional<Value> after{};
};

/// Tells what changes would make of an article with its pending edits, and of one of its fields; `at` may be empty.
/// prepareEdits() then makes exactly these edits, or refuses; only it proves them. Errors: as prepareChanges().
Result<RehearsedEdits> rehearseChanges(Disk& disk, const EditTask& task, std::span<const FieldChange> changes,
    const KeyPath& at, const PublishField& field, const HoldsNoText& holdsNoText = {});

/// Makes edits, as undo commands hold them. Errors: those of reading and parsing, withPending() and applyEdits().
Result<PreparedEdits> prepareEdits(
    Disk& disk, const EditTask& task, std::span<const FieldEdit> edits, const PublishField& field);

/// How to resolve fields to which a person and others gave different values.
enum class ConflictChoice : std::uint8_t
{
    Refuse, ///< undecided: refuses the article with BothChanged
    Mine,
    Theirs,
};

/// A person's choices for the conflicts of an article.
struct ConflictChoices
{
    ConflictChoices(ConflictChoice forAll = ConflictChoice::Refuse)
        : all(forAll)
    {
    }

    ConflictChoice of(const FieldConflict& conflict) const;

    ConflictChoice all; ///< for conflicts not in `each`
    std::vector<std::pair<FieldConflict, ConflictChoice>> each{}; ///< as shown to the person
};

/// Reapplies the pending edits of a task to the text now on disk, after others changed it or after a restart. Returns
/// the remaining edits; empty if others made the same ones. Errors: those of reading and parsing, withPending(), and of
/// applyChanges() for values decided as `Mine`; FieldChanged if such a value has no place in the others' text.
Result<PreparedEdits> prepareRebased(
    Disk& disk, const EditTask& task, const ConflictChoices& choices, const PublishField& field);

/// Returns the conflicts between the pending edits of a task and the text now on disk. Errors: those of reading, and of
/// rebasePending().
Result<std::vector<FieldConflict>> findConflicts(Disk& disk, const EditTask& task);

} // namespace stet
