#include "core/edit/field_change.h"

#include "tests/support/catch.h"
#include "tests/support/values.h"

using namespace stet;
using stet::test::documentOf;
using stet::test::pathOf;

namespace {

bool isNumber(const KeyPath& field)
{
    return field.toText() == "quality" || field.toText() == "scores[0]";
}

/// The front matter after a change, or the code of the refusal.
std::string typedValueAfter(const std::string& lines, const FieldChange& change)
{
    const auto document = documentOf("---\n" + lines + "---\n");
    const auto after = applyChanges(document, std::span(&change, 1), Proving::Done, isNumber);
    if (!after.ok())
        return "refused " + std::to_string(static_cast<int>(after.error().code)) + ' ' + after.error().detail;
    return std::string(after->document.source().frontMatterText());
}

std::string typed(const std::string& lines, std::string_view path, const std::string& text)
{
    return typedValueAfter(lines, SetTyped{pathOf(path), text});
}

} // namespace

TEST_CASE("A list or a map is refused where a person types it for a field without text", "[typed_value]")
{
    const auto refused = "refused " + std::to_string(static_cast<int>(ErrorCode::TypedCollection));
    const auto strictly = [](const std::string& lines, std::string_view path, const std::string& text) {
        return typedValueAfter(lines, SetTyped{pathOf(path), text, true});
    };
    CHECK(strictly("title: A\n", "topics", "[a, b]") == refused + " topics");
    CHECK(strictly("topics: [a]\n", "topics", "[a, b]") == refused + " topics");
    CHECK(strictly("heat: 4\n", "heat", "{a: 1}") == refused + " heat");
    CHECK(strictly("day: 2024-01-01\n", "day", "[a]") == refused + " day");
    CHECK(strictly("title: A\n", "title", "[draft]") == "title: \"[draft]\"\n");
    CHECK(strictly("title: 'A'\n", "title", "{draft}") == "title: '{draft}'\n");
    CHECK(strictly("quality: \"A\"\n", "quality", "[4]") == refused + " quality");
    CHECK(typed("topics: [a]\n", "topics", "[a]")
        == "refused " + std::to_string(static_cast<int>(ErrorCode::CollectionValue)) + " topics");
    CHECK(typed("title: A\n", "note", "[a]") == "title: A\nnote: \"[a]\"\n");
}

TEST_CASE("What holds a text keeps one, whatever is typed", "[typed_value]")
{
    CHECK(typed("country: \"NO\"\n", "country", "NO") == "country: \"NO\"\n");
    CHECK(typed("color: '008000'\n", "color", "007000") == "color: '007000'\n");
    CHECK(typed("ver: '1.10'\n", "ver", "1.20") == "ver: '1.20'\n");
    CHECK(typed("title: Foo\n", "title", "42") == "title: \"42\"\n");
    CHECK(typed("title: Foo\n", "title", "null") == "title: \"null\"\n");
    CHECK(typed("title: Foo\n", "title", "") == "title: \"\"\n");
    CHECK(typed("title: \"\"\n", "title", "true") == "title: \"true\"\n");
    CHECK(typed("map:\n  - a: x\n", "map[0].a", "1") == "map:\n  - a: \"1\"\n");
    CHECK(typed("note: |\n  one\n", "note", "1") == "note: |-\n  1\n");
}

TEST_CASE("What holds no text becomes what the typed one looks like", "[typed_value]")
{
    CHECK(typed("title: A\n", "heat", "4") == "title: A\nheat: 4\n");
    CHECK(typed("heat: 3\n", "heat", "high") == "heat: high\n");
    CHECK(typed("heat:\n", "heat", "4.5") == "heat: 4.5\n");
    CHECK(typed("is: false\n", "is", "Yes") == "is: true\n");
    CHECK(typed("day: 2024-01-01\n", "day", "2025-01-01") == "day: 2025-01-01\n");
    CHECK(typed("day: 2024-01-01\n", "day", "") == "day:\n");
    CHECK(typed("day: '2024-01-01'\n", "day", "2025-01-01") == "day: '2025-01-01'\n");
}

TEST_CASE("A field that never holds a text takes a number in the place of one", "[typed_value]")
{
    CHECK(typed("quality: \"50\"\n", "quality", "60") == "quality: 60\n");
    CHECK(typed("quality: \"50\"\n", "quality", "50") == "quality: 50\n");
    CHECK(typed("quality: good\n", "quality", "60") == "quality: 60\n");
    CHECK(typed("quality: good\n", "quality", "better") == "quality: better\n");
}

TEST_CASE("Items of a list of texts are texts, and are meant by their text", "[typed_value]")
{
    const auto added = [](const std::string& lines, std::string_view path, std::string_view item) {
        return typedValueAfter(lines, AddItem{pathOf(path), Value::plain(item)});
    };
    CHECK(added("topics: [news]\n", "topics", "2024") == "topics: [news, \"2024\"]\n");
    CHECK(added("topics: ['2024']\n", "topics", "2024") == "topics: ['2024']\n");
    CHECK(added("topics: []\n", "topics", "2024") == "topics: [2024]\n");
    CHECK(added("topics: [news, 2023]\n", "topics", "2024") == "topics: [news, 2023, 2024]\n");
    CHECK(added("scores: [none]\n", "scores", "7") == "scores: [none, 7]\n");

    const auto dropped = [](const std::string& lines, const Value& item) {
        return typedValueAfter(lines, DropItem{pathOf("topics"), item});
    };
    CHECK(dropped("topics: ['2024', 2024, news]\n", Value::plain("2024")) == "topics: [news]\n");
    CHECK(dropped("topics: [2024, news]\n", Value::scalar(ValueType::Text, "2024")) == "topics: [news]\n");
    CHECK(dropped("topics: [yes, news]\n", Value::plain("true")) == "topics: [news]\n");
    CHECK(typedValueAfter("topics: [2024, news]\n",
              ReplaceItem{
                  pathOf("topics"), Value::scalar(ValueType::Text, "2024"), Value::scalar(ValueType::Text, "old")})
        == "topics: [old, news]\n");
}

TEST_CASE("A text that replaces another keeps its type as one that is typed does", "[typed_value]")
{
    const auto replaced = [](const std::string& lines, std::string_view path) {
        return typedValueAfter(
            lines, ReplaceText{pathOf(path), TextReplacement::make("A", "1", {.isForAll = true}).value()});
    };
    CHECK(replaced("title: \"A\"\n", "title") == "title: \"1\"\n");
    CHECK(replaced("quality: \"A0\"\n", "quality") == "quality: 10\n");
}
