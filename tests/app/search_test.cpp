#include "tests/app/window_fixture.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/query_cases.h"
#include "widgets/search/facets_panel.h"
#include "widgets/search/filter_line.h"
#include "widgets/search/search_help.h"
#include "widgets/search/views_panel.h"
#include "widgets/window/status_strip.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

#include <atomic>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// The window on the small site of the query tests, wide enough for the left docks.
struct SearchWindow : Window
{
    explicit SearchWindow(World& given)
        : Window(prepared(given))
    {
        window.resize(1600, 1000);
        open(world.folder.path());
        REQUIRE(facets().isVisible());
        awaitCounts();
    }

    static World& prepared(World& given)
    {
        for (const auto& article : queryArticles())
            given.folder.write(article.path, article.text);
        return given;
    }

    FilterLine& line() { return *window.findChild<FilterLine*>(); }
    FacetsPanel& facets() { return *window.findChild<FacetsPanel*>(); }
    ViewsPanel& views() { return *window.findChild<ViewsPanel*>(); }
    QTreeView& tree() { return *facets().findChild<QTreeView*>(); }

    void awaitCounts()
    {
        REQUIRE(QTest::qWaitFor(
            [this] { return !desk.table.isOrdering() && !desk.facets.isBusy() && !desk.viewCounts.isBusy(); }));
    }

    /// The names of the articles in the table, as in the table of queries.
    std::string names() const
    {
        QStringList found;
        for (const auto id : desk.table.rows()) {
            const std::string name(fileNameOf(desk.store.library().row(id).path));
            found << QString::fromStdString(name.substr(0, name.rfind('.')));
        }
        found.sort();
        return found.join(u' ').toStdString();
    }

    QModelIndex facet(const QString& term)
    {
        const auto found = desk.facets.match(
            desk.facets.index(0, 0), FacetRole::Term, term, 1, Qt::MatchExactly | Qt::MatchRecursive);
        REQUIRE_FALSE(found.isEmpty());
        return found.front();
    }
    qint64 countOf(const QString& term) { return facet(term).data(FacetRole::Count).toLongLong(); }

    void clickFacet(const QString& term)
    {
        const auto index = facet(term);
        tree().expand(index.parent());
        tree().scrollTo(index);
        QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, tree().visualRect(index).center());
        awaitCounts();
    }

    void chooseView(const QString& name)
    {
        auto* list = views().findChild<QListView*>();
        const auto found = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        REQUIRE_FALSE(found.isEmpty());
        list->scrollTo(found.front());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(found.front()).center());
        awaitCounts();
    }

    void search(const QString& query)
    {
        line().setText(query);
        awaitCounts();
    }

    void saveView(const QString& name)
    {
        views().beginSaving();
        type(name);
        key(Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([this] { return desk.views.all().own.views.size() == 1; }));
        awaitCounts();
    }

    /// What can be chosen in a view's menu.
    QStringList viewMenu(const QString& name)
    {
        auto* list = views().findChild<QListView*>();
        const auto found = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        REQUIRE_FALSE(found.isEmpty());
        list->setCurrentIndex(found.front());
        Q_EMIT list->customContextMenuRequested({5, 5});
        auto* menu = views().findChild<QMenu*>();
        REQUIRE(menu != nullptr);
        QStringList texts;
        for (const auto* action : menu->actions()) {
            if (action->isEnabled() && !action->isSeparator())
                texts << action->text();
        }
        delete menu;
        return texts;
    }

    qint64 countOfView(const QString& name)
    {
        const auto found = desk.viewList.match(desk.viewList.index(0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        REQUIRE_FALSE(found.isEmpty());
        return found.front().data(ViewRole::Count).toLongLong();
    }
};

} // namespace

TEST_CASE("A mistake in the search line is explained, and the rows stay")
{
    World world;
    SearchWindow w(world);
    w.search(u"is:draft"_s);
    CHECK(w.names() == "b f");
    w.search(u"is:draft quality:high"_s);
    CHECK(w.names() == "b f");
    REQUIRE(QTest::qWaitFor([&] { return !w.line().explanation().isEmpty(); }));
    CHECK(w.line().explanation().startsWith(u"high is not a number"_s));
    CHECK(w.line().accessibleDescription() == w.line().explanation());
    REQUIRE(w.desk.search.parseError());
    CHECK(w.desk.search.parseError()->begin == 17);
    CHECK(w.desk.search.parseError()->length == 4);
    w.search(u"is:draft quality:>50"_s);
    CHECK(w.line().explanation().isEmpty());
    CHECK(w.names() == "b");
}

