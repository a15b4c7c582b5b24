#include "tests/app/edit_fixture.h"
#include "widgets/article/facts_panel.h"
#include "widgets/article/field_adder.h"
#include "widgets/saving/conflicts_dialog.h"
#include "widgets/saving/save_report_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

#include <filesystem>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

TEST_CASE("Focus goes through every field of a form, and nothing is pending", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", with(story, "# by hand\n", "# by hand\r\n")}});
    for (auto* group : {"heading"})
        for (auto* button : e.w.window.findChildren<QToolButton*>(QString::fromLatin1(group)))
            button->setChecked(true);
    e.title().setFocus();
    int visited = 0;
    for (int i = 0; i < 80; ++i) {
        auto* focus = QApplication::focusWidget();
        if (qobject_cast<QLineEdit*>(focus) != nullptr || qobject_cast<QPlainTextEdit*>(focus) != nullptr)
            ++visited;
        e.w.key(Qt::Key_Tab);
    }
    CHECK(visited >= 15);
    QTest::qWait(400); // as long as typing waits
    e.settle();
    CHECK(e.w.desk.store.library().unsavedCount() == 0);
    CHECK(e.w.desk.commands.undoStack().count() == 0);
    CHECK(e.title().text() == u"A\u00A0title"_s);
}

TEST_CASE("The form changes the bytes of one value, and three undos give the first bytes", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", story}});
    e.widget<QToolButton>("heading").setChecked(true); // that of the images
    auto& images = e.widget<QListWidget>("items");
    REQUIRE(images.count() == 2);
    images.setCurrentRow(1);
    auto lines = images.parentWidget()->findChildren<QLineEdit*>();
    REQUIRE(lines.at(2)->text() == u"100"_s);
    e.typeInto(*lines.at(2), u"640"_s);
    e.w.key(Qt::Key_Return);
    e.awaitUnsaved(1);
    CHECK(images.currentRow() == 1);

    e.typeInto(e.title(), u"Better"_s);
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.commands.undoStack().count() == 2; })); // without a key: 300 ms
    auto& topic = e.line("topic");
    topic.setFocus();
    QTest::keyClicks(&topic, u"Edge"_s);
    e.w.key(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.commands.undoStack().count() == 3; }));
    CHECK(e.w.desk.commands.undoStack().undoText() == u"Topics of \"Better\""_s);
    e.save();
    auto expected = with(story, "width: 100", "width: 640");
    expected = with(expected, "\"A\xC2\xA0title\"", "\"Better\"");
    expected = with(expected, "[AI, Cloud]", "[AI, Cloud, Edge]");
    CHECK(e.onDisk() == expected);

    for (const int index : {2, 1, 0})
        e.undo(index);
    e.save();
    CHECK(e.onDisk() == story);
}

TEST_CASE("What is typed is saved with the same stroke, before its moment has come", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", story}});
    e.typeInto(e.title(), u"Quick"_s);
    e.w.key(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return e.onDisk() == with(story, "\"A\xC2\xA0title\"", "\"Quick\""); }));
}

TEST_CASE(
    "What is typed goes to the article it was typed for, also when another one is chosen at once", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", article("Aaa", "false")}, {"b.md", article("Bbb", "false")}});
    const int row = e.w.rowOf(u"Aaa"_s);
    e.w.clickCell(row, RowField::Title);
    REQUIRE(QTest::qWaitFor([&] { return e.title().text() == u"Aaa"_s; }));
    e.typeInto(e.title(), u"Changed"_s);
    e.w.clickCell(e.w.rowOf(u"Bbb"_s), RowField::Title);
    e.awaitUnsaved(1);
    REQUIRE(QTest::qWaitFor([&] { return e.title().text() == u"Bbb"_s; }));
    e.save();
    CHECK(e.onDisk("a.md") == with(article("Aaa", "false"), "Aaa", "Changed"));
    CHECK(e.onDisk("b.md") == article("Bbb", "false"));
}

