#include "core/saving/recreate_article.h"

#include "core/storage/posix_disk.h"

#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <cerrno>

using namespace stet;
using stet::test::FaultyDisk;
using stet::test::TempFolder;

TEST_CASE("An article whose file is gone is written again in its folder, but not through a link there", "[recreate]")
{
    const TempFolder folder;
    PosixDisk disk;
    const std::string text = "---\npublished: false\n---\n";
    const std::string expected = "---\npublished: true\n---\n";
    folder.makeFolder("site/news");
    const auto path = folder.path("site/news/a.md");
    SaveTask task{.row = 0, .path = path, .pending = {.base = Fingerprint::of(text)}};
    task.pending.edits = {{KeyPath::ofKey("published"), "false", "true"}};
    task.pending.baseText = std::make_shared<const std::string>(text);
    SECTION("in its folder")
    {
        const auto created = recreateArticle(disk, task, path, {});
        REQUIRE(created.ok());
        CHECK(created->warnings.empty());
        CHECK(folder.read("site/news/a.md") == expected);
    }
    SECTION("in its folder, which cannot be synced")
    {
        FaultyDisk faulty(disk);
        faulty.failWhere([&](std::string_view call, const std::string& where) {
            return call == "sync" && where == folder.path("site/news") ? EIO : 0;
        });
        const auto created = recreateArticle(faulty, task, path, {});
        REQUIRE(created.ok());
        CHECK(created->warnings == std::vector{SaveWarning::FolderNotSynced});
        CHECK(folder.read("site/news/a.md") == expected);
    }
    folder.makeFolder("elsewhere");
    SECTION("its folder became a link")
    {
        CHECK(::remove(folder.path("site/news").c_str()) == 0);
        folder.link("../elsewhere", "site/news");
        const auto created = recreateArticle(disk, task, path, {});
        REQUIRE_FALSE(created.ok());
        CHECK(created.error()
            == Error{.code = ErrorCode::LeadsElsewhere, .path = path, .detail = folder.path("elsewhere/a.md")});
        CHECK(folder.names("elsewhere").empty());
    }
    SECTION("a person chose a folder through a link")
    {
        folder.link("elsewhere", "chosen");
        const auto created = recreateArticle(disk, task, folder.path("chosen/a.md"), {});
        REQUIRE(created.ok());
        CHECK(created->row.path == folder.path("elsewhere/a.md"));
        CHECK(folder.read("elsewhere/a.md") == expected);
    }
}
