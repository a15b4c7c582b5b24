#include "tests/cli/run_cli.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <unistd.h>

#include <filesystem>

using namespace stet::test;
using stet::test::containsText;

namespace {

const std::string listArticle = "---\n"
                                "title: \"A: \\\"story\\\"\"\n"
                                "published: yes\n"
                                "quality: 52\n"
                                "heat: -1\n"
                                "score: +007\n"
                                "share: .50\n"
                                "small: -0.5e-3\n"
                                "publishedDateTime: 2022-02-22T22:22:00+02:00\n"
                                "provider:\n"
                                "  name: Ummid\n"
                                "  domain: ~\n"
                                "topics:\n"
                                "  - AI\n"
                                "  - 'true'\n"
                                "images:\n"
                                "  - url: a.png\n"
                                "    width: 790\n"
                                "  - {url: b.png, isCached: No}\n"
                                "empty:\n"
                                "none: []\n"
                                "odd key: \"false\"\n"
                                "---\n"
                                "Body\n";

std::string listed(const TempFolder& folder, const std::string& fields, const std::string& format = "jsonl")
{
    const auto run = runCli({"list", "--format", format, "--fields", fields, "."}, folder.path());
    CHECK(run.exitCode == 0);
    CHECK(run.err.empty());
    return run.out;
}

} // namespace

TEST_CASE("Each broken file is a line with its reason, and none hides the others")
{
    const TempFolder folder;
    folder.write("a-good.md", "---\ntitle: Good\n---\n");
    folder.write("b-unclosed.md", "---\ntitle: Good\n");
    folder.write("c-nul.md", std::string("---\ntitle: a\0b\n---\n", 18));
    folder.write("d-utf8.md", "---\ntitle: A\ntext: \xFF\n---\n");
    folder.write("e-utf16.md", std::string("\xFF\xFE-\0-\0-\0\n\0", 10));
    folder.write("f-quote.md", "---\na: 1\ntitle: \"never closed\nb: 2\n---\n");
    std::string nested = "---\n";
    for (int level = 0; level < 500; ++level)
        nested += std::string(static_cast<std::size_t>(level), ' ') + "a:\n";
    folder.write("g-nested.md", nested + "---\n");
    folder.write("h-large.md", "---\n---\n" + std::string(33U * 1024U * 1024U, 'x'));
    folder.write("i-twice.md", "---\ntitle: First\ntitle: Second\n---\n");
    folder.write("j-good.md", "---\ntitle: Also good\n---\n");

    const auto run = runCli({"list", "--format", "jsonl", "--fields", "title", "."}, folder.path());
    CHECK(run.exitCode == 0);
    const auto lines = linesOf(run.out);
    REQUIRE(lines.size() == 10);
    CHECK(lines[0] == "{\"path\":\"./a-good.md\",\"title\":\"Good\"}");
    CHECK_THAT(
        lines[1], containsText("./b-unclosed.md\",\"error\":{\"line\":1,\"message\":\"The front matter is not closed"));
    CHECK_THAT(lines[2], containsText("\"error\":{\"line\":2,\"message\":\"The front matter has a NUL"));
    CHECK_THAT(lines[3], containsText("\"error\":{\"line\":3,\"message\":\"The front matter is not valid UTF-8"));
    CHECK_THAT(lines[4], containsText("\"error\":{\"line\":1,\"message\":\"The file is UTF-16"));
    CHECK_THAT(lines[5], containsText("\"error\":{\"line\":3,\"message\":\"A quotation mark is not closed"));
    CHECK_THAT(lines[6], containsText("nested too deep"));
    CHECK_THAT(lines[7], containsText("\"error\":{\"line\":0,\"message\":\"The file is larger than 32 MB"));
    CHECK(lines[8] == "{\"path\":\"./i-twice.md\",\"title\":\"Second\"}"); // as Ruby and Python read it
    CHECK(lines[9] == "{\"path\":\"./j-good.md\",\"title\":\"Also good\"}");

    CHECK(runCli({"list", "--count", folder.path()}).out == "10\n");
    const auto table = linesOf(runCli({"list", "."}, folder.path()).out);
    REQUIRE(table.size() == 11);
    CHECK_THAT(
        table[2], containsText("b-unclosed.md") && containsText("error: line 1: The front matter is not closed"));
    const auto csv = linesOf(runCli({"list", "--format", "csv", "--fields", "a,b", "."}, folder.path()).out);
    REQUIRE(csv.size() == 11);
    CHECK_THAT(csv[2], containsText("./b-unclosed.md,,,line 1: The front matter is not closed"));
}

