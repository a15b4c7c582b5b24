#pragma once

#include "core/document/key_path.h"
#include "core/edit/field_change.h"
#include "core/review/rules.h"
#include "core/text/rare.h"
#include "core/text/result.h"
#include "core/text/shared_text.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace stet {

/// What a rule has found in one article. core/messages makes a sentence of it.
struct Finding
{
    RuleId rule = RuleId::Unreadable;
    Severity severity = Severity::Error;
    std::uint8_t wording = 0; ///< which of the sentences that the rule has
    std::uint32_t line = 0; ///< from 1 over the whole file; 0 where no line is to blame
    std::uint32_t column = 0; ///< from 1, in characters; 0 where no place in the line is to blame
    SharedText field{}; ///< key path; empty where it is about the whole article
    std::vector<std::string> values{}; ///< what the sentence names
    Rare<Error> error{}; ///< of Unreadable and Configuration
    /// The one right answer; empty where there is none.
    Rare<std::vector<FieldChange>> fix{};

    bool isFixable() const { return fix.has_value(); }
};

/// Stands for those that a rule found in an article beyond mostFindings; its only value is their number.
inline constexpr std::uint8_t andMoreWording = 255;
/// Of one rule in one article, for people to read.
inline constexpr std::size_t mostFindings = 20;
/// The same where they are fixed, at a time.
inline constexpr std::size_t mostFixed = 200;

} // namespace stet
