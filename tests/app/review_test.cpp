#include "core/library/read_article.h"
#include "core/storage/posix_disk.h"
#include "tests/app/edit_fixture.h"
#include "widgets/article/facts_panel.h"
#include "widgets/article/source_editor.h"
#include "widgets/form/inspector_panel.h"
#include "widgets/review/fix_dialog.h"
#include "widgets/review/problems_panel.h"

#include <QComboBox>
#include <QDockWidget>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeView>

using namespace stet;
using namespace stet::test;

namespace {

const std::string faulty = "---\n"
                           "category: news\n"
                           "title: A lighthouse is moved\n"
                           "excerpt: The town carries it.\n"
                           "publishedDateTime: 2024-02-28T10:00:00Z\n"
                           "webUrl: https://a.example/x?utm_source=b\n"
                           "quality: 130\n"
                           "published: 'false'\n"
                           "topics:\n"
                           "  - A\n"
                           "  - A\n"
                           "---\n"
                           "Body\n";

struct Reviewing : Editing
{
    QTreeView& tree;

    explicit Reviewing(const Files& files)
        : Editing(files)
        , tree(widget<QTreeView>("tree_problems"))
    {
        for (auto* dock : w.window.findChildren<QDockWidget*>()) {
            if (dock->objectName() == u"problems"_s)
                dock->raise();
        }
        awaitReview();
        REQUIRE(QTest::qWaitFor([this] { return tree.isVisible(); }));
    }

    void awaitReview()
    {
        REQUIRE(QTest::qWaitFor([this] { return !w.desk.review.isChecking() && !w.desk.stories.isBusy(); }));
        QTest::qWait(350); // the panel follows
    }
    const ProblemsModel& problems() { return w.desk.problems; }
    /// Texts of the rows below the groups.
    QStringList messages()
    {
        QStringList out;
        for (int group = 0; group < problems().rowCount(); ++group) {
            const auto parent = problems().index(group, 0);
            for (int row = 0; row < problems().rowCount(parent); ++row)
                out << problems().index(row, 0, parent).data().toString();
        }
        return out;
    }
    QModelIndex find(const QString& message)
    {
        for (int group = 0; group < problems().rowCount(); ++group) {
            const auto parent = problems().index(group, 0);
            for (int row = 0; row < problems().rowCount(parent); ++row) {
                if (problems().index(row, 0, parent).data().toString() == message)
                    return problems().index(row, 0, parent);
            }
        }
        FAIL("no " << message.toStdString() << " among " << messages().join(u" | "_s).toStdString());
        return {};
    }
    void click(const char* button) { widget<QPushButton>(button).click(); }
};

} // namespace

TEST_CASE("What is wrong with the articles is listed, and Enter leads to the field or the line", "[window][review]")
{
    Reviewing e(
        Editing::Files{{"a.md", faulty}, {"b.md", "---\ntitle: \"Broken\n---\n"}, {"c.md", article("Fine", "true")}});
    CHECK(e.problems().rowCount() > 0);
    CHECK(e.problems().index(0, 0).data(ProblemRole::Severity).toInt() == static_cast<int>(Severity::Error));
    const auto quality = e.find(u"Quality is 130; it must be between 0 and 100."_s);
    CHECK(quality.siblingAtColumn(1).data().toString() == u"A lighthouse is moved"_s);
    CHECK(quality.siblingAtColumn(2).data().toString() == u"Quality"_s);
    e.tree.expand(quality.parent());
    e.tree.setCurrentIndex(quality);
    CHECK(e.widget<QLabel>("explanation").text().contains(u"from 0 to 100"_s));
    e.tree.setFocus();
    QTest::keyClick(&e.tree, Qt::Key_Return);
    CHECK(e.w.desk.state.current() == e.w.desk.store.library().idOf(e.world.folder.path("a.md")));
    REQUIRE(QTest::qWaitFor(
        [&] { return QApplication::focusWidget() != nullptr && QApplication::focusWidget() != &e.tree; }));

    const auto broken = e.find(u"A quotation mark is not closed."_s);
    e.tree.expand(broken.parent());
    e.tree.setCurrentIndex(broken);
    e.tree.setFocus();
    QTest::keyClick(&e.tree, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return e.widget<SourceEditor>("editor").isVisible(); }));
    REQUIRE(QTest::qWaitFor([&] { return e.widget<SourceEditor>("editor").textCursor().blockNumber() == 1; }));
}

