#include "core/storage/posix_disk.h"
#include "models/table/article_table_model.h"
#include "tests/models/rows.h"
#include "tests/support/temp_folder.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A store and its table, checked by Qt's model tester from the first row on.
struct ArticleTableModelFixture
{
    ArticleStore store;
    Search search{[] { return std::int64_t{0}; }};
    PosixDisk disk;
    FieldColumns fields{store, disk};
    DeskState desk;
    DiskMarks marks{store, desk};
    ArticleTableModel table{store, search, fields, marks};
    QAbstractItemModelTester tester{&table, QAbstractItemModelTester::FailureReportingMode::Fatal};

    void put(const std::vector<std::pair<std::string, std::string>>& files)
    {
        std::vector<ArticleSummary> rows;
        for (const auto& [path, text] : files)
            rows.push_back(rowOf(path, text));
        store.put(std::move(rows));
        await();
    }

    /// Waits for an order that was asked for after all that went before.
    void await()
    {
        table.refresh();
        REQUIRE(QTest::qWaitFor([&] { return !table.isOrdering(); }));
    }

    std::string titles() const
    {
        std::string out;
        for (int row = 0; row < table.rowCount(); ++row)
            out += table.index(row, columnOf(RowField::Title)).data().toString().toStdString() + "\n";
        return out;
    }

    QVariant cell(int row, RowField field, int role = Qt::DisplayRole) const
    {
        return table.index(row, columnOf(field)).data(role);
    }
};

} // namespace

TEST_CASE("Rows stand in the order of a typed value, unknown ones last either way", "[table]")
{
    ArticleTableModelFixture f;
    f.put({{"/a", article("Nine", 9, "true")}, {"/b", article("Hundred", 100, "true")},
        {"/c", "---\ntitle: None\n---\n"}, {"/d", article("Fifty", 50, "true")}});
    f.table.sort(columnOf(RowField::Quality), Qt::AscendingOrder);
    f.await();
    CHECK(f.titles() == "Nine\nFifty\nHundred\nNone\n");
    f.table.sort(columnOf(RowField::Quality), Qt::DescendingOrder);
    f.await();
    CHECK(f.titles() == "Hundred\nFifty\nNine\nNone\n");
    f.table.sort(columnOf(RowField::Title), Qt::AscendingOrder);
    f.await();
    CHECK(f.titles() == "Fifty\nHundred\nNine\nNone\n");
}

TEST_CASE("The filter wants all words, without case and accents", "[table]")
{
    ArticleTableModelFixture f;
    f.put({{"/a", article("Café am Hafen", 1, "true")}, {"/b", article("Harbour news", 2, "true")}});
    f.search.setText(QStringLiteral("HAFEN cafe"));
    f.await();
    CHECK(f.titles() == "Café am Hafen\n");
    f.search.setText(QStringLiteral("nowhere"));
    f.await();
    CHECK(f.table.rowCount() == 0);
    f.search.setText({});
    f.await();
    CHECK(f.table.rowCount() == 2);
}

TEST_CASE("Indexes follow their article through sorting, filtering and loading", "[table]")
{
    ArticleTableModelFixture f;
    f.put({{"/a", article("A", 1, "true")}, {"/b", article("B", 2, "true")}, {"/c", article("C", 3, "true")}});
    f.table.sort(columnOf(RowField::Title), Qt::AscendingOrder);
    f.await();
    const QPersistentModelIndex kept(f.table.index(1, columnOf(RowField::Title)));
    f.table.sort(columnOf(RowField::Title), Qt::DescendingOrder);
    f.search.setText(QStringLiteral("b"));
    f.await();
    REQUIRE(kept.isValid());
    CHECK(kept.data().toString() == QStringLiteral("B"));
    f.search.setText({});
    f.put({{"/0", article("Z", 9, "true")}, {"/1", article("AB", 9, "true")}});
    REQUIRE(kept.isValid());
    CHECK(kept.data().toString() == QStringLiteral("B"));
    f.search.setText(QStringLiteral("z"));
    f.await();
    CHECK_FALSE(kept.isValid());
}

