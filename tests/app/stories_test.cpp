#include "tests/app/edit_fixture.h"

#include <QSignalSpy>

#include <algorithm>

using namespace stet;
using namespace stet::test;

namespace {

std::string storiesTold(const std::string& address, const std::string& published)
{
    return "---\ntitle: Told at " + address + "\npublishedDateTime: 2024-02-28T10:00:00Z\nwebUrl: https://a.example/"
        + address + "\npublished: " + published + "\n---\nBody\n";
}

} // namespace

TEST_CASE("The table says how many articles tell a story, and the search asks for it", "[window][stories]")
{
    Editing e(Editing::Files{
        {"a.md", storiesTold("x", "true")}, {"b.md", storiesTold("x", "false")}, {"c.md", storiesTold("y", "true")}});
    const auto awaitStories = [&] {
        REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.stories.isBusy() && !e.w.desk.table.isOrdering(); }));
        QTest::qWait(150); // the rows follow
        REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.table.isOrdering(); }));
    };
    const auto text = [&](const std::string& name, RowField field) {
        const auto row = e.w.desk.table.rowOf(e.w.desk.store.library().idOf(e.world.folder.path(name)));
        REQUIRE(row >= 0);
        return e.w.desk.table.index(row, columnOf(field)).data().toString();
    };
    awaitStories();
    CHECK(text("a.md", RowField::Cluster) == u"2"_s);
    CHECK(text("a.md", RowField::ClusterPublished) == u"1"_s);
    CHECK(text("c.md", RowField::Cluster).isEmpty());
    e.w.desk.search.setText(u"cluster:>1"_s);
    awaitStories();
    CHECK(e.w.desk.table.rowCount() == 2);
    e.w.desk.search.setText(u"-is:duplicate"_s);
    awaitStories();
    CHECK(e.w.desk.table.rowCount() == 1);
    e.w.desk.search.setText({});
    e.w.desk.table.sort(columnOf(RowField::Cluster), Qt::DescendingOrder);
    awaitStories();
    CHECK(text("c.md", RowField::Title) == e.w.desk.table.index(2, columnOf(RowField::Title)).data().toString());

    const auto b = e.w.desk.store.library().idOf(e.world.folder.path("b.md"));
    QSignalSpy shown(&e.w.desk.table, &QAbstractItemModel::dataChanged);
    e.w.desk.commands.setPublished({b}, true);
    const auto rowOfA = e.w.desk.table.rowOf(e.w.desk.store.library().idOf(e.world.folder.path("a.md")));
    CHECK(std::any_of(shown.begin(), shown.end(), [&](const QList<QVariant>& call) {
        return call[0].toModelIndex().row() <= rowOfA && rowOfA <= call[1].toModelIndex().row();
    }));
    CHECK(text("a.md", RowField::ClusterPublished) == u"2"_s);
    e.w.desk.commands.change({b}, KeyPath::ofKey("webUrl"),
        {SetField{KeyPath::ofKey("webUrl"), Value::scalar(ValueType::Text, "https://a.example/y")}});
    e.awaitUnsaved(1);
    awaitStories();
    CHECK(text("a.md", RowField::Cluster).isEmpty());
    CHECK(text("b.md", RowField::Cluster) == u"2"_s);
    e.w.desk.commands.undo();
    e.settle();
    awaitStories();
    CHECK(text("a.md", RowField::Cluster) == u"2"_s);
    CHECK(text("c.md", RowField::Cluster).isEmpty());
}
