#include "models/desk/cell_sign.h"
#include "tests/app/edit_fixture.h"
#include "widgets/article/facts_panel.h"
#include "widgets/article/field_adder.h"
#include "widgets/parts/copy_key.h"
#include "widgets/window/status_strip.h"

#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

// The title is the value that another field has too.
const std::string sharing = "---\ntitle: &t One\nslug: *t\nquality: 40\ncolors: &c\n  sea: blue\nother: *c\n---\n";

struct Attempt
{
    RowField field;
    QString typed;
    QString reason; ///< a part of it
};

QLineEdit* openEditor()
{
    return qobject_cast<QLineEdit*>(QApplication::focusWidget());
}

/// The editor of a cell hands over its text once events are processed.
void pressReturn(Editing& e)
{
    QTest::keyClick(openEditor(), Qt::Key_Return);
    QApplication::processEvents();
    e.settle();
    QTest::qWait(50); // the article is read again
}

void typeOverCell(Editing& e, const QString& text)
{
    auto* line = openEditor();
    REQUIRE(line != nullptr);
    line->selectAll();
    QTest::keyClicks(line, text);
    pressReturn(e);
}

} // namespace

TEST_CASE("Text that is refused stays in its cell of the table, with the reason", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", sharing}, {"b.md", article("Bbb", "false")}});
    auto& table = e.w.window.table();
    const auto id = e.w.desk.store.library().idOf(e.world.folder.path("a.md"));
    const auto cell = [&](RowField field) { return e.w.desk.table.index(e.w.desk.table.rowOf(id), columnOf(field)); };
    const auto edit = [&](RowField field) {
        table.setCurrentIndex(cell(field));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_F2);
    };
    const std::vector<Attempt> attempts{
        {RowField::Title, u"Two"_s, u"share one value"_s}, {RowField::Quality, u"many"_s, u"many"_s}};
    for (const auto& [field, typed, reason] : attempts) {
        INFO(typed.toStdString());
        edit(field);
        const auto before = openEditor()->text();
        typeOverCell(e, typed);
        CHECK(cell(field).data().toString() == typed);
        CHECK(cell(field).data(markRole).toInt() == static_cast<int>(CellSign::Refused));
        CHECK(cell(field).data(Qt::ToolTipRole).toString().contains(reason));
        CHECK(cell(field).data(Qt::AccessibleTextRole).toString().contains(reason));
        CHECK(e.w.desk.store.library().unsavedCount() == 0);
        CHECK_FALSE(selectedRowsText(table).contains(typed)); // as whoever copies the row wants it
        // It is there again to be corrected, and Return tries it again.
        edit(field);
        CHECK(openEditor()->text() == typed);
        pressReturn(e);
        CHECK(cell(field).data().toString() == typed);
        // Escape discards it.
        edit(field);
        QTest::keyClick(openEditor(), Qt::Key_Escape);
        CHECK_FALSE(cell(field).data(markRole).isValid());
        edit(field);
        CHECK(openEditor()->text() == before);
        QTest::keyClick(openEditor(), Qt::Key_Escape);
    }
    // What is accepted leaves no trace of what was not.
    edit(RowField::Quality);
    typeOverCell(e, u"many"_s);
    edit(RowField::Quality);
    typeOverCell(e, u"70"_s);
    e.awaitUnsaved(1);
    CHECK(cell(RowField::Quality).data().toString() == u"70"_s);
    CHECK_FALSE(cell(RowField::Quality).data(markRole).isValid());
}

TEST_CASE("Refused text is not shown for a value that has changed since", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", sharing}});
    auto& table = e.w.window.table();
    const auto quality = [&] { return e.w.desk.table.index(0, columnOf(RowField::Quality)); };
    e.w.clickCell(0, RowField::Quality);
    QTest::keyClick(&table, Qt::Key_F2);
    typeOverCell(e, u"many"_s);
    REQUIRE(quality().data().toString() == u"many"_s);
    const auto path = KeyPath::ofKey("quality");
    CHECK(e.w.desk.form.rows().size() == 1);
    e.w.desk.form.change(e.w.desk.form.rows(), path, {SetField{path, Value::plain("90")}});
    e.awaitUnsaved(1);
    CHECK(quality().data().toString() == u"90"_s);
}

