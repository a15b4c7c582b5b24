#include "core/query/query_parser.h"
#include "core/query/row_order.h"
#include "core/text/folding.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <numeric>
#include <tuple>

using namespace stet;

namespace {

/// Rows as if read from files with these lines as their front matter; the title is what the tests see of them.
class Rows
{
public:
    Rows& add(const std::string& title, const std::string& lines)
    {
        const auto document = Document::read("---\ntitle: \"" + title + "\"\n" + lines + "---\n");
        REQUIRE(document.ok());
        return add(summarize(*document, {}, "/" + std::to_string(m_rows.size())));
    }

    Rows& add(ArticleSummary row)
    {
        row.path = "/" + std::to_string(m_rows.size());
        m_rows.push_back(std::make_shared<const ArticleSummary>(std::move(row)));
        return *this;
    }
    Rows& addRemoved()
    {
        m_rows.push_back(nullptr);
        return *this;
    }

    /// The titles in their order, with a space between them.
    std::string ordered(const RowRequest& request) const
    {
        std::string titles;
        for (const auto id : orderRows({.rows = m_rows}, request).rows)
            titles += (titles.empty() ? "" : " ") + std::string(m_rows[id]->title);
        return titles;
    }
    std::string up(RowField field) const { return ordered({.field = field, .descending = false}); }
    std::string down(RowField field) const { return ordered({.field = field, .descending = true}); }
    std::string matching(const std::string& filter) const
    {
        return ordered({.query = std::make_shared<Query>(parseQuery(filter, {}).query),
            .field = RowField::Title,
            .descending = false});
    }

    const Snapshot& snapshot() const { return m_rows; }

private:
    Snapshot m_rows;
};

} // namespace

TEST_CASE("Removed rows are left out, and no rows are no order", "[row_order]")
{
    CHECK(orderRows({}, {}).rows.empty());
    CHECK(Rows().addRemoved().up(RowField::Title).empty());
    CHECK(Rows().addRemoved().add("a", "").addRemoved().up(RowField::Quality) == "a");
}

TEST_CASE("A stopped order is empty", "[row_order]")
{
    StopSource stop;
    const auto rows = Rows().add("a", "");
    CHECK(orderRows({.rows = rows.snapshot()}, {}, stop.stop()).rows.size() == 1);
    stop.request();
    CHECK(orderRows({.rows = rows.snapshot()}, {}, stop.stop()).rows.empty());
}

TEST_CASE("Each column is ordered by its typed value, and what has none comes last either way", "[row_order]")
{
    struct Case
    {
        RowField field;
        std::string low, middle, high;
    };
    const auto [field, low, middle, high] = GENERATE(values<Case>({
        {RowField::Quality, "quality: 9", "quality: 10.5", "quality: +100"}, // not as text
        {RowField::Heat, "heat: 0", "heat: 9", "heat: 10"},
        {RowField::Date, "publishedDateTime: 2022-02-22T23:00:00+02:00", "publishedDateTime: 2022-02-22T22:00:00Z",
            "publishedDateTime: 2022-02-23"},
        {RowField::Provider, "provider: {name: alpha}", "provider: {name: Éclair}", "provider: {name: Zeta}"},
        {RowField::Topics, "topics: [AI]", "topics: [AI, Edge]", "topics: [Edge]"},
        {RowField::Category, "category: news", "category: opinion", "category: sport"},
        {RowField::Type, "type: article", "type: course", "type: video"},
        {RowField::Images, "images: []", "images: [a]", "images: [a, b, c, d, e, f, g, h, i, j]"},
        {RowField::Related, "related: []", "related: [a, b]", "related: [a, b, c]"},
    }));
    CAPTURE(static_cast<int>(field), middle);
    const auto rows
        = Rows().add("none", "").add("high", high + "\n").add("low", low + "\n").add("middle", middle + "\n");
    CHECK(rows.up(field) == "low middle high none");
    CHECK(rows.down(field) == "high middle low none");
}

