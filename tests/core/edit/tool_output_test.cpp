#include "core/document/document.h"
#include "tests/support/catch.h"
#include "tests/support/places.h"
#include "tests/support/thinning.h"
#include "tests/support/yaml/judged_edit.h"
#include "tests/support/yaml/judged_reading.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

using namespace stet;
using namespace stet::test;

namespace {

std::vector<std::string> toolOutputs()
{
    std::vector<std::string> files;
    for (const auto& entry :
        std::filesystem::recursive_directory_iterator(sourceFolder() + "/tests/data/tool_output")) {
        if (entry.is_regular_file())
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

TEST_CASE("Front matter as tools write it is read as by Psych, and every field of it can be edited", "[psych]")
{
    Psych psych;
    if (!psych.isInstalled())
        return;
    const auto files = toolOutputs();
    REQUIRE(files.size() > 80);
    int broken = 0;
    int number = 0;
    for (const auto& file : files) {
        CAPTURE(file);
        std::ostringstream bytes;
        bytes << std::ifstream(file, std::ios::binary).rdbuf();
        const auto text = frontMatterOf(bytes.str());
        CHECK(checkReading(psych, text) == "");
        const auto reading = psych.read(text);
        if (reading.refusal) {
            ++broken;
            continue;
        }
        const auto document = Document::read(bytes.str());
        REQUIRE(document.ok());
        CHECK_FALSE(document->refusal());
        CHECK(reading.tree.kind == YamlNode::Kind::Map);
        if (number++ % thinning != 0)
            continue;
        for (const auto& judged : judgeEveryField(psych, *document, reading.tree))
            FAIL_CHECK(judged.what << ": " << judged.complaint);
    }
    std::cout << "tool output: " << files.size() << " files, " << broken << " that Psych refuses\n";
    CHECK(broken == 2); // yaml writes block scalars whose first line begins with a tab
}
