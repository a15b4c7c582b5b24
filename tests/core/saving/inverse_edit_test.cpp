#include "core/library/library.h"
#include "core/library/read_article.h"
#include "core/saving/save_articles.h"
#include "core/storage/posix_disk.h"

#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

using namespace stet;
using stet::test::TempFolder;

namespace {

/// A library over one file, whose switch is made with the map around it: removed by field, the map would stay.
struct WayBackDesk
{
    explicit WayBackDesk(std::string text)
        : first(std::move(text))
    {
        path = folder.write("a.md", first);
        read();
    }

    void read() { id = library.put(readRow(disk, {.path = path, .foundAs = path}, library.publishField())); }

    ArticleEdit set(bool publish)
    {
        const auto edits = library.publishEdits({id}, publish);
        REQUIRE(edits.size() == 1);
        REQUIRE(library.apply(edits.front()));
        return edits.front();
    }

    void undo(const ArticleEdit& edit) { REQUIRE(library.apply({edit.row, edit.edit->inverse()})); }

    std::string save()
    {
        const auto tasks = library.saveTasks({id});
        REQUIRE(tasks.size() == 1);
        auto saved = saveArticle(disk, tasks.front(), library.publishField());
        REQUIRE(saved.ok());
        library.markSaved(tasks.front(), std::move(saved->row), std::move(saved->back));
        CHECK(library.unsavedCount() == 0);
        return folder.read("a.md");
    }

    TempFolder folder;
    PosixDisk disk;
    Library library{{KeyPath::parse("params.draft").value(), false}};
    std::string first;
    std::string path;
    RowId id = noRow;
};

const std::string wayBackArticle = "---\ntitle: A\nlast: 1\n---\nBody";

} // namespace

TEST_CASE("Taking back a save gives the very bytes of before", "[way_back]")
{
    WayBackDesk desk(wayBackArticle);
    const auto edit = desk.set(false);
    const auto saved = desk.save();
    CHECK(saved == "---\ntitle: A\nlast: 1\nparams:\n  draft: true\n---\nBody");
    desk.undo(edit);
    CHECK(desk.save() == wayBackArticle);
    desk.library.apply(edit); // again
    CHECK(desk.save() == saved);
    desk.undo(edit);
    CHECK(desk.save() == wayBackArticle);
}

TEST_CASE("Several saves are taken back one after the other", "[way_back]")
{
    WayBackDesk desk(wayBackArticle);
    const auto first = desk.set(false);
    const auto draft = desk.save();
    const auto second = desk.set(true);
    CHECK(desk.save() == "---\ntitle: A\nlast: 1\nparams:\n  draft: false\n---\nBody");
    desk.undo(second);
    CHECK(desk.save() == draft);
    desk.undo(first);
    CHECK(desk.save() == wayBackArticle);
}

TEST_CASE("What others wrote since a save stays, and the edit is taken back by field", "[way_back]")
{
    WayBackDesk desk(wayBackArticle);
    const auto edit = desk.set(false);
    auto text = desk.save();
    desk.folder.write("a.md", text.replace(text.find("last: 1"), 7, "last: 2"));
    desk.read();
    desk.undo(edit);
    CHECK(desk.save() == "---\ntitle: A\nlast: 2\nparams: {}\n---\nBody");
}
