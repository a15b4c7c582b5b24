#include "tests/cli/run_cli.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <filesystem>
#include <tuple>

using namespace stet::test;
using namespace Qt::StringLiterals;
using stet::test::containsText;

namespace {

const std::string checkArticle = "---\n"
                                 "category: news\n"
                                 "title: A lighthouse is moved\n"
                                 "excerpt: The town carries it.\n"
                                 "publishedDateTime: 2024-02-28T10:00:00Z\n"
                                 "webUrl: \"https://a.example/x?utm_source=b\" # found\n"
                                 "quality: 130\n"
                                 "published: 'false'\n"
                                 "topics:\n"
                                 "  - A\n"
                                 "  - A\n"
                                 "---\n"
                                 "Body";

std::string with(std::string text, const std::string& old, const std::string& fresh)
{
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), fresh);
}

QJsonObject objectOf(const std::string& json)
{
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(json));
    REQUIRE(document.isObject());
    return document.object();
}

} // namespace

TEST_CASE("check prints a line for each finding and exits 1", "[check]")
{
    const TempFolder folder;
    folder.write("a.md", checkArticle);
    folder.write("note.md", "no front matter\n");
    const auto run = runCli({"check", "."}, folder.path());
    CHECK(run.exitCode == 1);
    CHECK(linesOf(run.out)
        == std::vector<std::string>{
            "./a.md:6:9: warning: webUrl has the tracking parameter utm_source. [address-tracking]",
            "./a.md:7:10: error: Quality is 130; it must be between 0 and 100. [quality-range]",
            "./a.md:8:12: error: published is the text \"false\", so Jekyll publishes the article. [published-text]",
            "./a.md:11:5: warning: The topic A appears twice. [topic-repeated]"});
    CHECK(run.err.empty());
    CHECK(folder.read("a.md") == checkArticle);
}

TEST_CASE("check shows and counts findings of the asked severity and rules only", "[check]")
{
    const TempFolder folder;
    folder.write("a.md", checkArticle);
    CHECK(linesOf(runCli({"check", "--severity", "error", folder.path()}).out).size() == 2);
    const auto hints = linesOf(runCli({"check", "--severity=hint", folder.path()}).out);
    CHECK(std::any_of(
        hints.begin(), hints.end(), [](const std::string& line) { return line.ends_with("[image-missing]"); }));
    CHECK(linesOf(runCli({"check", "--rule", "topic-repeated,quality-range", folder.path()}).out).size() == 2);
    const auto none = runCli({"check", "--rule", "tabs", "--severity", "hint", folder.path()});
    CHECK(none.exitCode == 0);
    CHECK(none.out.empty());
}

TEST_CASE("A rule that is asked for is told, whatever its severity", "[check]")
{
    const TempFolder folder;
    folder.write("a.md", checkArticle);
    CHECK(linesOf(runCli({"check", "--rule", "image-missing", folder.path()}).out).size() == 1);
    CHECK(linesOf(runCli({"check", "--rule", "image-missing", "--severity", "warning", folder.path()}).out).empty());
}

TEST_CASE("Files that a hook names are checked with one set of settings", "[check]")
{
    const TempFolder folder;
    folder.write(".stet/config.yaml", "rules:\n  quality-range: off\n  none: off\n");
    std::vector<std::string> arguments{"check", "--severity", "error"};
    for (int i = 0; i < 20; ++i) {
        const auto name = "a" + std::to_string(i) + ".md";
        folder.write(
            name, with(with(checkArticle, "'false'", "false"), "https://a.example/x", "https://a.example/" + name));
        arguments.push_back(name);
    }
    const auto run = runCli(arguments, folder.path());
    CHECK(run.exitCode == 1);
    CHECK(linesOf(run.out).size() == 1); // the mistake in the settings, once
    folder.write(".stet/config.yaml", "rules:\n  quality-range: off\n");
    CHECK(runCli(arguments, folder.path()).exitCode == 0);
}

