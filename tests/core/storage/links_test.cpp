#include "core/storage/folder_scan.h"
#include "core/storage/guarded_save.h"
#include "core/storage/journal.h"
#include "core/storage/posix_disk.h"
#include "core/storage/read_file.h"
#include "core/storage/settings_file.h"

#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <cerrno>
#include <filesystem>

#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace stet;
using stet::test::TempFolder;

namespace {

const std::string linksOldText = "---\npublished: false\n---\n";
const std::string linksNewText = "---\npublished: true\n---\n";

int forbiddenCalls = 0;

int fails(int number)
{
    ++forbiddenCalls;
    errno = number;
    return -1;
}

/// As kernels before 5.6, containers that forbid the call, and a kernel that asks for another attempt again and again.
OpenWithoutLinks anyOpen()
{
    static constexpr OpenWithoutLinks all[]{openWithoutLinks, [](const char*, std::uint64_t) { return fails(ENOSYS); },
        [](const char*, std::uint64_t) { return fails(EPERM); },
        [](const char*, std::uint64_t) { return fails(EAGAIN); }};
    return all[GENERATE(0U, 1U, 2U, 3U)];
}

std::vector<std::string> canonicalPaths(Disk& disk, const std::vector<std::string>& roots)
{
    std::vector<std::string> paths;
    const auto report = scanFolders(disk, roots, [&](const std::vector<Candidate>& found) {
        for (const auto& candidate : found)
            paths.push_back(candidate.path);
    });
    CHECK(report.errors.empty());
    return paths;
}

template <typename T>
void checkLeads(const Result<T>& result, const std::string& from, const std::string& to)
{
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::LeadsElsewhere);
    CHECK(result.error().path == from);
    CHECK(result.error().detail == to);
}

} // namespace

TEST_CASE("Articles behind links inside the opened folders are saved, however the links are written", "[links]")
{
    const TempFolder folder;
    PosixDisk disk(anyOpen());
    folder.write("one/.hidden/a.md", linksOldText);
    folder.write("two/.hidden/b.md", linksOldText);
    folder.write("one/single.md", linksOldText);
    folder.link(".hidden", "one/relative");
    folder.link(folder.path("two/.hidden"), "one/absolute"); // into another root
    folder.link(folder.path("one"), "root");
    const auto single = folder.write("alone/c.md", linksOldText);
    const auto paths = canonicalPaths(disk, {folder.path("root"), folder.path("two"), folder.path("one"), single});
    CHECK(paths
        == std::vector{
            folder.path("one/single.md"), single, folder.path("two/.hidden/b.md"), folder.path("one/.hidden/a.md")});
    for (const auto& path : paths) {
        INFO(path);
        CHECK(readFile(disk, path, 1000)->bytes == linksOldText);
        CHECK(saveGuarded(disk, path, linksOldText, linksNewText).ok());
        CHECK(readFile(disk, path, 1000)->bytes == linksNewText);
    }
    CHECK(std::filesystem::is_symlink(folder.path("one/absolute")));
}

TEST_CASE("Through a folder that became a link nothing is read, written or created", "[links]")
{
    const TempFolder folder;
    PosixDisk disk(anyOpen());
    const auto path = folder.write("site/news/2024/a.md", linksOldText);
    folder.write("elsewhere/2024/a.md", linksOldText);
    REQUIRE(canonicalPaths(disk, {folder.path("site")}) == std::vector{path});
    const bool isAbsolute = GENERATE(true, false);
    std::filesystem::rename(folder.path("site/news"), folder.path("site/old"));
    folder.link(isAbsolute ? folder.path("elsewhere") : "../elsewhere", "site/news");

    const auto target = folder.path("elsewhere/2024/a.md");
    checkLeads(readFile(disk, path, 1000), path, target);
    checkLeads(saveGuarded(disk, path, linksOldText, linksNewText), path, target);
    checkLeads(requireWritable(disk, path), path, target);
    checkLeads(createGuarded(disk, folder.path("site/news/new.md"), linksNewText, 0644),
        folder.path("site/news/new.md"), folder.path("elsewhere/new.md"));
    checkLeads(makeFolder(disk, folder.path("site/news/.stet"), 0755), folder.path("site/news/.stet"),
        folder.path("elsewhere/.stet"));
    checkLeads(
        syncFolder(disk, folder.path("site/news/2024")), folder.path("site/news/2024"), folder.path("elsewhere/2024"));
    const auto views = folder.path("site/news/.stet/views.json");
    const auto edited = editSettingsFile(
        disk, {views, SettingsAudience::Shared}, 1000, [](const auto&) { return Result<std::string>("new"); });
    REQUIRE_FALSE(edited.ok());
    CHECK(edited.error().code == ErrorCode::LeadsElsewhere);
    CHECK(folder.names("elsewhere") == std::vector<std::string>{"2024"});
    CHECK(folder.names("elsewhere/2024") == std::vector<std::string>{"a.md"});
    CHECK(folder.read("elsewhere/2024/a.md") == linksOldText);
}

