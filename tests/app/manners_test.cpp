// What the window must not do to articles that nobody meant to change.

#include "tests/app/edit_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTextBlock>
#include <QToolButton>
#include <QWheelEvent>
#include <QtTest/qtestspontaneevent.h>

#include <algorithm>
#include <vector>

using namespace stet;
using namespace stet::test;

namespace {

/// As the mouse does it: spontaneous, so that it gives focus to who wants it from the wheel.
void turnWheel(QWidget& over, int notches)
{
    constexpr int notch = 120;
    const QPointF place(over.rect().center());
    QWheelEvent event(place, over.mapToGlobal(place), {}, {0, notches * notch}, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    QApplication::sendEvent(&over, &event);
}

Qt::CheckState boxState(Editing& e)
{
    return e.widget<QCheckBox>("published").checkState();
}

void selectAllRows(Editing& e, std::size_t count)
{
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_A, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.form.rows().size() == count; }));
}

} // namespace

TEST_CASE("The wheel over the form scrolls, and changes no article", "[window][form]")
{
    Editing e({{"a.md", story}, {"b.md", with(story, "name: Ledger", "name: Gazette")}, {"c.md", story}});
    selectAllRows(e, 3);
    e.w.window.table().setFocus();
    for (auto* box : e.w.window.findChildren<QComboBox*>()) {
        const auto index = box->currentIndex();
        const auto text = box->currentText();
        turnWheel(*box, -1);
        turnWheel(*box, 2);
        CHECK(box->currentIndex() == index);
        CHECK(box->currentText() == text);
        CHECK_FALSE(box->hasFocus());
    }
    for (auto* box : e.w.window.findChildren<QAbstractSpinBox*>()) {
        const auto text = box->text();
        turnWheel(*box, 1);
        CHECK(box->text() == text);
        CHECK_FALSE(box->hasFocus());
    }
    for (auto* bar : e.w.window.findChildren<QTabBar*>()) {
        const auto index = bar->currentIndex();
        turnWheel(*bar, -1);
        CHECK(bar->currentIndex() == index);
    }
    QTest::qWait(700); // longer than typed text waits to be applied
    CHECK(e.w.desk.store.library().unsavedCount() == 0);
    CHECK(e.w.window.table().hasFocus());
}

TEST_CASE("A control with the focus takes the wheel", "[window][form]")
{
    Editing e({{"a.md", story}});
    auto& zone = e.widget<QComboBox>("zone");
    zone.setFocus();
    turnWheel(zone, -1);
    CHECK(zone.currentIndex() == 1);
}

TEST_CASE("A mixed selection is shown as mixed, and its first click publishes", "[window][form]")
{
    Editing e({{"a.md", article("Aaa", "false")}, {"b.md", article("Bbb", "true")}, {"c.md", article("Ccc", "false")},
        {"broken.md", "---\ntitle: [\n---\n"}});
    selectAllRows(e, 4);
    REQUIRE(QTest::qWaitFor([&] { return boxState(e) == Qt::PartiallyChecked; }));
    e.widget<QCheckBox>("published").click();
    REQUIRE(QTest::qWaitFor([&] { return boxState(e) == Qt::Checked; }));
    CHECK(e.w.desk.store.library().unsavedCount() == 2);
    CHECK(e.w.desk.commands.undoStack().undoText() == u"Publish 2 article(s)"_s);
    e.widget<QCheckBox>("published").click();
    REQUIRE(QTest::qWaitFor([&] { return boxState(e) == Qt::Unchecked; }));
    CHECK(e.w.desk.commands.undoStack().undoText() == u"Unpublish 3 article(s)"_s);
}

TEST_CASE("Published and published by default are both published", "[window][form]")
{
    Editing e({{"a.md", "---\ntitle: A\n---\n"}, {"b.md", article("Bbb", "true")}});
    selectAllRows(e, 2);
    CHECK(QTest::qWaitFor([&] { return boxState(e) == Qt::Checked; }));
}

TEST_CASE("A publish that the person called off leaves the box as it was", "[window][form]")
{
    const std::string wrong = "---\ntitle: A\nquality: 130\nimages: [\"/none.png\"]\npublished: false\n---\n";
    Editing e({{"a.md", wrong}});
    e.w.world.asker.publishAnswer = Asker::PublishAnswer::Cancel;
    REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.review.isChecking(); }));
    e.widget<QCheckBox>("published").click();
    QTest::qWait(50);
    CHECK_FALSE(e.w.world.asker.askedToPublish.isEmpty());
    CHECK(boxState(e) == Qt::Unchecked);
}

