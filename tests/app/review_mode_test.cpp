// The review: a queue of articles, gone through by keyboard.

#include "tests/app/window_fixture.h"

#include "widgets/decisions/digest_bar.h"
#include "widgets/decisions/report_dialog.h"
#include "widgets/decisions/review_page.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

#include <map>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

std::string reviewedArticle(int number, const std::string& published = "false")
{
    return "---\n# the bot's\ntitle: Draft " + std::to_string(number) + "\nexcerpt: It rises twice a day.\nquality: "
        + std::to_string(number % 100) + "\npublished: " + published + "\n---\nText\n";
}

std::string reviewedName(int number)
{
    return "_news/" + std::to_string(1000 + number) + ".md";
}

/// A window in which every key is counted.
struct ReviewingWindow
{
    Window w;
    int keys = 0;

    explicit ReviewingWindow(World& world)
        : w(world)
    {
        w.open(world.folder.path("_news"));
        REQUIRE(QTest::qWaitFor(
            [this] { return !w.desk.review.isChecking() && !w.desk.decisions.isBusy() && !w.desk.seen.isBusy(); },
            30'000));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++keys;
        w.key(key, modifiers);
    }
    ReviewPage& page() { return *w.window.findChild<ReviewPage*>(); }
    RowId current() const { return w.desk.state.current(); }
    Verdict verdict(RowId id) const { return w.desk.store.library().annotations().decision(id).verdict; }
    QString progress() { return page().findChild<QLabel*>(u"progress"_s)->text(); }
};

} // namespace

TEST_CASE("A hundred drafts are reviewed with at most 110 keys, and undo restores every byte", "[window][review_mode]")
{
    constexpr int articles = 100;
    World world;
    std::map<std::string, std::string> before;
    for (int i = 0; i < articles; ++i)
        before[world.folder.write(reviewedName(i), reviewedArticle(i))] = reviewedArticle(i);
    ReviewingWindow r(world);
    r.key(Qt::Key_F8);
    REQUIRE(r.page().isVisible());
    CHECK(r.progress().startsWith(u"1 of 100"_s));

    // 30 published, 60 kept, 10 put off; two corrected: once the wrong verdict, once none was meant.
    for (int i = 0; i < articles; ++i) {
        const auto row = r.current();
        r.key(i % 10 < 3 ? Qt::Key_P : i % 10 < 9 ? Qt::Key_U : Qt::Key_L);
        if (i == 40 || i == 70) {
            r.key(Qt::Key_Z);
            CHECK(r.current() == row);
            CHECK(r.verdict(row) == Verdict::None);
            r.key(i % 10 < 3 ? Qt::Key_P : Qt::Key_U);
        }
        CHECK(r.verdict(row) != Verdict::None);
    }
    CHECK(r.keys <= 110);
    CHECK(r.w.desk.reviewSession.counts() == ReviewSession::Counts{30, 60, 10});
    CHECK(r.w.desk.reviewSession.isAtEnd());
    const auto* summary = r.page().findChild<QLabel*>(u"summary"_s);
    CHECK(summary->isVisible());
    CHECK(summary->text().contains(u"30"_s));

    QTest::mouseClick(r.page().findChild<QPushButton*>(u"save"_s), Qt::LeftButton);
    r.w.awaitSaved();
    int published = 0;
    for (int i = 0; i < articles; ++i)
        published += world.folder.read(reviewedName(i)) == reviewedArticle(i, "true") ? 1 : 0;
    CHECK(published == 30);

    for (int i = 0; i < articles; ++i)
        r.w.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(r.w.desk.commands.undoStack().canUndo());
    r.w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    r.w.awaitSaved();
    for (const auto& [path, text] : before)
        CHECK(world.folder.read(path.substr(world.folder.path().size() + 1)) == text);
    for (RowId id = 0; id < r.w.desk.store.library().idLimit(); ++id)
        CHECK(r.verdict(id) == Verdict::None);
}

TEST_CASE("A filter does not throw the review off its place", "[window][review_mode]")
{
    World world;
    for (int i = 0; i < 6; ++i)
        world.folder.write(reviewedName(i), reviewedArticle(i));
    ReviewingWindow r(world);
    r.w.desk.search.setText(u"is:draft"_s);
    REQUIRE(QTest::qWaitFor([&] { return !r.w.desk.table.isOrdering(); }));
    r.key(Qt::Key_F8);
    const auto queue = r.w.desk.reviewSession.queue();
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(r.current() == queue[i]);
        r.key(Qt::Key_P);
        QTest::qWait(50);
        CHECK(r.page().isVisible());
    }
    r.key(Qt::Key_F5); // the published ones no longer match
    REQUIRE(QTest::qWaitFor([&] { return r.w.desk.table.rowCount() == 3 && !r.w.desk.loader.isLoading(); }));
    CHECK(r.current() == queue[3]);
    r.key(Qt::Key_F8);
    CHECK_FALSE(r.page().isVisible());
    CHECK(r.current() == queue[3]);
    CHECK(r.w.window.table().hasFocus());
}

