#include "core/messages/review_messages.h"
#include "core/settings/folder_settings.h"
#include "core/storage/posix_disk.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <utility>

using namespace stet;
using stet::test::TempFolder;

namespace {

using FolderSettingsLines = std::vector<std::string>;

FolderSettingsLines folderSettingsMistakesOf(const std::vector<ConfigurationError>& parseErrors)
{
    FolderSettingsLines out;
    for (const auto& parseError : parseErrors)
        out.push_back(
            parseError.file + ':' + std::to_string(parseError.line) + ": " + sentence(parseError).toStdString());
    std::sort(out.begin(), out.end());
    return out;
}

struct Read
{
    ReviewSettings settings;
    FolderSettingsLines parseErrors;
};

Read readText(const std::string& yaml)
{
    std::vector<ConfigurationError> parseErrors;
    auto settings = readSettings(yaml, "c", parseErrors);
    return {std::move(settings), folderSettingsMistakesOf(parseErrors)};
}

} // namespace

TEST_CASE("A folder decides about its review", "[settings]")
{
    const auto [settings, parseErrors] = readText("# ours\n"
                                                  "publish: {field: draft, value: false}\n"
                                                  "limits:\n  title: 70\n  excerpt: 200\n"
                                                  "quality:\n  threshold: 40.5\n"
                                                  "worth: {quality: 0.5, story: 0}\n"
                                                  "days:\n  draft: 7\n"
                                                  "required: [title, heat]\n"
                                                  "https:\n  - ledger.example\n"
                                                  "schemas:\n  - files: _news/**\n    schema: news.json\n"
                                                  "rules:\n  title-length: off\n  same-slug: error\n");
    CHECK(parseErrors.empty());
    CHECK(settings.titleLimit == 70);
    CHECK(settings.excerptLimit == 200);
    CHECK(settings.threshold == 40.5);
    CHECK(settings.worth == WorthWeights{.quality = 0.5, .story = 0});
    CHECK(settings.draftDays == 7);
    CHECK(settings.required == FolderSettingsLines{"title", "heat"});
    CHECK(settings.secureHosts == FolderSettingsLines{"ledger.example"});
    REQUIRE(settings.schemas.size() == 1);
    CHECK(settings.schemas.front().pattern == "_news/**");
    CHECK_FALSE(settings.severityOf(RuleId::TitleLength));
    CHECK(settings.severityOf(RuleId::SameSlug) == Severity::Error);
    CHECK(settings.severityOf(RuleId::YesNo) == Severity::Hint);
}

TEST_CASE("The marks of a YAML document are no end of the settings", "[settings]")
{
    for (const std::string begin : {"---\n", "--- \r\n", "# ours\n\n---\n", "\xEF\xBB\xBF---\n", "\xEF\xBB\xBF"}) {
        CAPTURE(begin);
        const auto [settings, parseErrors] = readText(begin + "rules:\n  title-length: off\n  none: off\n");
        CHECK_FALSE(settings.severityOf(RuleId::TitleLength));
        const auto lines = std::count(begin.begin(), begin.end(), '\n') + 3;
        CHECK(parseErrors == FolderSettingsLines{"c:" + std::to_string(lines) + ": There is no rule none."});
    }
    CHECK(readText("limits:\n  title: 70\n...\n").parseErrors.empty());
    const auto two = readText("limits:\n  title: 70\n---\nlimits:\n  title: 80\n");
    CHECK(two.settings.titleLimit == 70);
    CHECK(two.parseErrors == FolderSettingsLines{"c:0: The file has more than one document; only the first is read."});
}

TEST_CASE("A folder names so many schemas and no more, and no pattern without end", "[settings]")
{
    std::string yaml = "schemas:\n";
    for (int i = 0; i < 65; ++i)
        yaml += "  - {files: a, schema: news.json}\n";
    const auto many = readText(yaml);
    CHECK(many.settings.schemas.size() == 64);
    CHECK(many.parseErrors.size() == 1);
    const auto longer = readText("schemas:\n  - files: " + std::string(600, 'a') + "\n    schema: news.json\n");
    CHECK(longer.settings.schemas.empty());
    CHECK(longer.parseErrors.size() == 1);
}

TEST_CASE("The field that publishes is the folder's", "[settings]")
{
    const auto block = readText("publish:\n  field: draft\n  value: false\n");
    CHECK(block.parseErrors.empty());
    CHECK(block.settings.publish.path.toText() == "draft");
    CHECK_FALSE(block.settings.publish.publishes);
    const auto flow = readText("publish: {field: draft, value: false}\n");
    CHECK(flow.settings.publish.path.toText() == "draft");
    CHECK_FALSE(flow.settings.publish.publishes);
}

