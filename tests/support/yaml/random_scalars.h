#pragma once

#include "tests/support/yaml/sketch.h"

namespace stet::test {

// Scalars for generated front matter. `column` is that of the key or dash that has the value.

/// A scalar on one line, seldom a broken one.
std::string lineScalar(Sketch& sketch);

/// A plain or quoted scalar in a form of Construct: over several lines, with odd escapes or characters.
std::string oddScalar(Sketch& sketch, std::uint32_t column);

/// Its header and lines, without the last line break.
std::string blockScalar(Sketch& sketch, std::uint32_t column);

/// What may follow a value on its line: nothing in most cases, spaces, a comment.
std::string lineEnd(Sketch& sketch, std::uint32_t column);

/// The key of an entry.
std::string randomKey(Sketch& sketch);

/// A tag or an anchor, with the space after it.
std::string randomTag(Sketch& sketch);
std::string randomAnchor(Sketch& sketch);

/// An alias of an anchor that is there; empty if there is none.
std::string randomAlias(Sketch& sketch);

} // namespace stet::test
