#include "models/decisions/review_session.h"

#include "core/storage/posix_disk.h"
#include "models/decisions/decision_store.h"
#include "tests/models/rows.h"
#include "tests/support/temp_folder.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

#include <random>

using namespace stet;
using namespace stet::test;

namespace {

using Act = ReviewSession::Act;
using Then = ReviewSession::Then;

struct ReviewSessionFixture
{
    TempFolder state;
    PosixDisk disk;
    ArticleStore store;
    DeskState desk;
    EditService editor{store, disk};
    DeskCommands commands{store, editor};
    std::int64_t now = 1'800'000'000'000;
    DecisionStore decisions{store, disk, state.path(), [this] { return now; }};
    ReviewSession session{store, desk, commands, [this] { return now; }};

    explicit ReviewSessionFixture(int articles = 5)
    {
        commands.setRecorder(&decisions);
        std::vector<ArticleSummary> rows;
        for (int i = 0; i < articles; ++i)
            rows.push_back(rowOf("/site/" + std::to_string(i) + ".md", article("T" + std::to_string(i), i, "false")));
        store.put(std::move(rows));
    }
    ~ReviewSessionFixture()
    {
        (void)QTest::qWaitFor([this] { return !decisions.isBusy(); }, 10'000);
    }

    std::vector<RowId> all() const
    {
        std::vector<RowId> ids;
        for (RowId id = 0; id < store.library().idLimit(); ++id)
            ids.push_back(id);
        return ids;
    }
    bool isPublished(RowId id) const { return isOnSite(store.library().row(id)); }
    Verdict verdict(RowId id) const { return store.library().annotations().decision(id).verdict; }
};

} // namespace

TEST_CASE("A verdict waits for what is being applied, and needs no second key", "[review_session]")
{
    ReviewSessionFixture f(4);
    f.session.begin(f.all(), 0);
    f.store.quiet().set(Activity::Applying, true);
    f.session.act(Act::Publish, Then::GoOn);
    CHECK(f.desk.current() == 0);
    f.session.act(Act::Publish, Then::GoOn); // a person who sees nothing happen presses again
    f.store.quiet().set(Activity::Applying, false);
    CHECK(f.isPublished(0));
    CHECK(f.desk.current() == 1);
    CHECK(f.verdict(1) == Verdict::None);
    CHECK(f.session.counts().published == 1);

    f.store.quiet().set(Activity::Edits, true);
    f.session.act(Act::Keep, Then::GoOn);
    f.session.next(); // they move on before it is their turn
    f.store.quiet().set(Activity::Edits, false);
    CHECK(f.verdict(1) == Verdict::Keep);
    CHECK(f.desk.current() == 2);

    f.store.quiet().set(Activity::Applying, true);
    f.session.act(Act::Publish, Then::GoOn);
    f.session.end(); // it was decided, though the review is over
    f.session.begin(f.all(), 3);
    f.store.quiet().set(Activity::Applying, false);
    CHECK(f.isPublished(2));
    CHECK(f.desk.current() == 3);
    CHECK(f.session.counts() == ReviewSession::Counts());
}

TEST_CASE("A verdict goes on to the next article, and the end says what was done", "[review_session]")
{
    ReviewSessionFixture f(4);
    f.session.begin(f.all(), 1);
    CHECK(f.desk.current() == 1);
    f.session.act(Act::Publish, Then::GoOn);
    CHECK(f.isPublished(1));
    CHECK(f.desk.current() == 2);
    f.session.act(Act::Keep, Then::Stay);
    CHECK(f.desk.current() == 2);
    f.session.next();
    f.session.act(Act::Later, Then::GoOn, "Ask Bob");
    CHECK(f.session.isAtEnd());
    CHECK(f.store.library().annotations().decision(3).reason == "Ask Bob");
    CHECK(f.session.counts() == ReviewSession::Counts{1, 1, 1});
    CHECK(f.session.left() == 1);
    f.session.act(Act::Publish, Then::GoOn); // nothing is there
    CHECK(f.session.counts() == ReviewSession::Counts{1, 1, 1});
    f.session.previous();
    CHECK(f.desk.current() == 3);
}

TEST_CASE("A decision is taken back with its article", "[review_session]")
{
    ReviewSessionFixture f;
    f.session.begin(f.all(), noRow);
    CHECK_FALSE(f.session.takeBack());
    f.session.act(Act::Publish, Then::GoOn);
    f.session.act(Act::Keep, Then::GoOn);
    CHECK(f.session.takeBack());
    CHECK(f.desk.current() == 1);
    CHECK(f.verdict(1) == Verdict::None);
    CHECK(f.session.counts() == ReviewSession::Counts{1, 0, 0});
    CHECK(f.session.takeBack());
    CHECK(f.desk.current() == 0);
    CHECK_FALSE(f.isPublished(0));
    CHECK_FALSE(f.session.takeBack());
    CHECK(f.store.library().unsavedCount() == 0);
}

TEST_CASE("A verdict that was given before is no step, and taking back undoes nothing else", "[review_session]")
{
    ReviewSessionFixture f;
    f.commands.setPublished({1}, true);
    f.session.begin(f.all(), 0);
    f.session.act(Act::Publish, Then::GoOn);
    f.session.act(Act::Publish, Then::GoOn); // it is published, and that was decided
    CHECK(f.desk.current() == 2);
    CHECK(f.session.counts() == ReviewSession::Counts{1, 0, 0});
    CHECK(f.session.takeBack());
    CHECK(f.desk.current() == 0);
    CHECK_FALSE(f.isPublished(0));
    CHECK(f.isPublished(1));
    CHECK_FALSE(f.session.takeBack());
    CHECK(f.isPublished(1));
}

TEST_CASE("What is undone in the menu does not count", "[review_session]")
{
    ReviewSessionFixture f;
    f.session.begin(f.all(), 0);
    f.session.act(Act::Publish, Then::GoOn);
    f.session.act(Act::Publish, Then::GoOn);
    f.commands.undo();
    CHECK(f.session.counts() == ReviewSession::Counts{1, 0, 0});
}

TEST_CASE("An article with errors is published by the second press only", "[review_session]")
{
    ReviewSessionFixture f;
    f.session.setMustConfirm([](RowId row) { return row == 0; });
    f.session.begin(f.all(), 0);
    f.session.act(Act::Publish, Then::GoOn);
    CHECK(f.session.isAskingForErrors());
    CHECK(f.desk.current() == 0);
    CHECK_FALSE(f.isPublished(0));
    SECTION("Again")
    {
        f.session.act(Act::Publish, Then::GoOn);
        CHECK(f.isPublished(0));
        CHECK(f.desk.current() == 1);
        CHECK_FALSE(f.session.isAskingForErrors());
    }
    SECTION("Something else")
    {
        f.session.act(Act::Keep, Then::Stay);
        CHECK_FALSE(f.session.isAskingForErrors());
        f.session.act(Act::Publish, Then::GoOn);
        CHECK_FALSE(f.isPublished(0));
    }
    SECTION("Elsewhere and back")
    {
        f.session.next();
        f.session.previous();
        f.session.act(Act::Publish, Then::GoOn);
        CHECK_FALSE(f.isPublished(0));
    }
}

TEST_CASE("Only one of a story goes out", "[review_session]")
{
    ReviewSessionFixture f;
    f.store.setStories({{0, std::make_shared<const std::vector<RowId>>(std::vector<RowId>{0, 2, 3})},
        {2, std::make_shared<const std::vector<RowId>>(std::vector<RowId>{0, 2, 3})},
        {3, std::make_shared<const std::vector<RowId>>(std::vector<RowId>{0, 2, 3})}});
    f.commands.setPublished({3}, true);
    f.session.begin(f.all(), 0);
    f.session.act(Act::PublishOnly, Then::GoOn);
    CHECK(f.isPublished(0));
    CHECK_FALSE(f.isPublished(3));
    CHECK(f.verdict(0) == Verdict::Publish);
    CHECK(f.verdict(2) == Verdict::Keep);
    CHECK(f.verdict(3) == Verdict::Keep);
    CHECK(f.session.takeBack());
    CHECK(f.isPublished(3));
    CHECK(f.verdict(3) == Verdict::Publish);
    CHECK(f.verdict(2) == Verdict::None);
}

TEST_CASE("Another panel moves the way, and removed articles leave the place alone", "[review_session]")
{
    ReviewSessionFixture f;
    f.session.begin(f.all(), 0);
    f.desk.setCurrent(3);
    CHECK(f.session.place() == 3);
    f.store.remove({0, 3});
    CHECK(f.session.queue() == std::vector<RowId>{1, 2, 4});
    CHECK(f.session.place() == 2);
    CHECK(f.desk.current() == 4);
    f.store.remove({4});
    CHECK(f.session.isAtEnd());
}

TEST_CASE("The pace says how long the rest takes", "[review_session]")
{
    ReviewSessionFixture f(43);
    f.session.begin(f.all(), 0);
    for (int i = 0; i < 3; ++i) {
        CHECK_FALSE(f.session.minutesLeft());
        f.now += i == 0 ? 3'600'000 : 6'000; // the first after lunch
        f.session.act(Act::Keep, Then::GoOn);
    }
    CHECK(f.session.minutesLeft() == 30); // 40 left, (120 + 6 + 6) / 3 seconds each: 29.3 minutes
}

TEST_CASE("Whatever is decided, removed and taken back, the place is that of the current article", "[review_session]")
{
    std::minstd_rand random(20261130);
    for (int round = 0; round < 20; ++round) {
        ReviewSessionFixture f(12);
        f.session.begin(f.all(), static_cast<RowId>(random() % 12));
        for (int step = 0; step < 60; ++step) {
            const auto before = f.session.neighbor(1);
            const auto current = f.session.neighbor(0);
            const auto what = random() % 8;
            if (what < 3) {
                f.session.act(static_cast<Act>(what), Then::GoOn);
                CHECK((current == noRow || f.session.neighbor(0) == before));
            } else if (what == 3) {
                f.session.takeBack();
            } else if (what == 4) {
                f.session.previous();
            } else if (what == 5) {
                f.commands.undo();
            } else if (what == 6) {
                f.session.goTo(random() % 13);
            } else if (f.session.queue().size() > 4) {
                const auto gone = f.session.queue()[random() % f.session.queue().size()];
                f.store.remove({gone});
            }
            if (!f.session.isAtEnd())
                CHECK(f.desk.current() == f.session.neighbor(0));
            CHECK(f.session.place() <= f.session.queue().size());
        }
        while (f.commands.undoStack().canUndo())
            f.commands.undo();
        CHECK(f.store.library().unsavedCount() == 0);
        CHECK(f.session.counts() == ReviewSession::Counts());
        for (const auto id : f.session.queue())
            CHECK(f.verdict(id) == Verdict::None);
    }
}
