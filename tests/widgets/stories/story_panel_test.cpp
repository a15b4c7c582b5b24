#include "widgets/stories/story_panel.h"

#include "tests/models/stories/story_fixture.h"
#include "tests/widgets/panel_fixture.h"

#include <QMenu>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

struct ShownStories
{
    StoryDesk desk;
    NotingOpener opener;
    NotingClipboard clipboard;
    StoryPanel panel{desk.finder, desk.acts, opener, clipboard};
    QTableView* table = part<QTableView>(panel, "table");
    RowId a = desk.add("a", storyArticle("a <b>bold</b> title", "a", "published: true\nquality: 75\n", {"b", "far"}));
    RowId b = desk.add("b", storyArticle("Bare", "b", "published: true\n"));
    RowId alone = desk.add("c", storyArticle("Alone", "c"));

    ShownStories()
    {
        showWidget(panel, {900, 240});
        desk.settle();
    }
    void show(RowId id)
    {
        desk.state.setCurrent(id);
        await();
    }
    void await()
    {
        desk.settle();
        REQUIRE(QTest::qWaitFor([this] { return !desk.keeper.isBusy() && panel.isSettled(); }));
    }
    QPoint placeOf(int row) const { return table->visualRect(table->model()->index(row, 0)).center(); }
    void click(int row) { QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, placeOf(row)); }
    void press(const char* button) { QTest::mouseClick(part<QWidget>(panel, button), Qt::LeftButton); }
    bool canPress(const char* button) { return part<QWidget>(panel, button)->isEnabled(); }
};

/// Notes what it is to draw.
struct NotingDrawing final : StoryDrawing
{
    using StoryDrawing::StoryDrawing;
    StoryGraphPointer graph;
    void setGraph(const StoryGraphPointer& given) override { graph = given; }
    bool isSettled() const override { return true; }
};

} // namespace

TEST_CASE("Without a story the panel says why", "[story_panel]")
{
    ShownStories stories;
    CHECK(visibleText(stories.panel) == "No article selected");
    stories.show(stories.alone);
    CHECK(visibleText(stories.panel)
        == "This story stands alone\nIt lists no related stories, and no other article has its address or a title like "
           "it");
    stories.show(stories.a);
    CHECK(stories.table->isVisible());
    CHECK(stories.table->model()->rowCount() == 3);
}

TEST_CASE("Enter and a double click go to the article, or open a story that is not here", "[story_panel]")
{
    ShownStories stories;
    stories.show(stories.a);
    std::vector<RowId> wanted;
    QObject::connect(
        &stories.panel, &StoryPanel::articleRequested, &stories.panel, [&](RowId row) { wanted.push_back(row); });
    stories.click(1);
    CHECK(wanted.empty());
    QTest::mouseDClick(stories.table->viewport(), Qt::LeftButton, {}, stories.placeOf(1));
    CHECK(wanted == std::vector{stories.b});
    QTest::keyClick(stories.table, Qt::Key_Down);
    QTest::keyClick(stories.table, Qt::Key_Return);
    CHECK(stories.opener.opened == QStringList{u"https://a.example/far"_s});
    stories.press("open");
    CHECK(stories.opener.opened.size() == 2);
}

TEST_CASE("Ctrl+C copies the selected stories as lines", "[story_panel]")
{
    ShownStories stories;
    stories.show(stories.a);
    stories.click(1);
    QTest::keyClick(stories.table, Qt::Key_C, Qt::ControlModifier);
    CHECK(stories.clipboard.text == u"\tBare\tPublished\t\t\trelated"_s);
}

TEST_CASE("Titles that look like HTML stay text in tool tips", "[story_panel]")
{
    ShownStories stories;
    stories.show(stories.a);
    CHECK(toolTipAt(*stories.table->viewport(), stories.placeOf(0)).contains(u"a &lt;b&gt;bold&lt;/b&gt; title"_s));
}

TEST_CASE("The verbs are there for what they can be done with, and do it", "[story_panel]")
{
    ShownStories stories;
    stories.show(stories.a);
    CHECK(stories.canPress("publishOnly"));
    CHECK_FALSE(stories.canPress("relate"));
    CHECK_FALSE(stories.canPress("unlink"));
    stories.click(2); // not here
    CHECK_FALSE(stories.canPress("publishOnly"));
    CHECK(stories.canPress("unlink"));
    stories.click(1);
    CHECK(stories.canPress("unlink"));
    stories.press("publishOnly");
    stories.await();
    CHECK(stories.desk.publishState(stories.a) == PublishState::Draft);
    CHECK(stories.desk.publishState(stories.b) == PublishState::Published);
    CHECK(stories.table->currentIndex().row() == 1); // the person's place in the list
    stories.press("unlink");
    stories.await();
    CHECK(stories.desk.text(stories.a).find("Listed b") == std::string::npos);
    CHECK(stories.table->model()->rowCount() == 2);
}

