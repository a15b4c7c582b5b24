#pragma once

#include "tests/support/yaml/constructs.h"
#include "tests/support/yaml/random.h"

#include <string>

namespace stet::test {

struct RandomFrontMatter
{
    std::string text; ///< without fences, ended by a line break
    Constructs constructs{}; ///< the odd forms in it
};

/// Maps and lists in all styles people and programs write, with comments and blank lines: a third of the documents
/// plain, the others with forms of Construct, block and flow mixed. Not all of it is correct YAML.
RandomFrontMatter randomFrontMatter(Random& random);

/// The text with one to three accidents: a line cut, doubled or moved, an indentation changed, bytes flipped.
std::string mutated(std::string text, Random& random);

} // namespace stet::test
