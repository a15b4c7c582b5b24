#include "library/field_column.h"

#include "library/load_folders.h"
#include "storage/posix_disk.h"
#include "temp_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <mutex>

using namespace stet;
using namespace stet::test;
namespace fs = std::filesystem;

namespace {

struct Site
{
    TempFolder folder;
    PosixDisk disk;
    Library library;

    void load()
    {
        loadFolders(disk, {folder.path()}, {}, [this](LoadBatch batch) {
            for (auto& row : batch.rows)
                library.put(std::move(row));
        });
    }
    std::vector<RowId> ids() const
    {
        std::vector<RowId> out;
        for (RowId id = 0; id < library.idLimit(); ++id)
            out.push_back(id);
        return out;
    }
    FieldColumn read(const std::string& path, const std::stop_token& stop = {})
    {
        FieldColumn column(*KeyPath::parse(path));
        const std::vector<KeyPath> paths{column.path()};
        readFields(
            disk, library.snapshot(), ids(), paths,
            [&](std::vector<ReadFields> read) {
                std::vector<FieldColumn::Change> changes;
                for (auto& fields : read)
                    changes.emplace_back(fields.row, std::move(fields.values.front()));
                column = column.with(changes);
            },
            stop);
        return column;
    }
    RowId id(const std::string& name) const { return library.idOf(folder.path(name)); }
};

} // namespace

TEST_CASE("Files that are gone, broken or no files any more have no values", "[field_column]")
{
    Site site;
    for (const auto* name : {"gone.md", "folder.md", "broken.md", "fine.md"})
        site.folder.write(name, "---\nrating: 4\n---\n");
    site.load();
    fs::remove(site.folder.path("gone.md"));
    fs::remove(site.folder.path("folder.md"));
    fs::create_directory(site.folder.path("folder.md"));
    site.folder.write("broken.md", "---\nrating: \"4\n---\n");
    const auto column = site.read("rating");
    CHECK_FALSE(column.at(site.id("gone.md")));
    CHECK_FALSE(column.at(site.id("folder.md")));
    CHECK_FALSE(column.at(site.id("broken.md")));
    CHECK(column.at(site.id("fine.md")) == Value::plain("4"));
    CHECK_FALSE(column.at(1'000'000));
}

TEST_CASE("A column holds values of all types as they are written", "[field_column]")
{
    Site site;
    site.folder.write("number.md", "---\nx: {y: 4.5}\n---\n");
    site.folder.write("text.md", "---\nx:\n  y: four\n---\n");
    site.folder.write("list.md", "---\nx:\n  y: [a, 2]\n---\n");
    site.folder.write("none.md", "---\nx:\n  y:\n---\n");
    site.folder.write("scalar.md", "---\nx: 4\n---\n");
    site.folder.write("huge.md", "---\nx:\n  y: " + std::string(100'000, 'a') + "\n---\n");
    site.load();
    const auto column = site.read("x.y");
    CHECK(column.at(site.id("number.md")) == Value::plain("4.5"));
    CHECK(column.at(site.id("text.md")) == Value::plain("four"));
    CHECK(column.at(site.id("list.md"))->items.size() == 2);
    CHECK(column.at(site.id("none.md"))->type == ValueType::Null);
    CHECK_FALSE(column.at(site.id("scalar.md")));
    CHECK(column.at(site.id("huge.md"))->text.size() == 100'000);
}

TEST_CASE("A changed column leaves the one it was made from as it was", "[field_column]")
{
    const FieldColumn empty(KeyPath::ofKey("a"));
    const std::vector<FieldColumn::Change> first{{0, Value::plain("1")}, {5000, Value::plain("2")}};
    const auto column = empty.with(first);
    const std::vector<FieldColumn::Change> second{{0, std::nullopt}, {1, Value::plain("3")}};
    const auto changed = column.with(second);
    CHECK_FALSE(empty.at(0));
    CHECK(column.at(0) == Value::plain("1"));
    CHECK_FALSE(column.at(1));
    CHECK_FALSE(changed.at(0));
    CHECK(changed.at(1) == Value::plain("3"));
    CHECK(changed.at(5000) == Value::plain("2"));
}

TEST_CASE("Reading a column stops when it is asked to", "[field_column]")
{
    Site site;
    for (int i = 0; i < 50; ++i)
        site.folder.write(std::to_string(i) + ".md", "---\na: 1\n---\n");
    site.load();
    std::stop_source stop;
    stop.request_stop();
    const auto column = site.read("a", stop.get_token());
    for (const auto id : site.ids())
        CHECK_FALSE(column.at(id));
}
