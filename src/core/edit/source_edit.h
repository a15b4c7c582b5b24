#pragma once

#include "core/document/document.h"
#include "core/edit/field_edit.h"
#include "core/edit/text_merge.h"

#include <string>
#include <string_view>
#include <vector>

namespace stet {

// A person's rewrite of an article's whole text is an edit too: of the empty key path, from one text to the other.
// Texts in between need not be readable articles, as long as the last one is when saved.

FieldEdit sourceEdit(std::string before, std::string after);
bool isSourceEdit(const FieldEdit& edit);

/// The lines that such an edit changes, before and after it.
struct ChangedLines
{
    std::string_view before{};
    std::string_view after{};
};
/// Views into the edit.
ChangedLines changedLinesOf(const FieldEdit& edit);

/// Returns the bytes that such an edit changes. Errors: FieldChanged, if the text is not `before`; Protected, if the
/// edit changes `secured`.
Result<TextEdits> planSourceEdit(const Document& document, const FieldEdit& edit);

/// Adapts such an edit to another text: changes the same lines there. Error: BothChanged, if these differ there, or if
/// the combined text can no longer be edited by field.
Result<FieldEdit> sourceEditFor(const Document& document, const FieldEdit& edit);

/// As sourceEditFor() when that has an error: takes lines that both changed from the edit.
FieldEdit sourceEditOver(const Document& document, const FieldEdit& edit);
/// Returns the conflicting lines of sourceEditFor(), all together.
TextConflict sourceConflict(const Document& document, const FieldEdit& edit);

/// Returns the edits of a person who was shown the text `before` and wrote `after`. If only field values changed, they
/// are field edits that lead to exactly these bytes; empty if there is nothing to change. Errors: BothChanged, if the
/// article has since changed in the same lines; Protected.
Result<std::vector<FieldEdit>> setSource(const Document& document, const std::string& before, const std::string& after);

/// Returns field edits that lead from one text of a source edit to the other, byte for byte; empty if there are none,
/// as after changes of comments or the body.
std::vector<FieldEdit> asFieldEdits(const FieldEdit& edit);

} // namespace stet