TEST_CASE("check refuses what it does not understand", "[check]")
{
    const TempFolder folder;
    folder.write("a.md", checkArticle);
    for (const auto& arguments : std::vector<std::vector<std::string>>{{"check"}, {"check", "--severity", "loud", "."},
             {"check", "--format", "xml", "."}, {"check", "--rule", "no-such", "."}, {"check", "--dry-run", "."},
             {"check", "--fix", "--dry-run", "--format", "json", "."}, {"check", "--schema", "", "."},
             {"check", "--schema", "gone.json", "."}, {"check", "gone"}, {"check", "--what", "."}}) {
        const auto run = runCli(arguments, folder.path());
        CAPTURE(arguments.back(), run.out);
        CHECK(run.exitCode == 2);
        CHECK_FALSE(run.err.empty());
    }
    folder.write("note.txt", "no front matter\n");
    CHECK(runCli({"check", folder.path("note.txt")}).exitCode == 2);
    CHECK(runCli({"check", "--rules"}).exitCode == 0);
    CHECK_THAT(
        runCli({"check", "--rules"}).out, containsText("topic-repeated           warning Duplicate topic (--fix)"));
    CHECK_THAT(runCli({"check", "--help"}).out, containsText("--fix"));
}

TEST_CASE("check --fix fixes what has one right answer, and reports what is left", "[check]")
{
    const TempFolder folder;
    folder.write("a.md", checkArticle);
    const auto dry = runCli({"check", "--fix", "--dry-run", "a.md"}, folder.path());
    CHECK(folder.read("a.md") == checkArticle);
    CHECK_THAT(dry.out, containsText("-published: 'false'\n+published: false\n"));
    CHECK(dry.exitCode == 1);

    const auto run = runCli({"check", "--fix", "a.md"}, folder.path());
    CHECK(run.exitCode == 1);
    CHECK(linesOf(run.out)
        == std::vector<std::string>{"a.md:7:10: error: Quality is 130; it must be between 0 and 100. [quality-range]"});
    CHECK(run.err == "fixed 3 in 1 articles\n");
    CHECK(folder.read("a.md")
        == with(with(with(checkArticle, "?utm_source=b", ""), "'false'", "false"), "  - A\n  - A\n", "  - A\n"));
    CHECK(runCli({"check", "--fix", "--rule", "topic-repeated", "a.md"}, folder.path()).exitCode == 0);
}

TEST_CASE("What a fix could not keep is reported", "[check]")
{
    const TempFolder folder;
    std::filesystem::create_hard_link(folder.write("a.md", checkArticle), folder.path("other.png"));
    const auto run = runCli({"check", "--fix", "a.md"}, folder.path());
    CHECK(run.exitCode == 1); // for what is left
    CHECK_THAT(run.err, containsText("a.md: The file has other names, which still have the old text.\n"));
    CHECK(folder.read("other.png") == checkArticle);
}

TEST_CASE("A rehearsal of check --fix exits as the fix does: for what is left", "[check]")
{
    const TempFolder folder;
    const auto text = with(checkArticle, "quality: 130", "quality: 70");
    folder.write("a.md", text);
    const std::vector<std::string> fix{"check", "--fix", "a.md"};
    const std::vector<std::string> rehearse{"check", "--fix", "--dry-run", "a.md"};
    const auto dry = runCli(rehearse, folder.path());
    CHECK(dry.exitCode == 0);
    CHECK_THAT(dry.out, containsText("+published: false\n") && !containsText("[address-tracking]"));
    CHECK(folder.read("a.md") == text);
    CHECK(runCli(fix, folder.path()).exitCode == 0);
    CHECK(runCli(rehearse, folder.path()).exitCode == 0);
    // What the fix uncovers is left.
    folder.write("b.md", with(with(text, "lighthouse", "tower"), "'false'", "'true'"));
    folder.write("c.md", with(with(text, "?utm_source=b", ""), "'false'", "true"));
    const std::vector<std::string> both{"b.md", "c.md"};
    auto bothDry = std::vector<std::string>{"check", "--fix", "--dry-run"};
    bothDry.insert(bothDry.end(), both.begin(), both.end());
    CHECK(runCli(bothDry, folder.path()).exitCode == 1);
    CHECK(runCli({"check", "--fix", "b.md", "c.md"}, folder.path()).exitCode == 1);
}