TEST_CASE("A regular expression that runs away is explained, and the rows stay")
{
    World world;
    for (int i = 0; i < 60; ++i)
        world.folder.write("slow" + std::to_string(i) + ".md", "---\ntitle: " + std::string(5000, 'a') + "b\n---\n");
    SearchWindow w(world);
    const auto before = w.names();
    w.search(u"title:~^(a+)+$"_s);
    REQUIRE(w.desk.search.parseError());
    CHECK(w.desk.search.parseError()->sentence.contains(u"takes too long"_s));
    CHECK(w.names() == before);
}

TEST_CASE("Articles that a regular expression takes too long in are left out, and that is reported")
{
    World world;
    world.folder.write("slow.md", "---\ntitle: " + std::string(5000, 'a') + "b\n---\n");
    SearchWindow w(world);
    w.search(u"-title:~^(a+)+$ -file:broken"_s);
    CHECK(w.names() == "a b c d f g h");
    REQUIRE(w.desk.search.parseError());
    CHECK(w.desk.search.parseError()->sentence.contains(u"left out"_s));
    w.search(u"is:draft quality:oops"_s); // the answer of another search says nothing about this one
    CHECK(w.desk.search.parseError()->sentence.contains(u"oops"_s));
    w.search(u"is:draft"_s);
    CHECK_FALSE(w.desk.search.parseError());
}

TEST_CASE("The window shows the articles that the table of queries says")
{
    World world;
    SearchWindow w(world);
    REQUIRE(QTest::qWaitFor([&] { return !w.desk.stories.isBusy(); }));
    for (const auto& query : queryCases()) {
        const auto parsed = parseQuery(query.query, w.desk.search.surroundings());
        REQUIRE_FALSE(parsed.parseError);
        INFO(query.query);
        w.desk.search.setText(QString::fromStdString(query.query));
        REQUIRE(QTest::qWaitFor([&] { return !w.desk.table.isOrdering(); }));
        CHECK(w.names() == query.wanted);
    }
}

TEST_CASE("A click on a facet includes a value, another excludes it, a third clears")
{
    World world;
    SearchWindow w(world);
    CHECK(w.countOf(u"is:draft"_s) == 2);
    CHECK(w.countOf(u"folder:=news"_s) == 2);
    w.search(u"-is:broken"_s);
    w.clickFacet(u"is:draft"_s);
    CHECK(w.line().text() == u"-is:broken is:draft"_s);
    CHECK(w.names() == "b f");
    CHECK(w.facet(u"is:draft"_s).data(FacetRole::Choice).toInt() == static_cast<int>(FacetChoice::Included));
    CHECK(w.countOf(u"category:=arts"_s) == 1);
    w.clickFacet(u"is:draft"_s);
    CHECK(w.line().text() == u"-is:broken -is:draft"_s);
    CHECK(w.names() == "a c d g h");
    w.clickFacet(u"is:draft"_s);
    CHECK(w.line().text() == u"-is:broken"_s);
    w.clickFacet(u"topics:=Painting"_s);
    w.clickFacet(u"topics:=Cloud"_s);
    CHECK(w.line().text() == u"-is:broken (topics:=Painting OR topics:=Cloud)"_s);
    CHECK(w.names() == "a b d");
    w.clickFacet(u"type:=article"_s);
    CHECK(w.names() == "a b");
}

TEST_CASE("A facet that a typed search drops is no longer marked")
{
    World world;
    SearchWindow w(world);
    w.clickFacet(u"is:draft"_s);
    CHECK(w.tree().selectionModel()->hasSelection());
    w.line().setFocus();
    w.search(u"is:draft quality:>0"_s);
    CHECK(w.tree().selectionModel()->hasSelection());
    w.search(u"quality:>0"_s);
    CHECK(w.facet(u"is:draft"_s).data(FacetRole::Choice).toInt() == static_cast<int>(FacetChoice::None));
    CHECK_FALSE(w.tree().selectionModel()->hasSelection());
}

TEST_CASE("Facets are chosen with the keyboard too, and counts follow edits")
{
    World world;
    SearchWindow w(world);
    w.tree().setFocus();
    w.tree().setCurrentIndex(w.facet(u"is:draft"_s));
    w.key(Qt::Key_Space);
    w.awaitCounts();
    CHECK(w.names() == "b f");
    w.window.table().setFocus();
    w.window.table().selectRow(0);
    w.key(Qt::Key_P);
    w.awaitCounts();
    CHECK(w.countOf(u"is:unsaved"_s) == 1);
}

