#include "models/desk/cell_sign.h"
#include "models/folders/skipped_model.h"
#include "models/saving/conflicts_model.h"
#include "models/saving/save_report_model.h"
#include "tests/models/model_lines.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;

TEST_CASE("What could not be read is listed before what was skipped, and once", "[skipped_model]")
{
    SkippedModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ScanReport report;
    report.skipped = {{"site/.git", SkipReason::Hidden}, {"site/shut", SkipReason::Unreadable},
        {"site/<b>page</b>.txt", SkipReason::NoFrontMatter}};
    report.errors = {{.code = ErrorCode::AccessDenied, .path = "site/shut"}};
    model.setReport(report);
    CHECK(modelLines(model)
        == "site/shut | Permission denied.\n"
           "site/.git | hidden\n"
           "site/<b>page</b>.txt | no front matter\n");
    CHECK(model.index(0, 0).data(markRole).toInt() == static_cast<int>(CellSign::Error));
    CHECK_FALSE(model.index(1, 0).data(markRole).isValid());
    CHECK(model.index(2, 0).data(Qt::ToolTipRole).toString().contains(QLatin1String("&lt;b&gt;")));

    model.setReport({});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("A save names the articles that stay unsaved before those saved with a remark", "[save_report_model]")
{
    Library library;
    ArticleSummary tide;
    tide.path = "/site/tide.md";
    tide.foundAs = "site/tide.md";
    tide.title = "A <b>bold</b> tide";
    const auto tideRow = library.put(tide);
    ArticleSummary moon;
    moon.path = "/site/moon.md";
    moon.foundAs = "site/moon.md";
    const auto moonRow = library.put(moon);

    SaveReport report;
    report.saved = 1;
    report.notes = {{tideRow, SaveWarning::GroupLost}};
    report.failures = {{moonRow, {.code = ErrorCode::DiskFull, .path = "/site/moon.md"}},
        {noRow, {.code = ErrorCode::NotFound, .path = "/site/gone.md"}}};
    SaveReportModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setReport(report, library);
    CHECK(modelLines(model)
        == "moon.md | The disk is full. | site/moon.md\n"
           "/site/gone.md | The file or folder does not exist. | /site/gone.md\n"
           "A <b>bold</b> tide | Saved. The group of the file could not be kept. | site/tide.md\n");
    CHECK(model.failedRows() == std::vector<RowId>{moonRow, noRow});
    CHECK(model.index(0, 0).data(markRole).toInt() == static_cast<int>(CellSign::Error));
    CHECK(model.index(2, 0).data(markRole).toInt() == static_cast<int>(CellSign::Warning));
    CHECK(model.index(2, 1).data(SaveReportRole::Id).toUInt() == tideRow);
}

TEST_CASE("Conflicts that are decided together are reported to be so once", "[conflicts_model]")
{
    const Library library;
    ConflictsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<ArticleConflict> conflicts(3);
    conflicts[0].conflict.at = KeyPath::ofKey("title");
    conflicts[2].conflict.at = KeyPath::ofKey("heat");
    model.setConflicts(conflicts, library);
    CHECK_FALSE(model.isDecided());
    QSignalSpy decided(&model, &ConflictsModel::decided);
    model.chooseAll(ConflictChoice::Mine); // the second has no place for it
    CHECK(decided.size() == 1);
    CHECK_FALSE(model.isDecided());
    model.turn({1, 2});
    CHECK(decided.size() == 2);
    CHECK(model.isDecided());
    CHECK(model.index(0, ConflictsModel::Mine).data(Qt::CheckStateRole).toInt() == Qt::Checked);
    CHECK(model.index(1, ConflictsModel::Theirs).data(Qt::CheckStateRole).toInt() == Qt::Checked);
    CHECK(model.index(2, ConflictsModel::Theirs).data(Qt::CheckStateRole).toInt() == Qt::Checked);
    model.setConflicts(conflicts, library);
    CHECK_FALSE(model.isDecided());
}