TEST_CASE("An article of ten thousand related stories is one finding, and stops no other rule", "[check]")
{
    const TempFolder folder;
    std::string related = "related:\r\n";
    for (int i = 0; i < 10'000; ++i)
        related += "  - title: \"A related story, told by another outlet in its own words\"\n"
                   "    excerpt: \"The town carries its lighthouse inland, stone by stone.\"\n"
                   "    publishedDateTime: 2024-02-28T10:00:00Z\n"
                   "    webUrl: \"https://gazette.example/news/2024/02/28/story-"
            + std::to_string(i) + "\"\n";
    folder.write("2024-01-01-a.md", with(checkArticle, "topics:\n", related + "topics:\n"));
    folder.write("2024-01-02-a.md", with(checkArticle, "published: 'false'", "published: false"));
    const auto run = runCli({"check", "."}, folder.path());
    CHECK(linesOf(run.out)
        == std::vector<std::string>{
            "./2024-01-01-a.md:1:1: warning: The schema and the front matter are too large to compare. [schema]",
            "./2024-01-01-a.md:1:1: warning: 2024-01-02-a.md also has the slug a. [same-slug]",
            "./2024-01-01-a.md:3:8: warning: 2024-01-02-a.md has the same title. [same-title]",
            "./2024-01-01-a.md:5:20: warning: The file name says 2024-01-01, but the date is 2024-02-28T10:00:00Z. "
            "[file-date]",
            "./2024-01-01-a.md:6:9: warning: webUrl has the tracking parameter utm_source. [address-tracking]",
            "./2024-01-01-a.md:6:9: warning: \"A lighthouse is moved\" has the same address. [same-address]",
            "./2024-01-01-a.md:7:10: error: Quality is 130; it must be between 0 and 100. [quality-range]",
            "./2024-01-01-a.md:8:12: error: published is the text \"false\", so Jekyll publishes the article. "
            "[published-text]",
            "./2024-01-01-a.md:9:1: warning: 1 lines end with CRLF and 40012 with LF. [mixed-line-endings]",
            "./2024-01-01-a.md:40012:5: warning: The topic A appears twice. [topic-repeated]",
            "./2024-01-02-a.md:1:1: warning: 2024-01-01-a.md also has the slug a. [same-slug]",
            "./2024-01-02-a.md:3:8: warning: 2024-01-01-a.md has the same title. [same-title]",
            "./2024-01-02-a.md:5:20: warning: The file name says 2024-01-02, but the date is 2024-02-28T10:00:00Z. "
            "[file-date]",
            "./2024-01-02-a.md:6:9: warning: webUrl has the tracking parameter utm_source. [address-tracking]",
            "./2024-01-02-a.md:6:9: warning: \"A lighthouse is moved\" has the same address. [same-address]",
            "./2024-01-02-a.md:7:10: error: Quality is 130; it must be between 0 and 100. [quality-range]",
            "./2024-01-02-a.md:11:5: warning: The topic A appears twice. [topic-repeated]"});
}

TEST_CASE("check speaks JSON", "[check]")
{
    const TempFolder folder;
    folder.write("a.md", checkArticle);
    const auto findings
        = objectOf(runCli({"check", "--format", "json", "."}, folder.path()).out).value(u"findings"_s).toArray();
    REQUIRE(findings.size() == 4);
    CHECK(findings[0].toObject()
        == QJsonObject{{u"path"_s, u"./a.md"_s}, {u"line"_s, 6}, {u"column"_s, 9}, {u"severity"_s, u"warning"_s},
            {u"rule"_s, u"address-tracking"_s}, {u"field"_s, u"webUrl"_s},
            {u"message"_s, u"webUrl has the tracking parameter utm_source."_s}, {u"fixable"_s, true}});
    CHECK(objectOf(runCli({"check", "--format", "json", "--rule", "tabs", "."}, folder.path()).out)
              .value(u"findings"_s)
              .isArray());
}

TEST_CASE("check speaks SARIF 2.1.0: all that its schema requires is there", "[check]")
{
    const TempFolder folder;
    folder.write("a b\xC3\xA4.md", checkArticle);
    const auto log = objectOf(runCli({"check", "--format", "sarif", "."}, folder.path()).out);
    CHECK(log.value(u"version"_s) == u"2.1.0"_s);
    CHECK(log.value(u"$schema"_s).isString());
    const auto runs = log.value(u"runs"_s).toArray();
    REQUIRE(runs.size() == 1);
    const auto run = runs[0].toObject();
    CHECK(run.value(u"columnKind"_s) == u"unicodeCodePoints"_s);
    const auto driver = run.value(u"tool"_s).toObject().value(u"driver"_s).toObject();
    CHECK(driver.value(u"name"_s) == u"Stet"_s);
    const auto rules = driver.value(u"rules"_s).toArray();
    const QStringList levels{u"none"_s, u"note"_s, u"warning"_s, u"error"_s};
    for (const auto& rule : rules) {
        CHECK(rule.toObject().value(u"id"_s).isString());
        CHECK(rule.toObject().value(u"shortDescription"_s).toObject().value(u"text"_s).isString());
        CHECK(
            levels.contains(rule.toObject().value(u"defaultConfiguration"_s).toObject().value(u"level"_s).toString()));
    }
    const auto results = run.value(u"results"_s).toArray();
    REQUIRE(results.size() == 4);
    for (const auto& each : results) {
        const auto result = each.toObject();
        CHECK(levels.contains(result.value(u"level"_s).toString()));
        CHECK(result.value(u"message"_s).toObject().value(u"text"_s).isString());
        const auto index = result.value(u"ruleIndex"_s).toInt(-1);
        REQUIRE((index >= 0 && index < rules.size()));
        CHECK(rules[index].toObject().value(u"id"_s) == result.value(u"ruleId"_s));
        const auto place = result.value(u"locations"_s).toArray()[0].toObject().value(u"physicalLocation"_s).toObject();
        CHECK(place.value(u"artifactLocation"_s).toObject().value(u"uri"_s) == u"./a%20b%C3%A4.md"_s);
        CHECK(place.value(u"region"_s).toObject().value(u"startLine"_s).toInt() >= 1);
        CHECK(place.value(u"region"_s).toObject().value(u"startColumn"_s).toInt() >= 1);
    }
}

TEST_CASE("What a folder brings in .stet counts, and mistakes in it are findings", "[check]")
{
    const TempFolder folder;
    folder.write("a.md", with(checkArticle, "quality: 130", "quality: 70"));
    folder.write(
        ".stet/config.yaml", "publish: {field: draft, value: false}\nrules:\n  topic-repeated: off\n  nothing: off\n");
    folder.write(".stet/schema.json", R"({"properties": {"title": {"maxLength": 5}}})");
    const auto run = runCli({"check", "."}, folder.path());
    const auto lines = linesOf(run.out);
    CHECK(std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
        return line.ends_with("config.yaml:4:1: error: There is no rule nothing. [configuration]");
    }));
    CHECK_THAT(
        run.out, containsText("./a.md:3:8: error: title is 21 characters long; it must have at most 5. [schema]"));
    CHECK_THAT(run.out, !containsText("topic-repeated"));
    CHECK_THAT(run.out, !containsText("published-text"));
    folder.write("own.json", R"({"required": ["byline"]})");
    CHECK_THAT(runCli({"check", "--schema", "own.json", "."}, folder.path()).out,
        containsText("byline is missing; the schema requires it. [schema]"));
}

