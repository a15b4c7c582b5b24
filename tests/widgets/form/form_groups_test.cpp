#include "models/search/known_values.h"
#include "tests/widgets/form/form_fixture.h"
#include "widgets/form/publish_group.h"
#include "widgets/form/topics_group.h"
#include "widgets/parts/tag_list.h"

#include <QLineEdit>
#include <QToolButton>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

struct TopicsForm
{
    FormDesk desk;
    KnownValues values{desk.store};
    TopicsGroup group{desk.form, values};

    explicit TopicsForm(const std::string& lines)
        : desk({{"a.md", lines}})
    {
        showWidget(group, {400, 300});
        desk.select({"a.md"});
    }

    QLineEdit& topic() { return *part<QLineEdit>(group, "topic"); }
    int shown() { return part<TagList>(group, "topics")->count(); }
    void add(const QString& text)
    {
        topic().setFocus();
        QTest::keyClicks(&topic(), text);
        QTest::keyClick(&topic(), Qt::Key_Return);
        desk.settle();
    }
};

} // namespace

TEST_CASE("A text in the place of topics is a topic, and becomes a list with another", "[form]")
{
    TopicsForm f("title: A\ntopics: news # one\ntags: [a, b]\n");
    CHECK(f.shown() == 1);
    f.add(u"sea"_s);
    CHECK(f.desk.textOf("a.md") == "title: A\ntopics: [news, sea] # one\ntags: [a, b]\n");
    CHECK(f.shown() == 2);
}

TEST_CASE("What is no topic is said to be edited elsewhere", "[form]")
{
    for (const auto* lines : {"topics:\n  - name: Sea\n", "topics:\n  sea: 1\n", "topics: |\n  two\n  lines\n"}) {
        INFO(lines);
        TopicsForm f(lines);
        CHECK(f.shown() == 0);
        CHECK_FALSE(f.topic().isEnabled());
        CHECK(visibleText(f.group).find("All fields") != std::string::npos);
    }
    for (const auto* lines : {"topics:\n", "topics: [a]\n", "title: A\n"}) {
        INFO(lines);
        TopicsForm f(lines);
        CHECK(f.topic().isEnabled());
        CHECK(visibleText(f.group).find("All fields") == std::string::npos);
    }
}

TEST_CASE("Problems of topics and of the switch are named at them, with their fix", "[form]")
{
    TopicsForm f("topics: [a, a]\npublished: 'false'\n");
    PublishGroup publish(f.desk.form);
    showWidget(publish, {400, 100});
    QSignalSpy asked(&f.desk.form, &ArticleForm::fixRequested);
    f.desk.form.setProblems(
        {{.path = KeyPath::ofKey("topics").item(1), .sentence = u"It is there twice."_s, .isFixable = true},
            {.path = KeyPath::ofKey("published"), .sentence = u"It is a text."_s, .isFixable = true}});
    CHECK(visibleText(f.group).find("It is there twice.") != std::string::npos);
    CHECK(visibleText(publish).find("It is a text.") != std::string::npos);
    for (auto* group : std::initializer_list<QWidget*>{&f.group, &publish}) {
        for (auto* button : group->findChildren<QToolButton*>()) {
            if (button->isVisible() && button->text().contains(u"Fix"_s))
                button->click();
        }
    }
    CHECK(asked.size() == 2);
    f.desk.form.setProblems({});
    CHECK(visibleText(publish).empty());
}