TEST_CASE("In the review letters are text in text fields, and Escape goes on reading", "[window][review_mode]")
{
    World world;
    world.folder.write(reviewedName(1), reviewedArticle(1));
    world.folder.write(reviewedName(2), reviewedArticle(2));
    ReviewingWindow r(world);
    r.key(Qt::Key_F8);
    const auto row = r.current();
    r.key(Qt::Key_E);
    auto* title = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
    REQUIRE(title != nullptr);
    r.w.type(u"pul "_s);
    CHECK(title->toPlainText().contains(u"pul "_s));
    CHECK(r.verdict(row) == Verdict::None);
    r.key(Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return r.w.desk.store.library().isUnsaved(row); }));
    CHECK(r.current() == row);
    r.key(Qt::Key_U);
    CHECK(r.verdict(row) == Verdict::Keep);

    r.key(Qt::Key_N);
    r.w.type(u"Told too often"_s);
    r.key(Qt::Key_Return);
    const auto second = r.current();
    r.key(Qt::Key_L, Qt::ShiftModifier);
    CHECK(r.current() == second);
    CHECK(r.w.desk.store.library().annotations().decision(second).reason == "Told too often");
    r.key(Qt::Key_U);
    CHECK(r.w.desk.store.library().annotations().decision(second).reason.empty());
}

TEST_CASE("An article with an error says so, and takes a second key to be published", "[window][review_mode]")
{
    World world;
    world.folder.write(reviewedName(1), "---\ntitle: A\nquality: 400\npublished: false\n---\n");
    ReviewingWindow r(world);
    r.key(Qt::Key_F8);
    const auto row = r.current();
    auto* problem = r.page().findChild<QLabel*>(u"problemText"_s);
    CHECK(problem->isVisible());
    r.key(Qt::Key_P);
    CHECK(isDraft(r.w.desk.store.library().row(row)));
    CHECK(problem->text().contains(u"again"_s));
    CHECK(world.asker.askedToPublish.isEmpty());
    r.key(Qt::Key_P);
    CHECK(isOnSite(r.w.desk.store.library().row(row)));
}

TEST_CASE("What others publish against a decision is found, and applied again", "[window][review_mode]")
{
    World world;
    world.folder.write(reviewedName(1), reviewedArticle(1));
    world.folder.write(reviewedName(2), reviewedArticle(2));
    {
        ReviewingWindow r(world);
        r.w.key(Qt::Key_A, Qt::ControlModifier);
        r.w.key(Qt::Key_U); // they are drafts: that is the decision
        CHECK(r.w.desk.store.library().unsavedCount() == 0);
        REQUIRE(QTest::qWaitFor([&] { return !r.w.desk.decisions.isBusy(); }));
    }
    world.folder.write(reviewedName(2), reviewedArticle(2, "true"));
    ReviewingWindow r(world);
    const auto* digest = r.w.window.findChild<DigestBar*>();
    REQUIRE(QTest::qWaitFor([&] { return digest->isVisible(); }));
    CHECK(r.w.desk.seen.digest().published == 1);
    r.w.desk.search.setText(u"is:overruled"_s);
    REQUIRE(QTest::qWaitFor([&] { return r.w.desk.table.rowCount() == 1; }));
    r.w.key(Qt::Key_A, Qt::ControlModifier);
    r.w.desk.commands.applyDecisions(r.w.desk.state.selected());
    r.w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    r.w.awaitSaved();
    CHECK(world.folder.read(reviewedName(2)) == reviewedArticle(2));
    REQUIRE(QTest::qWaitFor([&] { return r.w.desk.seen.digest().isEmpty(); }));
}

TEST_CASE("At the end of a review the report says what was decided, and is saved as a file", "[window][review_mode]")
{
    World world;
    world.folder.write(reviewedName(1), reviewedArticle(1));
    world.folder.write(reviewedName(2), reviewedArticle(2));
    ReviewingWindow r(world);
    r.key(Qt::Key_F8);
    r.key(Qt::Key_P);
    r.key(Qt::Key_L);
    auto* open = r.page().findChild<QPushButton*>(u"showReport"_s);
    REQUIRE(open->isVisible());
    open->click();
    auto* dialog = r.w.window.findChild<ReportDialog*>();
    REQUIRE(dialog->isVisible());
    const auto* text = dialog->findChild<QPlainTextEdit*>(u"text"_s);
    REQUIRE(QTest::qWaitFor([&] { return text->toPlainText().contains(u"1 publish, 0 keep, 1 later"_s); }, 10'000));
    dialog->findChild<QComboBox*>(u"range"_s)->setCurrentIndex(1); // yesterday
    REQUIRE(QTest::qWaitFor([&] { return text->toPlainText().contains(u"0 publish, 0 keep, 0 later"_s); }, 10'000));
    CHECK_FALSE(dialog->findChild<QPushButton*>(u"save"_s)->isEnabled());

    dialog->findChild<QComboBox*>(u"range"_s)->setCurrentIndex(4); // all days
    dialog->findChild<QComboBox*>(u"format"_s)->setCurrentIndex(2); // CSV
    REQUIRE(QTest::qWaitFor([&] { return text->toPlainText().startsWith(u"time,verdict"_s); }, 10'000));
    world.asker.exported = QString::fromStdString(world.folder.path("decisions.csv"));
    dialog->findChild<QPushButton*>(u"save"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(world.asker.exported); }, 10'000));
    CHECK(world.folder.read("decisions.csv") == text->toPlainText().toStdString());
    r.w.close();
}