TEST_CASE("A drawing is made when there is something to draw, and says what was done in it", "[story_panel]")
{
    ShownStories stories;
    NotingDrawing* drawing = nullptr;
    stories.panel.setDrawing(
        {.make = [&](QWidget* parent) { return drawing = new NotingDrawing(parent); }, .whyNone = {}});
    stories.show(stories.a);
    REQUIRE(QTest::qWaitFor([&] { return drawing != nullptr && drawing->graph != nullptr; }));
    CHECK(drawing->isVisible());
    Q_EMIT drawing->strangerChosen(2);
    CHECK(stories.table->currentIndex().row() == 2);
    Q_EMIT drawing->openRequested(2);
    CHECK(stories.opener.opened == QStringList{u"https://a.example/far"_s});
    Q_EMIT drawing->joinRequested(1, 2);
    stories.await();
    CHECK(stories.desk.text(stories.b).find("webUrl: https://a.example/far") != std::string::npos);
    stories.show(stories.b);
    CHECK(drawing->graph->nodes.front().row == stories.b);
}

TEST_CASE("A node has a menu of the verbs for its story, which can go to the article", "[story_panel]")
{
    ShownStories stories;
    NotingDrawing* drawing = nullptr;
    stories.panel.setDrawing(
        {.make = [&](QWidget* parent) { return drawing = new NotingDrawing(parent); }, .whyNone = {}});
    stories.show(stories.a);
    REQUIRE(QTest::qWaitFor([&] { return drawing != nullptr && drawing->graph != nullptr; }));
    std::vector<RowId> wanted;
    QObject::connect(
        &stories.panel, &StoryPanel::articleRequested, &stories.panel, [&](RowId row) { wanted.push_back(row); });
    Q_EMIT drawing->menuRequested(1, drawing->mapToGlobal(QPoint(20, 20)));
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu != nullptr);
    CHECK(stories.table->currentIndex().row() == 1);
    CHECK(menu->actions() == stories.table->actions());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    CHECK(wanted == std::vector{stories.b});
}

TEST_CASE("How drawing and list share the panel is remembered", "[story_panel]")
{
    QByteArray sharing;
    QList<int> sizes;
    for (const bool isFirst : {true, false}) {
        ShownStories stories;
        if (!isFirst)
            stories.panel.setSharing(sharing);
        stories.panel.setDrawing({.make = [](QWidget* parent) { return new NotingDrawing(parent); }, .whyNone = {}});
        CHECK(stories.panel.sharing() == sharing); // there is no drawing yet
        stories.show(stories.a);
        auto* splitter = part<QSplitter>(stories.panel, "splitter");
        if (!isFirst) {
            CHECK(splitter->sizes() == sizes);
            continue;
        }
        const auto half = splitter->sizes();
        splitter->setSizes({half[0] - 40, half[1] + 40});
        sizes = splitter->sizes();
        CHECK(sizes != half);
        sharing = stories.panel.sharing();
    }
}

TEST_CASE("Where nothing can be drawn the panel says why beside the list", "[story_panel]")
{
    ShownStories stories;
    stories.panel.setDrawing({.make = {}, .whyNone = u"No drawing today"_s});
    stories.show(stories.a);
    CHECK(visibleText(stories.panel) == "No drawing today");
    CHECK(stories.table->isVisible());
}

TEST_CASE("A story is kept apart from the selected one, and there is a way back", "[story_panel]")
{
    ShownStories stories;
    stories.show(stories.a);
    CHECK_FALSE(stories.canPress("apart"));
    stories.click(1);
    REQUIRE(stories.canPress("apart"));
    auto* button = part<QToolButton>(stories.panel, "apart");
    button->defaultAction()->trigger(); // a click on it depends on the style's arrow
    auto* kept = part<QToolButton>(stories.panel, "kept");
    REQUIRE(QTest::qWaitFor([&] { return kept->isVisible(); }));
    stories.await();
    CHECK(stories.table->model()->rowCount() == 2);
    CHECK(kept->text() == u"1 kept apart"_s);
    Q_EMIT kept->menu()->aboutToShow();
    REQUIRE(kept->menu()->actions().size() == 1);
    CHECK(kept->menu()->actions().front()->text() == u"The Same Story Again: Bare"_s);
    kept->menu()->actions().front()->trigger();
    REQUIRE(QTest::qWaitFor([&] { return !kept->isVisible(); }));
    stories.await();
    CHECK(stories.table->model()->rowCount() == 3);
    CHECK_FALSE(kept->isVisible());
}
