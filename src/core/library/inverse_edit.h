#pragma once

#include "core/edit/field_edit.h"
#include "core/text/fingerprint.h"

#include <memory>
#include <vector>

namespace stet {

/// Undoes one save, back to the exact bytes before it. Inverting its edits field by field would restore the values, but
/// not always the text around them. Applies only to the text that the save wrote.
struct InverseEdit
{
    Fingerprint from{}; ///< of the text the save wrote
    Fingerprint to{}; ///< of the text before it
    std::vector<FieldEdit> edits{}; ///< the equivalent field edits
    TextEdits text{};
    std::shared_ptr<const InverseEdit> before{}; ///< for the save before this one; applies once this one is undone
};

} // namespace stet
