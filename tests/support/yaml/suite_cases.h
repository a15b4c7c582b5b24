#pragma once

#include "tests/support/yaml/psych.h"

#include <string>
#include <vector>

namespace stet::test {

/// A text of the public YAML test suite.
struct SuiteCase
{
    std::string name;
    std::string text; ///< ended by a line break
};

/// Reads a copy of the suite in one of the forms that it is given out in: `src/*.yaml`, where signs stand for what
/// nobody sees; `ID/in.yaml`; or the package of npm, `data/*.js`.
std::vector<SuiteCase> suiteCases(Psych& psych, const std::string& folder);

} // namespace stet::test
