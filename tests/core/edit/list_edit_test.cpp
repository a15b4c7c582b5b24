#include "core/edit/field_edit.h"

#include "tests/support/values.h"

#include "tests/support/catch.h"

using namespace stet;
using stet::test::documentOf;
using stet::test::pathOf;
using stet::test::replaced;
using stet::test::text;

namespace {

const std::string listEditArticle = "---\n"
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

std::string listEditRemove(const std::string& before, std::string_view path)
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
    CHECK(insert(listEditArticle, "topics", 4, text("x")) == refused(ErrorCode::IndexOutOfRange));
    CHECK(move(listEditArticle, "topics", 3, 0) == refused(ErrorCode::IndexOutOfRange));
    CHECK(move(listEditArticle, "topics", 0, 3) == refused(ErrorCode::IndexOutOfRange));
    CHECK(insert(listEditArticle, "images[0]", 0, text("x")) == refused(ErrorCode::NotAContainer));
    CHECK(insert(listEditArticle, "missing", 1, text("x")) == refused(ErrorCode::IndexOutOfRange));
}

TEST_CASE("Lists behind dashes and in brackets take and move items too", "[list_edit]")
{
    CHECK(move("---\na:\n  - - x\n    - y # why\n---\n", "a[0]", 0, 1) == "---\na:\n  - - y # why\n    - x\n---\n");
    CHECK(insert("---\na: [[b], c]\n---\n", "a", 0, text("x")) == "---\na: [x, [b], c]\n---\n");
    CHECK(insert("---\na: [b]\n---\n", "a", 1, image)
        == "---\na: [b, {url: \"c: d\", width: 7, tags: [x, \"yes\"]}]\n---\n");
}

TEST_CASE("Items are inserted before others and at the end", "[list_edit]")
{
    CHECK(insert(listEditArticle, "topics", 0, text("x")) == replaced(listEditArticle, "  - AI", "  - x\n  - AI"));
    CHECK(insert(listEditArticle, "topics", 1, text("no"))
        == replaced(listEditArticle, "  - 'Cl", "  - \"no\"\n  - 'Cl"));
    CHECK(insert(listEditArticle, "topics", 3, text("x"))
        == replaced(listEditArticle, "  - Data\n", "  - Data\n  - x\n"));
    CHECK(insert(listEditArticle, "flow", 0, text("x")) == replaced(listEditArticle, "[a", "[x, a"));
    CHECK(insert(listEditArticle, "flow", 2, text("x, y")) == replaced(listEditArticle, ",c]", ",\"x, y\", c]"));
    CHECK(insert(listEditArticle, "flow", 3, Value::plain("1")) == replaced(listEditArticle, ",c]", ",c, 1]"));
    CHECK(insert(listEditArticle, "none", 0, text("x")) == replaced(listEditArticle, "[]", "[x]"));
    CHECK(insert("---\nnew: 1\n---\n", "list", 0, text("x")) == "---\nnew: 1\nlist:\n  - x\n---\n");
}

TEST_CASE("A new item has as many spaces behind its dash as its neighbors", "[list_edit]")
{
    const auto inserted = [](const std::string& lines, std::uint32_t index) {
        const auto before = "---\n" + lines + "---\n";
        const auto made
            = after(before, insertItem(documentOf(before), pathOf("a"), index, Value::scalar(ValueType::Text, "x")));
        return made.substr(4, made.size() - 8);
    };
    CHECK(inserted("a:\n-   one\n-   two\n", 2) == "a:\n-   one\n-   two\n-   x\n");
    CHECK(inserted("a:\n  -  one\n", 0) == "a:\n  -  x\n  -  one\n");
    CHECK(inserted("a:\n- # first\n  one\n", 1) == "a:\n- # first\n  one\n- x\n");
    CHECK(inserted("a:\n-\n", 1) == "a:\n-\n- x\n");
    CHECK(inserted("a:\n- &m one\n", 1) == "a:\n- &m one\n- x\n");
}

TEST_CASE("Maps are inserted in lines, indented as their neighbours", "[list_edit]")
{
    const std::string lines = "- url: \"c: d\"\n  width: 7\n  tags:\n    - x\n    - \"yes\"\n";
    CHECK(insert(listEditArticle, "images", 0, image) == replaced(listEditArticle, "- url: a", lines + "- url: a"));
    CHECK(insert(listEditArticle, "images", 1, image)
        == replaced(listEditArticle, "# the second\n", lines + "# the second\n"));
    CHECK(insert(listEditArticle, "images", 2, image) == replaced(listEditArticle, "last: 1\n", lines + "last: 1\n"));
    CHECK(insert("---\nnone: [] # yet\n---\n", "none", 0, image)
        == "---\nnone: # yet\n  - url: \"c: d\"\n    width: 7\n    tags:\n      - x\n      - \"yes\"\n---\n");
    const auto dos = insert("---\r\na:\r\n- k: 1\r\n---\r\n", "a", 1, image);
    CHECK(dos == "---\r\na:\r\n- k: 1\r\n- url: \"c: d\"\r\n  width: 7\r\n  tags:\r\n  - x\r\n  - \"yes\"\r\n---\r\n");
}

