#pragma once

#include "core/document/key_path.h"
#include "core/edit/field_change.h"
#include "core/settings/rules.h"
#include "core/text/rare.h"
#include "core/text/result.h"
#include "core/text/shared_text.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace stet {

/// What a rule found in one article. core/messages turns it into a sentence.
struct Finding
{
    RuleId rule = RuleId::Unreadable;
    Severity severity = Severity::Error;
    std::uint8_t wording = 0; ///< which of the rule's sentences to use
    std::uint32_t line = 0; ///< from 1 over the whole file; 0 if no line is to blame
    std::uint32_t column = 0; ///< from 1, in characters; 0 if no place in the line is to blame
    SharedText field{}; ///< key path; empty if it is about the whole article
    std::vector<std::string> values{}; ///< the values in the sentence
    Rare<Error> error{}; ///< of Unreadable and Configuration
    /// The fix; empty unless there is exactly one right answer.
    Rare<std::vector<FieldChange>> fix{};

    bool isFixable() const { return fix.has_value(); }
};

/// Marks the last finding of a rule with more than mostFindings in an article; its only value is how many more.
inline constexpr std::uint8_t andMoreWording = 255;
/// Findings kept per rule and article when people read them.
inline constexpr std::size_t mostFindings = 20;
/// Findings kept per rule and article when they are fixed, per pass.
inline constexpr std::size_t mostFixed = 200;

} // namespace stet
