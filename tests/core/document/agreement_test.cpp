#include "tests/support/agreement.h"

#include "tests/support/catch.h"
#include "tests/support/places.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

using namespace stet::test;

namespace {

std::vector<std::string> seeds(const std::string& target)
{
    std::vector<std::string> texts;
    for (const auto& entry : std::filesystem::directory_iterator(sourceFolder() + "/tests/fuzz/seeds/" + target)) {
        std::ostringstream bytes;
        bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        texts.push_back(bytes.str());
    }
    return texts;
}

} // namespace

TEST_CASE("The seeds of the fuzz targets mean to the scanner what they mean to the YAML library", "[agreement]")
{
    std::size_t accepted = 0;
    const auto texts = seeds("front_matter");
    for (const auto& text : texts) {
        CAPTURE(text);
        const auto agreement = checkAgreement(text);
        CHECK(agreement.complaint == "");
        accepted += agreement.accepted ? 1U : 0U;
        for (std::uint64_t choice = 0; choice < 300; ++choice)
            CHECK(checkEdit(text, choice * 0x9E3779B97F4A7C15U >> 32) == "");
    }
    std::cout << "seeds of front matter: " << texts.size() << ", accepted " << accepted << '\n';
    CHECK(accepted > texts.size() / 3);
    CHECK(accepted < texts.size());
}

TEST_CASE("The seeds of texts are read as they are written, as values and as key paths", "[agreement]")
{
    const auto texts = seeds("texts");
    CHECK(texts.size() > 10);
    for (const auto& text : texts) {
        CAPTURE(text);
        CHECK(checkScalarText(text).empty());
        CHECK(checkKeyPath(text).empty());
    }
}
