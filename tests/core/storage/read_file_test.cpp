#include "core/storage/read_file.h"

#include "core/storage/posix_disk.h"

#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <cerrno>
#include <filesystem>
#include <fstream>

#include <sys/stat.h>

using namespace stet;
using stet::test::FaultyDisk;
using stet::test::TempFolder;

namespace {

ErrorCode readFileCodeOf(const Result<FileContent>& result)
{
    REQUIRE_FALSE(result.ok());
    return result.error().code;
}

} // namespace

TEST_CASE("What is no regular file is refused without waiting for it", "[read_file]")
{
    const TempFolder folder;
    PosixDisk disk;
    CHECK(readFileCodeOf(readFile(disk, folder.path("missing.md"), 100)) == ErrorCode::NotFound);
    CHECK(readFileCodeOf(readFile(disk, folder.path(), 100)) == ErrorCode::NotAFile);
    folder.write("a.md");
    CHECK(readFileCodeOf(readFile(disk, folder.path("a.md/b.md"), 100)) == ErrorCode::NotFound);
    CHECK(readFileCodeOf(readFile(disk, folder.link("a.md", "link.md"), 100)) == ErrorCode::LeadsElsewhere);
    REQUIRE(::mkfifo(folder.path("pipe.md").c_str(), 0600) == 0);
    CHECK(readFileCodeOf(readFile(disk, folder.path("pipe.md"), 100)) == ErrorCode::NotAFile);
    CHECK(readFileCodeOf(readFile(disk, "/dev/zero", 100)) == ErrorCode::NotAFile);
}

TEST_CASE("A file over the limit is refused and not read", "[read_file]")
{
    const TempFolder folder;
    PosixDisk real;
    FaultyDisk disk(real);
    int reads = 0;
    disk.watch([&](std::string_view call) { reads += call == "read"; });
    const auto path = folder.write("a.md", "12345");
    const auto result = readFile(disk, path, 4);
    CHECK(readFileCodeOf(result) == ErrorCode::TooLarge);
    CHECK(result.error().detail == "4");
    CHECK(result.error().path == path);
    CHECK(reads == 0);
    CHECK(readFile(disk, path, 5)->bytes == "12345");
}

TEST_CASE("Every failing call is an error with the path, and the next attempt reads the file", "[read_file]")
{
    const TempFolder folder;
    PosixDisk real;
    FaultyDisk disk(real);
    const auto path = folder.write("a.md", "text");
    int n = 1;
    for (;; ++n) {
        disk.failCall(n, EIO);
        const auto result = readFile(disk, path, 100);
        if (!disk.hasFailed())
            break;
        if (!result) {
            CHECK(result.error().code == ErrorCode::ReadFailed);
            CHECK(result.error().path == path);
            CHECK_FALSE(result.error().detail.empty());
        }
    }
    CHECK(n > 5);
    disk.failWhere([](std::string_view call, const std::string&) { return call == "openToRead" ? EACCES : 0; });
    CHECK(readFileCodeOf(readFile(disk, path, 100)) == ErrorCode::AccessDenied);
}

TEST_CASE("All bytes are read, with the stamp of the file", "[read_file]")
{
    const TempFolder folder;
    PosixDisk disk;
    const std::string text("a\0b\r\n\xFF", 6);
    const auto path = folder.write("a.md", text);
    const auto content = readFile(disk, path, 100);
    REQUIRE(content.ok());
    CHECK(content->bytes == text);
    CHECK(content->stamp == disk.info(path, FollowLinks::No)->stamp);
    CHECK(content->stamp.size == 6);
    CHECK(readFile(disk, folder.write("empty.md", ""), 100)->bytes.empty());
    const std::string large(3'000'000, 'x');
    CHECK(readFile(disk, folder.write("large.md", large), 4'000'000)->bytes == large);
}

TEST_CASE("A file that grows while it is read is read again", "[read_file]")
{
    const TempFolder folder;
    PosixDisk real;
    FaultyDisk disk(real);
    const auto path = folder.write("a.md", "first");
    bool grown = false;
    disk.watch([&](std::string_view call) {
        if (call == "read" && !std::exchange(grown, true))
            std::ofstream(path, std::ios::app) << std::string(200'000, 'x');
    });
    const auto content = readFile(disk, path, 1'000'000);
    REQUIRE(content.ok());
    CHECK(content->bytes.size() == 200'005);
    CHECK(content->stamp.size == 200'005);
}

TEST_CASE("A file that never stops changing is given up, also beyond the limit", "[read_file]")
{
    const TempFolder folder;
    PosixDisk real;
    FaultyDisk disk(real);
    const auto path = folder.write("a.md", "first");
    bool fresh = false;
    disk.watch([&](std::string_view call) {
        if (call == "read" && std::exchange(fresh, false))
            std::ofstream(path, std::ios::app) << "more";
        fresh = fresh || call == "openToRead";
    });
    CHECK(readFileCodeOf(readFile(disk, path, 1'000'000)) == ErrorCode::ChangedOnDisk);
    CHECK(readFileCodeOf(readFile(disk, path, std::filesystem::file_size(path) + 2)) == ErrorCode::TooLarge);
}
