#include "widgets/stories/publish_one_dialog.h"

#include "tests/models/stories/story_fixture.h"
#include "tests/widgets/panel_fixture.h"

#include <QComboBox>
#include <QHash>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>

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
    QString cell(int column) const
    {
        const auto* table = part<QTableWidget>(dialog, "plans");
        return table->rowCount() == 1 ? table->item(0, column)->text() : QString();
    }
};

} // namespace

TEST_CASE("What is published of a story is rehearsed, done as one step and remembered", "[publish_one]")
{
    Asked asked;
    asked.ask();
    CHECK(asked.cell(0) == u"Best"_s);
    CHECK(asked.cell(2) == u"Early, Preferred"_s);
    CHECK(part<QLabel>(asked.dialog, "storySummary")->text()
        == u"One article per story (1 story(s)): 1 will be published, 2 will become drafts. Nothing is written until you save, and one step undoes it."_s);
    asked.choose(1);
    CHECK(asked.cell(0) == u"Early"_s);
    CHECK(asked.cell(2) == u"Preferred"_s);
    auto* providers = part<QListWidget>(asked.dialog, "providers");
    CHECK_FALSE(providers->isVisible());
    asked.choose(2);
    CHECK(providers->isVisible());
    providers->setCurrentRow(1);
    const auto first = providers->item(1)->text();
    QTest::mouseClick(part<QPushButton>(asked.dialog, "up"), Qt::LeftButton);
    asked.await();
    CHECK(providers->item(0)->text() == first);
    CHECK(asked.cell(1) == first);
    const auto chosen = asked.cell(0);
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
    CHECK(asked.cell(0).isEmpty());
}

TEST_CASE("What changes meanwhile is planned again", "[publish_one]")
{
    Asked asked;
    asked.ask();
    CHECK(asked.cell(0) == u"Best"_s);
    asked.desk.commands.setPublished({asked.early}, false);
    asked.desk.settle();
    asked.await();
    CHECK(asked.cell(2) == u"Preferred"_s);
    asked.ask();
    asked.desk.commands.setPublished({asked.early}, true); // planned again, and closed before the answer is there
    asked.desk.store.clear();
    CHECK_FALSE(asked.dialog.isVisible());
    QTest::qWait(100);
}
