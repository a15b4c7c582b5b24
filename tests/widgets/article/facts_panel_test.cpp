#include "widgets/article/facts_panel.h"

#include "core/storage/posix_disk.h"
#include "tests/widgets/panel_fixture.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTreeView>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

struct Facts
{
    PosixDisk disk;
    ArticleStore store;
    EditService editor{store, disk};
    DeskCommands commands{store, editor};
    NotingOpener opener;
    NotingClipboard clipboard;
    FactsPanel panel{commands, opener, clipboard};
    QTreeView* tree = part<QTreeView>(panel, "tree");

    Facts() { showWidget(panel, {400, 300}); }

    void show(const std::string& yaml, RowId row = 1) { panel.setDetail(detailOf(yaml, "/site/a.md", row)); }

    QModelIndex at(int row, int column = FactsModel::Name, const QModelIndex& parent = {}) const
    {
        return tree->model()->index(row, column, parent);
    }
    /// In the text of a cell, near its beginning.
    QPoint placeOf(const QModelIndex& index) const
    {
        const auto rect = tree->visualRect(index);
        return {rect.left() + 12, rect.center().y()};
    }
    void click(const QModelIndex& index, Qt::MouseButton button = Qt::LeftButton) const
    {
        QTest::mouseClick(tree->viewport(), button, {}, placeOf(index));
    }
    void choose(const QString& entry) const
    {
        const auto place = placeOf(tree->currentIndex());
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, tree->viewport()->mapToGlobal(place));
        QApplication::sendEvent(tree->viewport(), &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu != nullptr);
        for (auto* action : menu->actions()) {
            if (action->text() != entry)
                continue;
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
            break;
        }
        menu->close();
    }
};

} // namespace

TEST_CASE("An article that cannot be read shows the reason and its path", "[facts_panel]")
{
    Facts facts;
    CHECK(visibleText(facts.panel) == "No article selected");
    facts.panel.setDetail(brokenDetail({.code = ErrorCode::UnclosedQuote, .line = 3}, "/site/<b>a</b>.md"));
    CHECK_FALSE(facts.tree->isVisible());
    CHECK(visibleText(facts.panel) == "Line 3: A quotation mark is not closed.\n/site/<b>a</b>.md");
    facts.show("title: a\n");
    CHECK(facts.tree->isVisible());
}

TEST_CASE("A click on an address opens it, beside it and on other values nothing happens", "[facts_panel]")
{
    Facts facts;
    facts.show("title: a title that is long\nwebUrl: https://a.example/b\n");
    facts.click(facts.at(0, FactsModel::Content));
    facts.click(facts.at(1, FactsModel::Name));
    const auto cell = facts.tree->visualRect(facts.at(1, FactsModel::Content));
    QTest::mouseClick(facts.tree->viewport(), Qt::LeftButton, {}, {cell.right() - 8, cell.center().y()});
    CHECK(facts.opener.opened.isEmpty());
    facts.click(facts.at(1, FactsModel::Content));
    CHECK(facts.opener.opened == QStringList{u"https://a.example/b"_s});
    QTest::mouseDClick(facts.tree->viewport(), Qt::LeftButton, {}, facts.placeOf(facts.at(1, FactsModel::Content)));
    CHECK(facts.opener.opened.size() == 1);
}

TEST_CASE("Enter opens the address of the current field", "[facts_panel]")
{
    Facts facts;
    facts.show("webUrl: https://a.example/b\ntitle: a\n");
    facts.click(facts.at(0));
    QTest::keyClick(facts.tree, Qt::Key_Return);
    CHECK(facts.opener.opened.size() == 1);
    QTest::keyClick(facts.tree, Qt::Key_Down);
    QTest::keyClick(facts.tree, Qt::Key_Return);
    CHECK(facts.opener.opened.size() == 1);
}

TEST_CASE("Ctrl+C copies the whole value, however short it is shown", "[facts_panel]")
{
    Facts facts;
    const std::string words(1000, 'x');
    facts.show("long: " + words + "\nsecured: \"QUJD;REVG\"\n");
    facts.click(facts.at(0));
    QTest::keyClick(facts.tree, Qt::Key_C, Qt::ControlModifier);
    CHECK(facts.clipboard.text == QString(1000, u'x'));
    QTest::keyClick(facts.tree, Qt::Key_Down);
    QTest::keyClick(facts.tree, Qt::Key_C, Qt::ControlModifier);
    CHECK(facts.clipboard.text == u"QUJD;REVG"_s);
}

