#include "core/library/read_article.h"
#include "core/saving/prepare_edits.h"
#include "core/saving/save_articles.h"
#include "core/storage/posix_disk.h"
#include "core/storage/read_file.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <filesystem>

using namespace stet;
using namespace stet::test;

namespace {

const std::string editArticleText
    = "---\r\ntitle: 'One' # kept\r\nheat: -1\r\npublished: false\r\ntopics: [AI, Cloud]\r\n---\r\nBody\r\n";

FieldChange editArticleSet(std::string_view path, std::string_view value)
{
    return SetField{KeyPath::parse(path).value(), Value::plain(value)};
}

struct EditArticleFixture
{
    TempFolder folder;
    PosixDisk disk;
    Library library;
    std::string path = folder.write("a.md", editArticleText);
    RowId id = put();

    RowId put() { return library.put(readRow(disk, {.path = path, .foundAs = "a.md"}, library.publishField())); }

    EditTask task() const { return library.editTasks({id}).at(0); }

    Result<PreparedEdits> prepare(const std::vector<FieldChange>& changes)
    {
        return prepareChanges(disk, task(), changes, library.publishField());
    }

    std::vector<FieldEdit> change(const std::vector<FieldChange>& changes)
    {
        auto prepared = prepare(changes);
        REQUIRE(prepared.ok());
        auto edits = prepared->edits;
        REQUIRE(library.apply(std::move(prepared).value()));
        return edits;
    }

    void undo(const std::vector<FieldEdit>& edits)
    {
        std::vector<FieldEdit> back;
        for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
            back.push_back(edit->inverse());
        auto prepared = prepareEdits(disk, task(), back, library.publishField());
        REQUIRE(prepared.ok());
        REQUIRE(library.apply(std::move(prepared).value()));
    }

    void save()
    {
        for (const auto& saveTask : library.saveTasks({id})) {
            auto saved = saveArticle(disk, saveTask, library.publishField());
            REQUIRE(saved.ok());
            library.markSaved(saveTask, saved->row, saved->back);
        }
    }

    const ArticleSummary& row() const { return library.row(id); }
    std::string onDisk() { return readFile(disk, path, 1'000'000).value().bytes; }
};

std::vector<std::string> topicsOf(const ArticleSummary& row)
{
    std::vector<std::string> topics;
    forEachTopic(row.topics, [&](std::string_view topic) { topics.emplace_back(topic); });
    return topics;
}

} // namespace

TEST_CASE("Changes of any field are shown in the row, kept pending and saved in their bytes alone", "[edit_article]")
{
    EditArticleFixture f;
    f.change({editArticleSet("title", "Two"), AddItem{KeyPath::ofKey("topics"), Value::plain("Edge")},
        editArticleSet("heat", "7")});
    CHECK(f.row().title == "Two");
    CHECK(topicsOf(f.row()) == std::vector<std::string>{"AI", "Cloud", "Edge"});
    CHECK(f.row().heat == 7);
    CHECK(f.row().haystack.view().find("two") == 0);
    CHECK(f.row().foundAs == "a.md");
    CHECK(f.library.isUnsaved(f.id));
    CHECK(f.onDisk() == editArticleText);

    f.save();
    CHECK_FALSE(f.library.isUnsaved(f.id));
    CHECK(f.onDisk()
        == "---\r\ntitle: 'Two' # kept\r\nheat: 7\r\npublished: false\r\ntopics: [AI, Cloud, Edge]\r\n---\r\nBody\r\n");
}

TEST_CASE("Publishing and edits of other fields share what is pending, in any order", "[edit_article]")
{
    EditArticleFixture f;
    const auto publish = [&f](bool so) { REQUIRE(f.library.apply(f.library.publishEdits({f.id}, so).at(0))); };
    publish(true);
    f.change({editArticleSet("title", "Two")});
    CHECK(f.row().publishState == PublishState::Published);
    publish(false);
    CHECK(f.row().title == "Two");
    CHECK(f.row().publishState == PublishState::Draft);
    CHECK(f.library.pending(f.id).edits.size() == 1);
    publish(true);
    f.save();
    CHECK(f.onDisk().find("title: 'Two' # kept\r\nheat: -1\r\npublished: true\r\n") != std::string::npos);
}

