#include "core/storage/folder_scan.h"

#include "core/storage/posix_disk.h"

#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <cerrno>
#include <filesystem>
#include <sstream>

#include <sys/stat.h>
#include <unistd.h>

using namespace stet;
using stet::test::FaultyDisk;
using stet::test::TempFolder;

namespace {

struct Scan
{
    std::vector<Candidate> candidates;
    ScanReport report;

    /// The places found, as from PATH, one a line; `!` in front of what a person named.
    std::string lines() const
    {
        std::ostringstream text;
        for (const auto& candidate : candidates)
            text << (candidate.namedByPerson ? "!" : "") << candidate.foundAs << '\n';
        return text.str();
    }
    std::string skipped() const
    {
        constexpr const char* names[] = {"Hidden", "NodeModules", "Built", "LinkLeaves", "LinkLoop", "LinkBroken",
            "LeftOver", "Unreadable", "Special"};
        std::ostringstream text;
        for (const auto& [path, reason] : report.skipped)
            text << path << ' ' << names[static_cast<std::size_t>(reason)] << '\n';
        return text.str();
    }
};

Scan scan(Disk& disk, const std::vector<std::string>& roots)
{
    Scan result;
    result.report = scanFolders(disk, roots, [&](std::vector<Candidate> batch) {
        CHECK_FALSE(batch.empty());
        CHECK(batch.size() <= scanBatchSize);
        for (auto& candidate : batch)
            result.candidates.push_back(std::move(candidate));
    });
    CHECK(result.report.candidates == result.candidates.size());
    return result;
}

/// Scans with paths as from inside the folder, so that a test can state them whole.
class FolderScanSite : public TempFolder
{
public:
    FolderScanSite()
        : m_before(std::filesystem::current_path())
    {
        makeFolder("site");
        std::filesystem::current_path(path());
    }
    ~FolderScanSite() { std::filesystem::current_path(m_before); }

private:
    std::filesystem::path m_before;
};

} // namespace

TEST_CASE("A root that cannot be read is an error that names it, and the others are walked", "[folder_scan]")
{
    FolderScanSite site;
    PosixDisk disk;
    site.write("site/a.md");
    REQUIRE(::mkfifo("pipe", 0600) == 0);
    const auto found = scan(disk, {"missing", "", "pipe", "site", "site/a.md/below"});
    CHECK(found.lines() == "site/a.md\n");
    REQUIRE(found.report.errors.size() == 4);
    CHECK(found.report.errors[0].code == ErrorCode::NotFound);
    CHECK(found.report.errors[0].path == "missing");
    CHECK(found.report.errors[1].code == ErrorCode::NotFound);
    CHECK(found.report.errors[2].code == ErrorCode::NotAFile);
    CHECK(found.report.errors[3].path == "site/a.md/below");
    CHECK(found.candidates[0].root == 3);
}

TEST_CASE("A folder that cannot be read is an error, and the walk goes on", "[folder_scan]")
{
    FolderScanSite site;
    PosixDisk real;
    FaultyDisk disk(real);
    site.write("site/a.md");
    const auto closed = site.makeFolder("site/closed");
    site.write("site/open/b.md");
    disk.failWhere([&](std::string_view call, const std::string& path) {
        return call == "openFolder" && path == closed ? EACCES : 0;
    });
    const auto found = scan(disk, {"site"});
    CHECK(found.lines() == "site/a.md\nsite/open/b.md\n");
    CHECK(found.skipped() == "site/closed Unreadable\n");
    REQUIRE(found.report.errors.size() == 1);
    CHECK(found.report.errors[0].code == ErrorCode::AccessDenied);
    CHECK(found.report.errors[0].path == "site/closed");
    if (::geteuid() != 0) {
        REQUIRE(::chmod(closed.c_str(), 0) == 0);
        CHECK(scan(real, {"site"}).skipped() == "site/closed Unreadable\n");
        REQUIRE(::chmod(closed.c_str(), 0700) == 0);
    }
}

TEST_CASE("Whichever call fails, the walk ends and says what it missed", "[folder_scan]")
{
    FolderScanSite site;
    PosixDisk real;
    site.write("site/README");
    site.write("site/a.md");
    site.write("site/sub/b.md");
    site.link("sub/b.md", "site/link.md");
    for (int n = 1;; ++n) {
        FaultyDisk disk(real);
        disk.failCall(n, EIO);
        const auto found = scan(disk, {"site"});
        INFO("call " << n);
        const bool complete = found.candidates.size() == 3;
        CHECK((complete || !found.report.errors.empty() || !found.report.skipped.empty()));
        if (!disk.hasFailed()) {
            CHECK(complete);
            CHECK(n > 15);
            break;
        }
    }
}