TEST_CASE("Unknown heat comes last either way", "[row_order]")
{
    const auto rows = Rows().add("unknown", "heat: -1\n").add("cold", "heat: 0\n").add("hot", "heat: 5\n");
    CHECK(rows.up(RowField::Heat) == "cold hot unknown");
    CHECK(rows.down(RowField::Heat) == "hot cold unknown");
}

TEST_CASE("Rows are ordered by what has changed since they were seen", "[row_order]")
{
    const auto rows = Rows().add("same", "").add("worse", "").add("better", "");
    RowSupply supply{.rows = rows.snapshot()};
    supply.news.resize(3);
    supply.news.set(1, std::make_shared<const RowNews>(RowNews{.qualityChange = -9.0, .heatChange = 4.0}));
    supply.news.set(2, std::make_shared<const RowNews>(RowNews{.qualityChange = 12.0}));
    CHECK(
        orderRows(supply, {.field = RowField::QualityChange, .descending = true}).rows == std::vector<RowId>{2, 1, 0});
    CHECK(
        orderRows(supply, {.field = RowField::QualityChange, .descending = false}).rows == std::vector<RowId>{1, 2, 0});
    CHECK(orderRows(supply, {.field = RowField::HeatChange, .descending = true}).rows == std::vector<RowId>{1, 2, 0});
}

TEST_CASE("Rows are ordered by their worth, as the folder of each weighs it", "[row_order]")
{
    ArticleSummary other;
    other.title = "other";
    other.quality = 60;
    other.root = 1;
    const auto rows = Rows().add("good", "quality: 70\n").add("hot", "quality: 40\nheat: 99999\n").add(other);
    RowSupply supply{.rows = rows.snapshot()};
    const RowRequest byWorth{.field = RowField::Worth, .descending = true};
    CHECK(orderRows(supply, byWorth).rows == std::vector<RowId>{1, 0, 2});
    supply.weights = {{.heat = 0}, {.quality = 2}};
    CHECK(orderRows(supply, byWorth).rows == std::vector<RowId>{2, 0, 1});
}

TEST_CASE("The switch is ordered by its state, and broken articles come last", "[row_order]")
{
    ArticleSummary broken;
    broken.title = "broken";
    broken.error = Error{.code = ErrorCode::UnclosedQuote};
    const auto rows = Rows()
                          .add(broken)
                          .add("unset", "")
                          .add("draft", "published: false\n")
                          .add("live", "published: true\n")
                          .add("text", "published: \"false\"\n");
    CHECK(rows.up(RowField::Published) == "live text draft unset broken");
    CHECK(rows.down(RowField::Published) == "unset draft live text broken");
}

TEST_CASE("Titles are ordered without case and accents", "[row_order]")
{
    const auto rows = Rows().add("zoo", "").add("", "").add("Éclair", "").add("eat", "").add("Zone", "");
    CHECK(rows.up(RowField::Title) == "eat Éclair Zone zoo ");
    CHECK(rows.down(RowField::Title) == "zoo Zone Éclair eat ");
}

TEST_CASE("Texts that begin alike, end early or are not ASCII are ordered by all their bytes", "[row_order]")
{
    const auto rows = Rows()
                          .add("harbours2", "")
                          .add("harbours", "")
                          .add("harbours10", "")
                          .add("harbour", "")
                          .add("日本", "")
                          .add("harbours1", "");
    CHECK(rows.up(RowField::Title) == "harbour harbours harbours1 harbours10 harbours2 日本");
    CHECK(rows.down(RowField::Title) == "日本 harbours2 harbours10 harbours1 harbours harbour");
}

TEST_CASE("Files and folders are ordered by their names", "[row_order]")
{
    const auto row = [](const std::string& folder, const std::string& file) {
        ArticleSummary summary;
        summary.title = folder + ":" + file;
        summary.folder = folder;
        summary.foundAs = "site/" + folder + "/" + file;
        return summary;
    };
    const auto rows = Rows().add(row("b", "1.md")).add(row("a", "2.md")).add(row("", "3.md"));
    CHECK(rows.up(RowField::Folder) == "a:2.md b:1.md :3.md");
    CHECK(rows.down(RowField::Folder) == "b:1.md a:2.md :3.md");
    CHECK(rows.up(RowField::File) == "b:1.md a:2.md :3.md");
    CHECK(rows.down(RowField::File) == ":3.md a:2.md b:1.md");
}

