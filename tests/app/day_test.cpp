// A day of editing, from the first decision to the end, with keys and mouse.

#include "tests/app/edit_fixture.h"
#include "widgets/saving/conflicts_dialog.h"
#include "widgets/stories/story_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <string>

using namespace stet;
using namespace stet::test;

namespace {

constexpr int articleCount = 300;
constexpr int firstOfStory = 290; // the last of the five is firstOfStory + 4

std::string numbered(int number)
{
    const auto digits = std::to_string(number);
    return std::string(3 - digits.size(), '0') + digits;
}

std::string dayFile(int number)
{
    return "n" + numbered(number) + ".md";
}

std::string dayArticle(int number)
{
    const bool isOfStory = number >= firstOfStory && number < firstOfStory + 5;
    const auto address = isOfStory ? "berth" : numbered(number);
    return "---\n"
           "title: Item "
        + numbered(number)
        + "\n"
          "excerpt: 'Told briefly' # by the bot\n"
          "category: news\n"
          "quality: "
        + std::to_string(number * 7 % 101)
        + "\n"
          "heat: 1\n"
          "published: "
        + (isOfStory ? "true" : "false")
        + "\n"
          "provider: {name: Ledger, domain: ledger.example}\n"
          "topics: [Harbour]\n"
          "webUrl: https://ledger.example/"
        + address
        + "\n"
          "---\n"
          "Body of "
        + numbered(number) + "\n";
}

struct Day
{
    Editing::Files files = [] {
        Editing::Files all;
        for (int number = 0; number < articleCount; ++number)
            all[dayFile(number)] = dayArticle(number);
        return all;
    }();
    Editing e{files};
    Editing::Files& wanted = files; ///< what the files are to be

    void change(int number, const std::string& old, const std::string& fresh)
    {
        auto& text = wanted[dayFile(number)];
        REQUIRE(text.find(old) != std::string::npos);
        text = with(text, old, fresh);
    }
    void open(const std::string& title)
    {
        const auto name = QString::fromStdString(title);
        e.w.clickCell(e.w.rowOf(name), RowField::Title);
        REQUIRE(QTest::qWaitFor([&] { return e.title().text() == name && e.w.desk.form.rows().size() == 1; }));
    }
    std::string differing()
    {
        std::string names;
        for (const auto& [name, text] : wanted) {
            if (e.onDisk(name) != text)
                names += name + ' ';
        }
        return names;
    }
    void search(const QString& query, int rows)
    {
        e.w.key(Qt::Key_F, Qt::ControlModifier);
        e.w.key(Qt::Key_Escape);
        if (!query.isEmpty()) {
            e.w.key(Qt::Key_F, Qt::ControlModifier);
            e.w.type(query);
        }
        e.w.key(Qt::Key_Return);
        e.w.window.activateWindow(); // on this platform a list of completions stays the active one
        REQUIRE(QTest::qWaitForWindowActive(&e.w.window));
        REQUIRE(QTest::qWaitFor([&] { return e.w.window.table().hasFocus(); }));
        REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.table.isOrdering() && e.w.desk.table.rowCount() == rows; }));
    }
};

} // namespace

