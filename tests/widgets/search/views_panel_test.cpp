#include "widgets/search/views_panel.h"

#include "core/storage/posix_disk.h"
#include "tests/support/temp_folder.h"
#include "tests/widgets/panel_fixture.h"

#include <QCheckBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

struct Panel
{
    TempFolder folder;
    PosixDisk disk;
    SavedViewStore views{disk, folder.path("own.json")};
    ViewList list{views};
    ViewsPanel panel{list};
    QListView* rows = part<QListView>(panel, "list");
    QLineEdit* name = part<QLineEdit>(panel, "name");
    QStringList said; ///< what the panel asked for

    Panel()
    {
        folder.write("own.json", R"({"views": [{"name": "a <b>", "query": "x"}, {"name": "b"}]})");
        showWidget(panel, {240, 400});
        const auto note = [this](const char* what, const std::string& a, const QString& b = {}) {
            said << QString::fromLatin1(what) + u' ' + QString::fromStdString(a) + (b.isEmpty() ? b : u' ' + b);
        };
        QObject::connect(&panel, &ViewsPanel::viewChosen, &panel,
            [=](const SavedView& view) { note("open", view.name, QString::fromStdString(view.query)); });
        QObject::connect(
            &panel, &ViewsPanel::saveRequested, &panel, [=](const std::string& as, const std::string& file) {
                note("save", as, file.empty() ? u"own"_s : u"shared"_s);
            });
        QObject::connect(
            &panel, &ViewsPanel::updateRequested, &panel, [=](const ViewRef& v) { note("update", v.name); });
        QObject::connect(&panel, &ViewsPanel::renameRequested, &panel,
            [=](const ViewRef& v, const std::string& to) { note("rename", v.name, QString::fromStdString(to)); });
        QObject::connect(
            &panel, &ViewsPanel::removeRequested, &panel, [=](const ViewRef& v) { note("remove", v.name); });
        QObject::connect(&panel, &ViewsPanel::moveRequested, &panel,
            [=](const ViewRef& v, int to) { note("move", v.name, QString::number(to)); });
        QObject::connect(&panel, &ViewsPanel::shareRequested, &panel,
            [=](const ViewRef& v, const std::string&) { note("share", v.name); });
        QObject::connect(
            &panel, &ViewsPanel::privateRequested, &panel, [=](const ViewRef& v) { note("private", v.name); });
        load();
    }

    void load(bool withFolder = false)
    {
        QSignalSpy changed(&views, &SavedViewStore::changed);
        if (withFolder)
            folder.makeFolder("site");
        views.setRoots(withFolder ? std::vector<std::string>{folder.path("site")} : std::vector<std::string>{});
        REQUIRE(QTest::qWaitFor([&] { return !changed.isEmpty(); }));
    }

    void click(int row) const
    {
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->visualRect(list.index(row)).center());
    }

    /// Chooses from the context menu; the texts of all that is there and can be chosen.
    QStringList menu(const QString& choice = {})
    {
        Q_EMIT rows->customContextMenuRequested({5, 5});
        auto* shown = panel.findChild<QMenu*>();
        REQUIRE(shown != nullptr);
        QStringList texts;
        for (auto* action : shown->actions()) {
            if (action->isSeparator() || !action->isEnabled())
                continue;
            texts << action->text();
            if (action->text() == choice)
                action->trigger();
        }
        delete shown;
        return texts;
    }
};

} // namespace

TEST_CASE("A name that is empty, too long or taken is refused where it is typed", "[views_panel]")
{
    Panel p;
    QTest::mouseClick(part<QToolButton>(p.panel, "add"), Qt::LeftButton);
    CHECK(p.name->isVisible());
    CHECK_FALSE(part<QCheckBox>(p.panel, "share")->isVisible()); // no folder is opened
    const auto refused = [&](const QString& text, const std::string& sentence) {
        p.name->selectAll();
        QTest::keyClicks(p.name, text);
        CHECK_FALSE(part<QLabel>(p.panel, "refusal")->isVisible());
        QTest::keyClick(p.name, Qt::Key_Return);
        CHECK(visibleText(p.panel) == sentence);
        CHECK(p.name->isVisible());
        CHECK(p.said.isEmpty());
    };
    QTest::keyClick(p.name, Qt::Key_Return);
    CHECK(visibleText(p.panel) == "A view needs a name.");
    refused(u"  "_s, "A view needs a name.");
    refused(QString(201, u'n'), "The name of a view is longer than 200 characters.");
    refused(u"A  <B>"_s, "A view named “A <B>” already exists.");
    refused(u"today"_s, "A view named “today” already exists.");
    QTest::keyClick(p.name, Qt::Key_Escape);
    CHECK_FALSE(p.name->isVisible());
    CHECK(visibleText(p.panel) == "");
    CHECK(p.said.isEmpty());
}

TEST_CASE("What is shown is saved under a name, privately unless the person shares", "[views_panel]")
{
    Panel p;
    p.folder.write("own.json", "{}");
    p.load(true);
    p.panel.beginSaving();
    QTest::keyClicks(p.name, u"new view"_s);
    QTest::keyClick(p.name, Qt::Key_Return);
    p.panel.beginSaving();
    CHECK(p.name->text().isEmpty());
    QTest::keyClicks(p.name, u"ours"_s);
    QTest::mouseClick(part<QCheckBox>(p.panel, "share"), Qt::LeftButton, {}, {8, 8});
    QTest::keyClick(p.name, Qt::Key_Return);
    CHECK(p.said == QStringList{u"save new view own"_s, u"save ours shared"_s});
}

