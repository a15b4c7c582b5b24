#include "widgets/stories/publish_one_dialog.h"

#include "tests/models/stories/story_fixture.h"
#include "tests/widgets/panel_fixture.h"

#include <QComboBox>
#include <QHash>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

struct MemorySettings final : Settings
{
    QHash<QString, QVariant> values;
    QVariant value(const QString& key) const override { return values.value(key); }
    void setValue(const QString& key, const QVariant& value) override { values.insert(key, value); }
};

std::string facts(int quality, const std::string& day, const std::string& provider, bool isPublished)
{
    return "quality: " + std::to_string(quality) + "\npublishedDateTime: 2024-03-0" + day
        + "\nprovider:\n  name: " + provider + "\npublished: " + (isPublished ? "true" : "false") + "\n";
}

struct Asked
{
    StoryDesk desk;
    MemorySettings settings;
    PublishOneDialog dialog{desk.store, desk.acts, settings};
    RowId best = desk.add("a", storyArticle("Best", "a", facts(90, "3", "Post", false), {"b", "c"}));
    RowId early = desk.add("b", storyArticle("Early", "b", facts(50, "1", "Wire", true)));
    RowId preferred = desk.add("c", storyArticle("Preferred", "c", facts(60, "2", "Herald", true)));
    RowId alone = desk.add("d", storyArticle("Alone", "d", facts(60, "2", "Herald", true)));

    void ask()
    {
        desk.settle();
        dialog.rehearse({best, early, preferred, alone});
        await();
    }
    void await()
    {
        REQUIRE(QTest::qWaitFor([this] { return dialog.isSettled(); }));
    }
    void choose(int choice)
    {
        part<QComboBox>(dialog, "choice")->setCurrentIndex(choice);
        await();
    }
    /// The articles of the stories, as "+" for one that is ticked, and its cells; without the dates.
    std::vector<std::string> lines() const
    {
        std::vector<std::string> lines;
        for (QTreeWidgetItemIterator item(part<QTreeWidget>(dialog, "plans")); *item != nullptr; ++item) {
            if ((*item)->parent() == nullptr)
                continue;
            const auto cell = [&](int column) { return (*item)->text(column).toStdString(); };
            lines.push_back(((*item)->checkState(0) == Qt::Checked ? "+ " : "- ") + cell(0) + ", " + cell(1) + ", "
                + cell(2) + ", " + cell(4) + ", " + cell(5));
        }
        return lines;
    }
    QTreeWidgetItem* item(int i) const { return part<QTreeWidget>(dialog, "plans")->topLevelItem(0)->child(i); }
    QString published() const
    {
        const auto* tree = part<QTreeWidget>(dialog, "plans");
        return tree->topLevelItemCount() == 1 ? item(0)->text(0) : QString();
    }
    QString summary() const { return part<QLabel>(dialog, "storySummary")->text(); }
};

} // namespace

TEST_CASE("What is published of a story is rehearsed, done as one step and remembered", "[publish_one]")
{
    Asked asked;
    asked.ask();
    CHECK(asked.lines()
        == std::vector<std::string>{
            "+ Best, Post, 90, , Published", "- Early, Wire, 50, , Draft", "- Preferred, Herald, 60, , Draft"});
    CHECK(asked.summary()
        == u"One article per story (1 story(s)): 1 will be published, 2 will become drafts. Nothing is written until you save, and one step undoes it."_s);
    asked.choose(1);
    CHECK(asked.lines()
        == std::vector<std::string>{
            "+ Early, Wire, 50, , ", "- Best, Post, 90, , ", "- Preferred, Herald, 60, , Draft"});
    auto* providers = part<QListWidget>(asked.dialog, "providers");
    CHECK_FALSE(providers->isVisible());
    asked.choose(2);
    CHECK(providers->isVisible());
    providers->setCurrentRow(1);
    const auto first = providers->item(1)->text();
    QTest::mouseClick(part<QPushButton>(asked.dialog, "up"), Qt::LeftButton);
    asked.await();
    CHECK(providers->item(0)->text() == first);
    CHECK(asked.item(0)->text(1) == first);
    const auto chosen = asked.published();
    QTest::keyClick(&asked.dialog, Qt::Key_Return);
    asked.desk.settle();
    CHECK_FALSE(asked.dialog.isVisible());
    int published = 0;
    for (const auto row : {asked.best, asked.early, asked.preferred}) {
        if (asked.desk.publishState(row) == PublishState::Published) {
            ++published;
            CHECK(asked.desk.acts.nameOf(row) == chosen);
        }
    }
    CHECK(published == 1);
    CHECK(asked.desk.publishState(asked.alone) == PublishState::Published);
    CHECK(asked.desk.commands.undoStack().count() == 1);
    CHECK(asked.settings.values.value(u"stories/providers"_s).toStringList().front() == first);
    CHECK(asked.settings.values.value(u"stories/choice"_s).toInt() == 2);
    asked.ask(); // nothing is left to do
    CHECK(asked.published().isEmpty());
}

