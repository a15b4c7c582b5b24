#include "core/edit/field_edit.h"

#include "tests/support/values.h"

#include <catch2/catch.hpp>

using namespace stet;
using stet::test::documentOf;
using stet::test::pathOf;
using stet::test::replaced;
using stet::test::text;

namespace {

const std::string article = "---\n"
                            "topics:\n"
                            "  # the first\n"
                            "  - AI # best\n"
                            "  - 'Cloud'\n"
                            "  - Data\n"
                            "flow: [a, \"b\" ,c] # three\n"
                            "none: [] # yet\n"
                            "images:\n"
                            "- url: a.png\n"
                            "  width: 1\n"
                            "\n"
                            "# the second\n"
                            "- url: b.png\n"
                            "  note: |\n"
                            "    two\n"
                            "    lines\n"
                            "last: 1\n"
                            "---\n"
                            "Body\n";

/// The text after an edit, or the code of its refusal. That the edit can be taken back to the first bytes is checked.
std::string after(const std::string& before, const Result<std::optional<FieldEdit>>& wanted)
{
    if (!wanted.ok())
        return "refused " + std::to_string(static_cast<int>(wanted.error().code));
    if (!*wanted)
        return before;
    const auto document = documentOf(before);
    const auto edited = applyEdits(document, std::span(&**wanted, 1));
    if (!edited.ok())
        return "not applied " + std::to_string(static_cast<int>(edited.error().code));
    const auto bytes = std::string(edited->document.bytes());
    CHECK(edited->text.applyTo(before) == bytes);
    CHECK(edited->text.inverse(before).applyTo(bytes) == before);
    // By field the value is there again, if not always every byte beside it.
    const auto inverse = (*wanted)->inverse();
    const auto undone = applyEdits(edited->document, std::span(&inverse, 1));
    REQUIRE(undone.ok());
    const auto id = document.frontMatter().find((*wanted)->path, before);
    const auto again = undone->document.frontMatter().find((*wanted)->path, undone->document.bytes());
    REQUIRE((id == noNode) == (again == noNode));
    CHECK((id == noNode || document.valueOf(id) == undone->document.valueOf(again)));
    return bytes;
}

std::string insert(const std::string& before, std::string_view list, std::uint32_t index, const Value& value)
{
    return after(before, insertItem(documentOf(before), pathOf(list), index, value));
}

std::string move(const std::string& before, std::string_view list, std::uint32_t from, std::uint32_t to)
{
    return after(before, moveItem(documentOf(before), pathOf(list), from, to));
}

std::string remove(const std::string& before, std::string_view path)
{
    return after(before, removeField(documentOf(before), pathOf(path)));
}

std::string refused(ErrorCode code)
{
    return "refused " + std::to_string(static_cast<int>(code));
}

const Value image{.type = ValueType::Map,
    .keys = {"url", "width", "tags"},
    .items = {text("c: d"), Value::plain("7"), {.type = ValueType::List, .items = {text("x"), text("yes")}}}};

} // namespace

TEST_CASE("Lists refuse what they cannot hold, with the reason", "[list_edit]")
{
    CHECK(insert(article, "topics", 4, text("x")) == refused(ErrorCode::IndexOutOfRange));
    CHECK(move(article, "topics", 3, 0) == refused(ErrorCode::IndexOutOfRange));
    CHECK(move(article, "topics", 0, 3) == refused(ErrorCode::IndexOutOfRange));
    CHECK(insert(article, "last", 0, text("x")) == refused(ErrorCode::NotAContainer));
    CHECK(insert(article, "images[0]", 0, text("x")) == refused(ErrorCode::NotAContainer));
    CHECK(insert(article, "flow", 0, image) == refused(ErrorCode::OpaqueField));
    CHECK(insert(article, "missing", 1, text("x")) == refused(ErrorCode::IndexOutOfRange));
    CHECK(move("---\na:\n  - - x\n    - y\n---\n", "a[0]", 0, 1) == refused(ErrorCode::OpaqueField));
    CHECK(insert("---\na: [[b], c]\n---\n", "a", 0, text("x")) == refused(ErrorCode::OpaqueField));
}

