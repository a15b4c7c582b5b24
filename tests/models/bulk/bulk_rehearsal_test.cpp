#include "models/bulk/bulk_rehearsal.h"

#include "core/library/read_article.h"
#include "core/storage/posix_disk.h"
#include "models/folders/folder_loader.h"
#include "models/saving/save_service.h"
#include "tests/cli/run_cli.h"
#include "tests/models/model_lines.h"
#include "tests/models/rows.h"
#include "tests/support/temp_folder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

struct NotingRecorder final : VerdictRecorder
{
    std::vector<std::pair<Verdict, std::size_t>> recorded;
    TakeBack record(const std::vector<RowId>& rows, Verdict verdict, const std::string& /*reason*/) override
    {
        recorded.emplace_back(verdict, rows.size());
        return [] {};
    }
};

struct Rehearsing
{
    TempFolder folder;
    PosixDisk disk;
    ArticleStore store;
    EditService editor{store, disk};
    DeskCommands commands{store, editor};
    NotingRecorder recorder;
    BulkRehearsal rehearsal{store, disk, commands};
    QAbstractItemModelTester changesTester{&rehearsal.changes(), QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester unchangedTester{
        &rehearsal.unchanged(), QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy refused{&commands, &DeskCommands::refused};
    std::vector<RowId> all;

    explicit Rehearsing(const std::vector<std::string>& texts)
    {
        commands.setRecorder(&recorder);
        for (std::size_t i = 0; i < texts.size(); ++i)
            folder.write(nameOfFile(i), texts[i]);
        FolderLoader loader(store, disk);
        QSignalSpy finished(&loader, &FolderLoader::finished);
        loader.open({folder.path()});
        REQUIRE(QTest::qWaitFor([&] { return !finished.isEmpty(); }));
        for (std::size_t i = 0; i < texts.size(); ++i)
            all.push_back(store.library().idOf(folder.path(nameOfFile(i))));
    }

    static std::string nameOfFile(std::size_t i) { return std::to_string(i) + ".md"; }

    void rehearse(const BulkChange& change)
    {
        rehearsal.rehearse(all, change);
        REQUIRE(QTest::qWaitFor([this] { return !rehearsal.isBusy(); }));
    }
    void apply()
    {
        rehearsal.apply();
        settle();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return !editor.isBusy(); }));
    }
    std::string changes() { return modelLines(rehearsal.changes()); }
    std::string unchanged() { return modelLines(rehearsal.unchanged()); }
    std::string title(std::size_t i) { return std::string(store.library().row(all[i]).title); }
};

std::string bulkArticle(const std::string& title, const std::string& rest)
{
    return "---\ntitle: " + title + "\n" + rest + "---\n";
}

} // namespace

TEST_CASE("Every article is listed with old and new value, or with the reason why it is skipped", "[bulk]")
{
    Rehearsing f({bulkArticle("One", "topics:\n  - AI\n"), bulkArticle("Two", "topics: [AI, Edge]\n"),
        bulkArticle("Three", "topics:\n  a: news\n"), bulkArticle("Four", ""), "---\ntitle: \"Five\n---\n"});
    f.rehearse({BulkVerb::AddItems, u"topics"_s, u"Edge"_s});
    CHECK(f.changes() == "One | AI | AI, Edge\nFour | missing | Edge\n");
    CHECK(f.unchanged()
        == "Two | Nothing to change.\nThree | Line 3: topics is not a list.\n"
           "4.md | Line 2: A quotation mark is not closed.\n");
    CHECK(f.rehearsal.changes().sum().articles == 2);
    CHECK(f.store.library().unsavedCount() == 0);
    CHECK(f.commands.undoStack().count() == 0);
}

