#include "app/desk/story_drawing_source.h"
#include "tests/app/edit_fixture.h"
#include "widgets/stories/story_panel.h"

#include <QBuffer>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <csignal>
#include <map>
#include <optional>

#include <unistd.h>

#ifdef STET_WITH_WEBENGINE
#include "web/graph_page.h"
#include "web/graph_view.h"
#include "web/page_obstacle.h"
#endif

using namespace stet;
using namespace stet::test;

namespace {

std::string storyWindowTold(
    const std::string& title, const std::string& address, const std::string& lines, const std::string& related = {})
{
    auto text = "---\ntitle: \"" + title + "\" # by hand\nwebUrl: https://a.example/" + address + "\n" + lines;
    if (!related.empty())
        text += "related:\n- {title: Listed, webUrl: 'https://a.example/" + related + "'}\n";
    return text + "---\nBody\n";
}

const Editing::Files five{
    {"a.md", storyWindowTold("One", "a", "quality: 90\npublished: true\n", "b")},
    {"b.md", storyWindowTold("Two", "b", "published: false # the bot\n", "c")},
    {"c.md", storyWindowTold("Three", "c", "quality: 50\n", "d")},
    {"d.md", storyWindowTold("<img src=x onerror=document.title='ran'>", "d", "published: yes\n", "e")},
    {"e.md", storyWindowTold("Five", "e", "published: true\n")},
    {"f.md", storyWindowTold("Alone", "f", "published: true\n")},
};

struct StoryWindow : Editing
{
    /// That of the story; other panels have lists of that name.
    QTableView& list = *w.window.findChild<StoryPanel*>()->findChild<QTableView*>(u"table"_s);