TEST_CASE("An edited row keeps its place and says that it is unsaved", "[table]")
{
    ArticleTableModelFixture f;
    f.put({{"/a", article("A", 1, "false")}, {"/b", article("B", 2, "true")}});
    f.table.sort(columnOf(RowField::Published), Qt::AscendingOrder);
    f.await();
    const auto id = f.table.rowId(f.table.rowOf(0));
    QSignalSpy changed(&f.table, &QAbstractItemModel::dataChanged);
    const int before = f.table.rowOf(id);
    f.store.apply(
        f.store.library().publishEdits({id}, true), [](const std::vector<RowId>&) { FAIL("the row was skipped"); });
    CHECK(changed.size() == 1);
    CHECK(f.table.rowOf(id) == before);
    CHECK(f.cell(before, RowField::Published, ArticleRole::Unsaved).toBool());
    CHECK(f.cell(before, RowField::Published, Qt::CheckStateRole).toInt() == Qt::Checked);
}

TEST_CASE("States, unknown values and errors have words and roles", "[table]")
{
    ArticleTableModelFixture f;
    f.put({{"/news/a.md", "---\ntitle: A\nheat: -1\npublished: false\npublishedDateTime: 2024-02-31T08:00:00Z\n---\n"},
        {"/news/b.md", "---\ntitle: B\nimages: []\npublishedDateTime: 2024-02-22T23:30:00-02:00\n---\n"},
        {"/news/c.md", "---\ntitle: \"open\nquality: 3\n---\n"}});
    f.table.sort(columnOf(RowField::File), Qt::AscendingOrder);
    f.await();
    CHECK(f.cell(0, RowField::Heat).toString() == QStringLiteral("–"));
    CHECK(f.cell(0, RowField::Quality).toString().isEmpty());
    CHECK_FALSE(f.cell(0, RowField::Quality, ArticleRole::Number).isValid());
    CHECK(f.cell(0, RowField::Date).toString() == QStringLiteral("2024-02-31T08:00:00Z"));
    CHECK(f.cell(0, RowField::Published, Qt::AccessibleTextRole).toString() == QStringLiteral("Draft"));
    CHECK(f.cell(0, RowField::Images).toString().isEmpty());
    CHECK(f.cell(1, RowField::Images).toString() == QStringLiteral("0"));
    CHECK(f.cell(1, RowField::Date).toString() == QStringLiteral("23 Feb 2024"));
    CHECK(f.cell(1, RowField::Published, Qt::CheckStateRole).toInt() == Qt::PartiallyChecked);
    CHECK(f.cell(2, RowField::Title).toString() == QStringLiteral("c.md – Line 2: A quotation mark is not closed."));
    CHECK(f.cell(2, RowField::Title, ArticleRole::Error).isValid());
    CHECK_FALSE(f.cell(2, RowField::Published, ArticleRole::State).isValid());
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < f.table.columnCount(); ++column)
            CHECK(f.table.index(row, column).data(Qt::AccessibleTextRole).isValid());
    }
}

TEST_CASE("What others have changed or brought is marked, in words too, until it has been looked at", "[table]")
{
    ArticleTableModelFixture f;
    f.put({{"/a", article("Aaa", 1, "true")}, {"/b", article("Bbb", 1, "true")}});
    const auto b = f.table.rowId(1);
    QSignalSpy changed(&f.table, &QAbstractItemModel::dataChanged);
    f.marks.add({b});
    CHECK(changed.size() == 1);
    CHECK_FALSE(f.cell(0, RowField::Title, ArticleRole::ChangedOnDisk).toBool());
    CHECK(f.cell(1, RowField::Title, ArticleRole::ChangedOnDisk).toBool());
    CHECK(f.cell(1, RowField::Title) == u"Bbb"_s);
    CHECK(f.cell(1, RowField::Title, Qt::AccessibleTextRole) == u"Bbb, new or changed on disk"_s);
    CHECK(f.cell(1, RowField::Title, Qt::ToolTipRole).toString().contains(u"New or changed on disk"_s));
    f.desk.setCurrent(b);
    CHECK(changed.size() == 2);
    CHECK_FALSE(f.cell(1, RowField::Title, ArticleRole::ChangedOnDisk).toBool());
    CHECK(f.cell(1, RowField::Title, Qt::AccessibleTextRole) == u"Bbb"_s);
}

