#include "core/messages/review_messages.h"
#include "core/review/check_article.h"
#include "core/review/set_check.h"
#include "core/stories/story_index.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <map>

using namespace stet;

namespace {

/// Articles among each other.
struct Set
{
    CheckContext context{};
    SetCheck check{};
    Snapshot rows{};

    std::vector<RowId> put(RowId id, const std::string& lines, const std::string& name = {})
    {
        const auto document = Document::ofText("---\n" + lines + "---\n");
        const auto path = "/site/_news/" + (name.empty() ? std::to_string(id) + ".md" : name);
        auto row = summarize(document, {}, path);
        if (rows.size() <= id)
            rows.resize(id + 1);
        auto keys = checkArticle(document, row, context).keys;
        rows.set(id, std::make_shared<const ArticleSummary>(std::move(row)));
        std::vector<std::pair<RowId, ArticleKeys>> changed;
        changed.emplace_back(id, std::move(keys));
        return check.update(std::move(changed));
    }
    std::vector<RowId> drop(RowId id)
    {
        rows.set(id, nullptr);
        std::vector<std::pair<RowId, ArticleKeys>> changed;
        changed.emplace_back(id, ArticleKeys{});
        return check.update(std::move(changed));
    }
    std::vector<std::string> said(RowId id) const
    {
        std::vector<std::string> out;
        for (const auto& finding : check.findings(id, rows, storiesOf(rows)))
            out.push_back(std::string(ruleOf(finding.rule).name) + ": " + sentence(finding).toStdString());
        return out;
    }
};

using SetCheckLines = std::vector<std::string>;
using SetCheckIds = std::vector<RowId>;

} // namespace

TEST_CASE("A story that is published more than once is found at each of its articles", "[review][set]")
{
    Set set;
    set.put(0, "title: The first of them\nwebUrl: https://a.example/x\n");
    CHECK(set.said(0).empty());
    CHECK(set.put(1, "title: The second of them\noriginalUrl: http://www.a.example/x/?utm_source=b\n")
        == SetCheckIds{0, 1});
    CHECK(set.said(0) == SetCheckLines{"story-twice: The story is also published as \"The second of them\"."});
    CHECK(set.said(1)
        == SetCheckLines{"story-twice: The story is also published as \"The first of them\".",
            "address-insecure: originalUrl uses http."});
    set.put(2, "title: The third of them\ncdnAmpWebUrl: https://a-example.cdn.ampproject.org/c/s/a.example/x\n");
    CHECK(set.said(0)
        == SetCheckLines{"story-twice: The story is also published as \"The second of them\" (and 1 more)."});
    // A draft is a copy, and not published.
    CHECK(set.put(1, "title: The second of them\noriginalUrl: https://a.example/x\npublished: false\n")
        == SetCheckIds{0, 1, 2});
    CHECK(set.said(0)
        == SetCheckLines{"story-twice: The story is also published as \"The third of them\".",
            "same-address: \"The second of them\" has the same address."});
    CHECK(set.said(1) == SetCheckLines{"same-address: \"The first of them\" (and 1 more) have the same address."});
    CHECK(set.drop(2) == SetCheckIds{0, 1, 2});
    CHECK(set.said(0) == SetCheckLines{"same-address: \"The second of them\" has the same address."});
    CHECK(set.put(1, "title: The second of them\nwebUrl: https://a.example/y\n") == SetCheckIds{0, 1});
    CHECK(set.said(0).empty());
    CHECK(set.said(1).empty());
}

