#include "core/storage/guarded_save.h"

#include "core/storage/git_top.h"
#include "core/storage/posix_disk.h"

#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <cerrno>
#include <filesystem>

#include <sys/stat.h>

using namespace stet;
using stet::test::FaultyDisk;
using stet::test::TempFolder;

namespace {

template <typename T>
ErrorCode createFileCodeOf(const Result<T>& result)
{
    REQUIRE_FALSE(result.ok());
    return result.error().code;
}

} // namespace

TEST_CASE("A new file never takes the place of anything", "[create_file]")
{
    const TempFolder folder;
    PosixDisk disk;
    folder.write("file", "old");
    folder.makeFolder("folder");
    folder.link("nowhere", "link");
    for (const auto* name : {"file", "folder", "link"}) {
        INFO(name);
        CHECK(createFileCodeOf(createGuarded(disk, folder.path(name), "new", 0600)) == ErrorCode::AlreadyExists);
    }
    CHECK(createFileCodeOf(createGuarded(disk, folder.path("missing/file"), "new", 0600)) == ErrorCode::NotFound);
    CHECK(createFileCodeOf(createGuarded(disk, folder.path("file/file"), "new", 0600)) == ErrorCode::NotFound);
    CHECK(folder.read("file") == "old");
    CHECK(folder.names() == std::vector<std::string>{"file", "folder", "link"});
}

TEST_CASE("A file that appears in the last moment stands", "[create_file]")
{
    const TempFolder folder;
    PosixDisk real;
    FaultyDisk disk(real);
    disk.watch([&](std::string_view call) {
        if (call == "renameToNew")
            folder.write("file", "of others");
    });
    CHECK(createFileCodeOf(createGuarded(disk, folder.path("file"), "new", 0600)) == ErrorCode::AlreadyExists);
    CHECK(folder.read("file") == "of others");
    CHECK(folder.names().size() == 1);
}

TEST_CASE("Whichever step fails, a new file is there whole or not at all", "[create_file]")
{
    const TempFolder folder;
    PosixDisk real;
    FaultyDisk disk(real);
    for (int n = 1;; ++n) {
        INFO(n);
        disk.failCall(n, ENOSPC);
        const auto created = createGuarded(disk, folder.path("file"), "new", 0640);
        if (!disk.hasFailed()) {
            REQUIRE(created.ok());
            CHECK(n > 5);
            break;
        }
        if (created.ok()) { // the folder, which nothing was written to, did not close
            CHECK(disk.calls() == n);
            std::filesystem::remove(folder.path("file"));
            continue;
        }
        CHECK(createFileCodeOf(created) == ErrorCode::DiskFull);
        CHECK(created.error().path == folder.path("file"));
        CHECK(folder.names().empty());
    }
    CHECK(folder.read("file") == "new");
    CHECK(real.info(folder.path("file"), FollowLinks::No)->mode == 0640);
    CHECK(folder.names().size() == 1);
}

TEST_CASE("Missing folders are made, and what is no folder is named", "[create_file]")
{
    const TempFolder folder;
    PosixDisk real;
    FaultyDisk disk(real);
    folder.write("file");
    CHECK(createFileCodeOf(ensureFolder(disk, folder.path("file"), 0700)) == ErrorCode::NotAFolder);
    CHECK(createFileCodeOf(ensureFolder(disk, folder.path("file/below"), 0700)) == ErrorCode::NotAFolder);
    disk.failWhere([](std::string_view call, const std::string&) { return call == "makeFolder" ? EROFS : 0; });
    CHECK(createFileCodeOf(ensureFolder(disk, folder.path("a"), 0700)) == ErrorCode::ReadOnly);
    disk.failWhere({});
    REQUIRE(ensureFolder(disk, folder.path("a/b/c"), 0700).ok());
    CHECK(real.info(folder.path("a/b/c"), FollowLinks::No)->mode == 0700);
    CHECK(ensureFolder(disk, folder.path("a/b/c"), 0700).ok());
}

TEST_CASE("The top of a git working copy is found, or the folder stands for itself", "[create_file]")
{
    const TempFolder folder;
    PosixDisk disk;
    const auto site = folder.makeFolder("site/_news/2022");
    CHECK(gitTop(disk, site) == site);
    folder.write("site/.git", "gitdir: elsewhere\n");
    CHECK(gitTop(disk, site) == folder.path("site"));
}
