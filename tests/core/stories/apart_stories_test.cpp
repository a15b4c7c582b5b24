#include "core/storage/posix_disk.h"
#include "core/storage/settings_folder.h"
#include "core/stories/apart_file.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <algorithm>

#include <sys/stat.h>

using namespace stet;
using namespace stet::test;

namespace {

struct Files
{
    TempFolder folder;
    PosixDisk disk;
    ApartPlace own{{folder.path("state/stet/apart.jsonl"), SettingsAudience::Private}, {}};

    std::string text() const { return folder.read("state/stet/apart.jsonl"); }
};

} // namespace

TEST_CASE("Whom an article is kept apart from is known from both sides", "[stories][apart]")
{
    ApartStories stories;
    CHECK(stories.empty());
    stories.add(ApartPair::of("/b", "/a"));
    stories.add(ApartPair::of("/a", "/b"));
    stories.add(ApartPair::of("/a", "/c"));
    stories.add(ApartPair::of("/a", "/a"));
    CHECK(stories.contains("/a", "/b"));
    CHECK(stories.contains("/b", "/a"));
    CHECK_FALSE(stories.contains("/b", "/c"));
    CHECK_FALSE(stories.contains("/a", "/a"));
    CHECK(std::ranges::equal(stories.of("/a"), std::vector<std::string>{"/b", "/c"}));
    CHECK(stories.of("/x").empty());
    CHECK(apartOf(nullptr) == nullptr);
    CHECK(apartOf(std::make_shared<const ApartStories>()) == nullptr);
}

