#include "tests/app/window_fixture.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QTreeView>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QPoint headerCenter(ArticleTable& table, RowField field)
{
    const auto* header = table.horizontalHeader();
    const int column = columnOf(field);
    return {header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2};
}

/// Chooses an entry of the menu that the next call opens, with the keyboard.
void chooseInMenu(const QString& text)
{
    QTimer::singleShot(50, qApp, [text] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu != nullptr);
        for (auto* action : menu->actions()) {
            if (action->text() != text)
                continue;
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
            break;
        }
        menu->close();
    });
}

} // namespace

TEST_CASE("A click on a header sorts by its typed value, another turns the order round", "[window]")
{
    World world;
    world.folder.write("a.md", "---\ntitle: Nine\nquality: 9\n---\n");
    world.folder.write("b.md", "---\ntitle: Hundred\nquality: 100\n---\n");
    world.folder.write("c.md", "---\ntitle: Unknown\n---\n");
    Window w(world);
    w.open(world.folder.path());
    auto* header = w.window.table().horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, headerCenter(w.window.table(), RowField::Quality));
    CHECK(QTest::qWaitFor([&] { return w.rowOf(u"Nine"_s) == 0; }));
    CHECK(w.rowOf(u"Unknown"_s) == 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, headerCenter(w.window.table(), RowField::Quality));
    CHECK(QTest::qWaitFor([&] { return w.rowOf(u"Hundred"_s) == 0; }));
    CHECK(w.rowOf(u"Unknown"_s) == 2);
}

TEST_CASE("Columns are shown and hidden from the header's menu, and remembered", "[window]")
{
    World world;
    world.folder.write("a.md", article("Aaa", "false"));
    const int category = columnOf(RowField::Category);
    const int quality = columnOf(RowField::Quality);
    {
        Window w(world);
        w.open(world.folder.path());
        auto& table = w.window.table();
        REQUIRE(table.isColumnHidden(category));
        const auto ask = [&](const QString& name) {
            chooseInMenu(name);
            const auto place = headerCenter(table, RowField::Title);
            QContextMenuEvent event(
                QContextMenuEvent::Mouse, place, table.horizontalHeader()->viewport()->mapToGlobal(place));
            QApplication::sendEvent(table.horizontalHeader()->viewport(), &event);
        };
        ask(u"Category"_s);
        ask(u"Quality"_s);
        CHECK_FALSE(table.isColumnHidden(category));
        CHECK(table.isColumnHidden(quality));
        w.key(Qt::Key_Q, Qt::ControlModifier);
    }
    Window again(world);
    CHECK_FALSE(again.window.table().isColumnHidden(category));
    CHECK(again.window.table().isColumnHidden(quality));
}

TEST_CASE("The search line narrows the table; Escape clears, then leaves", "[window]")
{
    World world;
    world.folder.write("a.md", article("Harbour", "false"));
    world.folder.write("b.md", article("Bakery", "false"));
    Window w(world);
    w.open(world.folder.path());
    QTest::keyClick(w.viewport(), Qt::Key_Slash);
    w.type(u"harb"_s);
    CHECK(QTest::qWaitFor([&] { return w.desk.table.rowCount() == 1; }));
    w.key(Qt::Key_Escape);
    CHECK(QTest::qWaitFor([&] { return w.desk.table.rowCount() == 2; }));
    CHECK_FALSE(w.window.table().hasFocus());
    w.key(Qt::Key_Escape);
    CHECK(w.window.table().hasFocus());
}

TEST_CASE("Enter leads to the fields, Escape back to the table", "[window]")
{
    World world;
    world.folder.write("a.md", article("Harbour", "false"));
    Window w(world);
    w.open(world.folder.path());
    REQUIRE(QTest::qWaitFor([&] { return w.window.isSettled(); }));
    w.key(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == w.window.findChild<QWidget*>(u"title"_s));
    w.key(Qt::Key_Escape);
    CHECK(w.window.table().hasFocus());
}

TEST_CASE("Selected rows are copied as tab-separated text", "[window]")
{
    World world;
    world.folder.write("a.md", article("Aaa", "false"));
    Window w(world);
    w.open(world.folder.path());
    w.key(Qt::Key_A, Qt::ControlModifier);
    w.key(Qt::Key_C, Qt::ControlModifier);
    CHECK(world.clipboard.text.startsWith(u"Draft\t"_s));
    CHECK(world.clipboard.text.contains(u"\tAaa\t50\t"_s));
}
