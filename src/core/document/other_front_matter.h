#pragma once

#include <string_view>

namespace stet {

/// Returns the format of front matter that Hugo reads and Stet does not: `TOML` between two lines `+++`, or `JSON` if
/// the text begins with one object. Returns nothing for any other text. Takes time in proportion to the front matter.
std::string_view otherFrontMatter(std::string_view text);

} // namespace stet
