#include "core/decisions/seen_articles.h"

#include "core/storage/posix_disk.h"

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <map>

using namespace stet;
using namespace stet::test;

namespace {

struct SeenFixture
{
    Snapshot rows;
    std::map<std::string, RowId> ids;

    void put(const std::string& name, const std::string& frontMatter, const std::string& body = "Text\n")
    {
        const auto path = "/site/" + name;
        const auto document = Document::read("---\n" + frontMatter + "---\n" + body);
        auto row = std::make_shared<const ArticleSummary>(
            document ? summarize(*document, {}, path) : unreadable(document.error(), path));
        if (const auto at = ids.find(name); at != ids.end()) {
            rows.set(at->second, row);
            return;
        }
        ids[name] = static_cast<RowId>(rows.size());
        rows.push_back(row);
    }
    void remove(const std::string& name) { rows.set(ids[name], nullptr); }

    SeenArticles seen() const { return SeenArticles::of(rows, "/site", 1'772'357'400); }
    std::map<std::string, RowNews> news(const SeenArticles& seen, SeenDigest* digest = nullptr) const
    {
        const auto compared = compareSeen(seen, rows, "/site");
        if (digest != nullptr)
            *digest = compared.digest;
        std::map<std::string, RowNews> out;
        for (const auto& [name, id] : ids) {
            for (const auto& [row, ofRow] : compared.news) {
                if (row == id)
                    out[name] = ofRow;
            }
        }
        return out;
    }
};

const std::string seenDraft = "title: A tide\nquality: 70\nheat: 3\npublished: false\nsecured: abc;def\n";

std::string seenWith(const std::string& part, const std::string& other)
{
    auto text = seenDraft;
    return text.replace(text.find(part), part.size(), other);
}

} // namespace

TEST_CASE("What came in is told apart: new, changed, flipped, gone", "[seen]")
{
    SeenFixture f;
    for (const auto* name : {"same.md", "heat.md", "hot.md", "title.md", "score.md", "out.md", "gone.md", "body.md"})
        f.put(name, seenDraft);
    f.put("live.md", seenWith("published: false", "published: true"));
    const auto seen = f.seen();
    f.put("heat.md", seenWith("abc;def", "ghi;jkl"));
    f.put("hot.md", seenWith("heat: 3", "heat: 12"));
    f.put("title.md", seenWith("A tide", "A tidy"));
    f.put("score.md", seenWith("quality: 70", "quality: 55"));
    f.put("out.md", seenWith("published: false", "published: true"));
    f.put("live.md", seenDraft);
    f.put("body.md", seenDraft, "Other text\n");
    f.put("new.md", seenWith("A tide", "News of a tide"));
    f.remove("gone.md");

    SeenDigest digest;
    const auto news = f.news(seen, &digest);
    CHECK(digest
        == SeenDigest{.time = 1'772'357'400,
            .added = 1,
            .changed = 3,
            .published = 1,
            .unpublished = 1,
            .gone = 1,
            .goneNames = {"gone.md"},
            .reheated = 1});
    CHECK(news.at("same.md") == RowNews());
    CHECK(news.at("hot.md").heatChange == 9);
    CHECK_FALSE(news.at("hot.md").isChanged);
    CHECK(news.at("heat.md").heatChange == std::nullopt);
    CHECK_FALSE(news.at("heat.md").isChanged);
    CHECK(news.at("title.md").isTitleChanged);
    CHECK(news.at("score.md").qualityChange == -15);
    CHECK(news.at("score.md").isChanged);
    CHECK(news.at("body.md").isChanged);
    CHECK_FALSE(news.at("body.md").isTitleChanged);
    CHECK(news.at("out.md").isFlipped);
    CHECK(news.at("live.md").isFlipped);
    CHECK(news.at("new.md").isNew);
}

TEST_CASE("Other line endings are no news", "[seen]")
{
    const auto row = [](const std::string& text) { return summarize(*Document::read(text), {}, "/site/a.md"); };
    CHECK(row("---\ntitle: A\nheat: 1\n---\nText\n").content
        == row("---\r\ntitle: A\r\nheat: 2\r\n---\r\nText\r\n").content);
    CHECK(row("---\ntitle: A\n---\nText\n").content == row("---\r\ntitle: A\r\n---\r\nText\r\n").content);
    CHECK(row("---\ntitle: A\n---\nText\n").content != row("---\ntitle: A\n---\nText\n\n").content);
}

TEST_CASE("A renamed article is neither new nor gone", "[seen]")
{
    SeenFixture f;
    f.put("a.md", seenDraft);
    f.put("b.md", seenWith("A tide", "A tidy"));
    const auto seen = f.seen();
    f.remove("a.md");
    f.remove("b.md");
    f.put("moved.md", seenWith("heat: 3", "heat: 12"));
    f.put("other.md", seenWith("A tide", "A third"));
    f.put("second.md", seenDraft); // there was only one
    SeenDigest digest;
    const auto news = f.news(seen, &digest);
    CHECK(news.at("moved.md") == RowNews{.heatChange = 9.0});
    CHECK(news.at("other.md").isNew);
    CHECK(news.at("second.md").isNew);
    CHECK(digest.added == 2);
    CHECK(digest.goneNames == std::vector<std::string>{"b.md"});
}

TEST_CASE("A score that was unknown, or is, has no change", "[seen]")
{
    SeenFixture f;
    f.put("a.md", seenWith("heat: 3", "heat: -1"));
    f.put("b.md", seenWith("quality: 70\n", ""));
    const auto seen = f.seen();
    f.put("a.md", seenWith("heat: 3", "heat: 9"));
    f.put("b.md", seenDraft);
    const auto news = f.news(seen);
    CHECK_FALSE(news.at("a.md").heatChange);
    CHECK_FALSE(news.at("b.md").qualityChange);
}

TEST_CASE("An article that cannot be read now is neither changed nor gone", "[seen]")
{
    SeenFixture f;
    f.put("a.md", seenDraft);
    const auto seen = f.seen();
    f.put("a.md", "title: \"open\n");
    SeenDigest digest;
    CHECK(f.news(seen, &digest).empty());
    CHECK(digest.isEmpty());
}

TEST_CASE("What was seen comes back from its file, whatever is damaged in it", "[seen]")
{
    SeenFixture f;
    f.put("a.md", seenDraft);
    f.put("news/\"b\".md", "title: T\n");
    const auto seen = f.seen();
    const auto text = seenText(seen, "/site");
    const auto read = readSeenText(text, "/site");
    REQUIRE(read);
    CHECK(read->byPath == seen.byPath);
    CHECK(read->time == seen.time);

    auto later = seen.byPath.at("/site/a.md");
    later.quality = 12.5;
    const auto more
        = readSeenText(text + "nonsense\n{\"article\":\"x\"}\n" + seenLine("/site/a.md", later, "/site"), "/site");
    REQUIRE(more);
    CHECK(more->byPath.at("/site/a.md") == later);
    CHECK(more->byPath.size() == 2);
    CHECK_FALSE(readSeenText(text.substr(text.find('\n') + 1), "/site"));
    CHECK_FALSE(readSeenText("", "/site"));
}

TEST_CASE("Each root has a file of its own in the state folder", "[seen]")
{
    const TempFolder state;
    PosixDisk disk;
    SeenFixture f;
    f.put("a.md", seenDraft);
    CHECK_FALSE(*readSeen(disk, state.path(), "/site"));
    REQUIRE(writeSeen(disk, state.path(), "/site", f.seen()));
    CHECK(readSeen(disk, state.path(), "/site").value()->byPath == f.seen().byPath);
    CHECK_FALSE(*readSeen(disk, state.path(), "/other"));
    CHECK(state.names("seen").size() == 1);
}
