#pragma once

#include "document/document.h"
#include "document/key_path.h"
#include "document/result.h"
#include "edit/text_edit.h"

#include <optional>
#include <span>
#include <string>

namespace stet {

/// One change of one field, in the bytes of its value as they stand in the file. Without `before` the field was not
/// there and is added; without `after` it is removed. The inverse is the same edit with the two exchanged.
struct FieldEdit
{
    KeyPath path{};
    std::optional<std::string> before{};
    std::optional<std::string> after{};

    FieldEdit inverse() const { return {path, after, before}; }
    bool operator==(const FieldEdit&) const = default;
};

/// The edit that gives a field a single value; nullopt where it has that value already. The quoting is kept where old
/// and new value are both text. A missing field is added, with the maps on the way to it; an index equal to the size
/// of a list appends.
/// Errors: Protected, NotAContainer, IndexOutOfRange, CollectionValue, OpaqueField, and the document's
/// refusal.
Result<std::optional<FieldEdit>> setField(const Document& document, const KeyPath& path, const Value& value);

/// The edit that takes a field or list item away; nullopt where there is none. Only single values can be removed for
/// now: CollectionValue for maps and lists.
Result<std::optional<FieldEdit>> removeField(const Document& document, const KeyPath& path);

/// Where and what bytes an edit changes. Error: FieldChanged, where the field does not hold `before`; else as setField.
Result<TextEdits> planEdit(const Document& document, const FieldEdit& edit);

/// The document after the edits, in their order, proved: the YAML reader finds the old values everywhere but at the
/// edited paths, and there the new ones, and the body is the same bytes.
/// Errors: as planEdit, and ProofFailed.
Result<Document> applyEdits(const Document& document, std::span<const FieldEdit> edits);

} // namespace stet
