// What others did to a site in ten rounds, known in advance, against what Stet says of it.

#include "core/library/load_folders.h"
#include "core/query/query_parser.h"
#include "core/query/row_order.h"
#include "core/storage/posix_disk.h"
#include "models/decisions/decision_store.h"
#include "models/decisions/seen_service.h"
#include "models/desk/desk_commands.h"
#include "models/saving/save_service.h"
#include "tests/support/temp_folder.h"

#include <QTest>

#include "tests/support/catch.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <sstream>

using namespace stet;
using namespace stet::test;

namespace {

constexpr int historyPatience = 30'000; // milliseconds
using Names = std::set<std::string>;

/// An article as its writers know it.
struct WrittenArticle
{
    int number = 0;
    std::string title;
    int quality = 50;
    int heat = 1;
    int secured = 0;
    bool isPublished = false;
    Verdict decided = Verdict::None;
    int judgedQuality = 50;
    std::string judgedTitle{};

    std::string text(bool published) const
    {
        const auto id = std::to_string(number);
        // Every shape of the switch that tools write.
        const auto state = std::string(published ? "true" : "false") + (number % 3 == 0 ? "  # the bot" : "");
        return "---\n# written by the wire\ntitle: \"" + title + "\"\npublished:   " + state + "\nquality: "
            + std::to_string(quality) + "\nheat: " + std::to_string(heat) + "\nwebUrl: https://wire.example/story-" + id
            + "\nsecured: c2VjcmV0" + std::to_string(secured) + ";aXY=\n---\nThe body of " + id + ".\n";
    }
    std::string text() const { return text(isPublished); }
};

/// Two hundred articles that a bot rewrites in rounds.
class WrittenSite
{
public:
    explicit WrittenSite(unsigned seed)
        : m_random(seed)
    {
        for (int i = 0; i < 200; ++i)
            add();
    }

    /// What is to be found after a round.
    struct Round
    {
        Names added, changed, flipped, gone, renamed;
    };
    Round goOn(int round)
    {
        Round out;
        std::vector<std::string> names;
        for (const auto& [name, article] : articles)
            names.push_back(name);
        std::shuffle(names.begin(), names.end(), m_random);
        const auto next = [&] {
            const auto name = names.back();
            names.pop_back();
            return name;
        };
        for (int i = 0; i < 4; ++i) {
            const auto name = next();
            articles[name].isPublished = !articles[name].isPublished;
            out.flipped.insert(name);
        }
        for (int i = 0; i < 5; ++i) {
            const auto name = next();
            articles[name].title += " again";
            out.changed.insert(name);
        }
        for (int i = 0; i < 6; ++i) {
            const auto name = next();
            articles[name].quality = (articles[name].quality + 7) % 100;
            out.changed.insert(name);
        }
        for (int i = 0; i < 30; ++i) { // nothing that an editor judges
            auto& article = articles[next()];
            article.heat += 1 + i;
            article.secured += 1;
        }
        for (int i = 0; i < 2; ++i) {
            const auto name = next();
            const auto moved = "renamed-" + std::to_string(round) + '-' + name;
            articles[moved] = articles[name];
            articles.erase(name);
            out.renamed.insert(moved);
        }
        for (int i = 0; i < 3; ++i) {
            const auto name = next();
            articles.erase(name);
            out.gone.insert(name);
        }
        for (int i = 0; i < 4; ++i)
            out.added.insert(add());
        return out;
    }

    /// What was decided and is not so now.
    Names overruled() const
    {
        return namesOf([](const WrittenArticle& article) {
            return article.decided != Verdict::None && (article.decided == Verdict::Publish) != article.isPublished;
        });
    }
    /// What was decided about another score or title.
    Names changedSince() const
    {
        return namesOf([](const WrittenArticle& article) {
            return article.decided != Verdict::None
                && (article.judgedQuality != article.quality || article.judgedTitle != article.title);
        });
    }

