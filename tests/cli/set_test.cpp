#include "tests/cli/run_cli.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

using namespace stet::test;
using stet::test::containsText;

namespace {

const std::string setArticle = "---\n"
                               "title: \"A: story\" # mind the colon\n"
                               "quality: 52\n"
                               "published: false\n"
                               "provider:\n"
                               "  name: Ummid\n"
                               "topics:\n"
                               "  - AI\n"
                               "  - 'Cloud'\n"
                               "images:\n"
                               "  - url: \"a.png\"\n"
                               "flow: {a: b}\n"
                               "secured: \"abc;def\"\n"
                               "---\n"
                               "Body: ---";

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

std::string withCrlf(const std::string& text)
{
    std::string out;
    for (const char c : text)
        out += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return out;
}

/// What tells whether a file was touched: its time of change in nanoseconds and its inode.
std::pair<long long, unsigned long long> setStampOf(const std::string& path)
{
    struct stat info = {};
    REQUIRE(::stat(path.c_str(), &info) == 0);
    return {info.st_mtim.tv_sec * 1'000'000'000LL + info.st_mtim.tv_nsec, info.st_ino};
}

/// The article after a run that must succeed.
std::string after(const std::vector<std::string>& edits, const std::string& text = setArticle)
{
    const TempFolder folder;
    folder.write("a.md", text);
    std::vector<std::string> arguments{"set"};
    arguments.insert(arguments.end(), edits.begin(), edits.end());
    arguments.emplace_back("a.md");
    const auto run = runCli(arguments, folder.path());
    CAPTURE(edits, run.err);
    CHECK(run.exitCode == 0);
    CHECK(run.err.empty());
    CHECK(folder.names() == std::vector<std::string>{"a.md"});
    return folder.read("a.md");
}

} // namespace

TEST_CASE("Each refused article is named with its line and reason, stays as it is, and stops no other")
{
    const TempFolder folder;
    folder.write("a.md", setArticle);
    const auto quote = folder.write("b.md", "---\ntitle: \"never closed\n---\n");
    const auto twice = folder.write("c.md", "---\ntitle: A\npublished: &p false\nother: *p\n---\n");
    const auto list = folder.write("d.md", "---\npublished:\n  - false\n---\n");
    folder.write("e.md", "---\ntitle: E\n---\n");

    const auto run = runCli({"set", "published=true", "."}, folder.path());
    CHECK(run.exitCode == 2);
    CHECK(run.out == "changed 2, unchanged 0, failed 3\n");
    CHECK(linesOf(run.err)
        == std::vector<std::string>{"./b.md:2: A quotation mark is not closed.",
            "./c.md:3: These fields share one value: published, other. Edit it in the source.",
            "./d.md:2: published is a list or a map, not a single value."});
    CHECK(folder.read("a.md") == replaced(setArticle, "published: false", "published: true"));
    CHECK(folder.read("b.md") == "---\ntitle: \"never closed\n---\n");
    CHECK(folder.read("c.md") == "---\ntitle: A\npublished: &p false\nother: *p\n---\n");
    CHECK(folder.read("d.md") == "---\npublished:\n  - false\n---\n");
    CHECK(folder.read("e.md") == "---\ntitle: E\npublished: true\n---\n");
}

TEST_CASE("An edit that cannot be made refuses the whole file, also the edits before it")
{
    const TempFolder folder;
    folder.write("a.md", setArticle);
    struct Case
    {
        std::string edit;
        std::string reason;
    };
    const auto [edit, reason] = GENERATE(values<Case>({
        {"secured=x", "a.md:13: secured is encrypted; Stet never edits it."},
        {"secured.part=x", "a.md:13: secured.part is encrypted; Stet never edits it."},
        {"secured!", "a.md:13: secured is encrypted; Stet never edits it."},
        {"topics=x", "a.md:7: topics is a list or a map, not a single value."},
        {"topics=[AI]",
            "a.md:7: The value for topics is a list or a map; set can only write single values. "
            "topics:=TEXT sets it as text."},
        {"quality={a: 1}",
            "a.md:3: The value for quality is a list or a map; set can only write single values. "
            "quality:=TEXT sets it as text."},
        {"new=[a]",
            "a.md: The value for new is a list or a map; set can only write single values. "
            "new:=TEXT sets it as text."},
        {"flow=x", "a.md:12: flow is a list or a map, not a single value."},
        {"images[1].width=5", "a.md:10: There is no list item images[1]."},
        {"topics[3]=x", "a.md:7: There is no list item topics[3]."},
        {"title.sub=x", "a.md:2: title cannot hold other fields."},
    }));
    CAPTURE(edit);
    const auto run = runCli({"set", "category=news", "published=true", edit, "a.md"}, folder.path());
    CHECK(run.exitCode == 2);
    CHECK(run.err == reason + "\n");
    CHECK(folder.read("a.md") == setArticle);
}

TEST_CASE("A list or map is removed with all that lies in it")
{
    CHECK(after({"provider!"}) == replaced(setArticle, "provider:\n  name: Ummid\n", ""));
    CHECK(after({"topics!", "images[0]!"})
        == replaced(replaced(setArticle, "topics:\n  - AI\n  - 'Cloud'\n", ""), "images:\n  - url: \"a.png\"\n",
            "images: []\n"));
    CHECK(after({"flow!"}) == replaced(setArticle, "flow: {a: b}\n", ""));
}

TEST_CASE("Without any article under the paths set says so by its exit code")
{
    const TempFolder folder;
    CHECK(runCli({"set", "published=true", folder.path()}).exitCode == 1);
    folder.write("note.md", "# Just text\n");
    folder.write("image.png", "PNG");
    CHECK(runCli({"set", "published=true", folder.path()}).exitCode == 1);
    CHECK(runCli({"set", "published=true", "--dry-run", folder.path()}).exitCode == 1);

    const auto named = runCli({"set", "published=true", "note.md"}, folder.path());
    CHECK(named.exitCode == 2);
    CHECK_THAT(named.err, containsText("note.md:1: There is no front matter"));
    CHECK(folder.read("note.md") == "# Just text\n");

    const auto gone = runCli({"set", "published=true", "gone"}, folder.path());
    CHECK(gone.exitCode == 2);
    CHECK(gone.err == "gone: The file or folder does not exist.\n");
}

TEST_CASE("A path that is not there does not keep the others from being edited")
{
    const TempFolder folder;
    folder.write("a.md", setArticle);
    const auto run = runCli({"set", "published=true", "gone", "a.md"}, folder.path());
    CHECK(run.exitCode == 2);
    CHECK(run.out == "changed 1, unchanged 0\n");
    CHECK(folder.read("a.md") == replaced(setArticle, "published: false", "published: true"));
}

TEST_CASE("A file that may not be written to is refused, by a dry run as by the real one")
{
    if (::geteuid() == 0)
        return; // root may write everything; the core's tests fail the disk instead
    const TempFolder folder;
    std::filesystem::permissions(folder.write("a.md", setArticle), std::filesystem::perms::owner_read);
    for (const std::string option : {"--dry-run", "--"}) {
        const auto run = runCli({"set", "published=true", option, "a.md"}, folder.path());
        CHECK(run.exitCode == 2);
        CHECK(run.err == "a.md: Permission denied.\n");
    }
    CHECK(folder.read("a.md") == setArticle);
}

TEST_CASE("A file that would grow over the limit of the system is refused and stays whole")
{
    const TempFolder folder;
    const auto large = setArticle + std::string(100'000, 'x');
    folder.write("a.md", setArticle);
    folder.write("b.md", large);
    folder.write("c.md", setArticle);
    const auto run
        = runProgram("/bin/sh", {"-c", "ulimit -f 8 && exec \"$0\" set published=true .", cliProgram()}, folder.path());
    CHECK(run.exitCode == 2);
    CHECK(run.out == "changed 2, unchanged 0, failed 1\n");
    REQUIRE(linesOf(run.err).size() == 1);
    CHECK_THAT(run.err, Catch::Matchers::StartsWith("./b.md: ") && containsText("File too large"));
    CHECK(folder.read("a.md") == replaced(setArticle, "published: false", "published: true"));
    CHECK(folder.read("b.md") == large);
    CHECK(folder.names() == std::vector<std::string>{"a.md", "b.md", "c.md"});
}

TEST_CASE("Only the bytes of the value change")
{
    CHECK(after({"published=true"}) == replaced(setArticle, "published: false", "published: true"));
    CHECK(after({"quality=7"}) == replaced(setArticle, "quality: 52", "quality: 7"));
    CHECK(after({"provider.name=The Times"}) == replaced(setArticle, "Ummid", "The Times"));
    CHECK(after({"topics[1]=Edge"}) == replaced(setArticle, "'Cloud'", "'Edge'"));
    CHECK(after({"topics[2]=Edge"}) == replaced(setArticle, "'Cloud'\n", "'Cloud'\n  - Edge\n"));
    CHECK(after({"images[0].url=b.png"}) == replaced(setArticle, "a.png", "b.png"));
    CHECK(after({"provider.domain=a.example"})
        == replaced(setArticle, "  name: Ummid\n", "  name: Ummid\n  domain: a.example\n"));
    CHECK(after({"params.layout.wide=true"})
        == replaced(
            setArticle, "secured: \"abc;def\"\n", "secured: \"abc;def\"\nparams:\n  layout:\n    wide: true\n"));
    CHECK(after({"quality!"}) == replaced(setArticle, "quality: 52\n", ""));
    CHECK(after({"missing!"}) == setArticle);
    CHECK(after({"\"odd key\"=1"}) == replaced(setArticle, "def\"\n", "def\"\nodd key: 1\n"));
}

TEST_CASE("CRLF, a byte order mark and a missing last line break stand")
{
    const auto crlf = withCrlf(setArticle);
    CHECK(after({"published=true"}, crlf) == replaced(crlf, "published: false", "published: true"));
    CHECK(after({"heat=3"}, crlf) == replaced(crlf, "quality: 52\r\n", "quality: 52\r\nheat: 3\r\n"));
    const auto marked = "\xEF\xBB\xBF" + crlf;
    CHECK(after({"published=true"}, marked) == replaced(marked, "published: false", "published: true"));
    CHECK(after({"quality!"}, marked) == replaced(marked, "quality: 52\r\n", ""));
}

TEST_CASE("Values are typed by their spelling, and := makes any of them text")
{
    const auto quality
        = [](const std::string& written) { return replaced(setArticle, "quality: 52", "quality:" + written); };
    CHECK(after({"quality=yes"}) == quality(" true"));
    CHECK(after({"quality=Off"}) == quality(" false"));
    CHECK(after({"quality=-3"}) == quality(" -3"));
    CHECK(after({"quality=1.50"}) == quality(" 1.50"));
    CHECK(after({"quality=null"}) == quality(" null"));
    CHECK(after({"quality="}) == quality(""));
    CHECK(after({"quality=good enough"}) == quality(" good enough"));
    CHECK(after({"quality=a: b # c"}) == quality(" \"a: b # c\""));
    CHECK(after({"quality=x=y"}) == quality(" x=y"));
    CHECK(after({"quality=\"52\""}) == quality(" \"52\""));
    CHECK(after({"quality='it''s'"}) == quality(" it's"));
    CHECK(after({"quality=\"Quoted\" beginning"}) == quality(" \"\\\"Quoted\\\" beginning\""));

    CHECK(after({"quality:=yes"}) == quality(" \"yes\""));
    CHECK(after({"quality:=52"}) == quality(" \"52\""));
    CHECK(after({"quality:="}) == quality(" \"\""));
    CHECK(after({"quality:=[a]"}) == quality(" \"[a]\""));
    CHECK(after({"quality:=2024-01-02"}) == quality(" \"2024-01-02\""));
    CHECK(after({"quality:=two\nlines"}) == quality(" \"two\\nlines\""));
    CHECK(after({"title=B"}) == replaced(setArticle, "\"A: story\"", "\"B\"")); // text for text keeps the quoting
}

TEST_CASE("What is text stays text, except in fields whose type is known")
{
    const auto set
        = [](const std::string& edit, const std::string& line) { return after({edit}, "---\n" + line + "\n---\n"); };
    CHECK(set("country=NO", "country: \"NO\"") == "---\ncountry: \"NO\"\n---\n");
    CHECK(set("color=007000", "color: '008000'") == "---\ncolor: '007000'\n---\n");
    CHECK(set("ver=1.20", "ver: '1.10'") == "---\nver: '1.20'\n---\n");
    CHECK(set("title=42", "title: Foo") == "---\ntitle: \"42\"\n---\n");
    CHECK(set("title=[draft]", "title: Foo") == "---\ntitle: \"[draft]\"\n---\n");
    CHECK(set("title=\"42\"", "title: Foo") == "---\ntitle: \"42\"\n---\n");
    CHECK(set("topics+=42", "topics: [AI]") == "---\ntopics: [AI, \"42\"]\n---\n");

    CHECK(set("published=true", "published: \"false\"") == "---\npublished: true\n---\n");
    CHECK(set("quality=60", "quality: \"50\"") == "---\nquality: 60\n---\n");
    CHECK(set("images[0].width=640", "images:\n  - url: a.png\n    width: \"600\"")
        == "---\nimages:\n  - url: a.png\n    width: 640\n---\n");
    CHECK(set("images[0].isCached=yes", "images:\n  - isCached: \"no\"") == "---\nimages:\n  - isCached: true\n---\n");
}

TEST_CASE("The publish field and the schema of a folder say which fields hold no text")
{
    const TempFolder folder;
    folder.write(".stet/config.yaml",
        "publish:\n  field: draft\n  value: false\nschemas:\n  - files: news/**\n    schema: news.json\n");
    folder.write(".stet/news.json", R"({"properties": {"rank": {"type": "integer"}, "color": {"type": "string"}}})");
    const std::string text = "---\nrank: \"1\"\ncolor: '1'\ndraft: \"true\"\npublished: \"no\"\n---\n";
    folder.write("news/a.md", text);
    folder.write("b.md", text);
    const auto run = runCli({"set", "rank=2", "color=2", "draft=false", "published=yes", folder.path()});
    CHECK(run.exitCode == 0);
    CHECK(folder.read("news/a.md") == "---\nrank: 2\ncolor: '2'\ndraft: false\npublished: \"yes\"\n---\n");
    CHECK(folder.read("b.md") == "---\nrank: \"2\"\ncolor: '2'\ndraft: false\npublished: true\n---\n");
}

TEST_CASE("A date is written without quotes unless it is asked for as a text or replaces one in quotes")
{
    const auto set
        = [](const std::string& edit, const std::string& line) { return after({edit}, "---\n" + line + "\n---\n"); };
    CHECK(set("date=2026-01-02", "title: A") == "---\ntitle: A\ndate: 2026-01-02\n---\n");
    CHECK(set("date=2026-01-02 10:00:00 +0100", "date:") == "---\ndate: 2026-01-02 10:00:00 +0100\n---\n");
    CHECK(set("date=2026-01-02", "date: 2025-01-01") == "---\ndate: 2026-01-02\n---\n");
    CHECK(set("date=2026-01-02", "date: '2025-01-01'") == "---\ndate: '2026-01-02'\n---\n");
    CHECK(set("date:=2026-01-02", "title: A") == "---\ntitle: A\ndate: \"2026-01-02\"\n---\n");
    CHECK(set("date:=2026-01-02", "date: 2026-01-02") == "---\ndate: \"2026-01-02\"\n---\n");
    CHECK(set("date=\"2026-01-02\"", "date: 2025-01-01") == "---\ndate: \"2026-01-02\"\n---\n");
}

TEST_CASE("Several edits of a file are made one after the other and saved at once")
{
    CHECK(after({"published=true", "quality=90", "heat=4", "title=B"})
        == replaced(replaced(replaced(setArticle, "published: false", "published: true"), "quality: 52",
                        "quality: 90\nheat: 4"),
            "\"A: story\"", "\"B\""));
    CHECK(after({"params.a=1", "params.b=2"}) == replaced(setArticle, "def\"\n", "def\"\nparams:\n  a: 1\n  b: 2\n"));
    CHECK(after({"quality!", "quality=5"}) != setArticle);
    CHECK(after({"quality=1", "quality=52"}) == setArticle);
}

TEST_CASE("What is so already is not written: neither time nor inode change")
{
    const TempFolder folder;
    const auto a = folder.write("a.md", setArticle);
    const auto b = folder.write("b.md", "---\npublished: Yes\n---\n");
    REQUIRE(runCli({"set", "published=true", "quality=52", folder.path()}).out == "changed 2, unchanged 0\n");
    CHECK(folder.read("b.md") == "---\nquality: 52\npublished: Yes\n---\n");

    const auto stampA = setStampOf(a);
    const auto stampB = setStampOf(b);
    const auto again = runCli({"set", "published=true", "quality=52", folder.path()});
    CHECK(again.exitCode == 0);
    CHECK(again.out == "changed 0, unchanged 2\n");
    CHECK(again.err.empty());
    CHECK(setStampOf(a) == stampA);
    CHECK(setStampOf(b) == stampB);
}

TEST_CASE("A dry run prints what the real run would change, and touches nothing")
{
    const TempFolder folder;
    const auto path = folder.write("a.md", setArticle);
    folder.write("b.md", "---\npublished: true\n---\n");
    const auto stamp = setStampOf(path);
    const auto run = runCli({"set", "--dry-run", "published=true", "."}, folder.path());
    CHECK(run.exitCode == 0);
    CHECK(run.err.empty());
    CHECK(run.out
        == "--- ./a.md\n"
           "+++ ./a.md\n"
           "@@ -1,7 +1,7 @@\n"
           " ---\n"
           " title: \"A: story\" # mind the colon\n"
           " quality: 52\n"
           "-published: false\n"
           "+published: true\n"
           " provider:\n"
           "   name: Ummid\n"
           " topics:\n");
    CHECK(setStampOf(path) == stamp);
    CHECK(folder.read("a.md") == setArticle);
    CHECK(folder.names() == std::vector<std::string>{"a.md", "b.md"});

    folder.write("c.md", "---\npublished: [1]\n---\n");
    const auto refused = runCli({"set", "--dry-run", "published=true", "."}, folder.path());
    CHECK(refused.exitCode == 2);
    CHECK(refused.out == run.out);
    CHECK_THAT(refused.err, containsText("./c.md:2: "));
    CHECK(runCli({"set", "--dry-run", "published=true", "b.md"}, folder.path()).out.empty());
}

TEST_CASE("patch makes of a dry run what the real run would have made")
{
    if (runProgram("/bin/sh", {"-c", "command -v patch"}).exitCode != 0)
        return;
    const TempFolder folder;
    folder.write("a.md", withCrlf(setArticle));
    folder.write("b.md", "---\ntitle: x\n---");
    folder.write("diff",
        runCli({"set", "--dry-run", "published=true", "quality=3", "provider.domain=x", "a.md", "b.md"}, folder.path())
            .out);
    REQUIRE(runProgram("/bin/sh", {"-c", "patch --binary -s -p0 < diff"}, folder.path()).exitCode == 0);
    const auto patchedA = folder.read("a.md");
    const auto patchedB = folder.read("b.md");
    folder.write("a.md", withCrlf(setArticle));
    folder.write("b.md", "---\ntitle: x\n---");
    REQUIRE(runCli({"set", "published=true", "quality=3", "provider.domain=x", "a.md", "b.md"}, folder.path()).exitCode
        == 0);
    CHECK(folder.read("a.md") == patchedA);
    CHECK(folder.read("b.md") == patchedB);
}

TEST_CASE("A link inside the folder edits its target once, and the link stays")
{
    const TempFolder folder;
    folder.write("a.md", setArticle);
    folder.link("a.md", "b.md");
    const auto run = runCli({"set", "published=true", folder.path()});
    CHECK(run.out == "changed 1, unchanged 0\n");
    CHECK(std::filesystem::is_symlink(folder.path("b.md")));
    CHECK(folder.read("a.md") == replaced(setArticle, "published: false", "published: true"));
}

TEST_CASE("A link that leads out of the folder is not followed, be it to a file or to a folder")
{
    const TempFolder folder;
    folder.write("site/a.md", setArticle);
    folder.write("outside/b.md", setArticle);
    folder.link("../outside/b.md", "site/b.md");
    folder.link("../outside", "site/more");
    folder.link("more/b.md", "site/through.md");
    const auto run = runCli({"set", "published=true", folder.path("site")});
    CHECK(run.exitCode == 0);
    CHECK(run.out == "changed 1, unchanged 0\n");
    CHECK(folder.read("outside/b.md") == setArticle);
    CHECK(std::filesystem::is_symlink(folder.path("site/b.md")));
    CHECK(std::filesystem::is_symlink(folder.path("site/more")));
}

TEST_CASE("What a save could not keep is reported")
{
    const TempFolder folder;
    const auto path = folder.write("a.md", setArticle);
    REQUIRE(::link(path.c_str(), folder.path("other.png").c_str()) == 0);
    const auto run = runCli({"set", "published=true", "a.md"}, folder.path());
    CHECK(run.exitCode == 0);
    CHECK_THAT(run.err, containsText("a.md: The file has other names"));
    CHECK(folder.read("other.png") == setArticle);
    if (::geteuid() != 0)
        return;
    // Owner, group and mode need no word: root can keep them.
    REQUIRE(::chown(path.c_str(), 1234, 2345) == 0);
    REQUIRE(::chmod(path.c_str(), 0604) == 0);
    const auto quiet = runCli({"set", "published=false", "a.md"}, folder.path());
    CHECK(quiet.exitCode == 0);
    CHECK(quiet.err.empty());
    struct stat info = {};
    REQUIRE(::stat(path.c_str(), &info) == 0);
    CHECK((info.st_uid == 1234 && info.st_gid == 2345 && (info.st_mode & 07777U) == 0604));
}

TEST_CASE("A file in a folder that cannot be synced is saved, with a warning that names it")
{
    // A folder that may not be read cannot be opened to sync it; root may read any, so root runs a copy as nobody.
    const TempFolder folder;
    const auto path = folder.write("drop/a.md", setArticle);
    REQUIRE(::chmod(folder.path().c_str(), 0755) == 0);
    REQUIRE(::chmod(path.c_str(), 0666) == 0);
    REQUIRE(::chmod(folder.path("drop").c_str(), 0333) == 0);
    std::filesystem::copy_file(cliProgram(), folder.path("stet-cli"));
    std::vector<std::string> command{folder.path("stet-cli"), "set", "published=true", path};
    if (::geteuid() == 0) {
        REQUIRE(::chown(path.c_str(), 65534, 65534) == 0);
        command.insert(command.begin(), {"/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"});
    }
    const auto run = runProgram(command.front(), {command.begin() + 1, command.end()});
    REQUIRE(::chmod(folder.path("drop").c_str(), 0755) == 0);
    CHECK(run.exitCode == 0); // it is done
    CHECK(run.err
        == path + ": The file is saved, but a power failure in the next seconds could bring the old text back.\n");
    CHECK(run.out == "changed 1, unchanged 0\n");
    CHECK(folder.read("drop/a.md") == replaced(setArticle, "published: false", "published: true"));
}

TEST_CASE("Items are added to a list and removed from it")
{
    CHECK(after({"topics+=Edge"}) == replaced(setArticle, "  - 'Cloud'\n", "  - 'Cloud'\n  - Edge\n"));
    CHECK(after({"topics-=AI"}) == replaced(setArticle, "  - AI\n", ""));
    CHECK(after({"topics-=AI", "topics+=ML"})
        == replaced(replaced(setArticle, "  - AI\n", ""), "  - 'Cloud'\n", "  - 'Cloud'\n  - ML\n"));
    CHECK(after({"tags+=new"}) == replaced(setArticle, "def\"\n", "def\"\ntags:\n  - new\n"));
    CHECK(after({"topics+=\"42\""}) == replaced(setArticle, "  - 'Cloud'\n", "  - 'Cloud'\n  - \"42\"\n"));
    for (const std::string nothing : {"topics+=AI", "topics+=Cloud", "topics-=Edge", "tags-=new"}) {
        CAPTURE(nothing);
        CHECK(after({nothing}) == setArticle);
    }
}

TEST_CASE("What is no list takes no items")
{
    const TempFolder folder;
    folder.write("a.md", setArticle);
    const auto [edit, reason] = GENERATE(values<std::pair<std::string, std::string>>({
        {"title+=x", "a.md:2: title is not a list."},
        {"title-=x", "a.md:2: title is not a list."},
        {"provider+=x", "a.md:5: provider is not a list."},
        {"secured+=x", "a.md:13: secured is not a list."},
    }));
    CAPTURE(edit);
    const auto run = runCli({"set", "category=news", edit, "a.md"}, folder.path());
    CHECK(run.exitCode == 2);
    CHECK(run.err == reason + "\n");
    CHECK(folder.read("a.md") == setArticle);
}

TEST_CASE("Text is replaced by regular expression or literally, and keeps its quotation marks")
{
    struct Case
    {
        std::string edit;
        std::string before;
        std::string after;
    };
    const auto each = GENERATE(values<Case>({
        {"title~s/A: (.*)/\\1 by A/", "\"A: story\"", "\"story by A\""},
        {"title~s/STORY/news/i", "\"A: story\"", "\"A: news\""},
        {"title~s/[a-z]/x/", "\"A: story\"", "\"A: xtory\""},
        {"title~s/[a-z]/x/g", "\"A: story\"", "\"A: xxxxx\""},
        {"title~s/s.*/\\0 \\\\/", "\"A: story\"", "\"A: story \\\\\""},
        {"title~s|: |/|l", "\"A: story\"", "\"A/story\""},
        {"title~s/: /\\//", "\"A: story\"", "\"A/story\""},
        {"title~s#.#\\##l", "\"A: story\"", "\"A: story\""},
        {"title~s/=/x/", "\"A: story\"", "\"A: story\""},
        {"title~s/A/a=b:=c!/", "\"A: story\"", "\"a=b:=c!: story\""},
        {"topics~s/cloud/Edge/i", "'Cloud'", "'Edge'"},
        {"topics~s/AI/Cloud/", "  - AI\n", ""}, // what is there already is not there twice
        {"quality~s/5/6/", "quality: 52", "quality: 62"},
        {"provider.name~s/$/!/", "name: Ummid", "name: Ummid!"},
        {"excerpt~s/a/b/", "flow", "flow"},
    }));
    CAPTURE(each.edit);
    CHECK(after({each.edit}) == replaced(setArticle, each.before, each.after));
}

TEST_CASE("A text that cannot be replaced refuses the article")
{
    const TempFolder folder;
    folder.write("a.md", setArticle);
    const auto [edit, reason] = GENERATE(values<std::pair<std::string, std::string>>({
        {"provider~s/a/b/", "a.md:5: provider is a list or a map, not a single value."},
        {"images~s/a/b/", "a.md:10: images is a list or a map, not a single value."},
        {"secured~s/a/b/", "a.md:13: secured is encrypted; Stet never edits it."},
        {"flow~s/a/b/", "a.md:12: flow is a list or a map, not a single value."},
    }));
    CAPTURE(edit);
    const auto run = runCli({"set", "category=news", edit, "a.md"}, folder.path());
    CHECK(run.exitCode == 2);
    CHECK(run.err == reason + "\n");
    CHECK(folder.read("a.md") == setArticle);
}

TEST_CASE("A regular expression that runs away refuses only the articles in which it does")
{
    const TempFolder folder;
    const auto slow = folder.write("slow.md", "---\ntitle: " + std::string(20'000, 'a') + "b\n---\n");
    const auto before = folder.read("slow.md");
    folder.write("quick.md", "---\ntitle: aa\n---\n");
    const auto run = runCli({"set", "title~s/(a+)+$/x/", "."}, folder.path());
    CHECK(run.exitCode == 2);
    CHECK(run.out == "changed 1, unchanged 0, failed 1\n");
    CHECK(run.err
        == "./slow.md:2: The regular expression takes too long in title. Avoid repetitions within repetitions.\n");
    CHECK(folder.read("slow.md") == before);
    CHECK(folder.read("quick.md") == "---\ntitle: x\n---\n");
}

TEST_CASE("A dry run over a query shows what the operators would do")
{
    const TempFolder folder;
    folder.write("a.md", setArticle);
    folder.write("b.md", "---\ntitle: B\npublished: true\ntopics: [AI]\n---\n");
    const auto run
        = runCli({"set", "--dry-run", "--query", "is:draft", "topics-=AI", "title~s/story/news/", "."}, folder.path());
    CHECK(run.exitCode == 0);
    CHECK_THAT(run.out,
        containsText("-title: \"A: story\"") && containsText("+title: \"A: news\"") && containsText("-  - AI")
            && !containsText("b.md"));
    CHECK(folder.read("a.md") == setArticle);
}