TEST_CASE("What changes meanwhile is planned again", "[publish_one]")
{
    Asked asked;
    asked.ask();
    CHECK(asked.published() == u"Best"_s);
    asked.desk.commands.setPublished({asked.early}, false);
    asked.desk.settle();
    asked.await();
    CHECK(asked.item(1)->text(5).isEmpty());
    CHECK(asked.item(2)->text(5) == u"Draft"_s);
    asked.ask();
    asked.desk.commands.setPublished({asked.early}, true); // planned again, and closed before the answer is there
    asked.desk.store.clear();
    CHECK_FALSE(asked.dialog.isVisible());
    QTest::qWait(100);
}

TEST_CASE("Each article shows its problems, and another one of a story can be chosen", "[publish_one]")
{
    Asked asked;
    asked.desk.store.setProblems({{asked.best, {.count = 2, .worst = RowProblems::Worst::Error}}});
    asked.ask();
    CHECK(asked.lines().front() == "+ Best, Post, 90, 2 problem(s), the worst is an error, Published");
    auto* tree = part<QTreeWidget>(asked.dialog, "plans");
    tree->setCurrentItem(asked.item(2));
    QTest::keyClick(tree, Qt::Key_Space);
    CHECK(asked.lines()
        == std::vector<std::string>{"- Best, Post, 90, 2 problem(s), the worst is an error, ",
            "- Early, Wire, 50, , Draft", "+ Preferred, Herald, 60, , "});
    CHECK(asked.summary().contains(u"0 will be published, 1 will become drafts"_s));

    asked.desk.commands.setPublished({asked.preferred}, false); // planned again, with the choice
    asked.desk.settle();
    asked.await();
    CHECK(asked.item(2)->checkState(0) == Qt::Checked);
    CHECK(asked.item(2)->text(5) == u"Published"_s);
    QTest::keyClick(&asked.dialog, Qt::Key_Return);
    asked.desk.settle();
    CHECK(asked.desk.publishState(asked.best) == PublishState::Draft);
    CHECK(asked.desk.publishState(asked.early) == PublishState::Draft);
    CHECK(asked.desk.publishState(asked.preferred) == PublishState::Published);
}

TEST_CASE("A story without a choice is left as it is", "[publish_one]")
{
    Asked asked;
    asked.ask();
    auto* tree = part<QTreeWidget>(asked.dialog, "plans");
    tree->setCurrentItem(asked.item(0));
    QTest::keyClick(tree, Qt::Key_Space);
    CHECK(asked.item(0)->checkState(0) == Qt::Unchecked);
    CHECK(asked.summary().contains(u"0 story(s)"_s));
    CHECK(asked.item(1)->text(5).isEmpty());
    QTest::keyClick(&asked.dialog, Qt::Key_Return);
    CHECK(asked.dialog.isVisible());
    CHECK(asked.desk.commands.undoStack().count() == 0);
    asked.choose(1); // another rule decides about all stories
    CHECK(asked.item(0)->checkState(0) == Qt::Checked);
}