TEST_CASE("A schema that is asked for and cannot be used ends the check, with its line", "[check]")
{
    const TempFolder folder;
    folder.write("a.md", checkArticle);
    const auto errorOf = [&](const std::string& json, int exitCode) {
        folder.write("own.json", json);
        const auto run = runCli({"check", "--severity", "error", "--schema", "own.json", "a.md"}, folder.path());
        CHECK(run.exitCode == exitCode);
        CHECK(run.out.empty() == (exitCode == 2));
        return run.err;
    };
    CHECK(errorOf("{\n  nonsense\n}", 2) == "own.json:2: Invalid JSON: unterminated object.\n");
    CHECK(errorOf("{\n  \"type\": 5\n}", 2) == "own.json:2: Invalid JSON Schema; see #/type.\n");
    CHECK(
        errorOf("{\n  \"allOf\": [{\"$ref\": \"#\"}]\n}", 2) == "own.json:2: The reference # leads back to itself.\n");
    CHECK_THAT(
        errorOf("{\n\n  \"anyOf\": [{\"format\": \"uri\"}]\n}", 1), containsText("own.json:3: Stet skips anyOf: "));
    folder.makeFolder("folder.json");
    CHECK(runCli({"check", "--schema", "folder.json", "a.md"}, folder.path()).exitCode == 2);
}

