#include "core/storage/posix_disk.h"
#include "tests/support/temp_folder.h"
#include "tests/widgets/panel_fixture.h"
#include "widgets/parts/field_name_line.h"
#include "widgets/table/article_table.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTimer>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    TempFolder folder;
    PosixDisk disk;
    ArticleStore store;
    Search search{[] { return std::int64_t{0}; }};
    FieldColumns values{store, disk};
    DeskState desk;
    DiskMarks marks{store, desk};
    ArticleTableModel model{store, search, values, marks};
    EditService editor{store, disk};
    DeskCommands commands{store, editor};
    NotingClipboard clipboard;
    ArticleTable table{model, desk, commands, clipboard};

    Fixture()
    {
        std::vector<ArticleSummary> rows;
        const std::vector<std::pair<std::string, std::string>> files{
            {"Ten", "x: 10\n"}, {"Word", "x: word\n"}, {"Nothing", ""}, {"Nine", "x: 9\n"}};
        for (const auto& [title, lines] : files) {
            const auto text = "---\ntitle: " + title + "\n" + lines + "---\n";
            const auto path = folder.write(title + ".md", text);
            rows.push_back(summarize(*Document::read(text), {}, path));
        }
        store.put(std::move(rows));
        showWidget(table, {1000, 300});
        await();
    }

    void await()
    {
        model.refresh();
        REQUIRE(QTest::qWaitFor([&] { return !model.isOrdering(); }));
    }

    std::string titles() const
    {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row)
            out << model.index(row, columnOf(RowField::Title)).data().toString();
        return out.join(u' ').toStdString();
    }

    /// Opens the header's menu and does something in it; closes it then.
    void inMenu(const std::function<void(QMenu&)>& act)
    {
        bool wasOpen = false;
        QTimer::singleShot(20, &table, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            REQUIRE(menu != nullptr);
            wasOpen = true;
            act(*menu);
            menu->close();
        });
        Q_EMIT table.horizontalHeader()->customContextMenuRequested({50, 5});
        CHECK(wasOpen);
    }

    void choose(const QString& text)
    {
        inMenu([&](QMenu& menu) {
            bool isThere = false;
            for (auto* action : menu.actions()) {
                if (action->text() != text)
                    continue;
                action->trigger();
                isThere = true;
            }
            CHECK(isThere);
        });
    }
};

} // namespace