TEST_CASE("Mistakes in the settings are told with line and reason, and the rest counts", "[settings]")
{
    const auto [settings, parseErrors] = readText("limits:\n  title: long\n  width: 3\n"
                                                  "quality:\n  threshold: 300\n"
                                                  "colour: red\n"
                                                  "rules:\n  no-such: off\n  tabs: loud\n  yes-no: off\n");
    CHECK(parseErrors
        == FolderSettingsLines{"c:2: limits.title has the type string; it must be integer.",
            "c:3: The schema does not know width.", "c:5: quality.threshold is 300; it must be at most 100.",
            "c:6: The schema does not know colour.", "c:8: There is no rule no-such.",
            "c:9: The rule tabs has the unknown severity loud. Use error, warning, hint or off."});
    CHECK(settings.titleLimit == 60);
    CHECK_FALSE(settings.severityOf(RuleId::YesNo));
    CHECK(settings.severityOf(RuleId::Tabs) == Severity::Hint);
}

TEST_CASE("A setting of the right type that cannot be used is told, and the one of Stet holds", "[settings]")
{
    const auto [settings, parseErrors] = readText("publish: {field: \"pub lished[\"}\n"
                                                  "limits: {title: 20000000000}\n"
                                                  "https:\n  - https://a.b/\n  - a.b\n"
                                                  "required:\n  - title\n  - \"bad path[\"\n  - webUrl|\n");
    CHECK(parseErrors
        == FolderSettingsLines{"c:1: Invalid value for publish.field: \"pub lished[\"; Stet ignores it.",
            "c:2: Invalid value for limits.title: \"20000000000\"; Stet ignores it.",
            "c:4: Invalid value for https[0]: \"https://a.b/\"; Stet ignores it.",
            "c:8: Invalid value for required[1]: \"bad path[\"; Stet ignores it.",
            "c:9: Invalid value for required[2]: \"webUrl|\"; Stet ignores it."});
    CHECK(settings.publish.path.toText() == "published");
    CHECK(settings.titleLimit == 60);
    CHECK(settings.secureHosts == FolderSettingsLines{"a.b"});
    CHECK(settings.required == FolderSettingsLines{"title"});
}

TEST_CASE("Settings that cannot be read are those of Stet, and said", "[settings]")
{
    CHECK(readText("").parseErrors.empty());
    CHECK(readText("\n  \n").parseErrors.empty());
    CHECK(readText("# nothing yet\n").parseErrors.empty());
    const auto broken = readText("limits:\n  title: \"70\n");
    CHECK(broken.parseErrors == FolderSettingsLines{"c:2: A quotation mark is not closed."});
    CHECK(broken.settings.titleLimit == 60);
    CHECK(readText("- a\n- b\n").parseErrors.size() == 1);
    CHECK(readText("limits: 5\n").parseErrors.size() == 1);
    CHECK(readText("rules: [off]\n").parseErrors.size() == 1);
    CHECK(readText("a: &x [*x]\n").parseErrors.size() == 1);
}

TEST_CASE("Settings, schemas and topics are found above an opened folder", "[settings]")
{
    const TempFolder folder;
    folder.makeFolder("site/.git");
    folder.write("site/.stet/config.yaml", "schemas:\n  - files: _news/**\n    schema: news.json\n");
    folder.write("site/.stet/news.json", R"({"required": ["byline"]})");
    folder.write("site/.stet/schema.json", R"({"required": ["title"]})");
    folder.write("site/_data/topics/01.yaml", "name: Harbour\n");
    folder.write("site/_data/topics/02.yml", "- Towers\n- name: Boats\n");
    folder.write("site/_data/topics/note.txt", "name: None\n");
    folder.write("site/_news/a.md");
    PosixDisk disk;
    const auto read = readFolderSettings(disk, folder.path("site/_news"));
    CHECK(folderSettingsMistakesOf(read.parseErrors).empty());
    CHECK(read.folder == folder.path("site"));
    CHECK(read.topics == FolderSettingsLines{"Harbour", "Towers", "Boats"});
    CHECK(
        read.schemas.of("_news/a.md").check({.type = ValueType::Map}).front().values == FolderSettingsLines{"byline"});
    CHECK(
        read.schemas.of("_videos/a.md").check({.type = ValueType::Map}).front().values == FolderSettingsLines{"title"});
}

