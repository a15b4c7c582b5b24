#include "tests/models/stories/story_fixture.h"

using namespace stet;
using namespace stet::test;

namespace {

const std::string draft = "published: false\n";
const std::string published = "published: true\n";

} // namespace

TEST_CASE("Publishing one article of a story makes the others drafts, as one step", "[stories]")
{
    StoryDesk desk;
    const auto a = desk.add("a", storyArticle("One", "a", published, {"b", "c"}));
    const auto b = desk.add("b", storyArticle("Two", "b", draft));
    const auto c = desk.add("c", storyArticle("Three", "c"));
    const auto alone = desk.add("d", storyArticle("Four", "d", published));
    desk.settle();
    QSignalSpy done(&desk.commands, &DeskCommands::done);
    desk.acts.publishOnly(b);
    desk.settle();
    CHECK(desk.publishState(a) == PublishState::Draft);
    CHECK(desk.publishState(b) == PublishState::Published);
    CHECK(desk.publishState(c) == PublishState::Draft);
    CHECK(desk.publishState(alone) == PublishState::Published);
    CHECK(desk.commands.undoStack().count() == 1);
    CHECK(
        done.constLast().constFirst().toString() == QStringLiteral("Published only \"Two\"; 2 other(s) became drafts"));
    desk.commands.undo();
    desk.settle();
    CHECK(desk.store.library().unsavedCount() == 0);
    CHECK(desk.publishState(c) == PublishState::Unset);
}

TEST_CASE("A story whose chosen article cannot be published is left as it is, and named", "[stories]")
{
    StoryDesk desk;
    const auto a = desk.add("a", storyArticle("One", "a", published, {"b"}));
    const auto b = desk.add("b", storyArticle("Two", "b", "published: &p false\nother: *p\n"));
    desk.settle();
    QSignalSpy refused(&desk.commands, &DeskCommands::refused);
    desk.acts.publishOnly(b);
    CHECK(desk.publishState(a) == PublishState::Published);
    CHECK(desk.store.library().unsavedCount() == 0);
    REQUIRE(refused.size() == 1);
    CHECK(refused.front().front().toString().startsWith(QStringLiteral("Two cannot be published")));
}

TEST_CASE("Who is asked before articles with errors go out is asked about the chosen one alone", "[stories]")
{
    StoryDesk desk;
    desk.add("a", storyArticle("One", "a", draft, {"b"}));
    const auto b = desk.add("b", storyArticle("Two", "b", draft));
    desk.settle();
    std::vector<RowId> asked;
    bool mayPublish = false;
    desk.commands.setPublishGuard([&](const std::vector<RowId>& rows) {
        asked = rows;
        return mayPublish;
    });
    desk.acts.publishOnly(b);
    CHECK(asked == std::vector{b});
    CHECK(desk.store.library().unsavedCount() == 0);
    mayPublish = true;
    desk.acts.publishOnly(b);
    CHECK(desk.publishState(b) == PublishState::Published);
}

TEST_CASE("A story whose chosen article went or broke while the person was asked is left as it is", "[stories]")
{
    StoryDesk desk;
    const auto a = desk.add("a", storyArticle("One", "a", published, {"b"}));
    const auto b = desk.add("b", storyArticle("Two", "b", draft));
    const auto c = desk.add("c", storyArticle("Three", "c", draft, {"d"}));
    const auto d = desk.add("d", storyArticle("Four", "d", published));
    desk.settle();
    bool isGone = false;
    desk.commands.setPublishGuard([&](const std::vector<RowId>& /*rows*/) {
        if (isGone)
            desk.store.remove({b});
        else
            desk.add("b", storyArticle("Two", "b", "published: &p false\nother: *p\n"));
        return true;
    });
    QSignalSpy done(&desk.commands, &DeskCommands::done);
    QSignalSpy refused(&desk.commands, &DeskCommands::refused);
    desk.acts.publishOnly(b);
    CHECK(desk.store.library().unsavedCount() == 0);
    CHECK(done.isEmpty());
    REQUIRE(refused.size() == 1);
    CHECK(refused.front().front().toString().startsWith(QStringLiteral("Two cannot be published")));

    desk.add("b", storyArticle("Two", "b", draft));
    desk.settle();
    isGone = true;
    desk.acts.publishOnly({{.chosen = b, .others = {a}}, {.chosen = c, .others = {d}}}); // the other story is done
    CHECK(desk.publishState(a) == PublishState::Published);
    CHECK(desk.publishState(c) == PublishState::Published);
    CHECK(desk.publishState(d) == PublishState::Draft);
    CHECK(done.constLast().constFirst().toString()
        == QStringLiteral("Published only \"Three\"; 1 other(s) became drafts"));
    REQUIRE(refused.size() == 2);
    CHECK(refused.constLast().constFirst().toString()
        == QStringLiteral("Two cannot be published: The file or folder does not exist."));
}

