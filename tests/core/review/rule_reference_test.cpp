#include "core/settings/rules.h"

#include "tests/support/catch.h"
#include "tests/support/places.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace stet;

namespace {

std::string reference()
{
    std::ostringstream out;
    out << "# The rules\n\n"
           "What `stet-cli check` and the panel Problems look for. A folder switches rules off, or gives them another\n"
           "severity, in `.stet/config.yaml`; see [Checking articles](checking.md). This page is made from the rules\n"
           "themselves: `STET_WRITE_RULES=1 build/dev/bin/stet_core_tests \"[reference]\"` writes it.\n";
    for (const auto& rule : allRules()) {
        out << "\n## " << rule.name << "\n\n"
            << rule.title << ". *" << nameOf(rule.severity) << "*"
            << (rule.isOfSet ? ", of an article among the others" : "") << (rule.isFixable ? ", can be fixed" : "")
            << "\n\n"
            << rule.explanation << '\n';
    }
    return out.str();
}

} // namespace

TEST_CASE("The guide's reference has every rule as it is", "[reference]")
{
    const std::string path = stet::test::sourceFolder() + "/resources/guide/rules.md";
    if (std::getenv("STET_WRITE_RULES") != nullptr)
        std::ofstream(path, std::ios::binary) << reference();
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    CHECK(text.str() == reference());
}
