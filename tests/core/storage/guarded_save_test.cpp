#include "core/storage/guarded_save.h"

#include "core/storage/article_names.h"
#include "core/storage/posix_disk.h"

#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <iostream>

#include <grp.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace stet;
using stet::test::FaultyDisk;
using stet::test::TempFolder;

namespace {

const std::string guardedSaveOldText = "---\npublished: false\n---\nText\n";
const std::string guardedSaveNewText = "---\npublished: true\n---\nText\n";
const std::string foreignText = "---\npublished: false\nheat: 7\n---\nText\n";

ErrorCode guardedSaveCodeOf(const Result<SavedFile>& result)
{
    REQUIRE_FALSE(result.ok());
    return result.error().code;
}

bool has(const SavedFile& saved, SaveWarning warning)
{
    return std::find(saved.warnings.begin(), saved.warnings.end(), warning) != saved.warnings.end();
}

/// As careful editors do: another file takes the name.
void replaceByRename(const TempFolder& folder, std::string_view name, std::string_view text)
{
    const auto fresh = folder.write(".foreign", text);
    std::filesystem::rename(fresh, folder.path(name));
}

} // namespace

TEST_CASE("What is no regular file is not saved", "[guarded_save]")
{
    const TempFolder folder;
    PosixDisk disk;
    CHECK(guardedSaveCodeOf(saveGuarded(disk, folder.path("missing.md"), "a", "b")) == ErrorCode::NotFound);
    CHECK(guardedSaveCodeOf(saveGuarded(disk, folder.path(), "a", "b")) == ErrorCode::NotAFile);
    folder.write("a.md", guardedSaveOldText);
    const auto link = folder.link("a.md", "link.md");
    CHECK(guardedSaveCodeOf(saveGuarded(disk, link, guardedSaveOldText, guardedSaveNewText))
        == ErrorCode::LeadsElsewhere);
    CHECK(std::filesystem::is_symlink(link));
    CHECK(folder.read("a.md") == guardedSaveOldText);
    CHECK(folder.names() == std::vector<std::string>{"a.md", "link.md"});
}

TEST_CASE("A file that changed since it was read is not touched", "[guarded_save]")
{
    const TempFolder folder;
    PosixDisk disk;
    const auto path = folder.write("a.md", foreignText);
    const auto before = disk.info(path, FollowLinks::No)->stamp;
    CHECK(
        guardedSaveCodeOf(saveGuarded(disk, path, guardedSaveOldText, guardedSaveNewText)) == ErrorCode::ChangedOnDisk);
    // The same length must not pass for the same text.
    CHECK(guardedSaveCodeOf(saveGuarded(disk, path, std::string(foreignText.size(), 'x'), guardedSaveNewText))
        == ErrorCode::ChangedOnDisk);
    CHECK(disk.info(path, FollowLinks::No)->stamp == before);
    CHECK(folder.read("a.md") == foreignText);
    CHECK(folder.names().size() == 1);
}

TEST_CASE("A file that may not be written to is refused, although its folder could replace it", "[guarded_save]")
{
    const TempFolder folder;
    PosixDisk real;
    FaultyDisk disk(real);
    const auto path = folder.write("a.md", guardedSaveOldText);
    disk.failWhere([](std::string_view call, const std::string&) { return call == "checkWritable" ? EACCES : 0; });
    CHECK(
        guardedSaveCodeOf(saveGuarded(disk, path, guardedSaveOldText, guardedSaveNewText)) == ErrorCode::AccessDenied);
    disk.failWhere([](std::string_view call, const std::string&) { return call == "createTemporary" ? EROFS : 0; });
    CHECK(guardedSaveCodeOf(saveGuarded(disk, path, guardedSaveOldText, guardedSaveNewText)) == ErrorCode::ReadOnly);
    CHECK(folder.read("a.md") == guardedSaveOldText);
    if (::geteuid() != 0) {
        REQUIRE(::chmod(path.c_str(), 0444) == 0);
        CHECK(guardedSaveCodeOf(saveGuarded(real, path, guardedSaveOldText, guardedSaveNewText))
            == ErrorCode::AccessDenied);
    }
}

TEST_CASE("Saving what is already there makes no call to the disk", "[guarded_save]")
{
    const TempFolder folder;
    PosixDisk real;
    FaultyDisk disk(real);
    const auto path = folder.write("a.md", guardedSaveOldText);
    const auto before = real.info(path, FollowLinks::No)->stamp;
    const auto saved = saveGuarded(disk, path, guardedSaveOldText, guardedSaveOldText);
    REQUIRE(saved.ok());
    CHECK_FALSE(saved->stamp.has_value());
    CHECK(disk.calls() == 0);
    CHECK(real.info(path, FollowLinks::No)->stamp == before);
}