TEST_CASE("Mistakes in the settings of a folder are as bad as the folder says", "[window][review]")
{
    Reviewing e(Editing::Files{
        {"a.md", article("Fine", "true")}, {".stet/config.yaml", "rules:\n  configuration: warning\n  none: off\n"}});
    const auto parseError = e.find(u"There is no rule none."_s);
    CHECK(parseError.siblingAtColumn(1).data().toString() == u".stet/config.yaml:3"_s);
    CHECK(parseError.data(ProblemRole::Severity).toInt() == static_cast<int>(Severity::Warning));
    CHECK(parseError.parent().data(ProblemRole::Severity).toInt() == static_cast<int>(Severity::Warning));
    CHECK(e.problems().counts()[static_cast<std::size_t>(Severity::Error)] == 0);
}

TEST_CASE("The tabs count problems and changes", "[window][review]")
{
    Reviewing e(Editing::Files{{"a.md", faulty}, {"c.md", article("Fine", "true")}});
    const auto title = [&](const QString& name) {
        auto text = e.w.window.findChild<QDockWidget*>(name)->windowTitle();
        return text;
    };
    const auto& counts = e.problems().counts();
    CHECK(title(u"problems"_s) == u"Problems %1"_s.arg(counts[1] + counts[2]));
    CHECK(title(u"changes"_s) == u"Changes"_s);
    e.w.desk.commands.change({e.w.desk.store.library().idOf(e.world.folder.path("a.md"))}, KeyPath::ofKey("quality"),
        {SetField{KeyPath::ofKey("quality"), Value::plain("30")}});
    e.awaitUnsaved(1);
    e.awaitReview();
    CHECK(title(u"problems"_s) == u"Problems %1"_s.arg(counts[1] + counts[2]));
    CHECK(title(u"changes"_s) == u"Changes 1"_s);
    e.w.desk.loader.open({});
    CHECK(QTest::qWaitFor([&] { return title(u"problems"_s) == u"Problems"_s; }));
}

TEST_CASE("The list is narrowed down by severity and rule, and grouped by article", "[window][review]")
{
    Reviewing e(Editing::Files{{"a.md", faulty}, {"c.md", article("Fine", "true")}});
    CHECK(e.widget<QComboBox>("least").currentIndex() == 1); // hints are for those who look for them
    e.widget<QComboBox>("least").setCurrentIndex(0);
    const auto all = e.messages().size();
    e.widget<QComboBox>("least").setCurrentIndex(2);
    CHECK(e.messages().size() == 2);
    e.widget<QComboBox>("grouping").setCurrentIndex(1);
    CHECK(e.problems().rowCount() == 1);
    CHECK(e.problems().index(0, 0).data().toString() == u"A lighthouse is moved (2)"_s);
    e.widget<QComboBox>("least").setCurrentIndex(0);
    auto& rule = e.widget<QComboBox>("rule");
    rule.setCurrentIndex(rule.findText(u"Tracking parameters"_s));
    CHECK(e.messages() == QStringList{u"Address has the tracking parameter utm_source."_s});
    rule.setCurrentIndex(0);
    CHECK(e.messages().size() == all);
    CHECK(e.world.settings.values.value(u"problems/grouping"_s).toInt() == 1);
}

