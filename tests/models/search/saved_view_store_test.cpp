#include "core/storage/posix_disk.h"
#include "models/search/saved_view_store.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

#include <atomic>
#include <cerrno>
#include <filesystem>

using namespace stet;
using namespace stet::test;

namespace {

struct SavedViewsStoreFixture
{
    TempFolder folder;
    PosixDisk real;
    FaultyDisk disk{real};
    SavedViewStore views{disk, folder.path("state/views.json")};
    QSignalSpy changed{&views, &SavedViewStore::changed};
    QSignalSpy failed{&views, &SavedViewStore::failed};

    ViewRef own(const std::string& name) const { return {views.ownFile(), name}; }
    std::string sharedFile() const { return folder.path("site/.stet/views.json"); }

    void open()
    {
        folder.makeFolder("site");
        views.setRoots({folder.path("site")});
        REQUIRE(waitFor(changed));
    }
    static bool waitFor(QSignalSpy& spy)
    {
        const bool came = QTest::qWaitFor([&] { return !spy.isEmpty(); });
        spy.clear();
        return came;
    }
};

std::string names(const std::vector<SavedView>& views)
{
    std::string line;
    for (const auto& view : views)
        line += (line.empty() ? "" : ", ") + view.name;
    return line;
}

} // namespace

TEST_CASE("A failure is one sentence, and the views stay", "[saved_views]")
{
    SavedViewsStoreFixture f;
    f.open();
    f.views.add({"a", "x"});
    REQUIRE(SavedViewsStoreFixture::waitFor(f.changed));
    f.disk.failWhere([](std::string_view call, const std::string&) { return call == "write" ? ENOSPC : 0; });
    f.views.add({"b", "y"}, f.sharedFile());
    REQUIRE(QTest::qWaitFor([&] { return !f.failed.isEmpty(); }));
    CHECK(f.failed[0][0].toString() == QLatin1String("The disk is full."));
    CHECK(f.changed.isEmpty());
    CHECK(names(f.views.all().own.views) == "a");
    CHECK(f.views.all().shared[0].views.empty());
    f.disk.failWhere({});
    f.failed.clear();
    f.views.add({"A", "y"});
    REQUIRE(QTest::qWaitFor([&] { return !f.failed.isEmpty(); }));
    CHECK(f.failed[0][0].toString() == QStringLiteral("A view named “A” already exists."));
}

TEST_CASE("A broken file shows its mistake and is refused until it is fixed", "[saved_views]")
{
    SavedViewsStoreFixture f;
    f.folder.write("site/.stet/views.json", "{\n\"views\": [\n");
    f.open();
    REQUIRE(f.views.all().shared.size() == 1);
    REQUIRE(f.views.all().shared[0].parseErrors.size() == 1);
    f.views.add({"b", "y"}, f.sharedFile());
    CHECK(SavedViewsStoreFixture::waitFor(f.failed));
    CHECK(f.folder.read("site/.stet/views.json") == "{\n\"views\": [\n");
    f.folder.write("site/.stet/views.json", "{\"views\": [{\"name\": \"fixed\"}]}");
    f.views.reload();
    CHECK(SavedViewsStoreFixture::waitFor(f.changed));
    f.views.add({"b", "y"}, f.sharedFile());
    CHECK(SavedViewsStoreFixture::waitFor(f.changed));
    CHECK(names(f.views.all().shared[0].views) == "fixed, b");
}

TEST_CASE("Acts that are asked for at once are done one after the other", "[saved_views]")
{
    SavedViewsStoreFixture f;
    f.open();
    for (const auto* name : {"a", "b", "c", "d"})
        f.views.add({name, name});
    f.views.move(f.own("d"), 0);
    f.views.rename(f.own("b"), "B2");
    f.views.update(f.own("c"), {"other", "new"});
    f.views.remove(f.own("a"));
    REQUIRE(QTest::qWaitFor([&] { return names(f.views.all().own.views) == "d, B2, c"; }));
    CHECK(f.views.find(f.own("c"))->query == "new");
    CHECK(f.failed.isEmpty());
    CHECK(readViews(f.real, {f.views.ownFile(), SettingsAudience::Private}) == f.views.all().own);
}