TEST_CASE("The menu copies value and name of a field and opens its address", "[facts_panel]")
{
    Facts facts;
    facts.show("provider:\n  name: Bench\n  url: https://a.example/\n");
    facts.click(facts.at(0, 0, facts.at(0)));
    facts.choose(u"Copy Value"_s);
    CHECK(facts.clipboard.text == u"Bench"_s);
    facts.choose(u"Copy Field Name"_s);
    CHECK(facts.clipboard.text == u"provider.name"_s);
    facts.choose(u"Open Address"_s);
    CHECK(facts.opener.opened.isEmpty());
    facts.click(facts.at(1, 0, facts.at(0)));
    facts.choose(u"Open Address"_s);
    CHECK(facts.opener.opened == QStringList{u"https://a.example/"_s});
}

TEST_CASE("What was unfolded, and the current field, stay from article to article", "[facts_panel]")
{
    Facts facts;
    facts.show("topics:\n  - Sea\nprovider:\n  name: Bench\n");
    CHECK_FALSE(facts.tree->isExpanded(facts.at(0)));
    CHECK(facts.tree->isExpanded(facts.at(1)));
    facts.click(facts.at(0));
    QTest::keyClick(facts.tree, Qt::Key_Right);
    facts.click(facts.at(1));
    QTest::keyClick(facts.tree, Qt::Key_Left);

    facts.show("provider:\n  name: Other\ntitle: b\ntopics:\n  - Moon\n", 2);
    CHECK_FALSE(facts.tree->isExpanded(facts.at(0)));
    CHECK(facts.tree->isExpanded(facts.at(2)));
    CHECK(facts.tree->currentIndex() == facts.at(0));
    facts.panel.setDetail(nullptr);
    facts.show("topics:\n  - Moon\n", 3);
    CHECK(facts.tree->isExpanded(facts.at(0)));
}

TEST_CASE("Column widths and the scroll bar stay from article to article", "[facts_panel]")
{
    Facts facts;
    std::string yaml;
    for (int i = 0; i < 100; ++i)
        yaml += "key" + std::to_string(i) + ": " + std::to_string(i) + "\n";
    facts.show(yaml);
    auto* header = facts.tree->header();
    const QPoint edge(header->sectionSize(0) - 1, header->height() / 2);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(header->viewport(), edge + QPoint(20, 0));
    QTest::mouseMove(header->viewport(), edge + QPoint(40, 0));
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge + QPoint(40, 0));
    const int width = header->sectionSize(0);
    CHECK(width > edge.x() + 20);
    facts.tree->verticalScrollBar()->setValue(400);
    facts.show(yaml, 2);
    CHECK(header->sectionSize(0) == width);
    CHECK(facts.tree->verticalScrollBar()->value() == 400);
}

TEST_CASE("An address that the desktop does not open is reported to be so", "[facts_panel]")
{
    Facts facts;
    facts.opener.canOpen = false;
    facts.show("webUrl: https://a.example/b\n");
    facts.click(facts.at(0, FactsModel::Content));
    CHECK(QToolTip::text() == u"This address cannot be opened."_s);
}

TEST_CASE("Fields that look like HTML stay text, in cells and tool tips", "[facts_panel]")
{
    Facts facts;
    facts.show("title: \"<img src=x onerror=alert(1)>\"\n");
    const auto cell = facts.at(0, FactsModel::Content);
    CHECK(cell.data().toString() == u"<img src=x onerror=alert(1)>"_s);
    CHECK(toolTipAt(*facts.tree->viewport(), facts.placeOf(cell)) == u"<p>&lt;img src=x onerror=alert(1)&gt;</p>"_s);
}

TEST_CASE("A cell that is being typed into outlasts new fields, which are shown when it is left", "[facts_panel]")
{
    Facts facts;
    const auto show = [&](const std::string& yaml) {
        auto detail = std::make_shared<ArticleDetail>(*detailOf(yaml));
        detail->isEditable = true;
        facts.panel.setDetail(detail);
    };
    show("title: a\n");
    const auto cell = facts.at(0, FactsModel::Content);
    facts.tree->setCurrentIndex(cell);
    facts.tree->edit(cell);
    auto* line = facts.tree->viewport()->findChild<QLineEdit*>();
    REQUIRE(line != nullptr);
    QTest::keyClicks(line, u"typed"_s);
    show("title: a\nheat: 5\n");
    CHECK(facts.tree->model()->rowCount() == 1);
    CHECK(line->text().endsWith(u"typed"_s));
    QTest::keyClick(line, Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return facts.tree->model()->rowCount() == 2; }));
}