TEST_CASE("Invalid input is explained at the field and not applied", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", story}});
    e.typeInto(e.line("date"), u"soon"_s);
    e.w.key(Qt::Key_Return);
    QTest::qWait(50);
    e.settle();
    CHECK(e.w.desk.store.library().unsavedCount() == 0);
    CHECK(e.line("date").text() == u"soon"_s);
    const auto labels = e.line("date").parentWidget()->findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(),
        [](const QLabel* label) { return label->isVisible() && label->text().contains(u"“soon” is not a date"_s); }));
    e.typeInto(e.line("date"), u"2023-01-01T00:00:00Z"_s);
    e.w.key(Qt::Key_Return);
    e.awaitUnsaved(1);
    e.save();
    CHECK(e.onDisk() == with(story, "2022-02-22T18:06:00+02:00", "2023-01-01T00:00:00Z"));
}

TEST_CASE("A date is edited in another time zone and keeps the way it is written", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", story}});
    auto& zone = e.widget<QComboBox>("zone");
    zone.setCurrentIndex(1);
    Q_EMIT zone.activated(1);
    CHECK(e.line("date").text() == u"2022-02-22 16:06:00"_s);
    e.typeInto(e.line("date"), u"2022-02-22 23:30:00"_s);
    e.w.key(Qt::Key_Return);
    e.awaitUnsaved(1);
    e.save();
    CHECK(e.onDisk() == with(story, "2022-02-22T18:06:00+02:00", "2022-02-23T01:30:00+02:00"));
    CHECK(e.world.settings.value(u"inspector/zone"_s).toInt() == 1);
}

TEST_CASE("Of several articles what they share is shown, and a change of all is one step", "[window][form]")
{
    std::map<std::string, std::string> files;
    for (int i = 0; i < 200; ++i)
        files["n" + std::to_string(i) + ".md"] = with(story, "Short", "Excerpt " + std::to_string(i));
    Editing e(files);
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_A, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.form.rows().size() == 200; }));
    CHECK(e.title().text() == u"A\u00A0title"_s);
    CHECK(e.widget<QPlainTextEdit>("excerpt").toPlainText().isEmpty());
    CHECK(e.widget<QPlainTextEdit>("excerpt").placeholderText() == u"Several values"_s);
    CHECK(e.widget<QToolButton>("replace").isVisible());
    e.line("topic").setFocus();
    QTest::keyClicks(&e.line("topic"), u"Edge"_s);
    e.w.key(Qt::Key_Return);
    e.awaitUnsaved(200);
    CHECK(e.w.desk.commands.undoStack().count() == 1);
    e.undo(0);
    e.awaitUnsaved(0);

    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.form.rows().size() == 200; })); // they are revealed, and compared
    QTest::keyClicks(&e.line("topic"), u"Cloud"_s);
    e.line("topic").parentWidget()->findChild<QToolButton*>(u"remove"_s)->click();
    e.awaitUnsaved(200);
    e.save();
    CHECK(e.onDisk("n7.md") == with(files["n7.md"], "[AI, Cloud]", "[AI]"));
}

TEST_CASE("A field that is missing is added, and an emptied one can be removed", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", "---\ntitle: One\n---\n"}});
    auto& excerpt = e.widget<QPlainTextEdit>("excerpt");
    CHECK(excerpt.placeholderText() == u"Add"_s);
    excerpt.setFocus();
    QTest::keyClicks(&excerpt, u"New"_s);
    e.w.window.table().setFocus();
    e.awaitUnsaved(1);
    e.save();
    CHECK(e.onDisk() == "---\ntitle: One\nexcerpt: New\n---\n");

    excerpt.setFocus();
    excerpt.selectAll();
    e.w.key(Qt::Key_Delete);
    e.w.window.table().setFocus();
    e.awaitUnsaved(1);
    const auto buttons = excerpt.parentWidget()->findChildren<QToolButton*>();
    QToolButton* remove = nullptr;
    REQUIRE(QTest::qWaitFor([&] {
        for (auto* button : buttons) {
            if (button->isVisible())
                remove = button;
        }
        return remove != nullptr;
    }));
    remove->click();
    QTest::qWait(10);
    e.settle();
    e.save();
    CHECK(e.onDisk() == "---\ntitle: One\n---\n");
}

