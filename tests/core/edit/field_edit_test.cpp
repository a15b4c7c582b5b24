#include "core/edit/field_edit.h"

#include "tests/support/values.h"

#include "tests/support/catch.h"

using namespace stet;
using stet::test::documentOf;
using stet::test::pathOf;
using stet::test::replaced;
using stet::test::text;

namespace {

const std::string fieldEditArticle = "---\n"
                                     "# The bot wrote this\n"
                                     "category: news\n"
                                     "title: \"A: story\" # mind the colon\n"
                                     "quality: 52\n"
                                     "published: false\n"
                                     "\n"
                                     "provider:\n"
                                     "  name: Ummid\n"
                                     "\n"
                                     "topics:\n"
                                     "  - AI\n"
                                     "  - 'Cloud'\n"
                                     "\n"
                                     "images:\n"
                                     "  - url: \"a.png\"\n"
                                     "    width: 790\n"
                                     "empty:\n"
                                     "flow: {a: b}\n"
                                     "secured: \"abc;def\"\n"
                                     "---\n"
                                     "Body: --- \n";

/// The text after one field was set, or the code of the refusal.
std::string fieldEditSet(const std::string& text, std::string_view path, const Value& value)
{
    const auto document = documentOf(text);
    const auto edit = setField(document, pathOf(path), value);
    if (!edit.ok())
        return "refused " + std::to_string(static_cast<int>(edit.error().code));
    if (!*edit)
        return text;
    const auto edited = applyEdits(document, std::span(&**edit, 1));
    if (!edited.ok())
        return "not applied " + std::to_string(static_cast<int>(edited.error().code)) + " " + edited.error().detail;
    // Every edit has an inverse that gives back the first bytes.
    const auto inverse = (*edit)->inverse();
    const auto undone = applyEdits(edited->document, std::span(&inverse, 1));
    REQUIRE(undone.ok());
    CHECK(undone->document.bytes() == text);
    return std::string(edited->document.bytes());
}

std::string fieldEditRemove(const std::string& text, std::string_view path)
{
    const auto document = documentOf(text);
    const auto edit = removeField(document, pathOf(path));
    REQUIRE(edit.ok());
    if (!*edit)
        return text;
    const auto edited = applyEdits(document, std::span(&**edit, 1));
    REQUIRE(edited.ok());
    return std::string(edited->document.bytes());
}

std::string refusal(ErrorCode code)
{
    return "refused " + std::to_string(static_cast<int>(code));
}

} // namespace

TEST_CASE("Setting a field changes the bytes of its value alone", "[field_edit]")
{
    CHECK(fieldEditSet(fieldEditArticle, "published", Value::plain("true"))
        == replaced(fieldEditArticle, "published: false", "published: true"));
    CHECK(fieldEditSet(fieldEditArticle, "quality", Value::plain("71")) == replaced(fieldEditArticle, "52", "71"));
    CHECK(fieldEditSet(fieldEditArticle, "title", text("B \"quoted\" \\ # 🚀"))
        == replaced(fieldEditArticle, "\"A: story\"", "\"B \\\"quoted\\\" \\\\ # 🚀\""));
    CHECK(fieldEditSet(fieldEditArticle, "provider.name", text("Harbour Post"))
        == replaced(fieldEditArticle, "Ummid", "Harbour Post"));
    CHECK(fieldEditSet(fieldEditArticle, "provider.name", text("a: b"))
        == replaced(fieldEditArticle, "Ummid", "\"a: b\""));
    CHECK(fieldEditSet(fieldEditArticle, "topics[0]", text("12")) == replaced(fieldEditArticle, "- AI", "- \"12\""));
    CHECK(
        fieldEditSet(fieldEditArticle, "topics[1]", text("it's")) == replaced(fieldEditArticle, "'Cloud'", "'it''s'"));
    CHECK(fieldEditSet(fieldEditArticle, "images[0].width", Value::plain("1200"))
        == replaced(fieldEditArticle, "790", "1200"));
    CHECK(fieldEditSet(fieldEditArticle, "empty", text("x")) == replaced(fieldEditArticle, "empty:", "empty: x"));
    CHECK(fieldEditSet(fieldEditArticle, "title", Value::plain("12"))
        == replaced(fieldEditArticle, "\"A: story\"", "12"));
}

