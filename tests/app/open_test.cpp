#include "tests/app/window_fixture.h"

#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeView>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QString visibleTexts(QWidget& parent)
{
    QStringList texts;
    for (const auto* label : parent.findChildren<QLabel*>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts.join(u'\n');
}

void drop(QWidget& target, const QString& path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&target, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&target, &event);
}

} // namespace

TEST_CASE("A window without folders says what to do", "[window]")
{
    World world;
    Window w(world);
    CHECK(visibleTexts(w.window).contains(u"Open a folder, or drop one here"_s));
    CHECK_FALSE(w.window.table().isVisible());
}

TEST_CASE("A dropped folder is opened, and one without articles says so", "[window]")
{
    World world;
    world.folder.write("site/a.md", article("Aaa", "false"));
    world.folder.makeFolder("empty");
    Window w(world);
    drop(w.window, QString::fromStdString(world.folder.path("site")));
    w.awaitRows();
    CHECK(w.rowOf(u"Aaa"_s) == 0);
    CHECK(w.window.windowTitle().startsWith(u"site"_s));
    drop(w.window, QString::fromStdString(world.folder.path("empty")));
    CHECK(QTest::qWaitFor([&] { return !w.window.table().isVisible(); }));
    CHECK(visibleTexts(w.window).contains(u"empty"_s));
}

TEST_CASE("Opened folders are remembered and offered", "[window]")
{
    World world;
    world.folder.write("site/a.md", article("Aaa", "false"));
    {
        Window w(world);
        w.open(world.folder.path("site"));
    }
    Window again(world);
    bool isOffered = false;
    for (const auto* button : again.window.findChildren<QAbstractButton*>())
        isOffered = isOffered || (button->isVisible() && button->text().contains(u"site"_s));
    for (const auto* view : again.window.findChildren<QAbstractItemView*>()) {
        for (int row = 0; view->isVisible() && view->model() != nullptr && row < view->model()->rowCount(); ++row)
            isOffered = isOffered || view->model()->index(row, 0).data().toString().contains(u"site"_s);
    }
    CHECK(isOffered);
}

TEST_CASE("A broken file is a row with its reason, and hostile text is only text", "[window]")
{
    World world;
    world.folder.write("broken.md", "---\ntitle: \"open\nheat: 1\n---\n");
    world.folder.write("html.md", "---\ntitle: <img src=x onerror=alert(1)>\n---\n");
    Window w(world);
    w.open(world.folder.path());
    CHECK(w.rowOf(u"broken.md – Line 2: A quotation mark is not closed."_s) >= 0);
    const int hostile = w.rowOf(u"<img src=x onerror=alert(1)>"_s);
    REQUIRE(hostile >= 0);
    w.clickCell(hostile, RowField::Title);
    REQUIRE(QTest::qWaitFor([&] { return w.window.isSettled(); }));
    for (const auto* label : w.window.findChildren<QLabel*>()) {
        CAPTURE(label->objectName().toStdString(), label->text().toStdString());
        CHECK(label->textFormat() == Qt::PlainText);
    }
}

TEST_CASE("Below 1000 pixels the right column becomes tabs of the lower dock, and comes back", "[window]")
{
    World world;
    world.folder.write("a.md", article("Aaa", "false"));
    Window w(world);
    w.open(world.folder.path());
    auto* image = w.window.findChild<QDockWidget*>(u"image"_s);
    REQUIRE(image != nullptr);
    CHECK(w.window.dockWidgetArea(image) == Qt::RightDockWidgetArea);
    w.window.resize(900, 700);
    CHECK(QTest::qWaitFor([&] { return w.window.dockWidgetArea(image) == Qt::BottomDockWidgetArea; }));
    w.window.resize(1280, 800);
    CHECK(QTest::qWaitFor([&] { return w.window.dockWidgetArea(image) == Qt::RightDockWidgetArea; }));
}

TEST_CASE("F5 follows the disk and keeps the current article", "[window]")
{
    World world;
    world.folder.write("a.md", article("Aaa", "false"));
    world.folder.write("b.md", article("Bbb", "false"));
    Window w(world);
    w.open(world.folder.path());
    w.clickCell(w.rowOf(u"Bbb"_s), RowField::Title);
    const auto current = w.desk.state.current();
    world.folder.write("new.md", article("New", "true"));
    w.key(Qt::Key_F5);
    REQUIRE(QTest::qWaitFor([&] { return w.rowOf(u"New"_s) >= 0; }));
    CHECK(w.desk.state.current() == current);
    CHECK(w.window.table().currentIndex().row() == w.desk.table.rowOf(current));
}

TEST_CASE("F5 keeps selection, scroll, order, search and what is unsaved", "[window]")
{
    World world;
    for (int i = 10; i < 90; ++i)
        world.folder.write(
            std::to_string(i) + ".md", article("Story " + std::to_string(i), i % 2 == 0 ? "false" : "true"));
    world.folder.write("other.md", article("Other", "true"));
    Window w(world);
    w.open(world.folder.path());
    w.window.table().sortByColumn(columnOf(RowField::Title), Qt::DescendingOrder);
    w.find(u"story"_s);
    REQUIRE(w.desk.table.rowCount() == 80);
    w.clickCell(w.rowOf(u"Story 30"_s), RowField::Title);
    w.clickCell(w.rowOf(u"Story 26"_s), RowField::Title, Qt::ShiftModifier);
    w.key(Qt::Key_P);
    const auto selected = w.desk.state.selected();
    REQUIRE(selected.size() == 5);
    REQUIRE(w.desk.store.library().unsavedCount() == 3);
    const auto current = w.desk.state.current();
    const auto topRow = [&] { return w.desk.table.rowId(w.window.table().rowAt(1)); };
    const auto top = topRow();
    REQUIRE(w.window.table().verticalScrollBar()->value() > 0);

    world.folder.write("28.md", "---\ntitle: Story 28 again\npublished: false\n---\nmore\n");
    std::filesystem::remove(world.folder.path("12.md"));
    w.key(Qt::Key_F5);
    REQUIRE(QTest::qWaitFor([&] { return w.rowOf(u"28 again"_s) >= 0 && w.desk.table.rowCount() == 79; }));
    QTest::qWait(20);
    CHECK(w.desk.state.selected() == selected);
    CHECK(w.desk.state.current() == current);
    CHECK(topRow() == top);
    CHECK(w.rowOf(u"Other"_s) == -1);
    CHECK(w.rowOf(u"Story 89"_s) == 0);
    CHECK(w.desk.store.library().unsavedCount() == 3);
}
