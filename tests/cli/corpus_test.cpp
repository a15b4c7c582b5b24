#include "tests/cli/run_cli.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <cstdlib>
#include <filesystem>
#include <map>

#include <sys/stat.h>

using namespace stet::test;
namespace fs = std::filesystem;

namespace {

struct FileState
{
    std::string bytes;
    long long modified; ///< nanoseconds
};

std::map<std::string, FileState> filesBelow(const TempFolder& folder, const std::string& name)
{
    std::map<std::string, FileState> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder.path(name))) {
        if (!entry.is_regular_file())
            continue;
        struct stat info = {};
        REQUIRE(::stat(entry.path().c_str(), &info) == 0);
        const auto relative = fs::relative(entry.path(), folder.path()).string();
        files[relative] = {folder.read(relative), info.st_mtim.tv_sec * 1'000'000'000LL + info.st_mtim.tv_nsec};
    }
    return files;
}

/// Lines with their line breaks.
std::vector<std::string> wholeLines(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size() - 1) + 1;
        lines.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return lines;
}

struct Tally
{
    int equal = 0;
    int switched = 0; ///< one line, false to true
    int added = 0; ///< one line more
};

/// Sorts the files by what was done to them; fails where it was anything else.
Tally compare(const std::map<std::string, FileState>& before, const std::map<std::string, FileState>& after)
{
    Tally tally;
    REQUIRE(before.size() == after.size());
    for (const auto& [path, old] : before) {
        CAPTURE(path);
        const auto& now = after.at(path);
        if (old.bytes == now.bytes) {
            REQUIRE(old.modified == now.modified);
            ++tally.equal;
            continue;
        }
        auto oldLines = wholeLines(old.bytes);
        auto newLines = wholeLines(now.bytes);
        std::size_t first = 0;
        while (first < oldLines.size() && oldLines[first] == newLines[first])
            ++first;
        const auto lineBreak = oldLines[0].ends_with("\r\n") ? std::string("\r\n") : std::string("\n");
        const auto place = newLines.begin() + static_cast<std::ptrdiff_t>(first);
        if (newLines.size() == oldLines.size()) {
            auto expected = oldLines[first];
            const auto at = expected.find("false");
            REQUIRE(at != std::string::npos);
            REQUIRE(*place == expected.replace(at, 5, "true"));
            *place = oldLines[first];
            REQUIRE(newLines == oldLines);
            ++tally.switched;
        } else {
            REQUIRE(*place == "published: true" + lineBreak);
            newLines.erase(place);
            REQUIRE(newLines == oldLines);
            ++tally.added;
        }
    }
    return tally;
}

/// Publishes all articles of a folder twice, and returns what the first run did to the files.
Tally publishTwice(const TempFolder& folder, const std::string& name)
{
    const auto before = filesBelow(folder, name);
    const auto run = runCli({"set", "published=true", folder.path(name)});
    CHECK(run.err.empty());
    CHECK(run.exitCode == 0);
    const auto after = filesBelow(folder, name);
    const auto tally = compare(before, after);

    const auto again = runCli({"set", "published=true", folder.path(name)});
    CHECK(again.exitCode == 0);
    const auto untouched = compare(after, filesBelow(folder, name));
    CHECK(untouched.switched + untouched.added == 0);
    return tally;
}

} // namespace

TEST_CASE("Publishing a folder changes only the values, adds only the lines, and is done after one run")
{
    const TempFolder folder;
    const std::vector<std::string> switches{"published: false", "published: true", ""};
    for (int i = 0; i < 300; ++i) {
        const std::string end = i % 2 == 0 ? "\n" : "\r\n";
        std::string text = i % 5 == 0 ? "\xEF\xBB\xBF---" : "---";
        text += end + "# kept: comments" + end + "title: \"Story " + std::to_string(i) + "\"   # and spaces" + end;
        const auto& line = switches[static_cast<std::size_t>(i) % 3];
        if (!line.empty())
            text += line + (i % 4 == 0 ? "  # the switch" : "") + end;
        text += end + "topics:" + end + (i % 7 == 0 ? "- AI" : "    - AI") + end + "unknown: {a: [1, 2]}" + end + "---"
            + end + "published: false is only text here" + (i % 3 == 0 ? "" : end);
        folder.write("site/" + std::to_string(i % 10) + "/" + std::to_string(i) + ".md", text);
    }
    folder.write("site/README.md", "published: false\n");
    folder.write("site/pic.png", "false");

    const auto tally = publishTwice(folder, "site");
    CHECK(tally.switched == 100);
    CHECK(tally.added == 100);
    CHECK(tally.equal == 102);
}

TEST_CASE("Publishing a copy of the corpus changes only the values")
{
    const char* corpus = std::getenv("STET_CORPUS"); // NOLINT: no other thread runs
    if (corpus == nullptr || *corpus == 0)
        return;
    const TempFolder folder;
    fs::copy(corpus, folder.path("site"), fs::copy_options::recursive);
    for (const auto& entry : fs::recursive_directory_iterator(folder.path("site"))) // the original may be read-only
        fs::permissions(entry.path(), fs::perms::owner_write, fs::perm_options::add);
    const auto tally = publishTwice(folder, "site");
    WARN("of the corpus " << tally.switched << " switched, " << tally.added << " added, " << tally.equal
                          << " untouched");
    CHECK(tally.switched + tally.added > 0);
}
