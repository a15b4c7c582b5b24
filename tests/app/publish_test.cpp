#include "tests/app/window_fixture.h"

#include "widgets/table/cell_geometry.h"

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QDir>
#include <QLabel>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

TEST_CASE("The sample: publish one article with the keyboard, save, undo, save", "[window]")
{
    World world;
    const auto sample = QString::fromStdString(world.folder.path("sample"));
    REQUIRE(copySample(sample));
    const std::string file = "sample/_news/2024-03-13-terrace-roofs-shared-solar.md";
    const auto first = world.folder.read(file);
    const auto at = first.find("published: false");
    REQUIRE(at != std::string::npos);
    auto expected = first;
    expected.replace(at, 16, "published: true");

    Window w(world);
    const QAbstractItemModelTester tester(&w.desk.table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    w.open(sample.toStdString());
    CHECK(w.desk.table.rowCount() >= 30);
    w.find(u"One roof"_s);
    w.key(Qt::Key_P);
    CHECK(w.window.windowTitle().contains(u"1 unsaved"_s));
    CHECK(world.folder.read(file) == first);
    w.key(Qt::Key_S, Qt::ControlModifier);
    w.awaitSaved();
    CHECK(world.folder.read(file) == expected);
    CHECK_FALSE(w.window.windowTitle().contains(u"unsaved"_s));

    w.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(w.window.windowTitle().contains(u"1 unsaved"_s));
    w.key(Qt::Key_S, Qt::ControlModifier);
    w.awaitSaved();
    CHECK(world.folder.read(file) == first);
}

TEST_CASE("A mixed selection is published as one step; undo takes it back", "[window]")
{
    World world;
    world.folder.write("a.md", article("Aaa", "false"));
    world.folder.write("b.md", article("Bbb", "true"));
    world.folder.write("c.md", article("Ccc", "false"));
    Window w(world);
    w.open(world.folder.path());
    w.key(Qt::Key_A, Qt::ControlModifier);
    w.key(Qt::Key_P);
    CHECK(w.desk.store.library().unsavedCount() == 2);
    w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    w.awaitSaved();
    CHECK(world.folder.read("a.md") == article("Aaa", "true"));
    CHECK(world.folder.read("b.md") == article("Bbb", "true"));
    CHECK(world.folder.read("c.md") == article("Ccc", "true"));

    w.key(Qt::Key_U);
    CHECK(w.desk.store.library().unsavedCount() == 3);
    w.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(w.desk.store.library().unsavedCount() == 0);
    w.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(w.desk.store.library().unsavedCount() == 3);
}

TEST_CASE("A click on the switch is about its row alone", "[window]")
{
    World world;
    world.folder.write("a.md", article("Aaa", "false"));
    world.folder.write("b.md", article("Bbb", "false"));
    Window w(world);
    w.open(world.folder.path());
    w.key(Qt::Key_A, Qt::ControlModifier);
    const int row = w.rowOf(u"Bbb"_s);
    const auto cell = w.window.table().visualRect(w.desk.table.index(row, columnOf(RowField::Published)));
    QTest::mouseClick(w.viewport(), Qt::LeftButton, {}, stateCell(cell).dot.center());
    CHECK(w.desk.store.library().unsavedCount() == 1);
    CHECK(w.desk.state.selected().size() == 2); // as before
    w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    w.awaitSaved();
    CHECK(world.folder.read("a.md") == article("Aaa", "false"));
    CHECK(world.folder.read("b.md") == article("Bbb", "true"));
    QTest::mouseClick(w.viewport(), Qt::LeftButton, {}, stateCell(cell).dot.center());
    CHECK(w.desk.store.library().row(w.desk.table.rowId(row)).publishState == PublishState::Draft);
}

TEST_CASE("Ctrl+S saves the selected articles only", "[window]")
{
    World world;
    world.folder.write("a.md", article("Aaa", "false"));
    world.folder.write("b.md", article("Bbb", "false"));
    Window w(world);
    w.open(world.folder.path());
    w.key(Qt::Key_A, Qt::ControlModifier);
    w.key(Qt::Key_P);
    w.clickCell(w.rowOf(u"Aaa"_s), RowField::Title);
    w.key(Qt::Key_S, Qt::ControlModifier);
    w.awaitSaved(1);
    CHECK(world.folder.read("a.md") == article("Aaa", "true"));
    CHECK(world.folder.read("b.md") == article("Bbb", "false"));
}

TEST_CASE("A file changed on disk is not overwritten; the report names it and the decision stays", "[window]")
{
    World world;
    world.folder.write("a.md", article("Aaa", "false"));
    world.folder.write("b.md", article("Bbb", "false"));
    Window w(world);
    w.open(world.folder.path());
    w.key(Qt::Key_A, Qt::ControlModifier);
    w.key(Qt::Key_P);
    world.folder.write("a.md", article("Aaa by the bot", "null"));
    w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    w.awaitSaved(1);
    CHECK(world.folder.read("a.md") == article("Aaa by the bot", "null"));
    CHECK(world.folder.read("b.md") == article("Bbb", "true"));
    const auto report = w.window.findChild<QDialog*>(u"SaveReportDialog"_s);
    REQUIRE(report != nullptr);
    CHECK(QTest::qWaitFor([&] { return report->isVisible(); }));
    bool isNamed = false;
    for (const auto* view : report->findChildren<QAbstractItemView*>()) {
        for (int row = 0; view->model() != nullptr && row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column)
                isNamed = isNamed || view->model()->index(row, column).data().toString().contains(u"a.md"_s);
        }
    }
    CHECK(isNamed);
}

TEST_CASE("An article that cannot be edited says why and is never written", "[window]")
{
    World world;
    const std::string shared = "---\ntitle: Shared\npublished: &p false\nother: *p\n---\n";
    world.folder.write("shared.md", shared);
    world.folder.write("broken.md", "---\ntitle: \"open\npublished: false\n---\n");
    Window w(world);
    w.open(world.folder.path());
    w.key(Qt::Key_A, Qt::ControlModifier);
    w.key(Qt::Key_P);
    CHECK(w.desk.store.library().unsavedCount() == 0);
    QStringList texts;
    for (const auto* label : w.window.findChildren<QLabel*>()) {
        if (label->isVisible())
            texts << label->text();
    }
    CHECK(texts.join(u'\n').contains(u"cannot be edited"_s));
    CHECK(world.folder.read("shared.md") == shared);
}
