#include "core/storage/settings_file.h"

#include "core/storage/posix_disk.h"
#include "tests/support/catch.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include <cerrno>
#include <filesystem>
#include <memory>
#include <string>

using namespace stet;
using namespace stet::test;

namespace {

constexpr std::size_t testLimit = 1000;

struct SettingsFileFixture
{
    TempFolder folder;
    PosixDisk real;
    FaultyDisk disk{real};
    bool isFull = true;
    SettingsPlace place{folder.path("state/lines"), SettingsAudience::Private, std::make_shared<UnwrittenText>()};

    SettingsFileFixture()
    {
        disk.failWhere([this](std::string_view call, const std::string&) {
            return isFull && (call == "createTemporary" || call == "makeFolder") ? ENOSPC : 0;
        });
    }
    Result<std::string> append(const std::string& line)
    {
        return editSettingsFile(
            disk, place, testLimit, [&](const auto& old) -> Result<std::string> { return old.value_or("") + line; });
    }
    std::string text()
    {
        const auto text = readSettingsFile(disk, place, testLimit);
        REQUIRE(text);
        return text->value_or("");
    }
};

} // namespace

TEST_CASE("What cannot be written is kept in memory until it can", "[settings_file]")
{
    SettingsFileFixture f;
    CHECK(f.append("one\n"));
    CHECK(f.append("two\n"));
    CHECK(f.text() == "one\ntwo\n");
    REQUIRE(f.place.unwritten->error());
    CHECK(f.place.unwritten->error()->code == ErrorCode::DiskFull);
    CHECK(writeUnwritten(f.disk, f.place, testLimit));
    CHECK_FALSE(std::filesystem::exists(f.place.path));

    f.isFull = false;
    SECTION("with the next edit")
    {
        CHECK(f.append("three\n"));
        CHECK(f.folder.read("state/lines") == "one\ntwo\nthree\n");
    }
    SECTION("when it is tried again")
    {
        CHECK_FALSE(writeUnwritten(f.disk, f.place, testLimit));
        CHECK(f.folder.read("state/lines") == "one\ntwo\n");
    }
    SECTION("beside what others wrote")
    {
        f.folder.write("state/lines", "");
        CHECK_FALSE(writeUnwritten(f.disk, f.place, testLimit));
        CHECK(f.folder.read("state/lines") == "one\ntwo\n");
    }
    CHECK_FALSE(f.place.unwritten->error());
}

TEST_CASE("Lines that others change meanwhile stay", "[settings_file]")
{
    SettingsFileFixture f;
    f.folder.write("state/lines", "a\nb\nc\n");
    CHECK(f.append("d\n"));
    f.folder.write("state/lines", "A\nb\nc\n");
    CHECK(f.text() == "A\nb\nc\nd\n");
    f.isFull = false;
    CHECK_FALSE(writeUnwritten(f.disk, f.place, testLimit));
    CHECK(f.folder.read("state/lines") == "A\nb\nc\nd\n");
}

TEST_CASE(
    "Without a place to keep it, what cannot be written is an error, and so is an edit that fails", "[settings_file]")
{
    SettingsFileFixture f;
    const auto unwritten = std::exchange(f.place.unwritten, nullptr);
    CHECK(f.append("one\n").error().code == ErrorCode::DiskFull);
    CHECK(f.text().empty());

    f.place.unwritten = unwritten;
    CHECK(f.append(std::string(testLimit + 1, 'x')).error().code == ErrorCode::TooLarge);
    const auto refused = editSettingsFile(f.disk, f.place, testLimit,
        [](const auto&) -> Result<std::string> { return Error{.code = ErrorCode::AlreadyExists}; });
    CHECK(refused.error().code == ErrorCode::AlreadyExists);
    CHECK_FALSE(f.place.unwritten->error());
}
