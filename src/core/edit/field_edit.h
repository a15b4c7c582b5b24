#pragma once

#include "core/document/document.h"
#include "core/document/key_path.h"
#include "core/edit/text_edit.h"
#include "core/text/result.h"

#include <optional>
#include <span>
#include <string>

namespace stet {

/// One change of one field, in the bytes of its value as they stand in the file (those of several lines in the form of
/// written_value.h). Without `before` the field was not there and is added, or an item is inserted at the index;
/// without `after` it is removed. With `to` it keeps its value and changes its place.
struct FieldEdit
{
    /// Empty for the whole text of the article; see source_edit.h.
    KeyPath path{};
    std::optional<std::string> before{};
    std::optional<std::string> after{};
    /// The same parent's other index, where an item is moved to, or other key, which a field is renamed to.
    std::optional<KeyPath> to{};

    FieldEdit inverse() const;
    /// Whether items or keys are other ones behind this edit, so that paths may mean something else.
    bool movesPaths() const;
    bool operator==(const FieldEdit&) const = default;
};

// The edits that do what a person wants of a document; nullopt where all is so already.
// Errors of all: Protected, OpaqueField, NotAContainer, IndexOutOfRange, and the document's refusal.

/// Gives a field a value. The quoting, or the style of a block scalar, is kept where old and new value are both text. A
/// missing field is added, with the maps on the way to it; an index equal to the size of a list appends. Only a missing
/// field takes a list or map: CollectionValue, also where a single value would replace one.
Result<std::optional<FieldEdit>> setField(const Document& document, const KeyPath& path, const Value& value);

/// Takes a field or list item away, with all that lies in it.
Result<std::optional<FieldEdit>> removeField(const Document& document, const KeyPath& path);

/// Inserts an item before the one at `index` of a list; at its end where the index is its size.
Result<std::optional<FieldEdit>> insertItem(
    const Document& document, const KeyPath& list, std::uint32_t index, const Value& value);

/// Moves an item of a list so that it stands at `to` afterwards. Its own comments go with it.
Result<std::optional<FieldEdit>> moveItem(
    const Document& document, const KeyPath& list, std::uint32_t from, std::uint32_t to);

/// Gives a field another key in its place. Error: DuplicateKey, where the map has that key.
Result<std::optional<FieldEdit>> renameField(const Document& document, const KeyPath& path, std::string_view key);

/// Where and what bytes an edit changes. Error: FieldChanged, where the field does not hold `before`; else as above.
Result<TextEdits> planEdit(const Document& document, const FieldEdit& edit);

/// A document and the way to it.
struct EditedDocument
{
    Document document;
    TextEdits text; ///< from the document before to this one; its inverse gives back the very same bytes
};

/// The document after the edits, in their order, proved: the YAML reader finds the old values everywhere but at the
/// edited paths, and there the new ones, and the body is the same bytes.
/// Errors: as planEdit, and ProofFailed.
Result<EditedDocument> applyEdits(const Document& document, std::span<const FieldEdit> edits);

} // namespace stet
