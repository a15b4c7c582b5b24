#include "core/library/library.h"

#include "tests/support/catch.h"

using namespace stet;

namespace {

const PublishField libraryHugo{KeyPath::ofKey("draft"), false};
const auto published = KeyPath::ofKey("published");

/// A row as if read from a file with these lines as its front matter.
ArticleSummary libraryRowOf(const std::string& path, const std::string& lines, const PublishField& field = {})
{
    const auto document = Document::read("---\n" + lines + "---\n");
    REQUIRE(document.ok());
    return summarize(*document, field, path);
}

FieldEdit libraryEdit(std::optional<std::string> before, std::optional<std::string> after)
{
    return {published, std::move(before), std::move(after)};
}

} // namespace

TEST_CASE("Edits of rows that are not there are refused", "[library]")
{
    Library library;
    CHECK_FALSE(library.contains(0));
    CHECK_FALSE(library.apply({0, libraryEdit("false", "true")}));
    CHECK_FALSE(library.apply({noRow, libraryEdit("false", "true")}));
    CHECK(library.publishEdits({0, 7, noRow}, true).empty());
    CHECK(library.saveTasks({0, noRow}).empty());
    library.markSaved({.row = 3}, {});
    CHECK(library.count() == 0);
}

TEST_CASE("An edit that was made for another value is refused and changes nothing", "[library]")
{
    Library library;
    const auto id = library.put(libraryRowOf("/a.md", "published: false\n"));
    CHECK_FALSE(library.apply({id, libraryEdit("true", "false")}));
    CHECK_FALSE(library.apply({id, libraryEdit(std::nullopt, "true")}));
    CHECK_FALSE(library.apply({id, libraryEdit("False", "true")})); // written otherwise
    CHECK_FALSE(library.isUnsaved(id));
    CHECK(library.row(id).publishState == PublishState::Draft);
}

TEST_CASE("Rows that cannot be edited are not published", "[library]")
{
    Library library;
    ArticleSummary broken;
    broken.path = "/broken.md";
    broken.error = Error{.code = ErrorCode::UnclosedQuote, .line = 2};
    const auto id = library.put(broken);
    const auto shared = library.put(libraryRowOf("/shared.md", "published: &p false\nother: *p\n"));
    const auto list = library.put(libraryRowOf("/list.md", "published:\n  - false\n"));
    CHECK(library.publishEdits({id, shared, list}, true).empty());
    CHECK(library.publishEdits({id, shared, list}, false).empty());
}

TEST_CASE("A path is one row, and its id is never used again", "[library]")
{
    Library library;
    const auto a = library.put(libraryRowOf("/a.md", "title: A\n"));
    const auto b = library.put(libraryRowOf("/b.md", "title: B\n"));
    CHECK(a != b);
    CHECK(library.put(libraryRowOf("/a.md", "title: A2\n")) == a);
    CHECK(library.count() == 2);
    CHECK(library.row(a).title == "A2");

    const auto snapshot = library.snapshot();
    library.clear();
    CHECK(library.count() == 0);
    CHECK_FALSE(library.contains(a));
    CHECK(snapshot[b]->title == "B"); // what was handed out stays
    const auto again = library.put(libraryRowOf("/a.md", "title: A3\n"));
    CHECK(again != a);
    CHECK(again != b);
    REQUIRE(library.snapshot().size() == 3);
    CHECK(library.snapshot()[a] == nullptr);
    CHECK(library.snapshot()[again]->title == "A3");
}

