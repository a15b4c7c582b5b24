#include "tests/app/window_fixture.h"
#include "tests/support/faulty_disk.h"
#include "widgets/form/title_edit.h"
#include "widgets/saving/recover_dialog.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <memory>
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

/// The next start, with the folder opened.
struct CloseNextStart : Window
{
    explicit CloseNextStart(World& given, std::size_t unsaved = 1)
        : Window(given)
    {
        open(world.folder.path());
        REQUIRE(
            QTest::qWaitFor([&] { return desk.store.library().unsavedCount() == unsaved && !desk.editor.isBusy(); }));
    }
    QToolButton& offer(const QString& text)
    {
        for (auto* button : window.findChildren<QToolButton*>()) {
            if (button->isVisible() && button->text() == text)
                return *button;
        }
        FAIL("nothing offers " << text.toStdString());
        std::abort();
    }
};

} // namespace

TEST_CASE("Closing asks nothing, and what is not saved is there at the next start", "[window][journal]")
{
    World world;
    {
        Unsaved w(world);
        w.key(Qt::Key_Q, Qt::ControlModifier);
        CHECK(QTest::qWaitFor([&] { return !w.window.isVisible(); }));
        CHECK(world.folder.read("a.md") == article("Aaa", "false"));
    }
    {
        CloseNextStart w(world);
        w.offer(u"Show"_s).click();
        CHECK(w.desk.state.selected().size() == 1);
    } // an end without any closing
    {
        CloseNextStart w(world);
        w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        w.awaitSaved();
        CHECK(world.folder.read("a.md") == article("Aaa", "true"));
        w.key(Qt::Key_Q, Qt::ControlModifier);
        CHECK(w.close());
    }
    const CloseNextStart w(world, 0);
}

TEST_CASE("What cannot be kept for the next start is not lost without a question", "[window][journal]")
{
    World world;
    FaultyDisk disk(world.disk);
    const int reason = GENERATE(ENOSPC, EROFS, EACCES);
    bool isFull = true;
    disk.failWhere([&](std::string_view call, const std::string& path) {
        const bool isWrite = call != "info" && call != "list" && call != "openToRead" && call != "openFolder"
            && call != "enterFolder" && call != "realPath";
        return isFull && isWrite && path.find("/journals") != std::string::npos ? reason : 0;
    });
    world.used = &disk;
    Unsaved w(world);
    const auto* warning = awaitWarning(w.window, u"journal"_s);
    REQUIRE(warning != nullptr);
    CHECK(warning->accessibleName().contains(u"cannot be kept"_s));

    CHECK_FALSE(w.window.close());
    REQUIRE(world.asker.askedToLose.size() == 1);
    CHECK(world.asker.askedToLose[0].startsWith(u"1: "_s));
    CHECK(w.window.isVisible());
    CHECK(w.desk.store.library().unsavedCount() == 1);

    SECTION("saved instead")
    {
        world.asker.closeAnswer = Asker::CloseAnswer::SaveAll;
        CHECK_FALSE(w.window.close());
        CHECK(QTest::qWaitFor([&] { return !w.window.isVisible(); }));
        CHECK(world.folder.read("a.md") == article("Aaa", "true"));
        CHECK(world.asker.askedToLose.size() == 2);
    }
    SECTION("lost, as the person wants it")
    {
        world.asker.closeAnswer = Asker::CloseAnswer::Lose;
        CHECK(w.close());
        CHECK(world.folder.read("a.md") == article("Aaa", "false"));
    }
    SECTION("kept once there is room again")
    {
        isFull = false;
        CHECK(w.close());
        CHECK(world.asker.askedToLose.size() == 1);
    }
}

