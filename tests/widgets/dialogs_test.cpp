#include "tests/widgets/panel_fixture.h"
#include "widgets/saving/save_report_dialog.h"
#include "widgets/window/keys_dialog.h"
#include "widgets/window/skipped_dialog.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeWidget>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QPoint placeOf(const QTableView& table, int row)
{
    return table.visualRect(table.model()->index(row, 0)).center();
}

/// A report of two failures and a remark, shown.
struct Saves
{
    NotingClipboard clipboard;
    Library library;
    SaveReportDialog dialog{clipboard};
    QTableView* table = part<QTableView>(dialog, "table");
    RowId tide = add("/site/tide.md", "a <b>bold</b> tide");
    RowId moon = add("/site/moon.md", "Moon");

    Saves()
    {
        SaveReport report;
        report.failures = {{tide, {.code = ErrorCode::DiskFull}}, {moon, {.code = ErrorCode::ChangedOnDisk}}};
        report.notes = {{moon, SaveWarning::GroupLost}};
        dialog.setReport(report, library);
        showWidget(dialog, {800, 300});
    }

    RowId add(const std::string& path, const std::string& title)
    {
        ArticleSummary row;
        row.path = path;
        row.foundAs = path.substr(1);
        row.title = title;
        return library.put(row);
    }
};

} // namespace

TEST_CASE("Nothing skipped is reported so", "[skipped_dialog]")
{
    NotingClipboard clipboard;
    SkippedDialog dialog(clipboard);
    showWidget(dialog, {600, 300});
    CHECK(visibleText(dialog) == "Nothing was skipped");
    CHECK(dialog.windowTitle() == u"Skipped (0)"_s);
    CHECK_FALSE(dialog.isModal());
}

TEST_CASE("What was skipped is counted and can be copied", "[skipped_dialog]")
{
    NotingClipboard clipboard;
    SkippedDialog dialog(clipboard);
    ScanReport report;
    report.skipped = {{"site/.git", SkipReason::Hidden}};
    report.errors = {{.code = ErrorCode::AccessDenied, .path = "site/<b>shut</b>"}};
    dialog.setReport(report);
    showWidget(dialog, {600, 300});
    auto* table = part<QTableView>(dialog, "table");
    CHECK(dialog.windowTitle() == u"Skipped (2)"_s);
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    CHECK(clipboard.text == u"site/<b>shut</b>\tPermission denied.\nsite/.git\thidden"_s);
    CHECK(toolTipAt(*table->viewport(), placeOf(*table, 0)).contains(u"&lt;b&gt;shut&lt;/b&gt;"_s));
    QTest::mouseClick(part<QPushButton>(dialog, "close"), Qt::LeftButton);
    CHECK_FALSE(dialog.isVisible());
}

TEST_CASE("A save that failed says how many articles stay unsaved, and the lines can be copied", "[save_report_dialog]")
{
    Saves saves;
    CHECK_FALSE(saves.dialog.isModal());
    CHECK(saves.dialog.windowTitle() == u"Not saved (2)"_s);
    CHECK(visibleText(saves.dialog).find("They stay unsaved") != std::string::npos);
    QTest::keyClick(saves.table, Qt::Key_C, Qt::ControlModifier);
    CHECK(saves.clipboard.text == u"a <b>bold</b> tide\tThe disk is full.\tsite/tide.md"_s);
}

TEST_CASE("A double click or Enter on a line shows its article and leaves the list open", "[save_report_dialog]")
{
    Saves saves;
    std::vector<RowId> shown;
    QObject::connect(
        &saves.dialog, &SaveReportDialog::showArticle, &saves.dialog, [&](RowId row) { shown.push_back(row); });
    QTest::mouseClick(saves.table->viewport(), Qt::LeftButton, {}, placeOf(*saves.table, 1));
    CHECK(shown.empty());
    QTest::mouseDClick(saves.table->viewport(), Qt::LeftButton, {}, placeOf(*saves.table, 1));
    QTest::keyClick(saves.table, Qt::Key_Up);
    QTest::keyClick(saves.table, Qt::Key_Return);
    CHECK(shown == std::vector<RowId>{saves.moon, saves.tide});
    CHECK(saves.dialog.isVisible());
}

TEST_CASE("Saving again asks for those that failed, and closes the list", "[save_report_dialog]")
{
    Saves saves;
    std::vector<RowId> again;
    QObject::connect(&saves.dialog, &SaveReportDialog::saveAgainRequested, &saves.dialog,
        [&](const std::vector<RowId>& rows) { again = rows; });
    QTest::mouseClick(part<QPushButton>(saves.dialog, "saveAgain"), Qt::LeftButton);
    CHECK(again == std::vector<RowId>{saves.tide, saves.moon});
    CHECK_FALSE(saves.dialog.isVisible());
}

TEST_CASE("Remarks alone are no failure", "[save_report_dialog]")
{
    Saves saves;
    SaveReport report;
    report.notes = {{saves.moon, SaveWarning::GroupLost}};
    saves.dialog.setReport(report, saves.library);
    CHECK(saves.dialog.windowTitle() == u"Saved with warnings"_s);
    CHECK_FALSE(part<QPushButton>(saves.dialog, "saveAgain")->isVisible());
}

TEST_CASE("The keys are listed as they are given, and Escape closes the list", "[keys_dialog]")
{
    KeysDialog dialog({{u"P, U"_s, u"Publish, unpublish"_s}, {u"Ctrl+Shift+S"_s, u"Save all <b>"_s}});
    showWidget(dialog, {500, 300});
    const auto* list = part<QTreeWidget>(dialog, "list");
    REQUIRE(list->topLevelItemCount() == 2);
    CHECK(list->topLevelItem(1)->text(0) == u"Ctrl+Shift+S"_s);
    CHECK(list->topLevelItem(1)->text(1) == u"Save all <b>"_s);
    const auto font = list->topLevelItem(1)->font(0);
    CHECK(list->columnWidth(0) > QFontMetrics(font).horizontalAdvance(u"Ctrl+Shift+S"_s));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK_FALSE(dialog.isVisible());
}
