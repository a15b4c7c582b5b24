#include "models/decisions/seen_service.h"

#include "core/library/load_folders.h"
#include "core/storage/posix_disk.h"
#include "models/saving/save_service.h"
#include "tests/models/rows.h"
#include "tests/support/temp_folder.h"

#include <QTest>

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;

namespace {

/// A desk on a site, from its start to its end.
struct SeeingDesk
{
    SeeingDesk(const TempFolder& folder, const TempFolder& state, Disk& given)
        : site(folder)
        , disk(given)
        , seen(store, given, state.path(), [] { return std::int64_t{1'772'357'400}; })
    {
        seen.setRoots({site.path()});
        load();
    }

    void load()
    {
        loadFolders(disk, {site.path()}, {}, [&](LoadBatch batch) { store.put(std::move(batch.rows)); });
        seen.compare();
        settle();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([&] { return !seen.isBusy(); }, 10'000));
    }
    const RowNews& news(const std::string& name) const
    {
        return store.library().annotations().news(store.library().idOf(site.path(name)));
    }

    const TempFolder& site;
    Disk& disk;
    ArticleStore store;
    SeenService seen;
};

} // namespace

TEST_CASE("At the first opening nothing is new, later what others wrote is", "[seen_service]")
{
    const TempFolder site;
    const TempFolder state;
    PosixDisk disk;
    site.write("a.md", article("A", 70, "false"));
    {
        SeeingDesk desk(site, state, disk);
        CHECK(desk.seen.digest().isEmpty());
        CHECK(desk.seen.digest().time == 1'772'357'400);
        site.write("b.md", article("B", 50, "false"));
        desk.load();
        CHECK(desk.news("b.md").isNew);
        CHECK(desk.seen.digest().added == 1);
    }
    site.write("a.md", article("A", 70, "true"));
    SeeingDesk next(site, state, disk);
    CHECK(next.news("b.md").isNew);
    CHECK(next.news("a.md").isFlipped);
    CHECK(next.seen.digest().published == 1);
}

TEST_CASE("The mark moves, and back, also for the next start", "[seen_service]")
{
    const TempFolder site;
    const TempFolder state;
    PosixDisk disk;
    site.write("a.md", article("A", 70, "false"));
    std::function<void()> takeBack;
    SeeingDesk desk(site, state, disk);
    site.write("b.md", article("B", 50, "false"));
    desk.load();
    takeBack = desk.seen.markSeen();
    desk.settle();
    CHECK(desk.seen.digest().isEmpty());
    CHECK_FALSE(desk.news("b.md").isNew);
    CHECK(SeeingDesk(site, state, disk).seen.digest().isEmpty());
    takeBack();
    desk.settle();
    CHECK(desk.news("b.md").isNew);
    CHECK(SeeingDesk(site, state, disk).seen.digest().added == 1);
}

TEST_CASE("What the person saves is seen, what is not saved is nobody's news", "[seen_service]")
{
    const TempFolder site;
    const TempFolder state;
    PosixDisk disk;
    site.write("a.md", article("A", 70, "false"));
    SeeingDesk desk(site, state, disk);
    const auto id = desk.store.library().idOf(site.path("a.md"));
    const auto edits = desk.store.library().publishEdits({id}, true);
    desk.store.apply(edits);
    desk.load();
    CHECK_FALSE(desk.news("a.md").isFlipped);

    SaveService saver(desk.store, disk);
    saver.save({id});
    REQUIRE(QTest::qWaitFor([&] { return desk.store.library().unsavedCount() == 0; }, 10'000));
    desk.settle();
    CHECK_FALSE(desk.news("a.md").isFlipped);
    CHECK(SeeingDesk(site, state, disk).seen.digest().isEmpty());
}
