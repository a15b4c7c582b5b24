#include "tests/app/window_fixture.h"
#include "tests/support/faulty_disk.h"
#include "widgets/saving/recover_dialog.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <string>

#include <sys/resource.h>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// What may be wrong with the folder of the person's own data.
enum class Fault
{
    Full,
    ReadOnly,
    File, ///< a file is in its place
    DanglingLink,
    Small ///< room for 64 KB
};

/// Makes the state folder of a world unusable for as long as it lives.
class BadStateFolder
{
public:
    BadStateFolder(World& world, Fault fault)
        : m_path(world.folder.path(".state"))
        , m_disk(world.disk)
        , m_fault(fault)
    {
        const int reason = fault == Fault::Full ? ENOSPC : EROFS;
        if (fault == Fault::File) {
            world.folder.write(".state", "a file");
        } else if (fault == Fault::DanglingLink) {
            std::filesystem::create_symlink("/nowhere/at/all", m_path);
        } else if (fault == Fault::Small) {
            std::signal(SIGXFSZ, SIG_IGN); // as main.cpp does
            setFileLimit(64 * 1024);
        } else {
            m_disk.failWhere([this, reason](std::string_view call, const std::string& path) {
                const bool isWrite = call == "createTemporary" || call == "makeFolder" || call == "exchange";
                return m_isBad && isWrite && path.starts_with(m_path) ? reason : 0;
            });
            world.used = &m_disk;
        }
    }
    ~BadStateFolder() { repair(); }
    BadStateFolder(const BadStateFolder&) = delete;
    BadStateFolder& operator=(const BadStateFolder&) = delete;

    void repair()
    {
        m_isBad = false;
        if (m_fault == Fault::Small)
            setFileLimit(RLIM_INFINITY);
        else if (m_fault == Fault::File || m_fault == Fault::DanglingLink)
            std::filesystem::remove(m_path);
        m_fault = Fault::Full;
    }

private:
    static void setFileLimit(rlim_t bytes)
    {
        rlimit limit{};
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &limit) == 0);
        limit.rlim_cur = bytes;
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
    }

    std::string m_path;
    FaultyDisk m_disk;
    Fault m_fault;
    bool m_isBad = true;
};