TEST_CASE("All that a choice cannot be made for is named in one message", "[stories]")
{
    StoryDesk desk;
    const std::string broken = "published: &p true\nother: *p\n";
    const auto a = desk.add("a", storyArticle("One", "a", "published: &p false\nother: *p\n"));
    const auto b = desk.add("b", storyArticle("Two", "b", draft));
    const auto c = desk.add("c", storyArticle("Three", "c", broken));
    QSignalSpy refused(&desk.commands, &DeskCommands::refused);
    desk.acts.publishOnly({{.chosen = a}, {.chosen = b, .others = {c}}});
    CHECK(desk.publishState(b) == PublishState::Published);
    REQUIRE(refused.size() == 1);
    const auto message = refused.front().front().toString();
    CHECK(message.contains(QStringLiteral("One cannot be published")));
    CHECK(message.contains(QStringLiteral("Three cannot be unpublished")));
}

TEST_CASE("A link to an article of ours is added and removed again, byte for byte", "[stories]")
{
    StoryDesk desk;
    const auto a = desk.add("a", storyArticle("One", "a", "# by hand\n", {"x"}));
    const auto b = desk.add("b", storyArticle("Two: the ship", "b"));
    desk.settle();
    const auto before = desk.text(a);
    desk.acts.relate(a, {b, a, 99});
    desk.settle();
    CHECK(desk.text(a)
        == "---\ntitle: 'One'\nwebUrl: https://a.example/a\n# by hand\nrelated:\n  - title: Listed x\n"
           "    webUrl: https://a.example/x\n  - title: \"Two: the ship\"\n    webUrl: "
           "https://a.example/b\n---\nBody\n");
    CHECK(desk.store.library().story(a).size() == 2);
    const auto& library = desk.store.library();
    desk.acts.unlink({.row = a, .title = "One"}, {.row = b, .title = "Two"});
    desk.settle();
    CHECK(desk.text(a) == before);
    CHECK(library.story(a).empty());
    desk.commands.undo();
    desk.settle();
    CHECK(library.story(a).size() == 2);
    desk.commands.undo();
    desk.settle();
    CHECK(desk.store.library().unsavedCount() == 0);
}

TEST_CASE("A story that is not here is listed with what is known of it", "[stories]")
{
    StoryDesk desk;
    const auto a = desk.add("a", storyArticle("One", "a"));
    desk.settle();
    const StoryNode far{
        .title = "Far", .provider = "Post", .dateText = "2024-03-05", .address = "https://b.example/far"};
    desk.acts.relateStory(a, far);
    desk.settle();
    CHECK(desk.text(a)
        == "---\ntitle: 'One'\nwebUrl: https://a.example/a\nrelated:\n  - title: Far\n"
           "    publishedDateTime: 2024-03-05\n    webUrl: https://b.example/far\n    provider:\n      name: "
           "Post\n---\nBody\n");
    desk.acts.unlink({.row = a, .title = "One"}, far);
    desk.settle();
    INFO(desk.text(a));
    CHECK(desk.store.library().unsavedCount() == 0);
}

TEST_CASE("Nothing can be linked to an article without an address, and that is reported", "[stories]")
{
    StoryDesk desk;
    const auto a = desk.add("a", storyArticle("One", "a"));
    const auto b = desk.add("b", "---\ntitle: Bare\n---\n");
    QSignalSpy refused(&desk.commands, &DeskCommands::refused);
    desk.acts.relate(a, {b});
    REQUIRE(refused.size() == 1);
    CHECK(refused.front().front().toString()
        == QStringLiteral("Bare has no address, so no article can list it as related"));
    CHECK(desk.store.library().unsavedCount() == 0);
}

