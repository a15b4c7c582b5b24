// The window of the program, working until it is killed: for tests of what a kill leaves behind.
//
// stet_desk_child FOLDER type        types a title into the form, says "typed" and goes on
// stet_desk_child FOLDER save        publishes all articles and saves them, saying "saving" when that begins
//
// What is not saved is kept below FOLDER/.state.

#include "tests/app/window_fixture.h"
#include "widgets/form/title_edit.h"

#include <QLineEdit>

#include <iostream>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// On a folder that is somebody else's.
struct ChildWorld
{
    PosixDisk disk;
    FakeOpener opener;
    FakeAsker asker;
    FakeClipboard clipboard;
    MemorySettings settings;
};

void say(const char* what)
{
    std::cout << what << std::endl;
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc < 3)
        return 2;
    QApplication application(argc, argv);
    const std::string folder = argv[1];
    ChildWorld world;
    Desk desk({world.disk, world.opener, world.asker, world.clipboard, world.settings, [] { return std::int64_t{0}; },
        folder + "/.state", {}});
    MainWindow window(desk);
    window.resize(1600, 1000);
    window.show();
    window.activateWindow();
    window.folders().openFolders({QString::fromStdString(folder)});
    const auto isReady = [&] {
        const auto count = desk.store.library().count();
        return !desk.loader.isLoading() && !desk.form.rows().empty() && !desk.table.isOrdering()
            && static_cast<std::size_t>(desk.table.rowCount()) == count;
    };
    if (!QTest::qWaitForWindowActive(&window) || !QTest::qWaitFor(isReady, 20'000))
        return 3;
    if (argv[2] == std::string("type")) {
        auto* title = window.findChild<TitleEdit*>(u"title"_s);
        title->setFocus();
        title->selectAll();
        QTest::keyClicks(title, u"Typed before the end"_s);
        say("typed");
    } else {
        window.table().selectAll();
        QTest::keyClick(&window.table(), Qt::Key_P);
        QObject::connect(&desk.saver, &SaveService::started, &window, [] { say("saving"); });
        QTest::keyClick(&window.table(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    }
    return QApplication::exec();
}