TEST_CASE("Equal values stand by title, then by path, also when the order is turned round", "[row_order]")
{
    const auto rows = Rows().add("b", "quality: 5\n").add("a", "quality: 5\n").add("c", "quality: 5\n");
    CHECK(rows.up(RowField::Quality) == "a b c");
    CHECK(rows.down(RowField::Quality) == "a b c");
    const auto same = Rows().add("a", "quality: 5\n").add("a", "quality: 5\n").add("a", "quality: 5\n");
    CHECK(orderRows({.rows = same.snapshot()}, {.field = RowField::Quality}).rows == std::vector<RowId>{0, 1, 2});
}

TEST_CASE("The filter finds rows with all of its words, in any column it looks at", "[row_order]")
{
    const auto rows = Rows()
                          .add("Café-opening", "excerpt: A new place\nprovider: {name: The Times}\ntopics: [Food]\n")
                          .add("Bakery", "excerpt: An old place\nprovider: {name: Herald}\ntopics: [Food, Crime]\n")
                          .add("Untitled", "category: food\n");
    CHECK(rows.matching("") == "Bakery Café-opening Untitled");
    CHECK(rows.matching("   ") == "Bakery Café-opening Untitled");
    CHECK(rows.matching("cafe") == "Café-opening");
    CHECK(rows.matching("CAFÉ") == "Café-opening");
    CHECK(rows.matching("place food") == "Bakery Café-opening");
    CHECK(rows.matching("food  times ") == "Café-opening");
    CHECK(rows.matching("crime") == "Bakery");
    CHECK(rows.matching("times herald").empty());
    CHECK(rows.matching("nothing").empty());
    CHECK(rows.matching("opening a").find("Café") == 0); // words need not stand together
}

TEST_CASE("By a field of any types: numbers, dates, texts, and rows without a value last either way", "[row_order]")
{
    const std::vector<std::pair<std::string, std::optional<Value>>> values{
        {"none", std::nullopt},
        {"null", Value::plain("~")},
        {"emptytext", Value::scalar(ValueType::Text, "")},
        {"emptylist", Value{.type = ValueType::List}},
        {"beyond", Value::plain("1e999")},
        {"ten", Value::plain("10")},
        {"nine", Value::plain("+9")},
        {"minus", Value::plain("-1.5")},
        {"quoted9", Value::scalar(ValueType::Text, "\"9\"")},
        {"later", Value::plain("2022-02-22T10:00:00+05:00")},
        {"sooner", Value::plain("2022-02-22T06:00:00Z")},
        {"list", Value{.type = ValueType::List, .items = {Value::plain("Bee"), Value::plain("x")}}},
        {"ant", Value::plain("Ánt")},
        {"cat", Value::plain("cat")},
        {"map", Value{.type = ValueType::Map, .keys = {"a"}, .items = {Value::plain("1")}}},
    };
    Rows rows;
    FieldColumn column(KeyPath::ofKey("x"));
    for (RowId id = 0; id < values.size(); ++id) {
        rows.add(values[id].first, "");
        column.set(id, FieldValue(values[id].second));
    }
    RowRequest request{.descending = false, .column = std::make_shared<const FieldColumn>(column)};
    const std::string nothing = " emptylist emptytext none null";
    CHECK(rows.ordered(request) == "minus nine ten later sooner quoted9 beyond ant list cat map" + nothing);
    request.descending = true;
    CHECK(rows.ordered(request) == "map cat list ant beyond quoted9 sooner later ten nine minus" + nothing);
}

