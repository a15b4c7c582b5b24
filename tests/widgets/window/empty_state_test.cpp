#include "widgets/window/empty_state.h"

#include "tests/widgets/panel_fixture.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

TEST_CASE("With nothing open the ways on are a folder, the sample and what was open before", "[empty_state]")
{
    EmptyState empty;
    showWidget(empty, {800, 600});
    CHECK(visibleText(empty).starts_with("Open a folder, or drop one here\n"));
    CHECK_FALSE(part<QPushButton>(empty, "skipped")->isVisible());
    const QSignalSpy open(&empty, &EmptyState::openRequested);
    const QSignalSpy sample(&empty, &EmptyState::sampleRequested);
    QTest::mouseClick(part<QPushButton>(empty, "open"), Qt::LeftButton);
    QTest::mouseClick(part<QPushButton>(empty, "sample"), Qt::LeftButton);
    CHECK(open.count() == 1);
    CHECK(sample.count() == 1);
}

TEST_CASE("Recent folders open by mouse and keyboard, under their whole path", "[empty_state]")
{
    EmptyState empty;
    showWidget(empty, {800, 600});
    empty.setRecentFolders({u"/gone"_s});
    const QString folder = u"/site/<b>power</b> & apps/"_s + QString(200, u'x');
    empty.setRecentFolders({folder, u"/other"_s});
    QTest::qWait(10);
    const auto buttons = empty.findChildren<QToolButton*>();
    REQUIRE(buttons.size() == 2);
    CHECK(buttons[0]->toolTip().contains(u"&lt;b&gt;power&lt;/b&gt; &amp; apps"_s));
    CHECK(empty.minimumSizeHint().width() < 600);
    const QSignalSpy recent(&empty, &EmptyState::recentRequested);
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    buttons[1]->setFocus();
    QTest::keyClick(buttons[1], Qt::Key_Return);
    REQUIRE(recent.count() == 2);
    CHECK(recent[0][0] == folder);
    CHECK(recent[1][0] == u"/other"_s);
}

TEST_CASE("A folder without articles is named, with what is looked for and what was skipped", "[empty_state]")
{
    EmptyState empty;
    showWidget(empty, {800, 600});
    empty.setNothingFound(u"/site/<b>a</b>"_s);
    const auto text = visibleText(empty);
    CHECK(text.starts_with("There are no articles here\n/site/<b>a</b>\n"));
    CHECK(text.find(".markdown") != std::string::npos);
    const QSignalSpy skipped(&empty, &EmptyState::skippedRequested);
    QTest::mouseClick(part<QPushButton>(empty, "skipped"), Qt::LeftButton);
    CHECK(skipped.count() == 1);
    empty.setNothingOpen();
    CHECK(visibleText(empty).starts_with("Open a folder, or drop one here\n"));
}