TEST_CASE("What the folder's schema only skips fails no run for errors", "[check]")
{
    const TempFolder folder;
    folder.write("a.md", with(with(checkArticle, "quality: 130", "quality: 70"), "'false'", "false"));
    folder.write(".stet/schema.json", "{\n  \"anyOf\": [{\"format\": \"uri\"}],\n  \"items\": {\"$ref\": \"#\"}\n}\n");
    CHECK(runCli({"check", "--severity", "error", "."}, folder.path()).exitCode == 0);
    const auto hints = runCli({"check", "--rule", "configuration", "."}, folder.path());
    CHECK_THAT(hints.out,
        containsText("schema.json:2:1: hint: Stet skips anyOf: ") && containsText("schema.json:3:1: hint: "));
}

TEST_CASE("Pictures that are addresses alone match the schema and are looked for", "[check]")
{
    const TempFolder folder;
    folder.write(
        "a.md", "---\nimages:\n  - /a.svg\n  - gone.png\nrelated:\n  - images: [http://a.example/b.png]\n---\n");
    folder.write("a.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>)");
    const auto run = runCli(
        {"check", "--severity", "hint", "--rule", "schema,image-missing,image-size-missing,image-file-missing", "."},
        folder.path());
    CHECK(linesOf(run.out)
        == std::vector<std::string>{"./a.md:4:5: warning: There is no picture at gone.png. [image-file-missing]"});
}

TEST_CASE("check looks at the pictures of the folder", "[check]")
{
    const TempFolder folder;
    folder.write("a.md",
        "---\nimages:\n  - url: a.svg\n    width: 10\n    height: 20\n  - url: gone.png\n  - url: /b:c.png\n---\n");
    folder.write("a.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>)");
    const auto run = runCli({"check", "--fix", "."}, folder.path());
    CHECK(linesOf(run.out)
        == std::vector<std::string>{"./a.md:6:10: warning: There is no picture at gone.png. [image-file-missing]",
            "./a.md:7:10: warning: There is no picture at /b:c.png. [image-file-missing]"});
    CHECK(folder.read("a.md")
        == "---\nimages:\n  - url: a.svg\n    width: 30\n    height: 20\n  - url: gone.png\n  - url: /b:c.png\n---\n");
}

