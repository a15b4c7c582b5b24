#pragma once

#include "core/document/document.h"
#include "core/edit/field_edit.h"

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace stet {

// What a command wants of many articles, whatever each of them holds. What is so already is no edit.

/// As setField().
struct SetField
{
    KeyPath path{};
    Value value{};
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

/// As insertItem(), which also makes a list that is missing.
struct InsertItem
{
    KeyPath list{};
    std::uint32_t index = 0;
    Value value{};
};

/// As moveItem().
struct MoveItem
{
    KeyPath list{};
    std::uint32_t from = 0;
    std::uint32_t to = 0;
};

/// Puts an item at the end of a list that does not have it.
struct AddItem
{
    KeyPath list{};
    Value value{};
};

/// Takes the item away wherever a list has it.
struct DropItem
{
    KeyPath list{};
    Value value{};
};

/// Makes a list hold these items, in this order; those that it has keep the way they are written.
struct SetItems
{
    KeyPath list{};
    std::vector<Value> items{};
};

/// As setSource(): the whole text as a person wrote it, who was shown the one before.
struct SetSource
{
    std::string before{};
    std::string after{};
};

using FieldChange
    = std::variant<SetField, RemoveField, RenameField, InsertItem, MoveItem, AddItem, DropItem, SetItems, SetSource>;

/// A document with changes, and the edits that they are for it.
struct ChangedDocument
{
    Document document;
    std::vector<FieldEdit> edits{};
};

/// The document after the changes, each made on what the ones before it left and proved like applyEdits(); the very
/// same bytes where all is so already. Errors: as the verbs above and applyEdits(); lines are those of `document`.
Result<ChangedDocument> applyChanges(const Document& document, std::span<const FieldChange> changes);

} // namespace stet
