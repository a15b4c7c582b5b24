#include "tests/widgets/form/form_fixture.h"
#include "widgets/form/field_binding.h"
#include "widgets/form/topics_group.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QToolButton>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const std::string refusal = "Line 2: provider cannot hold other fields.";

/// A line for the provider's name, which an article refuses if its provider is a text.
struct BoundLine
{
    FormDesk desk{{{"a.md", "provider: Ledger\ntitle: A\n"}, {"b.md", "provider:\n  name: Post\ntitle: B\n"}}};
    QWidget window;
    QLineEdit* line = new QLineEdit(&window);
    FieldBinding* binding = nullptr;

    explicit BoundLine(ReadTyped read = readText)
    {
        (new QFormLayout(&window))->addRow(line);
        desk.select({"a.md"});
        binding = new FieldBinding(desk.form, KeyPath::ofKey("provider").child("name"), line, std::move(read));
        showWidget(window, {400, 200});
    }

    void type(const QString& text)
    {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        desk.settle();
    }
    QToolButton* discard() const
    {
        for (auto* button : window.findChildren<QToolButton*>()) {
            if (button->isVisible() && button->text() == u"Discard"_s)
                return button;
        }
        return nullptr;
    }
};

} // namespace

TEST_CASE("Discarding the text of one article keeps that of another", "[form]")
{
    BoundLine f;
    f.type(u"Herald"_s);
    f.desk.select({"b.md"});
    f.binding->discard(); // as who moves an item there
    f.desk.select({"a.md"});
    CHECK(f.line->text() == u"Herald"_s);
    CHECK(visibleText(f.window) == refusal);
}

TEST_CASE("Text that is refused stays in its field with the reason", "[form]")
{
    BoundLine f;
    f.type(u"Herald"_s);
    CHECK(f.line->text() == u"Herald"_s);
    CHECK(visibleText(f.window) == refusal);
    CHECK(f.desk.store.library().unsavedCount() == 0);

    // Neither another change of the article nor leaving the field takes it away.
    f.desk.form.change(f.desk.form.rows(), KeyPath::ofKey("title"),
        {SetField{KeyPath::ofKey("title"), Value::scalar(ValueType::Text, "C")}});
    f.desk.settle();
    f.desk.form.endTyping();
    f.desk.settle();
    CHECK(f.line->text() == u"Herald"_s);
    CHECK(visibleText(f.window) == refusal);

    REQUIRE(f.discard() != nullptr);
    f.discard()->click();
    CHECK(f.line->text().isEmpty());
    CHECK(visibleText(f.window).empty());
}

TEST_CASE("Text that was refused is there again when one comes back to the article", "[form]")
{
    BoundLine f;
    f.type(u"Herald"_s);
    f.desk.select({"b.md"});
    CHECK(f.line->text() == u"Post"_s);
    CHECK(visibleText(f.window).empty());
    f.type(u"Times"_s);
    CHECK(f.desk.textOf("b.md") == "provider:\n  name: Times\ntitle: B\n");
    f.desk.select({"a.md"});
    CHECK(f.line->text() == u"Herald"_s);
    CHECK(visibleText(f.window) == refusal);

    // Once the reason is gone, Return applies it.
    f.desk.form.change(f.desk.form.rows(), KeyPath::ofKey("provider"), {RemoveField{KeyPath::ofKey("provider")}});
    f.desk.settle();
    CHECK(f.line->text() == u"Herald"_s);
    f.line->setFocus();
    QTest::keyClick(f.line, Qt::Key_Return);
    f.desk.settle();
    CHECK(f.desk.textOf("a.md") == "title: A\nprovider:\n  name: Herald\n");
    CHECK(visibleText(f.window).empty());
}

TEST_CASE("Text that is refused after one has gone on is there when one comes back", "[form]")
{
    BoundLine f;
    f.line->setFocus();
    QTest::keyClicks(f.line, u"Herald"_s);
    f.desk.select({"b.md"}); // before its moment has come
    f.desk.settle();
    CHECK(f.line->text() == u"Post"_s);
    f.desk.select({"a.md"});
    CHECK(f.line->text() == u"Herald"_s);
    CHECK(visibleText(f.window) == refusal);
}

TEST_CASE("Text that is invalid goes with its article and its field, and comes back with them", "[form]")
{
    BoundLine f(readNumber);
    f.type(u"many"_s);
    const auto why = visibleText(f.window);
    CHECK(why.find("not a number") != std::string::npos);
    f.desk.select({"b.md"});
    CHECK(f.line->text() == u"Post"_s);
    f.desk.select({"a.md"});
    CHECK(f.line->text() == u"many"_s);
    CHECK(visibleText(f.window) == why);
    f.binding->setPath(KeyPath::ofKey("title"));
    CHECK(f.line->text() == u"A"_s);
    f.binding->setPath(KeyPath::ofKey("provider").child("name"));
    CHECK(f.line->text() == u"many"_s);
    f.line->clear();
    QTest::keyClicks(f.line, u"1"_s);
    QTest::keyClick(f.line, Qt::Key_Backspace); // as the article has it
    QTest::keyClick(f.line, Qt::Key_Return);
    CHECK(visibleText(f.window).empty());
    CHECK(f.desk.store.library().unsavedCount() == 0);
}

TEST_CASE("A topic that is refused is in its line again", "[form]")
{
    FormDesk desk({{"a.md", "topics: [AI]\n"}, {"b.md", "topics:\n  a: b\n"}, {"c.md", "topics: [Edge]\n"}});
    KnownValues values(desk.store);
    TopicsGroup group(desk.form, values);
    showWidget(group, {400, 300});
    desk.select({"a.md", "b.md"});
    auto* topic = part<QLineEdit>(group, "topic");
    QTest::keyClicks(topic, u"Cloud"_s);
    QTest::keyClick(topic, Qt::Key_Return);
    desk.settle();
    CHECK(desk.textOf("a.md") == "topics: [AI, Cloud]\n");
    CHECK(topic->text() == u"Cloud"_s);
    CHECK(visibleText(group).find("topics is not a list") != std::string::npos);

    desk.select({"c.md"});
    CHECK(topic->text().isEmpty());
    CHECK(visibleText(group).find("not a list") == std::string::npos);
    desk.select({"a.md", "b.md"});
    CHECK(topic->text() == u"Cloud"_s);
    CHECK(visibleText(group).find("topics is not a list") != std::string::npos);
    topic->selectAll();
    QTest::keyClick(topic, Qt::Key_Backspace);
    desk.select({"c.md"});
    desk.select({"a.md", "b.md"});
    CHECK(topic->text().isEmpty());
}
