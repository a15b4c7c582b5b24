#pragma once

#include "core/document/document.h"
#include "core/edit/field_edit.h"

#include <optional>
#include <span>
#include <vector>

namespace stet {

/// A field to which a person and somebody else gave different values. If both reordered a list, the list; for a source,
/// the lines that both changed.
struct FieldConflict
{
    FieldEdit edit; ///< the person's edit, of the base
    std::optional<KeyPath> at{}; ///< the field in theirs; nullopt if theirs has no place for the person's value
    std::optional<Value> base{}; ///< before both; nullopt: the field was missing
    std::optional<Value> mine{};
    std::optional<Value> theirs{}; ///< also nullopt if the edited list item is gone

    bool operator==(const FieldConflict&) const = default;
};

/// A person's edits, reapplied to a text that somebody else put in place of the one they were made for.
struct Rebased
{
    EditedDocument edited; ///< theirs with `edits`
    std::vector<FieldEdit> edits{}; ///< without those that they made too
    std::vector<FieldConflict> conflicts{}; ///< the changes that are not among the edits
};

/// Applies `edits`, made for `base`, to `theirs`: uses the person's values where only they changed a field, and the
/// others' values everywhere else. Finds moved list items by their value or address. Errors: those of applyEdits() with
/// the base, and the refusal of `theirs`.
Result<Rebased> rebase(const Document& base, std::span<const FieldEdit> edits, const Document& theirs);

/// As rebase(), when the base is not at hand. Edits hold the base's values of their own fields, but not which list item
/// an index meant. Errors: FieldChanged for an edit within a list or of a key, and as above.
Result<Rebased> rebaseByField(std::span<const FieldEdit> edits, const Document& theirs);

} // namespace stet
