#include "core/library/load_folders.h"
#include "core/storage/posix_disk.h"
#include "core/stories/story_index.h"
#include "core/stories/title_words.h"
#include "core/text/folding.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <map>
#include <set>

using namespace stet;

namespace {

using StoryIndexIds = std::vector<RowId>;

/// Articles and who of them is one story.
struct StorySet
{
    StoryIndex index;
    std::map<RowId, RowPointer> rows;

    StoryIndexIds put(RowId id, const std::string& lines)
    {
        const auto document = Document::ofText("---\n" + lines + "---\n");
        rows[id]
            = std::make_shared<const ArticleSummary>(summarize(document, {}, "/site/" + std::to_string(id) + ".md"));
        return update(id, rows[id]);
    }
    StoryIndexIds drop(RowId id)
    {
        rows.erase(id);
        return update(id, nullptr);
    }
    StoryIndexIds update(RowId id, const RowPointer& row)
    {
        const StoryIndex::ChangedRow changed{id, row};
        return index.update(std::span(&changed, 1));
    }
    StoryIndexIds cluster(RowId id) const
    {
        const auto members = index.cluster(id);
        return {members.begin(), members.end()};
    }
    StoryJoint joint(RowId from, RowId to) const
    {
        for (const auto& joint : index.joints(from)) {
            if (joint.to == to)
                return joint;
        }
        return {};
    }
};

std::string dated(const std::string& title, const std::string& date)
{
    return "title: \"" + title + "\"\npublishedDateTime: " + date + "\n";
}

} // namespace

TEST_CASE("Articles are joined by links, addresses and titles, and each joint says which", "[stories]")
{
    StorySet stories;
    CHECK(stories.put(0, "webUrl: https://a.example/x\n").empty());
    CHECK(stories.put(1, "webUrl: https://b.example/y\nrelated:\n  - webUrl: http://www.a.example/x/?utm_source=b\n")
        == StoryIndexIds{0, 1});
    CHECK(stories.put(2, "originalUrl: https://amp.b.example/y#part\n") == StoryIndexIds{0, 1, 2});
    CHECK(stories.cluster(0) == StoryIndexIds{0, 1, 2});
    CHECK(stories.cluster(2) == StoryIndexIds{0, 1, 2});
    CHECK(stories.joint(0, 1) == StoryJoint{.to = 1, .isRelatedBack = true});
    CHECK(stories.joint(1, 0) == StoryJoint{.to = 0, .isRelated = true});
    CHECK(stories.joint(1, 2) == StoryJoint{.to = 2, .isSameAddress = true});
    CHECK(stories.joint(0, 2) == StoryJoint{});
    stories.put(3, dated("Merrow Rovers win the Sound Cup on penalties", "2024-03-16T20:00:00Z"));
    CHECK(stories.put(4, dated("Rovers of Merrow win Sound Cup on penalties", "2024-03-17T08:00:00Z"))
        == StoryIndexIds{3, 4});
    CHECK(stories.joint(3, 4) == StoryJoint{.to = 4, .isSimilarTitle = true});
    stories.put(4, dated("Rovers of Merrow win Sound Cup on penalties", "2024-03-27T08:00:00Z"));
    CHECK(stories.cluster(3).empty());
}

TEST_CASE("Clusters are joined by an edit and part by another", "[stories]")
{
    StorySet stories;
    const auto article = [](int address, std::vector<int> related) {
        auto lines = "webUrl: https://a.example/" + std::to_string(address) + "\nrelated:\n";
        for (const auto each : related)
            lines += "  - webUrl: https://a.example/" + std::to_string(each) + "\n";
        return lines;
    };
    stories.put(1, article(1, {2}));
    stories.put(2, article(2, {}));
    stories.put(3, article(3, {4}));
    stories.put(4, article(4, {}));
    CHECK(stories.cluster(1) == StoryIndexIds{1, 2});
    CHECK(stories.cluster(4) == StoryIndexIds{3, 4});
    CHECK(stories.index.clusterOf(4) == 3);
    CHECK(stories.put(2, article(2, {3})) == StoryIndexIds{1, 2, 3, 4});
    CHECK(stories.cluster(4) == StoryIndexIds{1, 2, 3, 4});
    CHECK(stories.put(2, article(2, {})) == StoryIndexIds{1, 2, 3, 4});
    CHECK(stories.cluster(4) == StoryIndexIds{3, 4});
    CHECK(stories.drop(2) == StoryIndexIds{1, 2});
    CHECK(stories.cluster(1).empty());
    CHECK(stories.put(4, article(4, {}) + "heat: 1\n").empty()); // nothing that matters here
    const auto apart = [](const ArticleSummary& a, const ArticleSummary& b) {
        return std::set<std::string>{a.path, b.path} == std::set<std::string>{"/site/3.md", "/site/4.md"};
    };
    CHECK(stories.index.setApart(apart, StoryIndexIds{3}) == StoryIndexIds{3, 4});
    CHECK(stories.cluster(3).empty());
    CHECK(stories.index.setApart({}, StoryIndexIds{4}) == StoryIndexIds{3, 4});
}