TEST_CASE("Many rows, which are matched and sorted in parts, are in one order", "[row_order]")
{
    constexpr int count = 30'000;
    Snapshot rows;
    for (int i = 0; i < count; ++i) {
        ArticleSummary row;
        row.path = "/" + std::to_string(i);
        row.category = i % 4 == 0 ? "" : "Category " + std::to_string(i * 7919 % 1000);
        if (i % 3 != 0)
            row.quality = i * 7919 % 101;
        if (i == 100 || i == count - 1)
            row.title = std::string(5000, 'a') + "b";
        rows.push_back(std::make_shared<const ArticleSummary>(std::move(row)));
    }
    const auto naive = [&](auto keyOf) {
        std::vector<RowId> ids(rows.size());
        std::iota(ids.begin(), ids.end(), RowId(0));
        std::sort(ids.begin(), ids.end(), [&](RowId a, RowId b) {
            return std::tuple(keyOf(*rows[a]), rows[a]->path.view())
                < std::tuple(keyOf(*rows[b]), rows[b]->path.view());
        });
        return ids;
    };
    const auto ordered
        = [&](RowField field) { return orderRows({.rows = rows}, {.field = field, .descending = false}).rows; };
    // Too long to be shown where they differ.
    CHECK((ordered(RowField::Quality) == naive([](const ArticleSummary& row) { return row.quality.value_or(1000); })));
    CHECK((ordered(RowField::Category) == naive([](const ArticleSummary& row) {
        return row.category.empty() ? std::string("\x7F") : foldText(row.category);
    })));

    const auto asked = [&](const std::string& query, std::vector<RowId> kept = {}) {
        return orderRows({.rows = rows, .kept = std::move(kept)},
            {.query = std::make_shared<Query>(parseQuery(query, {}).query), .field = RowField::File});
    };
    const auto answer = asked("quality:100", {29'999, 1});
    CHECK(answer.rows.size() == 198 + 2);
    CHECK(answer.unmatched == std::vector<RowId>{1, 29'999});
    const auto judged = asked("-title:~^(a+)+$");
    CHECK(judged.rows.size() == count - 2);
    REQUIRE(judged.note);
    CHECK(judged.note->detail == "2");
}

TEST_CASE("A known order of all rows gives the same answers as sorting", "[row_order]")
{
    Rows rows;
    for (int i = 0; i < 60; ++i) {
        rows.add(std::string(1, static_cast<char>('a' + i * 7 % 26)) + std::to_string(i % 9),
            "quality: " + std::to_string(i * 13 % 17) + "\ncategory: c" + std::to_string(i % 4) + "\n");
        if (i % 11 == 0)
            rows.addRemoved();
    }
    const RowSupply supply{.rows = rows.snapshot()};
    const auto field = GENERATE(RowField::Title, RowField::Quality, RowField::Category, RowField::File);
    const bool descending = GENERATE(false, true);
    RowRequest all{.field = field, .descending = descending};
    const auto known = KnownOrder::of(supply, all, orderRows(supply, all));
    REQUIRE(known);
    for (const auto* text : {"", "quality:>8", "a", "-category:c1", "zzz"}) {
        auto request = all;
        request.query = std::make_shared<Query>(parseQuery(text, {}).query);
        REQUIRE(known->isOf(supply, request));
        CHECK(orderRows(supply, request, {}, known.get()).rows == orderRows(supply, request).rows);
    }
}

TEST_CASE("A known order is of its rows, field and direction alone", "[row_order]")
{
    Rows rows;
    rows.add("a", "").add("b", "");
    const RowSupply supply{.rows = rows.snapshot()};
    const RowRequest request{.field = RowField::Title, .descending = false};
    const auto known = KnownOrder::of(supply, request, orderRows(supply, request));
    REQUIRE(known);
    CHECK_FALSE(known->isOf(supply, {.field = RowField::Title, .descending = true}));
    CHECK_FALSE(known->isOf(supply, {.field = RowField::Date, .descending = false}));
    rows.add("c", "");
    CHECK_FALSE(known->isOf({.rows = rows.snapshot()}, request));
    CHECK(KnownOrder::of(supply, {.field = RowField::Problems}, {}) == nullptr); // the findings are not in the rows
    const auto query = std::make_shared<Query>(parseQuery("a", {}).query);
    CHECK(KnownOrder::of(supply, {.query = query, .field = RowField::Title}, {}) == nullptr);
}