TEST_CASE("A save replaces the text, keeps the mode and leaves nothing beside it", "[guarded_save]")
{
    const TempFolder folder;
    PosixDisk real;
    FaultyDisk disk(real);
    const bool canExchange = GENERATE(true, false);
    const auto shortWrites = GENERATE(std::size_t{7}, std::size_t{1'000'000});
    if (!canExchange)
        disk.failWhere([](std::string_view call, const std::string&) { return call == "exchange" ? EINVAL : 0; });
    disk.limitWrites(shortWrites);
    const auto path = folder.write("a.md", guardedSaveOldText);
    REQUIRE(::chmod(path.c_str(), 0604) == 0);
    const auto saved = saveGuarded(disk, path, guardedSaveOldText, guardedSaveNewText);
    REQUIRE(saved.ok());
    CHECK(saved->warnings.empty());
    CHECK(folder.read("a.md") == guardedSaveNewText);
    CHECK(folder.names().size() == 1);
    const auto info = real.info(path, FollowLinks::No);
    CHECK(info->mode == 0604);
    CHECK(saved->stamp == info->stamp);
    CHECK(syncFolder(real, folder.path()).ok());
}

TEST_CASE("Empty texts and the longest names can be saved", "[guarded_save]")
{
    const TempFolder folder;
    PosixDisk disk;
    const auto name = std::string(252, 'n') + ".md";
    const auto path = folder.write(name, "");
    REQUIRE(saveGuarded(disk, path, "", guardedSaveNewText).ok());
    CHECK(folder.read(name) == guardedSaveNewText);
    REQUIRE(saveGuarded(disk, path, guardedSaveNewText, "").ok());
    CHECK(folder.read(name).empty());
}

TEST_CASE("The temporary file has a name that a scan knows", "[guarded_save]")
{
    const TempFolder folder;
    PosixDisk real;
    FaultyDisk disk(real);
    const auto path = folder.write("a.md", guardedSaveOldText);
    disk.failWhere([](std::string_view call, const std::string&) { return call == "unlink" ? EIO : 0; });
    const auto saved = saveGuarded(disk, path, guardedSaveOldText, guardedSaveNewText);
    REQUIRE(saved.ok());
    CHECK(has(*saved, SaveWarning::TemporaryLeft));
    CHECK(folder.read("a.md") == guardedSaveNewText);
    const auto names = folder.names();
    REQUIRE(names.size() == 2);
    CHECK(judgeName(names[0]) == NameVerdict::LeftOver);
}

TEST_CASE("A hard link is broken with a warning, and its other name keeps the old text", "[guarded_save]")
{
    const TempFolder folder;
    PosixDisk disk;
    const auto path = folder.write("a.md", guardedSaveOldText);
    std::filesystem::create_hard_link(path, folder.path("b.md"));
    const auto saved = saveGuarded(disk, path, guardedSaveOldText, guardedSaveNewText);
    REQUIRE(saved.ok());
    CHECK(has(*saved, SaveWarning::HardLinkBroken));
    CHECK(folder.read("a.md") == guardedSaveNewText);
    CHECK(folder.read("b.md") == guardedSaveOldText);
}

TEST_CASE("Owner and group are kept where the system permits, and warned about where not", "[guarded_save]")
{
    if (::geteuid() != 0) {
        WARN("needs a user that may give files away");
        return;
    }
    const TempFolder folder;
    PosixDisk real;
    FaultyDisk disk(real);
    const auto path = folder.write("a.md", guardedSaveOldText);
    REQUIRE(::chown(path.c_str(), 1234, 2345) == 0);
    REQUIRE(::chmod(path.c_str(), 0664) == 0);

    SECTION("kept")
    {
        const auto saved = saveGuarded(disk, path, guardedSaveOldText, guardedSaveNewText);
        REQUIRE(saved.ok());
        CHECK(saved->warnings.empty());
        const auto info = real.info(path, FollowLinks::No);
        CHECK(info->owner == 1234);
        CHECK(info->group == 2345);
        CHECK(info->mode == 0664);
    }
    SECTION("only the group can be kept")
    {
        int attempts = 0;
        disk.failWhere([&](std::string_view call, const std::string&) {
            return call == "setOwner" && ++attempts == 1 ? EPERM : 0;
        });
        const auto saved = saveGuarded(disk, path, guardedSaveOldText, guardedSaveNewText);
        REQUIRE(saved.ok());
        CHECK(saved->warnings == std::vector{SaveWarning::OwnerLost});
        const auto info = real.info(path, FollowLinks::No);
        CHECK(info->owner == 0);
        CHECK(info->group == 2345);
        CHECK(info->mode == 0664);
    }
    SECTION("neither: the new group gets no more than everybody")
    {
        disk.failWhere([](std::string_view call, const std::string&) { return call == "setOwner" ? EPERM : 0; });
        const auto saved = saveGuarded(disk, path, guardedSaveOldText, guardedSaveNewText);
        REQUIRE(saved.ok());
        CHECK(saved->warnings == std::vector{SaveWarning::OwnerLost, SaveWarning::GroupLost});
        CHECK(real.info(path, FollowLinks::No)->mode == 0644);
    }
}

