#pragma once

#include "core/document/document.h"
#include "core/edit/field_edit.h"
#include "core/edit/text_replacement.h"
#include "core/edit/typed_value.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace stet {

// The changes that a command makes to many articles, whatever each contains. A change that changes nothing is no edit.

/// As setField().
struct SetField
{
    KeyPath path{};
    Value value{};
    DateForm dates = DateForm::Plain;
};

/// As setField(), with what a person types: a text where the field holds one, else what it looks like; see
/// typed_value.h.
struct SetTyped
{
    KeyPath path{};
    std::string text{};
    /// Refuses what begins with `[` or `{` where it would not be a text, with TypedCollection.
    bool refusesCollections = false;
};

/// As removeField().
struct RemoveField
{
    KeyPath path{};
};

/// As renameField().
struct RenameField
{
    KeyPath path{};
    std::string key{};
};

/// As insertItem(); also adds a missing list.
struct InsertItem
{
    KeyPath list{};
    std::uint32_t index = 0;
    Value value{};
    std::optional<Value> amongTexts{}; ///< what goes into a list whose items are all texts instead
};

/// As mapOfItself().
struct MakeMap
{
    KeyPath path{};
    std::string key{};
};

/// As moveItem().
struct MoveItem
{
    KeyPath list{};
    std::uint32_t from = 0;
    std::uint32_t to = 0;
};

/// Appends an item to a list that does not have it, as a text if all of the list's items are texts; also adds a missing
/// list. Error of all changes of items: NotAList.
struct AddItem
{
    KeyPath list{};
    Value value{};
};

/// Removes every occurrence of an item from a list.
struct DropItem
{
    KeyPath list{};
    Value value{};
};

/// Puts another item in the place of every occurrence of one; a list that has the other already only loses this one.
struct ReplaceItem
{
    KeyPath list{};
    Value from{};
    Value to{};
};

/// Replaces text in a field, or in each item of a list of single values. Leaves missing fields and empty values as they
/// are. What it became has the type that SetTyped would give it. Errors: those of TextReplacement, with the path;
/// CollectionValue.
struct ReplaceText
{
    KeyPath path{};
    TextReplacement replacement;
};

/// Makes a list hold these items, in this order; existing ones keep their spelling.
struct SetItems
{
    KeyPath list{};
    std::vector<Value> items{};
};

/// Removes the entries of a field that do not count because their map has the key again below.
struct RemoveOverridden
{
    KeyPath path{};
};

/// Puts the value in quotes that makes an article unreadable; see withMissingQuotes(). Changes no other.
struct QuoteBroken
{
};

/// As setSource(): the whole text as written by a person who was shown `before`.
struct SetSource
{
    std::string before{};
    std::string after{};
};

using FieldChange = std::variant<SetField, SetTyped, RemoveField, RenameField, InsertItem, MakeMap, MoveItem, AddItem,
    DropItem, ReplaceItem, ReplaceText, SetItems, RemoveOverridden, QuoteBroken, SetSource>;

/// A document after changes, and the edits that made them.
struct ChangedDocument
{
    Document document;
    std::vector<FieldEdit> edits{};
};

/// Applies the changes, each to the result of those before it, proved like applyEdits(); returns the same bytes if
/// there is nothing to change. `holdsNoText` is about the fields of this article. Errors: as the functions above and
/// applyEdits(); lines are those of `document`.
Result<ChangedDocument> applyChanges(const Document& document, std::span<const FieldChange> changes,
    Proving proving = Proving::Done, const HoldsNoText& holdsNoText = {});

} // namespace stet