TEST_CASE("Setting what is there already changes nothing", "[field_edit]")
{
    CHECK(fieldEditSet(fieldEditArticle, "published", Value::plain("no")) == fieldEditArticle);
    CHECK(fieldEditSet(fieldEditArticle, "title", text("A: story")) == fieldEditArticle);
    CHECK(fieldEditSet(fieldEditArticle, "empty", Value::plain("~")) == fieldEditArticle);
}

TEST_CASE("Quoted words become what they are set to", "[field_edit]")
{
    const std::string quoted = "---\npublished: \"false\"\n---\n";
    CHECK(fieldEditSet(quoted, "published", Value::plain("true")) == "---\npublished: true\n---\n");
    CHECK(fieldEditSet(quoted, "published", Value::plain("false")) == "---\npublished: false\n---\n");
}

TEST_CASE("A new key stands where the field order puts it", "[field_edit]")
{
    CHECK(fieldEditSet(fieldEditArticle, "heat", Value::plain("-1"))
        == replaced(fieldEditArticle, "quality: 52\n", "quality: 52\nheat: -1\n"));
    CHECK(fieldEditSet(fieldEditArticle, "type", text("article"))
        == replaced(fieldEditArticle, "category: news\n", "category: news\ntype: article\n"));
    CHECK(fieldEditSet(fieldEditArticle, "provider.domain", text("ummid.com"))
        == replaced(fieldEditArticle, "  name: Ummid\n", "  name: Ummid\n  domain: ummid.com\n"));
    CHECK(fieldEditSet(fieldEditArticle, "images[0].height", Value::plain("530"))
        == replaced(fieldEditArticle, "    width: 790\n", "    width: 790\n    height: 530\n"));
    CHECK(fieldEditSet(fieldEditArticle, "custom", text("x"))
        == replaced(fieldEditArticle, "\"abc;def\"\n", "\"abc;def\"\ncustom: x\n"));
    CHECK(fieldEditSet("---\n# note\n\n# own\ntitle: x\n---\n", "category", text("news"))
        == "---\n# note\n\ncategory: news\n# own\ntitle: x\n---\n");
    CHECK(fieldEditSet("---\n# header\ntitle: x\n---\n", "category", text("news"))
        == "---\ncategory: news\n# header\ntitle: x\n---\n");
    CHECK(fieldEditSet("---\nimages:\n  - width: 1\n---\n", "images[0].url", text("x"))
        == "---\nimages:\n  - url: x\n    width: 1\n---\n");
    CHECK(fieldEditSet("---\n---\n", "published", Value::plain("false")) == "---\npublished: false\n---\n");
    CHECK(
        fieldEditSet("---\n# only\n---\n", "published", Value::plain("true")) == "---\n# only\npublished: true\n---\n");
    CHECK(fieldEditSet("---\ntopics:\n- a\n---\n", "topics[1]", text("b")) == "---\ntopics:\n- a\n- b\n---\n");
}

TEST_CASE("Missing maps on the way are made, list items are not", "[field_edit]")
{
    const std::string small = "---\ntitle: x\n---\n";
    const auto make = [&](const std::string& in, std::string_view path, const Value& value) {
        const auto document = documentOf(in);
        const auto edit = setField(document, pathOf(path), value);
        REQUIRE(edit.ok());
        const auto edited = applyEdits(document, std::span(&**edit, 1));
        REQUIRE(edited.ok());
        return std::string(edited->document.bytes());
    };
    CHECK(make(small, "provider.name", text("Ummid")) == "---\ntitle: x\nprovider:\n  name: Ummid\n---\n");
    CHECK(make(small, "a.b.c", text("d")) == "---\ntitle: x\na:\n  b:\n    c: d\n---\n");
    CHECK(make("---\nm: {}\n---\n", "m.a.b", text("x")) == "---\nm:\n  a:\n    b: x\n---\n");
    CHECK(make(small, "topics[0]", text("AI")) == "---\ntitle: x\ntopics:\n  - AI\n---\n");
    CHECK(make("---\nprovider:\ntitle: x\n---\n", "provider.name", text("Post"))
        == "---\nprovider:\n  name: Post\ntitle: x\n---\n");
    CHECK(fieldEditSet(small, "images[0].width", Value::plain("1")) == refusal(ErrorCode::IndexOutOfRange));
    CHECK(fieldEditSet(small, "topics[1]", text("AI")) == refusal(ErrorCode::IndexOutOfRange));
    CHECK(fieldEditSet(fieldEditArticle, "topics[3]", text("AI")) == refusal(ErrorCode::IndexOutOfRange));
}