    /// Makes the files of a folder be those of the site; what has not changed is not written.
    void write(const TempFolder& folder) const
    {
        for (const auto& name : folder.names()) {
            if (!articles.contains(name) && name != ".stet")
                std::filesystem::remove(folder.path(name));
        }
        const auto there = folder.names();
        for (const auto& [name, article] : articles) {
            if (std::find(there.begin(), there.end(), name) == there.end() || folder.read(name) != article.text())
                folder.write(name, article.text());
        }
    }

    std::map<std::string, WrittenArticle> articles{};

private:
    template <typename Holds>
    Names namesOf(Holds holds) const
    {
        Names out;
        for (const auto& [name, article] : articles) {
            if (holds(article))
                out.insert(name);
        }
        return out;
    }
    std::string add()
    {
        const auto number = m_next++;
        auto name = "story-" + std::to_string(number) + ".md";
        articles[name] = {.number = number,
            .title = "Story " + std::to_string(number),
            .quality = static_cast<int>(m_random() % 100),
            .isPublished = m_random() % 3 == 0};
        return name;
    }

    std::mt19937 m_random;
    int m_next = 0;
};

/// A desk on the site, from its start to its end.
struct HistoryDesk
{
    HistoryDesk(const TempFolder& folder, const TempFolder& state, Disk& disk)
        : decisions(store, disk, state.path(), [this] { return ++now; })
        , editor(store, disk)
        , commands(store, editor)
        , seen(store, disk, state.path(), [] { return std::int64_t{1'772'357'400}; })
        , saver(store, disk)
    {
        commands.setRecorder(&decisions);
        seen.setRoots({folder.path()});
        decisions.setRoots({folder.path()});
        loadFolders(disk, {folder.path()}, {}, [&](LoadBatch batch) { store.put(std::move(batch.rows)); });
        seen.compare();
        settle();
    }

    void settle()
    {
        REQUIRE(QTest::qWaitFor([&] { return !decisions.isBusy() && !seen.isBusy(); }, historyPatience));
    }
    std::vector<RowId> rows(const std::string& query) const
    {
        const auto& library = store.library();
        const RowSupply supply{.rows = library.snapshot(),
            .decisions = library.annotations().decisions(),
            .news = library.annotations().allNews()};
        return orderRows(supply, {.query = std::make_shared<const Query>(parseQuery(query, {}).query)}).rows;
    }
    Names answer(const std::string& query) const
    {
        Names out;
        for (const auto row : rows(query))
            out.emplace(fileNameOf(store.library().row(row).path));
        return out;
    }

    std::int64_t now = 1'800'000'000'000;
    ArticleStore store;
    DecisionStore decisions;
    EditService editor;
    DeskCommands commands;
    SeenService seen;
    SaveService saver;
};

/// A text as an editor sees it change: without line endings, popularity and ciphertext.
std::string withoutNoise(const std::string& text)
{
    std::istringstream lines(text);
    std::string out;
    for (std::string line; std::getline(lines, line);) {
        if (line.ends_with('\r'))
            line.pop_back();
        if (!line.starts_with("heat:") && !line.starts_with("secured:"))
            out += line + '\n';
    }
    return out;
}

/// The editor decides about each article that nobody has decided about: it is to stay as it is.
void judge(WrittenSite& site, HistoryDesk& desk, const TempFolder& folder)
{
    std::vector<RowId> published;
    std::vector<RowId> kept;
    for (auto& [name, article] : site.articles) {
        if (article.decided != Verdict::None)
            continue;
        article.decided = article.isPublished ? Verdict::Publish : Verdict::Keep;
        article.judgedQuality = article.quality;
        article.judgedTitle = article.title;
        (article.isPublished ? published : kept).push_back(desk.store.library().idOf(folder.path(name)));
    }
    desk.commands.setPublished(published, true);
    desk.commands.setPublished(kept, false);
    desk.settle();
}

} // namespace

TEST_CASE("Ten rounds of a bot are told as they were, and overruled decisions are applied again", "[history]")
{
    const TempFolder folder;
    const TempFolder state;
    PosixDisk disk;
    WrittenSite site(20'261'130);
    site.write(folder);
    {
        HistoryDesk desk(folder, state, disk);
        judge(site, desk, folder);
        CHECK(desk.store.library().unsavedCount() == 0);
        CHECK(desk.answer("is:unreviewed").empty());
    }
    std::size_t flips = 0;
    for (int round = 1; round <= 10; ++round) {
        CAPTURE(round);
        const auto known = site.goOn(round);
        flips += known.flipped.size();
        site.write(folder);
        HistoryDesk desk(folder, state, disk);
        CHECK(desk.answer("is:new") == known.added);
        auto changed = known.changed;
        changed.insert(known.flipped.begin(), known.flipped.end()); // the switch is part of the text
        CHECK(desk.answer("is:updated") == changed);
        CHECK(desk.answer("flipped:published OR flipped:draft") == known.flipped);
        const auto& digest = desk.seen.digest();
        CHECK(digest.added == known.added.size());
        CHECK(digest.changed == known.changed.size());
        CHECK(digest.published + digest.unpublished == known.flipped.size());
        CHECK(Names(digest.goneNames.begin(), digest.goneNames.end()) == known.gone);
        CHECK(digest.gone == known.gone.size());
        CHECK(desk.answer("is:overruled") == site.overruled());
        CHECK(desk.answer("is:changed") == site.changedSince());
        CHECK(desk.answer("is:unreviewed") == known.added);
        judge(site, desk, folder);
        (void)desk.seen.markSeen();
        desk.settle();
    }
    CHECK(flips == 40);

    HistoryDesk desk(folder, state, disk);
    const auto overruled = site.overruled();
    CHECK(overruled.size() > 20);
    const auto rows = desk.rows("is:overruled");
    REQUIRE(rows.size() == overruled.size());
    desk.commands.applyDecisions(rows);
    desk.saver.save(rows);
    REQUIRE(QTest::qWaitFor([&] { return desk.store.library().unsavedCount() == 0; }, historyPatience));
    desk.settle();
    CHECK(desk.answer("is:overruled").empty());
    for (const auto& [name, article] : site.articles) {
        CAPTURE(name);
        CHECK(folder.read(name) == article.text(article.decided == Verdict::Publish));
    }
}

TEST_CASE("The rewrites of a real bot overrule nobody, and what it changes is told", "[history][corpus]")
{
    namespace fs = std::filesystem;
    const auto* corpus = std::getenv("STET_CORPUS"); // NOLINT: no other thread runs
    if (corpus == nullptr || !fs::is_directory(fs::path(corpus) / "bot-history")) {
        SUCCEED("STET_CORPUS is not set");
        return;
    }
    const TempFolder folder;
    const TempFolder state;
    PosixDisk disk;
    std::map<std::string, std::vector<fs::path>> versions;
    for (const auto& slug : fs::directory_iterator(fs::path(corpus) / "bot-history")) {
        for (const auto& file : fs::directory_iterator(slug))
            versions[slug.path().filename()].push_back(file.path());
    }
    std::size_t most = 0;
    for (auto& [slug, files] : versions) {
        std::sort(files.begin(), files.end());
        most = std::max(most, files.size());
    }
    REQUIRE(most > 1);
    for (std::size_t version = 0; version < most; ++version) {
        CAPTURE(version);
        Names changed;
        for (const auto& [slug, files] : versions) {
            if (version >= files.size())
                continue;
            const auto name = slug + ".md";
            const auto former = version > 0 ? withoutNoise(folder.read(name)) : std::string();
            fs::copy_file(files[version], folder.path(name), fs::copy_options::overwrite_existing);
            if (version > 0 && withoutNoise(folder.read(name)) != former)
                changed.insert(name);
        }
        HistoryDesk desk(folder, state, disk);
        if (version == 0) {
            desk.commands.setPublished(desk.rows("is:published"), true);
            desk.commands.setPublished(desk.rows("is:draft"), false);
        } else {
            CHECK(desk.answer("is:overruled").empty());
            CHECK(desk.answer("flipped:published OR flipped:draft").empty());
            CHECK(desk.answer("changed:title").empty());
            CHECK(desk.answer("is:updated") == changed);
        }
        (void)desk.seen.markSeen();
        desk.settle();
    }
}