TEST_CASE("The deliberate defects of the sample are found, and nothing else is an error", "[check]")
{
    const auto run = runCli({"check", "--severity", "hint", "."}, sourceFolder() + "/resources/sample");
    const auto lines = linesOf(run.out);
    const auto isFound = [&](const std::string& file, const std::string& rule) {
        return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
            return line.find(file) != std::string::npos && line.ends_with(" [" + rule + "]");
        });
    };
    const auto ofSeverity = [&](const std::string& severity) {
        std::vector<std::string> out;
        for (const auto& line : lines) {
            const auto rule = line.substr(line.rfind('['));
            if (line.find(": " + severity + ": ") != std::string::npos && rule != "[story-twice]")
                out.push_back(line.substr(2, line.find(':') - 2) + ' ' + rule);
        }
        return out;
    };
    using Lines = std::vector<std::string>;
    CHECK(ofSeverity("error")
        == Lines{"_news/2024-02-28-leap-month-swimming.md [date-invalid]",
            "_news/2024-03-07-net-street-one-way.md [published-text]",
            "_news/2024-03-09-night-ferry-timetable.md [unreadable]",
            "_news/2024-03-10-bridge-toll-vote.md [duplicate-key]",
            "_news/2024-03-10-bridge-toll-vote.md [duplicate-key]"});
    CHECK_THAT(run.out,
        containsText("error: The key quality appears again in line 12, and only that one counts.")
            && containsText("error: The key title appears again in line 13, and only that one counts."));
    CHECK(ofSeverity("warning")
        == Lines{"_news/2024-02-07-water-off-on-tuesday.md [published-low]",
            "_news/2024-02-11-fog-cancels-boats-eleventh-day.md [image-file-missing]",
            "_news/2024-02-20-tidal-turbines-merrow-agency.md [published-low]",
            "_news/2024-02-22-you-wont-believe-what-powers-this-town.md [address-tracking]",
            "_news/2024-02-23-port-museum-roof-2.md [same-title]",
            "_news/2024-02-23-port-museum-roof-storm.md [same-title]",
            "_news/2024-02-23-port-museum-roof-storm.md [address-tracking]",
            "_news/2024-02-23-port-museum-roof-storm.md [address-provider]",
            "_news/2024-02-23-port-museum-roof-storm.md [address-tracking]",
            "_news/2024-02-23-port-museum-roof-storm.md [published-low]",
            "_news/2024-02-23-port-museum-roof.md [same-title]",
            "_news/2024-02-24-fish-market-moves-indoors.md [published-low]",
            "_news/2024-03-06-flood-gates-tested.md [published-low]",
            "_news/2024-03-07-automatic-ferry-opinion.md [address-tracking]",
            "_news/2024-03-07-net-street-one-way.md [published-low]",
            "_news/2024-03-13-terrace-roofs-shared-solar.md [image-size-differs]"});
    // The stories that the README says are published more than once.
    Lines twice;
    for (const auto& line : lines) {
        if (line.ends_with(" [story-twice]"))
            twice.push_back(line.substr(8, line.find(':') - 8));
    }
    CHECK(twice
        == Lines{"2024-02-20-narrows-tidal-array-feeds-the-grid.md", "2024-02-20-tidal-turbines-merrow-agency.md",
            "2024-02-23-port-museum-roof-2.md", "2024-02-23-port-museum-roof-storm.md",
            "2024-02-23-port-museum-roof.md", "2024-03-05-petrel-makes-her-first-crossing.md",
            "2024-03-06-how-the-petrel-sees.md"});
    CHECK(isFound("2024-03-04-committee-of-committees", "title-length"));
    CHECK(isFound("2024-02-07-water-off-on-tuesday", "published-unset"));
    CHECK(isFound("2024-02-07-water-off-on-tuesday", "image-missing"));
    CHECK(isFound("2024-02-23-port-museum-roof-storm", "address-tracking"));
    // Unusual, and right.
    for (const auto* file : {"2024-03-12-when-a-headline-is-markup", "2024-02-17-gull-census-record",
             "2024-02-08-winter-swimmers", "2024-03-02-bakers-dozen", "2024-03-21-naive-art-prize"}) {
        CHECK_FALSE(std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
            return line.find(file) != std::string::npos && line.find(": hint: ") == std::string::npos;
        }));
    }
}