TEST_CASE("Changes one by one leave the clusters that a fresh index makes", "[stories]")
{
    std::uint32_t seed = 7;
    const auto random = [&](std::uint32_t below) {
        seed = seed * 1'664'525U + 1'013'904'223U;
        return (seed >> 16U) % below;
    };
    const std::vector<std::string> titles{"Harbour board approves the dredging",
        "The harbour board approves dredging at night", "Ferry makes her first crossing",
        "Her first crossing: ferry makes it"};
    StorySet grown;
    std::map<RowId, std::string> texts;
    for (int step = 0; step < 1500; ++step) {
        const auto id = random(14);
        if (random(4) == 0) {
            grown.drop(id);
            texts.erase(id);
        } else {
            auto lines = random(2) == 0
                ? dated(titles[random(4)], "2024-03-0" + std::to_string(1 + random(8)) + "T00:00:00Z")
                : std::string();
            lines += "webUrl: https://a.example/" + std::to_string(random(10)) + "\nrelated:\n";
            for (auto links = random(3); links > 0; --links)
                lines += "  - webUrl: https://a.example/" + std::to_string(random(10)) + "\n";
            grown.put(id, lines);
            texts[id] = lines;
        }
        if (step % 10 != 0)
            continue;
        StorySet fresh;
        for (const auto& [row, text] : texts)
            fresh.put(row, text);
        for (RowId row = 0; row < 14; ++row) {
            REQUIRE(grown.cluster(row) == fresh.cluster(row));
            REQUIRE(grown.index.joints(row) == fresh.index.joints(row));
        }
    }
}

TEST_CASE("An address that very many articles share joins nothing, and joins again when they are fewer", "[stories]")
{
    StorySet stories;
    const auto limit = static_cast<RowId>(StoryIndex::mostAlike);
    const std::string shared = "webUrl: https://a.example/default\n";
    for (RowId id = 0; id < limit; ++id)
        stories.put(id, shared);
    stories.put(5000, "webUrl: https://a.example/own\nrelated:\n  - webUrl: https://a.example/default\n");
    CHECK(stories.cluster(5000).size() == limit + 1);
    stories.put(limit, shared);
    for (const RowId id : {RowId{0}, limit, RowId{5000}})
        CHECK(stories.cluster(id).empty());
    stories.drop(7);
    CHECK(stories.cluster(limit).size() == limit + 1);
    // The same of those that point to one story, and of titles.
    StorySet pointing;
    pointing.put(5000, "webUrl: https://a.example/own\n");
    for (RowId id = 0; id <= limit; ++id)
        pointing.put(id, "related:\n  - webUrl: https://a.example/own\n");
    CHECK(pointing.cluster(3).empty());
    CHECK(pointing.cluster(5000).empty());
    StorySet titled;
    for (RowId id = 0; id <= limit; ++id)
        titled.put(id, dated("The daily weather of Merrow town", "2024-03-16T20:00:00Z"));
    CHECK(titled.cluster(3).empty());
    titled.drop(9);
    CHECK(titled.cluster(3).size() == limit);
}