    StoryWindow()
        : Editing(five)
    {
    }
    RowId row(const std::string& name) { return w.desk.store.library().idOf(world.folder.path(name)); }
    void awaitStory()
    {
        REQUIRE(QTest::qWaitFor(
            [&] {
                return !w.desk.editor.isBusy() && !w.desk.apart.isBusy() && !w.desk.stories.isBusy()
                    && !w.desk.neighborhoodJob.isBusy() && w.window.isSettled();
            },
            30'000));
    }
    void show(const std::string& name)
    {
        w.window.table().reveal({row(name)});
        REQUIRE(QTest::qWaitFor([&] { return w.desk.state.current() == row(name); }));
        awaitStory();
    }
    QString titleAt(int place) { return list.model()->index(place, StoryModel::Title).data().toString(); }
    int placeOf(const QString& title)
    {
        for (int place = 0; place < list.model()->rowCount(); ++place) {
            if (titleAt(place) == title)
                return place;
        }
        return -1;
    }
    /// Lines of files that are others than at first.
    int changedLines()
    {
        int changed = 0;
        for (const auto& [name, text] : five) {
            const auto before = QString::fromStdString(text).split(u'\n');
            const auto after = QString::fromStdString(onDisk(name)).split(u'\n');
            const auto count = std::max(before.size(), after.size());
            for (qsizetype i = 0, j = 0; i < count && j < after.size(); ++i, ++j) {
                if (i < before.size() && before[i] == after[j])
                    continue;
                ++changed;
                if (after.size() > before.size())
                    --i; // a line that was added
            }
        }
        return changed;
    }
};

} // namespace

TEST_CASE("Picking one of five publishes it, unpublishes the rest, and is one step", "[window][stories]")
{
    StoryWindow s;
    s.show("b.md");
    REQUIRE(s.list.model()->rowCount() == 5);
    CHECK(s.titleAt(0) == u"Two"_s);
    s.list.setFocus();
    QTest::mouseClick(&s.widget<QToolButton>("publishOnly"), Qt::LeftButton);
    s.awaitStory();
    CHECK(s.w.desk.store.library().unsavedCount() == 5);
    CHECK(s.w.desk.commands.undoStack().count() == 1);
    s.save();
    CHECK(s.changedLines() == 5);
    CHECK(s.onDisk("b.md").find("published: true # the bot\n") != std::string::npos);
    CHECK(s.onDisk("c.md").find("published: false\n") != std::string::npos);
    CHECK(s.onDisk("f.md") == five.at("f.md"));
    s.undo(0);
    s.save();
    CHECK(s.changedLines() == 0);
}

TEST_CASE("Articles selected in the table are listed as related to the current one", "[window][stories]")
{
    StoryWindow s;
    s.show("f.md");
    s.w.desk.state.setSelected({s.row("f.md"), s.row("a.md"), s.row("e.md")});
    for (auto* menu : s.w.window.menuBar()->findChildren<QMenu*>()) {
        for (auto* action : menu->actions()) {
            if (action->text() == u"Add the Others as &Related"_s)
                action->trigger();
        }
    }
    s.awaitUnsaved(1);
    s.awaitStory();
    CHECK(s.w.desk.store.library().story(s.row("f.md")).size() == 6);
    s.save();
    CHECK(s.onDisk("f.md")
        == "---\ntitle: \"Alone\" # by hand\nwebUrl: https://a.example/f\npublished: true\nrelated:\n  - title: One\n"
           "    webUrl: https://a.example/a\n  - title: Five\n    webUrl: https://a.example/e\n---\nBody\n");
    s.undo(0);
    s.awaitStory();
    CHECK(s.w.desk.store.library().story(s.row("f.md")).empty());
}

TEST_CASE("What is no story is remembered when the folder is opened again", "[window][stories]")
{
    World world;
    for (const auto& [name, text] : five)
        world.folder.write(name, text);
    const auto awaitStories = [](Window& w) {
        REQUIRE(QTest::qWaitFor(
            [&] { return !w.desk.apart.isBusy() && !w.desk.stories.isBusy() && !w.desk.neighborhoodJob.isBusy(); }));
    };
    {
        Window w(world);
        w.open(world.folder.path());
        awaitStories(w);
        const auto e = w.desk.store.library().idOf(world.folder.path("e.md"));
        w.window.table().reveal({e});
        REQUIRE(QTest::qWaitFor([&] { return w.window.isSettled(); }));
        auto* list = w.window.findChild<StoryPanel*>()->findChild<QTableView*>(u"table"_s);
        REQUIRE(list->model()->rowCount() == 5);
        list->setCurrentIndex(list->model()->index(1, 0));
        w.window.findChild<QToolButton*>(u"apart"_s)->defaultAction()->trigger();
        REQUIRE(QTest::qWaitFor([&] { return !w.desk.apart.isBusy() && !w.desk.apart.stories()->empty(); }));
        awaitStories(w);
        CHECK(w.desk.store.library().story(e).empty());
    }
    Window w(world);
    w.open(world.folder.path());
    awaitStories(w);
    const auto& library = w.desk.store.library();
    CHECK(library.story(library.idOf(world.folder.path("e.md"))).empty());
    CHECK(library.story(library.idOf(world.folder.path("a.md"))).size() == 4);
    CHECK(w.desk.commands.undoStack().count() == 0); // what changed no article is no step of the next run
}

TEST_CASE("Closing waits until what is no story is written", "[window][stories]")
{
    World world;
    for (const auto& [name, text] : five)
        world.folder.write(name, text);
    {
        Window w(world);
        w.open(world.folder.path());
        REQUIRE(QTest::qWaitFor([&] { return !w.desk.apart.isBusy() && !w.desk.stories.isBusy(); }));
        const auto row = [&](const char* name) { return w.desk.store.library().idOf(world.folder.path(name)); };
        w.desk.storyActs.keepApart(row("a.md"), row("e.md"), SettingsAudience::Private);
        w.desk.storyActs.keepApart(row("a.md"), row("b.md"), SettingsAudience::Shared);
        w.window.close();
        REQUIRE(QTest::qWaitFor([&] { return !w.window.isVisible(); }));
    }
    CHECK_FALSE(world.folder.read(".state/apart.jsonl").empty());
    CHECK_FALSE(world.folder.read(".stet/apart.jsonl").empty());
}

TEST_CASE("What others share is followed when the folder is read again by itself", "[window][stories]")
{
    StoryWindow s;
    s.show("e.md");
    REQUIRE(s.list.model()->rowCount() == 5);
    s.world.folder.write(".stet/apart.jsonl", "{\"apart\":[\"d.md\",\"e.md\"]}\n");
    s.w.desk.loader.reloadQuietly();
    REQUIRE(QTest::qWaitFor([&] { return s.w.desk.store.library().story(s.row("e.md")).empty(); }));
}

TEST_CASE("The picture of an article is there for the drawing, and only the newest wish counts", "[window][stories]")
{
    QImage picture(600, 300, QImage::Format_RGB32);
    picture.fill(Qt::green);
    QByteArray png;
    QBuffer buffer(&png);
    REQUIRE((buffer.open(QIODevice::WriteOnly) && picture.save(&buffer, "PNG")));
    World world;
    world.folder.write("p.png", png.toStdString());
    world.folder.write("a.md", "---\ntitle: A\nimages:\n- url: https://a.example/remote.png\n- url: p.png\n---\n");
    world.folder.write("b.md", "---\ntitle: B\nimages:\n- url: ../../etc/passwd\n---\n");
    Window w(world);
    w.open(world.folder.path());
    const auto row = [&](const char* name) { return w.desk.store.library().idOf(world.folder.path(name)); };
    std::map<std::string, QByteArray> got;
    const auto wish = [&](RowId id, const std::string& name) {
        w.desk.storyPictures.load(id, [&got, name](const QByteArray& bytes) { got[name] = bytes; });
    };
    wish(row("b.md"), "first");
    wish(row("b.md"), "overtaken");
    wish(row("a.md"), "newest");
    REQUIRE(QTest::qWaitFor([&] { return got.size() == 3; }));
    CHECK(got["first"].isEmpty());
    CHECK(got["overtaken"].isEmpty());
    CHECK(QImage::fromData(got["newest"]).size() == QSize(240, 120));
    wish(99, "gone");
    CHECK(got.count("gone") == 1);
}

TEST_CASE("Of very many pictures that are not there only the first few are looked for", "[window][stories]")
{
    World world;
    QImage picture(10, 10, QImage::Format_RGB32);
    picture.fill(Qt::green);
    REQUIRE(picture.save(QString::fromStdString(world.folder.path("p.png"))));
    const auto behind = [](int missing) {
        std::string text = "---\ntitle: A\nimages:\n";
        for (int i = 0; i < missing; ++i)
            text += "- url: no" + std::to_string(i) + ".png\n- url: https://a.example/remote.png\n";
        return text + "- url: p.png\n---\n";
    };
    world.folder.write("few.md", behind(7));
    world.folder.write("many.md", behind(1000));
    Window w(world);
    w.open(world.folder.path());
    for (const auto& [name, isFound] : {std::pair("few.md", true), std::pair("many.md", false)}) {
        std::optional<QByteArray> got;
        w.desk.storyPictures.load(
            w.desk.store.library().idOf(world.folder.path(name)), [&got](const QByteArray& bytes) { got = bytes; });
        REQUIRE(QTest::qWaitFor([&] { return got.has_value(); }));
        CHECK(got->isEmpty() != isFound);
    }
}

#ifdef STET_WITH_WEBENGINE

TEST_CASE(
    "As root nothing is drawn unless whoever starts Stet lets pages go without their sandbox", "[window][stories]")
{
    const auto before = qgetenv("QTWEBENGINE_DISABLE_SANDBOX");
    qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
    StoryWindow s;
    const auto source = storyDrawingSource(s.w.desk.storyPictures, true);
    const bool isRefused = pageObstacle() != PageObstacle::None;
    CHECK((isRefused || geteuid() != 0));
    CHECK((source.make == nullptr) == isRefused);
    CHECK(source.whyNone.isEmpty() != isRefused);
    if (isRefused) { // else the first page would be made, with its sandbox
        s.w.window.setStoryDrawing(source);
        s.show("b.md");
        CHECK(s.list.model()->rowCount() == 5);
        CHECK(s.widget<QLabel>("note").isVisible());
    }
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", before);
}

namespace {

/// The window with a real page that draws.
struct DrawnWindow : StoryWindow
{
    GraphView* view = nullptr;