TEST_CASE("A fix is rehearsed, changes values alone, and is one step back", "[window][review]")
{
    Reviewing e(Editing::Files{{"a.md", faulty}, {"b.md", with(faulty, "A lighthouse", "Another lighthouse")}});
    const auto tracking = e.find(u"Address has the tracking parameter utm_source."_s);
    e.tree.setCurrentIndex(tracking);
    e.click("fixRule");
    auto& dialog = *e.w.window.findChild<FixDialog*>();
    REQUIRE(dialog.isVisible());
    CHECK(e.w.desk.store.library().unsavedCount() == 0);
    dialog.reject();
    CHECK(e.w.desk.store.library().unsavedCount() == 0);
    e.click("fixRule");
    dialog.accept();
    CHECK(e.w.desk.store.library().unsavedCount() == 0); // closed by no verb of its own
    e.click("fixRule");
    for (auto* button : dialog.findChildren<QPushButton*>()) {
        if (button->text() == u"Fix"_s)
            button->click();
    }
    e.awaitUnsaved(2);
    e.awaitReview();
    CHECK_FALSE(e.messages().contains(u"Address has the tracking parameter utm_source."_s));
    CHECK(e.w.desk.commands.undoStack().count() == 1);
    e.w.window.activateWindow();
    e.w.window.table().setFocus();
    e.w.desk.commands.undo();
    e.awaitUnsaved(0);
    e.awaitReview();
    CHECK(e.messages().count(u"Address has the tracking parameter utm_source."_s) == 2);
    e.w.desk.commands.redo();
    e.awaitUnsaved(2);
    e.w.desk.saver.saveAll();
    e.w.awaitSaved();
    CHECK(e.onDisk() == with(faulty, "?utm_source=b", ""));
}

TEST_CASE("An article that lacks quotes is fixed where its error is shown", "[window][review]")
{
    const std::string broken = "---\ntitle: [Update] Pier\n---\n";
    Reviewing e(Editing::Files{{"a.md", broken}, {"b.md", article("Fine", "true")}});
    e.w.clickCell(e.w.rowOf(u"a.md"_s), RowField::Title);
    auto& tabs = *e.w.window.findChild<QTabWidget*>();
    auto* inspector = e.w.window.findChild<InspectorPanel*>();
    tabs.setCurrentWidget(inspector);
    const auto button = [&](const QString& text) -> QAbstractButton* {
        for (auto* each : tabs.findChildren<QAbstractButton*>()) {
            if (each->isVisible() && each->text() == text)
                return each;
        }
        return nullptr;
    };
    REQUIRE(QTest::qWaitFor([&] { return button(u"Fix…"_s) != nullptr; }));
    const auto problem = e.find(u"Text after a list. Put the title in quotes."_s);
    CHECK(problem.siblingAtColumn(ProblemsModel::Field).data().toString() == u"line 2"_s);
    button(u"Open the source"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return e.widget<SourceEditor>("editor").isVisible(); }));
    CHECK(QTest::qWaitFor([&] { return e.widget<SourceEditor>("editor").textCursor().blockNumber() == 1; }));
    REQUIRE(button(u"Fix…"_s) != nullptr); // there too
    button(u"Fix…"_s)->click();
    auto& dialog = *e.w.window.findChild<FixDialog*>();
    REQUIRE(dialog.isVisible());
    const auto* changes = dialog.findChild<QTableWidget*>();
    CHECK(changes->item(0, 2)->text() == u"The value gets quotes"_s);
    for (auto* each : dialog.findChildren<QPushButton*>()) {
        if (each->text() == u"Fix"_s)
            each->click();
    }
    e.awaitUnsaved(1);
    REQUIRE(QTest::qWaitFor([&] { return button(u"Fix…"_s) == nullptr; }));
    e.w.desk.saver.saveAll();
    e.w.awaitSaved();
    CHECK(e.onDisk() == "---\ntitle: \"[Update] Pier\"\n---\n");
    tabs.setCurrentWidget(inspector);
    e.w.clickCell(e.w.rowOf(u"Fine"_s), RowField::Title);
    CHECK(button(u"Open the source"_s) == nullptr);
}