TEST_CASE("A path that is not there is named, and the others are still listed")
{
    const TempFolder folder;
    folder.write("a.md", "---\ntitle: A\n---\n");
    const auto run = runCli({"list", "--format", "jsonl", "--fields", "title", "gone", "a.md"}, folder.path());
    CHECK(run.exitCode == 2);
    CHECK(run.out == "{\"path\":\"a.md\",\"title\":\"A\"}\n");
    CHECK(run.err == "gone: The file or folder does not exist.\n");
}

TEST_CASE("A file without front matter is skipped in a folder, and refused when it is named")
{
    const TempFolder folder;
    folder.write("note.md", "# Just text\n");
    folder.write("a.md", "---\ntitle: A\n---\n");
    const auto all = runCli({"list", "--count", folder.path()});
    CHECK(all.exitCode == 0);
    CHECK(all.out == "1\n");
    CHECK(all.err.empty());

    const auto named = runCli({"list", "--count", "note.md", "a.md"}, folder.path());
    CHECK(named.exitCode == 2);
    CHECK(named.out == "1\n");
    CHECK_THAT(named.err, containsText("note.md:1: There is no front matter"));
}

TEST_CASE("What cannot be read is named and exits 2")
{
    if (::geteuid() == 0)
        return; // nothing is forbidden to root; the core's tests fail the disk instead
    const TempFolder folder;
    folder.write("a.md", "---\ntitle: A\n---\n");
    folder.write("locked.md", "---\ntitle: B\n---\n");
    std::filesystem::permissions(folder.path("locked.md"), std::filesystem::perms::none);
    std::filesystem::permissions(folder.makeFolder("shut"), std::filesystem::perms::none);
    const auto run = runCli({"list", "--count", "."}, folder.path());
    std::filesystem::permissions(folder.path("shut"), std::filesystem::perms::owner_all);
    CHECK(run.exitCode == 2);
    CHECK(run.out == "2\n");
    CHECK(run.err == "./shut: Permission denied.\n./locked.md: Permission denied.\n");
}

TEST_CASE("An empty folder lists nothing and is no failure")
{
    const TempFolder folder;
    const auto run = runCli({"list", "--format", "jsonl", folder.path()});
    CHECK(run.exitCode == 0);
    CHECK(run.out.empty());
    CHECK(runCli({"list", "--count", folder.path()}).out == "0\n");
}

TEST_CASE("JSON values are typed as the article writes them, and missing fields are left out")
{
    const TempFolder folder;
    folder.write("a.md", listArticle);
    CHECK(listed(folder, "title") == "{\"path\":\"./a.md\",\"title\":\"A: \\\"story\\\"\"}\n");
    CHECK(listed(folder, "published,quality,heat")
        == "{\"path\":\"./a.md\",\"published\":true,\"quality\":52,\"heat\":-1}\n");
    CHECK(
        listed(folder, "score,share,small") == "{\"path\":\"./a.md\",\"score\":7,\"share\":0.50,\"small\":-0.5e-3}\n");
    CHECK(listed(folder, "publishedDateTime")
        == "{\"path\":\"./a.md\",\"publishedDateTime\":\"2022-02-22T22:22:00+02:00\"}\n");
    CHECK(listed(folder, "provider.name,provider.domain,provider.nothing,empty")
        == "{\"path\":\"./a.md\",\"provider.name\":\"Ummid\",\"provider.domain\":null,\"empty\":null}\n");
    CHECK(listed(folder, "topics,provider,none")
        == "{\"path\":\"./a.md\",\"topics\":[\"AI\",\"true\"],\"provider\":{\"name\":\"Ummid\",\"domain\":null},"
           "\"none\":[]}\n");
    CHECK(listed(folder, "images[0].width,images[1].isCached,images[2].url,images.url,title.x")
        == "{\"path\":\"./a.md\",\"images[0].width\":790,\"images[1].isCached\":false}\n");
    CHECK(listed(folder, "\"odd key\"") == "{\"path\":\"./a.md\",\"\\\"odd key\\\"\":\"false\"}\n");
}

TEST_CASE("The columns of the list itself are not repeated; quoted, they are fields of the article")
{
    const TempFolder folder;
    folder.write("a.md", "---\npath: /here\nerror: 3\n---\n");
    CHECK(listed(folder, "path,error") == "{\"path\":\"./a.md\"}\n");
    CHECK(listed(folder, "\"path\", \"error\", \"path\"")
        == "{\"path\":\"./a.md\",\"\\\"path\\\"\":\"/here\",\"\\\"error\\\"\":3}\n");
}

