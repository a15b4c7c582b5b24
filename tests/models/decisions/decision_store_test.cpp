#include "models/decisions/decision_store.h"

#include "core/library/load_folders.h"
#include "core/storage/posix_disk.h"
#include "models/desk/desk_commands.h"
#include "tests/models/rows.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

#include <cerrno>
#include <filesystem>
#include <memory>

using namespace stet;
using namespace stet::test;

namespace {

constexpr int decisionPatience = 10'000; // milliseconds

/// A desk that knows a site and what was decided about it.
struct DecidingDesk
{
    explicit DecidingDesk(const TempFolder& site, const TempFolder& state, Disk& disk)
        : decisions(store, disk, state.path(), [this] { return now; })
        , editor(store, disk)
        , commands(store, editor)
        , m_disk(disk)
        , m_root(site.path())
    {
        commands.setRecorder(&decisions);
        load();
        decisions.setRoots({site.path()});
        settle();
    }

    void load()
    {
        loadFolders(m_disk, {m_root}, {}, [&](LoadBatch batch) { store.put(std::move(batch.rows)); });
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([&] { return !decisions.isBusy(); }, decisionPatience));
    }
    RowId id(const std::string& name) const { return store.library().idOf(m_root + '/' + name); }
    const RowDecision& decision(const std::string& name) const
    {
        return store.library().annotations().decision(id(name));
    }

    std::int64_t now = 1'800'000'000'000;
    ArticleStore store;
    DecisionStore decisions;
    EditService editor;
    DeskCommands commands;

private:
    Disk& m_disk;
    std::string m_root;
};

struct DecisionStoreFixture
{
    TempFolder site;
    TempFolder state;
    PosixDisk real;
    FaultyDisk disk{real};

    DecisionStoreFixture()
    {
        site.write("a.md", article("A", 70, "false"));
        site.write("b.md", "---\ntitle: B\nwebUrl: https://ledger.example/b\npublished: true\n---\n");
        site.write("c.md", article("C", 30, "false"));
        site.write("broken.md", "---\ntitle: \"open\n---\n");
    }
    std::vector<Decision> written()
    {
        const auto read = readDecisions(real, ownDecisionPlace(state.path()));
        REQUIRE(read);
        return read->decisions;
    }
};

} // namespace

TEST_CASE("Publishing is a decision, written at once and there at the next start", "[decision_store]")
{
    DecisionStoreFixture f;
    {
        auto desk = std::make_unique<DecidingDesk>(f.site, f.state, f.disk);
        desk->commands.setPublished({desk->id("a.md"), desk->id("b.md"), desk->id("broken.md")}, true);
        CHECK(desk->decision("a.md").verdict == Verdict::Publish);
        CHECK(desk->decision("b.md").verdict == Verdict::Publish); // it is published already
        CHECK(desk->decision("broken.md").verdict == Verdict::None);
        CHECK_FALSE(isChangedSince(desk->decision("a.md"), desk->store.library().row(desk->id("a.md"))));
        desk->settle();
        const auto written = f.written();
        REQUIRE(written.size() == 2);
        CHECK(written[1].address == "https://ledger.example/b");
        CHECK_FALSE(written[0].who.empty());
    }
    DecidingDesk next(f.site, f.state, f.disk);
    CHECK(next.decision("b.md").verdict == Verdict::Publish);
    CHECK(isOverruled(next.decision("a.md"), next.store.library().row(next.id("a.md")))); // nothing was saved
}

TEST_CASE("Keeping a draft as it is records a decision and says so", "[decision_store]")
{
    DecisionStoreFixture f;
    DecidingDesk desk(f.site, f.state, f.disk);
    const QSignalSpy done(&desk.commands, &DeskCommands::done);
    desk.commands.setPublished({desk.id("a.md")}, false);
    CHECK(desk.decision("a.md").verdict == Verdict::Keep);
    CHECK(desk.store.library().unsavedCount() == 0);
    REQUIRE(done.size() == 1);
    CHECK(desk.commands.undoStack().count() == 1);
    desk.commands.setPublished({desk.id("a.md")}, false); // decided already
    CHECK(desk.commands.undoStack().count() == 1);
    desk.commands.undo();
    CHECK(desk.decision("a.md").verdict == Verdict::None);
    desk.commands.redo();
    CHECK(desk.decision("a.md").verdict == Verdict::Keep);
}