TEST_CASE("Pairs are lines, added once and taken out, and other lines stand", "[stories][apart]")
{
    Files f;
    CHECK(readApart(f.disk, f.own).pairs.empty());
    REQUIRE(addApart(f.disk, f.own, {ApartPair::of("/s/b.md", "/s/a \"x\".md")}).ok());
    CHECK(f.text() == "{\"apart\":[\"/s/a \\\"x\\\".md\",\"/s/b.md\"]}\n");
    f.folder.write("state/stet/apart.jsonl", "# by hand\n{\"note\":1}\n\n{\"apart\": [ \"/s/c.md\", \"/s/a.md\" ] }");
    REQUIRE(addApart(f.disk, f.own, {ApartPair::of("/s/a.md", "/s/c.md"), ApartPair::of("/s/a.md", "/s/b.md")}).ok());
    const auto file = readApart(f.disk, f.own);
    CHECK(file.pairs == std::vector{ApartPair{"/s/a.md", "/s/c.md"}, ApartPair{"/s/a.md", "/s/b.md"}});
    REQUIRE(file.parseError);
    CHECK(file.parseError->code == ErrorCode::JsonSyntax);
    CHECK(file.parseError->line == 1);
    CHECK(f.text()
        == "# by hand\n{\"note\":1}\n\n{\"apart\": [ \"/s/c.md\", \"/s/a.md\" ] "
           "}\n{\"apart\":[\"/s/a.md\",\"/s/b.md\"]}\n");
    CHECK(removeApart(f.disk, f.own, {ApartPair::of("/s/a.md", "/s/c.md"), ApartPair::of("/s/x.md", "/s/c.md")}).value()
        == std::vector{ApartPair::of("/s/a.md", "/s/c.md")});
    CHECK(f.text() == "# by hand\n{\"note\":1}\n\n{\"apart\":[\"/s/a.md\",\"/s/b.md\"]}\n");
    struct stat info
    {
    };
    REQUIRE(stat(f.own.file.path.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
}

TEST_CASE("What a folder shares is written with paths within it", "[stories][apart]")
{
    Files f;
    f.folder.write("site/.git/HEAD", "");
    f.folder.write("site/_news/a.md", "");
    const auto place = sharedApartPlace(settingsFolder(f.disk, f.folder.path("site/_news")).value());
    CHECK(place.base == f.folder.path("site/_news"));
    const auto at = [&](const char* name) { return f.folder.path("site/_news/") + name; };
    REQUIRE(addApart(f.disk, place, {ApartPair::of(at("a.md"), at("b.md"))}).ok());
    CHECK(f.folder.read("site/_news/.stet/apart.jsonl") == "{\"apart\":[\"a.md\",\"b.md\"]}\n");
    CHECK(readApart(f.disk, place).pairs == std::vector{ApartPair{at("a.md"), at("b.md")}});
    f.folder.write(
        "site/_news/.stet/apart.jsonl", "{\"apart\":[\"a.md\",\"b.md\"]}\n{\"apart\":[\"/x/a.md\",\"/x/b.md\"]}\n");
    CHECK(readApart(f.disk, place).pairs.size() == 1); // it has no say about what lies elsewhere
    f.folder.write("site/_news/.stet/apart.jsonl", "{\"apart\":[\"a.md\",\"b.md\"]}\n");
    const auto outside = addApart(f.disk, place, {ApartPair::of(at("a.md"), f.folder.path("other/b.md"))});
    CHECK(outside.error().code == ErrorCode::LeavesFolder);
    const auto odd = addApart(f.disk, place, {ApartPair::of(at("a.md"), at("\xFF.md"))});
    CHECK(odd.error().code == ErrorCode::InvalidUtf8);
    CHECK(f.folder.read("site/_news/.stet/apart.jsonl") == "{\"apart\":[\"a.md\",\"b.md\"]}\n");
}

TEST_CASE("Lines follow the articles to their new paths, as far as they can say these", "[stories][apart]")
{
    Files f;
    f.folder.write("state/stet/apart.jsonl",
        "# by hand\n{\"apart\":[\"/s/a.md\",\"/s/b.md\"]}\n{\"apart\": [\"/s/c.md\", \"/s/d.md\"]}\n");
    REQUIRE(renameApart(f.disk, f.own, {{"/s/a.md", "/s/z.md"}, {"/s/x.md", "/s/y.md"}}).ok());
    CHECK(f.text() == "# by hand\n{\"apart\":[\"/s/b.md\",\"/s/z.md\"]}\n{\"apart\": [\"/s/c.md\", \"/s/d.md\"]}\n");
    f.folder.write("site/a.md", "");
    const auto place = sharedApartPlace(settingsFolder(f.disk, f.folder.path("site")).value());
    REQUIRE(renameApart(f.disk, place, {{f.folder.path("site/a.md"), f.folder.path("site/c.md")}}).ok());
    CHECK(f.folder.names("site") == std::vector<std::string>{"a.md"}); // nothing to rename makes no file
    f.folder.write("site/.stet/apart.jsonl", "{\"apart\":[\"a.md\",\"b.md\"]}\n");
    REQUIRE(renameApart(f.disk, place, {{f.folder.path("site/a.md"), f.folder.path("other/a.md")}}).ok());
    CHECK(f.folder.read("site/.stet/apart.jsonl") == "{\"apart\":[\"a.md\",\"b.md\"]}\n"); // it has left
    REQUIRE(renameApart(f.disk, place, {{f.folder.path("site/a.md"), f.folder.path("site/c.md")}}).ok());
    CHECK(f.folder.read("site/.stet/apart.jsonl") == "{\"apart\":[\"b.md\",\"c.md\"]}\n");
}

TEST_CASE("A folder that shares through a link is not read, nor written to", "[stories][apart]")
{
    Files f;
    f.folder.write("elsewhere/apart.jsonl", "{\"apart\":[\"a.md\",\"b.md\"]}\n");
    f.folder.write("site/a.md", "");
    REQUIRE(symlink(f.folder.path("elsewhere").c_str(), f.folder.path("site/.stet").c_str()) == 0);
    const auto place = sharedApartPlace(settingsFolder(f.disk, f.folder.path("site")).value());
    const auto file = readApart(f.disk, place);
    CHECK(file.pairs.empty());
    REQUIRE(file.parseError);
    CHECK(file.parseError->code == ErrorCode::LeadsElsewhere);
    CHECK_FALSE(addApart(f.disk, place, {ApartPair::of(f.folder.path("site/a.md"), f.folder.path("site/c.md"))}).ok());
    CHECK(f.folder.read("elsewhere/apart.jsonl") == "{\"apart\":[\"a.md\",\"b.md\"]}\n");
}