TEST_CASE("A view that was removed comes back as it was, at its place", "[saved_views]")
{
    SavedViewsStoreFixture f;
    f.folder.write(
        "site/.stet/views.json", R"({"views": [{"name": "a"}, {"name": "b", "query": "x"}, {"name": "c"}]})");
    f.open();
    const auto before = f.views.all().shared[0];
    std::vector<RemovedView> removed;
    QObject::connect(
        &f.views, &SavedViewStore::removed, &f.views, [&](const RemovedView& view) { removed.push_back(view); });
    f.views.remove({f.sharedFile(), "b"});
    f.views.remove({f.sharedFile(), "never there"});
    REQUIRE(SavedViewsStoreFixture::waitFor(f.failed));
    REQUIRE(removed.size() == 1);
    CHECK(names(f.views.all().shared[0].views) == "a, c");
    f.changed.clear();
    f.views.putBack(removed[0]);
    REQUIRE(SavedViewsStoreFixture::waitFor(f.changed));
    CHECK(f.views.all().shared[0] == before);
    f.views.putBack(removed[0]); // somebody has made another of that name
    CHECK(SavedViewsStoreFixture::waitFor(f.failed));
    CHECK(f.views.all().shared[0] == before);
}

TEST_CASE("A view moves between the person and the folder, and a built-in one is copied", "[saved_views]")
{
    SavedViewsStoreFixture f;
    f.open();
    f.views.add({"a", "x"});
    REQUIRE(SavedViewsStoreFixture::waitFor(f.changed));
    CHECK_FALSE(std::filesystem::exists(f.folder.path("site/.stet"))); // until the person shares
    f.views.share(f.own("a"), f.sharedFile());
    REQUIRE(SavedViewsStoreFixture::waitFor(f.changed));
    CHECK(f.views.all().own.views.empty());
    CHECK(names(f.views.all().shared[0].views) == "a");
    f.views.makePrivate({f.sharedFile(), "a"});
    REQUIRE(SavedViewsStoreFixture::waitFor(f.changed));
    CHECK(names(f.views.all().own.views) == "a");
    CHECK(f.views.all().shared[0].views.empty());
    f.views.share({{}, "Today"}, f.sharedFile());
    REQUIRE(SavedViewsStoreFixture::waitFor(f.changed));
    CHECK(f.views.find({f.sharedFile(), "today"})->query == "date:today");
}

TEST_CASE("A view that cannot be taken from its old file leaves it later", "[saved_views]")
{
    SavedViewsStoreFixture f;
    f.open();
    f.views.add({"a", "x"});
    REQUIRE(SavedViewsStoreFixture::waitFor(f.changed));
    f.disk.failWhere([](std::string_view call, const std::string&) { return call == "exchange" ? EIO : 0; });
    f.views.share(f.own("a"), f.sharedFile());
    REQUIRE(SavedViewsStoreFixture::waitFor(f.changed));
    CHECK(f.views.all().own.views.empty());
    CHECK(f.views.unwritten());
    CHECK(names(f.views.all().shared[0].views) == "a");
    CHECK(f.folder.read("state/views.json").find("\"a\"") != std::string::npos);

    f.disk.failWhere({});
    f.views.reload();
    REQUIRE(SavedViewsStoreFixture::waitFor(f.changed));
    CHECK_FALSE(f.views.unwritten());
    CHECK(f.folder.read("state/views.json").find("\"a\"") == std::string::npos);
}

TEST_CASE("Two roots of one working copy share one file, and the views of closed folders go", "[saved_views]")
{
    SavedViewsStoreFixture f;
    f.folder.makeFolder("site/.git");
    f.folder.write("site/.stet/views.json", "{\"views\": [{\"name\": \"s\"}]}");
    f.folder.makeFolder("site/a");
    f.folder.makeFolder("site/b");
    f.views.setRoots({f.folder.path("site/a"), f.folder.path("site/b"), f.folder.path("missing")});
    REQUIRE(SavedViewsStoreFixture::waitFor(f.changed));
    REQUIRE(f.views.all().shared.size() == 1);
    CHECK(f.views.canShare());
    f.views.setRoots({});
    REQUIRE(SavedViewsStoreFixture::waitFor(f.changed));
    CHECK_FALSE(f.views.canShare());
}

TEST_CASE("Nobody waits for a slow disk, and nothing arrives at views that are gone", "[saved_views]")
{
    const TempFolder folder;
    PosixDisk real;
    FaultyDisk slow(real);
    std::atomic<bool> isAsked = false;
    slow.failWhere([&](std::string_view, const std::string&) {
        isAsked = true;
        QTest::qSleep(20);
        return 0;
    });
    {
        SavedViewStore views(slow, folder.path("views.json"));
        QSignalSpy changed(&views, &SavedViewStore::changed);
        views.add({"a", "x"});
        CHECK(changed.isEmpty());
        CHECK(QTest::qWaitFor([&] { return isAsked.load(); }));
    }
    QTest::qWait(20);
    CHECK(names(readViews(real, {folder.path("views.json"), SettingsAudience::Private}).views) == "a");
}
