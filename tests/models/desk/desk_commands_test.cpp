#include "core/storage/posix_disk.h"
#include "models/desk/desk_commands.h"
#include "tests/models/rows.h"
#include "tests/support/temp_folder.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;

namespace {

struct DeskCommandsFixture
{
    ArticleStore store;
    PosixDisk disk;
    EditService editor{store, disk};
    DeskCommands commands{store, editor};
    QSignalSpy done{&commands, &DeskCommands::done};
    QSignalSpy refused{&commands, &DeskCommands::refused};

    DeskCommandsFixture()
    {
        std::vector<ArticleSummary> rows{
            rowOf("/draft", article("Draft", 1, "false")),
            rowOf("/published", article("Published", 2, "true")),
            rowOf("/unset", article("Unset", 3, "")),
            rowOf("/quoted", article("Quoted", 4, "\"false\"")),
            rowOf("/broken", "---\ntitle: \"open\n---\n"),
            rowOf("/shared", "---\ntitle: Shared\npublished: &p false\nother: *p\n---\n"),
            rowOf("/list", "---\ntitle: List\npublished: [true]\n---\n"),
        };
        store.put(std::move(rows));
    }

    PublishState state(RowId id) const { return store.library().row(id).publishState; }
    static QString said(const QSignalSpy& spy)
    {
        return spy.isEmpty() ? QString() : spy.constLast().constFirst().toString();
    }
};

} // namespace

TEST_CASE("Publishing is absolute, one step, and skips what is published already", "[commands]")
{
    DeskCommandsFixture f;
    f.commands.setPublished({0, 1, 2, 3}, true);
    CHECK(f.store.library().unsavedCount() == 1);
    CHECK(f.state(0) == PublishState::Published);
    CHECK(f.state(2) == PublishState::Unset);
    CHECK(f.commands.undoStack().count() == 1);
    CHECK(f.refused.isEmpty());

    f.commands.setPublished({0, 1, 2, 3}, false);
    CHECK(f.store.library().unsavedCount() == 3); // the draft is a draft again, as on disk
    for (RowId id = 0; id < 4; ++id)
        CHECK(f.state(id) == PublishState::Draft);
    CHECK(f.commands.undoStack().count() == 2);

    f.commands.undo();
    f.commands.undo();
    CHECK(f.store.library().unsavedCount() == 0);
    CHECK(f.state(0) == PublishState::Draft);
    CHECK(f.state(2) == PublishState::Unset);
    CHECK_FALSE(f.store.library().row(2).publishWritten);
    f.commands.redo();
    CHECK(f.state(0) == PublishState::Published);
}

TEST_CASE("An act that changes nothing is no step", "[commands]")
{
    DeskCommandsFixture f;
    f.commands.setPublished({1, 2}, true);
    CHECK(f.commands.undoStack().count() == 0);
    CHECK(f.done.isEmpty());
    CHECK(f.refused.size() == 1);
    f.commands.setPublished({}, true);
    CHECK(f.refused.size() == 1);
}

TEST_CASE("What cannot be edited is named with the reason, the rest is done", "[commands]")
{
    DeskCommandsFixture f;
    f.commands.setPublished({0, 5}, true);
    CHECK(f.state(0) == PublishState::Published);
    CHECK(DeskCommandsFixture::said(f.refused)
        == QStringLiteral("Shared cannot be published: Line 3: These fields share one value: published, other. Edit it "
                          "in the source."));
    f.commands.setPublished({6}, false);
    CHECK(DeskCommandsFixture::said(f.refused).startsWith(QStringLiteral("List cannot be unpublished: ")));
    f.commands.setPublished({4, 5, 6}, false);
    CHECK(DeskCommandsFixture::said(f.refused).contains(QStringLiteral("broken")));
    CHECK(f.store.library().unsavedCount() == 1);
}

TEST_CASE("Undo skips an article whose field was changed by others", "[commands]")
{
    DeskCommandsFixture f;
    f.commands.setPublished({0}, true);
    // The article was saved, and then written by somebody else.
    const auto tasks = f.store.library().saveTasks({0});
    REQUIRE(tasks.size() == 1);
    f.store.markSaved({{tasks.front(), rowOf("/draft", article("Draft", 1, "true"))}});
    CHECK(f.store.library().unsavedCount() == 0);
    f.store.put({rowOf("/draft", article("Draft", 1, "yes"))});

    f.commands.undo();
    CHECK(f.store.library().unsavedCount() == 0);
    CHECK(DeskCommandsFixture::said(f.refused).contains(QStringLiteral("Draft")));
}

TEST_CASE("A saved act can be undone, which is pending again", "[commands]")
{
    DeskCommandsFixture f;
    f.commands.setPublished({0}, true);
    const auto tasks = f.store.library().saveTasks({0});
    f.store.markSaved({{tasks.front(), rowOf("/draft", article("Draft", 1, "true"))}});
    f.commands.undo();
    CHECK(f.state(0) == PublishState::Draft);
    REQUIRE(f.store.library().unsavedCount() == 1);
    const auto& edits = f.store.library().pending(0).edits;
    REQUIRE(edits.size() == 1);
    CHECK(edits.front().before == "true");
    CHECK(edits.front().after == "false");
}

namespace {

/// Remembers verdicts as the decisions of rows do.
struct RowRecorder final : VerdictRecorder
{
    explicit RowRecorder(ArticleStore& given)
        : store(given)
    {
    }
    TakeBack record(const std::vector<RowId>& rows, Verdict verdict, const std::string& /*reason*/) override
    {
        std::vector<std::pair<RowId, RowDecision>> former;
        std::vector<std::pair<RowId, RowDecision>> made;
        for (const auto row : rows) {
            former.emplace_back(row, store.library().annotations().decision(row));
            made.emplace_back(row, RowDecision{.verdict = verdict});
        }
        store.setDecisions(made, ChangeKind::Decided);
        return [this, former] { store.setDecisions(former, ChangeKind::Decided); };
    }
    ArticleStore& store;
};

} // namespace

TEST_CASE("Undoing a publish of an earlier run takes the verdict behind it back", "[commands]")
{
    const TempFolder folder;
    DeskCommandsFixture f;
    RowRecorder recorder(f.store);
    f.commands.setRecorder(&recorder);
    const auto path = folder.write("kept.md", article("Kept", 5, "false"));
    f.store.put({rowOf(path, article("Kept", 5, "false"))});
    const auto row = f.store.library().idOf(path);
    const auto verdict = [&] { return f.store.library().annotations().decision(row).verdict; };
    // As the journal gives it back: the edit is made, and the decision was written then.
    const auto edits = f.store.library().publishEdits({row}, true);
    f.store.apply(edits);
    recorder.record({row}, Verdict::Publish, {});
    f.commands.restore(QStringLiteral("Publish"), edits);
    REQUIRE(f.commands.undoStack().count() == 1);

    f.commands.undo();
    REQUIRE(QTest::qWaitFor([&] { return f.state(row) == PublishState::Draft; }));
    CHECK(verdict() == Verdict::None);
    f.commands.redo();
    REQUIRE(QTest::qWaitFor([&] { return f.state(row) == PublishState::Published; }));
    CHECK(verdict() == Verdict::Publish);
    // A decision that was made since stays.
    recorder.record({row}, Verdict::Keep, {});
    f.commands.undo();
    REQUIRE(QTest::qWaitFor([&] { return f.state(row) == PublishState::Draft; }));
    CHECK(verdict() == Verdict::Keep);
}