TEST_CASE("Undo gives articles back what was decided before, also after a restart", "[decision_store]")
{
    DecisionStoreFixture f;
    {
        DecidingDesk desk(f.site, f.state, f.disk);
        const auto a = desk.id("a.md");
        desk.commands.setVerdict({a}, Verdict::Later, "Ask Bob", QStringLiteral("Later"));
        desk.commands.setPublished({a}, true);
        CHECK(desk.decision("a.md").reason.empty());
        desk.now -= 1'000'000; // the clock is set back
        desk.commands.undo();
        CHECK(desk.decision("a.md").verdict == Verdict::Later);
        CHECK(desk.decision("a.md").reason == "Ask Bob");
        CHECK(desk.store.library().unsavedCount() == 0);
        desk.settle();
    }
    DecidingDesk next(f.site, f.state, f.disk);
    CHECK(next.decision("a.md").verdict == Verdict::Later);
    CHECK(next.decision("a.md").reason == "Ask Bob");
    CHECK(next.decisions.lastReasons() == std::vector<std::string>{"Ask Bob"});
}

TEST_CASE("What is changed after a decision is seen, the bot's heat is not", "[decision_store]")
{
    DecisionStoreFixture f;
    DecidingDesk desk(f.site, f.state, f.disk);
    desk.commands.setPublished({desk.id("a.md"), desk.id("c.md")}, false);
    desk.settle();
    f.site.write("a.md", "---\ntitle: A\nquality: 70\nheat: 12\npublished: false\n---\n");
    f.site.write("c.md", article("C, again", 30, "false"));
    desk.load();
    const auto isChanged = [&](const std::string& name) {
        return isChangedSince(desk.decision(name), desk.store.library().row(desk.id(name)));
    };
    CHECK_FALSE(isChanged("a.md"));
    CHECK(isChanged("c.md"));
}

TEST_CASE("Shared decisions are in the folder, and those of others count when they are later", "[decision_store]")
{
    DecisionStoreFixture f;
    DecidingDesk desk(f.site, f.state, f.disk);
    desk.decisions.setShared({f.site.path()});
    desk.commands.setPublished({desk.id("a.md")}, false);
    desk.settle();
    CHECK(f.written().empty());
    const auto place = sharedDecisionPlace(f.site.path(".stet"));
    auto shared = readDecisions(f.real, place)->decisions;
    REQUIRE(shared.size() == 1);

    auto theirs = shared[0];
    theirs.verdict = Verdict::Publish;
    theirs.who = "Bob";
    theirs.time -= 10;
    REQUIRE(appendDecisions(f.real, place, {theirs}));
    desk.decisions.reload();
    desk.settle();
    CHECK(desk.decision("a.md").verdict == Verdict::Keep);
    theirs.time += 20;
    REQUIRE(appendDecisions(f.real, place, {theirs}));
    desk.decisions.reload();
    desk.settle();
    CHECK(desk.decision("a.md").verdict == Verdict::Publish);
}

TEST_CASE("Decisions that cannot be written count, and are written later", "[decision_store]")
{
    DecisionStoreFixture f;
    bool isFull = true;
    f.disk.failWhere([&](std::string_view call, const std::string&) {
        return isFull && (call == "createTemporary" || call == "makeFolder") ? ENOSPC : 0;
    });
    DecidingDesk desk(f.site, f.state, f.disk);
    desk.commands.setPublished({desk.id("a.md")}, true);
    desk.settle();
    REQUIRE(desk.decisions.unwritten());
    CHECK(desk.decisions.unwritten()->code == ErrorCode::DiskFull);
    desk.decisions.reload();
    desk.settle();
    CHECK(desk.decision("a.md").verdict == Verdict::Publish);
    isFull = false;
    desk.decisions.reload();
    desk.settle();
    CHECK_FALSE(desk.decisions.unwritten());
    CHECK(f.written().size() == 1);
}

TEST_CASE("A renamed article keeps its decision, here and at the next start", "[decision_store]")
{
    DecisionStoreFixture f;
    {
        DecidingDesk desk(f.site, f.state, f.disk);
        desk.commands.setPublished({desk.id("a.md")}, false);
        desk.settle();
        auto row = desk.store.library().row(desk.id("a.md"));
        std::filesystem::rename(f.site.path("a.md"), f.site.path("z.md"));
        setPath(row, SharedText(f.site.path("z.md")));
        desk.store.rename({{desk.id("a.md"), row}});
        desk.settle();
        CHECK(desk.decision("z.md").verdict == Verdict::Keep);
    }
    DecidingDesk next(f.site, f.state, f.disk);
    CHECK(next.decision("z.md").verdict == Verdict::Keep);
}

TEST_CASE("Lines that cannot be read are reported once", "[decision_store]")
{
    DecisionStoreFixture f;
    f.state.write("decisions.jsonl", "nonsense\n");
    DecidingDesk desk(f.site, f.state, f.disk);
    const QSignalSpy failed(&desk.decisions, &DecisionStore::failed);
    desk.decisions.reload();
    desk.settle();
    CHECK(failed.isEmpty()); // it was reported at the start
    desk.commands.setPublished({desk.id("a.md")}, false);
    desk.settle();
    CHECK(f.state.read("decisions.jsonl").starts_with("nonsense\n{"));
}