TEST_CASE("Articles are known by their extension, or by their first line", "[folder_scan]")
{
    FolderScanSite site;
    PosixDisk disk;
    for (const auto* name : {"a.md", "b.MARKDOWN", "c.mdx", "d.html", "e.txt", "f"})
        site.write(std::string("site/") + name);
    site.write("site/bom", "\xEF\xBB\xBF---  \r\na: 1\r\n---\r\n");
    site.write("site/no-front-matter.md", "text");
    site.write("site/Makefile", "all:\n");
    site.write("site/notes.txt", "--- a\n");
    site.write("site/empty", "");
    site.write("site/image.png", "---\n");
    const auto found = scan(disk, {"site"});
    CHECK(found.lines()
        == "site/a.md\nsite/b.MARKDOWN\nsite/bom\nsite/c.mdx\nsite/d.html\nsite/e.txt\nsite/f\n"
           "site/no-front-matter.md\n");
    CHECK(found.report.otherFiles == 4);
    CHECK(found.skipped().empty());
    CHECK(found.candidates[0].path == site.path("site/a.md"));
    CHECK(found.candidates[0].stamp == disk.info("site/a.md", FollowLinks::No)->stamp);
}

TEST_CASE("Hidden, installed, left-over and special files are skipped, counted and named", "[folder_scan]")
{
    FolderScanSite site;
    PosixDisk disk;
    site.write("site/.git/a.md");
    site.write("site/.hidden.md");
    site.write("site/.stet-aB3dE9.tmp");
    site.write("site/a.md");
    site.write("site/a.md.Ab3dE9");
    site.write("site/a.md~");
    site.write("site/node_modules/a.md");
    REQUIRE(::mkfifo("site/pipe.md", 0600) == 0);
    const auto found = scan(disk, {"site"});
    CHECK(found.lines() == "site/a.md\n");
    CHECK(found.skipped()
        == "site/.git Hidden\nsite/.hidden.md Hidden\nsite/.stet-aB3dE9.tmp LeftOver\nsite/a.md.Ab3dE9 LeftOver\n"
           "site/a.md~ LeftOver\nsite/node_modules NodeModules\nsite/pipe.md Special\n");
    CHECK(found.report.errors.empty());
}

TEST_CASE("Folders that a site generator builds or has its templates in are skipped", "[folder_scan]")
{
    FolderScanSite site;
    PosixDisk disk;
    for (const auto* folder : {"_site", "vendor", "_layouts", "_includes", "archetypes", "public", "posts"})
        site.write(std::string("site/") + folder + "/a.md");
    CHECK(scan(disk, {"site"}).lines() == "site/posts/a.md\nsite/public/a.md\n");
    site.write("site/hugo.toml");
    const auto found = scan(disk, {"site"});
    CHECK(found.lines() == "site/posts/a.md\n");
    CHECK(found.skipped()
        == "site/_includes Built\nsite/_layouts Built\nsite/_site Built\nsite/archetypes Built\nsite/public Built\n"
           "site/vendor Built\n");
    CHECK(scan(disk, {"site/_site", "site/public"}).lines() == "site/_site/a.md\nsite/public/a.md\n");
}

TEST_CASE("Every usual extension of Markdown is read", "[folder_scan]")
{
    FolderScanSite site;
    PosixDisk disk;
    for (const auto* name : {"a.md", "b.markdown", "c.mkd", "d.mkdn", "e.mdown", "f.mdx", "g.html", "h.MD"})
        site.write(std::string("site/") + name);
    CHECK(scan(disk, {"site"}).candidates.size() == 8);
}

TEST_CASE("A person may name what a walk would skip", "[folder_scan]")
{
    FolderScanSite site;
    PosixDisk disk;
    site.write("site/.drafts/a.md");
    site.write("site/picture.png");
    site.write("site/b.md");
    CHECK(scan(disk, {"site/.drafts", "site/picture.png"}).lines() == "site/.drafts/a.md\n!site/picture.png\n");
    // Also where a folder had it already.
    const auto found = scan(disk, {"site", "site/b.md", "site/picture.png", "./site/b.md"});
    CHECK(found.lines() == "!site/b.md\n!site/picture.png\n");
    CHECK(found.candidates[0].root == 0);
    CHECK(found.candidates[1].root == 2);
}

TEST_CASE("Overlapping roots give each article once, under the first root", "[folder_scan]")
{
    FolderScanSite site;
    PosixDisk disk;
    site.write("site/a.md");
    site.write("site/sub/b.md");
    const auto found = scan(disk, {"site/sub/", "site", site.path("site"), "./site/../site/sub"});
    CHECK(found.lines() == "site/sub/b.md\nsite/a.md\n");
    CHECK(found.candidates[0].root == 0);
    CHECK(found.candidates[1].root == 1);
}

TEST_CASE("A link inside the roots is the same article as its target", "[folder_scan]")
{
    FolderScanSite site;
    PosixDisk disk;
    site.write("site/z/a.md");
    site.link("z/a.md", "site/0.md");
    site.link("z", "site/folder");
    site.link("../other/b.md", "site/elsewhere.md");
    site.write("other/b.md");
    const auto found = scan(disk, {"site", "other"});
    CHECK(found.lines() == "site/z/a.md\nother/b.md\n");
    CHECK(found.skipped().empty());
    CHECK(found.candidates[1].root == 1);
    // A root may itself be a link.
    site.link("site", "door");
    const auto through = scan(disk, {"door"});
    CHECK(through.lines() == "door/z/a.md\n");
    CHECK(through.candidates[0].path == site.path("site/z/a.md"));
}