TEST_CASE("Changes lists fields that differ from the disk, and reverts each", "[window][form]")
{
    Editing e({{"a.md", story}, {"b.md", article("Bbb", "false")}});
    e.w.clickCell(e.w.rowOf(u"title"_s), RowField::Title);
    REQUIRE(QTest::qWaitFor([&] { return e.line("topic").isEnabled() && e.title().text().startsWith(u'A'); }));
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_P);
    e.awaitUnsaved(1);
    e.typeInto(e.line("domain"), u"harbor.example"_s);
    e.w.key(Qt::Key_Return);
    e.settle();
    e.typeInto(e.line("topic"), u"Ships"_s);
    QTest::keyClick(&e.line("topic"), Qt::Key_Return);
    e.settle();
    auto& changes = e.w.desk.changes;
    REQUIRE(QTest::qWaitFor([&] { return changes.rowCount() == 3; }));
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_U);
    REQUIRE(QTest::qWaitFor([&] { return changes.rowCount() == 2; }));
    const auto fieldAt = [&](int row) { return changes.index(row, ChangesModel::Field).data().toString(); };
    CHECK(changes.changeOf(changes.index(0, 0))->path.toText() == "provider.domain");
    CHECK(fieldAt(1) == u"Topics"_s);
    CHECK(changes.index(1, ChangesModel::Old).data().toString().isEmpty());
    CHECK(changes.index(1, ChangesModel::New).data().toString() == u"Ships"_s);

    // A click shows the lines of the diff.
    auto* dock = e.w.window.findChild<QDockWidget*>(u"changes"_s);
    dock->raise();
    auto& table = *dock->findChild<QTableView*>();
    auto& diff = e.widget<QPlainTextEdit>("diff");
    REQUIRE(QTest::qWaitFor([&] { return diff.toPlainText().contains(u"Ships"_s); }));
    table.setFocus();
    table.setCurrentIndex(changes.index(1, ChangesModel::Field));
    CHECK(diff.textCursor().block().text().contains(u"topics"_s));
    table.setCurrentIndex(changes.index(0, ChangesModel::Field));
    CHECK(diff.textCursor().block().text().contains(u"domain"_s));

    // Headers sort.
    table.sortByColumn(ChangesModel::Field, Qt::DescendingOrder);
    CHECK(fieldAt(0) == u"Topics"_s);
    table.sortByColumn(ChangesModel::Article, Qt::AscendingOrder);
    CHECK(fieldAt(1) == u"Topics"_s);

    // Every line can be reverted.
    while (changes.rowCount() > 0) {
        const int count = changes.rowCount();
        table.selectRow(count - 1);
        e.widget<QPushButton>("revertChange").click();
        REQUIRE(QTest::qWaitFor([&] { return changes.rowCount() == count - 1 && !e.w.desk.editor.isBusy(); }));
    }
    e.awaitUnsaved(0);
}

TEST_CASE("A search without a match says so and offers ways out", "[window][search]")
{
    Editing e({{"a.md", story}, {"b.md", article("Bbb", "false")}});
    auto& view = e.widget<QWidget>("noMatch");
    CHECK_FALSE(view.isVisible());
    e.w.desk.search.setText(u"topics:ledger"_s);
    REQUIRE(QTest::qWaitFor([&] { return view.isVisible() && view.findChildren<QToolButton*>().size() > 1; }));
    const auto buttons = view.findChildren<QToolButton*>();
    const auto provider = std::find_if(buttons.begin(), buttons.end(),
        [](const QToolButton* button) { return button->text().startsWith(u"provider:ledger"_s); });
    REQUIRE(provider != buttons.end());
    (*provider)->click();
    REQUIRE(QTest::qWaitFor([&] { return !view.isVisible() && e.w.desk.table.rowCount() == 1; }));
    e.w.desk.search.setText(u"zzzz"_s);
    REQUIRE(QTest::qWaitFor([&] { return view.isVisible(); }));
    e.widget<QPushButton>("clearSearch").click();
    REQUIRE(QTest::qWaitFor([&] { return !view.isVisible() && e.w.desk.table.rowCount() == 2; }));
    CHECK(e.w.desk.search.text().isEmpty());
}