TEST_CASE("A text becomes a map with it, and keeps its spelling and its comments", "[list_edit]")
{
    const auto mapOf = [](const std::string& lines, const std::string& path) {
        const auto before = "---\n" + lines + "---\n";
        const auto made = after(before, mapOfItself(documentOf(before), pathOf(path), "url"));
        return made.substr(4, made.size() - 8);
    };
    CHECK(mapOf("images:\n  - '/a.png' # lead\n  - b.png\n", "images[0]")
        == "images:\n  - url: '/a.png' # lead\n  - b.png\n");
    CHECK(mapOf("images:\n- /a.png\n# below\nz: 1\n", "images[0]") == "images:\n- url: /a.png\n# below\nz: 1\n");
    CHECK(mapOf("images: [ \"/a.png\" , b.png ] # two\n", "images[0]")
        == "images: [ {url: \"/a.png\"} , b.png ] # two\n");
    CHECK(mapOf("images:\n  - >-\n    a\n    b\n", "images[0]") == "images:\n  - url: a b\n");
    CHECK(mapOf("cover: /a.png # it\n", "cover") == "cover: # it\n  url: /a.png\n");
    // What has fields already, or says nothing, stays.
    for (const auto* lines : {"images:\n  - url: a\n", "images:\n  -\n", "images: []\n"})
        CHECK(mapOf(lines, "images[0]") == lines);
}

TEST_CASE("Items move with their own comments", "[list_edit]")
{
    const std::string first = "  - AI # best\n"; // the comment above it is the list's
    CHECK(move(listEditArticle, "topics", 0, 2)
        == replaced(replaced(listEditArticle, first, ""), "  - Data\n", "  - Data\n" + first));
    CHECK(move(listEditArticle, "topics", 2, 0)
        == replaced(replaced(listEditArticle, "  - Data\n", ""), first, "  - Data\n" + first));
    CHECK(move(listEditArticle, "topics", 1, 1) == listEditArticle);
    CHECK(move(listEditArticle, "flow", 0, 2) == replaced(listEditArticle, "[a, \"b\" ,c]", "[\"b\", c ,a]"));
    CHECK(move(listEditArticle, "flow", 2, 1) == replaced(listEditArticle, "[a, \"b\" ,c]", "[a, c ,\"b\"]"));
    const std::string second = "# the second\n- url: b.png\n  note: |\n    two\n    lines\n";
    CHECK(move(listEditArticle, "images", 1, 0)
        == replaced(replaced(listEditArticle, second, ""), "- url: a.png", second + "- url: a.png"));
}

TEST_CASE("Items and whole collections are removed", "[list_edit]")
{
    CHECK(listEditRemove(listEditArticle, "topics[0]") == replaced(listEditArticle, "  - AI # best\n", ""));
    CHECK(listEditRemove(listEditArticle, "flow[0]") == replaced(listEditArticle, "[a, ", "["));
    CHECK(listEditRemove(listEditArticle, "flow[2]") == replaced(listEditArticle, " ,c]", "]"));
    CHECK(listEditRemove("---\na: [ x ] # c\n---\n", "a[0]") == "---\na: [  ] # c\n---\n");
    CHECK(listEditRemove("---\na: # kept\n  # own\n  - x\nb: 1\n---\n", "a[0]")
        == "---\na: [] # kept\n  # own\nb: 1\n---\n");
    CHECK(listEditRemove(listEditArticle, "images[1].note")
        == replaced(listEditArticle, "  note: |\n    two\n    lines\n", ""));
    CHECK(listEditRemove(listEditArticle, "images[1]")
        == replaced(listEditArticle, "# the second\n- url: b.png\n  note: |\n    two\n    lines\n", ""));
    CHECK(listEditRemove(listEditArticle, "flow") == replaced(listEditArticle, "flow: [a, \"b\" ,c] # three\n", ""));
    CHECK(listEditRemove("---\na: 1\nb: {c: d,\n  e: f}\ng: 2\n---\n", "b") == "---\na: 1\ng: 2\n---\n");
    CHECK(listEditRemove("---\na:\n  b: 1\n  c: |\n    x\nd: 2\n---\n", "a") == "---\nd: 2\n---\n");
}

TEST_CASE("Comments behind a removed first entry stay", "[list_edit]")
{
    CHECK(listEditRemove("---\na:\n  - b: 1 # own\n    # of c\n    c: 2\n---\n", "a[0].b")
        == "---\na:\n  -\n    # of c\n    c: 2\n---\n");
    CHECK(listEditRemove("---\r\na:\r\n- - b\r\n\r\n  # of c\r\n  - c\r\n---\r\n", "a[0][0]")
        == "---\r\na:\r\n-\r\n\r\n  # of c\r\n  - c\r\n---\r\n");
    CHECK(listEditRemove("---\na:\n- b: 1\n\n  c: 2\n---\n", "a[0].b") == "---\na:\n- c: 2\n---\n");
}

