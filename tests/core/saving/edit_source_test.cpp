#include "core/edit/source_edit.h"
#include "core/library/read_article.h"
#include "core/saving/edit_record.h"
#include "core/saving/prepare_edits.h"
#include "core/saving/save_articles.h"
#include "core/storage/posix_disk.h"
#include "core/storage/read_file.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;

namespace {

const std::string editSourceText = "---\ntitle: One\nheat: -1\npublished: false\n---\nBody\n";
const std::string broken = "---\ntitle: \"One\nheat: -1\npublished: false\n---\nBody\n";
const std::string otherBody = "---\ntitle: One\nheat: -1\npublished: false\n---\nA body\n";

struct EditSourceFixture
{
    explicit EditSourceFixture(const std::string& content = editSourceText)
        : path(folder.write("a.md", content))
    {
        put();
    }

    TempFolder folder;
    PosixDisk disk;
    Library library;
    std::string path;
    RowId id = noRow;

    void put() { id = library.put(readRow(disk, {.path = path, .foundAs = "a.md"}, library.publishField())); }

    EditTask task() const { return library.editTasks({id}).at(0); }

    std::vector<FieldEdit> change(const FieldChange& change)
    {
        auto prepared = prepareChanges(disk, task(), std::span(&change, 1), library.publishField());
        REQUIRE(prepared.ok());
        auto edits = prepared->edits;
        REQUIRE(library.apply(std::move(prepared).value()));
        return edits;
    }

    std::optional<ErrorCode> undo(const std::vector<FieldEdit>& edits)
    {
        std::vector<FieldEdit> back;
        for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
            back.push_back(edit->inverse());
        auto prepared = prepareEdits(disk, task(), back, library.publishField());
        if (!prepared.ok())
            return prepared.error().code;
        REQUIRE(library.apply(std::move(prepared).value()));
        return {};
    }

    std::optional<ErrorCode> save()
    {
        const auto task = library.saveTasks({id}).at(0);
        auto saved = saveArticle(disk, task, library.publishField());
        if (!saved.ok())
            return saved.error().code;
        library.markSaved(task, std::move(saved->row), saved->back, saved->meant);
        return {};
    }