TEST_CASE("Publishing edits what is a draft, and skips what is published already", "[library]")
{
    Library library;
    const auto draft = library.put(libraryRowOf("/draft.md", "published: false\n"));
    const auto live = library.put(libraryRowOf("/live.md", "published: true\n"));
    const auto unset = library.put(libraryRowOf("/unset.md", "title: x\n"));
    const auto empty = library.put(libraryRowOf("/empty.md", "published:\n"));
    const auto text = library.put(libraryRowOf("/text.md", "published: \"false\"\n"));
    const std::vector<RowId> all{draft, live, unset, empty, text};

    const auto publish = library.publishEdits(all, true);
    REQUIRE(publish.size() == 1);
    CHECK(publish[0].row == draft);
    CHECK(*publish[0].edit == libraryEdit("false", "true"));

    const auto unpublish = library.publishEdits(all, false);
    REQUIRE(unpublish.size() == 4);
    CHECK(unpublish[0].row == live);
    CHECK(*unpublish[0].edit == libraryEdit("true", "false"));
    CHECK(unpublish[1].row == unset);
    CHECK(*unpublish[1].edit == libraryEdit(std::nullopt, "false"));
    CHECK(unpublish[2].row == empty);
    CHECK(*unpublish[2].edit == libraryEdit("", "false"));
    CHECK(unpublish[3].row == text);
    CHECK(*unpublish[3].edit == libraryEdit("\"false\"", "false"));
}

TEST_CASE("Drafts and articles that cannot be read are counted as they are seen", "[library]")
{
    const auto counts = [](const Library& library) {
        std::pair<std::size_t, std::size_t> counted;
        for (RowId id = 0; id < library.idLimit(); ++id) {
            if (!library.contains(id))
                continue;
            counted.first += library.row(id).publishState == PublishState::Draft ? 1U : 0U;
            counted.second += library.row(id).error ? 1U : 0U;
        }
        CHECK(library.draftCount() == counted.first);
        CHECK(library.unreadableCount() == counted.second);
        return counted;
    };
    Library library;
    const auto draft = library.put(libraryRowOf("/draft.md", "published: false\n"));
    const auto live = library.put(libraryRowOf("/live.md", "published: true\n"));
    auto unreadable = libraryRowOf("/broken.md", "title: x\n");
    unreadable.error = Error{.code = ErrorCode::UnclosedQuote};
    library.put(unreadable);
    CHECK(counts(library) == std::pair<std::size_t, std::size_t>(1, 1));
    REQUIRE(library.apply(library.publishEdits({live}, false).front()));
    CHECK(counts(library) == std::pair<std::size_t, std::size_t>(2, 1));
    library.put(libraryRowOf("/broken.md", "published: false\n"));
    CHECK(counts(library) == std::pair<std::size_t, std::size_t>(3, 0));
    library.remove(draft);
    CHECK(counts(library) == std::pair<std::size_t, std::size_t>(2, 0));
    library.clear();
    CHECK(counts(library) == std::pair<std::size_t, std::size_t>(0, 0));
}

TEST_CASE("With Hugo's field a draft says true", "[library]")
{
    Library library(libraryHugo);
    const auto draft = library.put(libraryRowOf("/draft.md", "draft: true\n", libraryHugo));
    const auto unset = library.put(libraryRowOf("/unset.md", "title: x\n", libraryHugo));
    const auto publish = library.publishEdits({draft, unset}, true);
    REQUIRE(publish.size() == 1);
    CHECK(*publish[0].edit == FieldEdit{libraryHugo.path, "true", "false"});
    const auto unpublish = library.publishEdits({draft, unset}, false);
    REQUIRE(unpublish.size() == 1);
    CHECK(*unpublish[0].edit == FieldEdit{libraryHugo.path, std::nullopt, "true"});
    REQUIRE(library.apply(unpublish[0]));
    CHECK(library.row(unset).publishState == PublishState::Draft);
}