TEST_CASE("What is no story is kept apart, remembered, undone and brought together again", "[stories][apart]")
{
    StoryDesk desk;
    const auto a = desk.add("a", storyArticle("One", "a", {}, {"b"}));
    const auto b = desk.add("b", storyArticle("Two", "b"));
    desk.settle();
    const auto& library = desk.store.library();
    REQUIRE(library.story(a).size() == 2);
    desk.acts.keepApart(a, b, SettingsAudience::Private);
    desk.settle();
    CHECK(library.story(a).empty());
    CHECK(library.unsavedCount() == 0);
    CHECK(desk.acts.apartFrom(b) == std::vector{a});
    CHECK_FALSE(desk.folder.read(".state/apart.jsonl").empty());
    desk.commands.undo();
    desk.settle();
    CHECK(library.story(a).size() == 2);
    CHECK(desk.acts.apartFrom(b).empty());
    CHECK(desk.folder.read(".state/apart.jsonl").empty());
    desk.commands.redo();
    desk.settle();
    CHECK(library.story(a).empty());

    // The next run knows it, and what comes later is kept apart as well.
    ApartStore again(desk.disk, desk.folder.path(".state/apart.jsonl"));
    again.setRoots({desk.folder.path()});
    REQUIRE(QTest::qWaitFor([&] { return !again.isBusy(); }));
    CHECK(again.stories()->contains(library.row(a).path, library.row(b).path));

    // What is reported in two places is taken back, and comes back, in both.
    desk.apart.setRoots({desk.folder.path()});
    desk.keep(a, b, SettingsAudience::Shared);
    desk.settle();
    const auto shared = desk.folder.read(".stet/apart.jsonl");
    desk.acts.bringTogether(a, b);
    desk.settle();
    CHECK(library.story(a).size() == 2);
    CHECK(desk.folder.read(".stet/apart.jsonl").empty());
    desk.commands.undo();
    desk.settle();
    CHECK(library.story(a).empty());
    CHECK(desk.folder.read(".stet/apart.jsonl") == shared);
    CHECK_FALSE(desk.folder.read(".state/apart.jsonl").empty());

    // What could not be written is nothing to take back.
    desk.acts.bringTogether(a, b);
    desk.settle();
    desk.keep(a, b, SettingsAudience::Shared);
    desk.settle();
    desk.apart.setRoots({});
    desk.settle();
    desk.acts.keepApart(a, b, SettingsAudience::Shared); // in a folder that is not opened
    desk.settle();
    desk.commands.undo();
    desk.settle();
    CHECK(desk.folder.read(".stet/apart.jsonl") == shared);
}

TEST_CASE("Acts that wait are of the folders that were opened when they were asked for, and all are written",
    "[stories][apart]")
{
    StoryDesk desk;
    const auto a = desk.add("a", storyArticle("One", "a"));
    const auto b = desk.add("b", storyArticle("Two", "b"));
    const auto c = desk.add("c", storyArticle("Three", "c"));
    desk.apart.setRoots({desk.folder.path()});
    desk.settle();
    CHECK_FALSE(desk.apart.isWriting());
    QSignalSpy written(&desk.apart, &ApartStore::writingChanged);
    desk.keep(a, b, SettingsAudience::Shared);
    desk.keep(b, c, SettingsAudience::Shared);
    desk.apart.setRoots({});
    CHECK(desk.apart.isWriting());
    REQUIRE(QTest::qWaitFor([&] { return !desk.apart.isWriting(); }));
    CHECK(
        desk.folder.read(".stet/apart.jsonl") == "{\"apart\":[\"a.md\",\"b.md\"]}\n{\"apart\":[\"b.md\",\"c.md\"]}\n");
    CHECK(written == QList<QVariantList>{{true}, {false}});
    desk.settle();
    CHECK(desk.apart.stories()->empty()); // of the folders that are open now
}

TEST_CASE("What is kept apart stays so when an article has another path", "[stories][apart]")
{
    StoryDesk desk;
    desk.folder.write(".stet/views.json", "{}");
    const auto a = desk.add("a", storyArticle("One", "a", {}, {"b", "c"}));
    const auto b = desk.add("b", storyArticle("Two", "b"));
    const auto c = desk.add("c", storyArticle("Three", "c"));
    desk.apart.setRoots({desk.folder.path()});
    desk.settle();
    desk.keep(a, b, SettingsAudience::Private);
    desk.keep(a, c, SettingsAudience::Shared);
    desk.settle();
    REQUIRE(desk.store.library().story(a).empty());
    auto row = desk.store.library().row(a);
    row.path = desk.folder.path("z.md");
    desk.store.rename({{a, row}});
    desk.settle();
    REQUIRE(QTest::qWaitFor([&] { return desk.store.library().story(a).empty(); }));
    CHECK(desk.apart.stories()->contains(desk.folder.path("z.md"), desk.folder.path("b.md")));
    CHECK(desk.acts.apartFrom(a) == std::vector{b, c});
    CHECK(desk.folder.read(".stet/apart.jsonl") == "{\"apart\":[\"c.md\",\"z.md\"]}\n");
}

