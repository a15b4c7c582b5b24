#include "tests/app/window_fixture.h"

#include <filesystem>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int followPatienceMs = 20'000;

} // namespace

TEST_CASE("What other writers do in the folder is followed quietly", "[window][follow]")
{
    World world;
    for (int i = 0; i < 300; ++i)
        world.folder.write("n" + std::to_string(i) + ".md", article("N" + std::to_string(i), "false"));
    world.watching = {.quiet = std::chrono::milliseconds(50)};
    Window w(world);
    w.open(world.folder.path());
    const auto& library = w.desk.store.library();
    w.clickCell(w.rowOf(u"N42"_s), RowField::Title);
    const auto current = w.desk.state.current();
    REQUIRE(library.row(current).title == "N42");
    w.key(Qt::Key_P);
    REQUIRE(QTest::qWaitFor([&] { return !w.desk.watcher.isBusy() && !w.desk.loader.isLoading(); }, followPatienceMs));

    for (int i = 100; i < 300; ++i) { // a pull
        const auto name = world.folder.write("new.tmp", article("Pulled " + std::to_string(i), "true"));
        std::filesystem::rename(name, world.folder.path("n" + std::to_string(i) + ".md"));
    }
    std::filesystem::remove(world.folder.path("n7.md"));
    world.folder.write("fresh.md", article("Fresh", "false"));
    REQUIRE(QTest::qWaitFor(
        [&] {
            return library.count() == 300 && library.idOf(world.folder.path("fresh.md")) != noRow
                && library.row(library.idOf(world.folder.path("n299.md"))).title == "Pulled 299";
        },
        followPatienceMs));
    CHECK(library.idOf(world.folder.path("n7.md")) == noRow);
    CHECK(w.desk.state.current() == current);
    CHECK(w.desk.state.selected() == std::vector{current});
    CHECK(library.isUnsaved(current));
}

TEST_CASE("An article that vanished keeps what was not saved of it", "[window][follow]")
{
    World world;
    world.folder.write("a.md", article("Aaa", "false"));
    world.folder.write("b.md", article("Bbb", "false"));
    world.watching = {.quiet = std::chrono::milliseconds(50)};
    Window w(world);
    w.open(world.folder.path());
    w.clickCell(w.rowOf(u"Aaa"_s), RowField::Title);
    w.key(Qt::Key_P);
    REQUIRE(QTest::qWaitFor([&] { return !w.desk.watcher.isBusy() && !w.desk.loader.isLoading(); }, followPatienceMs));
    std::filesystem::remove(world.folder.path("a.md"));
    std::filesystem::remove(world.folder.path("b.md"));
    REQUIRE(QTest::qWaitFor([&] { return w.desk.store.library().count() == 1; }, followPatienceMs));
    CHECK(w.desk.store.library().unsavedCount() == 1);
    CHECK(w.rowOf(u"Aaa"_s) == 0);
    CHECK(w.desk.loader.changes().kept == std::vector{w.desk.store.library().idOf(world.folder.path("a.md"))});
    CHECK(sentenceOf(w.desk.loader.changes()).contains(u"gone"_s));
    w.desk.loader.reloadQuietly();
    REQUIRE(QTest::qWaitFor([&] { return !w.desk.loader.isLoading(); }, followPatienceMs));
    CHECK(w.desk.loader.changes().empty()); // it is reported once
}