TEST_CASE("An edit is seen at once, and its inverse takes it back without a trace", "[library]")
{
    Library library;
    const auto id = library.put(
        libraryRowOf("/a.md", GENERATE(as<std::string>(), "published: true\n", "title: x\n", "published: \"no\"\n")));
    const auto before = library.row(id);
    const auto edits = library.publishEdits({id}, false);
    REQUIRE(edits.size() == 1);

    REQUIRE(library.apply(edits[0]));
    CHECK(library.row(id).publishState == PublishState::Draft);
    CHECK(library.isUnsaved(id));
    CHECK(library.unsavedCount() == 1);
    CHECK(library.unsavedRows() == std::vector<RowId>{id});
    CHECK(library.pending(id).base == before.fingerprint);

    REQUIRE(library.apply({id, edits[0].edit->inverse()}));
    CHECK(library.row(id).publishState == before.publishState);
    CHECK(library.row(id).publishWritten == before.publishWritten);
    CHECK_FALSE(library.isUnsaved(id));
    CHECK(library.unsavedCount() == 0);
    CHECK(library.unsavedRows().empty());
}

TEST_CASE("Edits of one field are one pending edit from the first value to the last", "[library]")
{
    Library library;
    const auto id = library.put(libraryRowOf("/a.md", "published: no\n"));
    REQUIRE(library.apply({id, libraryEdit("no", "true")}));
    REQUIRE(library.apply({id, libraryEdit("true", "false")}));
    CHECK(library.pending(id).edits == std::vector<FieldEdit>{libraryEdit("no", "false")});
    REQUIRE(library.apply({id, libraryEdit("false", "no")}));
    CHECK_FALSE(library.isUnsaved(id));
}

TEST_CASE("Pending edits stay when the row is read again, and are forgotten with the library", "[library]")
{
    Library library;
    const auto id = library.put(libraryRowOf("/a.md", "published: false\n"));
    const auto base = library.row(id).fingerprint;
    REQUIRE(library.apply({id, libraryEdit("false", "true")}));
    library.put(libraryRowOf("/a.md", "title: from the disk\npublished: false\n"));
    CHECK(library.row(id).title == "from the disk");
    CHECK(library.row(id).publishState == PublishState::Published);
    CHECK(library.pending(id).base == base); // so that a save notices
    CHECK(library.unsavedCount() == 1);
    library.clear();
    CHECK(library.unsavedCount() == 0);
}

TEST_CASE("A save task is a snapshot of what is unsaved", "[library]")
{
    Library library;
    const auto a = library.put(libraryRowOf("/a.md", "published: false\n"));
    const auto b = library.put(libraryRowOf("/b.md", "published: false\n"));
    REQUIRE(library.apply({a, libraryEdit("false", "true")}));
    const auto tasks = library.saveTasks({a, b});
    REQUIRE(tasks.size() == 1);
    REQUIRE(library.apply({a, libraryEdit("true", "false")}));
    CHECK(tasks[0].row == a);
    CHECK(tasks[0].path == "/a.md");
    CHECK(tasks[0].pending.edits == std::vector<FieldEdit>{libraryEdit("false", "true")});
}

TEST_CASE("What was saved becomes the base", "[library]")
{
    Library library;
    auto row = libraryRowOf("/a.md", "published: false\n");
    row.foundAs = "site/a.md";
    row.folder = "news";
    row.root = 2;
    const auto id = library.put(row);
    REQUIRE(library.apply({id, libraryEdit("false", "true")}));
    const auto task = library.saveTasks({id}).at(0);
    const auto saved = libraryRowOf("/a.md", "published: true\n");
    library.markSaved(task, saved);
    CHECK_FALSE(library.isUnsaved(id));
    CHECK(library.unsavedCount() == 0);
    CHECK(library.row(id).fingerprint == saved.fingerprint);
    CHECK(library.row(id).publishState == PublishState::Published);
    CHECK(library.row(id).foundAs == "site/a.md");
    CHECK(library.row(id).folder == "news");
    CHECK(library.row(id).root == 2);
}

