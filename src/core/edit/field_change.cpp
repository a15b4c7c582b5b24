#include "edit/field_change.h"

#include "edit/field_edit.h"

namespace stet {

namespace {

Result<std::optional<FieldEdit>> editFor(const Document& document, const FieldChange& change)
{
    return change.value ? setField(document, change.path, *change.value) : removeField(document, change.path);
}

/// Changes before this one may have moved the line to blame: where the document as it was read is refused for the same
/// reason, its line is the one a person can find.
Error withOriginalLine(const Document& document, const FieldChange& change, Error error)
{
    if (const auto original = editFor(document, change); !original.ok() && original.error().code == error.code)
        return original.error();
    return error;
}

} // namespace

Result<Document> applyChanges(const Document& document, std::span<const FieldChange> changes)
{
    auto current = document;
    for (const auto& change : changes) {
        const auto edit = editFor(current, change);
        if (!edit.ok())
            return withOriginalLine(document, change, edit.error());
        if (!*edit)
            continue;
        auto edited = applyEdits(current, std::span(&**edit, 1));
        if (!edited.ok())
            return edited.error();
        current = std::move(edited).value().document;
    }
    return current;
}

} // namespace stet