TEST_CASE("A day of editing changes what was meant, and nothing else", "[window][day]")
{
    Day day;
    auto& e = day.e;
    const auto& library = e.w.desk.store.library();

    // The drafts worth a look: ten of thirty are published, and each decision stays where it was made.
    int worth = 0;
    for (int number = 0; number < firstOfStory; ++number)
        worth += number * 7 % 101 >= 70 ? 1 : 0;
    for (int number = firstOfStory + 5; number < articleCount; ++number)
        worth += number * 7 % 101 >= 70 ? 1 : 0;
    day.search(u"is:draft quality:>=70"_s, worth);
    REQUIRE(worth >= 30);
    e.w.clickCell(0, RowField::Title);
    for (int place = 0; place < 30; ++place) {
        if (place % 3 == 0) {
            const auto file = std::string(fileNameOf(library.row(e.w.desk.state.current()).path));
            e.w.key(Qt::Key_P);
            day.wanted[file] = with(day.wanted[file], "published: false", "published: true");
        }
        e.w.key(Qt::Key_Down);
    }
    e.awaitUnsaved(10);
    CHECK(e.w.desk.table.rowCount() == worth); // they stay until the next search
    day.search({}, articleCount);

    // A title, an excerpt, a topic.
    day.open("Item 005");
    e.w.key(Qt::Key_Return);
    e.typeInto(e.title(), u"Item 005: corrected"_s);
    e.w.key(Qt::Key_Return);
    e.settle();
    day.change(5, "title: Item 005", "title: \"Item 005: corrected\"");
    auto& excerpt = e.widget<QPlainTextEdit>("excerpt");
    e.typeInto(excerpt, u"Told better"_s);
    e.line("topic").setFocus();
    e.settle();
    day.change(5, "'Told briefly'", "'Told better'");
    e.typeInto(e.line("topic"), u"Ferries"_s);
    e.w.key(Qt::Key_Return);
    e.settle();
    day.change(5, "[Harbour]", "[Harbour, Ferries]");
    e.w.key(Qt::Key_Escape);
    CHECK(e.w.window.table().hasFocus());

    // One story of five.
    day.open("Item 290");
    REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.stories.isBusy() && !e.w.desk.neighborhoodJob.isBusy(); }, 20'000));
    auto* panel = e.w.window.findChild<StoryPanel*>();
    REQUIRE(QTest::qWaitFor([&] { return panel->findChild<QTableView*>(u"table"_s)->model()->rowCount() == 5; }));
    auto& only = e.widget<QToolButton>("publishOnly");
    REQUIRE(only.isEnabled());
    only.click();
    e.settle();
    for (int number = firstOfStory + 1; number < firstOfStory + 5; ++number)
        day.change(number, "published: true", "published: false");

    // Fifty at once.
    e.w.clickCell(e.w.rowOf(u"Item 100"_s), RowField::Title);
    e.w.clickCell(e.w.rowOf(u"Item 149"_s), RowField::Title, Qt::ShiftModifier);
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.form.rows().size() == 50; }));
    auto& category = e.widget<QComboBox>("category");
    category.setFocus();
    category.lineEdit()->selectAll();
    QTest::keyClicks(category.lineEdit(), u"features"_s);
    QTest::keyClick(category.lineEdit(), Qt::Key_Return);
    e.settle();
    for (int number = 100; number < 150; ++number)
        day.change(number, "category: news", "category: features");
    const auto unsaved = library.unsavedCount();

    // Meanwhile the bot rewrites forty, twenty of them edited here, two with a value of its own for the same field.
    for (int number = 80; number < 120; ++number) {
        auto text = with(dayArticle(number), "heat: 1", "heat: 9");
        day.change(number, "heat: 1", "heat: 9");
        if (number == 100 || number == 101)
            text = with(text, "category: news", "category: sports");
        e.world.folder.write(dayFile(number), text);
    }
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_F5);
    auto& conflicts = e.widget<QToolButton>("conflicts");
    REQUIRE(QTest::qWaitFor([&] { return conflicts.isVisible() && !e.w.desk.editor.isBusy(); }, 20'000));
    CHECK(conflicts.text().startsWith(u"2 "_s));
    CHECK(library.unsavedCount() == unsaved);
    conflicts.click();
    auto& dialog = *e.w.window.findChild<ConflictsDialog*>();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
    auto* table = dialog.findChild<QTableView*>();
    REQUIRE(QTest::qWaitFor([&] { return table->model()->rowCount() == 2; }));
    QTest::keyClick(table, Qt::Key_Space); // mine
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Space);
    QTest::keyClick(table, Qt::Key_Space); // theirs
    auto* apply = dialog.findChild<QPushButton*>(u"apply"_s);
    REQUIRE(apply->isEnabled());
    apply->click();
    e.w.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&e.w.window));
    e.settle();
    CHECK(QTest::qWaitFor([&] { return !conflicts.isVisible(); }));
    day.change(101, "category: features", "category: sports");

    e.save();
    CHECK(day.differing().empty());

    // Nothing is asked at the end, and what is not saved is written nowhere but into the journal (see close_test.cpp
    // and kill_test.cpp for the next start).
    day.open("Item 007");
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_P);
    e.awaitUnsaved(1);
    CHECK(e.w.close());
    CHECK(day.differing().empty());
}