TEST_CASE("After an undo the status bar offers the redo", "[window]")
{
    Editing e({{"a.md", story}});
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_P);
    auto& offer = e.widget<QToolButton>("offer");
    CHECK(offer.text() == u"Undo"_s);
    offer.click();
    REQUIRE(QTest::qWaitFor([&] { return offer.text() == u"Redo"_s; }));
    CHECK(e.w.desk.store.library().unsavedCount() == 0);
    offer.click();
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.store.library().unsavedCount() == 1; }));
}

TEST_CASE("The status bar counts what is shown", "[window]")
{
    Editing e({{"a.md", article("Aaa", "false")}, {"b.md", article("Bbb", "true")}, {"c.md", article("Abc", "true")},
        {".hidden/d.md", story}});
    auto& counts = e.widget<QLabel>("counts");
    CHECK(QTest::qWaitFor([&] { return counts.text() == u"3 article(s) · 1 draft(s)"_s; }));
    CHECK_FALSE(e.widget<QToolButton>("skipped").isVisible()); // hidden folders are no loss
    e.w.desk.search.setText(u"bbb"_s);
    CHECK(QTest::qWaitFor([&] { return counts.text() == u"1 of 3 article(s)"_s; }));
    e.w.desk.search.setText(u"is:draft"_s);
    CHECK(QTest::qWaitFor([&] { return counts.text() == u"1 of 3 article(s) · 1 draft(s) among them"_s; }));
}

TEST_CASE("Ctrl and a digit bring a panel to the front, and there again close it", "[window][docks]")
{
    Editing e({{"a.md", story}});
    const auto dockNamed = [&](const QString& name) { return e.w.window.findChild<QDockWidget*>(name); };
    const auto hasFocus
        = [](QDockWidget* dock) { return dock->isAncestorOf(QApplication::focusWidget()) || dock->hasFocus(); };
    auto* story = dockNamed(u"story"_s);
    auto* changes = dockNamed(u"changes"_s);
    REQUIRE(changes->visibleRegion().isEmpty()); // behind the tab of the story
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_6, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&] { return !changes->visibleRegion().isEmpty(); }));
    CHECK(story->visibleRegion().isEmpty());
    CHECK(hasFocus(changes));
    e.w.key(Qt::Key_6, Qt::ControlModifier);
    CHECK_FALSE(changes->isVisible());
    CHECK(e.w.window.table().hasFocus());
    const QStringList names{u"image"_s, u"facts"_s, u"story"_s, u"views"_s, u"facets"_s, u"changes"_s, u"problems"_s};
    for (int number = 1; number <= 7; ++number) {
        e.w.key(static_cast<Qt::Key>(Qt::Key_0 + number), Qt::ControlModifier);
        auto* dock = dockNamed(names[number - 1]);
        INFO(number);
        CHECK(QTest::qWaitFor([&] { return !dock->visibleRegion().isEmpty() && hasFocus(dock); }));
    }
}

TEST_CASE("F6 goes through the panes and back", "[window][docks]")
{
    Editing e({{"a.md", story}});
    e.w.window.table().setFocus();
    std::vector<QWidget*> visited;
    for (int i = 0; i < 12; ++i) {
        e.w.key(Qt::Key_F6);
        visited.push_back(QApplication::focusWidget());
        if (visited.back() == &e.w.window.table())
            break;
    }
    CHECK(visited.size() >= 4);
    CHECK(visited.back() == &e.w.window.table());
    e.w.key(Qt::Key_F6, Qt::ShiftModifier);
    CHECK(QApplication::focusWidget() == visited[visited.size() - 2]);
}

