#include "tests/widgets/form/form_fixture.h"
#include "widgets/form/items_group.h"

#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

struct ItemsForm
{
    FormDesk desk;
    NotingOpener opener;
    NotingClipboard clipboard;
    ItemsGroup group;

    ItemsForm(const std::string& lines, ItemsGroup::Kind kind)
        : desk({{"a.md", lines}})
        , group(std::move(kind), desk.form, opener, clipboard)
    {
        part<QWidget>(group, "body")->show();
        showWidget(group, {400, 500});
        desk.select({"a.md"});
    }

    QListWidget& items() { return *part<QListWidget>(group, "items"); }
    void click(const char* verb)
    {
        part<QToolButton>(group, verb)->click();
        desk.settle();
    }
    void type(int field, const QString& text)
    {
        auto* line = group.findChildren<QLineEdit*>().at(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        desk.settle();
    }
    QString shown(int field) { return group.findChildren<QLineEdit*>().at(field)->text(); }
    bool isReadOnly(int field) { return group.findChildren<QLineEdit*>().at(field)->isReadOnly(); }
};

} // namespace

TEST_CASE("Pictures that are addresses alone keep that form", "[form]")
{
    ItemsForm f("images:\n  - /assets/a.png # lead\n  - b.png\n", imagesKind());
    REQUIRE(f.items().count() == 2);
    CHECK(f.items().item(0)->text() == u"1  /assets/a.png"_s);
    CHECK(f.shown(0) == u"/assets/a.png"_s);
    CHECK_FALSE(f.isReadOnly(0));
    CHECK(visibleText(f.group).find("only an address") != std::string::npos);

    f.type(0, u"/assets/c.png"_s);
    CHECK(f.desk.textOf("a.md") == "images:\n  - /assets/c.png # lead\n  - b.png\n");
    f.click("down");
    CHECK(f.desk.textOf("a.md") == "images:\n  - b.png\n  - /assets/c.png # lead\n");
    f.click("add");
    CHECK(f.desk.textOf("a.md") == "images:\n  - b.png\n  - /assets/c.png # lead\n  - \"\"\n");
    CHECK(QApplication::focusWidget() == f.group.findChildren<QLineEdit*>().at(0));
    f.type(0, u"d.png"_s);
    CHECK(f.desk.textOf("a.md") == "images:\n  - b.png\n  - /assets/c.png # lead\n  - \"d.png\"\n");
}

TEST_CASE("A picture that is an address alone gets the fields that are filled in", "[form]")
{
    ItemsForm f("images: [/assets/a.png, b.png]\n", imagesKind());
    f.type(2, u"wide"_s); // refused, and nothing changes
    CHECK(f.desk.textOf("a.md") == "images: [/assets/a.png, b.png]\n");
    f.type(2, u"640"_s);
    CHECK(f.desk.textOf("a.md") == "images: [{url: /assets/a.png, width: 640}, b.png]\n");
    CHECK(f.shown(0) == u"/assets/a.png"_s);
    CHECK(f.shown(2) == u"640"_s);
    CHECK(visibleText(f.group).find("only an address") == std::string::npos);
    f.type(1, u"Pier"_s);
    CHECK(f.desk.textOf("a.md") == "images: [{url: /assets/a.png, width: 640, title: Pier}, b.png]\n");
}

TEST_CASE("A story that is a text alone is edited, and gets the fields that are filled in", "[form]")
{
    ItemsForm f("related:\n  - Other # old\n  - https://a.example/b\n  - title: B\n", relatedKind());
    CHECK(f.items().item(0)->text() == u"1  Other"_s);
    CHECK(f.shown(0) == u"Other"_s);
    CHECK(visibleText(f.group).find("only a text") != std::string::npos);
    f.type(0, u"Another"_s);
    f.type(6, u"Ledger"_s);
    CHECK(f.desk.textOf("a.md")
        == "related:\n  - title: Another # old\n    provider:\n      name: Ledger\n  - https://a.example/b\n  - title: "
           "B\n");
    f.items().setCurrentRow(1);
    CHECK(f.shown(0).isEmpty());
    CHECK(f.shown(2) == u"https://a.example/b"_s);
    f.items().setCurrentRow(2);
    CHECK(f.shown(0) == u"B"_s);
    CHECK(visibleText(f.group).find("only a text") == std::string::npos);
}

TEST_CASE("Text that is refused stays with its item until that has another place", "[form]")
{
    ItemsForm f("images:\n  - url: a.png\n  - url: b.png\n", imagesKind());
    f.type(2, u"wide"_s);
    CHECK(f.shown(2) == u"wide"_s);
    f.items().setCurrentRow(1);
    CHECK(f.shown(2).isEmpty());
    f.items().setCurrentRow(0);
    CHECK(f.shown(2) == u"wide"_s);
    f.type(1, u"A title"_s); // another field of the same item
    CHECK(f.desk.textOf("a.md") == "images:\n  - url: a.png\n    title: A title\n  - url: b.png\n");
    CHECK(f.shown(2) == u"wide"_s);
    f.click("remove");
    CHECK(f.desk.textOf("a.md") == "images:\n  - url: b.png\n");
    CHECK(f.shown(2).isEmpty());
}
