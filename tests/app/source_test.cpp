#include "tests/app/edit_fixture.h"
#include "widgets/article/find_bar.h"
#include "widgets/article/source_editor.h"
#include "widgets/saving/save_report_dialog.h"

#include <QLabel>
#include <QListWidget>
#include <QTabWidget>
#include <QToolButton>

using namespace stet;
using namespace stet::test;

namespace {

struct Source : Editing
{
    SourceEditor& editor;

    explicit Source(const Files& files)
        : Editing(files)
        , editor(widget<SourceEditor>("editor"))
    {
        w.window.findChild<QTabWidget*>()->setCurrentIndex(3);
        REQUIRE(QTest::qWaitFor([this] { return editor.isVisible(); }));
        editor.setFocus();
    }

    /// Puts the cursor behind a text, which is there once.
    void goBehind(const QString& text)
    {
        editor.setFocus();
        auto cursor = QTextCursor(editor.document());
        editor.setTextCursor(cursor);
        const auto hit = editor.document()->find(text);
        REQUIRE_FALSE(hit.isNull());
        cursor.setPosition(hit.selectionEnd());
        editor.setTextCursor(cursor);
    }
    void typeBehind(const QString& text, const QString& typed)
    {
        goBehind(text);
        QTest::keyClicks(&editor, typed);
    }
    QString parseError() { return widget<QLabel>("parseError").text(); }
    void awaitMistake(bool isThere)
    {
        REQUIRE(QTest::qWaitFor([&] { return parseError().isEmpty() != isThere; }));
    }
};

} // namespace

TEST_CASE("What is typed in the source changes those bytes alone", "[window][source]")
{
    // All that an editor of text would lose: BOM, CRLF, a no-break space, a line separator, no last line break.
    std::string odd
        = "\xEF\xBB\xBF" + with(with(story, "Short", "Short \xF0\x9F\x93\xB0"), "Body\n", "\xE2\x80\xA8 Body");
    for (auto at = odd.find('\n'); at != std::string::npos; at = odd.find('\n', at + 2))
        odd.insert(at, "\r");
    Source e({{"a.md", odd}});
    QTest::qWait(400); // as long as typing waits
    CHECK(e.w.desk.store.library().unsavedCount() == 0);

    e.typeBehind(u"title"_s, u" new"_s); // behind the no-break space
    e.awaitUnsaved(1);
    e.typeBehind(u"Body"_s, u"!"_s);
    e.w.key(Qt::Key_Return);
    QTest::qWait(400);
    e.settle();
    e.save();
    CHECK(e.onDisk() == with(with(odd, "title:", "title new:"), "Body", "Body!\r\n"));
}

TEST_CASE("A width in the form, a topic in the cell, the title in the source: three undos give the first bytes",
    "[window][source][form]")
{
    Source e({{"a.md", story}});
    e.typeBehind(u"A title"_s, u" more"_s);
    e.awaitUnsaved(1);
    CHECK(e.w.desk.commands.undoStack().undoText().startsWith(u"Title of"_s));
    const auto& pending = e.w.desk.store.library().pending(e.w.desk.state.current()).edits;
    REQUIRE(pending.size() == 1);
    CHECK(pending[0].path.toText() == "title");

    e.w.window.findChild<QTabWidget*>()->setCurrentIndex(1);
    e.widget<QToolButton>("heading").setChecked(true); // that of the images
    auto& images = e.widget<QListWidget>("items");
    images.setCurrentRow(1);
    e.typeInto(*images.parentWidget()->findChildren<QLineEdit*>().at(2), u"640"_s);
    e.w.key(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.commands.undoStack().count() == 2; }));

    e.w.window.table().setFocus();
    const auto cell = e.w.desk.table.index(0, columnOf(RowField::Topics));
    e.w.window.table().showColumn(cell.column());
    e.w.window.table().selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
    e.w.key(Qt::Key_F2);
    auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(line != nullptr);
    QTest::keyClicks(line, u"AI, Sky"_s);
    QTest::keyClick(line, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.commands.undoStack().count() == 3; }));
    e.save();
    const auto after = with(with(with(story, "title\"", "title more\""), "width: 100", "width: 640"), "Cloud]", "Sky]");
    CHECK(e.onDisk() == after);

    for (const int left : {2, 1, 0})
        e.undo(left);
    e.save();
    CHECK(e.onDisk() == story);
}

TEST_CASE("A source that is not finished is marked and kept, and not saved", "[window][source]")
{
    Source e({{"a.md", story}, {"b.md", article("Other", "true")}});
    e.goBehind(u"'Short"_s);
    QTest::keyClick(&e.editor, Qt::Key_Delete); // the closing quote
    e.awaitMistake(true);
    CHECK(e.parseError().contains(u"Line 4"_s));
    CHECK(e.editor.extraSelections().size() == 1);
    CHECK(e.editor.extraSelections().front().cursor.blockNumber() == 3);
    e.awaitUnsaved(1);
    e.w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(QTest::qWaitFor([&] { return e.w.window.findChild<SaveReportDialog*>()->isVisible(); }));
    e.w.window.findChild<SaveReportDialog*>()->close();
    e.w.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&e.w.window));
    CHECK(e.onDisk() == story);
    CHECK(e.w.desk.store.library().unsavedCount() == 1);

    // Another article and back: what was typed is there.
    const auto typed = e.editor.wholeText();
    e.w.clickCell(e.w.rowOf(u"Other"_s), RowField::Title);
    REQUIRE(QTest::qWaitFor([&] { return e.editor.wholeText().contains(u"Body of Other"_s); }));
    CHECK(e.parseError().isEmpty());
    e.w.clickCell(1 - e.w.rowOf(u"Other"_s), RowField::Title);
    REQUIRE(QTest::qWaitFor([&] { return e.editor.wholeText() == typed; }));
    e.awaitMistake(true);
    e.typeBehind(u"'Short"_s, u"er'"_s);
    e.awaitMistake(false);
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.form.error() == std::nullopt; }));
    e.settle();
    e.save();
    CHECK(e.onDisk() == with(story, "'Short'", "'Shorter'"));
}

