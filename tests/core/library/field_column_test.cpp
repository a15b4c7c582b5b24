#include "core/library/field_column.h"

#include "core/library/read_article.h"
#include "core/storage/posix_disk.h"

#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <atomic>
#include <filesystem>
#include <numeric>

using namespace stet;
using stet::test::FaultyDisk;
using stet::test::TempFolder;

namespace {

/// Files in a folder, and the rows as they were when the folder was opened.
struct FieldColumnFixture
{
    TempFolder folder;
    PosixDisk posix;
    FaultyDisk disk{posix};
    Snapshot rows;
    std::vector<FieldBatch> batches;

    RowId add(const std::string& text)
    {
        const auto path = folder.write(std::to_string(rows.size()) + ".md", text);
        rows.push_back(std::make_shared<const ArticleSummary>(readRow(posix, {.path = path, .foundAs = path}, {})));
        return static_cast<RowId>(rows.size() - 1);
    }

    std::string path(RowId id) const { return rows[id]->path; }

    std::vector<RowId> ids() const
    {
        std::vector<RowId> all(rows.size());
        std::iota(all.begin(), all.end(), 0U);
        return all;
    }

    std::vector<FieldColumn> read(
        const std::vector<std::string>& names, const Stop& stop = {}, const PendingByRow& pending = {})
    {
        std::vector<ColumnSource> paths;
        std::vector<FieldColumn> columns;
        for (const auto& name : names) {
            paths.push_back(KeyPath::parse(name).value());
            columns.emplace_back(paths.back());
        }
        const auto wanted = ids();
        batches.clear();
        readFieldColumns(
            disk, rows, wanted, paths,
            [&](FieldBatch batch) {
                for (std::size_t i = 0; i < batch.values.size(); ++i)
                    columns[i % columns.size()].set(batch.ids[i / columns.size()], batch.values[i]);
                batches.push_back(std::move(batch));
            },
            stop, pending);
        return columns;
    }

    std::optional<Value> value(const std::string& name, RowId id) { return read({name}).front().at(id); }
};

std::string fieldOf(const std::string& value)
{
    return "---\nx: " + value + "\n---\n";
}

} // namespace

