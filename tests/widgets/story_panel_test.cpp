#include "story_panel.h"

#include "panel_fixture.h"

#include <QTableView>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const std::string twoStories = "related:\n"
                               "  - title: a <b>bold</b> title\n"
                               "    webUrl: https://a.example/1\n"
                               "    quality: 75\n"
                               "  - title: Bare\n";

struct Stories
{
    NotingOpener opener;
    NotingClipboard clipboard;
    StoryPanel panel{opener, clipboard};
    QTableView* table = part<QTableView>(panel, "table");

    Stories() { showWidget(panel, {500, 200}); }

    QPoint placeOf(int row) const { return table->visualRect(table->model()->index(row, 0)).center(); }
};

} // namespace

TEST_CASE("Without stories the panel says why", "[story_panel]")
{
    Stories stories;
    CHECK(visibleText(stories.panel) == "No article selected");
    stories.panel.setDetail(detailOf("title: a\n"));
    CHECK(visibleText(stories.panel) == "This article lists no related stories");
    stories.panel.setDetail(brokenDetail({.code = ErrorCode::Utf16}, "/site/a.md"));
    CHECK(visibleText(stories.panel) == "The article cannot be read, so its related stories are unknown");
    stories.panel.setDetail(detailOf(twoStories));
    CHECK(stories.table->isVisible());
}

TEST_CASE("Enter and a double click open the story, where it has an address", "[story_panel]")
{
    Stories stories;
    stories.panel.setDetail(detailOf(twoStories));
    auto* viewport = stories.table->viewport();
    QTest::mouseClick(viewport, Qt::LeftButton, {}, stories.placeOf(0));
    CHECK(stories.opener.opened.isEmpty());
    QTest::mouseDClick(viewport, Qt::LeftButton, {}, stories.placeOf(0));
    CHECK(stories.opener.opened == QStringList{u"https://a.example/1"_s});
    QTest::keyClick(stories.table, Qt::Key_Return);
    CHECK(stories.opener.opened.size() == 2);
    QTest::keyClick(stories.table, Qt::Key_Down);
    QTest::keyClick(stories.table, Qt::Key_Return);
    CHECK(stories.opener.opened.size() == 2);
}

TEST_CASE("Ctrl+C copies the selected stories as lines", "[story_panel]")
{
    Stories stories;
    stories.panel.setDetail(detailOf(twoStories));
    QTest::mouseClick(stories.table->viewport(), Qt::LeftButton, {}, stories.placeOf(1));
    QTest::keyClick(stories.table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(stories.table, Qt::Key_C, Qt::ControlModifier);
    CHECK(stories.clipboard.text == u"a <b>bold</b> title\t\t\t75\nBare\t\t\t"_s);
}

TEST_CASE("Titles that look like HTML stay text in tool tips", "[story_panel]")
{
    Stories stories;
    stories.panel.setDetail(detailOf(twoStories));
    CHECK(toolTipAt(*stories.table->viewport(), stories.placeOf(0)).contains(u"a &lt;b&gt;bold&lt;/b&gt; title"_s));
}