TEST_CASE("One finding is fixed, or all of the selected articles", "[window][review]")
{
    const auto other = with(faulty, "A lighthouse", "Another lighthouse");
    Reviewing e(Editing::Files{{"a.md", faulty}, {"b.md", other}, {"c.md", with(faulty, "A lighthouse", "One more")}});
    const auto fix = [&](const char* button) {
        e.click(button);
        auto& dialog = *e.w.window.findChild<FixDialog*>();
        REQUIRE(dialog.isVisible());
        for (auto* each : dialog.findChildren<QPushButton*>()) {
            if (each->text() == u"Fix"_s)
                each->click();
        }
    };
    const auto tracking = e.find(u"Address has the tracking parameter utm_source."_s);
    const auto fixed = tracking.data(ProblemRole::Article).toUInt();
    e.tree.setCurrentIndex(tracking);
    fix("fix");
    e.awaitUnsaved(1);
    CHECK(e.w.desk.store.library().isUnsaved(fixed));
    e.awaitReview();
    e.w.desk.commands.undo();
    e.awaitUnsaved(0);
    e.awaitReview();
    const auto row = [&](const char* name) { return e.w.desk.store.library().idOf(e.world.folder.path(name)); };
    e.w.desk.state.setSelected({row("a.md"), row("b.md")});
    fix("fixSelected");
    e.awaitUnsaved(2);
    CHECK(e.w.desk.commands.undoStack().count() == 1);
    e.w.desk.saver.saveAll();
    e.w.awaitSaved();
    const auto withoutFaults = [](const std::string& text) {
        return with(with(with(text, "?utm_source=b", ""), "'false'", "false"), "  - A\n  - A\n", "  - A\n");
    };
    CHECK(e.onDisk("a.md") == withoutFaults(faulty));
    CHECK(e.onDisk("b.md") == withoutFaults(other));
    CHECK(e.onDisk("c.md") == with(faulty, "A lighthouse", "One more"));
}

TEST_CASE("A fix looks at the text as it is by then, and at one finding where one was asked for", "[window][review]")
{
    const auto thrice = with(faulty, "topics:\n  - A\n  - A\n", "topics:\n  - X\n  - A\n  - B\n  - A\n  - A\n");
    Reviewing e(Editing::Files{{"a.md", thrice}});
    const auto a = e.w.desk.store.library().idOf(e.world.folder.path("a.md"));
    const auto topics = KeyPath::ofKey("topics");
    const auto shownText = [&] {
        PosixDisk disk;
        const auto& library = e.w.desk.store.library();
        const auto document = readArticle(disk, std::string(library.row(a).path), library.pending(a));
        REQUIRE(document.ok());
        return std::string(document->bytes());
    };
    const auto repeated = [](const Finding& finding) { return finding.rule == RuleId::TopicRepeated; };
    const auto first = [&](const Finding& finding) { return repeated(finding) && finding.field == "topics[3]"; };
    e.w.desk.commands.makeEach({a}, u"Fix"_s, e.w.desk.review.fixing(first, true));
    e.awaitUnsaved(1);
    e.awaitReview();
    CHECK(shownText() == with(thrice, "  - A\n  - A\n", "  - A\n"));
    // The findings of before name the places of before.
    e.w.desk.commands.change({a}, topics, {RemoveField{topics.item(0)}});
    e.w.desk.commands.makeEach({a}, u"Fix"_s, e.w.desk.review.fixing(repeated, false));
    e.awaitReview();
    REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.editor.isBusy(); }));
    CHECK(shownText() == with(thrice, "  - X\n  - A\n  - B\n  - A\n  - A\n", "  - A\n  - B\n"));
}

TEST_CASE("What an edit concerns is checked again, and nothing else", "[window][review]")
{
    const auto same = with(faulty, "?utm_source=b", "");
    Reviewing e(
        Editing::Files{{"a.md", faulty}, {"b.md", with(same, "https://a.example/x", "https://a.example/other")}});
    const auto a = e.w.desk.store.library().idOf(e.world.folder.path("a.md"));
    const auto b = e.w.desk.store.library().idOf(e.world.folder.path("b.md"));
    const auto rulesOf = [&](RowId id) { return std::string(e.w.desk.store.library().problems(id).rules); };
    CHECK(rulesOf(a).find("story-twice") == std::string::npos);
    e.w.desk.commands.change({b}, KeyPath::ofKey("webUrl"),
        {SetField{KeyPath::ofKey("webUrl"), Value::scalar(ValueType::Text, "https://www.a.example/x/")}});
    e.awaitUnsaved(1);
    e.awaitReview();
    CHECK(rulesOf(a).find("story-twice") != std::string::npos);
    CHECK(rulesOf(b).find("story-twice") != std::string::npos);
    e.w.desk.commands.setPublished({b}, false);
    e.awaitReview();
    CHECK(rulesOf(a).find("story-twice") == std::string::npos);
    CHECK(rulesOf(a).find("same-address") != std::string::npos);
}

