#pragma once

#include "edit/field_change.h"
#include "library/library.h"
#include "storage/disk.h"

#include <cstdint>
#include <span>

namespace stet {

// Edits of any field need the article's text, so workers make them ready, and the library takes them over.

/// Makes changes on an article as its pending edits leave it. Without `edits` where all is so already.
/// Errors: those of reading and parsing, withPending() and applyChanges().
Result<PreparedEdits> prepareChanges(
    Disk& disk, const EditTask& task, std::span<const FieldChange> changes, const PublishField& field);

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

/// Makes the pending edits of a task anew on the text that is on the disk now: after others have changed it, or a
/// restart. The edits are all that are left then; none where others have made the same.
/// Errors: those of reading and parsing, withPending(), and of applyChanges() for what is to be the person's.
Result<PreparedEdits> prepareAnew(
    Disk& disk, const EditTask& task, ConflictChoice choice, const PublishField& field);

} // namespace stet