TEST_CASE("A link to what the walk skips for its name makes it an article under the link's name", "[folder_scan]")
{
    FolderScanSite site;
    PosixDisk disk;
    site.write("site/.shared/a.md");
    site.write("site/.shared/text", "no fence\n");
    site.link(".shared/a.md", "site/shown.md");
    site.link(".shared/a.md", "site/twice.md");
    site.link(".shared/text", "site/note");
    const auto found = scan(disk, {"site"});
    CHECK(found.lines() == "site/shown.md\n");
    CHECK(found.candidates[0].path == site.path("site/.shared/a.md"));
    CHECK(found.report.otherFiles == 1);
    site.link(".shared", "site/all");
    site.write("site/.shared/deep/b.md");
    CHECK(scan(disk, {"site"}).lines() == "site/all/a.md\nsite/all/deep/b.md\n");
}

TEST_CASE("Links that leave, end nowhere or go in a ring are skipped", "[folder_scan]")
{
    FolderScanSite site;
    PosixDisk disk;
    site.write("outside/a.md");
    site.write("outside/picture.png");
    site.write("site-2/a.md"); // a sibling whose name begins like the root's
    site.link("../outside", "site/away");
    site.link("../outside/a.md", "site/away.md");
    site.link("../outside/picture.png", "site/away.png");
    site.link("missing.md", "site/broken.md");
    site.link("..", "site/inner/up");
    site.link("ring.md", "site/ring.md");
    site.link("../site-2/a.md", "site/sibling.md");
    const auto found = scan(disk, {"site"});
    CHECK(found.lines().empty());
    CHECK(found.skipped()
        == "site/away LinkLeaves\nsite/away.md LinkLeaves\nsite/broken.md LinkBroken\nsite/ring.md LinkLoop\n"
           "site/sibling.md LinkLeaves\nsite/inner/up LinkLoop\n");
    CHECK(found.report.otherFiles == 1);
    CHECK(found.report.errors.empty());
}

TEST_CASE("Names need not be UTF-8, and paths may be deep", "[folder_scan]")
{
    FolderScanSite site;
    PosixDisk disk;
    site.write("site/caf\xE9.md");
    site.write("site/new\nline.md");
    std::string deep = "site";
    for (int level = 0; level < 300; ++level)
        deep += "/d";
    site.write(deep + "/a.md");
    const auto found = scan(disk, {"site"});
    CHECK(found.lines() == "site/caf\xE9.md\nsite/new\nline.md\n" + deep + "/a.md\n");
}

TEST_CASE("In each folder files come first, both in the order of their bytes", "[folder_scan]")
{
    FolderScanSite site;
    PosixDisk disk;
    for (const auto* name : {"b/b.md", "b/a.md", "a/c.md", "z.md", "B.md", "a.md"})
        site.write(std::string("site/") + name);
    CHECK(scan(disk, {"site"}).lines() == "site/B.md\nsite/a.md\nsite/z.md\nsite/a/c.md\nsite/b/a.md\nsite/b/b.md\n");
    CHECK(scan(disk, {"./site/"}).lines().starts_with("./site/B.md\n"));
}

TEST_CASE("A cancelled walk stops and says so", "[folder_scan]")
{
    FolderScanSite site;
    PosixDisk disk;
    for (int i = 0; i < 600; ++i)
        site.write("site/" + std::to_string(i) + "/index.md");
    StopSource stop;
    std::size_t received = 0;
    const auto report = scanFolders(
        disk, {"site"},
        [&](std::vector<Candidate> batch) {
            received += batch.size();
            stop.request();
        },
        stop.stop());
    CHECK(report.cancelled);
    CHECK(received == scanBatchSize);
    CHECK_FALSE(scan(disk, {"site"}).report.cancelled);
}

TEST_CASE("The folders of a walk are those that hold or may come to hold articles, each once", "[folder_scan]")
{
    FolderScanSite site;
    PosixDisk real;
    FaultyDisk disk(real);
    site.write("site/a.md");
    site.makeFolder("site/empty");
    site.write("site/posts/b.md");
    site.write("site/.hidden/c.md");
    site.link("../.hidden/c.md", "site/posts/linked.md");
    site.link("posts", "site/again");
    const auto closed = site.makeFolder("site/closed");
    site.write("elsewhere/named.md");
    disk.failWhere([&](std::string_view call, const std::string& path) {
        return call == "openFolder" && path == closed ? EACCES : 0;
    });
    const auto found = scan(disk, {"site", "elsewhere/named.md"});
    CHECK(found.report.folders
        == std::vector<std::string>{site.path("site"), site.path("site/empty"), site.path("site/posts"),
            site.path("elsewhere"), site.path("site/.hidden")});
}
