#include "core/library/row_decision.h"

#include "tests/support/catch.h"

using namespace stet;

namespace {

ArticleSummary judgedRow(const std::string& frontMatter)
{
    const auto document = Document::read("---\n" + frontMatter + "---\nText\n");
    REQUIRE(document);
    return summarize(*document, {}, "/site/a.md");
}

const std::string judgedArticle = "title: A tide\nexcerpt: It rises.\nquality: 70\nheat: 3\npublished: false\n"
                                  "webUrl: https://ledger.example/tide\nimages:\n  - url: /tide.png\n";

std::string with(const std::string& part, const std::string& other)
{
    auto text = judgedArticle;
    return text.replace(text.find(part), part.size(), other);
}

} // namespace

TEST_CASE("What an editor judges has one hash, whatever else changes", "[row_decision]")
{
    const auto judged = judgedOf(judgedRow(judgedArticle));
    for (const auto& same : {with("heat: 3", "heat: 9"), with("published: false", "published: true"),
             with("title: A tide", "title: \"A tide\""), with("quality: 70", "quality: 70.0"),
             judgedArticle + "secured: abc;def\ncategory: news\n"}) {
        CAPTURE(same);
        CHECK(judgedOf(judgedRow(same)) == judged);
    }
    for (const auto& other :
        {with("A tide", "A tidy"), with("It rises.", ""), with("quality: 70", "quality: 71"), with("quality: 70\n", ""),
            with("ledger.example/tide", "ledger.example/tides"), with("/tide.png", "/tides.png")}) {
        CAPTURE(other);
        CHECK(judgedOf(judgedRow(other)) != judged);
    }
}

TEST_CASE("A decision is overruled by the publish field, and only by that", "[row_decision]")
{
    const auto draft = judgedRow(judgedArticle);
    const auto published = judgedRow(with("published: false", "published: true"));
    const auto decision = [&](Verdict verdict) { return RowDecision{.verdict = verdict, .judged = judgedOf(draft)}; };
    CHECK(isOverruled(decision(Verdict::Publish), draft));
    CHECK(isOverruled(decision(Verdict::Keep), published));
    CHECK_FALSE(isOverruled(decision(Verdict::Keep), draft));
    CHECK_FALSE(isOverruled(decision(Verdict::Publish), published));
    CHECK_FALSE(isOverruled(decision(Verdict::Later), published));
    CHECK_FALSE(isOverruled({}, published));

    CHECK_FALSE(isChangedSince(decision(Verdict::Keep), published));
    CHECK(isChangedSince(decision(Verdict::Keep), judgedRow(with("A tide", "A tidy"))));
    CHECK_FALSE(isChangedSince({}, draft));
}
