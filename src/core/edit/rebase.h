#pragma once

#include "core/document/document.h"
#include "core/edit/field_edit.h"

#include <optional>
#include <span>
#include <vector>

namespace stet {

/// A field that a person and somebody else have given different values. Of items that both put into another order these
/// are the lists, of a source the lines that both changed.
struct FieldConflict
{
    FieldEdit edit; ///< the person's, of the base
    std::optional<KeyPath> at{}; ///< the field in theirs; nullopt where there is no place in it for the person's value
    std::optional<Value> base{}; ///< before both; nullopt: the field was not there
    std::optional<Value> mine{};
    std::optional<Value> theirs{}; ///< nullopt too where the list item that was edited is gone

    bool operator==(const FieldConflict&) const = default;
};

/// A person's edits, rebuilt on the text that somebody else has put in the place of the one they were made for.
struct Rebased
{
    EditedDocument edited; ///< theirs with `edits`
    std::vector<FieldEdit> edits{}; ///< without those that they have made too
    std::vector<FieldConflict> conflicts{}; ///< what is not among the edits
};

/// Makes `edits`, which apply to `base`, on `theirs`: the person's values where only they changed a field, the others'
/// values everywhere else. An item of a list is found again by its value or its address, wherever it stands now.
/// Errors: those of applyEdits() with the base, and the refusal of `theirs`.
Result<Rebased> rebase(const Document& base, std::span<const FieldEdit> edits, const Document& theirs);

/// The same where the base is not at hand. Edits know what it had in their own fields, but not which item of a list an
/// index meant. Errors: FieldChanged for an edit of what lies in a list or of a key, and as above.
Result<Rebased> rebaseByField(std::span<const FieldEdit> edits, const Document& theirs);

} // namespace stet