TEST_CASE(
    "Text that is refused stays in its cell among all fields, also while another article is shown", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", sharing}, {"b.md", article("Bbb", "false")}});
    e.w.clickCell(e.w.rowOf(u"One"_s), RowField::Title);
    e.w.window.findChild<QTabWidget*>()->setCurrentIndex(2);
    auto& tree = e.widget<QTreeView>("tree");
    const auto cell = [&](const QString& path, int column) {
        const auto hits = tree.model()->match(tree.model()->index(0, 0), FactRole::Path, path, 1, Qt::MatchRecursive);
        return hits.isEmpty() ? QModelIndex() : hits.front().siblingAtColumn(column);
    };
    REQUIRE(QTest::qWaitFor([&] { return tree.isVisible() && cell(u"colors.sea"_s, 0).isValid(); }));
    const auto edit = [&](const QString& path, int column) {
        tree.expandAll();
        tree.setCurrentIndex(cell(path, column));
        tree.setFocus();
        tree.edit(cell(path, column));
    };
    edit(u"colors.sea"_s, FactsModel::Content);
    typeOverCell(e, u"grey"_s);
    CHECK(cell(u"colors.sea"_s, FactsModel::Content).data().toString() == u"grey"_s);
    edit(u"quality"_s, FactsModel::Name);
    typeOverCell(e, u"title"_s); // there is one
    CHECK(cell(u"quality"_s, FactsModel::Name).data().toString() == u"title"_s);
    tree.setCurrentIndex(cell(u"quality"_s, FactsModel::Name));
    QTest::keyClick(&tree, Qt::Key_F2); // goes on with the name that is refused
    CHECK(openEditor()->text() == u"title"_s);
    typeOverCell(e, u" "_s);
    CHECK(cell(u"quality"_s, FactsModel::Name).data(Qt::ToolTipRole).toString().contains(u"Enter a name"_s));

    e.w.clickCell(e.w.rowOf(u"Bbb"_s), RowField::Title);
    REQUIRE(QTest::qWaitFor([&] { return !cell(u"colors"_s, 0).isValid(); }));
    e.w.clickCell(e.w.rowOf(u"One"_s), RowField::Title);
    REQUIRE(QTest::qWaitFor([&] { return cell(u"colors.sea"_s, 0).isValid(); }));
    CHECK(cell(u"colors.sea"_s, FactsModel::Content).data().toString() == u"grey"_s);
    edit(u"colors.sea"_s, FactsModel::Content);
    QTest::keyClick(openEditor(), Qt::Key_Escape);
    CHECK(cell(u"colors.sea"_s, FactsModel::Content).data().toString() == u"blue"_s);
    CHECK(e.w.desk.store.library().unsavedCount() == 0);
}

TEST_CASE("A new field that is refused keeps its name and value", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", sharing}});
    e.w.window.findChild<QTabWidget*>()->setCurrentIndex(2);
    auto& tree = e.widget<QTreeView>("tree");
    REQUIRE(QTest::qWaitFor([&] { return tree.isVisible() && tree.model()->rowCount() == 5; }));
    const auto colors = tree.model()->match(tree.model()->index(0, 0), FactRole::Path, u"colors"_s);
    tree.setCurrentIndex(colors.front());
    e.widget<QToolButton>("addField").click();
    auto& adder = *e.w.window.findChild<FactsPanel*>()->findChild<FieldAdder*>();
    auto* name = adder.findChild<QLineEdit*>(u"name"_s);
    auto* value = adder.findChild<QLineEdit*>(u"value"_s);
    name->setText(u"sky"_s);
    value->setText(u"high"_s);
    value->setFocus();
    e.w.key(Qt::Key_Return);
    e.settle();
    CHECK(adder.isVisible());
    CHECK(name->text() == u"sky"_s);
    CHECK(value->text() == u"high"_s);
    CHECK(adder.findChild<QLabel*>(u"problem"_s)->text().contains(u"share one value"_s));
    CHECK(e.w.desk.commands.unapplied() == e.w.desk.form.rows());
    // What is accepted closes it.
    tree.setCurrentIndex({});
    e.widget<QToolButton>("addField").click();
    name->setText(u"sky"_s);
    value->setFocus();
    e.w.key(Qt::Key_Return);
    e.awaitUnsaved(1);
    CHECK_FALSE(adder.isVisible());
    CHECK(e.w.desk.commands.unapplied().empty());
}

TEST_CASE("Who saves or quits is told of text that could not be applied", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", sharing}, {"b.md", article("Bbb", "false")}});
    const auto at = GENERATE(as<std::string>(), "form", "table", "all fields");
    INFO(at);
    e.w.clickCell(e.w.rowOf(u"One"_s), RowField::Title);
    if (at == "form") {
        REQUIRE(QTest::qWaitFor([&] { return e.title().text() == u"One"_s; }));
        e.typeInto(e.title(), u"Two"_s);
        e.w.key(Qt::Key_Return);
        e.settle();
    } else if (at == "table") {
        QTest::keyClick(&e.w.window.table(), Qt::Key_F2);
        typeOverCell(e, u"Two"_s);
    } else {
        e.w.window.findChild<QTabWidget*>()->setCurrentIndex(2);
        auto& tree = e.widget<QTreeView>("tree");
        REQUIRE(QTest::qWaitFor([&] { return tree.isVisible() && tree.model()->rowCount() == 5; }));
        tree.setFocus();
        tree.setCurrentIndex(tree.model()->index(0, FactsModel::Name));
        QTest::keyClick(&tree, Qt::Key_F2); // edits the value, whichever cell is current
        typeOverCell(e, u"Two"_s);
    }
    e.w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    const auto& said = *e.w.window.findChild<StatusStrip*>()->findChild<QLabel*>(u"sentence"_s);
    CHECK(QTest::qWaitFor([&] { return said.text().contains(u"not saved"_s); }));
    e.world.asker.losesText = false;
    e.w.key(Qt::Key_Q, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return !e.world.asker.askedToLoseText.isEmpty(); }));
    CHECK(e.world.asker.askedToLoseText == QList<int>{1});
    CHECK(e.w.window.isVisible());
    for (const auto* menu : e.w.window.menuBar()->findChildren<QMenu*>()) {
        for (auto* action : menu->actions()) {
            if (action->text().remove(u'&') == u"Close Folder"_s)
                action->trigger();
        }
    }
    REQUIRE(QTest::qWaitFor([&] { return e.world.asker.askedToLoseText.size() == 2; }));
    CHECK(e.w.desk.store.library().count() == 2);
    e.world.asker.losesText = true;
    e.w.key(Qt::Key_Q, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&] { return !e.w.window.isVisible(); }));
}