TEST_CASE("Another user's file is written by one who may not give files away, with a warning", "[guarded_save]")
{
    if (::geteuid() != 0) {
        WARN("needs a user that may give files away, to begin with");
        return;
    }
    const TempFolder folder;
    const auto path = folder.write("a.md", guardedSaveOldText);
    const auto locked = folder.write("locked.md", guardedSaveOldText);
    REQUIRE(::chmod(folder.path().c_str(), 0777) == 0);
    for (const auto& [file, mode] : {std::pair(path, 0666U), std::pair(locked, 0664U)}) {
        REQUIRE(::chown(file.c_str(), 1234, 2345) == 0);
        REQUIRE(::chmod(file.c_str(), mode) == 0);
    }
    const auto child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        constexpr unsigned nobody = 65534;
        if (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)
            ::_exit(2);
        PosixDisk disk;
        const auto saved = saveGuarded(disk, path, guardedSaveOldText, guardedSaveNewText);
        const auto refused = saveGuarded(disk, locked, guardedSaveOldText, guardedSaveNewText);
        const bool isAsExpected = saved.ok()
            && saved->warnings == std::vector{SaveWarning::OwnerLost, SaveWarning::GroupLost} && !refused.ok()
            && refused.error().code == ErrorCode::AccessDenied;
        ::_exit(isAsExpected ? 0 : 1);
    }
    int status = -1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    CHECK(folder.read("a.md") == guardedSaveNewText);
    CHECK(folder.read("locked.md") == guardedSaveOldText);
    PosixDisk disk;
    const auto info = disk.info(path, FollowLinks::No);
    CHECK(info->owner == 65534);
    CHECK(info->mode == 0666);
    CHECK(disk.info(locked, FollowLinks::No)->owner == 1234);
    CHECK(folder.names() == std::vector<std::string>{"a.md", "locked.md"});
}

TEST_CASE("Whichever call fails, the file is whole and nothing is left beside it", "[guarded_save]")
{
    const TempFolder folder;
    PosixDisk real;
    const int number = GENERATE(EIO, ENOSPC, EACCES, EROFS);
    const bool canExchange = GENERATE(true, false);
    int failures = 0;
    int n = 1;
    for (;; ++n) {
        FaultyDisk disk(real);
        bool unlinkFailed = false;
        disk.failWhere([&](std::string_view call, const std::string&) {
            if (disk.calls() == n) {
                unlinkFailed = call == "unlink";
                return number;
            }
            return !canExchange && call == "exchange" ? EINVAL : 0;
        });
        disk.limitWrites(20);
        const auto path = folder.write("a.md", guardedSaveOldText);
        REQUIRE(::chmod(path.c_str(), 0640) == 0);
        const auto saved = saveGuarded(disk, path, guardedSaveOldText, guardedSaveNewText);
        INFO("call " << n);
        CHECK(folder.read("a.md") == (saved.ok() ? guardedSaveNewText : guardedSaveOldText));
        if (!saved) {
            CHECK(saved.error().path == path);
            CHECK(saved.error().detail.find(temporarySuffix) == std::string::npos);
        }
        failures += saved.ok() ? 0 : 1;
        const auto names = folder.names();
        if (unlinkFailed && names.size() == 2)
            std::filesystem::remove(folder.path(names[0]));
        else
            CHECK(names.size() == 1);
        if (disk.calls() < n)
            break;
    }
    CHECK(failures > 10);
    std::cout << "guarded save, " << (canExchange ? "exchange" : "rename") << ", errno " << number
              << ": failed each of " << n - 1 << " calls, " << failures << " saves refused\n";
}

TEST_CASE("Whichever call fails while somebody else writes, their text is kept", "[guarded_save]")
{
    const TempFolder folder;
    PosixDisk real;
    int n = 1;
    for (;; ++n) {
        FaultyDisk disk(real);
        disk.failCall(n, EIO);
        disk.watch([&, written = false](std::string_view call) mutable {
            if (call == "exchange" && !std::exchange(written, true))
                replaceByRename(folder, "a.md", foreignText);
        });
        const auto path = folder.write("a.md", guardedSaveOldText);
        const auto saved = saveGuarded(disk, path, guardedSaveOldText, guardedSaveNewText);
        INFO("call " << n);
        CHECK_FALSE(saved.ok());
        const auto text = folder.read("a.md");
        CHECK((text == foreignText || text == guardedSaveOldText));
        if (!disk.hasFailed()) {
            CHECK(saved.error().code == ErrorCode::ChangedOnDisk);
            CHECK(text == foreignText);
            break;
        }
        for (const auto& name : folder.names()) // only where unlink failed
            std::filesystem::remove(folder.path(name));
    }
    CHECK(folder.names().size() == 1);
    std::cout << "guarded save with a conflict: failed each of " << n - 1 << " calls\n";
}

