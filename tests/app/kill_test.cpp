#include "tests/app/window_fixture.h"
#include "tests/support/places.h"

#include <QProcess>
#include <QRandomGenerator>

#include <iostream>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int killPatienceMs = 30'000;

/// The program at work on a folder, in a process of its own.
struct Child
{
    QProcess process;

    Child(const World& world, const QString& what)
    {
        process.setProgram(QString::fromStdString(deskChildProgram()));
        process.setArguments({QString::fromStdString(world.folder.path()), what});
        process.start();
        REQUIRE(process.waitForStarted(killPatienceMs));
    }
    void await(const QByteArray& word)
    {
        QByteArray said;
        while (!said.contains(word)) {
            REQUIRE(process.waitForReadyRead(killPatienceMs));
            said += process.readAllStandardOutput();
        }
    }
    void kill()
    {
        process.kill();
        REQUIRE(process.waitForFinished(killPatienceMs));
        REQUIRE(process.exitStatus() == QProcess::CrashExit);
    }
};

/// The next start, when all that can come back has come back.
struct KillNextStart : Window
{
    explicit KillNextStart(World& given)
        : Window(given)
    {
        open(world.folder.path());
        QTest::qWait(200);
        REQUIRE(QTest::qWaitFor([this] { return !desk.editor.isBusy() && !desk.loader.isLoading(); }, killPatienceMs));
    }
};

} // namespace

TEST_CASE("What was typed half a second before a kill is there at the next start", "[window][journal][kill]")
{
    constexpr int runs = 5;
    int restored = 0;
    for (int run = 0; run < runs; ++run) {
        World world;
        world.folder.write("a.md", article("Aaa", "false"));
        {
            Child child(world, u"type"_s);
            child.await("typed");
            QTest::qSleep(500);
            child.kill();
        }
        KillNextStart next(world);
        REQUIRE(next.desk.store.library().count() == 1);
        restored += next.desk.store.library().row(0).title == "Typed before the end" ? 1 : 0;
        CHECK(next.desk.store.library().isUnsaved(0));
        CHECK(world.folder.read("a.md") == article("Aaa", "false"));
    }
    CHECK(restored == runs);
    std::cout << "killed half a second after typing: " << restored << " of " << runs << " restored" << std::endl;
}

TEST_CASE("A kill in the midst of a bulk save loses no decision", "[window][journal][kill]")
{
    constexpr int runs = 4;
    constexpr int count = 2000;
    int saved = 0;
    int pending = 0;
    for (int run = 0; run < runs; ++run) {
        World world;
        for (int i = 0; i < count; ++i)
            world.folder.write("n" + std::to_string(i) + ".md", article("N" + std::to_string(i), "false"));
        {
            Child child(world, u"save"_s);
            child.await("saving");
            QTest::qSleep(QRandomGenerator::global()->bounded(50, 900));
            child.kill();
        }
        KillNextStart next(world);
        const auto& library = next.desk.store.library();
        REQUIRE(library.count() == count);
        for (int i = 0; i < count; ++i) {
            const auto name = "n" + std::to_string(i) + ".md";
            const auto text = world.folder.read(name);
            const bool isWritten = text == article("N" + std::to_string(i), "true");
            const bool isAsBefore = text == article("N" + std::to_string(i), "false");
            const auto row = library.idOf(world.folder.path(name));
            REQUIRE(isWritten != isAsBefore); // whole, whichever it is
            REQUIRE(row != noRow);
            REQUIRE(library.row(row).publishState == PublishState::Published);
            REQUIRE(library.isUnsaved(row) == isAsBefore);
            saved += isWritten ? 1 : 0;
            pending += isAsBefore ? 1 : 0;
        }
    }
    std::cout << "killed in " << runs << " bulk saves of " << count << ": " << saved << " on disk, " << pending
              << " pending again, none lost" << std::endl;
}
