#pragma once

#include "tests/support/yaml/constructs.h"
#include "tests/support/yaml/random.h"

#include <string>
#include <vector>

namespace stet::test {

/// A generated front matter while it is written: what its parts share.
struct Sketch
{
    Random& random;
    std::string lineBreak = "\n";
    std::uint32_t oddness = 0; ///< percent of the values that are in forms of Construct
    Constructs constructs{};
    std::vector<std::string> anchors{}; ///< names that aliases may use from here on
    std::vector<std::string> mapAnchors{}; ///< those of maps, for `<<`

    bool isOdd() { return chance(random, oddness); }
    void note(Construct construct) { constructs.add(construct); }
    /// A line break and so many spaces.
    std::string nextLine(std::uint32_t column) const { return lineBreak + std::string(column, ' '); }
};

} // namespace stet::test