TEST_CASE("A click and Enter open a view", "[views_panel]")
{
    Panel p;
    p.click(0);
    QTest::keyClick(p.rows, Qt::Key_Down);
    CHECK(p.said.size() == 1);
    QTest::keyClick(p.rows, Qt::Key_Return);
    p.click(2);
    CHECK(p.said == QStringList{u"open a <b> x"_s, u"open b"_s, u"open Drafts worth a look is:draft quality:>=60"_s});
    p.panel.clearChoice();
    CHECK(p.rows->selectionModel()->selectedIndexes().isEmpty());
}

TEST_CASE("Keys and menu rename, move and delete one's own views, and leave the built-in ones alone", "[views_panel]")
{
    Panel p;
    p.click(0);
    p.said.clear();
    QTest::keyClick(p.rows, Qt::Key_Up, Qt::AltModifier); // it is the first
    QTest::keyClick(p.rows, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(p.rows, Qt::Key_Delete);
    QTest::keyClick(p.rows, Qt::Key_F2);
    CHECK(p.name->text() == u"a <b>"_s);
    QTest::keyClick(p.name, Qt::Key_Return); // the same name
    QTest::keyClick(p.rows, Qt::Key_F2);
    QTest::keyClicks(p.name, u"A <b>"_s);
    QTest::keyClick(p.name, Qt::Key_Return);
    CHECK(p.said == QStringList{u"move a <b> 1"_s, u"remove a <b>"_s, u"rename a <b> A <b>"_s});
    CHECK(p.menu(u"Update to Current Table"_s)
        == QStringList{u"Open"_s, u"Update to Current Table"_s, u"Rename"_s, u"Move Down"_s, u"Delete"_s});
    CHECK(p.said.last() == u"update a <b>"_s);

    p.click(3);
    p.said.clear();
    for (const auto key : {Qt::Key_F2, Qt::Key_Delete})
        QTest::keyClick(p.rows, key);
    QTest::keyClick(p.rows, Qt::Key_Down, Qt::AltModifier);
    CHECK_FALSE(p.name->isVisible());
    CHECK(p.menu() == QStringList{u"Open"_s});
    CHECK(p.said.isEmpty());
}

TEST_CASE("The list takes from the window the keys that it uses, and leaves it the keys of its menus", "[views_panel]")
{
    Panel p;
    const auto takes = [&](int key, Qt::KeyboardModifiers modifiers) {
        QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
        event.ignore();
        QApplication::sendEvent(p.rows, &event);
        return event.isAccepted();
    };
    CHECK(takes(Qt::Key_Up, Qt::AltModifier));
    CHECK(takes(Qt::Key_Down, Qt::AltModifier | Qt::KeypadModifier));
    CHECK(takes(Qt::Key_Delete, Qt::NoModifier));
    CHECK(takes(Qt::Key_F2, Qt::NoModifier));
    CHECK_FALSE(takes(Qt::Key_F, Qt::AltModifier));
    CHECK_FALSE(takes(Qt::Key_Left, Qt::AltModifier));
    CHECK_FALSE(takes(Qt::Key_Delete, Qt::ControlModifier));
}

TEST_CASE("Views are shared and taken back from the menu", "[views_panel]")
{
    Panel p;
    p.folder.write("site/.stet/views.json", R"({"views": [{"name": "ours"}]})");
    p.load(true);
    p.click(1);
    CHECK(p.menu(u"Share in Folder"_s).contains(u"Share in Folder"_s));
    CHECK(p.said.last() == u"share b"_s);
    p.click(2);
    CHECK(p.menu(u"Make Private"_s).contains(u"Make Private"_s));
    CHECK(p.said.last() == u"private ours"_s);
}

TEST_CASE("Mistakes of a file are a quiet line, and a failure is reported until the next act", "[views_panel]")
{
    Panel p;
    p.folder.write("site/.stet/views.json", "{\"views\": [\n<b>");
    p.load(true);
    CHECK(visibleText(p.panel) == "views.json, line 2: Invalid JSON: illegal number.");
    p.folder.write("site/.stet/views.json", "{\"views\": [\n3,\n{\"name\": \"ok\", \"<i>\": 1, \"<i>\": 2}]}");
    p.load(true);
    CHECK(visibleText(p.panel) == "views.json, line 2: A view needs a name. (and 1 more)");
    CHECK(part<QLabel>(p.panel, "parseError")->toolTip().contains(u"&lt;i&gt;"_s));
    p.folder.write("site/.stet/views.json", "{}");
    p.load(true);
    p.panel.showRefusal(u"The disk is full."_s);
    CHECK(visibleText(p.panel) == "The disk is full.");
    p.click(0);
    CHECK(visibleText(p.panel) == "");
}

TEST_CASE("Long names give way to the count, and names that look like HTML stay text", "[views_panel]")
{
    Panel p;
    p.folder.write("own.json", R"({"views": [{"name": "<b>)" + std::string(150, 'w') + R"("}, {"name": "b"}]})");
    p.load();
    const ViewRef wide{p.views.ownFile(), "<b>" + std::string(150, 'w')};
    const auto picture = [&] { return p.rows->grab(p.rows->visualRect(p.list.index(0))).toImage(); };
    const auto without = picture();
    p.list.setCounts({{wide, 87}});
    const auto with = picture();
    CHECK(without != with);
    CHECK(p.rows->visualRect(p.list.index(0)).width() <= p.rows->viewport()->width());
    CHECK(toolTipAt(*p.rows->viewport(), p.rows->visualRect(p.list.index(0)).center()).contains(u"&lt;b&gt;"_s));
    CHECK(
        p.rows->visualRect(p.list.index(2)).height() > p.rows->visualRect(p.list.index(1)).height()); // a group begins
}
