#include "core/storage/posix_disk.h"
#include "tests/models/rows.h"
#include "tests/widgets/panel_fixture.h"
#include "widgets/decisions/quality_chart.h"
#include "widgets/decisions/quality_panel.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// The last ten have the scores of the ten before them.
int scoreOf(int article)
{
    return 50 + (article < 30 ? article : article - 10);
}

struct QualityPanelFixture
{
    ArticleStore store;
    Search search{[] { return std::int64_t{0}; }};
    PosixDisk disk;
    FieldColumns fields{store, disk};
    DeskState desk;
    DiskMarks marks{store, desk};
    ArticleTableModel table{store, search, fields, marks};
    QualityModel quality{store, table, search};
    QualityPanel panel{quality};
    QualityChart& chart = *panel.findChild<QualityChart*>();

    QualityPanelFixture()
    {
        std::vector<ArticleSummary> rows;
        std::vector<std::pair<RowId, RowDecision>> decisions;
        for (int i = 0; i < 40; ++i) {
            rows.push_back(
                rowOf("/" + std::to_string(i) + ".md", article("A", scoreOf(i), i % 2 == 0 ? "true" : "false")));
            rows.back().provider = std::string(i < 30 ? "Quay Times" : "<b>Harbor</b> Post");
        }
        store.put(std::move(rows));
        for (RowId id = 0; id < 30; ++id)
            decisions.push_back({id, {.verdict = Verdict::Publish}});
        for (RowId id = 30; id < 38; ++id)
            decisions.push_back({id, {.verdict = Verdict::Keep}});
        for (RowId id = 38; id < 40; ++id)
            decisions.push_back({id, {.verdict = Verdict::None}});
        store.setDecisions(decisions, ChangeKind::ReadDecisions);
        panel.setThreshold(60);
        showWidget(panel, {700, 420});
        await();
    }
    void await()
    {
        REQUIRE(QTest::qWaitFor([&] { return !table.isOrdering() && !quality.isBusy(); }));
    }
    /// A place in the middle of the chart's height at a score.
    QPoint at(double score) const { return {44 + static_cast<int>((chart.width() - 88) * score / 100), 100}; }
    QString effect() const { return panel.findChild<QLabel*>(u"scoreEffect"_s)->text(); }
};

} // namespace

TEST_CASE("The panel says what the score that is tried would change", "[quality_panel]")
{
    QualityPanelFixture f;
    CHECK(f.effect().startsWith(u"60: would"_s));
    QTest::keyClick(&f.chart, Qt::Key_End);
    f.await();
    CHECK(f.effect().startsWith(u"100: would"_s));
    CHECK(f.quality.tried() == 100);
    QTest::keyClick(&f.chart, Qt::Key_Left);
    CHECK(f.quality.tried() == 99);
    f.panel.setThreshold(60); // the settings were read again
    CHECK(f.quality.tried() == 99);
    QSignalSpy threshold(&f.panel, &QualityPanel::thresholdRequested);
    f.panel.findChild<QPushButton*>(u"setThreshold"_s)->click();
    REQUIRE(threshold.count() == 1);
    CHECK(threshold.front().front().toDouble() == 99);
}

TEST_CASE("The line of the threshold is dragged, and beside it scores are chosen", "[quality_panel]")
{
    QualityPanelFixture f;
    QTest::mousePress(&f.chart, Qt::LeftButton, {}, f.at(60));
    QTest::mouseMove(&f.chart, f.at(80));
    QTest::mouseRelease(&f.chart, Qt::LeftButton, {}, f.at(80));
    CHECK(f.quality.tried() == 80);
    CHECK(f.search.text().isEmpty());

    QTest::mousePress(&f.chart, Qt::LeftButton, {}, f.at(51));
    QTest::mouseMove(&f.chart, f.at(58));
    QTest::mouseRelease(&f.chart, Qt::LeftButton, {}, f.at(58));
    CHECK(f.search.text() == u"quality:50..<60"_s);
    QTest::mouseClick(&f.chart, Qt::LeftButton, {}, f.at(30));
    CHECK(f.search.text().isEmpty());
}

TEST_CASE("The pointer learns what a bar stands for", "[quality_panel]")
{
    QualityPanelFixture f;
    QHelpEvent help(QEvent::ToolTip, f.at(52), f.chart.mapToGlobal(f.at(52)));
    QApplication::sendEvent(&f.chart, &help);
    CHECK(QToolTip::text().contains(u"50–54"_s));
    CHECK(QToolTip::text().contains(u"3 published"_s));
    QToolTip::hideText();
}

TEST_CASE("Providers whose articles are kept more often lead to these", "[quality_panel]")
{
    QualityPanelFixture f;
    auto* kept = f.panel.findChild<QListWidget*>(u"kept"_s);
    REQUIRE(kept->isVisible() == (kept->count() > 0));
    REQUIRE(kept->count() == 1);
    CHECK(kept->item(0)->text().startsWith(u"<b>Harbor</b> Post: 8 of 8"_s));
    QSignalSpy query(&f.panel, &QualityPanel::queryRequested);
    Q_EMIT kept->itemActivated(kept->item(0));
    REQUIRE(query.count() == 1);
    CHECK(query.front().front().toString() == u"provider:=\"<b>Harbor</b> Post\""_s);
}

TEST_CASE("Rows of the figures choose scores by the keyboard", "[quality_panel]")
{
    QualityPanelFixture f;
    f.panel.findChild<QToolButton*>(u"figures"_s)->click();
    auto* figures = f.panel.findChild<QTableView*>(u"figureTable"_s);
    REQUIRE(figures->isVisible());
    figures->selectRow(14);
    Q_EMIT figures->activated(figures->currentIndex());
    CHECK(f.search.text() == u"quality:70..<75"_s);
    CHECK(f.panel.arrangement() == u"0 figures"_s);
}

TEST_CASE("What the panel shows becomes a picture, a drawing and figures", "[quality_panel]")
{
    QualityPanelFixture f;
    f.panel.findChild<QComboBox*>(u"qualityGrouping"_s)->setCurrentIndex(1);
    f.await();
    const auto image = QImage::fromData(f.panel.exported(QualityPanel::Export::Png));
    CHECK(image.width() == 2 * f.chart.width());
    CHECK(image.height() == 2 * f.chart.heightForWidth(f.chart.width()));
    const auto svg = f.panel.exported(QualityPanel::Export::Svg);
    CHECK(svg.startsWith("<?xml"));
    CHECK(svg.contains("&lt;b&gt;Harbor"));
    CHECK(f.panel.exported(QualityPanel::Export::Csv).contains("Quay Times"));
}
