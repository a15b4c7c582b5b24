#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// Returns Markdown as HTML, with tables, strikethrough, task lists and web addresses as links. What is HTML in it
/// stays, unclean. nullopt if the HTML would be much larger than the text, as with one long link address that is used
/// often.
std::optional<std::string> htmlOfMarkdown(std::string_view markdown);

} // namespace stet
