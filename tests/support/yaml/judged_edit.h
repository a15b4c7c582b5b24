#pragma once

#include "core/document/document.h"
#include "core/text/error_code.h"
#include "tests/support/yaml/field_wish.h"
#include "tests/support/yaml/psych.h"
#include "tests/support/yaml/yaml_targets.h"

#include <optional>
#include <string>
#include <vector>

namespace stet::test {

/// What came of an edit.
struct JudgedEdit
{
    std::string what{}; ///< as `set title`
    std::optional<ErrorCode> refusal{}; ///< for one of the reasons that there may be; nullopt if the edit was made
    std::string complaint{}; ///< a refusal without such a reason, or how the new text is wrong; empty when all is well
};

/// The name of a code that edits are refused with; of others the number.
std::string nameOf(ErrorCode code);

/// Edits a document whose syntax tree Psych gives as `tree`. Psych must read the new text as the old tree in which only
/// that path differs; outside of the value, entry or item the bytes must be the same; undoing must give back the old
/// bytes. The reasons for a refusal are: a shared value, `secured`, a path that leads through a single value or beyond
/// a list, one value for a list or map.
JudgedEdit judgeEdit(
    Psych& psych, const Document& document, const YamlNode& tree, const YamlTarget& target, const FieldWish& wish);

/// Sets every single value, adds to every list and map, and removes every target. Returns the edits that are wrong.
std::vector<JudgedEdit> judgeEveryField(Psych& psych, const Document& document, const YamlNode& tree);

} // namespace stet::test