TEST_CASE("The only item of a list comes back, whatever form it has", "[list_edit]")
{
    const auto written = GENERATE("a, b", "x [y] z", "[a, b]", "{a: 1}", "what?", "&n v", "", "|\n    x");
    CAPTURE(written);
    CHECK(listEditRemove("---\na:\n  - " + std::string(written) + "\n---\n", "a[0]") == "---\na: []\n---\n");
}

TEST_CASE("A field is renamed in its place", "[list_edit]")
{
    const auto rename = [](const std::string& path, std::string_view key) {
        return after(listEditArticle, renameField(documentOf(listEditArticle), pathOf(path), key));
    };
    CHECK(rename("last", "first") == replaced(listEditArticle, "last: 1", "first: 1"));
    CHECK(rename("images[0].url", "the: url") == replaced(listEditArticle, "- url: a", "- \"the: url\": a"));
    CHECK(rename("images", "pictures") == replaced(listEditArticle, "images:", "pictures:"));
    CHECK(rename("last", "say \"so\" \\: x") == replaced(listEditArticle, "last: 1", "'say \"so\" \\: x': 1"));
    CHECK(rename("last", "last") == listEditArticle);
    CHECK(rename("last", "flow") == refused(ErrorCode::DuplicateKey));
    CHECK(rename("last", "secured") == refused(ErrorCode::Protected));
    CHECK(rename("topics[0]", "x") == refused(ErrorCode::NotAContainer));
}

TEST_CASE("A renamed key in quotes keeps apart from a value that follows at once", "[list_edit]")
{
    for (const auto& [before, renamed] : std::vector<std::pair<std::string, std::string>>{
             {"{\"a\":[], b: 1}", "{x: [], b: 1}"}, {"{\"a\":\"q, r\"}", "{x: \"q, r\"}"}, {"{'a':1}", "{x: 1}"},
             {"{\"a\": 1}", "{x: 1}"}, {"{a: , b: 1}", "{x: , b: 1}"}, {"{\"a\":}", "{x: }"}}) {
        INFO(before);
        const auto text = "---\nm: " + before + "\n---\n";
        const auto path = KeyPath::ofKey("m").child("a");
        CHECK(after(text, renameField(documentOf(text), path, "x")) == "---\nm: " + renamed + "\n---\n");
    }
}

TEST_CASE("A key that is an alias is renamed and removed as any other", "[list_edit]")
{
    const std::string named = "---\na: &x one\n*x : two\nb: &n\n*n : three\n---\n";
    const auto one = KeyPath::ofKey("one");
    CHECK(after(named, renameField(documentOf(named), one, "key")) == replaced(named, "*x :", "key :"));
    CHECK(after(named, removeField(documentOf(named), one)) == replaced(named, "*x : two\n", ""));
    const auto null = KeyPath::ofKey("~");
    CHECK(after(named, removeField(documentOf(named), null)) == replaced(named, "*n : three\n", ""));
}

TEST_CASE("A value becomes a list above a comment with a line break of YAML 1.1", "[list_edit]")
{
    for (const std::string separator : {"\u2028", "\u2029", "\u0085", "\r"}) {
        const auto comment = " # one" + separator + "  # two\n";
        const auto before = "---\nm:\n  a: x" + comment + "  b: 1\n---\n";
        const auto list = KeyPath::ofKey("m").child("a");
        const auto made = after(before, insertItem(documentOf(before), list, 1, Value::scalar(ValueType::Text, "z")));
        CHECK(made == "---\nm:\n  a:\n    - x\n    - z" + comment + "  b: 1\n---\n");
    }
}

TEST_CASE("Several edits are one set of text edits with one inverse", "[list_edit]")
{
    const auto document = documentOf(listEditArticle);
    const std::vector<FieldEdit> edits{{pathOf("last"), "1", "2"}, {pathOf("topics[0]"), "AI", std::nullopt},
        {pathOf("topics[0]"), "'Cloud'", "Sky"}, {pathOf("topics[0]"), "Sky", "Sky", pathOf("topics[1]")},
        {pathOf("category"), std::nullopt, "news"}, {pathOf("last"), "2", std::nullopt}};
    const auto edited = applyEdits(document, edits);
    REQUIRE(edited.ok());
    const auto wanted = replaced(
        replaced(replaced(listEditArticle, "  - AI # best\n  - 'Cloud'\n", ""), "  - Data\n", "  - Data\n  - Sky\n"),
        "last: 1\n", "");
    CHECK(edited->document.bytes() == replaced(wanted, "topics:", "category: news\ntopics:"));
    CHECK(edited->text.applyTo(listEditArticle) == edited->document.bytes());
    CHECK(edited->text.inverse(listEditArticle).applyTo(edited->document.bytes()) == listEditArticle);
}