TEST_CASE("Article text in tool tips is never markup", "[table]")
{
    ArticleTableModelFixture f;
    f.put({{"/a", "---\ntitle: <img src=x onerror=alert(1)>\n---\n"}});
    const auto tip = f.cell(0, RowField::Title, Qt::ToolTipRole).toString();
    CHECK(tip.contains(QStringLiteral("&lt;img src=x")));
    CHECK_FALSE(tip.contains(QStringLiteral("<img")));
}

TEST_CASE("Rows that are gone leave the table at once, and ids are not used again", "[table]")
{
    ArticleTableModelFixture f;
    f.put({{"/a", article("A", 1, "true")}, {"/b", article("B", 2, "true")}});
    f.store.remove({0});
    CHECK(f.titles() == "B\n");
    f.store.clear();
    CHECK(f.table.rowCount() == 0);
    f.put({{"/a", article("A", 1, "true")}});
    CHECK(f.table.rowId(0) == 2);
}

namespace {

/// A table over a folder, with columns of front matter fields.
struct FieldFixture
{
    TempFolder folder;
    PosixDisk disk;
    ArticleStore store;
    Search search{[] { return std::int64_t{0}; }};
    FieldColumns values{store, disk};
    DeskState desk;
    DiskMarks marks{store, desk};
    ArticleTableModel table{store, search, values, marks};
    QAbstractItemModelTester tester{&table, QAbstractItemModelTester::FailureReportingMode::Fatal};

    void put(const std::vector<std::pair<std::string, std::string>>& files)
    {
        std::vector<ArticleSummary> rows;
        for (const auto& [name, lines] : files) {
            const auto text = "---\ntitle: " + name + "\n" + lines + "---\n";
            rows.push_back(rowOf(folder.write(name + ".md", text), text));
        }
        store.put(std::move(rows));
        await();
    }

    void await()
    {
        table.refresh();
        REQUIRE(QTest::qWaitFor([&] { return !values.isReading() && !table.isOrdering(); }));
    }

    std::string shown(int column) const
    {
        QStringList cells;
        for (int row = 0; row < table.rowCount(); ++row)
            cells << table.index(row, column).data().toString();
        return cells.join(QLatin1Char('|')).toStdString();
    }
};

} // namespace