TEST_CASE("The search asks for problems", "[window][review]")
{
    Reviewing e(Editing::Files{{"a.md", faulty}, {"c.md", article("Fine", "true")}, {"d.md", article("Nice", "true")}});
    const auto shown = [&](const QString& query) {
        e.w.desk.search.setText(query);
        REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.table.isOrdering(); }));
        return e.w.desk.table.rowCount();
    };
    CHECK(shown(u"is:invalid"_s) == 1);
    CHECK(shown(u"problem:topic-repeated"_s) == 1);
    CHECK(shown(u"-is:invalid"_s) == 2);
    CHECK(shown(u"problem:=topic"_s) == 0);
    CHECK(shown(u"problem:topic"_s) == 1);
    CHECK(shown(u"no:problem"_s) <= 2);
    CHECK(shown(QString()) == 3);
    const auto column = columnOf(RowField::Problems);
    e.w.desk.table.sort(column, Qt::DescendingOrder);
    REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.table.isOrdering(); }));
    CHECK(e.w.desk.table.index(0, column).data(ArticleRole::Worst).toInt()
        == static_cast<int>(RowProblems::Worst::Error));
}

TEST_CASE("Publishing an article with errors asks first, unless the person wants no more of it", "[window][review]")
{
    const auto draft = with(faulty, "published: 'false'", "published: false");
    Reviewing e(Editing::Files{{"a.md", draft}, {"c.md", article("Fine", "false")}});
    const auto a = e.w.desk.store.library().idOf(e.world.folder.path("a.md"));
    const auto c = e.w.desk.store.library().idOf(e.world.folder.path("c.md"));
    e.world.asker.publishAnswer = Asker::PublishAnswer::Cancel;
    e.w.desk.commands.setPublished({c}, true);
    e.awaitUnsaved(1);
    CHECK(e.world.asker.askedToPublish.isEmpty());
    e.w.desk.commands.setPublished({a}, true);
    REQUIRE(e.world.asker.askedToPublish.size() == 1);
    CHECK(e.world.asker.askedToPublish.front().contains(u"Quality is 130"_s));
    CHECK(e.w.desk.store.library().unsavedCount() == 1);
    e.world.asker.publishAnswer = Asker::PublishAnswer::PublishAndAskNoMore;
    e.w.desk.commands.setPublished({a}, true);
    e.awaitUnsaved(2);
    e.w.desk.commands.setPublished({a}, false);
    e.w.desk.commands.setPublished({a}, true);
    CHECK(e.world.asker.askedToPublish.size() == 2);

    // It is remembered, and can be wished for again.
    QAction* ask = nullptr;
    for (auto* menu : e.w.window.menuBar()->findChildren<QMenu*>()) {
        for (auto* action : menu->actions())
            ask = action->text() == u"Ask &Before Publishing with Errors"_s ? action : ask;
    }
    REQUIRE(ask != nullptr);
    CHECK_FALSE(ask->isChecked());
    ask->trigger();
    e.w.desk.commands.setPublished({a}, false);
    e.w.desk.commands.setPublished({a}, true);
    CHECK(e.world.asker.askedToPublish.size() == 3);
}

TEST_CASE("A folder says which field publishes, and its mistakes are listed", "[window][review]")
{
    Reviewing e(Editing::Files{{"a.md", "---\ntitle: One\ndraft: true\n---\n"},
        {".stet/config.yaml", "publish: {field: draft, value: false}\nrules:\n  no-such-rule: off\n"}});
    const auto a = e.w.desk.store.library().idOf(e.world.folder.path("a.md"));
    CHECK(e.w.desk.store.library().row(a).publishState == PublishState::Draft);
    e.find(u"There is no rule no-such-rule."_s);
    e.w.desk.commands.setPublished({a}, true);
    e.awaitUnsaved(1);
    e.w.desk.saver.saveAll();
    e.w.awaitSaved();
    CHECK(e.onDisk() == "---\ntitle: One\ndraft: false\n---\n");
    e.world.folder.write(".stet/config.yaml", "publish: {field: draft, value: false}\n");
    e.w.desk.loader.reload();
    REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.loader.isLoading(); }));
    e.awaitReview();
    CHECK_FALSE(e.messages().contains(u"There is no rule no-such-rule."_s));
}