TEST_CASE("What is folded of the facets stays so, also at the next start")
{
    World world;
    {
        SearchWindow w(world);
        const auto group = [&] { return w.facet(u"type:=article"_s).parent(); };
        CHECK(w.tree().isExpanded(group()));
        w.tree().collapse(group());
        w.tree().expand(w.facet(u"date:2022"_s));
        w.search(u"quality:>=0"_s); // other values come in the place of these
        CHECK_FALSE(w.tree().isExpanded(group()));
        w.window.close();
    }
    SearchWindow w(world);
    CHECK_FALSE(w.tree().isExpanded(w.facet(u"type:=article"_s).parent()));
    CHECK(w.tree().isExpanded(w.facet(u"is:draft"_s).parent()));
    CHECK(w.tree().isExpanded(w.facet(u"date:2022"_s)));
}

TEST_CASE("A built-in view narrows the table, with its count beside it")
{
    World world;
    SearchWindow w(world);
    CHECK(w.countOfView(u"Published but weak"_s) == 2);
    auto& status = *w.window.findChild<StatusStrip*>();
    CHECK(status.countsText().startsWith(u"%1 article"_s.arg(w.desk.store.library().count())));
    w.chooseView(u"Published but weak"_s);
    CHECK(status.countsText().startsWith(u"2 of %1 article"_s.arg(w.desk.store.library().count())));
    CHECK(w.line().text() == u"is:published quality:<60"_s);
    CHECK(w.names() == "c h");
}

TEST_CASE("A view that asks for any front matter field is counted too, and recounted when articles change")
{
    World world;
    SearchWindow w(world);
    w.search(u"rating:>=4"_s);
    w.saveView(u"Rated"_s);
    CHECK(w.countOfView(u"Rated"_s) == 3);
    world.folder.write("new.md", "---\ntitle: New\nrating: 5\n---\n");
    w.desk.loader.reload();
    REQUIRE(QTest::qWaitFor([&] { return w.countOfView(u"Rated"_s) == 4; }));
}

TEST_CASE("A search is saved as a view, found again at the next start, and nested in another search")
{
    World world;
    {
        SearchWindow w(world);
        w.search(u"topics:=cloud"_s);
        w.window.table().sortByColumn(columnOf(RowField::Quality), Qt::AscendingOrder);
        w.desk.table.addField(KeyPath::ofKey("rating"));
        w.window.table().setDense(true);
        w.saveView(u"Cloudy"_s);
        CHECK(w.countOfView(u"Cloudy"_s) == 2);
    }
    SearchWindow w(world);
    const TableLayout other{.columns = {{u"title"_s, 300}, {u"heat"_s, 60}}, .sortKey = u"heat"_s};
    w.window.table().setLayout(other);
    w.search(u"is:draft"_s);
    w.chooseView(u"Cloudy"_s);
    CHECK(w.window.table().isDense());
    const auto keys = [&] {
        QStringList shown;
        for (const auto& column : w.window.table().layout().columns) {
            if (!column.hidden)
                shown << column.key;
        }
        return shown;
    };
    CHECK(keys().contains(u"rating"_s));
    CHECK(keys().contains(u"quality"_s));
    CHECK(w.line().text() == u"topics:=cloud"_s);
    CHECK(w.names() == "a d");
    CHECK(w.desk.table.request().field == RowField::Quality);
    CHECK_FALSE(w.desk.table.request().descending);
    w.search(u"-search:cloudy quality:>0"_s);
    CHECK(w.names() == "b g h");
}

