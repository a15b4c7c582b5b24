#pragma once

#include "core/edit/field_edit.h"
#include "core/text/fingerprint.h"

#include <memory>
#include <vector>

namespace stet {

/// What takes one save back to the very bytes there were before: its edits' inverse by field gives back the values, but
/// not everything that stood beside them. Holds only for the text that the save wrote.
struct InverseEdit
{
    Fingerprint from{}; ///< of the text that the save wrote
    Fingerprint to{}; ///< of the text before it
    std::vector<FieldEdit> edits{}; ///< the field edits that mean the same
    TextEdits text{};
    std::shared_ptr<const InverseEdit> before{}; ///< of the save before this one, which holds again behind it
};

} // namespace stet
