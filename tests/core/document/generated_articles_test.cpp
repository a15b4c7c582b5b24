#include "tests/support/generated_articles.h"

#include "core/document/document.h"
#include "core/text/fingerprint.h"

#include "tests/support/catch.h"

#include <set>

using namespace stet;
using stet::test::generateArticle;

TEST_CASE("Another number or seed is another article", "[generated]")
{
    CHECK(generateArticle(1, 0).bytes != generateArticle(1, 1).bytes);
    CHECK(generateArticle(1, 0).bytes != generateArticle(2, 0).bytes);
}

TEST_CASE("Generated articles are the same bytes on every machine", "[generated]")
{
    std::string all;
    for (std::uint32_t number = 0; number < 200; ++number) {
        const auto article = generateArticle(1, number);
        all += article.path + '\n' + article.bytes;
    }
    const auto fingerprint = Fingerprint::of(all);
    CHECK(fingerprint.low == 0x8a12f1c30d6584e8U);
    CHECK(fingerprint.high == 0xefb133682c64321aU);
}

TEST_CASE("Generated articles have the shape of a real site", "[generated]")
{
    constexpr std::uint32_t count = 3000;
    std::size_t bytes = 0;
    std::size_t broken = 0;
    std::size_t byLibyaml = 0;
    std::size_t crlf = 0;
    std::set<std::string> paths;
    std::set<std::string> folders;
    for (std::uint32_t number = 0; number < count; ++number) {
        auto article = generateArticle(1, number);
        bytes += article.bytes.size();
        paths.insert(article.path);
        folders.insert(article.path.substr(0, article.path.rfind('/')));
        const auto document = Document::read(std::move(article.bytes));
        if (!document.ok()) {
            CHECK(document.error().code == ErrorCode::UnclosedQuote);
            ++broken;
            continue;
        }
        CHECK_FALSE(document->refusal());
        byLibyaml += document->frontMatter().details() != nullptr ? 1U : 0U;
        crlf += document->source().lineBreak() == "\r\n" ? 1U : 0U;
    }
    CHECK(bytes / count > 2500);
    CHECK(bytes / count < 3100);
    CHECK(paths.size() == count);
    CHECK(folders.size() == test::generatedFolders);
    CHECK(broken > 0);
    CHECK(broken < count / 200);
    CHECK(byLibyaml < count / 20);
    CHECK(crlf > count / 50);
    CHECK(crlf < count / 10);
}