TEST_CASE("An undo brings an article into view that the search hides", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", article("Aaa", "false")}, {"b.md", article("Bbb", "false")}});
    e.w.clickCell(e.w.rowOf(u"Aaa"_s), RowField::Title);
    REQUIRE(QTest::qWaitFor([&] { return e.title().text() == u"Aaa"_s; }));
    e.typeInto(e.title(), u"Changed"_s);
    e.w.key(Qt::Key_Return);
    e.awaitUnsaved(1);
    e.w.find(u"Bbb"_s);
    REQUIRE(e.w.desk.table.rowCount() == 1);
    e.undo(0);
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.table.rowCount() == 2; }));
    const auto current = e.w.desk.state.current();
    CHECK(e.w.desk.store.library().row(current).title == "Aaa");
    CHECK(e.w.desk.state.selected() == std::vector{current});
}

TEST_CASE("Cells are edited in the table with F2 and by a double click", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", story}});
    const auto editCell = [&e](RowField field, const QString& text) {
        e.w.clickCell(0, field);
        e.w.window.table().setFocus();
        e.w.key(Qt::Key_F2);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        REQUIRE(line != nullptr);
        line->selectAll();
        e.w.type(text);
        e.w.key(Qt::Key_Return);
        QTest::qWait(10);
        e.settle();
    };
    editCell(RowField::Topics, u"Cloud, Edge"_s);
    editCell(RowField::Quality, u"71"_s);
    editCell(RowField::Quality, u"high"_s);
    editCell(RowField::Heat, u""_s); // is unknown already
    CHECK(e.w.desk.commands.undoStack().count() == 2);
    const auto title = e.w.window.table().visualRect(e.w.desk.table.index(0, columnOf(RowField::Title))).center();
    QTest::mouseClick(e.w.viewport(), Qt::LeftButton, Qt::NoModifier, title);
    QTest::mouseDClick(e.w.viewport(), Qt::LeftButton, Qt::NoModifier, title);
    auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(line != nullptr);
    CHECK(line->text() == u"A\u00A0title"_s);
    e.w.key(Qt::Key_End);
    e.w.type(u"!"_s);
    // The row is painted again while the cell is typed into, as when a review has found something.
    Q_EMIT e.w.desk.table.dataChanged(
        e.w.desk.table.index(0, 0), e.w.desk.table.index(0, e.w.desk.table.columnCount() - 1));
    e.w.key(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.commands.undoStack().count() == 3; }));
    e.save();
    auto expected = with(story, "[AI, Cloud]", "[Cloud, Edge]");
    expected = with(expected, "quality: 130", "quality: 71");
    expected = with(expected, "A\xC2\xA0title", "A\xC2\xA0title!");
    CHECK(e.onDisk() == expected);
}