TEST_CASE("A damaged journal is kept, and what it lost is named", "[window][journal]")
{
    World world;
    for (const auto* name : {"a.md", "b.md", "c.md"})
        world.folder.write(name, article(name, "false"));
    {
        Window w(world);
        w.open(world.folder.path());
        for (int row = 0; row < 3; ++row) {
            w.clickCell(row, RowField::Title);
            w.key(Qt::Key_P);
            REQUIRE(w.desk.journal.flush());
        }
        REQUIRE(w.close());
    }
    const std::filesystem::path folder = world.folder.path(".state/journals");
    std::vector<std::filesystem::path> journals;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        journals.push_back(entry.path());
    REQUIRE(journals.size() == 1);
    const auto name = ".state/journals/" + journals.front().filename().string();
    auto bytes = world.folder.read(name);
    enum class Damage
    {
        Flipped,
        Crlf,
        Garbage
    };
    const auto damage = GENERATE(Damage::Flipped, Damage::Crlf, Damage::Garbage);
    if (damage == Damage::Flipped) {
        const auto place = bytes.find("b.md"); // within the record of one article
        REQUIRE(place != std::string::npos);
        bytes[place] = 'B';
    } else if (damage == Damage::Crlf) {
        for (auto at = bytes.find('\n'); at != std::string::npos; at = bytes.find('\n', at + 2))
            bytes.insert(at, 1, '\r');
    } else {
        bytes = "no journal\nat all\n";
    }
    world.folder.write(name, bytes);

    Window again(world);
    again.open(world.folder.path());
    auto* warning = awaitWarning(again.window, u"damaged"_s);
    REQUIRE(warning != nullptr);
    CHECK(world.folder.read(name + ".damaged") == bytes);
    CHECK_FALSE(std::filesystem::exists(world.folder.path(name)));
    CHECK(warning->accessibleName().contains(u".damaged"_s));
    if (damage == Damage::Flipped)
        CHECK(QTest::qWaitFor([&] { return again.desk.store.library().unsavedCount() >= 2; }));
    press(*warning, u"Show…"_s);
    auto* recover = again.window.findChild<RecoverDialog*>();
    REQUIRE(QTest::qWaitFor([&] { return recover->isVisible() && !again.desk.recovery.isBusy(); }));
    const int readable = again.desk.recovery.rowCount();
    CHECK((damage == Damage::Flipped ? readable >= 2 : readable == 0)); // the damaged record may be that of an act
    if (readable > 0) {
        CHECK(again.desk.recovery.text(0).contains(u"After: true"_s));
        again.desk.commands.undoStack().clear();
        again.desk.commands.revert(again.desk.store.library().unsavedRows());
        REQUIRE(QTest::qWaitFor([&] { return again.desk.store.library().unsavedCount() == 0; }));
        recover->findChild<QTableView*>()->selectAll();
        recover->findChild<QPushButton*>(u"restore"_s)->click();
        CHECK(QTest::qWaitFor(
            [&] { return again.desk.store.library().unsavedCount() == static_cast<std::size_t>(readable); }));
    }
    recover->close();
    press(*warning, u"Close"_s);
    CHECK_FALSE(warning->isVisible());
}

TEST_CASE("What was typed last is kept by closing", "[window][journal]")
{
    World world;
    {
        Unsaved w(world);
        auto* title = w.window.findChild<TitleEdit*>(u"title"_s);
        REQUIRE(QTest::qWaitFor([&] { return title->text() == u"Aaa"_s; }));
        title->setFocus();
        title->selectAll();
        w.type(u"Typed"_s);
        w.key(Qt::Key_Q, Qt::ControlModifier);
        CHECK(QTest::qWaitFor([&] { return !w.window.isVisible(); }));
    }
    const CloseNextStart w(world);
    CHECK(w.desk.store.library().row(0).title == "Typed");
    CHECK(w.desk.store.library().row(0).publishState == PublishState::Published);
}

TEST_CASE("Undo survives a restart, for as long as the files hold what the edit wrote", "[window][journal]")
{
    World world;
    {
        Unsaved w(world);
        world.folder.write("b.md", article("Bbb", "false"));
        w.key(Qt::Key_F5);
        REQUIRE(QTest::qWaitFor([&] { return w.desk.table.rowCount() == 2; }));
        w.key(Qt::Key_A, Qt::ControlModifier);
        w.key(Qt::Key_P);
        w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        w.awaitSaved();
        w.key(Qt::Key_Q, Qt::ControlModifier);
        CHECK(w.close());
    }
    world.folder.write("b.md", article("Theirs", "false"));
    CloseNextStart w(world, 0);
    REQUIRE(QTest::qWaitFor([&] { return w.desk.commands.undoStack().count() == 2; }));
    w.key(Qt::Key_Z, Qt::ControlModifier); // that of b, which is another by now
    w.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return w.desk.store.library().unsavedCount() == 1 && !w.desk.editor.isBusy(); }));
    w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    w.awaitSaved();
    CHECK(world.folder.read("a.md") == article("Aaa", "false"));
    CHECK(world.folder.read("b.md") == article("Theirs", "false"));
}

TEST_CASE("What is restored can be discarded", "[window][journal]")
{
    World world;
    {
        Unsaved w(world);
        w.key(Qt::Key_Q, Qt::ControlModifier);
        CHECK(w.close());
    }
    CloseNextStart w(world);
    w.offer(u"Discard"_s).click();
    REQUIRE(QTest::qWaitFor([&] { return w.desk.store.library().unsavedCount() == 0; }));
    CHECK(world.folder.read("a.md") == article("Aaa", "false"));
}

TEST_CASE("What others changed meanwhile is kept beside what is restored", "[window][journal]")
{
    World world;
    {
        Unsaved w(world);
        w.key(Qt::Key_Q, Qt::ControlModifier);
        CHECK(w.close());
    }
    world.folder.write("a.md", article("Rewritten", "false"));
    CloseNextStart w(world);
    CHECK(w.desk.store.library().row(0).title == "Rewritten");
    w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    w.awaitSaved();
    CHECK(world.folder.read("a.md") == article("Rewritten", "true"));
}

