#include "tests/app/window_fixture.h"

#include "core/library/row_decision.h"
#include "core/messages/error_messages.h"
#include "widgets/bulk/bulk_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTabWidget>
#include <QTableView>

#include <map>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int bulkArticles = 300;

std::string bulkFile(int i)
{
    return "a" + std::to_string(1000 + i) + ".md";
}

/// Articles of several styles; every tenth has the topic already.
std::string bulkText(int i)
{
    const auto end = i % 3 == 0 ? std::string("\r\n") : std::string("\n");
    std::string text = "---" + end + "title: \"Title " + std::to_string(1000 + i) + "\" # by hand" + end;
    if (i % 10 == 0)
        text += "topics: [AI, Edge]" + end;
    else if (i % 2 == 0)
        text += "topics:" + end + "- 'AI'" + end;
    return text + "published: false" + end + "---" + end + "Body" + (i % 5 == 0 ? "" : end);
}

/// A window whose menu is used and whose dialog is seen.
struct Bulk
{
    World world;
    std::map<std::string, std::string> before;
    Window w{world};

    explicit Bulk(int count = bulkArticles)
    {
        for (int i = 0; i < count; ++i) {
            before[bulkFile(i)] = bulkText(i);
            world.folder.write(bulkFile(i), bulkText(i));
        }
        w.open(world.folder.path());
        QObject::connect(&w.desk.saver, &SaveService::finished, &w.window, [](const SaveReport& report) {
            for (const auto& failure : report.failures)
                WARN(sentenceWithLine(failure.error).toStdString());
        });
    }

    BulkDialog& dialog()
    {
        auto* dialog = w.window.findChild<BulkDialog*>();
        REQUIRE(dialog != nullptr);
        return *dialog;
    }
    template <typename Widget>
    Widget& part(const char* name)
    {
        auto* found = dialog().findChild<Widget*>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return *found;
    }
    /// Through the menu, by the text of an entry.
    void choose(const QString& text)
    {
        for (auto* menu : w.window.findChildren<QMenu*>())
            Q_EMIT menu->aboutToShow();
        for (auto* action : w.window.table().actions()) {
            if (action->menu() == nullptr)
                continue;
            Q_EMIT action->menu()->aboutToShow();
            for (auto* verb : action->menu()->actions()) {
                if (QString(verb->text()).remove(u'&') == text) {
                    REQUIRE(verb->isEnabled());
                    verb->trigger();
                    REQUIRE(QTest::qWaitForWindowActive(&dialog()));
                    await();
                    return;
                }
            }
        }
        FAIL("no entry says " << text.toStdString());
    }
    void await()
    {
        REQUIRE(QTest::qWaitFor([this] { return dialog().isSettled(); }));
    }
    void type(const char* name, const QString& text)
    {
        QTest::keyClicks(&part<QLineEdit>(name), text);
        await();
    }
    void apply()
    {
        QTest::keyClick(&dialog(), Qt::Key_Return, Qt::ControlModifier);
        CHECK_FALSE(dialog().isVisible());
        REQUIRE(QTest::qWaitFor([this] { return !w.desk.editor.isBusy(); }));
    }
    void undo()
    {
        w.desk.commands.undo();
        REQUIRE(QTest::qWaitFor([this] { return !w.desk.editor.isBusy(); }));
    }
    void save(int left = 0)
    {
        w.window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&w.window));
        w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        constexpr int patienceMs = 60'000; // hundreds of files, each written to the disk
        REQUIRE(QTest::qWaitFor(
            [&] {
                return !w.desk.saver.isSaving()
                    && w.desk.store.library().unsavedCount() == static_cast<std::size_t>(left);
            },
            patienceMs));
    }
    int changedFiles()
    {
        int changed = 0;
        for (const auto& [name, text] : before)
            changed += world.folder.read(name) != text;
        return changed;
    }
};

} // namespace

TEST_CASE("A topic is added to all articles but two, and undo restores every byte", "[window][bulk]")
{
    Bulk b;
    b.choose(u"Add Topics…"_s);
    CHECK(b.part<QLabel>("bulkSummary").text() == u"Type a value."_s);
    b.type("value", u"Edge"_s);
    auto& changes = b.part<QTableView>("changes");
    CHECK(changes.model()->rowCount() == 270);
    CHECK(b.part<QTableView>("unchanged").model()->rowCount() == 30);
    CHECK(b.part<QTabWidget>("lists").tabText(0) == u"Will change (270)"_s);
    CHECK(b.part<QTabWidget>("lists").tabText(1) == u"Skipped (30)"_s);

    changes.setFocus();
    changes.selectRow(0);
    QTest::keyClick(&changes, Qt::Key_Down, Qt::ShiftModifier);
    REQUIRE(changes.selectionModel()->selectedRows().size() == 2);
    QTest::keyClick(&changes, Qt::Key_Space);
    CHECK(b.part<QLabel>("bulkSummary").text().startsWith(u"268 article"_s));
    b.apply();
    CHECK(b.w.desk.store.library().unsavedCount() == 268);
    CHECK(b.w.desk.commands.undoStack().count() == 1);
    b.save();
    CHECK(b.changedFiles() == 268);
    CHECK(b.world.folder.read(bulkFile(3)).find("Edge\r\n") != std::string::npos);
    b.undo();
    CHECK(b.w.desk.store.library().unsavedCount() == 268);
    b.save();
    CHECK(b.changedFiles() == 0);
}