TEST_CASE("Without --fields the fields of the contract are listed")
{
    const TempFolder folder;
    folder.write("a.md", listArticle);
    CHECK(runCli({"list", "--format", "jsonl", "a.md"}, folder.path()).out
        == "{\"path\":\"a.md\",\"title\":\"A: \\\"story\\\"\",\"published\":true,\"quality\":52,\"heat\":-1,"
           "\"publishedDateTime\":\"2022-02-22T22:22:00+02:00\",\"provider.name\":\"Ummid\","
           "\"topics\":[\"AI\",\"true\"]}\n");
    CHECK(linesOf(runCli({"list", "--format", "csv", "a.md"}, folder.path()).out).front()
        == "path,title,published,quality,heat,publishedDateTime,provider.name,topics,error");
}

TEST_CASE("JSON stays JSON for bytes that are no UTF-8 and for control characters")
{
    const TempFolder folder;
    folder.write("x\xFF.md", "---\ntitle: \"a\\tb\\x1b[31m\\x9b\\u2028\\\\\"\n---\n");
    CHECK(listed(folder, "title")
        == "{\"path\":\"./x\xEF\xBF\xBD.md\",\"title\":\"a\\tb\\u001b[31m\\u009b\xE2\x80\xA8\\\\\"}\n");
}

TEST_CASE("CSV quotes what must be quoted and guards what a spreadsheet would run")
{
    const TempFolder folder;
    folder.write(
        "a.md", "---\na: 'say \"hi\", you'\nb: \"=1+1\"\nc: +5\nd: '@x,y'\ne: \"two\\nlines\"\nf: plain\nh:\n---\n");
    CHECK(listed(folder, "a,b,c,d,e,f,g,h", "csv")
        == "path,a,b,c,d,e,f,g,h,error\n"
           "./a.md,\"say \"\"hi\"\", you\",'=1+1,'+5,\"'@x,y\",\"two\nlines\",plain,,,\n");
    folder.write("a.md", "---\nheat: -1\n---\n");
    folder.write("=b.md", "---\ntopics: [AI, \"a, b\"]\nprovider: {name: N}\n---\n");
    CHECK(runCli({"list", "--format=csv", "--fields=heat,topics,provider", "a.md", "=b.md"}, folder.path()).out
        == "path,heat,topics,provider,error\n"
           "'=b.md,,\"AI, a, b\",\"{\"\"name\"\":\"\"N\"\"}\",\n"
           "a.md,'-1,,,\n");
}

TEST_CASE("A table is aligned by the columns of the terminal, without control characters")
{
    const TempFolder folder;
    folder.write("a.md", "---\ntitle: Plain\nquality: 5\n---\n");
    folder.write("b.md", "---\ntitle: \"日本\"\nquality: 61\n---\n"); // wide characters
    folder.write("c.md", "---\ntitle: \"Cafe\\u0301\"\nquality: 7\n---\n"); // a combining one
    folder.write("d.md", "---\ntitle: \"\\x1b[2Jx\\ny\"\n---\n");
    folder.write("e.md", "---\ntitle: \"never closed\n---\n");
    CHECK(listed(folder, "title,quality,topics", "table")
        == "path    title    quality  topics\n"
           "./a.md  Plain    5\n"
           "./b.md  日本     61\n"
           "./c.md  Cafe\u0301     7\n"
           "./d.md  \uFFFD[2Jx\uFFFDy\n"
           "./e.md  error: line 2: A quotation mark is not closed.\n");
}

TEST_CASE("Lines come in the order of their paths, however the folders were given")
{
    const TempFolder folder;
    for (int i = 0; i < 700; ++i) // more than one batch of the walk
        folder.write("b/" + std::to_string(i) + ".md", "---\n---\n");
    folder.write("a/z.md", "---\n---\n");
    const std::vector<std::string> arguments{"list", "--format", "csv", "--fields", "title", "b", "a", "b/5.md"};
    const auto run = runCli(arguments, folder.path());
    auto lines = linesOf(run.out);
    REQUIRE(lines.size() == 702);
    lines.erase(lines.begin());
    CHECK(std::is_sorted(lines.begin(), lines.end()));
    CHECK(lines.front() == "a/z.md,,");
    CHECK(runCli(arguments, folder.path()).out == run.out);
}

TEST_CASE("Paths of bytes that are no UTF-8 can be named")
{
    const TempFolder folder;
    folder.write("\xE4.md", "---\ntitle: A\n---\n");
    CHECK(runCli({"list", "--count", "\xE4.md"}, folder.path()).out == "1\n");
}

