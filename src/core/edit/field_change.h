#pragma once

#include "document/document.h"

#include <optional>
#include <span>

namespace stet {

/// What a command wants of one field in many articles, whatever each of them holds there.
struct FieldChange
{
    KeyPath path{};
    std::optional<Value> value{}; ///< nullopt: the field is to go
};

/// The document after the changes, each made on what the ones before it left and proved like applyEdits(); the very
/// same bytes where all is so already. Errors: as setField(), removeField() and applyEdits(); lines are those of
/// `document`.
Result<Document> applyChanges(const Document& document, std::span<const FieldChange> changes);

} // namespace stet
