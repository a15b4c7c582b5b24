#include "models/decisions/quality_model.h"

#include "core/storage/posix_disk.h"
#include "tests/models/rows.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

struct QualityModelFixture
{
    ArticleStore store;
    Search search{[] { return std::int64_t{0}; }};
    PosixDisk disk;
    FieldColumns fields{store, disk};
    DeskState desk;
    DiskMarks marks{store, desk};
    ArticleTableModel table{store, search, fields, marks};
    QualityModel quality{store, table, search};
    QAbstractItemModelTester tester{&quality, QAbstractItemModelTester::FailureReportingMode::Fatal};

    QualityModelFixture()
    {
        std::vector<ArticleSummary> rows{rowOf("/a.md", article("A", 42, "true")),
            rowOf("/b.md", article("B", 44, "false")), rowOf("/c.md", article("=C", 90, "false"))};
        rows[2].provider = std::string("=Quay");
        store.put(std::move(rows));
        quality.setActive(true);
        await();
    }
    void await()
    {
        REQUIRE(QTest::qWaitFor([&] { return !table.isOrdering() && !quality.isBusy(); }));
    }
    QString cell(int row, int column) const { return quality.index(row, column).data().toString(); }
};

} // namespace

TEST_CASE("Every figure of the histogram is in a table", "[quality]")
{
    QualityModelFixture f;
    REQUIRE(f.quality.rowCount() == static_cast<int>(qualityBinCount) + 1);
    CHECK(f.cell(8, QualityModel::Quality) == u"40–44"_s);
    CHECK(f.cell(8, QualityModel::Published) == u"1"_s);
    CHECK(f.cell(8, QualityModel::Drafts) == u"1"_s);
    CHECK(f.cell(8, QualityModel::Precision).isEmpty());
    CHECK(f.cell(19, QualityModel::Quality) == u"95–100"_s);
    CHECK(f.cell(20, QualityModel::Quality) == u"no score"_s);
    f.quality.setGrouping(QualityGrouping::Provider);
    f.await();
    CHECK(f.cell(21, QualityModel::Group) == u"without a provider"_s);
    CHECK(f.cell(22, QualityModel::Group) == u"=Quay"_s);
    CHECK(f.quality.csv().contains("'=Quay,90–94,0,1,,,\r\n"));
    f.store.setDecisions({{f.table.rows().front(), {.verdict = Verdict::Publish}}}, ChangeKind::Decided);
    f.await();
    CHECK(f.cell(0, QualityModel::Precision) == u"100 %"_s);
}

TEST_CASE("A score is tried as the threshold", "[quality]")
{
    QualityModelFixture f;
    f.quality.setTried(44);
    f.await();
    CHECK(f.quality.effect().publish.size() == 2);
    CHECK(f.quality.effect().unpublish.size() == 1);
    f.quality.setTried(400);
    f.await();
    CHECK(f.quality.tried() == 100);
    CHECK(f.quality.effect().publish.empty());
}

TEST_CASE("Chosen scores narrow the search, in place of those chosen before", "[quality]")
{
    QualityModelFixture f;
    f.search.setText(u"is:draft"_s);
    f.quality.chooseScores(40, 60);
    CHECK(f.search.text() == u"is:draft quality:40..<60"_s);
    f.await();
    CHECK(f.table.rowCount() == 1);
    CHECK(f.quality.statistics().all.count == 1);
    f.quality.chooseScores(85, 101);
    CHECK(f.search.text() == u"is:draft quality:>=85"_s);
    f.quality.clearScores();
    CHECK(f.search.text() == u"is:draft"_s);
    f.search.setText(u"quality:>=85"_s);
    CHECK_FALSE(f.quality.hasChosenScores());
}

TEST_CASE("Nothing is counted while nobody looks", "[quality]")
{
    QualityModelFixture f;
    f.quality.setActive(false);
    f.store.put({rowOf("/d.md", article("D", 10, "true"))});
    CHECK(QTest::qWaitFor([&] { return f.table.rowCount() == 4; }));
    CHECK_FALSE(f.quality.isBusy());
    CHECK(f.quality.statistics().all.count == 3);
    f.quality.setActive(true);
    f.await();
    CHECK(f.quality.statistics().all.count == 4);
}