TEST_CASE("A bulk change that is cancelled leaves what was done by then, as one step", "[window][bulk]")
{
    Bulk b;
    b.choose(u"Set Category…"_s);
    b.type("value", u"news"_s);
    const auto canceling = QObject::connect(&b.w.desk.editor, &EditService::progress, &b.w.window, [&b](qint64 done) {
        if (done > 0)
            b.w.desk.editor.cancel();
    });
    b.apply();
    QObject::disconnect(canceling);
    const auto done = b.w.desk.store.library().unsavedCount();
    CHECK(done > 0);
    CHECK(done < bulkArticles);
    CHECK(b.w.desk.commands.undoStack().count() == 1);
    b.save();
    CHECK(b.changedFiles() == static_cast<int>(done));
    b.undo();
    b.save();
    CHECK(b.changedFiles() == 0);
}

TEST_CASE("The selected articles are published through the rehearsal, as decisions", "[window][bulk]")
{
    Bulk b(6);
    b.w.clickCell(0, RowField::Title);
    b.w.clickCell(2, RowField::Title, Qt::ShiftModifier);
    b.choose(u"Publish…"_s);
    CHECK(b.part<QTableView>("changes").model()->rowCount() == 3);
    CHECK_FALSE(b.part<QComboBox>("field").isVisible());
    b.part<QComboBox>("scope").setCurrentIndex(1);
    b.await();
    CHECK(b.part<QTableView>("changes").model()->rowCount() == 6);
    b.part<QComboBox>("scope").setCurrentIndex(0);
    b.await();
    b.apply();
    REQUIRE(QTest::qWaitFor([&] { return b.w.desk.store.library().unsavedCount() == 3; }));
    int decided = 0;
    for (const auto id : b.w.desk.table.rows())
        decided += b.w.desk.store.library().annotations().decision(id).verdict == Verdict::Publish;
    CHECK(decided == 3);
}

TEST_CASE("What others overruled is put right again for all articles", "[window][bulk]")
{
    Bulk b(5);
    b.w.key(Qt::Key_A, Qt::ControlModifier);
    b.w.key(Qt::Key_P);
    b.save();
    for (const int i : {1, 3})
        b.world.folder.write(bulkFile(i), bulkText(i)); // a bot made drafts of them
    b.w.key(Qt::Key_F5);
    REQUIRE(
        QTest::qWaitFor([&] { return b.w.desk.store.library().draftCount() == 2 && !b.w.desk.loader.isLoading(); }));
    b.w.clickCell(0, RowField::Title);
    b.choose(u"Apply All Decisions Again…"_s);
    CHECK(b.part<QTableView>("changes").model()->rowCount() == 2);
    b.apply();
    CHECK(b.w.desk.store.library().draftCount() == 0);
    b.undo();
    CHECK(b.w.desk.store.library().draftCount() == 2);
}

TEST_CASE("What is shown follows the articles, and an invalid regular expression is a sentence", "[window][bulk]")
{
    Bulk b(4);
    b.choose(u"Replace Text…"_s);
    b.part<QAbstractButton>("isRegex").click();
    b.type("value", u"Title ("_s);
    CHECK(b.part<QLabel>("bulkSummary").text().startsWith(u"Invalid regular expression"_s));
    CHECK_FALSE(b.part<QAbstractButton>("apply").isEnabled());
    b.type("value", u"\\d+)"_s);
    b.type("newValue", u"No. \\1"_s);
    auto* model = b.part<QTableView>("changes").model();
    REQUIRE(model->rowCount() == 4);
    CHECK(model->index(0, RehearsalModel::After).data().toString() == u"No. 1000"_s);
    b.w.desk.commands.change(
        {b.w.desk.table.rowId(0)}, KeyPath::ofKey("title"), {SetField{KeyPath::ofKey("title"), Value::plain("Else")}});
    REQUIRE(QTest::qWaitFor([&] { return b.w.desk.store.library().unsavedCount() == 1; }));
    b.await();
    CHECK(model->rowCount() == 3);
    CHECK(b.part<QTableView>("unchanged").model()->rowCount() == 1);
    QTest::keyClick(&b.dialog(), Qt::Key_Escape);
    CHECK_FALSE(b.dialog().isVisible());
    CHECK(model->rowCount() == 0);
}
