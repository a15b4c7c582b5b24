#include "core/storage/confined_reader.h"

#include "core/storage/posix_disk.h"

#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <cerrno>

#include <sys/stat.h>

using namespace stet;
using stet::test::FaultyDisk;
using stet::test::TempFolder;

namespace {

/// The bytes that were read, or the name of the error.
std::string answer(const Result<FileContent>& result)
{
    if (result)
        return result->bytes;
    switch (result.error().code) {
    case ErrorCode::LeavesFolder:
        return "LeavesFolder";
    case ErrorCode::NotFound:
        return "NotFound";
    case ErrorCode::NotAFile:
        return "NotAFile";
    case ErrorCode::TooLarge:
        return "TooLarge";
    case ErrorCode::AccessDenied:
        return "AccessDenied";
    default:
        return "another error";
    }
}

} // namespace

TEST_CASE("No reference leads out of the opened folders", "[confined_reader]")
{
    const TempFolder folder;
    PosixDisk disk;
    folder.write("secret.png", "secret");
    folder.write("site-2/a.png", "sibling");
    folder.write("outside/a.png", "outside");
    const auto article = folder.write("site/posts/a.md");
    folder.link("../../secret.png", "site/posts/link.png");
    folder.link("../../outside", "site/posts/folder");
    folder.link("/etc/hostname", "site/hostname.png");
    const ConfinedReader reader(disk, {folder.path("site")});
    const auto secret = folder.path("secret.png");
    for (const auto& reference : std::vector<std::string>{"../../secret.png", "..%2F..%2fsecret.png",
             "%2e%2e/%2e%2e/secret.png", "../../missing.png", "../../../../../../../../../../etc/hostname", "link.png",
             "folder/a.png", "folder/../secret.png", "../../site-2/a.png", "/hostname.png", "/../secret.png",
             "/../../secret.png", "x/../../../secret.png", "file://" + secret, "//host/a.png",
             "https://example.com/a.png", "../..", "../../site-2"}) {
        INFO(reference);
        const auto result = reader.read(article, reference, 1000);
        CHECK(answer(result) == "LeavesFolder");
        CHECK((result.ok() || result.error().path == reference));
    }
    // An absolute path of the machine is taken from the site's top.
    CHECK(answer(reader.read(article, secret, 1000)) == "NotFound");
    CHECK(answer(reader.read(article, "/etc/hostname", 1000)) == "NotFound");
    // Decoded once, not twice.
    CHECK(answer(reader.read(article, "%252e%252e/%252e%252e/secret.png", 1000)) == "NotFound");
    CHECK(answer(reader.read(folder.path("outside/a.md"), "a.png", 1000)) == "LeavesFolder");
    CHECK(answer(ConfinedReader(disk, {}).read(article, "a.png", 1000)) == "LeavesFolder");
    CHECK(answer(ConfinedReader(disk, {folder.path("missing")}).read(article, "a.png", 1000)) == "LeavesFolder");
}

TEST_CASE("What is no file to read has its own error", "[confined_reader]")
{
    const TempFolder folder;
    PosixDisk real;
    FaultyDisk disk(real);
    const auto article = folder.write("a.md");
    const auto image = folder.write("a.png", "12345");
    folder.makeFolder("sub");
    REQUIRE(::mkfifo(folder.path("pipe").c_str(), 0600) == 0);
    const ConfinedReader reader(disk, {folder.path()});
    CHECK(answer(reader.read(article, "", 1000)) == "NotFound");
    CHECK(answer(reader.read(article, "#top", 1000)) == "NotFound");
    CHECK(answer(reader.read(article, "?", 1000)) == "NotFound");
    CHECK(answer(reader.read(article, "missing.png", 1000)) == "NotFound");
    CHECK(answer(reader.read(article, "a.png%00.md", 1000)) == "NotFound");
    CHECK(answer(reader.read(article, std::string_view("a.png\0", 6), 1000)) == "NotFound");
    CHECK(answer(reader.read(article, "a.png/b.png", 1000)) == "NotFound");
    CHECK(answer(reader.read(article, "sub", 1000)) == "NotAFile");
    CHECK(answer(reader.read(article, "pipe", 1000)) == "NotAFile");
    CHECK(answer(reader.read(article, "/", 1000)) == "NotAFile");
    CHECK(answer(reader.read(article, "a.png", 4)) == "TooLarge");
    CHECK(answer(reader.read(article, "a.png", 5)) == "12345");
    disk.failWhere([&](std::string_view call, const std::string& path) {
        return call == "openToRead" && path == image ? EACCES : 0;
    });
    CHECK(answer(reader.read(article, "a.png", 1000)) == "AccessDenied");
}