TEST_CASE("Settings and pictures that come with the articles are followed without a reload", "[window][review]")
{
    const std::string article
        = "---\ntitle: One\nquality: 50\nimages:\n  - url: a.png\n    width: 1\n    height: 1\n---\n";
    Reviewing e(Editing::Files{{"a.md", article}, {"b.md", "---\ntitle: Two\nquality: 50\n---\n"}});
    const auto low = u"Published with quality 50; the threshold is 60."_s;
    const auto missing = u"There is no picture at a.png."_s;
    CHECK(e.messages().count(low) == 2);
    CHECK(e.messages().contains(missing));
    const auto a = e.w.desk.store.library().idOf(e.world.folder.path("a.md"));
    CHECK(e.w.desk.review.threshold(a) == 60);
    e.world.folder.write(".stet/config.yaml", "quality: {threshold: 40}\n");
    QImage picture(1, 1, QImage::Format_RGB32);
    picture.fill(Qt::white);
    REQUIRE(picture.save(QString::fromStdString(e.world.folder.path("a.png"))));
    e.w.desk.loader.reloadQuietly();
    REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.loader.isLoading(); }));
    e.awaitReview();
    CHECK_FALSE(e.messages().contains(low));
    CHECK_FALSE(e.messages().contains(missing));
    CHECK(e.w.desk.review.threshold(a) == 40);
}

TEST_CASE("A topic that is written otherwise everywhere is known by its new name", "[window][review]")
{
    const auto article
        = [](const char* topic) { return "---\ntitle: One\ntopics:\n  - " + std::string(topic) + "\n---\n"; };
    Editing::Files files;
    for (char name = 'a'; name < 'i'; ++name)
        files.emplace(std::string(1, name) + ".md", article("AI"));
    files.emplace("other.md", article("ai"));
    Reviewing e(files);
    const auto known = [&](const QString& topic, const QString& as) {
        return e.messages().contains(u"This folder spells the topic %1 as %2."_s.arg(topic, as));
    };
    CHECK(known(u"ai"_s, u"AI"_s));
    std::vector<RowId> rows;
    for (char name = 'a'; name < 'i'; ++name)
        rows.push_back(e.w.desk.store.library().idOf(e.world.folder.path(std::string(1, name) + ".md")));
    const auto path = KeyPath::ofKey("topics").item(0);
    e.w.desk.commands.change(rows, path, {SetField{path, Value::scalar(ValueType::Text, "ai")}});
    e.awaitUnsaved(8);
    REQUIRE(QTest::qWaitFor([&] { return !known(u"ai"_s, u"AI"_s); }, 4 * Review::learnAfterMs));
    e.awaitReview();
    CHECK_FALSE(known(u"AI"_s, u"ai"_s));
}

TEST_CASE("A cell of All Fields that is being typed into stays while the article is read again", "[window][form]")
{
    Editing e(Editing::Files{{"a.md", story}});
    auto& tabs = *e.w.window.findChild<QTabWidget*>();
    tabs.setCurrentIndex(2);
    auto& tree = *e.w.window.findChild<FactsPanel*>()->findChild<QTreeView*>();
    REQUIRE(QTest::qWaitFor([&] { return tree.isVisible() && tree.model()->rowCount() > 0; }));
    const auto cell = tree.model()->index(1, 1);
    tree.setCurrentIndex(cell);
    tree.edit(cell);
    auto* line = tree.viewport()->findChild<QLineEdit*>();
    REQUIRE(line != nullptr);
    line->setFocus();
    QTest::keyClicks(line, u"typed"_s);
    e.world.folder.write("a.md", with(story, "heat: -1", "heat: 7"));
    e.w.desk.loader.reload();
    REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.loader.isLoading(); }));
    QTest::qWait(300);
    line = tree.viewport()->findChild<QLineEdit*>();
    REQUIRE(line != nullptr);
    CHECK(line->text().endsWith(u"typed"_s));
    QTest::keyClick(line, Qt::Key_Return);
    e.awaitUnsaved(1);
}

TEST_CASE("A review goes on while a column of a field is shown", "[window][review]")
{
    Editing::Files files;
    for (int i = 0; i < 60; ++i)
        files[std::to_string(i) + ".md"]
            = with(faulty, "https://a.example/x", "https://a.example/" + std::to_string(i));
    Reviewing e(files);
    e.w.desk.table.addField(*KeyPath::parse("provider.name"));
    e.w.key(Qt::Key_F5);
    CHECK(QTest::qWaitFor([&] { return !e.w.desk.loader.isLoading() && !e.w.desk.review.isChecking(); }, 4000));
}