TEST_CASE("A block scalar keeps its style, and becomes another where it cannot", "[field_edit]")
{
    const std::string block
        = "---\ndeep:\n  text: >-\n      one\n      two\n  literal: |\n    - a\n\n    - b\nlast: 1\n---\n";
    CHECK(fieldEditSet(block, "deep.text", text("a: b\nc # d"))
        == replaced(block, "one\n      two", "a: b\n\n      c # d"));
    CHECK(fieldEditSet(block, "deep.literal", text("x\n")) == replaced(block, "- a\n\n    - b", "x"));
    CHECK(fieldEditSet(block, "deep.literal", text("x")) == replaced(block, "|\n    - a\n\n    - b", "|-\n    x"));
    CHECK(fieldEditSet(block, "deep.literal", text("  x\ny"))
        == replaced(block, "|\n    - a\n\n    - b", "|2-\n      x\n    y"));
    CHECK(fieldEditSet(block, "deep.literal", text("")) == replaced(block, "|\n    - a\n\n    - b", "\"\""));
    CHECK(fieldEditSet(block, "deep.literal", Value::plain("5")) == replaced(block, "|\n    - a\n\n    - b", "5"));
    // Blank lines below would become part of a text that keeps its last line breaks.
    CHECK(fieldEditSet("---\na: |\n  x\n\nb: 1\n---\n", "a", text("y\n\n")) == "---\na: \"y\\n\\n\"\n\nb: 1\n---\n");
    CHECK(fieldEditSet("---\na: |\n  x\nb: 1\n---\n", "a", text("y\n\n")) == "---\na: |+\n  y\n\nb: 1\n---\n");
    CHECK(fieldEditSet("---\na: |+\n  x\n\nb: 1\n---\n", "a", text("y\n\n\n")) == "---\na: |+\n  y\n\n\nb: 1\n---\n");
    const std::string dos = "---\r\na: |\r\n  x\r\nb: 1\r\n---\r\n";
    CHECK(fieldEditSet(dos, "a", text("y\nz\n")) == replaced(dos, "  x\r\n", "  y\r\n  z\r\n"));
}

TEST_CASE("An item of a flow list is quoted where brackets need it", "[field_edit]")
{
    const std::string flow = "---\nt: [AI, 'b' ,\"c\"]\n---\n";
    CHECK(fieldEditSet(flow, "t[0]", text("C#")) == replaced(flow, "AI", "C#"));
    CHECK(fieldEditSet(flow, "t[0]", text("x, y")) == replaced(flow, "AI", "\"x, y\""));
    CHECK(fieldEditSet(flow, "t[0]", text("what?")) == replaced(flow, "AI", "\"what?\""));
    CHECK(fieldEditSet(flow, "t[0]", Value::plain("")) == replaced(flow, "AI", "~"));
    CHECK(fieldEditSet(flow, "t[1]", text("it's")) == replaced(flow, "'b'", "'it''s'"));
    CHECK(fieldEditSet(flow, "t[2]", text("d\ne")) == replaced(flow, "\"c\"", "\"d\\ne\""));
    CHECK(fieldEditSet(flow, "t[3]", text("z]")) == replaced(flow, "\"c\"]", "\"c\", \"z]\"]"));
    CHECK(fieldEditSet("---\nl:\n- {}\n---\n", "l[0].a", text("x")) == "---\nl:\n-\n  a: x\n---\n");
}

TEST_CASE("What cannot be set is refused with the reason", "[field_edit]")
{
    CHECK(fieldEditSet(fieldEditArticle, "secured", text("x")) == refusal(ErrorCode::Protected));
    CHECK(fieldEditSet(fieldEditArticle, "secured.iv", text("x")) == refusal(ErrorCode::Protected));
    CHECK(fieldEditSet(fieldEditArticle, "provider", text("x")) == refusal(ErrorCode::CollectionValue));
    CHECK(fieldEditSet(fieldEditArticle, "topics", text("x")) == refusal(ErrorCode::CollectionValue));
    CHECK(fieldEditSet(fieldEditArticle, "flow", text("x")) == refusal(ErrorCode::CollectionValue));
    CHECK(
        fieldEditSet("---\na: 1\n? [b, c]\n: d\n---\n", "\"[b, c]\"", text("x")) == refusal(ErrorCode::CollectionKey));
    CHECK(fieldEditSet(fieldEditArticle, "title.sub", text("x")) == refusal(ErrorCode::NotAContainer));
    CHECK(fieldEditSet(fieldEditArticle, "provider[0]", text("x")) == refusal(ErrorCode::NotAContainer));
    CHECK(fieldEditSet(fieldEditArticle, "topics.x", text("x")) == refusal(ErrorCode::NotAContainer));
    CHECK(fieldEditSet("---\na: 1\na: 2\n---\n", "a", Value::plain("3")) == "---\na: 1\na: 3\n---\n");
}