TEST_CASE("Items are inserted before others and at the end", "[list_edit]")
{
    CHECK(insert(article, "topics", 0, text("x")) == replaced(article, "  # the first\n", "  - x\n  # the first\n"));
    CHECK(insert(article, "topics", 1, text("no")) == replaced(article, "  - 'Cl", "  - \"no\"\n  - 'Cl"));
    CHECK(insert(article, "topics", 3, text("x")) == replaced(article, "  - Data\n", "  - Data\n  - x\n"));
    CHECK(insert(article, "flow", 0, text("x")) == replaced(article, "[a", "[x, a"));
    CHECK(insert(article, "flow", 2, text("x, y")) == replaced(article, ",c]", ",\"x, y\", c]"));
    CHECK(insert(article, "flow", 3, Value::plain("1")) == replaced(article, ",c]", ",c, 1]"));
    CHECK(insert(article, "none", 0, text("x")) == replaced(article, "[]", "[x]"));
    CHECK(insert("---\nnew: 1\n---\n", "list", 0, text("x")) == "---\nnew: 1\nlist:\n  - x\n---\n");
}

TEST_CASE("Maps are inserted in lines, indented as their neighbours", "[list_edit]")
{
    const std::string lines = "- url: \"c: d\"\n  width: 7\n  tags:\n    - x\n    - \"yes\"\n";
    CHECK(insert(article, "images", 0, image) == replaced(article, "- url: a", lines + "- url: a"));
    CHECK(insert(article, "images", 1, image) == replaced(article, "# the second\n", lines + "# the second\n"));
    CHECK(insert(article, "images", 2, image) == replaced(article, "last: 1\n", lines + "last: 1\n"));
    CHECK(insert("---\nnone: [] # yet\n---\n", "none", 0, image)
        == "---\nnone: # yet\n  - url: \"c: d\"\n    width: 7\n    tags:\n      - x\n      - \"yes\"\n---\n");
    const auto dos = insert("---\r\na:\r\n- k: 1\r\n---\r\n", "a", 1, image);
    CHECK(dos == "---\r\na:\r\n- k: 1\r\n- url: \"c: d\"\r\n  width: 7\r\n  tags:\r\n  - x\r\n  - \"yes\"\r\n---\r\n");
}

TEST_CASE("Items move with their own comments", "[list_edit]")
{
    const std::string first = "  # the first\n  - AI # best\n";
    CHECK(move(article, "topics", 0, 2) == replaced(replaced(article, first, ""), "  - Data\n", "  - Data\n" + first));
    CHECK(move(article, "topics", 2, 0) == replaced(replaced(article, "  - Data\n", ""), first, "  - Data\n" + first));
    CHECK(move(article, "topics", 1, 1) == article);
    CHECK(move(article, "flow", 0, 2) == replaced(article, "[a, \"b\" ,c]", "[\"b\", c ,a]"));
    CHECK(move(article, "flow", 2, 1) == replaced(article, "[a, \"b\" ,c]", "[a, c ,\"b\"]"));
    const std::string second = "# the second\n- url: b.png\n  note: |\n    two\n    lines\n";
    CHECK(move(article, "images", 1, 0)
        == replaced(replaced(article, second, ""), "- url: a.png", second + "- url: a.png"));
}