TEST_CASE("What was edited or taken back while a save ran stays pending on the saved text", "[library]")
{
    Library library;
    const auto id = library.put(libraryRowOf("/a.md", "title: x\n"));
    REQUIRE(library.apply({id, libraryEdit(std::nullopt, "false")}));
    const auto task = library.saveTasks({id}).at(0);
    const auto saved = libraryRowOf("/a.md", "title: x\npublished: false\n");

    SECTION("edited on")
    {
        REQUIRE(library.apply({id, libraryEdit("false", "true")}));
        library.markSaved(task, saved);
        CHECK(library.pending(id).edits == std::vector<FieldEdit>{libraryEdit("false", "true")});
        CHECK(library.row(id).publishState == PublishState::Published);
    }
    SECTION("taken back")
    {
        REQUIRE(library.apply({id, libraryEdit("false", std::nullopt)}));
        CHECK_FALSE(library.isUnsaved(id));
        library.markSaved(task, saved);
        CHECK(library.pending(id).edits == std::vector<FieldEdit>{libraryEdit("false", std::nullopt)});
        CHECK(library.row(id).publishState == PublishState::Unset);
    }
    CHECK(library.pending(id).base == saved.fingerprint);
    CHECK(library.unsavedCount() == 1);
    REQUIRE(library.saveTasks({id}).size() == 1);
}

TEST_CASE("A save that ends after its article was closed changes nothing", "[library]")
{
    Library library;
    const auto id = library.put(libraryRowOf("/a.md", "published: false\n"));
    REQUIRE(library.apply({id, libraryEdit("false", "true")}));
    const auto task = library.saveTasks({id}).at(0);
    library.clear();
    library.markSaved(task, libraryRowOf("/a.md", "published: true\n"));
    CHECK_FALSE(library.contains(id));
    CHECK(library.count() == 0);
    CHECK(library.unsavedCount() == 0);
}

TEST_CASE("After a save of several fields only those that differ stay pending", "[library]")
{
    const FieldEdit title{KeyPath::ofKey("title"), "A", "B"};
    PendingEdits current;
    current.add(title);
    current.add(libraryEdit("false", "true"));
    const auto saved = current.edits;
    CHECK(afterSave(current, saved).empty());
    current.add({KeyPath::ofKey("title"), "B", "C"});
    CHECK(afterSave(current, saved).edits == std::vector<FieldEdit>{{KeyPath::ofKey("title"), "B", "C"}});
    CHECK(afterSave({}, {title}).edits == std::vector<FieldEdit>{title.inverse()});
}

TEST_CASE("The text that pending edits were made for is kept with them, and no other", "[library]")
{
    Library library;
    const std::string text = "---\npublished: false\n---\n";
    const auto id = library.put(libraryRowOf("/a.md", "published: false\n"));
    const auto kept = std::make_shared<const std::string>(text);
    CHECK_FALSE(library.keepText(id, Fingerprint::of(*kept), kept)); // nothing is pending
    for (const auto& libraryEdit : library.publishEdits({id}, true))
        REQUIRE(library.apply(libraryEdit));
    CHECK_FALSE(
        library.keepText(id, Fingerprint::of(text + "more"), std::make_shared<const std::string>(text + "more")));
    CHECK(library.pending(id).baseText == nullptr);
    CHECK(library.keepText(id, Fingerprint::of(*kept), kept));
    CHECK(library.pending(id).baseText == kept);
    CHECK_FALSE(library.keepText(id, Fingerprint::of(*kept), kept));
    CHECK_FALSE(library.keepText(library.idLimit(), Fingerprint::of(*kept), kept));
}

TEST_CASE("An article is saved once in a run, however often it is named", "[library]")
{
    Library library;
    const auto id = library.put(libraryRowOf("/a.md", "published: false\n"));
    const auto other = library.put(libraryRowOf("/b.md", "published: false\n"));
    for (const auto& publish : library.publishEdits({id, other}, true))
        REQUIRE(library.apply(publish));
    const auto tasks = library.saveTasks({id, other, id, other, id});
    REQUIRE(tasks.size() == 2);
    CHECK(tasks[0].row == id);
    CHECK(tasks[1].row == other);
}

