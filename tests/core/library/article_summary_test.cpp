#include "core/library/article_summary.h"

#include "tests/support/catch.h"

using namespace stet;

namespace {

ArticleSummary articleSummaryRowOf(const std::string& frontMatter, const PublishField& field = {})
{
    const auto document = Document::read("---\n" + frontMatter + "---\nBody\n");
    REQUIRE(document.ok());
    return summarize(*document, field, "/site/Café.md");
}

const PublishField articleSummaryHugo{KeyPath::ofKey("draft"), false};

} // namespace

TEST_CASE("An article without any field is a row of empty cells, not of zeros", "[article_summary]")
{
    const auto row = articleSummaryRowOf("");
    CHECK_FALSE(row.error);
    CHECK_FALSE(row.refusal);
    CHECK(row.publishState == PublishState::Unset);
    CHECK_FALSE(row.publishWritten);
    CHECK_FALSE(row.publishRefusal);
    CHECK(row.title.empty());
    CHECK(row.provider.empty());
    CHECK(row.topics.empty());
    CHECK(row.dateText.empty());
    CHECK_FALSE(row.date);
    CHECK_FALSE(row.quality);
    CHECK_FALSE(row.heat);
    CHECK_FALSE(row.images);
    CHECK_FALSE(row.related);
    CHECK(row.titleKey().empty());
}

TEST_CASE("A field of another type than its column is blank there", "[article_summary]")
{
    const auto row = articleSummaryRowOf("title:\n  - a\nquality: good\nheat: \"5\"\nimages: none\nrelated:\n  a: b\n"
                                         "publishedDateTime: soon\nprovider:\n  - x\ntopics:\n  - a: b\ncategory:\n");
    CHECK(row.title.empty());
    CHECK_FALSE(row.quality);
    CHECK_FALSE(row.heat); // a quoted number is text
    CHECK_FALSE(row.images);
    CHECK_FALSE(row.related);
    CHECK(row.dateText == "soon"); // shown as it is written, but no date
    CHECK_FALSE(row.date);
    CHECK(row.provider.empty());
    CHECK(row.topics.empty());
    CHECK(row.category.empty());
}

TEST_CASE("A word for nothing is no text", "[article_summary]")
{
    const auto row = articleSummaryRowOf("title: ~\nexcerpt: null\ncategory: Null\ntopics: ~\nprovider: NULL\n"
                                         "publishedDateTime: ~\nimages: [~, {url: null}]\n");
    CHECK(row.title.empty());
    CHECK(row.excerpt.empty());
    CHECK(row.category.empty());
    CHECK(row.topics.empty());
    CHECK(row.provider.empty());
    CHECK(row.dateText.empty());
    CHECK(row.leadImage == 0);
    const auto other = articleSummaryRowOf("title: \"null\"\nprovider: {name: ~}\ntopics: [a, ~, '~']\n");
    CHECK(other.title == "null");
    CHECK(other.provider.empty());
    CHECK(other.topics == articleSummaryRowOf("topics: [a, '~']\n").topics);
}

TEST_CASE("The first picture is known by its address, which may stand alone", "[article_summary]")
{
    const auto hash = articleSummaryRowOf("images:\n  - url: /a.png\n    width: 3\n").leadImage;
    CHECK(hash != 0);
    CHECK(articleSummaryRowOf("images:\n  - /a.png\n").leadImage == hash);
    CHECK(articleSummaryRowOf("images: [/a.png, b.png]\n").leadImage == hash);
    CHECK(articleSummaryRowOf("images: [b.png]\n").leadImage != hash);
    for (const std::string none : {"images:\n  - \"\"\n", "images:\n  - [/a.png]\n", "images: /a.png\n"})
        CHECK(articleSummaryRowOf(none).leadImage == 0);
}