TEST_CASE("Opening a folder makes its first row current", "[window]")
{
    World world;
    for (int i = 0; i < 300; ++i)
        world.folder.write(QStringLiteral("%1.md").arg(i, 3, 10, QChar(u'0')).toStdString(),
            "---\ntitle: T" + std::to_string(i)
                + "\npublishedDateTime: 2022-01-01T00:00:00Z\nquality: " + std::to_string((i * 37) % 100) + "\n---\n");
    Window w(world);
    w.window.table().sortByColumn(columnOf(RowField::Quality), Qt::DescendingOrder);
    w.open(world.folder.path());
    CHECK(w.window.table().currentIndex().row() == 0);
    CHECK(w.desk.state.current() == w.desk.table.rowId(0));
    // Another order keeps the current row in view.
    w.window.table().sortByColumn(columnOf(RowField::Title), Qt::AscendingOrder);
    REQUIRE(QTest::qWaitFor([&] { return !w.desk.table.isOrdering(); }));
    const auto current = w.window.table().currentIndex();
    CHECK(current.row() > 0);
    CHECK(w.viewport()->rect().contains(w.window.table().visualRect(current).center()));
}

TEST_CASE("What is wrong with a field is said at the field, and fixed there", "[window][form][review]")
{
    Editing e({{"a.md", with(story, "https://example.org/a", "https://example.org/a?utm_source=x")}});
    REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.review.isChecking() && e.w.desk.review.count(0) > 0; }));
    const auto path = KeyPath::ofKey("quality");
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.form.problemAt(path) != nullptr; }));
    const auto labels = e.w.window.findChildren<QLabel*>();
    const auto sentence = e.w.desk.form.problemAt(path)->sentence;
    CHECK(std::any_of(labels.begin(), labels.end(),
        [&](const QLabel* label) { return label->isVisible() && label->text() == sentence; }));
    // The sign in the table names the rules.
    const auto tip = e.w.desk.table.index(0, columnOf(RowField::Problems)).data(Qt::ToolTipRole).toString();
    CHECK(tip.contains(u"•"_s));
}

TEST_CASE("Preferences are kept, and the threshold is the folder's in every place", "[window][preferences]")
{
    Editing e({{"a.md", article("Aaa", "false")}});
    REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.review.isChecking(); }));
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_Comma, Qt::ControlModifier);
    auto& dialog = e.widget<QDialog>("PreferencesDialog");
    REQUIRE(dialog.isVisible());
    CHECK(dialog.findChild<QCheckBox*>(u"reopen"_s)->isChecked());
    auto* threshold = dialog.findChild<QDoubleSpinBox*>(u"threshold"_s);
    CHECK(threshold->value() == 60);
    threshold->setValue(70);
    dialog.findChild<QCheckBox*>(u"reopen"_s)->setChecked(false);
    dialog.findChild<QCheckBox*>(u"saveAtOnce"_s)->setChecked(true);
    dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    CHECK_FALSE(e.world.settings.value(u"session/reopen"_s).toBool());
    CHECK(e.world.settings.value(u"save/atOnce"_s).toBool());
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.review.threshold() == 70 && !e.w.desk.review.isChecking(); }));
    CHECK(e.world.folder.read(".stet/config.yaml") == "quality:\n  threshold: 70\n");
    CHECK(e.w.desk.views.all().find("Published but weak")->query == "is:published quality:<70");
    e.w.desk.commands.undo(); // the offscreen platform leaves a hidden dialog active, which takes the keys
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.review.threshold() == 60; }));
}

TEST_CASE("Conflicts are counted and shown in their rows until they are decided", "[window][follow]")
{
    Editing e({{"a.md", article("Aaa", "false")}, {"b.md", article("Bbb", "false")}});
    auto& button = e.widget<QToolButton>("conflicts");
    CHECK(button.isHidden());
    selectAllRows(e, 2);
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_P);
    e.awaitUnsaved(2);
    e.world.folder.write("a.md", article("Aaa", "maybe"));
    e.world.folder.write("b.md", article("Bbb", "perhaps"));
    e.w.key(Qt::Key_F5);
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.rebases.undecided().size() == 2; }));
    CHECK(button.isVisible());
    CHECK(button.text().startsWith(u'2'));
    CHECK_FALSE(e.widget<QPushButton>("decide").isHidden());
    const auto row = e.w.desk.table.index(0, columnOf(RowField::Published));
    CHECK(row.data(ArticleRole::Conflicted).toBool());
    e.w.desk.rebases.decide(e.w.desk.rebases.undecided(), ConflictChoice::Theirs);
    REQUIRE(QTest::qWaitFor([&] { return button.isHidden(); }));
    CHECK_FALSE(e.w.desk.table.index(0, columnOf(RowField::Published)).data(ArticleRole::Conflicted).toBool());
}