TEST_CASE("A file that became a link is neither read nor replaced", "[links]")
{
    const TempFolder folder;
    PosixDisk disk(anyOpen());
    const auto target = folder.write("b.md", linksOldText);
    const auto path = folder.link("b.md", "a.md");
    checkLeads(readFile(disk, path, 1000), path, target);
    checkLeads(saveGuarded(disk, path, linksOldText, linksNewText), path, target);
    std::filesystem::remove(target);
    checkLeads(readFile(disk, path, 1000), path, {}); // to nothing
    CHECK(folder.names() == std::vector<std::string>{"a.md"});
}

TEST_CASE("A folder that is moved during a save takes the file along", "[links]")
{
    const TempFolder folder;
    PosixDisk disk;
    const auto path = folder.write("news/a.md", linksOldText);
    const auto place = FilePlace::enter(disk, path);
    REQUIRE(place.ok());
    std::filesystem::rename(folder.path("news"), folder.path("moved"));
    folder.write("news/a.md", "another");
    CHECK(readFile(*place, "a.md", 1000)->bytes == linksOldText);
    CHECK(disk.unlink(place->folder(), "a.md").ok());
    CHECK(folder.names("moved").empty());
    CHECK(folder.read("news/a.md") == "another");
}

TEST_CASE(
    "Opening without links is tried again when the kernel asks for it, and goes step by step without it", "[links]")
{
    const TempFolder folder;
    const auto path = folder.write("a/b/c.md", linksOldText);
    SECTION("a few times")
    {
        forbiddenCalls = 0;
        PosixDisk disk([](const char* name, std::uint64_t flags) {
            return forbiddenCalls < 3 ? fails(EAGAIN) : openWithoutLinks(name, flags);
        });
        CHECK(readFile(disk, path, 1000)->bytes == linksOldText);
        CHECK(forbiddenCalls == 3);
    }
    SECTION("the same answers")
    {
        PosixDisk disk(anyOpen());
        folder.link("a", "link");
        const auto failureOf = [&](const std::string& name) -> std::optional<ErrorCode> {
            const auto opened = disk.openFolder(name);
            if (!opened)
                return opened.error().code;
            CHECK(disk.close(*opened).ok());
            return {};
        };
        for (const auto& name : {std::string("/"), std::string("."), folder.path() + "//a///b/"})
            CHECK_FALSE(failureOf(name));
        CHECK(failureOf(folder.path("link")) == ErrorCode::LeadsElsewhere);
        CHECK(failureOf(folder.path("link/b")) == ErrorCode::LeadsElsewhere);
        for (const auto& name :
            {folder.path("a/b/c.md"), folder.path("a/b/c.md/d"), folder.path("missing/b"), std::string()})
            CHECK(failureOf(name) == ErrorCode::NotFound);
    }
}

TEST_CASE("An article in a folder that cannot be listed is saved", "[links]")
{
    const TempFolder folder;
    const auto path = folder.write("drop/a.md", linksOldText);
    REQUIRE(::chmod(folder.path().c_str(), 0755) == 0);
    REQUIRE(::chmod(folder.path("drop").c_str(), 0333) == 0);
    REQUIRE(::chmod(path.c_str(), 0666) == 0);
    const auto child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        constexpr unsigned nobody = 65534;
        if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0))
            ::_exit(2);
        PosixDisk disk;
        ::_exit(saveGuarded(disk, path, linksOldText, linksNewText).ok() ? 0 : 1);
    }
    int status = -1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    REQUIRE(::chmod(folder.path("drop").c_str(), 0755) == 0);
    CHECK(folder.read("drop/a.md") == linksNewText);
}

TEST_CASE("A person's own files may be behind links", "[links]")
{
    const TempFolder folder;
    PosixDisk disk(anyOpen());
    folder.makeFolder("elsewhere");
    folder.link("elsewhere", "state");
    {
        auto journal = Journal::create(disk, folder.path("state/journals"));
        REQUIRE(journal.ok());
        std::vector<std::string> records{"a"};
        CHECK(journal->append(records).ok());
        CHECK(journal->rewrite({"b"}).ok());
        CHECK(findAbandonedJournals(disk, {folder.path("state/journals")}).journals.empty());
    }
    const auto abandoned = findAbandonedJournals(disk, {folder.path("state/journals")});
    REQUIRE(abandoned.journals.size() == 1);
    CHECK(abandoned.journals[0].read()->records == std::vector<std::string>{"b"});

    const SettingsPlace place{folder.path("state/views.json"), SettingsAudience::Private};
    for (const std::string text : {"first", "second"}) {
        REQUIRE(editSettingsFile(disk, place, 1000, [&](const auto&) { return Result<std::string>(text); }).ok());
        CHECK(folder.read("elsewhere/views.json") == text);
        CHECK(readSettingsFile(disk, place, 1000)->value() == text);
    }
}