TEST_CASE("What is not saved is listed change by change, and taken back by change and by article", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", story}, {"b.md", article("Bbb", "false")}});
    e.w.clickCell(e.w.rowOf(u"title"_s), RowField::Title);
    REQUIRE(QTest::qWaitFor([&] { return e.line("topic").isEnabled() && e.title().text().startsWith(u'A'); }));
    const auto dock = u"changes"_s;
    e.w.window.findChild<QDockWidget*>(dock)->raise();
    e.typeInto(e.title(), u"New"_s);
    e.w.key(Qt::Key_Return);
    e.awaitUnsaved(1);
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_P);
    auto& changes = e.w.desk.changes;
    REQUIRE(QTest::qWaitFor([&] { return changes.rowCount() == 2; }));
    CHECK(changes.index(0, ChangesModel::Article).data().toString() == u"New"_s);
    CHECK(changes.index(0, ChangesModel::Field).data().toString() == u"Title"_s);
    CHECK(changes.index(0, ChangesModel::Old).data().toString() == u"\"A\u00A0title\""_s);
    CHECK(changes.index(0, ChangesModel::New).data().toString() == u"\"New\""_s);
    CHECK(changes.index(1, ChangesModel::New).data().toString() == u"true"_s);
    auto& diff = e.widget<QPlainTextEdit>("diff");
    REQUIRE(QTest::qWaitFor([&] { return diff.toPlainText().contains(u"+published: true"_s); }));
    CHECK(diff.toPlainText().contains(u"-published: false"_s));
    CHECK(diff.toPlainText().contains(u"+title: \"New\" # by hand"_s));
    CHECK(e.widget<QLabel>("summary").text() == u"Saving writes 2 line(s), 15 byte(s)"_s);

    auto& table = *e.w.window.findChild<QDockWidget*>(dock)->findChild<QTableView*>();
    table.selectRow(0);
    e.widget<QPushButton>("revertChange").click();
    REQUIRE(QTest::qWaitFor([&] { return changes.rowCount() == 1 && !e.w.desk.editor.isBusy(); }));
    CHECK(changes.index(0, ChangesModel::Field).data().toString() == u"Published"_s);
    e.widget<QPushButton>("revertAll").click();
    e.awaitUnsaved(0);
    REQUIRE(QTest::qWaitFor([&] { return changes.rowCount() == 0; }));
    e.undo(3);
    e.awaitUnsaved(1);
    e.undo(2);
    e.save();
    CHECK(e.onDisk() == with(with(story, "\"A\xC2\xA0title\"", "\"New\""), "published: false", "published: true"));
}

TEST_CASE(
    "Edits follow what others make of the file, and a person decides where both changed a field", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", story}});
    e.typeInto(e.title(), u"Mine"_s);
    e.w.key(Qt::Key_Return);
    e.awaitUnsaved(1);
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_P);
    const auto readAgain = [&](const std::string& text) {
        e.world.folder.write("a.md", text);
        e.w.key(Qt::Key_F5);
        REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.loader.isLoading() && !e.w.desk.editor.isBusy(); }));
        QTest::qWait(50);
        e.settle();
    };
    const auto rescored = with(story, "quality: 130", "quality: 42");
    readAgain(rescored);
    const auto& library = e.w.desk.store.library();
    CHECK(library.row(0).quality == 42);
    CHECK(library.row(0).title == "Mine");
    CHECK(library.row(0).publishState == PublishState::Published);

    const auto theirs = with(rescored, "A\xC2\xA0title", "Theirs");
    readAgain(theirs);
    CHECK(library.row(0).title == "Mine");
    // Nothing is decided: the form has what the person wrote, and a save would be refused.
    CHECK(QTest::qWaitFor([&] { return e.title().text() == u"Mine"_s && !e.w.desk.form.error(); }));
    const bool keepsMine = GENERATE(true, false);
    QToolButton* offer = nullptr;
    REQUIRE(QTest::qWaitFor([&] {
        for (auto* button : e.w.window.findChildren<QToolButton*>()) {
            if (button->isVisible() && button->text() == u"Decide…"_s)
                offer = button;
        }
        return offer != nullptr;
    }));
    offer->click();
    auto& dialog = *e.w.window.findChild<ConflictsDialog*>();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
    auto* table = dialog.findChild<QTableView*>();
    REQUIRE(QTest::qWaitFor([&] { return table->model()->rowCount() == 1; })); // the other edits get along
    const auto cell = [&](ConflictsModel::Column column) { return table->model()->index(0, column).data().toString(); };
    CHECK(cell(ConflictsModel::Field) == u"Title"_s);
    CHECK(cell(ConflictsModel::Before) == u"A\u00A0title"_s);
    CHECK(cell(ConflictsModel::Mine) == u"Mine"_s);
    CHECK(cell(ConflictsModel::Theirs) == u"Theirs"_s);
    auto* apply = dialog.findChild<QPushButton*>(u"apply"_s);
    CHECK_FALSE(apply->isEnabled());
    QTest::keyClick(table, Qt::Key_Space); // mine
    if (!keepsMine)
        QTest::keyClick(table, Qt::Key_Space);
    REQUIRE(apply->isEnabled());
    apply->click();
    e.w.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&e.w.window));
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.rebases.undecided().empty(); }));
    e.settle();
    CHECK(library.row(0).title == (keepsMine ? "Mine" : "Theirs"));
    e.save();
    CHECK(e.onDisk()
        == with(keepsMine ? with(theirs, "\"Theirs\"", "\"Mine\"") : theirs, "published: false", "published: true"));
}