TEST_CASE("A text that cannot be put back stays in a file that the error names", "[guarded_save]")
{
    const TempFolder folder;
    PosixDisk real;
    FaultyDisk disk(real);
    const auto path = folder.write("a.md", guardedSaveOldText);
    int exchanges = 0;
    disk.failWhere(
        [&](std::string_view call, const std::string&) { return call == "exchange" && ++exchanges > 1 ? EIO : 0; });
    disk.watch([&](std::string_view call) {
        if (call == "exchange")
            replaceByRename(folder, "a.md", foreignText);
    });
    const auto saved = saveGuarded(disk, path, guardedSaveOldText, guardedSaveNewText);
    CHECK(guardedSaveCodeOf(saved) == ErrorCode::ChangedOnDisk);
    const auto left = std::filesystem::path(saved.error().detail);
    CHECK(left.parent_path() == folder.path());
    CHECK(folder.read(left.filename().string()) == foreignText);
}

TEST_CASE("Writers at each step of the exchange have the last word", "[guarded_save]")
{
    const TempFolder folder;
    PosixDisk real;
    const bool inPlace = GENERATE(true, false);
    // Before the first exchange, and again before one of the calls that follow it.
    for (int second = 1;; ++second) {
        FaultyDisk disk(real);
        const auto path = folder.write("a.md", guardedSaveOldText);
        int after = 0;
        std::string last;
        const auto write = [&](const std::string& text) {
            if (inPlace)
                folder.write("a.md", text);
            else
                replaceByRename(folder, "a.md", text);
            last = text;
        };
        disk.watch([&](std::string_view call) {
            if (after == 0 && call != "exchange")
                return;
            if (after++ == 0)
                write(foreignText);
            else if (after == second + 1)
                write("second");
        });
        INFO("second writer before call " << second << " after the first exchange");
        CHECK(guardedSaveCodeOf(saveGuarded(disk, path, guardedSaveOldText, guardedSaveNewText))
            == ErrorCode::ChangedOnDisk);
        CHECK(folder.read("a.md") == last);
        CHECK(folder.names().size() == 1);
        if (after <= second)
            break;
    }
}

TEST_CASE("A full disk keeps the old file", "[guarded_save]")
{
    const TempFolder folder;
    const auto path = folder.write("a.md", guardedSaveOldText);
    const std::string large(100'000, 'x');
    const auto child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{8192, 8192};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        PosixDisk disk;
        const auto saved = saveGuarded(disk, path, guardedSaveOldText, large);
        ::_exit(!saved.ok() && saved.error().code == ErrorCode::WriteFailed ? 0 : 1);
    }
    int status = -1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    CHECK(folder.read("a.md") == guardedSaveOldText);
    CHECK(folder.names().size() == 1);

    PosixDisk real;
    FaultyDisk disk(real);
    disk.failWhere([](std::string_view call, const std::string&) { return call == "write" ? ENOSPC : 0; });
    CHECK(guardedSaveCodeOf(saveGuarded(disk, path, guardedSaveOldText, large)) == ErrorCode::DiskFull);
    CHECK(folder.read("a.md") == guardedSaveOldText);
}

TEST_CASE("Of saved files those are named whose folder could not be synced", "[guarded_save]")
{
    const TempFolder folder;
    PosixDisk real;
    FaultyDisk disk(real);
    const std::vector paths{folder.write("a/1.md"), folder.write("b/2.md"), folder.write("a/3.md")};
    int syncs = 0;
    disk.failWhere([&](std::string_view call, const std::string& path) {
        syncs += call == "sync" ? 1 : 0;
        return call == "sync" && path == folder.path("a") ? EIO : 0;
    });
    CHECK(syncFoldersOf(disk, paths) == std::set{paths[0], paths[2]});
    CHECK(syncs == 2);
    CHECK(syncFoldersOf(real, paths).empty());
    std::filesystem::remove_all(folder.path("b"));
    CHECK(syncFoldersOf(real, paths) == std::set{paths[1]});
}

TEST_CASE("Syncing a folder names it when it fails", "[guarded_save]")
{
    const TempFolder folder;
    PosixDisk real;
    FaultyDisk disk(real);
    disk.failWhere([](std::string_view call, const std::string&) { return call == "sync" ? EIO : 0; });
    CHECK(syncFolder(disk, folder.path()).error().path == folder.path());
    CHECK(syncFolder(real, folder.path("missing")).error().code == ErrorCode::NotFound);
}
