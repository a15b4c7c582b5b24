#pragma once

#include "core/document/source_text.h"

#include <cstdint>
#include <string_view>

namespace stet {

/// Why libyaml refuses a text, in its own words. Places are bytes of the file.
struct YamlProblem
{
    std::string_view problem{};
    std::string_view context{};
    std::uint32_t at = 0;
    std::uint32_t contextAt = 0; ///< where what is wrong begins, such as a quotation
    Span lastScalar{}; ///< read before
};

/// Returns the error for a person, at the line where they find the reason. libyaml's own line is often another one: it
/// reports unclosed quotes at the end of the text.
Error errorOf(const YamlProblem& problem, const SourceText& source);

} // namespace stet