TEST_CASE("A story is what is joined by links and titles too, but what a person keeps apart is none", "[review][set]")
{
    Set set;
    set.put(0, "title: The first of them\nwebUrl: https://a.example/x\nrelated:\n  - webUrl: https://b.example/y\n");
    set.put(1, "title: Another one\nwebUrl: https://b.example/y\nrelated:\n  - webUrl: https://a.example/x\n");
    set.put(2,
        "title: Nearly, since a draft\nwebUrl: https://c.example/z\npublished: false\nrelated:\n"
        "  - webUrl: https://b.example/y\n");
    CHECK(set.said(0) == SetCheckLines{"story-twice: The story is also published as \"Another one\"."});
    CHECK(set.said(1) == SetCheckLines{"story-twice: The story is also published as \"The first of them\"."});
    const auto stories = storiesOf(set.rows);
    CHECK(SetCheck::concernedByStory({2, 0}, stories) == SetCheckIds{0, 1, 2});
    CHECK(set.check.findings(2, set.rows, stories).size() == 1); // which does not point back
    const auto apart = storiesOf(set.rows, [](const ArticleSummary&, const ArticleSummary&) { return true; });
    CHECK(set.check.findings(0, set.rows, apart).empty());
    CHECK(SetCheck::concernedByStory({0}, apart).empty());
    // One address stays one address.
    set.put(3, "title: The first again\nwebUrl: https://a.example/x\n");
    const auto kept = storiesOf(set.rows, [](const ArticleSummary&, const ArticleSummary&) { return true; });
    const auto findings = set.check.findings(3, set.rows, kept);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().rule == RuleId::SameAddress);
}

TEST_CASE("The few that are published of a very large story are found", "[review][set]")
{
    Set set;
    const RowId many = 300;
    const auto article = [&](RowId id, bool isPublished) {
        set.put(id,
            "title: Part " + std::to_string(id) + "\nwebUrl: https://a.example/" + std::to_string(id)
                + "\npublished: " + (isPublished ? "true" : "false") + "\nrelated:\n  - webUrl: https://a.example/"
                + std::to_string((id + 1) % many) + "\n");
    };
    for (RowId id = 0; id < many; ++id)
        article(id, id == 250 || id == 251);
    const auto stories = storiesOf(set.rows);
    const auto isTwice = [&](RowId id) {
        const auto findings = set.check.findings(id, set.rows, stories);
        return std::any_of(findings.begin(), findings.end(),
            [](const Finding& finding) { return finding.rule == RuleId::StoryTwice; });
    };
    CHECK(isTwice(250));
    CHECK(isTwice(251));
    CHECK_FALSE(isTwice(0));
}

TEST_CASE("Articles with one title, and files with one slug", "[review][set]")
{
    Set set;
    set.put(0, "title: The same long title\n", "2024-01-01-one.md");
    set.put(1, "title: THE  SAME long title\n", "2024-02-01-two.md");
    set.put(2, "title: Another long title\n", "2024-03-01-one.md");
    CHECK(set.said(0)
        == SetCheckLines{"same-title: 2024-02-01-two.md has the same title.",
            "same-slug: 2024-03-01-one.md also has the slug one."});
    CHECK(set.said(1) == SetCheckLines{"same-title: 2024-01-01-one.md has the same title."});
    CHECK(set.said(2) == SetCheckLines{"same-slug: 2024-01-01-one.md also has the slug one."});
    // Nearly.
    set.put(0, "title: The same long titles\n", "2024-01-01-three.md");
    CHECK(set.said(0).empty());
    CHECK(set.said(1).empty());
    set.put(3, "title: News\n");
    set.put(4, "title: News\n");
    CHECK(set.said(3).empty());
}

TEST_CASE("A related story of ours that does not point back is found where it is named", "[review][set]")
{
    Set set;
    set.put(0,
        "published: false\ntitle: A long title\nwebUrl: https://a.example/x\nrelated:\n  - webUrl: "
        "https://b.example/other\n  - webUrl: https://b.example/y\n");
    CHECK(set.said(0).empty());
    CHECK(set.put(1, "title: Another long one\nwebUrl: https://b.example/y\n") == SetCheckIds{0, 1});
    const auto findings = set.check.findings(0, set.rows, storiesOf(set.rows));
    REQUIRE(findings.size() == 1);
    CHECK(sentence(findings.front()) == QStringLiteral("\"Another long one\" does not list this article as related."));
    CHECK(std::string(findings.front().field) == "related[1]");
    CHECK(findings.front().line == 7);
    set.put(
        1, "title: Another long one\nwebUrl: https://b.example/y\nrelated:\n  - ampWebUrl: https://a.example/amp/x\n");
    CHECK(set.said(0).empty());
    CHECK(set.said(1).empty());
}