TEST_CASE("What is ticked is done as one step, and undone in one", "[bulk]")
{
    Rehearsing f({bulkArticle("\"One day\"", ""), bulkArticle("Two days", ""), bulkArticle("Three days", "")});
    f.rehearse({BulkVerb::ReplaceText, u"title"_s, u"(\\w+) day"_s, u"\\1 night"_s, {.isRegex = true}});
    CHECK(f.changes()
        == "One day | One day | One night\nTwo days | Two days | Two nights\n"
           "Three days | Three days | Three nights\n");
    auto& model = f.rehearsal.changes();
    CHECK(model.setData(model.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    CHECK(model.sum().articles == 2);
    CHECK(model.sum().bytesBefore == 9 + 10);
    CHECK(model.sum().bytesAfter == 11 + 12);
    f.apply();
    CHECK(f.title(0) == "One night");
    CHECK(f.title(1) == "Two days");
    CHECK(f.title(2) == "Three nights");
    CHECK(f.commands.undoStack().undoText() == u"Title of 2 article(s)"_s);
    f.commands.undo();
    f.settle();
    CHECK(f.store.library().unsavedCount() == 0);
    CHECK(f.title(0) == "One day");
}

TEST_CASE("Ticks stay when articles are looked at again, and go with another change", "[bulk]")
{
    Rehearsing f({bulkArticle("One", ""), bulkArticle("Two", "")});
    const BulkChange change{BulkVerb::SetField, u"category"_s, u"news"_s};
    f.rehearse(change);
    auto& model = f.rehearsal.changes();
    model.turn({0});
    f.rehearse(change);
    CHECK_FALSE(model.isTicked(0));
    CHECK(model.isTicked(1));
    model.tickAll(false);
    CHECK(model.sum().articles == 0);
    f.rehearse({BulkVerb::SetField, u"category"_s, u"views"_s});
    CHECK(model.sum().articles == 2);
}

TEST_CASE("An article that is no longer as it was rehearsed is refused; the others are done", "[bulk]")
{
    Rehearsing f({bulkArticle("One", "category: news\n"), bulkArticle("Two", "category: news\n")});
    f.rehearse({BulkVerb::SetField, u"category"_s, u"views"_s});
    f.folder.write("0.md", bulkArticle("One", "category: else\n"));
    f.apply();
    CHECK(f.store.library().unsavedCount() == 1);
    CHECK(f.store.library().isUnsaved(f.all[1]));
    REQUIRE_FALSE(f.refused.isEmpty());
    CHECK(f.refused.last().first().toString().contains(u"One was not changed"_s));
}

TEST_CASE("Publishing many articles shows their states and records the decision about those ticked", "[bulk]")
{
    Rehearsing f({bulkArticle("One", "published: false\n"), bulkArticle("Two", "published: true\n"),
        bulkArticle("Three", "published: false\n"), bulkArticle("Four", "")});
    f.rehearse({.verb = BulkVerb::Publish});
    CHECK(f.changes() == "One | Draft | Published\nThree | Draft | Published\n");
    CHECK(f.unchanged() == "Two | It is published already.\nFour | It is published already.\n");
    f.rehearsal.changes().turn({0});
    f.apply();
    CHECK(f.store.library().unsavedCount() == 1);
    CHECK(f.recorder.recorded == std::vector<std::pair<Verdict, std::size_t>>{{Verdict::Publish, 1}});
    f.commands.undo();
    CHECK(f.store.library().unsavedCount() == 0);
}

TEST_CASE("Decisions are applied to overruled articles alone", "[bulk]")
{
    Rehearsing f({bulkArticle("One", "published: false\n"), bulkArticle("Two", "published: true\n"),
        bulkArticle("Three", "published: true\n")});
    f.store.setDecisions({{f.all[0], {.verdict = Verdict::Publish}}, {f.all[1], {.verdict = Verdict::Keep}},
                             {f.all[2], {.verdict = Verdict::Publish}}},
        ChangeKind::Decided);
    f.rehearse({.verb = BulkVerb::ApplyDecisions});
    CHECK(f.changes() == "One | Draft | Published\nTwo | Published | Draft\n");
    CHECK(f.unchanged() == "Three | It is as it was decided.\n");
    f.apply();
    CHECK(f.store.library().row(f.all[0]).publishState == PublishState::Published);
    CHECK(f.store.library().row(f.all[1]).publishState == PublishState::Draft);
}

TEST_CASE("A cancelled change is what was done by then, as one step", "[bulk]")
{
    std::vector<std::string> texts;
    for (int i = 0; i < 600; ++i)
        texts.push_back(bulkArticle("T" + std::to_string(i), ""));
    Rehearsing f(texts);
    f.rehearse({BulkVerb::SetField, u"category"_s, u"news"_s});
    REQUIRE(f.rehearsal.changes().sum().articles == 600);
    QObject::connect(&f.editor, &EditService::progress, &f.editor, [&f] { f.editor.cancel(); });
    f.apply();
    const auto done = f.store.library().unsavedCount();
    CHECK(done > 0);
    CHECK(done < 600);
    CHECK(f.commands.undoStack().count() == 1);
    QObject::disconnect(&f.editor, &EditService::progress, nullptr, nullptr);
    f.commands.undo();
    f.settle();
    CHECK(f.store.library().unsavedCount() == 0);
}

TEST_CASE("A score publishes what has it and unpublishes the rest, but for what was decided by hand", "[bulk]")
{
    Rehearsing r({article("Good draft", 80, "false"), article("Weak", 20, "true"), article("Good", 90, "true"),
        article("Kept by hand", 95, "false"), "---\ntitle: Unscored\npublished: true\n---\n"});
    r.store.setDecisions({{r.all[3], {.verdict = Verdict::Keep}}}, ChangeKind::Decided);
    r.rehearse({.verb = BulkVerb::FollowScore, .value = u"60"_s});
    CHECK(r.rehearsal.changes().rowCount() == 2);
    CHECK(r.rehearsal.unchanged().rowCount() == 3);
    CHECK(r.unchanged().find("by hand") != std::string::npos);
    r.apply();
    const auto isPublished = [&](std::size_t i) { return isOnSite(r.store.library().row(r.all[i])); };
    CHECK(isPublished(0));
    CHECK_FALSE(isPublished(1));
    CHECK(isPublished(2));
    CHECK_FALSE(isPublished(3));
    CHECK(isPublished(4));
    CHECK(r.recorder.recorded.empty()); // no article was judged
    REQUIRE(r.commands.undoStack().count() == 1);
    r.commands.undo();
    r.settle();
    CHECK(r.store.library().unsavedCount() == 0);

    r.rehearse({.verb = BulkVerb::FollowScore, .value = u"many"_s});
    CHECK_FALSE(r.rehearsal.missing().isEmpty());
    CHECK(r.rehearsal.changes().rowCount() == 0);
}

TEST_CASE("What is text stays text in a change of many articles, except where the folder knows the type", "[bulk]")
{
    Rehearsing f({bulkArticle("One", "rank: \"1\"\ncolor: '001'\n"), bulkArticle("Two", "rank: 1\ncolor: 1\n")});
    const auto set = [&](const QString& field) {
        f.rehearse({BulkVerb::SetField, field, u"02"_s});
        f.apply();
        std::string lines;
        for (const auto id : f.all) {
            const auto& library = f.store.library();
            const auto shown = readArticle(f.disk, library.row(id).path, library.pending(id));
            REQUIRE(shown.ok());
            lines += shown->source().frontMatterText();
        }
        return lines;
    };
    CHECK(set(u"color"_s)
        == "title: One\nrank: \"1\"\ncolor: '02'\n"
           "title: Two\nrank: 1\ncolor: 02\n");

    std::vector<ConfigurationError> parseErrors;
    CheckContext context{.root = f.folder.path()};
    context.schemas.add(
        "0.md", Schema::read(R"({"properties": {"rank": {"type": "number"}}})", "s", parseErrors).value());
    f.store.setContexts({std::make_shared<const CheckContext>(context)});
    CHECK(set(u"rank"_s)
        == "title: One\nrank: 02\ncolor: '02'\n"
           "title: Two\nrank: 02\ncolor: 02\n");
}

TEST_CASE("The window and the command line make the same bytes of the same change", "[bulk]")
{
    const std::vector<std::string> texts{
        bulkArticle("\"One day\" # kept", "topics:\n- AI\n- 'ML'\nweight: '005'\nprovider:\n  quality: \"5\"\n"),
        bulkArticle("Two days - a story", "weight: 5\npublishedDateTime: 2025-01-01 10:00:00 +0100\n"),
        bulkArticle("'Three'", "topics: [AI, Edge]\ncategory: day\nyears: [2024, '2024']\npublishedDateTime: ''\n"),
        "---\r\ntitle: >-\r\n  Four\r\n  days\r\ntopics:\r\n    - ML\r\n---\r\nBody"};
    struct Case
    {
        BulkChange change;
        std::string edit;
    };
    const auto each = GENERATE(values<Case>({
        {{BulkVerb::AddItems, u"topics"_s, u"Edge"_s}, "topics+=Edge"},
        {{BulkVerb::RemoveItems, u"topics"_s, u"ML"_s}, "topics-=ML"},
        {{BulkVerb::SetField, u"category"_s, u"news"_s}, "category=news"},
        {{BulkVerb::RemoveField, u"category"_s}, "category!"},
        {{BulkVerb::ReplaceText, u"title"_s, u"(\\w+) days?"_s, u"\\1 nights"_s, {.isRegex = true}},
            "title~s/(\\w+) days?/\\1 nights/g"},
        {{BulkVerb::ReplaceText, u"topics"_s, u"ML"_s, u"M.L."_s}, "topics~s/ML/M.L./gl"},
        {{BulkVerb::SetField, u"weight"_s, u"007"_s}, "weight=007"},
        {{BulkVerb::SetField, u"provider.quality"_s, u"7"_s}, "provider.quality=7"},
        {{BulkVerb::SetField, u"publishedDateTime"_s, u"2026-01-02"_s}, "publishedDateTime=2026-01-02"},
        {{BulkVerb::AddItems, u"topics"_s, u"2024"_s}, "topics+=\"2024\""},
        {{BulkVerb::RemoveItems, u"years"_s, u"2024"_s}, "years-=2024"},
    }));
    CAPTURE(each.edit);
    Rehearsing f(texts);
    f.rehearse(each.change);
    f.apply();
    TempFolder commanded;
    for (std::size_t i = 0; i < texts.size(); ++i)
        commanded.write(Rehearsing::nameOfFile(i), texts[i]);
    const auto run = runCli({"set", each.edit, "."}, commanded.path());
    CAPTURE(run.err);
    CHECK(run.exitCode == 0);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto& library = f.store.library();
        const auto shown = readArticle(f.disk, library.row(f.all[i]).path, library.pending(f.all[i]));
        REQUIRE(shown.ok());
        CHECK(std::string(shown->bytes()) == commanded.read(Rehearsing::nameOfFile(i)));
    }
}