TEST_CASE("Other folders are opened without a question, and what is not saved comes back with its folder",
    "[window][journal]")
{
    World world;
    Unsaved w(world);
    const auto other = world.folder.makeFolder("other");
    world.folder.write("other/b.md", article("Bbb", "true"));
    w.open(other);
    CHECK(w.rowOf(u"Aaa"_s) < 0);
    CHECK(w.desk.store.library().unsavedCount() == 0);
    SECTION("in the same run")
    {
        w.open(world.folder.path());
        REQUIRE(QTest::qWaitFor([&] { return w.desk.store.library().unsavedCount() == 1; }));
    }
    SECTION("in the next one")
    {
        w.key(Qt::Key_Q, Qt::ControlModifier);
        REQUIRE(w.desk.journal.flush());
    }
}

TEST_CASE("A window that closes in the midst of a save loses nothing of it", "[window][journal]")
{
    World world;
    FaultyDisk slow(world.disk);
    slow.watch([](std::string_view call) {
        if (call == "sync")
            std::this_thread::sleep_for(std::chrono::milliseconds(30));
    });
    std::vector<std::string> files;
    for (int i = 0; i < 30; ++i) {
        files.push_back(std::to_string(i) + ".md");
        world.folder.write(files.back(), article(files.back(), "false"));
    }
    world.used = &slow;
    {
        Window w(world);
        w.open(world.folder.path());
        w.key(Qt::Key_A, Qt::ControlModifier);
        w.key(Qt::Key_P);
        w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(QTest::qWaitFor([&] { return w.desk.saver.isSaving(); }));
        w.key(Qt::Key_Q, Qt::ControlModifier);
        CHECK(QTest::qWaitFor([&] { return !w.window.isVisible(); }));
    }
    world.used = &world.disk;
    std::size_t unsaved = 0;
    for (const auto& file : files)
        unsaved += world.folder.read(file) == article(file, "false") ? 1U : 0U;
    CloseNextStart w(world, unsaved);
    w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    w.awaitSaved();
    for (const auto& file : files)
        CHECK(world.folder.read(file) == article(file, "true"));
}

TEST_CASE("The view that was chosen is marked again at the next start", "[window][session]")
{
    World world;
    world.folder.write("a.md", article("Aaa", "false"));
    const auto list = [](Window& w) { return w.window.findChild<QListView*>(u"list"_s); };
    QString name;
    {
        Window w(world);
        w.open(world.folder.path());
        w.window.resize(1600, 900);
        const auto index = list(w)->model()->index(1, 0);
        name = index.data().toString();
        QTest::mouseClick(list(w)->viewport(), Qt::LeftButton, {}, list(w)->visualRect(index).center());
        REQUIRE_FALSE(w.desk.search.text().isEmpty());
        REQUIRE(w.close());
    }
    {
        Window again(world);
        again.window.folders().reopen();
        REQUIRE(QTest::qWaitFor([&] { return !again.desk.loader.isLoading(); }));
        CHECK(QTest::qWaitFor([&] { return list(again)->selectionModel()->hasSelection(); }));
        CHECK(list(again)->currentIndex().data().toString() == name);
        again.desk.search.setText(u"other"_s);
        CHECK_FALSE(list(again)->selectionModel()->hasSelection());
        REQUIRE(again.close());
    }
    Window third(world);
    third.window.folders().reopen();
    REQUIRE(QTest::qWaitFor([&] { return !third.desk.loader.isLoading(); }));
    CHECK_FALSE(list(third)->selectionModel()->hasSelection());
}

TEST_CASE("The next start goes on where the person was", "[window][session]")
{
    World world;
    for (int i = 0; i < 120; ++i)
        world.folder.write(QStringLiteral("%1.md").arg(i, 3, 10, QChar(u'0')).toStdString(),
            article("Tide " + std::to_string(i), "false"));
    std::string current;
    std::size_t selected = 0;
    RowId top = noRow;
    {
        Window w(world);
        w.open(world.folder.path());
        w.desk.search.setText(u"tide"_s);
        REQUIRE(QTest::qWaitFor([&] { return !w.desk.table.isOrdering(); }));
        w.window.table().setFocus();
        for (int i = 0; i < 80; ++i)
            w.key(Qt::Key_J);
        w.key(Qt::Key_J, Qt::ShiftModifier);
        w.key(Qt::Key_J, Qt::ShiftModifier);
        selected = w.desk.state.selected().size();
        current = std::string(w.desk.store.library().row(w.desk.state.current()).path);
        top = w.window.table().topRow();
        REQUIRE(top != w.desk.table.rowId(0));
        REQUIRE(w.close());
    }
    Window again(world);
    again.window.folders().reopen();
    again.awaitRows();
    CHECK(again.desk.search.text() == u"tide"_s);
    REQUIRE(QTest::qWaitFor([&] { return again.desk.state.selected().size() == selected; }));
    CHECK(again.desk.store.library().row(again.desk.state.current()).path == current);
    CHECK(again.viewport()->rect().contains(
        again.window.table().visualRect(again.window.table().currentIndex()).center()));

    // Who does not want that starts with nothing open.
    world.settings.setValue(u"session/reopen"_s, false);
    Window third(world);
    third.window.folders().reopen();
    CHECK(third.desk.loader.roots().empty());
}
