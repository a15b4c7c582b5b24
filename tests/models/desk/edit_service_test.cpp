#include "core/storage/posix_disk.h"
#include "models/desk/desk_commands.h"
#include "models/desk/edit_service.h"
#include "models/folders/folder_loader.h"
#include "models/saving/base_text_service.h"
#include "models/saving/rebase_service.h"
#include "models/saving/save_service.h"
#include "tests/models/rows.h"
#include "tests/support/temp_folder.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;

namespace {

FieldChange setTitle(const char* title)
{
    return SetField{KeyPath::ofKey("title"), Value::scalar(ValueType::Text, title)};
}

struct ArticleEditorFixture
{
    TempFolder folder;
    PosixDisk disk;
    ArticleStore store;
    EditService editor{store, disk};
    DeskCommands commands{store, editor};
    SaveService saver{store, disk};
    QSignalSpy done{&commands, &DeskCommands::done};
    QSignalSpy refused{&commands, &DeskCommands::refused};
    QSignalSpy revealed{&commands, &DeskCommands::revealed};
    std::vector<RowId> all;

    explicit ArticleEditorFixture(int count = 3)
    {
        for (int i = 0; i < count; ++i)
            folder.write(nameOfFile(i), text(i));
        FolderLoader loader(store, disk);
        QSignalSpy finished(&loader, &FolderLoader::finished);
        loader.open({folder.path()});
        REQUIRE(QTest::qWaitFor([&] { return !finished.isEmpty(); }));
        for (int i = 0; i < count; ++i)
            all.push_back(store.library().idOf(folder.path(nameOfFile(i))));
    }

    static std::string nameOfFile(int i) { return std::to_string(i) + ".md"; }
    static std::string text(int i)
    {
        return "---\ntitle: \"T" + std::to_string(i) + "\"\ntopics:\n  - AI\npublished: false\n---\nBody\n";
    }

    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return !editor.isBusy(); }));
    }
    void change(const std::vector<RowId>& rows, const FieldChange& change, EditCommand::Stay stay = 0)
    {
        commands.change(rows, KeyPath::ofKey("title"), {change}, stay);
        settle();
    }
    void undo()
    {
        commands.undo();
        settle();
    }
    void save()
    {
        QSignalSpy finished(&saver, &SaveService::finished);
        REQUIRE(saver.saveAll());
        REQUIRE(QTest::qWaitFor([&] { return !finished.isEmpty(); }));
    }
    std::string title(int i) const { return std::string(store.library().row(all[static_cast<std::size_t>(i)]).title); }
    std::string onDisk(int i) const { return folder.read(nameOfFile(i)); }
};

QString last(const QSignalSpy& spy)
{
    return spy.isEmpty() ? QString() : spy.constLast().constFirst().toString();
}

} // namespace

TEST_CASE("A change of many articles is one step, however many there are", "[editor]")
{
    ArticleEditorFixture f(200);
    f.commands.change(f.all, KeyPath::ofKey("topics"), {AddItem{KeyPath::ofKey("topics"), Value::plain("Edge")}});
    f.settle();
    CHECK(f.store.library().unsavedCount() == 200);
    CHECK(f.commands.undoStack().count() == 1);
    CHECK(f.commands.undoStack().undoText() == QStringLiteral("Topics of 200 article(s)"));
    f.save();
    CHECK(f.onDisk(7) == "---\ntitle: \"T7\"\ntopics:\n  - AI\n  - Edge\npublished: false\n---\nBody\n");
    f.undo();
    CHECK(f.revealed.size() == 1);
    CHECK(f.store.library().unsavedCount() == 200);
    f.save();
    for (int i = 0; i < 200; ++i)
        REQUIRE(f.onDisk(i) == ArticleEditorFixture::text(i));
}

