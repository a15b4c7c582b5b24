// What a person sees of the window, as far as a test can: what is where, and that nothing jumps.

#include "tests/app/edit_fixture.h"
#include "tests/images/pictures.h"
#include "widgets/form/title_edit.h"

#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QToolButton>

#include <algorithm>
#include <vector>

using namespace stet;
using namespace stet::test;

namespace {

QDockWidget* dockNamed(Window& w, const QString& name)
{
    auto* dock = w.window.findChild<QDockWidget*>(name);
    REQUIRE(dock != nullptr);
    return dock;
}

} // namespace

TEST_CASE("While no folder is open there are no empty panels, and they come back as they were", "[window][look]")
{
    World world;
    world.folder.write("a.md", article("Aaa", "false"));
    Window w(world);
    w.window.resize(1600, 900);
    const auto shown = [&] {
        QStringList names;
        for (const auto* dock : w.window.findChildren<QDockWidget*>()) {
            if (!dock->isHidden())
                names << dock->objectName();
        }
        names.sort();
        return names.join(u' ').toStdString();
    };
    CHECK(shown().empty());
    w.open(world.folder.path());
    CHECK(shown() == "changes facets facts image problems scores story views");
    dockNamed(w, u"facets"_s)->toggleViewAction()->trigger();
    QTest::qWait(50);
    const int height = dockNamed(w, u"story"_s)->height();
    CHECK(height > 200); // its share of the window, also when that began empty
    w.window.folders().close.trigger();
    REQUIRE(QTest::qWaitFor([&] { return shown().empty(); }));
    w.open(world.folder.path());
    CHECK(shown() == "changes facts image problems scores story views");
    CHECK(std::abs(dockNamed(w, u"story"_s)->height() - height) < 3);
}

TEST_CASE("The form is in the order of the work", "[window][look]")
{
    Editing e({{"a.md", story}});
    e.widget<QToolButton>("heading").setChecked(true); // pictures
    int above = -1;
    for (const auto* name : {"published", "title", "excerpt", "items", "topics", "category", "date", "provider",
             "quality", "addressesHeading"}) {
        auto& widget = e.widget<QWidget>(name);
        const int top = widget.mapTo(&e.w.window, QPoint(0, 0)).y();
        INFO(name);
        CHECK(top > above);
        above = top;
    }
    const auto topOf = [&](const char* name) { return e.widget<QWidget>(name).mapTo(&e.w.window, QPoint(0, 0)).y(); };
    const auto* type = e.widget<QComboBox>("category").parentWidget()->findChild<QComboBox*>(u"type"_s);
    CHECK(type->mapTo(&e.w.window, QPoint(0, 0)).y() == topOf("category"));
    CHECK(topOf("quality") == topOf("heat"));
    CHECK_FALSE(e.line("webUrl").isVisible()); // folded
    CHECK(e.widget<QLabel>("words").text().contains(u"2022"_s));
    CHECK(e.widget<QLabel>("words").text().endsWith(u"16:06 UTC"_s));
}

TEST_CASE("An address with a problem is named at the folded group, and the way to it unfolds it", "[window][look]")
{
    Editing e({{"a.md", with(story, "https://example.org/a", "example.org/a b")}});
    auto& heading = e.widget<QToolButton>("addressesHeading");
    REQUIRE(QTest::qWaitFor([&] { return heading.text().contains(u'1'); }));
    CHECK_FALSE(e.line("webUrl").isVisible());
    heading.click();
    CHECK(e.line("webUrl").isVisible());
    CHECK(e.world.settings.value(u"inspector/addresses"_s).toBool());
}

TEST_CASE("A title is typed in one line, whatever is pasted", "[window][form][look]")
{
    Editing e({{"a.md", with(story, "\"A\xC2\xA0title\" # by hand", "One")}});
    auto& title = e.title();
    title.setFocus();
    title.selectAll();
    QApplication::clipboard()->setText(u"Two\nlines\u00A0here\r\n"_s);
    title.paste();
    title.selectAll();
    QApplication::clipboard()->setImage(QImage(4, 4, QImage::Format_RGB32)); // takes no title away
    title.paste();
    QTest::keyClick(&title, Qt::Key_Return);
    e.settle();
    e.save();
    CHECK(e.onDisk()
        == with(with(story, "\"A\xC2\xA0title\" # by hand", "One"), "title: One", "title: Two lines\xC2\xA0here"));
}