TEST_CASE("A field column shows what each article has, and nothing where that is nothing", "[table]")
{
    FieldFixture f;
    f.put({{"a", "x: [Ann, {b: 1}, c]\n"}, {"b", "x: {b: 1, c: [2, 3]}\n"}, {"c", ""}, {"d", "x: \"<b>\\n1\"\n"},
        {"e", "x: " + std::string(100'000, 'x') + "\n"}});
    f.table.sort(columnOf(RowField::Title), Qt::AscendingOrder);
    const int x = f.table.addField(KeyPath::ofKey("x"));
    CHECK(x == static_cast<int>(columns().size()));
    CHECK(f.table.addField(KeyPath::ofKey("x")) == x);
    f.await();
    CHECK(f.table.index(0, x).data().toString() == QStringLiteral("Ann, {...}, c"));
    CHECK(f.table.index(0, x).data(Qt::ToolTipRole).toString().contains(QStringLiteral("[Ann, {b: 1}, c]")));
    CHECK(f.table.index(1, x).data().toString() == QStringLiteral("{...}"));
    CHECK(f.table.index(1, x).data(Qt::ToolTipRole).toString().contains(QStringLiteral("{b: 1, c: [2, 3]}")));
    CHECK(f.table.index(2, x).data().toString().isEmpty());
    CHECK_FALSE(f.table.index(2, x).data(Qt::ToolTipRole).isValid());
    CHECK_FALSE(f.table.index(3, x).data().toString().contains(QLatin1Char('\n')));
    CHECK(f.table.index(3, x).data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;")));
    CHECK(f.table.index(4, x).data().toString().size() < 1000);
    CHECK(f.table.index(2, x).data(ArticleRole::Id).toUInt() == f.table.rowId(2));
}

TEST_CASE("Rows follow the values of a field that are still read, numbers before texts", "[table]")
{
    FieldFixture f;
    f.put({{"a", "x: 10\n"}, {"b", "x: word\n"}, {"c", ""}, {"d", "x: 9\n"}, {"e", "x: 11\n"}});
    const int x = f.table.addField(KeyPath::ofKey("x"));
    f.table.sort(x, Qt::AscendingOrder); // before anything is read
    REQUIRE(QTest::qWaitFor([&] { return f.shown(x) == "9|10|11|word|"; }));
    CHECK(f.table.headerData(x, Qt::Horizontal, Qt::TextAlignmentRole) == QVariant(Qt::AlignVCenter | Qt::AlignRight));
    CHECK(f.table.index(0, x).data(ArticleRole::Number).toDouble() == 9);
    f.table.sort(x, Qt::DescendingOrder);
    f.await();
    CHECK(f.shown(x) == "word|11|10|9|");
    f.put({{"f", "x: 10.5\n"}});
    CHECK(QTest::qWaitFor([&] { return f.shown(x) == "word|11|10.5|10|9|"; }));
}

TEST_CASE("A field column goes without a reset, and the order with it", "[table]")
{
    FieldFixture f;
    f.put({{"a", "x: 1\ny: 2\n"}, {"b", "x: 2\ny: 1\n"}});
    const int x = f.table.addField(KeyPath::ofKey("x"));
    const int y = f.table.addField(KeyPath::ofKey("y"));
    f.table.sort(x, Qt::DescendingOrder);
    f.await();
    QSignalSpy reset(&f.table, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex title(f.table.index(0, columnOf(RowField::Title)));
    f.table.removeField(KeyPath::ofKey("x"));
    f.table.removeField(KeyPath::ofKey("never there"));
    f.await();
    CHECK(reset.isEmpty());
    CHECK(title.isValid());
    CHECK(f.table.columnCount() == y);
    CHECK(f.table.columnSet().keyOf(x) == QStringLiteral("y"));
    CHECK(f.table.request().field == RowField::Date);
    CHECK_FALSE(f.table.request().column);
    CHECK_FALSE(f.values.column(KeyPath::ofKey("x")));
}

TEST_CASE("Columns that come together are read together, and in their order", "[table]")
{
    FieldFixture f;
    f.put({{"a", "x: 1\ny: 2\nz: 3\n"}});
    const auto old = KeyPath::ofKey("old");
    f.table.addField(old);
    f.await();
    QSignalSpy started(&f.values, &FieldColumns::started);
    QSignalSpy changed(&f.table, &ArticleTableModel::fieldsChanged);
    const std::vector<KeyPath> wanted{KeyPath::ofKey("x"), KeyPath::ofKey("y"), KeyPath::ofKey("z")};
    f.table.setFields(wanted);
    CHECK(f.table.columnSet().paths() == wanted);
    CHECK(started.size() == 1);
    CHECK(changed.size() == 1);
    f.await();
    CHECK(f.shown(f.table.addField(wanted[2])) == "3");
    f.table.setFields(wanted);
    CHECK(started.size() == 1);
    CHECK(changed.size() == 1);
    CHECK_FALSE(f.values.column(old));
}

TEST_CASE("A header shows a key of any characters on one line", "[table]")
{
    FieldFixture f;
    const int odd = f.table.addField(KeyPath::ofKey("a\nb\x1B"));
    CHECK(f.table.headerData(odd, Qt::Horizontal).toString().contains(QChar(0xFFFD)));
    CHECK_FALSE(f.table.headerData(odd, Qt::Horizontal).toString().contains(QLatin1Char('\n')));
    CHECK_FALSE(f.table.headerData(odd, Qt::Horizontal, Qt::ToolTipRole).toString().contains(QChar(0x1B)));
    CHECK(f.table.columnSet().columnWithKey(f.table.columnSet().keyOf(odd)) == odd);
}

TEST_CASE("A column's key tells a field from a built-in column of that name", "[table]")
{
    FieldFixture f;
    const int images = f.table.addField(KeyPath::ofKey("images"));
    const int name = f.table.addField(*KeyPath::parse("provider.\"odd key\"[2]"));
    CHECK(f.table.columnSet().keyOf(columnOf(RowField::Images)) == QStringLiteral("images"));
    CHECK(f.table.columnSet().keyOf(images) == QStringLiteral("\"images\""));
    CHECK(f.table.columnSet().columnWithKey(f.table.columnSet().keyOf(images)) == images);
    CHECK(ColumnSet::pathOfKey(f.table.columnSet().keyOf(images)) == KeyPath::ofKey("images"));
    CHECK(f.table.columnSet().columnWithKey(f.table.columnSet().keyOf(name)) == name);
    CHECK(f.table.columnSet().columnWithKey(QStringLiteral("nothing")) == -1);
    CHECK(ColumnSet::pathOfKey(QStringLiteral("title")).empty());
    CHECK(ColumnSet::pathOfKey(QStringLiteral("a..b")).empty());
}

TEST_CASE("An order that a view asks for twice is made once", "[table]")
{
    ArticleTableModelFixture f;
    f.put({{"/a.md", "---\ntitle: A\n---\n"}, {"/b.md", "---\ntitle: B\n---\n"}});
    QSignalSpy ordered(&f.table, &ArticleTableModel::ordered);
    f.table.sort(columnOf(RowField::Title), Qt::DescendingOrder);
    f.table.sort(columnOf(RowField::Title), Qt::DescendingOrder);
    REQUIRE(QTest::qWaitFor([&] { return !f.table.isOrdering(); }));
    CHECK(f.titles() == "B\nA\n");
    CHECK(ordered.size() == 1);
}

TEST_CASE("Many edited rows are judged piece by piece, and all of them", "[table]")
{
    ArticleTableModelFixture f;
    std::vector<std::pair<std::string, std::string>> files;
    for (int i = 0; i < 3000; ++i)
        files.emplace_back("/" + std::to_string(i) + ".md", "---\ntitle: " + std::string(200, 'a') + "\n---\n");
    f.put(files);
    f.search.setText(QStringLiteral("is:published title:~(a|b)*a$"));
    REQUIRE(QTest::qWaitFor([&] { return !f.table.isOrdering(); }));
    REQUIRE(f.table.rowCount() == 3000);
    f.store.apply(f.store.library().publishEdits(f.table.rows(), false));
    const auto stale = [&] {
        const auto& rows = f.table.rows();
        return std::count_if(rows.begin(), rows.end(), [&](RowId id) { return f.table.isStale(id); });
    };
    CHECK(QTest::qWaitFor([&] { return stale() == 3000; }));
    f.table.refresh(); // an answer that was asked for before the next edit
    f.store.apply(f.store.library().publishEdits({f.table.rowId(0)}, true));
    const auto first = f.table.rowId(0);
    REQUIRE(QTest::qWaitFor([&] { return !f.table.isOrdering() && !f.table.isStale(first); }));
    CHECK(stale() == 2999);
}
