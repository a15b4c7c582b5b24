// Files that version 0.1 wrote are read. They are in tests/data/written_by_0.1.

#include "core/query/views_file.h"
#include "core/saving/edit_journal.h"
#include "core/settings/folder_settings.h"
#include "core/storage/posix_disk.h"
#include "core/storage/read_file.h"
#include "core/stories/apart_file.h"

#include "tests/support/catch.h"
#include "tests/support/places.h"

using namespace stet;

namespace {

std::string earlierFile(const std::string& name)
{
    return stet::test::sourceFolder() + "/tests/data/written_by_0.1/" + name;
}

std::string earlierText(const std::string& name)
{
    PosixDisk disk;
    auto content = readFile(disk, earlierFile(name), 1'000'000);
    REQUIRE(content.ok());
    return content->bytes;
}

} // namespace

TEST_CASE("The journal of an earlier version brings back its edits and its undo steps", "[earlier_version]")
{
    const auto content = parseJournal(earlierText("edits.journal"));
    REQUIRE(content.ok());
    CHECK(content->gaps.empty());
    CHECK_FALSE(content->isTorn);
    const auto state = replay(*content);
    CHECK(state.ignored == 0);

    const std::string latin1 = "/site/_news/caf\xE9.md";
    REQUIRE(state.pending.size() == 3); // what was saved since is not among them
    const auto& pier = state.pending.at("/site/_news/pier.md");
    REQUIRE(pier.baseText);
    CHECK(*pier.baseText == "---\ntitle: Pier\npublished: true\n---\nText.\n");
    CHECK(pier.base == Fingerprint::of(*pier.baseText));
    CHECK(pier.edits == std::vector{FieldEdit{KeyPath::ofKey("title"), "Pier", "\"Pier: closed\""}});
    CHECK(state.pending.at(latin1).edits == std::vector{FieldEdit{KeyPath::ofKey("published"), "true", "false"}});

    REQUIRE(state.acts.size() == 2);
    CHECK(state.done == 2);
    CHECK(state.acts[0].text == "Unpublish 2 articles");
    REQUIRE(state.acts[0].edits.size() == 2);
    CHECK(state.acts[0].edits[1].path == latin1);
    CHECK(state.acts[1].text == "Change title");
}

TEST_CASE("The views of an earlier version are read as they were saved", "[earlier_version]")
{
    PosixDisk disk;
    const auto file = readViews(disk, {earlierFile("views.json"), SettingsAudience::Private});
    CHECK(file.parseErrors.empty());
    const std::vector<SavedView> views{{.name = "Weak drafts",
                                           .query = "is:draft quality:<50",
                                           .columns = {{"title", 320}, {"quality", 80}, {"provider.domain", 140}},
                                           .sortColumn = "date",
                                           .descending = true,
                                           .dense = true},
        {.name = "Été", .query = "topics:=\"Water & ferry\""}};
    CHECK(file.views == views);
}

TEST_CASE("Articles that an earlier version kept apart are still apart", "[earlier_version]")
{
    PosixDisk disk;
    const auto file = readApart(disk, {{earlierFile("apart.jsonl"), SettingsAudience::Private}, {}});
    CHECK_FALSE(file.parseError);
    CHECK(file.pairs
        == std::vector{ApartPair::of("/site/_news/a.md", "/site/_news/b.md"),
            ApartPair::of("/site/_news/a.md", "/site/_news/c.md")});
}

TEST_CASE("The settings of a folder mean what they meant to an earlier version", "[earlier_version]")
{
    std::vector<ConfigurationError> errors;
    const auto settings = readSettings(earlierText("config.yaml"), "config.yaml", errors);
    CHECK(errors.empty());
    CHECK(settings.namesPublishField);
    CHECK(settings.publish.path == KeyPath::ofKey("draft"));
    CHECK(settings.titleLimit == 60);
    CHECK(settings.threshold == 40);
    CHECK(settings.draftDays == 3);
    CHECK(settings.required == std::vector<std::string>{"title", "webUrl|originalUrl"});
    CHECK(settings.secureHosts == std::vector<std::string>{"ledger.example"});
    CHECK_FALSE(settings.severityOf(RuleId::TitleLength));
    CHECK(settings.severityOf(RuleId::FenceSpaces) == Severity::Error); // by the rule's earlier name
    CHECK(settings.severityOf(RuleId::DoubleSpaces) == Severity::Warning);
}