TEST_CASE("The article that keys lead to is the one that is selected", "[table]")
{
    Fixture f;
    f.table.setFocus();
    QTest::keyClick(&f.table, Qt::Key_Home);
    const auto expectOnly = [&](int row) {
        CHECK(f.table.currentIndex().row() == row);
        CHECK(f.desk.selected() == std::vector<RowId>{f.model.rowId(row)});
        CHECK(f.desk.current() == f.model.rowId(row));
    };
    expectOnly(0);
    QTest::keyClick(&f.table, Qt::Key_Down, Qt::ControlModifier);
    expectOnly(1);
    QTest::keyClick(&f.table, Qt::Key_End);
    expectOnly(3);
    QTest::keyClick(&f.table, Qt::Key_Up, Qt::ControlModifier);
    expectOnly(2);
    QTest::keyClick(&f.table, Qt::Key_Home, Qt::ControlModifier);
    expectOnly(0);
    QTest::keyClick(&f.table, Qt::Key_End, Qt::ShiftModifier);
    CHECK(f.desk.selected().size() == 4);
    CHECK(f.table.currentIndex().row() == 3);
    QTest::keyClick(&f.table, Qt::Key_Home);
    QTest::keyClick(&f.table, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(f.desk.selected().size() == 2);
}

TEST_CASE("What is no path is refused in the menu, with the reason there", "[article_table]")
{
    Fixture f;
    const int before = f.model.columnCount();
    const QString text = GENERATE(u""_s, u"a..b"_s, u"a b"_s, u"images["_s, u"[0]"_s, u"<img src=x>"_s);
    f.inMenu([&](QMenu& menu) {
        auto* line = menu.findChild<QLineEdit*>();
        REQUIRE(line != nullptr);
        line->setFocus();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        CHECK(menu.isVisible());
        CHECK(visibleText(menu).find("is not a field") != std::string::npos);
        QTest::keyClick(line, Qt::Key_A);
        CHECK(visibleText(menu).find("is not a field") == std::string::npos);
    });
    CHECK(f.model.columnCount() == before);
}

TEST_CASE("A field column is added in the menu, sorted by, and taken away there", "[article_table]")
{
    Fixture f;
    f.table.selectAll();
    REQUIRE(f.table.selectionModel()->selectedRows().size() == 4);
    f.inMenu([&](QMenu& menu) {
        auto* line = menu.findChild<QLineEdit*>();
        QTest::keyClicks(line, u"x"_s);
        QTest::keyClick(line, Qt::Key_Return);
        CHECK_FALSE(menu.isVisible());
    });
    const int x = f.model.columnSet().columnWithKey(u"x"_s);
    REQUIRE(x >= 0);
    CHECK_FALSE(f.table.isColumnHidden(x));
    CHECK(f.table.columnWidth(x) > 50);
    CHECK(f.table.selectionModel()->selectedRows().size() == 4); // with the cells of the new column
    CHECK(f.desk.selected().size() == 4);

    f.table.sortByColumn(x, Qt::AscendingOrder);
    f.await();
    CHECK(f.titles() == "Nine Ten Word Nothing");
    f.table.grab(); // paints a column that the delegates know nothing of
    f.choose(u"Remove x"_s);
    CHECK(f.model.columnSet().columnWithKey(u"x"_s) == -1);
    CHECK(f.table.horizontalHeader()->sortIndicatorSection() == columnOf(RowField::Date));
    CHECK(f.table.selectionModel()->selectedRows().size() == 4);
}

TEST_CASE("Taking a column away leaves the table sorted by the one behind it", "[article_table]")
{
    Fixture f;
    f.model.addField(KeyPath::ofKey("y"));
    const int x = f.model.addField(KeyPath::ofKey("x"));
    f.table.sortByColumn(x, Qt::DescendingOrder);
    f.model.removeField(KeyPath::ofKey("y"));
    f.await();
    CHECK(f.table.layout().sortKey == u"x"_s);
    CHECK(f.table.layout().descending);
    CHECK(f.titles() == "Word Ten Nine Nothing");
}

TEST_CASE("A layout of nothing, and of what no table has, leaves the table usable", "[article_table]")
{
    Fixture f;
    const auto before = f.table.layout();
    f.table.setLayout({});
    CHECK(f.table.layout() == before);
    f.table.setLayout({.columns = {{u"a..b"_s, 100, false}, {u"title"_s, 1, true}}, .sortKey = u"nothing"_s});
    CHECK_FALSE(f.table.isColumnHidden(columnOf(RowField::Title)));
    CHECK(f.table.columnWidth(columnOf(RowField::Title)) > 1);
    CHECK(f.table.isColumnHidden(columnOf(RowField::Quality)));
    CHECK(f.model.columnSet().paths().empty());
    CHECK(f.table.layout().sortKey == before.sortKey);
}

TEST_CASE("A layout is the same there and back, also in another table", "[article_table]")
{
    Fixture f;
    auto* header = f.table.horizontalHeader();
    const int x = f.model.addField(KeyPath::ofKey("x"));
    const int images = f.model.addField(KeyPath::ofKey("images")); // beside the built-in column of that name
    header->moveSection(header->visualIndex(x), 1);
    header->moveSection(header->visualIndex(columnOf(RowField::Date)), 2);
    f.table.setColumnWidth(x, 123);
    f.table.setColumnHidden(columnOf(RowField::Quality), true);
    f.table.setColumnHidden(columnOf(RowField::Folder), false);
    f.table.sortByColumn(images, Qt::AscendingOrder);
    f.table.setDense(true);
    const auto layout = f.table.layout();
    CHECK(layout.columns.at(1) == ColumnLayout{u"x"_s, 123, false});

    Fixture other;
    other.model.addField(KeyPath::ofKey("other"));
    other.table.setLayout(TableLayout::fromJson(layout.toJson()));
    CHECK(other.table.layout() == layout);
    CHECK(other.model.columnSet().columnWithKey(u"other"_s) == -1);
    CHECK(other.model.columnSet().columnWithKey(u"\"images\""_s) >= 0);
    f.table.setLayout(layout);
    CHECK(f.table.layout() == layout);
}

TEST_CASE("Rows stand close or with room, and the article in view stays there", "[article_table]")
{
    Fixture f;
    const int before = f.table.rowHeight(0);
    const auto single = f.table.rowHeight(0);
    f.choose(u"Two Lines per Row"_s);
    CHECK(f.table.rowHeight(0) == single + f.table.fontMetrics().height());
    CHECK(f.table.layout().twoLines);
    f.choose(u"Two Lines per Row"_s);
    CHECK(f.table.rowHeight(0) == single);
    f.choose(u"Dense Rows"_s);
    CHECK(f.table.isDense());
    CHECK(f.table.rowHeight(0) < before);
    f.choose(u"Dense Rows"_s);
    CHECK_FALSE(f.table.isDense());
    CHECK(f.table.rowHeight(0) == before);
}
