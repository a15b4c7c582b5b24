#include "tests/support/yaml/psych.h"

#include "tests/support/agreement_run.h"
#include "tests/support/catch.h"
#include "tests/support/yaml/random_front_matter.h"

#include <iostream>

using namespace stet::test;

TEST_CASE("Generated front matter has every construct in one of a hundred documents that Psych reads", "[generated]")
{
    Psych psych;
    if (!psych.isInstalled())
        return;
    const auto seed = chosenSeed();
    Random random(seed);
    ConstructCounts counts;
    int documents = 0;
    for (; documents < 6'000; ++documents) {
        const auto generated = randomFrontMatter(random);
        const auto reading = psych.read(generated.text);
        if (!reading.refusal && reading.tree.kind == stet::YamlNode::Kind::Map)
            counts.add(generated.constructs);
    }
    std::cout << "generated front matter: " << documents << " documents, " << counts.documents()
              << " maps for Psych, seed " << seed << "; of these " << counts.report() << '\n';
    CHECK(counts.documents() * 100 > documents * 70);
    CHECK(counts.documents() * 100 < documents * 98);
    CHECK(counts.rare() == "");
}
