#include "faulty_disk.h"
#include "window_fixture.h"

#include <chrono>
#include <thread>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A window with one unsaved decision.
struct Unsaved : Window
{
    explicit Unsaved(World& given)
        : Window(given)
    {
        world.folder.write("a.md", article("Aaa", "false"));
        open(world.folder.path());
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_P);
        REQUIRE(desk.store.library().unsavedCount() == 1);
    }
};

} // namespace

TEST_CASE("Closing over unsaved decisions asks, and staying keeps them", "[window]")
{
    World world;
    Unsaved w(world);
    world.asker.answer = Asker::CloseAnswer::Stay;
    w.key(Qt::Key_Q, Qt::ControlModifier);
    CHECK(world.asker.asked == 1);
    CHECK(w.window.isVisible());
    CHECK(w.desk.store.library().unsavedCount() == 1);
}

TEST_CASE("Closing can save first", "[window]")
{
    World world;
    Unsaved w(world);
    world.asker.answer = Asker::CloseAnswer::Save;
    w.key(Qt::Key_Q, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&] { return !w.window.isVisible(); }));
    CHECK(world.folder.read("a.md") == article("Aaa", "true"));
}

TEST_CASE("A save that fails keeps the window open", "[window]")
{
    World world;
    Unsaved w(world);
    world.folder.write("a.md", article("Other", "later"));
    world.asker.answer = Asker::CloseAnswer::Save;
    w.key(Qt::Key_Q, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return !w.desk.saver.isSaving(); }));
    QTest::qWait(50);
    CHECK(w.window.isVisible());
    CHECK(world.folder.read("a.md") == article("Other", "later"));
}

TEST_CASE("Closing can discard", "[window]")
{
    World world;
    Unsaved w(world);
    world.asker.answer = Asker::CloseAnswer::Discard;
    w.key(Qt::Key_Q, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&] { return !w.window.isVisible(); }));
    CHECK(world.folder.read("a.md") == article("Aaa", "false"));
}

TEST_CASE("Closing without unsaved decisions asks nothing", "[window]")
{
    World world;
    Unsaved w(world);
    w.key(Qt::Key_Z, Qt::ControlModifier);
    w.key(Qt::Key_Q, Qt::ControlModifier);
    CHECK(world.asker.asked == 0);
    CHECK_FALSE(w.window.isVisible());
}

TEST_CASE("Opening other folders over unsaved decisions asks too", "[window]")
{
    World world;
    Unsaved w(world);
    const auto other = world.folder.makeFolder("other");
    world.folder.write("other/b.md", article("Bbb", "true"));
    world.asker.answer = Asker::CloseAnswer::Stay;
    world.asker.folders = {QString::fromStdString(other)};
    w.key(Qt::Key_O, Qt::ControlModifier);
    CHECK(world.asker.asked == 1);
    CHECK(w.rowOf(u"Aaa"_s) >= 0);
    CHECK(w.desk.store.library().unsavedCount() == 1);
}

TEST_CASE("What is decided while a save runs is saved too before the window closes", "[window]")
{
    World world;
    FaultyDisk slow(world.disk);
    slow.watch([](std::string_view call) {
        if (call == "sync")
            std::this_thread::sleep_for(std::chrono::milliseconds(30));
    });
    world.used = &slow;
    world.asker.answer = Asker::CloseAnswer::Save;
    std::vector<std::string> files;
    for (int i = 0; i < 12; ++i) {
        files.push_back(std::to_string(i) + ".md");
        world.folder.write(files.back(), article(files.back(), "false"));
    }
    Window w(world);
    w.open(world.folder.path());
    w.key(Qt::Key_A, Qt::ControlModifier);
    w.key(Qt::Key_P);
    w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(w.desk.saver.isSaving());
    w.key(Qt::Key_U);
    w.key(Qt::Key_Q, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&] { return !w.window.isVisible(); }, 20'000));
    CHECK(world.asker.asked > 0);
    for (const auto& file : files)
        CHECK(world.folder.read(file) == article(file, "false"));
}
