#include "models/search/facets_model.h"

#include "core/storage/posix_disk.h"
#include "tests/models/rows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

struct FacetsModelFixture
{
    PosixDisk disk;
    ArticleStore store;
    Search search{[] { return std::int64_t{0}; }};
    FieldColumns fields{store, disk};
    DeskState desk;
    DiskMarks marks{store, desk};
    ArticleTableModel table{store, search, fields, marks};
    FacetsModel facets{store, table, search};
    QAbstractItemModelTester tester{&facets, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy inserted{&facets, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&facets, &QAbstractItemModel::rowsRemoved};

    FacetsModelFixture() { facets.setActive(true); }

    static ArticleSummary row(const std::string& folder, const std::string& name, const std::string& lines)
    {
        auto made = rowOf("/" + folder + "/" + name, "---\n" + lines + "---\n");
        made.folder = folder;
        return made;
    }

    void put(std::vector<ArticleSummary> rows)
    {
        store.put(std::move(rows));
        await();
    }
    void find(const QString& text)
    {
        search.setText(text);
        await();
    }
    void await()
    {
        REQUIRE(QTest::qWaitFor([&] { return !table.isOrdering() && !facets.isBusy(); }));
        inserted.clear();
        removed.clear();
    }

    QModelIndex group(Facet facet) const { return facets.index(static_cast<int>(facet), 0); }
    QModelIndex value(const QString& term) const
    {
        const auto found = facets.match(facets.index(0, 0), FacetRole::Term, term, 1,
            Qt::MatchExactly | Qt::MatchRecursive | Qt::MatchCaseSensitive);
        return found.isEmpty() ? QModelIndex() : found.front();
    }
};

} // namespace

TEST_CASE("A recount leaves the rows of values that are the same ones in place", "[facets_model]")
{
    FacetsModelFixture f;
    f.put({FacetsModelFixture::row("a", "1.md", "topics: [AI]\n"),
        FacetsModelFixture::row("a-b", "2.md", "topics: [AI]\n"),
        FacetsModelFixture::row("a/c", "3.md", "topics: [ai]\n")});
    const QPersistentModelIndex below = f.value(u"folder:=a/c"_s);
    const QPersistentModelIndex topic = f.value(u"topics:=AI"_s);
    REQUIRE(below.isValid());
    REQUIRE(topic.isValid());
    f.store.put({FacetsModelFixture::row("a/c", "4.md", "topics: [ai]\n"),
        FacetsModelFixture::row("a/c", "5.md", "topics: [ai]\n")});
    REQUIRE(QTest::qWaitFor([&] { return topic.data(FacetRole::Count).toInt() == 5; }));
    CHECK(f.removed.isEmpty());
    CHECK(f.inserted.isEmpty());
    CHECK(below.data(FacetRole::Count).toInt() == 3);
    CHECK(topic.data().toString() == u"ai"_s);
    CHECK(topic.data(FacetRole::Term).toString() == u"topics:=ai"_s);

    f.find(u"topics:=AI file:1"_s);
    CHECK(topic.data(FacetRole::Choice).toInt() == static_cast<int>(FacetChoice::Included));
    CHECK(f.facets.rowCount(f.group(Facet::Topic)) == 1);
    CHECK(topic.data(FacetRole::Count).toInt() == 1);
}

TEST_CASE("How many values are left out is the last row of the group, which cannot be chosen", "[facets_model]")
{
    FacetsModelFixture f;
    std::vector<ArticleSummary> rows;
    for (std::size_t i = 0; i < mostFacetValues + 1'000; ++i)
        rows.push_back(
            FacetsModelFixture::row("f" + std::to_string(i), "1.md", "topics: [t" + std::to_string(i) + ", often]\n"));
    f.put(std::move(rows));
    for (const auto facet : {Facet::Folder, Facet::Topic}) {
        const auto group = f.group(facet);
        REQUIRE(f.facets.rowCount(group) == static_cast<int>(mostFacetValues) + 1);
        const auto rest = f.facets.index(static_cast<int>(mostFacetValues), 0, group);
        const auto left = QLocale().toString(facet == Facet::Topic ? 1'001 : 1'000);
        CHECK(rest.data().toString() == u"and %1 more"_s.arg(left));
        CHECK(rest.siblingAtColumn(1).data().toString().isEmpty());
        CHECK_FALSE(rest.flags().testFlag(Qt::ItemIsSelectable));
        f.facets.choose(rest);
        CHECK(f.search.text().isEmpty());
    }
    f.find(u"topics:=often topics:t7"_s); // chosen: all that were there can still be chosen
    const auto topics = f.group(Facet::Topic);
    for (int row = 0; row < f.facets.rowCount(topics); ++row)
        CHECK_FALSE(f.facets.index(row, 0, topics).data(FacetRole::Term).toString().isEmpty());
}