    std::string onDisk() { return readFile(disk, path, 10'000)->bytes; }
};

} // namespace

TEST_CASE("A source that cannot be read is pending as it is, and not saved", "[source]")
{
    EditSourceFixture f;
    const auto edits = f.change(SetSource{editSourceText, broken});
    CHECK(f.library.isUnsaved(f.id));
    REQUIRE(f.library.row(f.id).error);
    CHECK(f.library.row(f.id).error->code == ErrorCode::UnclosedQuote);
    CHECK(f.save() == ErrorCode::UnclosedQuote);
    CHECK(f.onDisk() == editSourceText);
    // Fields cannot be edited meanwhile.
    const FieldChange heat = SetField{KeyPath::ofKey("heat"), Value::plain("5")};
    CHECK(prepareChanges(f.disk, f.task(), std::span(&heat, 1), {}).error().code == ErrorCode::UnclosedQuote);
    CHECK(f.library.publishEdits({f.id}, true).empty());
    CHECK_FALSE(f.library.apply(ArticleEdit{f.id, FieldEdit{KeyPath::ofKey("published"), {}, "false", {}}}));

    SECTION("Written to its end it is the edit of a field")
    {
        const auto more = f.change(SetSource{broken, "---\ntitle: \"One\"\nheat: -1\npublished: false\n---\nBody\n"});
        CHECK(more.size() == 1);
        CHECK(f.library.pending(f.id).edits == std::vector{FieldEdit{KeyPath::ofKey("title"), "One", "\"One\"", {}}});
        CHECK_FALSE(f.library.row(f.id).error);
        CHECK_FALSE(f.undo(more));
        CHECK(f.library.row(f.id).error);
    }
    CHECK_FALSE(f.undo(edits));
    CHECK_FALSE(f.library.isUnsaved(f.id));
    CHECK_FALSE(f.library.row(f.id).error);
}

TEST_CASE("A broken file is fixed in its source", "[source]")
{
    EditSourceFixture f(broken);
    CHECK(f.library.row(f.id).error);
    const auto edits = f.change(SetSource{broken, editSourceText});
    CHECK(f.library.row(f.id).title.view() == "One");
    CHECK_FALSE(f.save());
    CHECK(f.onDisk() == editSourceText);
    CHECK_FALSE(f.library.isUnsaved(f.id));
    // What was broken can be had again, but is not written.
    CHECK_FALSE(f.undo(edits));
    CHECK(f.save() == ErrorCode::UnclosedQuote);
    CHECK(f.onDisk() == editSourceText);
}

TEST_CASE("Source and fields are one list of pending edits", "[source]")
{
    EditSourceFixture f;
    const auto body = f.change(SetSource{editSourceText, otherBody});
    const auto heat = f.change(SetField{KeyPath::ofKey("heat"), Value::plain("5")});
    CHECK(f.library.pending(f.id).edits.size() == 2);
    CHECK(f.library.row(f.id).heat == 5);
    // Not the last one: what it changed is taken back all the same.
    CHECK_FALSE(f.undo(body));
    CHECK(readArticle(f.disk, f.path, f.library.pending(f.id))->bytes()
        == "---\ntitle: One\nheat: 5\npublished: false\n---\nBody\n");
    CHECK_FALSE(f.undo(heat));
    CHECK_FALSE(f.library.isUnsaved(f.id)); // the very bytes of the file

    f.change(SetSource{editSourceText, otherBody});
    f.folder.write("a.md", "---\ntitle: Theirs\nheat: 7\npublished: false\n---\nBody\n");
    CHECK_FALSE(f.save());
    CHECK(f.onDisk() == "---\ntitle: Theirs\nheat: 7\npublished: false\n---\nA body\n");
}

TEST_CASE("What is written in the source while a save takes over what others wrote stays", "[source]")
{
    EditSourceFixture f;
    f.change(SetSource{editSourceText, otherBody});
    const auto task = f.library.saveTasks({f.id}).at(0);
    f.folder.write("a.md", "---\ntitle: Theirs\nheat: -1\npublished: false\n---\nBody\n");
    auto saved = saveArticle(f.disk, task, f.library.publishField());
    REQUIRE(saved.ok());
    const std::string longer = "---\ntitle: One\nheat: -1\npublished: false\n---\nA body\nand more\n";
    f.change(SetSource{otherBody, longer});
    f.library.markSaved(task, std::move(saved->row), saved->back, saved->meant);
    REQUIRE(f.library.isUnsaved(f.id));
    auto again = prepareRebased(f.disk, f.task(), ConflictChoice::Refuse, f.library.publishField());
    REQUIRE(again.ok());
    REQUIRE(f.library.apply(std::move(again).value()));
    CHECK_FALSE(f.save());
    CHECK(f.onDisk() == "---\ntitle: Theirs\nheat: -1\npublished: false\n---\nA body\nand more\n");
}

TEST_CASE("A field and then the source are edited while a save takes over what others wrote", "[source]")
{
    EditSourceFixture f;
    f.change(SetField{KeyPath::ofKey("title"), Value::plain("Two")});
    const auto task = f.library.saveTasks({f.id}).at(0);
    f.folder.write("a.md", "---\ntitle: 'One'\nheat: -1\npublished: false\n---\nBody\n"); // in a style of their own
    auto saved = saveArticle(f.disk, task, f.library.publishField());
    REQUIRE(saved.ok());
    f.change(SetField{KeyPath::ofKey("heat"), Value::plain("5")});
    f.change(SetSource{"---\ntitle: Two\nheat: 5\npublished: false\n---\nBody\n",
        "---\ntitle: Two\nheat: 5\npublished: false\n---\nA body\n"});
    f.library.markSaved(task, std::move(saved->row), saved->back, saved->meant);
    auto again = prepareRebased(f.disk, f.task(), ConflictChoice::Refuse, f.library.publishField());
    REQUIRE(again.ok());
    REQUIRE(f.library.apply(std::move(again).value()));
    CHECK_FALSE(f.save());
    CHECK(f.onDisk() == "---\ntitle: 'Two'\nheat: 5\npublished: false\n---\nA body\n");
}

TEST_CASE("Source edits are records of the journal", "[source][journal]")
{
    const PendingRecord record{
        "/a.md", {.base = Fingerprint::of(editSourceText), .edits = {sourceEdit(editSourceText, broken)}}};
    const auto read = decodeRecord(encodeRecord(record).value());
    REQUIRE(read);
    CHECK(std::get<PendingRecord>(*read).pending.edits == record.pending.edits);
    // An edit of no field and of no text is none.
    const PendingRecord odd{"/a.md", {.base = {}, .edits = {FieldEdit{{}, "a", {}, {}}}}};
    CHECK_FALSE(decodeRecord(encodeRecord(odd).value()));
}
