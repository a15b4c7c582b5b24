#include "core/document/document.h"
#include "core/storage/posix_disk.h"
#include "tests/bench/load_into.h"
#include "tests/bench/measure.h"
#include "tests/bench/sections.h"
#include "tests/support/generated_articles.h"

#include <algorithm>
#include <memory>

namespace stet::bench {

namespace {

constexpr std::uint32_t mostArticles = 20'000; // each is written again in another form
constexpr double hostileFigure = 1.0; // seconds

/// The articles of a site with a map in braces each, which the scanner does not follow.
void writeForLibyaml(std::uint32_t count, const test::TempFolder& folder)
{
    for (std::uint32_t number = 0; number < count; ++number) {
        auto article = test::generateArticle(siteSeed, number);
        const auto line = article.bytes.find('\n') + 1;
        article.bytes.insert(line, "extra: {a: 1, b: [c, d]}\n");
        folder.write(article.path, article.bytes);
    }
}

double loadTime(Disk& disk, const std::string& folder)
{
    Best load;
    for (int i = 0; i < repetitions; ++i) {
        const auto library = std::make_unique<Library>(); // freed outside the measurement
        load.add(measured([&] { loadInto(*library, disk, folder); }));
    }
    return load.took.wall;
}

/// Texts made to be slow to read, of 4 MB each at most.
std::vector<std::string> hostileTexts()
{
    constexpr std::size_t large = 4'000'000;
    std::vector<std::string> texts{"a: " + std::string(large, '['), "a: \"" + std::string(large, 'x') + "\\_\"",
        "a: " + std::string(large, '{'), "? " + std::string(large, '-')};
    for (const std::string item : {"x, ", "*a, ", "{y}, ", "\"\\_\", ", "[], "}) {
        std::string list = "a: &a [";
        while (list.size() + item.size() < large)
            list += item;
        texts.push_back(list + "x]");
    }
    std::string dashes = "a:\n";
    for (std::size_t depth = 0; depth < 2'000; ++depth)
        dashes += std::string(depth, ' ') + "- \n";
    texts.push_back(std::move(dashes));
    return texts;
}

} // namespace

void measureSecondReader(Bench& bench)
{
    PosixDisk disk;
    for (const auto size : bench.sizes) {
        std::size_t byLibyaml = 0;
        for (std::uint32_t number = 0; number < size; ++number) {
            const auto document = Document::read(test::generateArticle(siteSeed, number).bytes);
            byLibyaml += document.ok() && document->frontMatter().details() != nullptr ? 1U : 0U;
        }
        bench.table.set("articles that only libyaml reads", size,
            std::to_string(static_cast<double>(byLibyaml) * 100 / size).substr(0, 4) + " %");
        if (size > mostArticles)
            continue;
        const test::TempFolder folder;
        writeForLibyaml(size, folder);
        const auto ratio = loadTime(disk, folder.path()) / loadTime(disk, bench.sites.folder(size));
        const std::string what = "load where libyaml reads every article, against load";
        bench.table.set(what, size, ratioText(ratio));
        bench.table.judge(what, "<= 4 x", ratio <= 4, FigureKind::Ratio);
    }
    double slowest = 0;
    for (const auto& text : hostileTexts()) {
        const auto took = measured([&] { (void)Document::ofText("---\n" + text + "\n---\n").values(); });
        slowest = std::max(slowest, took.wall);
    }
    const std::string what = "hostile front matter of 4 MB, slowest";
    bench.table.set(what, bench.sizes.back(), timeText(slowest));
    bench.table.judge(what, "<= 1 s", slowest <= hostileFigure, FigureKind::Time);
}

} // namespace stet::bench
