#pragma once

#include "core/document/document.h"
#include "core/document/key_path.h"
#include "core/document/scalar_text.h"
#include "core/edit/text_edit.h"
#include "core/text/result.h"

#include <optional>
#include <span>
#include <string>

namespace stet {

/// One change of one field, as the bytes of its value in the file (values of several lines in the form of
/// written_value.h). Without `before` it adds a missing field or inserts an item at the index; without `after` it
/// removes. With `to` the value keeps its content and changes its place.
struct FieldEdit
{
    /// Empty for the whole text of the article; see source_edit.h.
    KeyPath path{};
    std::optional<std::string> before{};
    std::optional<std::string> after{};
    /// The new index in the same parent, for a moved item, or the new key of a renamed field.
    std::optional<KeyPath> to{};

    FieldEdit inverse() const;
    /// Whether this edit moves items or keys, so that paths may mean something else afterwards.
    bool movesPaths() const;
    bool operator==(const FieldEdit&) const = default;
};

// Make the edits that a person asks for; nullopt if there is nothing to change. Errors of all: Protected,
// NotAContainer, IndexOutOfRange, SharedValue, CollectionKey, and the document's refusal.

/// Gives a field a value. Keeps the quoting, or the style of a block scalar, if old and new value are both text;
/// `dates` decides about a date where there are no quotes to keep, and quotes a plain one if asked to. Adds a missing
/// field, with the maps on the way to it; an index equal to the size of a list appends, and a single value in the place
/// of a list becomes one. Only a missing field takes a list or map. Error: CollectionValue, also if a single value
/// would replace a list or map.
Result<std::optional<FieldEdit>> setField(
    const Document& document, const KeyPath& path, const Value& value, DateForm dates = DateForm::Plain);

/// Removes a field or list item, with all its contents.
Result<std::optional<FieldEdit>> removeField(const Document& document, const KeyPath& path);

/// Inserts an item before the one at `index` of a list, or at its end if the index is its size.
Result<std::optional<FieldEdit>> insertItem(
    const Document& document, const KeyPath& list, std::uint32_t index, const Value& value);

/// Makes a list of a single value, with it as the only item.
Result<std::optional<FieldEdit>> listOfItself(const Document& document, const KeyPath& list);

/// Makes a map of a single value that is not null, with it under `key`; it keeps its spelling if it is on one line.
Result<std::optional<FieldEdit>> mapOfItself(const Document& document, const KeyPath& path, std::string_view key);

/// Moves an item of a list to the index `to`, counted after the move. Its own comments go with it.
Result<std::optional<FieldEdit>> moveItem(
    const Document& document, const KeyPath& list, std::uint32_t from, std::uint32_t to);

/// Renames the key of a field in place. Error: DuplicateKey, if the map has that key.
Result<std::optional<FieldEdit>> renameField(const Document& document, const KeyPath& path, std::string_view key);

/// Returns the bytes that an edit changes. Error: FieldChanged, if the field does not hold `before`; else as above.
Result<TextEdits> planEdit(const Document& document, const FieldEdit& edit);

/// A document and the edits that led to it.
struct EditedDocument
{
    Document document;
    TextEdits text; ///< from the previous document to this one; its inverse restores the exact bytes
};

/// Whether edits are proved. Only what is never written may do without: the proof takes longer than the edits.
enum class Proving : unsigned char
{
    Done,
    Omitted
};

/// Applies the edits in order, and proves the result: the YAML reader finds the old values everywhere except at the
/// edited paths, the new ones there, and the body is byte-identical. Errors: as planEdit(), and ProofFailed.
Result<EditedDocument> applyEdits(
    const Document& document, std::span<const FieldEdit> edits, Proving proving = Proving::Done);

} // namespace stet