TEST_CASE("Why an article was not changed is not said at the fields of another one", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", article("Aaa", "false")}, {"b.md", article("Bbb", "false")}});
    e.w.clickCell(e.w.rowOf(u"Aaa"_s), RowField::Title);
    REQUIRE(QTest::qWaitFor([&] { return e.title().text() == u"Aaa"_s; }));
    e.typeInto(e.title(), u"Changed"_s);
    QStringList refused;
    QObject::connect(
        &e.w.desk.commands, &DeskCommands::refused, &e.w.window, [&](const QString& sentence) { refused << sentence; });
    const auto rows = e.w.desk.form.rows();
    e.w.clickCell(e.w.rowOf(u"Bbb"_s), RowField::Title);
    REQUIRE(QTest::qWaitFor([&] { return e.title().text() == u"Bbb"_s; }));
    e.w.desk.form.change(rows, KeyPath::ofKey("secured"), {SetField{KeyPath::ofKey("secured"), Value::plain("x")}});
    REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.editor.isBusy() && !refused.isEmpty(); }));
    CHECK(refused.constLast().contains(u"was not changed"_s));
}

TEST_CASE("Any other field is edited, added, renamed and removed in the tree of all fields", "[window][form]")
{
    Editing e(
        Editing::Files{{"a.md", "---\ntitle: One\nlayout: 'post' # kept\nhero:\n  height: 5\nsecured: a;b\n---\n"}});
    e.w.window.findChild<QTabWidget*>()->setCurrentIndex(2);
    auto& tree = e.widget<QTreeView>("tree");
    REQUIRE(QTest::qWaitFor([&] { return tree.isVisible() && tree.model()->rowCount() == 4; }));
    tree.setFocus();
    const auto goTo = [&](const QString& name, int column) {
        const auto hits = tree.model()->match(tree.model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchRecursive);
        REQUIRE(hits.size() == 1);
        tree.expandAll();
        tree.setCurrentIndex(hits.front().siblingAtColumn(column));
        tree.setFocus();
    };
    const auto typeOver = [&](const QString& text) {
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        REQUIRE(line != nullptr);
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.editor.isBusy(); }));
        QTest::qWait(50); // the article is read again
    };
    goTo(u"layout"_s, FactsModel::Content);
    QTest::keyClick(&tree, Qt::Key_F2);
    typeOver(u"12"_s); // a text stays one
    goTo(u"height"_s, FactsModel::Content);
    QTest::keyClick(&tree, Qt::Key_F2);
    typeOver(u"6.5"_s);
    goTo(u"height"_s, FactsModel::Name);
    e.widget<QToolButton>("renameField").click();
    typeOver(u"size"_s);
    goTo(u"secured"_s, FactsModel::Content);
    for (auto* verb : {"editField", "renameField", "removeField"})
        CHECK_FALSE(e.widget<QToolButton>(verb).isEnabled());
    QTest::keyClick(&tree, Qt::Key_Delete);

    goTo(u"title"_s, FactsModel::Name); // a field beside it
    auto& facts = *e.w.window.findChild<FactsPanel*>();
    facts.findChild<QToolButton*>(u"addField"_s)->click();
    auto* adder = facts.findChild<FieldAdder*>();
    REQUIRE(adder->isVisible());
    QTest::keyClicks(adder->findChild<QLineEdit*>(u"name"_s), u"title"_s);
    e.w.key(Qt::Key_Return);
    CHECK(adder->isVisible()); // there is one
    adder->findChild<QLineEdit*>(u"name"_s)->setText(u"colour"_s);
    adder->findChild<QLineEdit*>(u"value"_s)->setText(u"yes"_s);
    e.w.key(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return tree.model()->rowCount() == 5; }));
    e.save();
    CHECK(
        e.onDisk() == "---\ntitle: One\nlayout: '12' # kept\nhero:\n  size: 6.5\nsecured: a;b\ncolour: \"yes\"\n---\n");
    CHECK(e.w.desk.commands.undoStack().count() == 4);

    goTo(u"hero"_s, FactsModel::Name);
    QTest::keyClick(&tree, Qt::Key_Delete);
    REQUIRE(QTest::qWaitFor([&] { return tree.model()->rowCount() == 4; }));
}