TEST_CASE("A row holds the fields of its columns, decoded and typed", "[article_summary]")
{
    const auto row
        = articleSummaryRowOf("category: news\ntype: article\ntitle: \"A: \\\"Story\\\"\"\nexcerpt: 'It''s'\n"
                              "publishedDateTime: 2022-02-22T22:22:22Z\nquality: 52\nheat: -1\npublished: yes\n"
                              "provider:\n  name: Ummid\n  domain: ummid.example\ntopics:\n  - AI\n  - Cloud\n"
                              "images:\n  - url: a.png\n  - url: b.png\nrelated:\n  - title: x\n");
    CHECK(row.category == "news");
    CHECK(row.type == "article");
    CHECK(row.title == "A: \"Story\"");
    CHECK(row.excerpt == "It's");
    CHECK(row.dateText == "2022-02-22T22:22:22Z");
    CHECK(row.date == 1645568542);
    CHECK(row.quality == 52.0);
    CHECK(row.heat == -1.0);
    CHECK(row.publishState == PublishState::Published);
    CHECK(row.publishWritten == "yes");
    CHECK(row.provider == "Ummid");
    CHECK(row.topics
        == "AI\x1F"
           "Cloud");
    CHECK(row.images == 2U);
    CHECK(row.related == 1U);
    CHECK(row.titleKey() == "a: \"story\"");
    CHECK(row.haystack
        == "a: \"story\"\nit's\ncafe.md\nummid\nai\x1F"
           "cloud");
    CHECK(row.foldedExcerpt() == "it's");
    CHECK(row.foldedFile() == "cafe.md");
    CHECK(row.foldedProvider() == "ummid");
    CHECK(row.foldedTopics()
        == "ai\x1F"
           "cloud");
}

TEST_CASE("Numbers may have a sign, a fraction or an exponent", "[article_summary]")
{
    CHECK(articleSummaryRowOf("quality: +7\n").quality == 7.0);
    CHECK(articleSummaryRowOf("quality: 1.5e1\n").quality == 15.0);
    CHECK(articleSummaryRowOf("quality: .5\n").quality == 0.5);
    CHECK(articleSummaryRowOf("quality: 130\n").quality == 130.0); // out of the usual range, and shown as it is
    CHECK_FALSE(articleSummaryRowOf("quality: 1e999\n").quality);
}

TEST_CASE("What is written in flow collections or as single values is read too", "[article_summary]")
{
    const auto row
        = articleSummaryRowOf("title: A\ntopics: [AI, Cloud]\nprovider: {name: Ummid}\nimages: [{url: a}, {url: b}]\n");
    CHECK(row.topics
        == "AI\x1F"
           "Cloud");
    CHECK(row.provider == "Ummid");
    CHECK(row.images == 2U);
    CHECK(articleSummaryRowOf("topics: AI\nprovider: Ummid\n").topics == "AI");
    CHECK(articleSummaryRowOf("provider: Ummid\n").provider == "Ummid");
}

TEST_CASE("Of a key that is there twice the last value is shown", "[article_summary]")
{
    const auto row = articleSummaryRowOf("title: First\ntitle: Second\npublished: false\n");
    CHECK_FALSE(row.error);
    CHECK_FALSE(row.refusal);
    CHECK(row.title == "Second");
    CHECK(row.publishState == PublishState::Draft);
}

TEST_CASE("The switch is read as Jekyll reads it", "[article_summary]")
{
    struct Case
    {
        std::string line;
        PublishState state;
    };
    const auto [line, state] = GENERATE(values<Case>({
        {"published: true\n", PublishState::Published},
        {"published: Yes\n", PublishState::Published},
        {"published: false\n", PublishState::Draft},
        {"published: OFF # not yet\n", PublishState::Draft},
        {"published: \"false\"\n", PublishState::Published}, // text is published
        {"published: 'no'\n", PublishState::Published},
        {"published: maybe\n", PublishState::Published},
        {"published: 0\n", PublishState::Published},
        {"published:\n", PublishState::Unset},
        {"published: ~\n", PublishState::Unset},
        {"published:\n  - false\n", PublishState::Published},
        {"published: [false]\n", PublishState::Published},
        {"flow: [a]\npublished: false\n", PublishState::Draft},
        {"title: x\n", PublishState::Unset},
    }));
    CAPTURE(line);
    CHECK(articleSummaryRowOf(line).publishState == state);
}

TEST_CASE("A switch that is a list, or shared with other fields, cannot be set", "[article_summary]")
{
    CHECK(articleSummaryRowOf("published:\n  - false\n").publishRefusal->code == ErrorCode::CollectionValue);
    CHECK(articleSummaryRowOf("published: [false]\n").publishRefusal->code == ErrorCode::CollectionValue);
    CHECK(articleSummaryRowOf("published: &p false\nother: *p\n").publishRefusal->code == ErrorCode::SharedValue);
    for (const auto* written : {"false", "\n  false", "&p false", "|\n  false", "!!bool false"})
        CHECK_FALSE(articleSummaryRowOf("published: " + std::string(written) + "\n").publishRefusal);
    CHECK_FALSE(articleSummaryRowOf("other: &p false\npublished: *p\n").publishRefusal);
}

