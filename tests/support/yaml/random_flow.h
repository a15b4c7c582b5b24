#pragma once

#include "tests/support/yaml/sketch.h"

namespace stet::test {

/// A list or map in brackets, to any depth and over any number of lines, for the key or dash in `column`.
std::string randomFlow(Sketch& sketch, std::uint32_t column);

/// A whole front matter in braces.
std::string randomRootInBraces(Sketch& sketch);

/// A list or map that fits on one line, as a key may be.
std::string randomFlowKey(Sketch& sketch);

} // namespace stet::test