TEST_CASE("What is typed in one stay in a field is one step, and typing back is none", "[editor]")
{
    ArticleEditorFixture f;
    f.change({f.all[0]}, setTitle("A"), 5);
    f.change({f.all[0]}, setTitle("AB"), 5);
    CHECK(f.commands.undoStack().count() == 1);
    f.change({f.all[0]}, setTitle("ABC"), 6);
    CHECK(f.commands.undoStack().count() == 2);
    f.change({f.all[1]}, setTitle("x"), 6);
    CHECK(f.commands.undoStack().count() == 3);
    f.undo();
    f.undo();
    CHECK(f.title(0) == "AB");
    f.undo();
    CHECK(f.title(0) == "T0");
    CHECK(f.store.library().unsavedCount() == 0);

    f.change({f.all[0]}, setTitle("A"), 7);
    f.change({f.all[0]}, setTitle("T0"), 7);
    CHECK(f.commands.undoStack().count() == 0);
    CHECK(f.store.library().unsavedCount() == 0);
}

TEST_CASE("Changes and undo wait for each other in the order in which they were asked for", "[editor]")
{
    ArticleEditorFixture f(300);
    const auto title = KeyPath::ofKey("title");
    f.commands.change(f.all, title, {setTitle("A")});
    f.commands.change({f.all[0]}, title, {setTitle("B")});
    f.commands.setPublished({f.all[1]}, true);
    f.commands.undo();
    f.settle();
    REQUIRE(QTest::qWaitFor([&] { return !f.editor.isBusy() && f.commands.undoStack().index() == 2; }));
    f.settle();
    CHECK(f.title(0) == "A");
    CHECK(f.title(299) == "A");
    CHECK(f.store.library().row(f.all[1]).publishState == PublishState::Published);
}

TEST_CASE("What cannot be changed is named, the rest is changed", "[editor]")
{
    ArticleEditorFixture f;
    f.folder.write("1.md", "no article\n");
    f.change(f.all, setTitle("New"));
    CHECK(f.title(0) == "New");
    CHECK(f.title(1) == "T1");
    CHECK(f.title(2) == "New");
    CHECK(f.commands.undoStack().undoText() == QStringLiteral("Title of 2 article(s)"));
    CHECK(last(f.refused).startsWith(QStringLiteral("T1 was not changed: ")));
}

TEST_CASE("An undo skips what others have changed since the save, and says so", "[editor]")
{
    ArticleEditorFixture f;
    f.change(f.all, setTitle("New"));
    f.save();
    f.folder.write("1.md", "---\ntitle: Theirs\n---\n");
    f.undo();
    CHECK(f.title(0) == "T0");
    CHECK(f.title(2) == "T2");
    CHECK(f.store.library().unsavedCount() == 2);
    CHECK(last(f.refused).contains(QStringLiteral("was not changed")));
    f.save();
    CHECK(f.onDisk(0) == ArticleEditorFixture::text(0));
    CHECK(f.onDisk(1) == "---\ntitle: Theirs\n---\n");
}

TEST_CASE("A change of many articles is stopped in the middle, and what is done is one step", "[editor]")
{
    ArticleEditorFixture f(1000);
    f.commands.change(f.all, KeyPath::ofKey("title"), {setTitle("A")});
    f.commands.change(f.all, KeyPath::ofKey("title"), {setTitle("B")});
    QSignalSpy progress(&f.editor, &EditService::progress);
    REQUIRE(QTest::qWaitFor([&] { return !progress.isEmpty(); }));
    f.editor.cancel();
    f.settle();
    const auto unsaved = f.store.library().unsavedCount();
    CHECK(unsaved > 0);
    CHECK(f.commands.undoStack().count() == 1);
    f.undo();
    CHECK(f.store.library().unsavedCount() == 0);
}

TEST_CASE("A change that is under way does not lose what is decided meanwhile", "[editor]")
{
    ArticleEditorFixture f;
    f.commands.change(f.all, KeyPath::ofKey("title"), {setTitle("A")});
    f.commands.setPublished(f.all, true); // the worker reads what was pending before
    f.settle();
    for (int i = 0; i < 3; ++i) {
        CHECK(f.title(i) == "A");
        CHECK(f.store.library().row(f.all[static_cast<std::size_t>(i)]).publishState == PublishState::Published);
    }
    f.undo();
    CHECK(f.title(0) == "T0");
    f.undo();
    CHECK(f.store.library().unsavedCount() == 0);
}