TEST_CASE("Removing a field takes its line and its own comments", "[field_edit]")
{
    CHECK(fieldEditRemove(fieldEditArticle, "published") == replaced(fieldEditArticle, "published: false\n", ""));
    CHECK(fieldEditRemove(fieldEditArticle, "topics[0]") == replaced(fieldEditArticle, "  - AI\n", ""));
    CHECK(fieldEditRemove(fieldEditArticle, "images[0].url") == replaced(fieldEditArticle, "url: \"a.png\"\n    ", ""));
    CHECK(fieldEditRemove(fieldEditArticle, "missing") == fieldEditArticle);
    CHECK(fieldEditRemove(fieldEditArticle, "category")
        == replaced(fieldEditArticle, "# The bot wrote this\ncategory: news\n", ""));
    CHECK(fieldEditRemove("---\na: 1\n\n# about b\n# more\nb: 2\n---\n", "b") == "---\na: 1\n\n---\n");
    CHECK(fieldEditRemove("---\na: 1\n# not b's\n\nb: 2\n---\n", "b") == "---\na: 1\n# not b's\n\n---\n");
    CHECK(fieldEditRemove("---\na: 1\n---\n", "a") == "---\n---\n");
    CHECK(fieldEditRemove("---\nm:\n  a: 1\nz: 1\n---\n", "m.a") == "---\nm: {}\nz: 1\n---\n");
    CHECK(fieldEditRemove("---\nl:\n- a\nz: 1\n---\n", "l[0]") == "---\nl: []\nz: 1\n---\n");
    CHECK(fieldEditRemove("---\nl:\n- a: 1\n- b: 2\n---\n", "l[0].a") == "---\nl:\n- {}\n- b: 2\n---\n");
}

TEST_CASE("CRLF, a byte order mark and a missing final newline stand", "[field_edit]")
{
    const std::string dos = "\xEF\xBB\xBF---\r\ntitle: x\r\nheat: 1\r\n---\r\nBody without end";
    CHECK(fieldEditSet(dos, "title", text("z")) == replaced(dos, "title: x", "title: z"));
    CHECK(fieldEditSet(dos, "published", Value::plain("false"))
        == replaced(dos, "heat: 1\r\n", "heat: 1\r\npublished: false\r\n"));
}

TEST_CASE("An edit is not applied to a field that no longer holds what it was made for", "[field_edit]")
{
    const FieldEdit edit{pathOf("published"), "false", "true"};
    const auto changed = documentOf(replaced(fieldEditArticle, "published: false", "published: no"));
    CHECK(applyEdits(changed, std::span(&edit, 1)).error().code == ErrorCode::FieldChanged);
    const auto gone = documentOf(replaced(fieldEditArticle, "published: false\n", ""));
    CHECK(applyEdits(gone, std::span(&edit, 1)).error().code == ErrorCode::FieldChanged);
    const FieldEdit addition{pathOf("published"), std::nullopt, "true"};
    CHECK(applyEdits(documentOf(fieldEditArticle), std::span(&addition, 1)).error().code == ErrorCode::FieldChanged);
}

TEST_CASE("An edit whose bytes would mean something else fails the proof", "[field_edit]")
{
    const auto document = documentOf(fieldEditArticle);
    for (const std::string after : {"true\nextra: 1", "true # c", "\"open", "a: b", "*x"}) {
        CAPTURE(after);
        const FieldEdit edit{pathOf("published"), "false", after};
        const auto edited = applyEdits(document, std::span(&edit, 1));
        REQUIRE_FALSE(edited.ok());
        CHECK(edited.error().code == ErrorCode::ProofFailed);
    }
}