TEST_CASE("Links that are none, to oneself, or thousands of them, are one or none", "[stories]")
{
    StorySet stories;
    std::string lines = "webUrl: https://a.example/x\nrelated:\n";
    for (int i = 0; i < 2'000; ++i) // as many as the front matter of an article may hold
        lines += "  - webUrl: https://a.example/x\n  - webUrl: https://a.example/y\n";
    stories.put(0, lines);
    REQUIRE(stories.rows[0]->links);
    CHECK(stories.rows[0]->links->related.size() == 1);
    stories.put(1, "webUrl: https://a.example/y\n");
    CHECK(stories.cluster(0) == StoryIndexIds{0, 1});
    stories.put(3, lines + "  - webUrl: https://a.example/z\n"); // what stands behind all of them is a link, too
    CHECK(stories.rows[3]->links->related.size() == 2);
    stories.drop(3);
    const std::vector<std::string> none{"javascript:alert(1)", "file:///etc/passwd", "''",
        "https://a.example@evil.example/", std::string(100'000, 'a'), "ftp://a.example/x"};
    for (const auto& address : none) {
        const auto before = stories.put(2, "webUrl: " + address + "\noriginalUrl: " + address + "\n");
        CHECK(before.empty());
        CHECK_FALSE(stories.rows[2]->links);
    }
    // The other spelling of related, and of the address.
    stories.put(2, "webUrl: https://a.example/z\nrelated: [{webUrl: \"https://m.a.example/x\"}]\n");
    CHECK(stories.joint(2, 0).isRelated);
}

TEST_CASE("A ring of very many articles is one cluster, without looking at all pairs", "[stories]")
{
    StorySet stories;
    const RowId many = 5000;
    std::vector<StoryIndex::ChangedRow> changed;
    for (RowId id = 0; id < many; ++id) {
        std::string lines = "webUrl: https://a.example/" + std::to_string(id) + "\nrelated:\n";
        for (RowId next = 1; next <= 100; ++next)
            lines += "  - webUrl: https://a.example/" + std::to_string((id + next) % many) + "\n";
        const auto document = Document::ofText("---\n" + lines + "---\n");
        changed.emplace_back(
            id, std::make_shared<const ArticleSummary>(summarize(document, {}, "/" + std::to_string(id))));
    }
    CHECK(stories.index.update(changed).size() == many);
    CHECK(stories.cluster(17).size() == many);
}

TEST_CASE("All articles of a large story changed at once leave the clusters that a fresh index makes", "[stories]")
{
    const RowId many = 3000;
    const auto rowsOf = [](const std::string& more, RowId chain) {
        std::vector<StoryIndex::ChangedRow> rows;
        for (RowId id = 0; id < many; ++id) {
            auto lines = dated("The harbour board approves the dredging", "2024-03-16T20:00:00Z") + more
                + "webUrl: https://a.example/" + std::to_string(id) + "\n";
            if (id % chain != 0)
                lines += "related:\n  - webUrl: https://a.example/" + std::to_string(id - 1) + "\n";
            const auto document = Document::ofText("---\n" + lines + "---\n");
            rows.emplace_back(
                id, std::make_shared<const ArticleSummary>(summarize(document, {}, "/" + std::to_string(id))));
        }
        return rows;
    };
    StoryIndex grown;
    CHECK(grown.update(rowsOf({}, many)).size() == many);
    CHECK(grown.cluster(17).size() == many);
    CHECK(grown.update(rowsOf("published: false\n", many)).empty()); // nothing that matters here
    const auto parted = rowsOf({}, 1000);
    CHECK(grown.update(parted).size() == many);
    StoryIndex fresh;
    fresh.update(parted);
    for (RowId id = 0; id < many; ++id) {
        REQUIRE(grown.clusterOf(id) == id / 1000 * 1000);
        REQUIRE(std::ranges::equal(grown.cluster(id), fresh.cluster(id)));
    }
}

TEST_CASE("Words of a title are those that tell the story", "[stories][title]")
{
    const auto words = [](const std::string& title) { return titleWords(foldText(title)); };
    const auto isSame = [&](const std::string& a, const std::string& b) { return isSameStory(words(a), words(b)); };
    CHECK(words("") == std::vector<std::uint32_t>{});
    CHECK(words("The of and") == std::vector<std::uint32_t>{});
    CHECK(isSame("Five boats lost in storm", "5 boats lost in the storm | Harbour Post"));
    CHECK(isSame(
        "Caf\xC3\xA9 opens: \xE2\x80\x9Cthe best\xE2\x80\x9D cakes", "Cafe Opens \xE2\x80\x93 \"The Best\" Cakes"));
    CHECK_FALSE(isSame("Release wave 1 plans for the harbour", "Release wave 2 plans for the harbour"));
    CHECK_FALSE(isSame("Board approves dredging of the harbour", "Board rejects dredging of the harbour"));
    CHECK_FALSE(isSame("Browser 17.3 fixes a hole in pictures", "Browser 17.4 fixes a hole in pictures"));
    CHECK_FALSE(isSame("Weather today", "Weather today"));
    // A series has its name in every title.
    CHECK_FALSE(isSame("What are tide gates? | Ask the Harbour Master: Mira Lund",
        "How do tide gates differ from river locks? | Ask the Harbour Master: Mira Lund"));
    CHECK(titlePrefix(5) == 3);
    CHECK(titlePrefix(1) == 1);
}

TEST_CASE("Addresses are known however they are written", "[stories]")
{
    const auto linksOf = [](const std::string& lines) {
        const auto document = Document::ofText("---\n" + lines + "---\n");
        const auto row = summarize(document, {}, "/a.md");
        return row.links ? row.links->addresses : std::vector<std::uint64_t>();
    };
    const std::vector ship{addressHash("https://a.example/ship")};
    for (const auto* written : {"https://a.example/ship", "'https://a.example/ship'", "\"https://a.example/ship\"",
             "https://a.example/ship # by hand", "\"https:\\/\\/a.example/ship\"", "\"https://a.example/\\u0073hip\"",
             ">-\n  https://a.example/ship", "&anchor https://a.example/ship", "\"https://a.example/\\\n  ship\""}) {
        INFO(written);
        CHECK(linksOf(std::string("webUrl: ") + written + "\n") == ship);
    }
    CHECK(linksOf("webUrl: 'https://a.example/it''s'\n") == std::vector{addressHash("https://a.example/it's")});
    CHECK(linksOf("'webUrl': https://a.example/ship\n") == ship);
    CHECK(linksOf("webUrl: [https://a.example/ship]\n").empty());
    CHECK(linksOf("").empty());
}