TEST_CASE("Edits are taken back to the first bytes, before and after a save", "[edit_article]")
{
    EditArticleFixture f;
    const bool isSaved = GENERATE(false, true);
    const auto first = f.change({editArticleSet("provider.name", "N"), editArticleSet("title", "Two")});
    const auto second = f.change({SetItems{KeyPath::ofKey("topics"), {Value::plain("Cloud"), Value::plain("x")}}});
    if (isSaved)
        f.save();
    f.undo(second);
    CHECK(topicsOf(f.row()) == std::vector<std::string>{"AI", "Cloud"});
    CHECK(f.row().title == "Two");
    f.undo(first);
    CHECK(f.row().title == "One");
    if (isSaved)
        f.save();
    CHECK_FALSE(f.library.isUnsaved(f.id));
    CHECK(f.onDisk() == editArticleText);
}

TEST_CASE("What is so already leaves nothing pending", "[edit_article]")
{
    EditArticleFixture f;
    const auto edits = f.change({editArticleSet("title", "One"), RemoveField{KeyPath::ofKey("excerpt")}});
    CHECK(edits.empty());
    CHECK_FALSE(f.library.isUnsaved(f.id));
    CHECK(f.library.pending(f.id).baseText == nullptr);
}

TEST_CASE("Edits that were made ready for an article that changed since are not taken over", "[edit_article]")
{
    EditArticleFixture f;
    auto prepared = f.prepare({editArticleSet("title", "Two")});
    REQUIRE(prepared.ok());
    f.change({editArticleSet("heat", "3")});
    CHECK_FALSE(f.library.apply(std::move(prepared).value()));
    CHECK(f.row().title == "One");
    auto again = f.prepare({editArticleSet("title", "Two")});
    REQUIRE(again.ok());
    f.library.remove(f.id);
    CHECK(f.library.contains(f.id)); // it is unsaved
    CHECK(f.library.apply(std::move(again).value()));
    CHECK(f.row().heat == 3);
}

TEST_CASE("A file that others changed is edited as it is now", "[edit_article]")
{
    EditArticleFixture f;
    f.folder.write("a.md", "---\ntitle: Theirs\nheat: 5\n---\n");
    f.change({editArticleSet("quality", "80")});
    CHECK(f.row().title == "Theirs");
    CHECK(f.row().heat == 5);
    CHECK(f.row().quality == 80);
    f.save();
    CHECK(f.onDisk() == "---\ntitle: Theirs\nquality: 80\nheat: 5\n---\n");
}

TEST_CASE("List items that were edited are found again in what others made of the file", "[edit_article]")
{
    EditArticleFixture f;
    f.change({RemoveField{KeyPath::parse("topics[0]").value()}});
    f.folder.write("a.md", "---\ntitle: 'One'\npublished: true\ntopics: [New, AI, Cloud]\n---\n");
    f.save();
    CHECK(f.onDisk() == "---\ntitle: 'One'\npublished: true\ntopics: [New, Cloud]\n---\n");
}

TEST_CASE("Edits that cannot be made name the article and leave it", "[edit_article]")
{
    EditArticleFixture f;
    const auto refused = [&f](const FieldChange& change) {
        const auto prepared = f.prepare({change});
        REQUIRE_FALSE(prepared.ok());
        CHECK(prepared.error().path == f.path);
        return prepared.error().code;
    };
    CHECK(refused(editArticleSet("secured", "x")) == ErrorCode::Protected);
    CHECK(refused(editArticleSet("topics", "x")) == ErrorCode::CollectionValue);
    f.folder.write("a.md", "no article any more\n");
    CHECK(refused(editArticleSet("title", "x")) == ErrorCode::NoFrontMatter);
    std::filesystem::remove(f.path);
    CHECK(refused(editArticleSet("title", "x")) == ErrorCode::NotFound);
}

TEST_CASE("A rehearsal tells the value before and after, with what is pending, and changes nothing", "[edit_article]")
{
    EditArticleFixture f;
    f.change({editArticleSet("title", "Two")});
    const auto title = KeyPath::ofKey("title");
    const auto rehearse = [&](const FieldChange& change) {
        return rehearseChanges(f.disk, f.task(), std::span(&change, 1), title, f.library.publishField());
    };
    const auto set = rehearse(editArticleSet("title", "Three"));
    REQUIRE(set.ok());
    CHECK(set->before == Value::scalar(ValueType::Text, "Two"));
    CHECK(set->after == Value::scalar(ValueType::Text, "Three"));
    CHECK(f.row().title == "Two");
    const auto prepared = prepareEdits(f.disk, f.task(), set->edits, f.library.publishField());
    REQUIRE(prepared.ok());
    CHECK(prepared->shown->title == "Three");

    CHECK(rehearse(editArticleSet("title", "Two"))->edits.empty());
    CHECK(rehearse(RemoveField{title})->after == std::nullopt);
    const auto refused = rehearse(editArticleSet("topics", "x"));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::CollectionValue);
}