TEST_CASE("A search with a mistake is not saved, neither under a name nor in the place of a view")
{
    World world;
    SearchWindow w(world);
    auto& add = *w.views().findChild<QToolButton*>(u"add"_s);
    const auto& own = w.desk.views.all().own.views;
    w.search(u"quality:8"_s);
    w.saveView(u"Eight"_s);
    w.search(u"quality:"_s);
    CHECK_FALSE(add.isEnabled());
    CHECK_FALSE(w.viewMenu(u"Eight"_s).contains(u"Update to Current Table"_s));
    w.search(u"quality:9"_s);
    CHECK(add.isEnabled());
    CHECK(w.viewMenu(u"Eight"_s).contains(u"Update to Current Table"_s));

    w.views().beginSaving();
    w.search(u"quality:"_s); // typed while the name is asked for
    auto& name = *w.views().findChild<QLineEdit*>(u"name"_s);
    QTest::keyClicks(&name, u"Broken"_s);
    QTest::keyClick(&name, Qt::Key_Return);
    CHECK(name.isVisible());
    CHECK(w.views().findChild<QLabel*>(u"refusal"_s)->text().contains(u"error"_s));
    w.search(u"quality:7"_s);
    QTest::keyClick(&name, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return own.size() == 2; }));
    CHECK(own[0].query == "quality:8");
    CHECK(own[1].query == "quality:7");
}