TEST_CASE("What is edited while a save takes over the text of others keeps the text it was made for", "[library]")
{
    // A field and then the source are edited while the title of the article is saved onto what others wrote.
    const std::string base = "---\ntitle: A\nheat: 1\n---\nBody\n";
    const std::string titled = "---\ntitle: B\nheat: 1\n---\nBody\n";
    const std::string heated = "---\ntitle: B\nheat: 2\n---\nBody\n";
    const std::string edited = "---\ntitle: B\nheat: 2\n---\nBody of mine\n";
    const FieldEdit title{KeyPath::ofKey("title"), "A", "B"};
    Library library;
    const auto id = library.put(libraryRowOf("/a.md", "title: A\nheat: 1\n"));
    const auto pend = [&](std::vector<FieldEdit> edits) {
        auto shown = std::make_shared<const ArticleSummary>(libraryRowOf("/a.md", "title: B\nheat: 1\n"));
        return library.apply({.row = id,
            .revision = library.revision(id),
            .edits = edits,
            .pending = {Fingerprint::of(base), std::make_shared<const std::string>(base), edits},
            .shown = shown});
    };
    REQUIRE(pend({title}));
    const auto tasks = library.saveTasks({id});
    REQUIRE(tasks.size() == 1);
    REQUIRE(pend({title, {KeyPath::ofKey("heat"), "1", "2"}, {{}, heated, edited}}));
    library.markSaved(
        tasks.front(), libraryRowOf("/a.md", "title: B\nheat: 1\nquality: 5\n"), {}, KnownText::of(titled));
    const auto& left = library.pending(id);
    REQUIRE(left.edits.size() == 2);
    REQUIRE(left.baseText != nullptr);
    CHECK(*left.baseText == titled);
    CHECK(left.base == Fingerprint::of(titled));
}

TEST_CASE(
    "A save of an article that was read again before the save was told of leaves nothing to be taken back", "[library]")
{
    Library library;
    const auto id = library.put(libraryRowOf("/a.md", "published: false\n"));
    REQUIRE(library.apply({id, libraryEdit("false", "true")}));
    const auto task = library.saveTasks({id}).at(0);
    const auto saved = libraryRowOf("/a.md", "published: true\n");
    SECTION("told of twice")
    {
        library.markSaved(task, saved);
    }
    SECTION("read, and the edit found done")
    {
        library.put(saved);
        REQUIRE(library.apply({.row = id, .revision = library.revision(id), .pending = {.base = saved.fingerprint}}));
    }
    REQUIRE_FALSE(library.isUnsaved(id));
    library.markSaved(task, saved);
    CHECK_FALSE(library.isUnsaved(id));
    CHECK(library.row(id).publishState == PublishState::Published);
}

TEST_CASE(
    "What is taken back after others changed the article, in the midst of a save, is pending behind it", "[library]")
{
    Library library;
    const auto id = library.put(libraryRowOf("/a.md", "published: false\n"));
    REQUIRE(library.apply({id, libraryEdit("false", "true")}));
    const auto task = library.saveTasks({id}).at(0);
    const auto theirs = libraryRowOf("/a.md", "title: theirs\npublished: false\n");
    library.put(theirs);
    REQUIRE(library.apply({.row = id, .revision = library.revision(id), .pending = {.base = theirs.fingerprint}}));
    auto back = std::make_shared<InverseEdit>();
    const auto saved = libraryRowOf("/a.md", "title: theirs\npublished: true\n");
    back->from = saved.fingerprint;
    back->to = theirs.fingerprint;
    back->edits = {libraryEdit("true", "false")};
    library.markSaved(task, saved, back);
    CHECK(library.pending(id).edits == std::vector<FieldEdit>{libraryEdit("true", "false")});
    CHECK(library.pending(id).base == saved.fingerprint);
    CHECK(library.row(id).publishState == PublishState::Draft);
}