TEST_CASE("The ciphertext is not altered in the source, and what was typed is not lost", "[window][source]")
{
    Source e({{"a.md", story}, {"b.md", article("Other", "true")}});
    e.typeBehind(u"abc;def"_s, u"X"_s);
    e.awaitMistake(true);
    CHECK(e.parseError().contains(u"secured"_s));
    CHECK(e.w.desk.store.library().unsavedCount() == 0);
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_Down);
    REQUIRE(QTest::qWaitFor([&] { return e.editor.wholeText().contains(u"Body of Other"_s); }));
    CHECK(e.parseError().isEmpty());
    e.w.key(Qt::Key_Up);
    REQUIRE(QTest::qWaitFor([&] { return e.editor.wholeText().contains(u"abc;defX"_s); }));
    e.goBehind(u"abc;defX"_s);
    QTest::keyClick(&e.editor, Qt::Key_Backspace);
    e.awaitMistake(false);
    QTest::qWait(400);
    CHECK(e.w.desk.store.library().unsavedCount() == 0);
}

TEST_CASE("A source that is refused holds up neither a save nor the end", "[window][source]")
{
    Source e({{"a.md", story}, {"b.md", article("Other", "true")}});
    e.typeBehind(u"abc;def"_s, u"X"_s);
    e.awaitMistake(true);
    e.w.key(Qt::Key_S, Qt::ControlModifier); // nothing is unsaved, and nothing hangs
    const auto other = e.w.desk.store.library().idOf(e.world.folder.path("b.md"));
    e.w.desk.commands.setPublished({other}, false);
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.store.library().unsavedCount() == 1; }));
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    e.w.awaitSaved();
    CHECK(e.onDisk("b.md") == article("Other", "false"));
    CHECK(e.onDisk() == story);
    CHECK(e.editor.wholeText().contains(u"abc;defX"_s));
    e.w.window.close();
    CHECK(QTest::qWaitFor([&] { return !e.w.window.isVisible(); }));
    CHECK(e.world.asker.askedToLoseText == QList<int>{1}); // the fake one says yes
}

TEST_CASE("Undo in the source takes back typing while one stays in it, and then the desk's steps", "[window][source]")
{
    Source e({{"a.md", story}});
    e.typeBehind(u"Body"_s, u" of text"_s);
    e.awaitUnsaved(1);
    QTest::keyClick(&e.editor, Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return e.editor.wholeText() == QString::fromStdString(story); }));
    e.awaitUnsaved(0);

    e.typeBehind(u"Body"_s, u" again"_s);
    e.awaitUnsaved(1);
    e.undo(0); // from the table
    REQUIRE(QTest::qWaitFor([&] { return e.editor.wholeText() == QString::fromStdString(story); }));
    CHECK(e.w.desk.store.library().unsavedCount() == 0);
}

TEST_CASE("A broken file is fixed in its source", "[window][source]")
{
    const auto broken = with(story, "'Short'", "'Short");
    Source e({{"a.md", broken}});
    e.awaitMistake(true);
    e.typeBehind(u"'Short"_s, u"'"_s);
    e.awaitMistake(false);
    e.awaitUnsaved(1);
    e.save();
    CHECK(e.onDisk() == story);
}

TEST_CASE("Ctrl+F in the source finds in the source", "[window][source]")
{
    Source e({{"a.md", story}});
    auto& bar = e.widget<FindBar>("findBar");
    CHECK_FALSE(bar.isVisible());
    e.w.key(Qt::Key_F, Qt::ControlModifier);
    REQUIRE(bar.isVisible());
    e.w.type(u"example.org"_s);
    CHECK(e.editor.textCursor().selectedText() == u"example.org"_s);
    CHECK(bar.findChild<QLabel*>(u"hits"_s)->text().startsWith(u"2 "_s));
    const int first = e.editor.textCursor().position();
    e.w.key(Qt::Key_Return);
    CHECK(e.editor.textCursor().position() > first);
    e.w.key(Qt::Key_Return); // around
    CHECK(e.editor.textCursor().position() == first);
    e.w.key(Qt::Key_Escape);
    CHECK_FALSE(bar.isVisible());
    CHECK(e.editor.hasFocus());
    e.w.key(Qt::Key_Escape);
    CHECK(e.w.window.table().hasFocus());
}

TEST_CASE("Others write while the source is edited: both stay, by lines", "[window][source][follow]")
{
    Source e({{"a.md", story}});
    e.typeBehind(u"Body"_s, u" of mine"_s);
    e.awaitUnsaved(1);
    e.world.folder.write("a.md", with(with(story, "heat: -1", "heat: 12"), "abc;def", "uvw;xyz"));
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_F5);
    REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.loader.isLoading(); }));
    REQUIRE(QTest::qWaitFor([&] { return e.editor.wholeText().contains(u"heat: 12"_s); }));
    CHECK(e.editor.wholeText().contains(u"Body of mine"_s));
    e.settle();
    e.save();
    CHECK(e.onDisk() == with(with(with(story, "heat: -1", "heat: 12"), "abc;def", "uvw;xyz"), "Body", "Body of mine"));
}
