#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stet {

/// What becomes of an HTML element in a page for reading.
enum class ElementRule : std::uint8_t
{
    Unwrap, ///< only its content stays: whatever nobody knows
    Keep, ///< stays, with the attributes that allowedAttribute() returns
    KeepVoid, ///< the same, without content and end tag
    Rename, ///< becomes a `div`
    Drop, ///< goes with its content
    Link,
    Picture,
    Embed, ///< a page, video or program inside the article: becomes a card
};

/// Returns the rule for an element, by its name in lower case.
ElementRule ruleOf(std::string_view element);

/// Returns an attribute as it may stay on an element of the rule Keep, as ` name="value"`; empty if it goes. Numbers
/// are within bounds, words are from a list, texts are escaped.
std::string allowedAttribute(std::string_view element, std::string_view name, std::string_view value);

/// Returns a number of pixels, as in `width="600"`; 0 if it is none between 1 and 10,000.
int pixelsOf(std::string_view value);

} // namespace stet
