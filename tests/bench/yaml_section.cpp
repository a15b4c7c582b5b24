#include "core/document/source_text.h"
#include "core/document/yaml/yaml_reader.h"
#include "tests/bench/measure.h"
#include "tests/bench/sections.h"
#include "tests/support/generated_articles.h"

namespace stet::bench {

namespace {

constexpr std::uint32_t most = 20'000; // beyond that the time is multiplied

} // namespace

void measureYaml(Bench& bench)
{
    double perArticle = 0;
    for (const auto size : bench.sizes) {
        if (size <= most) {
            std::vector<SourceText> texts;
            for (std::uint32_t number = 0; number < size; ++number)
                texts.push_back(SourceText::split(test::generateArticle(siteSeed, number).bytes).value());
            std::size_t refused = 0;
            const auto took = measured([&] {
                for (const auto& text : texts)
                    refused += readYaml(text.frontMatterText()).ok() ? 0U : 1U;
            });
            perArticle = took.wall / size;
        }
        bench.table.set("yaml-cpp on the same bytes, one thread", size,
            timeText(perArticle * size) + (size > most ? " (from 20,000)" : ""));
    }
}

} // namespace stet::bench