TEST_CASE("A switch has its value whatever way it is written", "[article_summary]")
{
    for (const auto* written : {"\n  false", "&p false", "!!bool false", "false # so"}) {
        const auto row = articleSummaryRowOf("published: " + std::string(written) + "\n");
        CHECK(row.publishState == PublishState::Draft);
        CHECK(publishValueOf(row)->type == ValueType::Bool);
    }
    const auto alias = articleSummaryRowOf("other: &p false\npublished: *p\n");
    CHECK(alias.publishState == PublishState::Draft);
    CHECK(publishValueOf(alias)->type == ValueType::Bool);
    const auto merged = articleSummaryRowOf("base: &b\n  published: false\n  title: T\n<<: *b\n");
    CHECK(merged.publishState == PublishState::Draft);
    CHECK(merged.title == "T");
}

TEST_CASE("Another field and another value may publish", "[article_summary]")
{
    CHECK(articleSummaryRowOf("draft: true\n", articleSummaryHugo).publishState == PublishState::Draft);
    CHECK(articleSummaryRowOf("draft: false\n", articleSummaryHugo).publishState == PublishState::Published);
    CHECK(articleSummaryRowOf("published: false\n", articleSummaryHugo).publishState == PublishState::Unset);
    const PublishField nested{KeyPath::parse("params.live").value(), true};
    CHECK(articleSummaryRowOf("params:\n  live: false\n", nested).publishState == PublishState::Draft);
    CHECK(articleSummaryRowOf("params:\n  live: false\n", nested).publishWritten == "false");
    CHECK(articleSummaryRowOf("params:\n  other: 1\n", nested).publishState == PublishState::Unset);
}

TEST_CASE("All is on the site but what says false and what cannot be read", "[article_summary]")
{
    struct Case
    {
        std::string written;
        bool isOnSite;
    };
    // As Jekyll reads it: unset and any text publish, also a quoted "false".
    for (const auto& [written, expected] :
        std::vector<Case>{{"", true}, {"published:\n", true}, {"published: ~\n", true}, {"published: true\n", true},
            {"published: yes\n", true}, {"published: On\n", true}, {"published: false\n", false},
            {"published: no\n", false}, {"published: OFF\n", false}, {"published: 'false'\n", true},
            {"published: \"no\"\n", true}, {"published: never\n", true}, {"published: 0\n", true},
            {"published: [false]\n", true}, {"published: {a: false}\n", true}}) {
        CAPTURE(written);
        const auto row = articleSummaryRowOf(written);
        CHECK(isOnSite(row) == expected);
        CHECK(isDraft(row) == !expected);
    }
    CHECK(isOnSite(PublishState::Published));
    CHECK(isOnSite(PublishState::Unset));
    CHECK_FALSE(isOnSite(PublishState::Draft));
    auto broken = unreadable({.code = ErrorCode::NoFrontMatter}, "/site/a.md");
    CHECK_FALSE(isOnSite(broken));
    CHECK_FALSE(isDraft(broken));
    broken.publishState = PublishState::Draft; // of the file, whose edited source is not finished
    CHECK_FALSE(isDraft(broken));
}

TEST_CASE("A row follows an edit of its switch", "[article_summary]")
{
    auto row = articleSummaryRowOf("published: false\n");
    applyPublishEdit(row, {}, {KeyPath::ofKey("published"), "false", "true"});
    CHECK(row.publishState == PublishState::Published);
    CHECK(row.publishWritten == "true");
    applyPublishEdit(row, {}, {KeyPath::ofKey("published"), "true", "\"false\""});
    CHECK(row.publishState == PublishState::Published);
    applyPublishEdit(row, {}, {KeyPath::ofKey("published"), "\"false\"", std::nullopt});
    CHECK(row.publishState == PublishState::Unset);
    CHECK_FALSE(row.publishWritten);
    applyPublishEdit(row, {}, {KeyPath::ofKey("title"), "a", "false"});
    CHECK(row.publishState == PublishState::Unset);
}
