#pragma once

#include "document/document.h"
#include "edit/field_edit.h"

namespace stet {

/// Proves one edit: read by the YAML library, `edited` must be `original` but for the edited path, which must hold the
/// edit's value with its type; and the bytes outside the front matter must be the same. Error: ProofFailed.
Result<Done> proveEdit(const Document& original, const FieldEdit& edit, const Document& edited);

} // namespace stet
