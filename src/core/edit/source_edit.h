#pragma once

#include "core/document/document.h"
#include "core/edit/field_edit.h"
#include "core/edit/text_merge.h"

#include <string>
#include <string_view>
#include <vector>

namespace stet {

// An article's whole text as a person wrote it is an edit too: of the empty key path, from one text to the other. The
// texts need not be articles that can be read, as long as the last one is when it is saved.

FieldEdit sourceEdit(std::string before, std::string after);
bool isSourceEdit(const FieldEdit& edit);

/// The lines that such an edit changes, as they are before and behind it.
struct ChangedLines
{
    std::string_view before{};
    std::string_view after{};
};
/// Views into the edit.
ChangedLines changedLinesOf(const FieldEdit& edit);

/// What bytes such an edit changes. Errors: FieldChanged, where the text is another than `before`; Protected, where
/// `secured` is another behind it.
Result<TextEdits> planSourceEdit(const Document& document, const FieldEdit& edit);

/// The same edit for another text: the lines that it changes are changed there.
/// Error: BothChanged, where these are others there, or where both together can no longer be edited by field.
Result<FieldEdit> sourceEditFor(const Document& document, const FieldEdit& edit);

/// The same where sourceEditFor() has an error: lines that both changed are as the edit has them.
FieldEdit sourceEditOver(const Document& document, const FieldEdit& edit);
/// The lines that it has an error for, together.
TextConflict sourceConflict(const Document& document, const FieldEdit& edit);

/// The edits of a person who was shown the text `before` and wrote `after`. Where only values of fields were changed
/// they are edits of these, which lead to the very same bytes; none where all is so already.
/// Errors: BothChanged, where the article is another text by now in the same lines; Protected.
Result<std::vector<FieldEdit>> setSource(const Document& document, const std::string& before, const std::string& after);

/// Edits of fields that lead from the one text of a source edit to the other, byte for byte; none where no such do, as
/// when comments or the body were changed.
std::vector<FieldEdit> asFieldEdits(const FieldEdit& edit);

} // namespace stet