TEST_CASE("Topics are read through a link that stays in the folder, and through no other", "[settings]")
{
    const TempFolder folder;
    PosixDisk disk;
    folder.write("site/topics/01.yaml", "name: Harbour\n");
    folder.write("elsewhere/02.yaml", "name: Secret\n");
    folder.makeFolder("site/_data");
    const bool isInside = GENERATE(true, false);
    folder.link(isInside ? folder.path("site/topics") : "../../elsewhere", "site/_data/topics");
    CHECK(readFolderSettings(disk, folder.path("site")).topics
        == (isInside ? FolderSettingsLines{"Harbour"} : FolderSettingsLines{}));
}

TEST_CASE("Settings that have changed are told from those that have not", "[settings]")
{
    const TempFolder folder;
    PosixDisk disk;
    const auto fingerprint = [&] { return readFolderSettings(disk, folder.path()).fingerprint; };
    auto before = fingerprint();
    const auto isOther = [&] { return std::exchange(before, fingerprint()) != before; };
    CHECK_FALSE(isOther());
    folder.write(".stet/config.yaml", "limits: {title: 70}\n");
    CHECK(isOther());
    CHECK_FALSE(isOther());
    folder.write(".stet/config.yaml", "limits: {title: 71}\n");
    CHECK(isOther());
    folder.write(".stet/schema.json", "{}");
    CHECK(isOther());
    folder.write("_data/topics.yml", "- Harbour\n");
    CHECK(isOther());
    folder.write("_data/topics.yml", "- Harbours\n");
    CHECK(isOther());
    CHECK_FALSE(isOther());
}

TEST_CASE("A folder decides how bad mistakes in its settings are, and what is skipped is a hint", "[settings]")
{
    const TempFolder folder;
    const auto severitiesWith = [&](const std::string& severity) {
        folder.write(".stet/config.yaml", "rules:\n  none: off\n  configuration: " + severity + "\n");
        folder.write(".stet/schema.json", R"({"anyOf": [{"format": "date"}], "items": {"$ref": "#"}})");
        PosixDisk disk;
        std::vector<Severity> severities;
        for (const auto& parseError : readFolderSettings(disk, folder.path()).parseErrors)
            severities.push_back(parseError.severity);
        return severities;
    };
    CHECK(severitiesWith("error") == std::vector{Severity::Error, Severity::Hint, Severity::Hint});
    CHECK(severitiesWith("warning") == std::vector{Severity::Warning, Severity::Hint, Severity::Hint});
    CHECK(severitiesWith("off").empty());
}

TEST_CASE("What a folder names and does not have, or has elsewhere, is told", "[settings]")
{
    const TempFolder folder;
    folder.write("outside.json", "{}");
    folder.write("site/.stet/config.yaml",
        "schemas:\n  - schema: gone.json\n  - schema: ../../outside.json\n  - schema: link.json\n  - schema: bad.json\n"
        "  - schema: sub/s.json\n  - schema: own.json\n");
    folder.write("outside/s.json", "{}");
    folder.link("../../outside", "site/.stet/sub");
    folder.write("site/.stet/real.json", "{}");
    folder.link("real.json", "site/.stet/own.json");
    folder.link("../../outside.json", "site/.stet/link.json");
    folder.write("site/.stet/bad.json", "{\n\n  nonsense\n}");
    PosixDisk disk;
    CHECK(folderSettingsMistakesOf(readFolderSettings(disk, folder.path("site")).parseErrors)
        == FolderSettingsLines{".stet/bad.json:3: Invalid JSON: unterminated object.",
            ".stet/config.yaml:2: The schema gone.json cannot be read: The file or folder does not exist.",
            ".stet/config.yaml:3: The schema ../../outside.json cannot be read: The path leads outside the opened "
            "folders.",
            ".stet/config.yaml:4: The schema link.json cannot be read: The path leads outside the opened folders.",
            ".stet/config.yaml:6: The schema sub/s.json cannot be read: The path leads outside the opened folders."});

    folder.makeFolder("linked");
    folder.link("../site/.stet", "linked/.stet");
    const auto linked = readFolderSettings(disk, folder.path("linked"));
    CHECK(linked.parseErrors.size() == 2); // config.yaml and schema.json lie behind a link
    CHECK(readFolderSettings(disk, folder.path("gone")).parseErrors.empty());
}
