#pragma once

#include "edit/field_change.h"
#include "library/library.h"
#include "storage/disk.h"

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

} // namespace stet