TEST_CASE("Output that cannot be written is a failure")
{
    const TempFolder folder;
    folder.write("a.md", listArticle);
    CHECK(runCli({"list", folder.path()}).exitCode == 0);
    const auto shell = "exec \"$0\" list \"$1\" > /dev/full";
    CHECK(runProgram("/bin/sh", {"-c", shell, cliProgram(), folder.path()}).exitCode == 2);
}

TEST_CASE("list asks which stories are told more than once", "[list]")
{
    const TempFolder folder;
    const auto reported = [](const std::string& address, const std::string& title) {
        return "---\ntitle: " + title + "\nwebUrl: https://a.example/" + address + "\n---\n";
    };
    folder.write("a.md", reported("x", "One"));
    folder.write("b.md", reported("x?utm_source=c", "Two"));
    folder.write("c.md", reported("y", "Three"));
    CHECK(runCli({"list", "--query", "cluster:>1", "--count", folder.path()}).out == "2\n");
    CHECK(runCli({"list", "--query", "-is:duplicate", "--count", folder.path()}).out == "1\n");
}

TEST_CASE("list and set ask the field that publishes in the folder's settings", "[list][set]")
{
    const TempFolder folder;
    folder.makeFolder(".git");
    folder.write(".stet/config.yaml", "publish: {field: draft, value: false}\n");
    const std::string draft = "---\ntitle: Draft\ndraft: true\npublished: true\n---\n";
    const std::string out = "---\ntitle: Out\ndraft: false\npublished: false\n---\n";
    const std::string unset = "---\ntitle: Unset\npublished: false\n---\n";
    folder.write("posts/draft.md", draft);
    folder.write("posts/out.md", out);
    folder.write("posts/unset.md", unset);
    const auto titles = [&](const std::string& query, const std::string& path) {
        const auto run
            = runCli({"list", "--format", "csv", "--fields", "title", "--query", query, path}, folder.path());
        CHECK(run.exitCode == 0);
        std::string found;
        auto lines = linesOf(run.out);
        for (std::size_t i = 1; i < lines.size(); ++i)
            found += lines[i].substr(lines[i].find(',') + 1) + ' ';
        return found;
    };
    // The folder itself, one below its settings, and a file.
    for (const auto* path : {".", "posts", "posts/draft.md"}) {
        CAPTURE(path);
        CHECK_THAT(titles("is:draft", path), containsText("Draft"));
        CHECK_THAT(titles("is:published", path), !containsText("Draft"));
    }
    CHECK_THAT(titles("is:published", "posts"), containsText("Out") && containsText("Unset"));
    CHECK_THAT(titles("is:unset", "posts"), containsText("Unset") && !containsText("Out"));

    const auto run = runCli({"set", "--query", "is:published", "quality=1", "posts"}, folder.path());
    CHECK(run.exitCode == 0);
    CHECK(folder.read("posts/draft.md") == draft);
    CHECK_THAT(folder.read("posts/out.md"), containsText("quality: 1\n"));
    CHECK_THAT(folder.read("posts/unset.md"), containsText("quality: 1\n"));
}

TEST_CASE("One long text does not widen the lines of all others, in a pipe either", "[list]")
{
    const TempFolder folder;
    for (int i = 0; i < 20; ++i)
        folder.write(std::to_string(i) + ".md", "---\ntitle: T\nquality: 1\n---\n");
    std::string emoji;
    for (int i = 0; i < 20'000; ++i)
        emoji += "\U0001F9ED";
    folder.write("long.md", "---\ntitle: " + emoji + "\nquality: 1\n---\n");
    const auto table = runCli({"list", folder.path()}).out;
    CHECK(table.size() < 10'000);
    CHECK(table.find("\u2026") != std::string::npos);
    for (const auto* format : {"csv", "jsonl"})
        CHECK(runCli({"list", "--format", format, folder.path()}).out.find(emoji) != std::string::npos);
}

TEST_CASE("Characters that nobody can see are shown in a table, and stay in what programs read", "[list]")
{
    const TempFolder folder;
    folder.write("a.md", "---\ntitle: invoice\u202Egpj.exe\n---\n");
    CHECK(runCli({"list", folder.path()}).out.find("invoice[U+202E]gpj.exe") != std::string::npos);
    CHECK(runCli({"list", "--format", "csv", folder.path()}).out.find("invoice\u202Egpj.exe") != std::string::npos);
}