/// The lines of a diff that say what is taken away and what comes in its place, with the file.
static std::vector<std::string> editsIn(const std::string& diff)
{
    std::vector<std::string> edits;
    std::string file;
    for (const auto& line : linesOf(diff)) {
        if (line.starts_with("+++ "))
            file = line.substr(4, line.find('\t') - 4);
        else if (line.starts_with("--- ") || line.starts_with("@@ ") || line.starts_with("diff "))
            continue;
        else
            edits.push_back(file + ": " + line);
    }
    return edits;
}

/// What fixing a finding of the corpus must do to its file, as lines of a diff: values are exchanged, and nothing else
/// on their lines.
static std::vector<std::string> expectedEdits(const QJsonObject& finding)
{
    CHECK(finding.value(u"rule"_s) == u"image-size-differs"_s); // of another one say here what it may change
    static const QRegularExpression sizes(u"is (\\d+) by (\\d+) pixels, and that of the file (\\d+) by (\\d+)\\.$"_s);
    const auto size = sizes.match(finding.value(u"message"_s).toString());
    REQUIRE(size.hasMatch());
    const auto path = finding.value(u"path"_s).toString();
    QFile file(path);
    REQUIRE(file.open(QFile::ReadOnly));
    const auto lines = file.readAll().split('\n');
    const auto at = finding.value(u"line"_s).toInt() - 1;
    std::vector<std::string> taken;
    std::vector<std::string> put;
    for (const auto& [line, old, fresh] : {std::tuple(at, 1, 3), std::tuple(at + 1, 2, 4)}) {
        auto text = QString::fromUtf8(lines.at(line));
        if (size.captured(old) == size.captured(fresh))
            continue;
        taken.push_back((path + u": -"_s + text).toStdString());
        put.push_back((path + u": +"_s + text.replace(u": "_s + size.captured(old), u": "_s + size.captured(fresh)))
                          .toStdString());
    }
    taken.insert(taken.end(), put.begin(), put.end());
    return taken;
}

TEST_CASE("Fixing a copy of the corpus changes nothing but values, and leaves nothing to fix", "[check][corpus]")
{
    const char* corpus = std::getenv("STET_CORPUS");
    if (corpus == nullptr) {
        WARN("STET_CORPUS is not set");
        return;
    }
    const TempFolder folder;
    const auto copied
        = runProgram("/bin/cp", {"-r", "--no-preserve=mode", std::string(corpus) + "/power-apps", folder.path()});
    REQUIRE(copied.exitCode == 0);
    const auto fixable = [&] {
        std::vector<QJsonObject> found;
        const auto run = runCli({"check", "--format", "json", "--severity", "hint", folder.path("power-apps")});
        for (const auto& finding : objectOf(run.out).value(u"findings"_s).toArray()) {
            if (finding.toObject().value(u"fixable"_s).toBool())
                found.push_back(finding.toObject());
        }
        return found;
    };
    std::vector<std::string> expected;
    for (const auto& finding : fixable()) {
        const auto edits = expectedEdits(finding);
        expected.insert(expected.end(), edits.begin(), edits.end());
    }
    CHECK_FALSE(expected.empty());
    CHECK(runCli({"check", "--fix", "--severity", "hint", folder.path("power-apps")}).exitCode == 1);
    CHECK(fixable().empty());
    const auto diff
        = runProgram("/usr/bin/diff", {"-r", "-U0", std::string(corpus) + "/power-apps", folder.path("power-apps")});
    CHECK(editsIn(diff.out) == expected);
}