    DrawnWindow()
    {
        REQUIRE(pageObstacle() == PageObstacle::None); // test.sh sees to it
        w.window.setStoryDrawing(storyDrawingSource(w.desk.storyPictures, true));
        show("b.md");
        view = w.window.findChild<GraphView*>();
        REQUIRE(view != nullptr);
        REQUIRE(QTest::qWaitFor([&] { return w.window.isSettled(); }, 30'000));
    }
    QString ask(const QString& script)
    {
        std::optional<QString> answer;
        view->page().runJavaScript(script, [&](const QVariant& said) { answer = said.toString(); });
        (void)QTest::qWaitFor([&] { return answer.has_value(); });
        return answer.value_or(QString());
    }
    QString selected() { return ask(u"document.querySelector('#nodes .selected').dataset.key"_s); }
    QPoint placeOf(RowId row)
    {
        const auto place
            = ask(u"(() => { const r = document.querySelector('.node[data-key=\"%1\"] .body')"
                  ".getBoundingClientRect(); return `${r.x + r.width / 2} ${r.y + r.height / 2}`; })()"_s.arg(row))
                  .split(u' ');
        REQUIRE(place.size() == 2);
        return {static_cast<int>(place[0].toDouble()), static_cast<int>(place[1].toDouble())};
    }
    QWidget* target() { return view->focusProxy()->focusProxy(); }
};

} // namespace

TEST_CASE("A click in the drawing selects the row, and the selection of the table moves the drawing",
    "[window][stories][graph]")
{
    DrawnWindow s;
    CHECK(s.ask(u"document.querySelectorAll('#nodes .node').length"_s) == u"5"_s);
    CHECK(s.selected() == QString::number(s.row("b.md")));
    QTest::mouseClick(s.target(), Qt::LeftButton, {}, s.placeOf(s.row("a.md")));
    REQUIRE(QTest::qWaitFor([&] { return s.w.desk.state.current() == s.row("a.md"); }));
    CHECK(s.w.desk.table.rowId(s.w.window.table().currentIndex().row()) == s.row("a.md"));
    s.awaitStory();
    REQUIRE(QTest::qWaitFor([&] { return s.selected() == QString::number(s.row("a.md")); }));
    s.show("d.md");
    REQUIRE(QTest::qWaitFor([&] { return s.selected() == QString::number(s.row("d.md")); }));
    CHECK(s.ask(u"document.title"_s) == u"Story"_s); // the title of d.md ran nothing
    CHECK(s.view->blockedRequests() == 0);

    s.w.desk.commands.setPublished({s.row("d.md")}, false);
    const auto state = u"document.querySelector('#nodes .selected').classList.contains('draft')"_s;
    REQUIRE(QTest::qWaitFor([&] { return s.ask(state) == u"true"_s; }));
}

TEST_CASE("The end of the drawing is reported in its place, and it is drawn again", "[window][stories][graph]")
{
    DrawnWindow s;
    ::kill(static_cast<pid_t>(s.view->page().renderProcessPid()), SIGKILL);
    QPushButton* again = nullptr;
    const auto isReported = [&] {
        for (auto* button : s.w.window.findChildren<QPushButton*>()) {
            if (button->text() == u"Draw again"_s && button->isVisible())
                again = button;
        }
        return again != nullptr;
    };
    REQUIRE(QTest::qWaitFor(isReported));
    CHECK(s.list.isVisible());
    QTest::mouseClick(again, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return s.view->isVisible() && s.view->isSettled(); }, 30'000));
    CHECK(s.ask(u"document.querySelectorAll('#nodes .node').length"_s) == u"5"_s);
}

#endif