TEST_CASE("A view that is deleted is brought back by the word in the status line")
{
    World world;
    world.folder.write(".stet/views.json", "{\"views\": [{\"name\": \"One\"}, {\"name\": \"Two\"}]}");
    SearchWindow w(world);
    auto* list = w.views().findChild<QListView*>();
    const auto isFirst = [&](const QString& name) {
        return QTest::qWaitFor([&] { return w.desk.viewList.index(0).data().toString() == name; });
    };
    REQUIRE(isFirst(u"One"_s));
    list->setFocus();
    list->setCurrentIndex(w.desk.viewList.index(0));
    w.key(Qt::Key_Delete);
    REQUIRE(isFirst(u"Two"_s));
    auto& status = *w.window.findChild<StatusStrip*>();
    CHECK(status.findChild<QLabel*>(u"sentence"_s)->text() == u"Removed the view One"_s);
    auto* undo = status.findChild<QToolButton*>(u"offer"_s);
    REQUIRE(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    REQUIRE(isFirst(u"One"_s));
    CHECK_FALSE(undo->isVisible());
}

TEST_CASE("A row that an edit takes out of the search stays, stale, until the search is rebuilt")
{
    World world;
    SearchWindow w(world);
    w.search(u"is:draft"_s);
    REQUIRE(w.names() == "b f");
    w.window.table().setFocus();
    const auto id = w.desk.table.rowId(0);
    w.key(Qt::Key_P);
    REQUIRE(QTest::qWaitFor([&] { return w.desk.store.library().isUnsaved(id); }));
    w.awaitCounts();
    CHECK(w.names() == "b f");
    CHECK(w.desk.table.rowId(0) == id);
    const auto cell = [&] { return w.desk.table.index(w.desk.table.rowOf(id), columnOf(RowField::Published)); };
    const auto awaitStale = [&](bool isStale) {
        REQUIRE(QTest::qWaitFor([&] { return cell().data(ArticleRole::Stale).toBool() == isStale; }));
    };
    awaitStale(true);
    CHECK(cell().data(Qt::ToolTipRole).toString().contains(u"No longer matches"_s));
    CHECK(cell().data(Qt::AccessibleTextRole).toString().contains(u"no longer matches"_s));

    w.key(Qt::Key_Z, Qt::ControlModifier);
    awaitStale(false);
    w.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    awaitStale(true);

    world.folder.write("new.md", "---\ntitle: New\npublished: false\n---\n"); // the bot's, found by itself
    w.desk.loader.reload();
    REQUIRE(QTest::qWaitFor([&] { return !w.desk.loader.isLoading() && w.names() == "b f new"; }));
    CHECK(cell().data(ArticleRole::Stale).toBool());

    w.key(Qt::Key_F5);
    REQUIRE(QTest::qWaitFor([&] { return !w.desk.loader.isLoading() && w.desk.table.rowOf(id) < 0; }));
    CHECK(w.desk.store.library().isUnsaved(id));
}

TEST_CASE("F5 reads the views again, counts them again, and asks again beside a mistake")
{
    World world;
    world.folder.write(".stet/views.json", "{\"views\": [{\"name\": \"Old\"}]}");
    SearchWindow w(world);
    CHECK(w.countOfView(u"Today"_s) == 0);
    w.search(u"is:draft"_s);
    w.window.table().setFocus();
    const auto id = w.desk.table.rowId(0);
    w.key(Qt::Key_P);
    w.search(u"is:draft quality:"_s);
    REQUIRE(w.desk.table.isStale(id));
    world.folder.write(".stet/views.json", "{\"views\": [{\"name\": \"New\", \"query\": \"is:draft\"}]}");
    world.now -= 86'400; // the day of an article
    w.key(Qt::Key_F5);
    REQUIRE(QTest::qWaitFor([&] { return w.desk.table.rowOf(id) < 0; }));
    REQUIRE(QTest::qWaitFor([&] { return w.desk.viewList.index(0).data().toString() == u"New"_s; }));
    w.awaitCounts();
    CHECK(w.countOfView(u"New"_s) == 1);
    CHECK(w.countOfView(u"Today"_s) == 1);
    CHECK(w.desk.search.parseError());
}

TEST_CASE("Reading that is cancelled is reported, and F5 reads the rest")
{
    World world;
    FaultyDisk slow(world.disk);
    std::atomic<bool> mayRead = true;
    slow.failWhere([&](std::string_view call, const std::string& path) {
        while (call == "openToRead" && path.ends_with(".md") && !mayRead)
            QTest::qSleep(1);
        return 0;
    });
    world.used = &slow;
    SearchWindow w(world);
    mayRead = false;
    w.line().setText(u"rating:>=4"_s);
    auto& status = *w.window.findChild<StatusStrip*>();
    auto* cancel = status.findChild<QToolButton*>(u"cancel"_s);
    const bool isCancelOffered = QTest::qWaitFor([&] { return cancel->isVisible(); });
    QTest::mouseClick(cancel, Qt::LeftButton);
    mayRead = true;
    REQUIRE(isCancelOffered);
    CHECK(status.findChild<QLabel*>(u"sentence"_s)->text() == u"Reading canceled; press F5 to read the rest"_s);
    w.awaitCounts();
    CHECK(w.names().empty());
    w.key(Qt::Key_F5);
    REQUIRE(QTest::qWaitFor([&] { return w.desk.table.rowCount() == 3; }));
}

TEST_CASE("Values are completed without the facets, whatever is shown, and from the articles as they are now")
{
    World world;
    SearchWindow::prepared(world);
    Window w(world); // too narrow for the facets
    w.open(world.folder.path());
    REQUIRE_FALSE(w.window.findChild<FacetsPanel*>()->isVisible());
    auto* completer = w.window.findChild<FilterLine*>()->findChild<QCompleter*>();
    const auto offered = [&](const QString& typed) {
        w.key(Qt::Key_F, Qt::ControlModifier);
        w.type(typed);
        const bool isOffered = QTest::qWaitFor([&] { return completer->popup()->isVisible(); });
        QStringList lines;
        for (int row = 0; isOffered && row < completer->model()->rowCount(); ++row)
            lines << completer->model()->index(row, 0).data().toString();
        completer->popup()->hide();
        return lines;
    };
    CHECK(offered(u"topics:cl"_s).contains(u"topics:=Cloud"_s));
    CHECK(offered(u"topics:=P"_s).contains(u"topics:=Painting"_s)); // no article has the topic P
    REQUIRE(QTest::qWaitFor([&] { return !w.desk.table.isOrdering(); }));
    CHECK(w.desk.table.rowCount() == 0);
    w.type(u"a"_s);
    CHECK(completer->popup()->isVisible());
    completer->popup()->hide();

    world.folder.write("new.md", "---\ntopics: [Clouds apart]\n---\n");
    w.key(Qt::Key_F5);
    REQUIRE(QTest::qWaitFor([&] { return !w.desk.loader.isLoading(); }));
    w.key(Qt::Key_F, Qt::ControlModifier);
    w.type(u"topics:cloud"_s);
    REQUIRE(QTest::qWaitFor(
        [&] {
            return !completer->model()
                        ->match(completer->model()->index(0, 0), Qt::DisplayRole, u"topics:=\"Clouds apart\""_s)
                        .isEmpty();
        },
        patienceMs));
}

TEST_CASE("An example of the popover is searched for, and all of them are right")
{
    World world;
    SearchWindow w(world);
    auto* help = w.window.findChild<SearchHelp*>();
    auto* list = help->findChild<QTreeWidget*>();
    CHECK(list->topLevelItemCount() > 15);
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        INFO(list->topLevelItem(i)->text(0).toStdString());
        CHECK_FALSE(parseQuery(list->topLevelItem(i)->text(0).toStdString(), w.desk.search.surroundings()).parseError);
    }
    help->showBelow(w.line());
    REQUIRE(QTest::qWaitForWindowExposed(help));
    auto* item = list->topLevelItem(4);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(item).center());
    CHECK(help->isHidden());
    CHECK(w.line().text() == item->text(0));
}