TEST_CASE("What was kept apart is undone and done again of an article that has another path since", "[stories][apart]")
{
    StoryDesk desk;
    const auto a = desk.add("a", storyArticle("One", "a", {}, {"b"}));
    const auto b = desk.add("b", storyArticle("Two", "b"));
    desk.settle();
    desk.acts.keepApart(a, b, SettingsAudience::Private);
    desk.settle();
    auto row = desk.store.library().row(a);
    row.path = desk.folder.path("z.md");
    desk.store.rename({{a, row}});
    desk.settle();
    desk.commands.undo();
    desk.settle();
    CHECK(desk.folder.read(".state/apart.jsonl").empty());
    desk.commands.redo();
    desk.settle();
    CHECK(desk.acts.apartFrom(a) == std::vector{b});
    desk.acts.bringTogether(a, b);
    desk.settle();
    CHECK(desk.folder.read(".state/apart.jsonl").empty());
}

TEST_CASE("An article leaves a story that is larger than what is shown of it", "[stories][apart]")
{
    StoryDesk desk;
    std::vector<RowId> rows;
    constexpr int many = 250;
    for (int i = 0; i < many; ++i) // a ring
        rows.push_back(
            desk.add(std::to_string(i), storyArticle("A", std::to_string(i), {}, {std::to_string((i + 1) % many)})));
    desk.settle();
    REQUIRE(desk.store.library().story(rows[0]).size() == many);
    desk.acts.keepApart(rows[0], rows[1], SettingsAudience::Private);
    desk.settle();
    CHECK(desk.store.library().story(rows[0]).size() == many - 1);
    CHECK(desk.store.library().story(rows[1]).empty());
    CHECK(desk.acts.apartFrom(rows[1]) == std::vector{rows[0], rows[2]});
    desk.commands.undo();
    desk.settle();
    CHECK(desk.store.library().story(rows[1]).size() == many);
}

TEST_CASE("What cannot be read to be listed is named, and not the article that was to list it", "[stories]")
{
    StoryDesk desk;
    const auto a = desk.add("a", storyArticle("One", "a"));
    const auto b = desk.add("b", storyArticle("Two", "b"));
    std::remove(desk.folder.path("b.md").c_str());
    QSignalSpy refused(&desk.commands, &DeskCommands::refused);
    desk.acts.relate(a, {b});
    desk.settle();
    REQUIRE(refused.size() == 1);
    CHECK(refused.front().front().toString().contains(QString::fromStdString(desk.folder.path("b.md"))));
}

TEST_CASE("What a folder shares is kept apart by all who open it", "[stories][apart]")
{
    StoryDesk desk;
    desk.folder.write(".stet/views.json", "{}");
    const auto a = desk.add("a", storyArticle("One", "a", {}, {"b"}));
    const auto b = desk.add("b", storyArticle("Two", "b"));
    desk.apart.setRoots({desk.folder.path()});
    desk.settle();
    desk.acts.keepApart(a, b, SettingsAudience::Shared);
    desk.settle();
    CHECK(desk.folder.read(".stet/apart.jsonl") == "{\"apart\":[\"a.md\",\"b.md\"]}\n");
    CHECK(desk.store.library().story(a).empty());

    QSignalSpy failed(&desk.apart, &ApartStore::failed);
    desk.apart.keep(
        [] { return std::vector{ApartPair::of("/elsewhere/a.md", "/elsewhere/b.md")}; }, SettingsAudience::Shared);
    desk.settle();
    CHECK(failed.size() == 1);

    // Others have said otherwise meanwhile.
    desk.folder.write(".stet/apart.jsonl", "");
    desk.apart.reload();
    desk.settle();
    CHECK(desk.store.library().story(a).size() == 2);
}