TEST_CASE("Typing on in the source after others wrote keeps what they wrote when it is undone", "[editor]")
{
    ArticleEditorFixture f;
    const auto swapped = [](std::string text, const std::string& old, const std::string& fresh) {
        return text.replace(text.find(old), old.size(), fresh);
    };
    const auto first = ArticleEditorFixture::text(0);
    const auto theirs = swapped(first, "\"T0\"", "\"Theirs\"");
    f.change({f.all[0]}, SetSource{first, swapped(first, "Body", "A body")}, 5);
    f.folder.write("0.md", theirs);
    f.editor.rebase({{f.all[0], {}, {}}}, {});
    f.settle();
    f.change({f.all[0]}, SetSource{swapped(theirs, "Body", "A body"), swapped(theirs, "Body", "A body and more")}, 5);
    CHECK(f.commands.undoStack().count() == 1);
    f.undo();
    CHECK(f.title(0) == "Theirs");
    CHECK(f.store.library().unsavedCount() == 0);
}

TEST_CASE("Acts that are cancelled before their turn are told so", "[editor]")
{
    ArticleEditorFixture f(300);
    f.editor.change(f.all, {setTitle("A")}, {});
    std::vector<EditService::Refusal> refused;
    f.editor.change({f.all[1], f.all[0]}, {setTitle("B")}, [&](const auto& outcome) { refused = outcome.refused; });
    f.editor.cancel();
    REQUIRE(refused.size() == 2);
    CHECK(refused[0].error.code == ErrorCode::Cancelled);
    f.settle();
}

TEST_CASE("A conflict decided for what others wrote is decided, also where nothing is left to be saved", "[editor]")
{
    ArticleEditorFixture f;
    RebaseService rebases(f.store, f.editor);
    f.change({f.all[0]}, setTitle("Mine"));
    f.folder.write("0.md", "---\ntitle: \"Theirs\"\ntopics:\n  - AI\npublished: false\n---\nBody\n");
    rebases.decide({f.all[0]}, ConflictChoice::Refuse);
    f.settle();
    CHECK(rebases.undecided() == std::vector{f.all[0]});
    rebases.decide({f.all[0]}, ConflictChoice::Theirs);
    f.settle();
    CHECK(f.store.library().unsavedCount() == 0);
    f.change({f.all[0]}, setTitle("Anew"));
    CHECK(f.store.library().unsavedCount() == 1);
    CHECK(rebases.undecided().empty());
}

TEST_CASE("What is typed over a text is a text, unless the field never holds one", "[editor]")
{
    ArticleEditorFixture f(0);
    f.folder.write("a.md", "---\ntitle: \"T\"\nquality: \"50\"\nrank: \"1\"\n---\n");
    FolderLoader loader(f.store, f.disk);
    QSignalSpy finished(&loader, &FolderLoader::finished);
    loader.open({f.folder.path()});
    REQUIRE(QTest::qWaitFor([&] { return !finished.isEmpty(); }));
    const auto a = f.store.library().idOf(f.folder.path("a.md"));
    const auto type = [&](const char* field, const char* text) {
        f.change({a}, SetTyped{KeyPath::ofKey(field), text});
    };
    type("title", "7");
    type("quality", "60");
    type("rank", "2");
    f.save();
    CHECK(f.folder.read("a.md") == "---\ntitle: \"7\"\nquality: 60\nrank: \"2\"\n---\n");

    std::vector<ConfigurationError> parseErrors;
    CheckContext context{.root = f.folder.path()};
    context.schemas.add({}, Schema::read(R"({"properties": {"rank": {"type": "integer"}}})", "s", parseErrors).value());
    f.store.setContexts({std::make_shared<const CheckContext>(context)});
    type("rank", "3");
    f.save();
    CHECK(f.folder.read("a.md") == "---\ntitle: \"7\"\nquality: 60\nrank: 3\n---\n");
    f.store.clear();
    CHECK(f.store.contexts().empty());
}

TEST_CASE("No more texts are kept than there is room for", "[editor]")
{
    ArticleEditorFixture f;
    const auto size = ArticleEditorFixture::text(0).size();
    const BaseTextService keeper(f.store, f.disk, 2 * size + 1);
    const auto kept = [&] {
        return std::count_if(
            f.all.begin(), f.all.end(), [&](RowId row) { return f.store.library().pending(row).baseText != nullptr; });
    };
    f.commands.setPublished(f.all, true);
    REQUIRE(QTest::qWaitFor([&] { return kept() == 2; }));
    QTest::qWait(50);
    CHECK(kept() == 2);
}