TEST_CASE(
    "Articles of very many related stories are looked at once each, whether they point back or not", "[review][set]")
{
    // Looking through the list of the other article for each entry would take hours.
    constexpr std::uint32_t many = 1'000'000;
    Set set;
    set.put(0, "title: The first of them\nwebUrl: https://a.example/x\n");
    set.put(1, "title: The second of them\nwebUrl: https://a.example/y\n");
    set.put(2, "title: The third of them\nwebUrl: https://a.example/z\n");
    const auto keysOfRow = [&](const std::string& name, const std::vector<std::string>& related) {
        std::string lines = "webUrl: https://a.example/" + name + "\nrelated:\n";
        for (const auto& other : related)
            lines += "  - webUrl: https://a.example/" + other + "\n";
        const auto document = Document::ofText("---\n" + lines + "---\n");
        auto keys = checkArticle(document, summarize(document, {}, "/site/_news/" + name + ".md"), set.context).keys;
        // The first story all the way, and the last one last.
        keys.related.insert(keys.related.begin(), many, keys.related.front());
        return keys;
    };
    std::vector<std::pair<RowId, ArticleKeys>> changed;
    changed.emplace_back(0, keysOfRow("x", {"y", "z"}));
    changed.emplace_back(1, keysOfRow("y", {"unknown", "x"}));
    set.check.update(std::move(changed));
    CHECK(
        set.said(0) == SetCheckLines{"related-one-way: \"The third of them\" does not list this article as related."});
    CHECK(set.said(1).empty());
}

TEST_CASE("http is fixed where the host is known to answer to https", "[review][set]")
{
    Set set;
    set.put(0, "webUrl: http://a.example/x\n");
    set.put(1, "webUrl: http://b.example/x\n");
    CHECK(set.said(0) == SetCheckLines{"address-insecure: webUrl uses http."});
    CHECK_FALSE(set.check.findings(0, set.rows, storiesOf(set.rows)).front().isFixable());
    CHECK(set.put(2, "webUrl: https://A.example/y\n") == SetCheckIds{0, 2});
    CHECK(set.said(0)
        == SetCheckLines{"address-insecure: webUrl uses http; other articles link to this site with https."});
    const auto findings = set.check.findings(0, set.rows, storiesOf(set.rows));
    REQUIRE(findings.front().isFixable());
    CHECK(std::get<SetField>(findings.front().fix->front()).value.text == "https://a.example/x");
    CHECK_FALSE(set.check.findings(1, set.rows, storiesOf(set.rows)).front().isFixable());
    set.put(3, "webUrl: https://a.example/z\n");
    CHECK(set.drop(2) == SetCheckIds{2});
    CHECK(set.check.findings(0, set.rows, storiesOf(set.rows)).front().isFixable());
    CHECK(set.drop(3) == SetCheckIds{0, 3});
    CHECK_FALSE(set.check.findings(0, set.rows, storiesOf(set.rows)).front().isFixable());

    ReviewSettings settings;
    settings.secureHosts = {"b.example"};
    Set known;
    known.check = SetCheck({settings});
    known.put(0, "webUrl: http://b.example/x\n");
    CHECK(known.check.findings(0, known.rows, storiesOf(known.rows)).front().isFixable());
    known.put(0, "webUrl: http://b.example:8080/x\n");
    CHECK_FALSE(known.check.findings(0, known.rows, storiesOf(known.rows)).front().isFixable());
}

