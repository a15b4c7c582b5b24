#pragma once

#include "core/edit/field_change.h"
#include "core/edit/rebase.h"
#include "core/library/library.h"
#include "core/storage/disk.h"

#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace stet {

// Edits of any field need the article's text, so workers make them ready, and the library takes them over.

/// Makes changes on an article as its pending edits leave it. Without `edits` where all is so already.
/// Errors: those of reading and parsing, withPending() and applyChanges().
Result<PreparedEdits> prepareChanges(
    Disk& disk, const EditTask& task, std::span<const FieldChange> changes, const PublishField& field);

/// The changes for an article, made of the text as its pending edits leave it.
using ChangesOf = std::function<Result<std::vector<FieldChange>>(const Document&)>;

/// The same with changes that depend on the text. Errors: also those of `changes`.
Result<PreparedEdits> prepareChanges(
    Disk& disk, const EditTask& task, const ChangesOf& changes, const PublishField& field);

/// Makes edits, as undo commands hold them. Errors: those of reading and parsing, withPending() and applyEdits().
Result<PreparedEdits> prepareEdits(
    Disk& disk, const EditTask& task, std::span<const FieldEdit> edits, const PublishField& field);

/// What is to become of fields to which a person and others gave different values.
enum class ConflictChoice : std::uint8_t
{
    Refuse, ///< nobody has decided: the article is refused with BothChanged
    Mine,
    Theirs,
};

/// What a person decided about the conflicts of an article.
struct ConflictDecisions
{
    ConflictDecisions(ConflictChoice forAll = ConflictChoice::Refuse)
        : all(forAll)
    {
    }

    ConflictChoice of(const FieldConflict& conflict) const;

    ConflictChoice all; ///< for those that are not among `each`
    std::vector<std::pair<FieldConflict, ConflictChoice>> each{}; ///< as the person has seen them
};

/// Makes the pending edits of a task again on the text that is on disk now: after others have changed it, or a
/// restart. The edits are all that are left then; none where others have made the same.
/// Errors: those of reading and parsing, withPending(), and of applyChanges() for what is to be the person's;
/// FieldChanged where that has no place in what others wrote.
Result<PreparedEdits> prepareRebased(
    Disk& disk, const EditTask& task, const ConflictDecisions& decisions, const PublishField& field);

/// Where the pending edits of a task and the text that is on disk now do not get along.
/// Errors: those of reading, and of rebasePending().
Result<std::vector<FieldConflict>> findConflicts(Disk& disk, const EditTask& task);

} // namespace stet