TEST_CASE("A relative reference is looked for beside the article", "[confined_reader]")
{
    const TempFolder folder;
    PosixDisk disk;
    const auto article = folder.write("site/posts/a.md");
    folder.write("site/posts/a b.png", "space");
    folder.write("site/posts/100%.png", "percent");
    folder.write("site/posts/50%25.png", "literal");
    folder.write("site/posts/what?.png", "question");
    folder.write("site/posts/plain.png", "plain");
    folder.write("site/posts/caf\xC3\xA9.png", "coffee");
    folder.write("site/top.png", "top");
    folder.link("plain.png", "site/posts/link.png");
    const ConfinedReader reader(disk, {folder.path("site")});
    const auto read = [&](std::string_view reference) { return answer(reader.read(article, reference, 1000)); };
    CHECK(read("plain.png") == "plain");
    CHECK(read("./plain.png") == "plain");
    CHECK(read("../top.png") == "top");
    CHECK(read("../posts/./plain.png") == "plain");
    CHECK(read("link.png") == "plain");
    CHECK(read("a%20b.png") == "space");
    CHECK(read("a b.png") == "space");
    CHECK(read("caf%c3%A9.png") == "coffee");
    CHECK(read("100%.png") == "percent");
    CHECK(read("50%25.png") == "literal");
    CHECK(read("what?.png") == "question");
    CHECK(read("what%3F.png?v=1") == "question");
    CHECK(read("plain.png?width=100&height=2") == "plain");
    CHECK(read("plain.png#focus") == "plain");
    CHECK(read("top.png") == "NotFound");
}

TEST_CASE("A site-absolute reference is looked for in the folders above, the nearest first", "[confined_reader]")
{
    const TempFolder folder;
    PosixDisk disk;
    const auto article = folder.write("repository/site/posts/a/index.md");
    folder.write("repository/site/assets/near.png", "near");
    folder.write("repository/assets/near.png", "far");
    folder.write("repository/assets/far.png", "far");
    folder.write("assets/above.png", "above");
    {
        const ConfinedReader reader(disk, {folder.path("repository/site/posts")});
        CHECK(answer(reader.read(article, "/assets/near.png", 1000)) == "NotFound");
        CHECK(answer(reader.read(article, "../../assets/near.png", 1000)) == "LeavesFolder");
    }
    folder.makeFolder("repository/.git");
    for (const auto* root : {"repository/site/posts", "repository/site/posts/a/index.md"}) {
        const ConfinedReader reader(disk, {folder.path(root)});
        CHECK(answer(reader.read(article, "/assets/near.png", 1000)) == "near");
        CHECK(answer(reader.read(article, "/assets/far.png?v=2", 1000)) == "far");
        CHECK(answer(reader.read(article, "../../assets/near.png", 1000)) == "near");
        CHECK(answer(reader.read(article, "/assets/above.png", 1000)) == "NotFound");
        CHECK(answer(reader.read(article, "../../../../assets/above.png", 1000)) == "LeavesFolder");
    }
}

TEST_CASE("Pictures are found where Hugo and themes of Jekyll serve them from", "[confined_reader]")
{
    const TempFolder folder;
    PosixDisk disk;
    const auto article = folder.write("site/content/posts/a.md");
    folder.write("site/static/images/a.png", "static");
    folder.write("site/assets/images/b.png", "assets");
    folder.write("site/public/c.png", "public");
    folder.write("site/assets/img/d.png", "theme");
    folder.write("site/static/cafe\xCC\x81.png", "coffee");
    const ConfinedReader reader(disk, {folder.path("site")});
    const auto read = [&](std::string_view reference) { return answer(reader.read(article, reference, 1000)); };
    CHECK(read("/images/a.png") == "static");
    CHECK(read("/images/b.png") == "assets");
    CHECK(read("/c.png") == "public");
    CHECK(read("assets/img/d.png") == "theme");
    CHECK(read("/caf\xC3\xA9.png") == "coffee");
    CHECK(read("/caf%C3%A9.png") == "coffee");
    CHECK(read("./assets/img/d.png") == "NotFound");
    CHECK(read("c.png") == "NotFound");
    CHECK(read("assets/../../../d.png") == "LeavesFolder");
}