TEST_CASE("A file that is no readable article has no value, and the others have theirs", "[field_column]")
{
    FieldColumnFixture f;
    const auto vanished = f.add(fieldOf("1"));
    const auto folder = f.add(fieldOf("2"));
    const auto broken = f.add(fieldOf("3"));
    const auto linked = f.add(fieldOf("4"));
    const auto denied = f.add(fieldOf("5"));
    const auto good = f.add(fieldOf("6"));
    f.rows.push_back(nullptr); // removed from the library
    std::filesystem::remove(f.path(vanished));
    std::filesystem::remove(f.path(folder));
    std::filesystem::create_directory(f.path(folder));
    f.folder.write(std::to_string(broken) + ".md", "---\nx: \"open\n---\n");
    std::filesystem::remove(f.path(linked));
    std::filesystem::create_symlink(f.path(good), f.path(linked));
    f.disk.failWhere([&](std::string_view call, const std::string& path) {
        return call == "openToRead" && path == f.path(denied) ? EACCES : 0;
    });
    const auto column = f.read({"x"}).front();
    for (const auto id : {vanished, folder, broken, linked, denied, good + 1, good + 100'000})
        CHECK_FALSE(column.at(id));
    CHECK(column.at(good) == Value::plain("6"));
    CHECK(f.batches.back().done == f.rows.size());
}

TEST_CASE("A value keeps its own type, whatever the other articles have", "[field_column]")
{
    FieldColumnFixture f;
    f.add(fieldOf("9"));
    f.add(fieldOf("nine"));
    f.add(fieldOf("\"9\""));
    f.add(fieldOf("9.5"));
    f.add(fieldOf(""));
    f.add(fieldOf("yes"));
    f.add("---\ny: 1\n---\n");
    f.add("---\nx:\n- a\n- b: 1\n---\n");
    f.add(fieldOf("[a, 2]"));
    const auto column = f.read({"x"}).front();
    CHECK(column.at(0) == Value::scalar(ValueType::Int, "9"));
    CHECK(column.at(1) == Value::scalar(ValueType::Text, "nine"));
    CHECK(column.at(2) == Value::scalar(ValueType::Text, "9"));
    CHECK(column.at(3) == Value::scalar(ValueType::Float, "9.5"));
    REQUIRE(column.at(4)); // the key is there
    CHECK(column.at(4)->type == ValueType::Null);
    CHECK(column.at(5) == Value::scalar(ValueType::Bool, "yes"));
    CHECK_FALSE(column.at(6));
    REQUIRE(column.at(7));
    CHECK(column.at(7)->items.at(1).find("b")->text == "1");
    REQUIRE(column.valueAt(8).collection() != nullptr);
    CHECK(column.at(8)->items.size() == 2);
    CHECK(column.valueAt(8).text().empty());
}

TEST_CASE("A path leads through maps and lists, and nowhere through a single value", "[field_column]")
{
    FieldColumnFixture f;
    f.add("---\nprovider:\n  name: Ann\nimages:\n- width: 7\n---\n");
    f.add("---\nprovider: Ann\nimages: 3\n---\n");
    f.add("---\nprovider: {name: Flow}\nimages: []\n---\n");
    const auto columns = f.read({"provider.name", "images[0].width", "provider.name.first"});
    CHECK(columns[0].at(0) == Value::plain("Ann"));
    CHECK(columns[1].at(0) == Value::plain("7"));
    CHECK(columns[0].at(2) == Value::plain("Flow"));
    for (RowId id = 0; id < 3; ++id)
        CHECK_FALSE(columns[2].at(id));
    CHECK_FALSE(columns[0].at(1));
    CHECK_FALSE(columns[1].at(1));
    CHECK_FALSE(columns[1].at(2));
}

TEST_CASE("A huge value is read whole", "[field_column]")
{
    FieldColumnFixture f;
    const std::string text(200U * 1024U, 'x');
    f.add(fieldOf(text));
    CHECK(f.value("x", 0) == Value::plain(text));
}

TEST_CASE("Stopped in the middle, nothing more is read or given", "[field_column]")
{
    FieldColumnFixture f;
    for (int i = 0; i < 600; ++i)
        f.add(fieldOf(std::to_string(i)));
    StopSource source;
    std::atomic<int> opened = 0;
    f.disk.failWhere([&](std::string_view call, const std::string&) {
        if (call == "openToRead" && ++opened == 200)
            source.request();
        return 0;
    });
    const auto column = f.read({"x"}, source.stop()).front();
    CHECK(opened < 600);
    std::size_t given = 0;
    for (const auto& batch : f.batches)
        given += batch.ids.size();
    CHECK(given < 200);
    CHECK_FALSE(column.at(599));
}

TEST_CASE("Bodies are asked too, in articles whose front matter nobody needs", "[field_column]")
{
    class AskLength final : public BodyTest
    {
    public:
        Answer ask(std::string_view body) const override
        {
            return body.empty() ? Answer::No : body.size() < 10 ? Answer::Yes : Answer::NotJudged;
        }
        const std::string& name() const override { return m_name; }

    private:
        std::string m_name = "length";
    };
    CHECK(ColumnSource(std::make_shared<AskLength>()) == ColumnSource(std::make_shared<AskLength>()));
    CHECK(ColumnSource(std::make_shared<AskLength>()) != ColumnSource(KeyPath::ofKey("x")));
    const auto document = [](const std::string& body) { return *Document::read("---\nx: 1\n---\n" + body); };
    const ColumnSource source(std::make_shared<AskLength>());
    const auto answer = [&](const std::string& body) {
        const auto article = document(body);
        return sourceValue(source, article, FieldValues(article));
    };
    CHECK(answer("")->text == bodyDoesNotFit);
    CHECK(answer("short")->text == bodyFits);
    CHECK(answer("longer than ten")->type == ValueType::Null);
}

TEST_CASE("Each file is opened once for all paths, and the progress counts to the total", "[field_column]")
{
    FieldColumnFixture f;
    for (int i = 0; i < 300; ++i)
        f.add("---\nx: " + std::to_string(i) + "\ny: b\n---\n");
    std::atomic<int> opened = 0;
    f.disk.failWhere([&](std::string_view call, const std::string&) {
        opened += call == "openToRead" ? 1 : 0;
        return 0;
    });
    const auto columns = f.read({"x", "y"});
    CHECK(opened == 300);
    CHECK(columns[0].at(299) == Value::plain("299"));
    CHECK(columns[1].at(299) == Value::plain("b"));
    std::size_t done = 0;
    for (const auto& batch : f.batches) {
        CHECK(batch.total == 300);
        CHECK(batch.done == (done += batch.ids.size()));
    }
    CHECK(done == 300);
}

TEST_CASE("A value is the one with the edits that wait to be saved", "[field_column]")
{
    FieldColumnFixture f;
    const auto id = f.add("---\npublished: false\n---\n");
    Library library;
    REQUIRE(library.put(*f.rows[id]) == id);
    REQUIRE(library.apply(library.publishEdits({id}, true).front()));
    const auto pending = PendingByRow{{id, library.pending(id)}};
    CHECK(f.read({"published"}, {}, pending).front().at(id) == Value::plain("true"));
    f.folder.write("0.md", "---\npublished: false\nother: 1\n---\n");
    CHECK(f.read({"published"}, {}, pending).front().at(id) == Value::plain("true"));
    f.folder.write("0.md", "---\npublished: later\n---\n");
    CHECK_FALSE(f.read({"published"}, {}, pending).front().at(id)); // nobody knows which of both is wanted
}

TEST_CASE("A copy of a column stands while the other changes, and shares what did not", "[field_column]")
{
    FieldColumn column(KeyPath::ofKey("x"));
    for (RowId id = 0; id < 5000; ++id)
        column.set(id, FieldValue(Value::plain(std::to_string(id))));
    const auto copy = column;
    CHECK(&copy.valueAt(7) == &column.valueAt(7));
    column.set(7, FieldValue(Value::plain("changed")));
    column.set(8, FieldValue());
    CHECK(column.at(7) == Value::plain("changed"));
    CHECK_FALSE(column.at(8));
    CHECK(copy.at(7) == Value::plain("7"));
    CHECK(copy.at(8) == Value::plain("8"));
    CHECK(&copy.valueAt(4000) == &column.valueAt(4000));
    CHECK(copy.source() == ColumnSource(KeyPath::ofKey("x")));
    STATIC_REQUIRE(sizeof(FieldValue) <= 32); // 3.2 MB for 100,000 articles, and the texts
}