TEST_CASE("Where there is no picture the panel takes one line, and gets its height back for the next", "[window][look]")
{
    World world;
    world.folder.write("a.md", "---\ntitle: A\nimages:\n  - url: a.png\n---\n");
    world.folder.write("a.png", picture({800, 400}, "png"));
    world.folder.write("b.md", "---\ntitle: B\nimages:\n  - url: https://a.example/b.png\n---\n");
    Window w(world);
    w.window.resize(1600, 900);
    w.open(world.folder.path());
    auto* dock = dockNamed(w, u"image"_s);
    w.clickCell(w.rowOf(u"A"_s), RowField::Title);
    REQUIRE(QTest::qWaitFor([&] { return w.window.isSettled() && dock->height() > 200; }));
    QTest::qWait(300);
    const int height = dock->height();
    w.clickCell(w.rowOf(u"B"_s), RowField::Title);
    REQUIRE(QTest::qWaitFor([&] { return dock->height() < 100; }));
    w.clickCell(w.rowOf(u"A"_s), RowField::Title);
    REQUIRE(QTest::qWaitFor([&] { return dock->height() > 200; }));
    QTest::qWait(300);
    CHECK(std::abs(dock->height() - height) < 3);
}

TEST_CASE("Feedback in the status bar moves nothing", "[window][look]")
{
    Editing e({{"a.md", story}});
    QTest::qWait(50);
    const auto size = e.w.viewport()->size();
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_P);
    REQUIRE(e.widget<QToolButton>("offer").isVisible());
    QTest::qWait(50);
    CHECK(e.w.viewport()->size() == size);
}

TEST_CASE("The name of a sorted column is shown whole", "[window][look]")
{
    Editing e({{"a.md", story}});
    auto& table = e.w.window.table();
    for (const auto field : {RowField::Quality, RowField::Heat, RowField::Images, RowField::Related}) {
        const int column = columnOf(field);
        table.setColumnHidden(column, false);
        table.sortByColumn(column, Qt::AscendingOrder);
        const auto text = table.model()->headerData(column, Qt::Horizontal).toString();
        const auto font = table.horizontalHeader()->font();
        INFO(text.toStdString());
        // The name, its margins and the arrow; see the style.
        CHECK(table.columnWidth(column) >= QFontMetrics(font).horizontalAdvance(text) + 2 * 8 + 10);
    }
}

TEST_CASE("A search in the texts of articles reads them, and keeps up with them", "[window][search]")
{
    World world;
    world.folder.write("a.md", "---\ntitle: A\n---\nThe ferry was late.\n");
    world.folder.write("b.md", "---\ntitle: B\n---\nNothing sailed.\n");
    Window w(world);
    w.open(world.folder.path());
    w.desk.search.setText(u"body:ferry"_s);
    REQUIRE(QTest::qWaitFor([&] { return w.desk.table.rowCount() == 1; }));
    CHECK(w.rowOf(u"A"_s) == 0);
    world.folder.write("b.md", "---\ntitle: B\n---\nA FERRY sailed.\n");
    w.key(Qt::Key_F5);
    CHECK(QTest::qWaitFor([&] { return w.desk.table.rowCount() == 2; }));
}

TEST_CASE("A row's menu has the verbs for it, with their keys, and they act on the selection", "[window][look]")
{
    Editing e({{"a.md", article("Aaa", "false")}, {"b.md", article("Bbb", "true")}});
    auto& table = e.w.window.table();
    CHECK(table.contextMenuPolicy() == Qt::ActionsContextMenu); // by the pointer and by the menu key
    QStringList verbs;
    QAction* publish = nullptr;
    for (auto* action : table.actions()) {
        const auto text = action->text().remove(u'&').replace(u'\t', u' ');
        verbs << (text + u' ' + action->shortcut().toString()).trimmed();
        if (verbs.last() == u"Publish P"_s)
            publish = action;
    }
    for (const auto* verb : {"Publish P", "Unpublish U", "Save Selected Ctrl+S"}) {
        INFO(verbs.join(u'\n').toStdString());
        CHECK(verbs.contains(QString::fromLatin1(verb)));
    }
    REQUIRE(publish != nullptr);
    e.w.clickCell(e.w.rowOf(u"Aaa"_s), RowField::Title);
    publish->trigger();
    e.awaitUnsaved(1);
    CHECK(isOnSite(e.w.desk.store.library().row(e.w.desk.state.current())));
}

TEST_CASE(
    "Of a text that is too long to lay out only the beginning is shown, and nothing of it is written", "[window][look]")
{
    World world;
    std::string emoji;
    for (int i = 0; i < 60'000; ++i)
        emoji += "\U0001F9ED";
    const auto text = article("\"" + emoji + "\"", "false");
    world.folder.write("a.md", text);
    Window w(world);
    w.open(world.folder.path());
    w.clickCell(0, RowField::Title);
    auto* title = w.window.findChild<TitleEdit*>();
    REQUIRE(QTest::qWaitFor([&] { return !title->text().isEmpty(); }));
    CHECK(title->text().size() < 1000);
    CHECK(title->isReadOnly());
    CHECK(w.desk.table.index(0, columnOf(RowField::Title)).data().toString().size() < 1000);
    CHECK(w.desk.table.index(0, columnOf(RowField::Title)).data(Qt::AccessibleTextRole).toString().size() < 1000);
    w.key(Qt::Key_P);
    w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    w.awaitSaved();
    CHECK(world.folder.read("a.md") == article("\"" + emoji + "\"", "true"));
}