TEST_CASE("One key that very many articles share costs no more than their number", "[review][set]")
{
    Set set;
    const RowId many = 20'000; // looking at all others from each would take minutes
    for (RowId id = 0; id < many; ++id)
        set.put(id, "title: The default title of a template\nwebUrl: https://a.example/default\n");
    CHECK(
        set.put(7, "title: The default title of a template\nwebUrl: https://a.example/default\nheat: 1\n").size() == 1);
    CHECK(set.said(7).size() == 1); // a title that many have is that of a series
    const auto stories = storiesOf(set.rows);
    for (RowId id = 0; id < many; ++id)
        REQUIRE(set.check.findings(id, set.rows, stories).size() == 1);
}

TEST_CASE("Stories that all name their own address cost no more than their number", "[review][set]")
{
    Set set;
    const RowId many = 20'000;
    for (RowId id = 0; id < many; ++id)
        set.put(id, "webUrl: https://a.example/default\nrelated:\n  - webUrl: https://a.example/default\n");
    const auto stories = storiesOf(set.rows);
    for (RowId id = 0; id < many; ++id)
        REQUIRE(set.check.findings(id, set.rows, stories).size() == 1);
}

TEST_CASE("A site that answers to https is told to its articles, however many they are", "[review][set]")
{
    Set set;
    const RowId many = 300;
    for (RowId id = 0; id < many; ++id)
        set.put(id, "webUrl: http://a.example/" + std::to_string(id) + "\n");
    CHECK(set.check.takeConcernedLater().empty());
    CHECK(set.put(many, "webUrl: https://a.example/secure\n") == SetCheckIds{many});
    CHECK(set.check.takeConcernedLater().size() == many);
    CHECK(set.check.takeConcernedLater().empty());
    CHECK(set.check.findings(7, set.rows, storiesOf(set.rows)).front().isFixable());
}

TEST_CASE("Each root has settings of its own", "[review][set]")
{
    ReviewSettings off;
    off.severities[static_cast<std::size_t>(RuleId::SameTitle)] = std::nullopt;
    Set set;
    set.check = SetCheck({ReviewSettings(), off});
    set.put(0, "title: A long title here\n");
    set.put(1, "title: A long title here\n");
    auto other = *set.rows[1];
    other.root = 1;
    set.rows.set(1, std::make_shared<const ArticleSummary>(other));
    CHECK(set.said(0).size() == 1);
    CHECK(set.said(1).empty());
}

TEST_CASE("Files of one page have one slug", "[review][set]")
{
    Set set;
    set.put(0, "heat: 1\n", "tower.md");
    set.put(1, "heat: 1\n", "tower/index.md");
    CHECK(set.said(0).size() == 1);
    CHECK(set.said(1).size() == 1);
    set.put(2, "heat: 1\n", "tower/tower.md");
    CHECK(set.said(2).empty());
}

TEST_CASE("The other way round: changes one by one leave what a fresh check of all finds", "[review][set]")
{
    const std::vector<std::string> articles{"title: A long title here\nwebUrl: https://a.example/x\n",
        "title: A long title here\nwebUrl: http://a.example/y\nrelated:\n  - webUrl: https://a.example/x\n",
        "title: Its own long title\nwebUrl: https://a.example/x?utm_source=1\npublished: false\n",
        "title: Its own long title\nrelated:\n  - webUrl: https://a.example/y\n"};
    std::uint32_t seed = 1;
    const auto random = [&](std::uint32_t below) {
        seed = seed * 1'664'525U + 1'013'904'223U;
        return (seed >> 16U) % below;
    };
    Set grown;
    std::map<RowId, std::string> now;
    for (int step = 0; step < 400; ++step) {
        const auto id = random(6);
        if (random(4) == 0 && now.contains(id)) {
            grown.drop(id);
            now.erase(id);
        } else {
            now[id] = articles[random(static_cast<std::uint32_t>(articles.size()))];
            grown.put(id, now[id]);
        }
        Set fresh;
        for (const auto& [row, lines] : now)
            fresh.put(row, lines);
        for (const auto& [row, lines] : now)
            REQUIRE(grown.said(row) == fresh.said(row));
    }
}