TEST_CASE("Text edits refuse to overlap", "[text_edit]")
{
    TextEdits edits;
    CHECK(edits.add({{4, 6}, "XY"}));
    CHECK(edits.add({{0, 1}, "-"}));
    CHECK(edits.add({{6, 6}, "!"}));
    CHECK_FALSE(edits.add({{5, 7}, "?"}));
    CHECK_FALSE(edits.add({{6, 8}, "?"}));
    CHECK(edits.applyTo("abcdefgh") == "-bcdXY!gh");
}

TEST_CASE("A date is written without quotes unless it replaces a text in quotes", "[field_edit]")
{
    const std::string dated = "---\ndate: 2022-02-22T18:06:00Z\nday: 2022-02-22\nword: soon\n---\n";
    CHECK(fieldEditSet(dated, "date", text("2023-01-01T00:00:00Z"))
        == replaced(dated, "2022-02-22T18:06:00Z", "2023-01-01T00:00:00Z"));
    CHECK(fieldEditSet(dated, "day", text("2023-01-01")) == replaced(dated, "day: 2022-02-22", "day: 2023-01-01"));
    CHECK(fieldEditSet(dated, "day", text("2023-13-01")) == replaced(dated, "day: 2022-02-22", "day: \"2023-13-01\""));
    CHECK(fieldEditSet(dated, "word", text("2023-01-01")) == replaced(dated, "soon", "2023-01-01"));

    const auto set = [](const std::string& lines, std::string_view path, const Value& value) {
        return fieldEditSet("---\n" + lines + "---\n", path, value);
    };
    const auto day = text("2023-01-01");
    CHECK(set("title: A\n", "date", day) == "---\ntitle: A\ndate: 2023-01-01\n---\n");
    CHECK(set("at:\n  a: b\n", "at.day", text("2023-01-01 10:00:00 +0100"))
        == "---\nat:\n  a: b\n  day: 2023-01-01 10:00:00 +0100\n---\n");
    CHECK(set("date:\n", "date", day) == "---\ndate: 2023-01-01\n---\n");
    CHECK(set("date: ~\n", "date", day) == "---\ndate: 2023-01-01\n---\n");
    CHECK(set("date: 2022\n", "date", day) == "---\ndate: 2023-01-01\n---\n");
    CHECK(set("days: [a]\n", "days[1]", text("2023-01-01T10:00:00Z")) == "---\ndays: [a, 2023-01-01T10:00:00Z]\n---\n");
    CHECK(set("title: A\n", "days", {.type = ValueType::List, .items = {day}})
        == "---\ntitle: A\ndays:\n  - 2023-01-01\n---\n");
    CHECK(set("date: \"\"\n", "date", day) == "---\ndate: \"2023-01-01\"\n---\n");
    CHECK(set("date: 'soon'\n", "date", day) == "---\ndate: '2023-01-01'\n---\n");
    CHECK(set("date: |-\n  soon\n", "date", day) == "---\ndate: |-\n  2023-01-01\n---\n");
    // What some reader cannot make a date of, or fails at.
    for (const std::string odd : {"2023-02-29", "2023-01-01T25:00:00Z", "0000-01-01", "2023-1-1"})
        CHECK(set("date:\n", "date", text(odd)) == "---\ndate: \"" + odd + "\"\n---\n");
}

TEST_CASE("A date that was asked for as a text gets quotes where it has none to keep", "[field_edit]")
{
    const auto set = [](const std::string& lines) {
        const auto document = documentOf("---\n" + lines + "---\n");
        const auto edit = setField(document, pathOf("date"), text("2023-01-01"), DateForm::Quoted);
        REQUIRE(edit.ok());
        if (!*edit)
            return lines;
        const auto edited = applyEdits(document, std::span(&**edit, 1));
        REQUIRE(edited.ok());
        return std::string(edited->document.source().frontMatterText());
    };
    CHECK(set("title: A\n") == "title: A\ndate: \"2023-01-01\"\n");
    CHECK(set("date:\n") == "date: \"2023-01-01\"\n");
    CHECK(set("date: 2022-01-01 # day\n") == "date: \"2023-01-01\" # day\n");
    CHECK(set("date: 2023-01-01\n") == "date: \"2023-01-01\"\n");
    CHECK(set("date: '2022-01-01'\n") == "date: '2023-01-01'\n");
    CHECK(set("date: '2023-01-01'\n") == "date: '2023-01-01'\n");
}