TEST_CASE("Items and whole collections are removed", "[list_edit]")
{
    CHECK(remove(article, "topics[0]") == replaced(article, "  # the first\n  - AI # best\n", ""));
    CHECK(remove(article, "flow[0]") == replaced(article, "[a, ", "["));
    CHECK(remove(article, "flow[2]") == replaced(article, " ,c]", "]"));
    CHECK(remove("---\na: [ x ] # c\n---\n", "a[0]") == "---\na: [  ] # c\n---\n");
    CHECK(remove("---\na: # kept\n  # own\n  - x\nb: 1\n---\n", "a[0]") == "---\na: [] # kept\nb: 1\n---\n");
    CHECK(remove(article, "images[1].note") == replaced(article, "  note: |\n    two\n    lines\n", ""));
    CHECK(remove(article, "images[1]")
        == replaced(article, "# the second\n- url: b.png\n  note: |\n    two\n    lines\n", ""));
    CHECK(remove(article, "flow") == replaced(article, "flow: [a, \"b\" ,c] # three\n", ""));
    CHECK(remove("---\na: 1\nb: {c: d,\n  e: f}\ng: 2\n---\n", "b") == "---\na: 1\ng: 2\n---\n");
    CHECK(remove("---\na:\n  b: 1\n  c: |\n    x\nd: 2\n---\n", "a") == "---\nd: 2\n---\n");
}

TEST_CASE("Comments behind a removed first entry stay", "[list_edit]")
{
    CHECK(remove("---\na:\n  - b: 1 # own\n    # of c\n    c: 2\n---\n", "a[0].b")
        == "---\na:\n  -\n    # of c\n    c: 2\n---\n");
    CHECK(remove("---\r\na:\r\n- - b\r\n\r\n  # of c\r\n  - c\r\n---\r\n", "a[0][0]")
        == "---\r\na:\r\n-\r\n\r\n  # of c\r\n  - c\r\n---\r\n");
    CHECK(remove("---\na:\n- b: 1\n\n  c: 2\n---\n", "a[0].b") == "---\na:\n- c: 2\n---\n");
}

TEST_CASE("The only item of a list comes back, whatever form it has", "[list_edit]")
{
    const auto written = GENERATE("a, b", "x [y] z", "[a, b]", "{a: 1}", "what?", "&n v", "", "|\n    x");
    CAPTURE(written);
    CHECK(remove("---\na:\n  - " + std::string(written) + "\n---\n", "a[0]") == "---\na: []\n---\n");
}

TEST_CASE("A field is renamed in its place", "[list_edit]")
{
    const auto rename = [](const std::string& path, std::string_view key) {
        return after(article, renameField(documentOf(article), pathOf(path), key));
    };
    CHECK(rename("last", "first") == replaced(article, "last: 1", "first: 1"));
    CHECK(rename("images[0].url", "the: url") == replaced(article, "- url: a", "- \"the: url\": a"));
    CHECK(rename("images", "pictures") == replaced(article, "images:", "pictures:"));
    CHECK(rename("last", "say \"so\" \\: x") == replaced(article, "last: 1", "'say \"so\" \\: x': 1"));
    CHECK(rename("last", "last") == article);
    CHECK(rename("last", "flow") == refused(ErrorCode::DuplicateKey));
    CHECK(rename("last", "secured") == refused(ErrorCode::Protected));
    CHECK(rename("topics[0]", "x") == refused(ErrorCode::NotAContainer));
}

TEST_CASE("Several edits are one set of text edits with one inverse", "[list_edit]")
{
    const auto document = documentOf(article);
    const std::vector<FieldEdit> edits{{pathOf("last"), "1", "2"}, {pathOf("topics[0]"), "AI", std::nullopt},
        {pathOf("topics[0]"), "'Cloud'", "Sky"}, {pathOf("topics[0]"), "Sky", "Sky", pathOf("topics[1]")},
        {pathOf("category"), std::nullopt, "news"}, {pathOf("last"), "2", std::nullopt}};
    const auto edited = applyEdits(document, edits);
    REQUIRE(edited.ok());
    const auto wanted = replaced(replaced(replaced(article, "  # the first\n  - AI # best\n  - 'Cloud'\n", ""),
                                     "  - Data\n", "  - Data\n  - Sky\n"),
        "last: 1\n", "");
    CHECK(edited->document.bytes() == replaced(wanted, "topics:", "category: news\ntopics:"));
    CHECK(edited->text.applyTo(article) == edited->document.bytes());
    CHECK(edited->text.inverse(article).applyTo(edited->document.bytes()) == article);
}