/// Publishes all articles of the folder, and rewrites the title of one to a text that alone fills 64 KB.
void editMuch(Window& w)
{
    w.key(Qt::Key_A, Qt::ControlModifier);
    w.key(Qt::Key_P);
    const auto row = w.desk.store.library().unsavedRows().front();
    w.desk.commands.change({row}, KeyPath::ofKey("title"),
        {SetField{KeyPath::ofKey("title"), Value::scalar(ValueType::Text, std::string(70'000, 'x'))}});
    REQUIRE(QTest::qWaitFor([&] { return w.desk.store.library().unsavedCount() == 3 && !w.desk.editor.isBusy(); }));
}

} // namespace

TEST_CASE("Whatever is wrong with the state folder: nothing is lost without a question, and another folder helps",
    "[window][journal][state]")
{
    const auto fault = GENERATE(Fault::Full, Fault::ReadOnly, Fault::File, Fault::DanglingLink, Fault::Small);
    CAPTURE(static_cast<int>(fault));
    World world;
    world.folder.makeFolder("site");
    world.folder.makeFolder("other");
    for (const auto* name : {"site/a.md", "site/b.md", "site/c.md"})
        world.folder.write(name, article(name, "false"));
    BadStateFolder state(world, fault);
    bool isInSite = false;
    {
        Window w(world);
        w.open(world.folder.path("site"));
        editMuch(w);
        auto* warning = awaitWarning(w.window, u"journal"_s);
        REQUIRE(warning != nullptr);
        CHECK_FALSE(w.window.close());
        CHECK(world.asker.askedToLose.size() == 1);
        CHECK(w.desk.store.library().unsavedCount() == 3);

        if (fault == Fault::Small)
            state.repair(); // the limit holds for the other folder too
        isInSite = fault == Fault::File || fault == Fault::ReadOnly;
        if (isInSite) {
            press(*warning, u"Keep in .stet"_s);
        } else {
            world.asker.journalFolder = QString::fromStdString(world.folder.path("other"));
            press(*warning, u"Choose Another Folder…"_s);
        }
        CHECK(awaitNoWarning(w.window, u"journal"_s));
        CHECK(w.close());
        CHECK(world.asker.askedToLose.size() == 1);
    }
    if (isInSite)
        CHECK(world.folder.read("site/.stet/journals/.gitignore") == "*\n");
    {
        Window next(world);
        next.open(world.folder.path("site"));
        CHECK(QTest::qWaitFor([&] { return next.desk.store.library().unsavedCount() == 3; }));
        CHECK(world.folder.read("site/a.md") == article("site/a.md", "false"));
        next.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        next.awaitSaved();
        CHECK(next.close());
    }
    CHECK(world.asker.askedToLose.size() == 1);
}

TEST_CASE("A folder for the journal that cannot be used either is said", "[window][journal][state]")
{
    World world;
    world.folder.write("site/a.md", article("A", "false"));
    world.folder.write("file", "");
    world.folder.makeFolder("elsewhere");
    std::filesystem::create_symlink(world.folder.path("elsewhere"), world.folder.path("site/.stet"));
    const BadStateFolder state(world, Fault::Full);
    Window w(world);
    w.open(world.folder.path("site"));
    w.key(Qt::Key_A, Qt::ControlModifier);
    w.key(Qt::Key_P);
    auto* warning = awaitWarning(w.window, u"journal"_s);
    REQUIRE(warning != nullptr);
    const auto before = warning->accessibleName();
    SECTION("a file")
    {
        world.asker.journalFolder = QString::fromStdString(world.folder.path("file"));
        press(*warning, u"Choose Another Folder…"_s);
    }
    SECTION("a link out of the site")
    {
        press(*warning, u"Keep in .stet"_s);
    }
    CHECK(QTest::qWaitFor([&] {
        const auto* now = w.window.findChild<WarningBars*>()->findChild<QWidget*>(u"journal"_s);
        return now != nullptr && now->accessibleName() != before;
    }));
    CHECK(std::filesystem::is_empty(world.folder.path("elsewhere")));
    CHECK_FALSE(w.window.close());
    CHECK(world.asker.askedToLose.size() == 1);
}

TEST_CASE("What others put into the folder of the journal is not taken over", "[window][journal][state]")
{
    World world;
    world.folder.write("site/a.md", article("A", "false"));
    world.folder.write("b.md", article("B", "false"));
    BadStateFolder state(world, Fault::Full);
    {
        Window w(world);
        w.open(world.folder.path("site"));
        w.key(Qt::Key_A, Qt::ControlModifier);
        w.key(Qt::Key_P);
        auto* warning = awaitWarning(w.window, u"journal"_s);
        REQUIRE(warning != nullptr);
        press(*warning, u"Keep in .stet"_s);
        CHECK(awaitNoWarning(w.window, u"journal"_s));
        CHECK(w.close());
    }
    // A journal of another site, as a repository might bring it along.
    const std::filesystem::path journals = world.folder.path("site/.stet/journals");
    for (const auto& entry : std::filesystem::directory_iterator(journals)) {
        auto bytes = world.folder.read("site/.stet/journals/" + entry.path().filename().string());
        if (entry.path().extension() == ".journal")
            world.folder.write("site/.stet/journals/forged.journal", bytes);
    }
    Window next(world);
    next.open(world.folder.path("site"));
    CHECK(QTest::qWaitFor([&] { return next.desk.store.library().unsavedCount() == 1; }));
    CHECK(std::filesystem::exists(journals / "forged.journal"));
}

TEST_CASE("A state folder behind a link is no chosen folder", "[window][journal][state]")
{
    World world;
    world.folder.makeFolder("real");
    std::filesystem::create_symlink(world.folder.path("real"), world.folder.path(".state"));
    world.folder.write("site/a.md", article("A", "false"));
    {
        Window w(world);
        w.open(world.folder.path("site"));
        w.key(Qt::Key_A, Qt::ControlModifier);
        w.key(Qt::Key_P);
        REQUIRE(w.desk.journal.flush());
        CHECK(w.close());
    }
    CHECK_FALSE(world.settings.values.contains(u"journal/files"_s));
    Window next(world);
    next.open(world.folder.path("site"));
    CHECK(QTest::qWaitFor([&] { return next.desk.store.library().unsavedCount() == 1; }));
}

TEST_CASE(
    "A chosen folder that is gone and a bad state folder are tried once for each change", "[window][journal][state]")
{
    World world;
    world.folder.write("site/a.md", article("A", "false"));
    world.settings.values[u"journal/files"_s]
        = QVariantList{QByteArray::fromStdString(world.folder.path("gone/stet-journals/x.journal"))};
    const BadStateFolder state(world, Fault::Full);
    Window w(world);
    w.open(world.folder.path("site"));
    w.key(Qt::Key_A, Qt::ControlModifier);
    w.key(Qt::Key_P);
    REQUIRE(awaitWarning(w.window, u"journal"_s) != nullptr);
    int rewritings = 0;
    QObject::connect(&w.desk.journal, &JournalService::rewriting, &w.window, [&] { ++rewritings; });
    QTest::qWait(300); // several times what a change waits for
    CHECK(rewritings == 0);
    CHECK_FALSE(w.window.close());
}

TEST_CASE("A site that would have the journal published is refused", "[window][journal][state]")
{
    World world;
    world.folder.write("site/a.md", article("A", "false"));
    world.folder.write("site/.stet/journals/.gitignore", "!*\n");
    const BadStateFolder state(world, Fault::Full);
    Window w(world);
    w.open(world.folder.path("site"));
    w.key(Qt::Key_A, Qt::ControlModifier);
    w.key(Qt::Key_P);
    auto* warning = awaitWarning(w.window, u"journal"_s);
    REQUIRE(warning != nullptr);
    press(*warning, u"Keep in .stet"_s);
    CHECK(QTest::qWaitFor([&] {
        const auto* now = w.window.findChild<WarningBars*>()->findChild<QWidget*>(u"journal"_s);
        return now != nullptr && now->accessibleName().contains(u".gitignore"_s);
    }));
    CHECK_FALSE(w.window.close());
}

TEST_CASE("The edits of a closed folder are not lost without a question either", "[window][journal][state]")
{
    World world;
    world.folder.write("site/a.md", article("A", "false"));
    world.folder.write("second/b.md", article("B", "false"));
    const BadStateFolder state(world, Fault::Full);
    Window w(world);
    w.open(world.folder.path("site"));
    w.key(Qt::Key_A, Qt::ControlModifier);
    w.key(Qt::Key_P);
    REQUIRE(w.desk.store.library().unsavedCount() == 1);
    w.open(world.folder.path("second"));
    REQUIRE(w.desk.store.library().unsavedCount() == 0);
    CHECK_FALSE(w.window.close());
    REQUIRE(world.asker.askedToLose.size() == 1);
    CHECK(world.asker.askedToLose[0].startsWith(u"1: "_s));
}

TEST_CASE("Recovered changes do not replace newer ones", "[window][journal][state]")
{
    World world;
    world.folder.write("a.md", article("A", "false"));
    {
        Window w(world);
        w.open(world.folder.path());
        w.key(Qt::Key_A, Qt::ControlModifier);
        w.key(Qt::Key_P);
        const auto row = w.desk.store.library().unsavedRows().front();
        const auto newer = w.desk.store.library().pending(row);
        auto older = newer;
        older.edits.front().after = "maybe";
        w.desk.restorer.restoreChosen({{world.folder.path("a.md"), older}});
        CHECK(w.desk.store.library().pending(row).edits == newer.edits);
        CHECK(w.close());
    }
    Window next(world);
    next.open(world.folder.path());
    REQUIRE(QTest::qWaitFor([&] { return next.desk.store.library().unsavedCount() == 1; }));
    const auto row = next.desk.store.library().unsavedRows().front();
    CHECK(next.desk.store.library().pending(row).edits.front().after == "true");
}

TEST_CASE("A journal that others remove is written again", "[window][journal][state]")
{
    World world;
    for (const auto* name : {"a.md", "b.md"})
        world.folder.write(name, article(name, "false"));
    {
        Window w(world);
        w.open(world.folder.path());
        w.clickCell(0, RowField::Title);
        w.key(Qt::Key_P);
        REQUIRE(w.desk.journal.flush());
        std::filesystem::remove_all(world.folder.path(".state"));
        w.clickCell(1, RowField::Title);
        w.key(Qt::Key_P);
        CHECK(QTest::qWaitFor([&] { return w.desk.journal.flush(); }));
        CHECK(w.close());
        CHECK(world.asker.askedToLose.empty());
    }
    Window next(world);
    next.open(world.folder.path());
    CHECK(QTest::qWaitFor([&] { return next.desk.store.library().unsavedCount() == 2; }));
}

TEST_CASE("Views and decisions that cannot be written are kept in memory and written later", "[window][state]")
{
    const auto fault = GENERATE(Fault::Full, Fault::ReadOnly, Fault::File, Fault::DanglingLink);
    CAPTURE(static_cast<int>(fault));
    World world;
    world.folder.write("site/a.md", article("A", "false"));
    world.folder.write("site/b.md", article("B", "false"));
    BadStateFolder state(world, fault);
    Window w(world);
    w.open(world.folder.path("site"));
    w.desk.views.add({.name = "mine", .query = "is:draft"});
    auto* views = awaitWarning(w.window, u"views"_s);
    REQUIRE(views != nullptr);
    w.desk.views.add({.name = "second", .query = "is:published"});
    REQUIRE(QTest::qWaitFor([&] { return w.desk.views.all().own.views.size() == 2; }));
    const auto pair = ApartPair::of(world.folder.path("site/a.md"), world.folder.path("site/b.md"));
    w.desk.apart.keep([pair] { return std::vector{pair}; }, SettingsAudience::Private);
    auto* apart = awaitWarning(w.window, u"apart"_s);
    REQUIRE(apart != nullptr);

    state.repair();
    views = awaitWarning(w.window, u"views"_s);
    REQUIRE(views != nullptr);
    press(*views, u"Try Again"_s);
    press(*apart, u"Try Again"_s);
    CHECK(QTest::qWaitFor([&] { return w.window.findChild<WarningBars*>()->isHidden(); }));
    CHECK(world.folder.read(".state/views.json").find("second") != std::string::npos);
    CHECK(world.folder.read(".state/views.json").find("mine") != std::string::npos);
    CHECK(world.folder.read(".state/apart.jsonl").find("b.md") != std::string::npos);
}

TEST_CASE("A file that an interrupted save left can be compared and deleted", "[window][state]")
{
    World world;
    world.folder.write("site/a.md", article("Aaa", "false"));
    world.folder.write("site/.stet-x1Y2z3.tmp", article("Aaa", "true"));
    world.folder.write("site/a.md~", "an editor's own backup");
    Window w(world);
    w.open(world.folder.path("site"));
    auto* warning = awaitWarning(w.window, u"left-over"_s);
    REQUIRE(warning != nullptr);
    press(*warning, u"Review…"_s);
    auto* recover = w.window.findChild<RecoverDialog*>();
    REQUIRE(QTest::qWaitFor([&] { return recover->isVisible() && w.desk.recovery.rowCount() == 1; }));
    const auto text = recover->findChild<QPlainTextEdit*>()->toPlainText();
    CHECK(text.contains(u"-published: false"_s));
    CHECK(text.contains(u"+published: true"_s));
    CHECK_FALSE(recover->findChild<QPushButton*>(u"restore"_s)->isEnabled());
    recover->findChild<QPushButton*>(u"deleteFile"_s)->click();
    CHECK(world.asker.askedToDelete.size() == 1);
    CHECK(QTest::qWaitFor([&] { return w.desk.recovery.rowCount() == 0; }));
    CHECK_FALSE(std::filesystem::exists(world.folder.path("site/.stet-x1Y2z3.tmp")));
    CHECK(world.folder.read("site/a.md") == article("Aaa", "false"));
}