TEST_CASE("Saving at once writes every decision, and no more", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", story}, {"b.md", article("Bbb", "false")}});
    e.w.clickCell(e.w.rowOf(u"Bbb"_s), RowField::Title);
    e.w.key(Qt::Key_P);
    CHECK(e.w.desk.store.library().unsavedCount() == 1);
    QAction* atOnce = nullptr;
    for (const auto* menu : e.w.window.menuBar()->findChildren<QMenu*>()) {
        for (auto* action : menu->actions()) {
            if (action->text().remove(u'&') == u"Save Immediately"_s)
                atOnce = action;
        }
    }
    REQUIRE(atOnce != nullptr);
    atOnce->trigger();
    CHECK(e.world.settings.values.value(u"save/atOnce"_s).toBool());
    e.w.clickCell(1 - e.w.rowOf(u"Bbb"_s), RowField::Title);
    REQUIRE(QTest::qWaitFor([&] { return e.title().text() == u"A\u00A0title"_s; }));
    e.typeInto(e.title(), u"Now"_s);
    const auto changed = with(story, "\"A\xC2\xA0title\"", "\"Now\"");
    REQUIRE(QTest::qWaitFor([&] { return e.onDisk() == changed; }));
    CHECK(e.onDisk("b.md") == article("Bbb", "false")); // decided before
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return e.onDisk() == story; }));
    e.w.key(Qt::Key_P);
    REQUIRE(QTest::qWaitFor([&] { return e.onDisk() == with(story, "published: false", "published: true"); }));
}

TEST_CASE("An article whose file is gone is saved to a new one", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", story}});
    e.typeInto(e.title(), u"Kept"_s);
    e.w.key(Qt::Key_Return);
    e.awaitUnsaved(1);
    std::filesystem::remove(e.world.folder.path("a.md"));
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_S, Qt::ControlModifier);
    auto& report = *e.w.window.findChild<SaveReportDialog*>();
    REQUIRE(QTest::qWaitFor([&] { return report.isVisible(); }));
    auto* saveAs = report.findChild<QPushButton*>(u"saveAs"_s);
    REQUIRE(saveAs->isEnabled());
    e.world.folder.write("there.md", "taken");
    e.world.asker.newFile = QString::fromStdString(e.world.folder.path("there.md"));
    saveAs->click();
    REQUIRE(QTest::qWaitFor([&] { return report.isVisible() && !e.w.desk.saver.isSaving(); }));
    CHECK(e.world.folder.read("there.md") == "taken");
    CHECK(e.w.desk.store.library().unsavedCount() == 1);

    e.w.desk.saver.saveAs(e.w.desk.state.current(), e.world.folder.path("new.md"));
    e.w.awaitSaved();
    CHECK(e.world.folder.read("new.md") == with(story, "A\xC2\xA0title", "Kept"));
    e.w.window.activateWindow();
    e.w.desk.loader.reload();
    REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.loader.isLoading(); }));
    CHECK(e.w.desk.store.library().idOf(e.world.folder.path("new.md")) == e.w.desk.state.current());
}

TEST_CASE("An article that was only published and whose file is gone is saved to a new one", "[window]")
{
    Editing e(Editing::Files{{"a.md", story}});
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_P);
    const auto row = e.w.desk.state.current();
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.store.library().pending(row).baseText != nullptr; }));
    std::filesystem::remove(e.world.folder.path("a.md"));
    e.w.desk.saver.saveAs(row, e.world.folder.path("new.md"));
    e.w.awaitSaved();
    CHECK(e.world.folder.read("new.md") == with(story, "published: false", "published: true"));
}