TEST_CASE("Enter on a finding shows its article, whatever the search says", "[window][review]")
{
    Reviewing e(Editing::Files{{"a.md", faulty}, {"c.md", article("Fine", "true")}});
    const auto a = e.w.desk.store.library().idOf(e.world.folder.path("a.md"));
    e.w.desk.search.setText(u"title:fine"_s);
    REQUIRE(QTest::qWaitFor([&] { return !e.w.desk.table.isOrdering() && e.w.desk.form.rows() != std::vector{a}; }));
    const auto quality = e.find(u"Quality is 130; it must be between 0 and 100."_s);
    e.tree.expand(quality.parent());
    e.tree.setCurrentIndex(quality);
    e.tree.setFocus();
    QTest::keyClick(&e.tree, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return e.w.desk.form.rows() == std::vector{a}; }));
    REQUIRE(QTest::qWaitFor([&] { return QApplication::focusWidget() != &e.tree; }));
}

TEST_CASE("Two fixes of one address are both made", "[window][review]")
{
    const auto insecure = with(faulty, "https://a.example/x?utm_source=b", "http://a.example/y?utm_source=b");
    Reviewing e(Editing::Files{{"a.md", insecure}, {"b.md", with(faulty, "?utm_source=b", "")}});
    const auto a = e.w.desk.store.library().idOf(e.world.folder.path("a.md"));
    const auto all = [](const Finding& finding) {
        return finding.rule == RuleId::AddressTracking || finding.rule == RuleId::AddressInsecure;
    };
    e.w.desk.commands.makeEach({a}, u"Fix"_s, e.w.desk.review.fixing(all, false));
    e.awaitUnsaved(1);
    e.w.desk.saver.saveAll();
    e.w.awaitSaved();
    CHECK(e.onDisk() == with(faulty, "https://a.example/x?utm_source=b", "https://a.example/y"));
}

TEST_CASE("A finding is ignored and a rule switched off from the list, and both can be undone", "[window][review]")
{
    World world;
    world.folder.write("a.md", "---\ntitle: Aaa\nquality: 130\n---\n");
    world.folder.write("b.md", "---\ntitle: Bbb\nquality: 140\n---\n");
    world.folder.write(".stet/config.yaml", "# agreed\nlimits: {title: 70}\n");
    Window w(world);
    w.open(world.folder.path());
    const auto counts = [&] {
        std::string text;
        for (RowId id = 0; id < 2; ++id) {
            const auto findings = w.desk.review.findings(id);
            text += std::to_string(std::count_if(findings.begin(), findings.end(), [](const Finding* finding) {
                return finding->rule == RuleId::QualityRange;
            })) + ' ';
        }
        return text;
    };
    const auto awaitCounts = [&](const std::string& wanted) {
        REQUIRE(QTest::qWaitFor(
            [&] { return !w.desk.folderSettings.isBusy() && !w.desk.review.isChecking() && counts() == wanted; }));
    };
    awaitCounts("1 1 ");
    auto& panel = *w.window.findChild<ProblemsPanel*>();
    Q_EMIT panel.ignoreRequested(0, static_cast<int>(RuleId::QualityRange));
    const auto ignored = w.desk.store.library().row(0).path.view().ends_with("a.md");
    awaitCounts("0 1 ");
    CHECK(world.folder.read(".stet/config.yaml").starts_with("# agreed\nlimits: {title: 70}\nignore:\n"));
    CHECK(world.folder.read(".stet/config.yaml").find(ignored ? "a.md" : "b.md") != std::string::npos);
    Q_EMIT panel.severityRequested({1}, static_cast<int>(RuleId::QualityRange), std::nullopt);
    awaitCounts("0 0 ");
    w.window.table().setFocus();
    w.key(Qt::Key_Z, Qt::ControlModifier);
    awaitCounts("0 1 ");
    w.key(Qt::Key_Z, Qt::ControlModifier);
    awaitCounts("1 1 ");
    CHECK(world.folder.read(".stet/config.yaml") == "# agreed\nlimits: {title: 70}\n");
}
