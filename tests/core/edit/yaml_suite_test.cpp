#include "core/document/document.h"
#include "tests/support/catch.h"
#include "tests/support/yaml/judged_edit.h"
#include "tests/support/yaml/judged_reading.h"
#include "tests/support/yaml/suite_cases.h"

#include <cstdlib>
#include <iostream>

using namespace stet;
using namespace stet::test;

TEST_CASE("Every map of the YAML test suite that Psych reads can be edited, and nothing is wrong", "[psych]")
{
    const auto* folder = std::getenv("STET_YAML_SUITE");
    Psych psych;
    if (folder == nullptr || !psych.isInstalled())
        return;
    const auto cases = suiteCases(psych, folder);
    REQUIRE(cases.size() > 200);
    int wrapped = 0;
    int maps = 0;
    for (const auto& each : cases) {
        CAPTURE(each.name);
        if (frontMatterOf(fileOf(each.text)) != each.text)
            continue; // it has a line that closes front matter
        ++wrapped;
        CHECK(checkReading(psych, each.text) == "");
        const auto reading = psych.read(each.text);
        if (reading.refusal || reading.tree.kind != YamlNode::Kind::Map)
            continue;
        ++maps;
        const auto document = Document::read(fileOf(each.text));
        REQUIRE(document.ok());
        for (const auto& judged : judgeEveryField(psych, *document, reading.tree))
            FAIL_CHECK(judged.what << ": " << judged.complaint);
    }
    std::cout << "YAML test suite: " << cases.size() << " texts, " << wrapped << " as front matter, " << maps
              << " maps for Psych\n";
    CHECK(maps > 80);
}
