#include "core/document/document.h"
#include "core/document/scanner.h"

#include "tests/support/catch.h"

using namespace stet;

namespace {

void appendLines(std::string& out, const FrontMatter& tree, std::string_view bytes, NodeId id, int depth)
{
    for (auto child = tree.node(id).firstChild; child != noNode; child = tree.node(child).nextSibling) {
        const auto& node = tree.node(child);
        out += std::string(static_cast<std::size_t>(depth) * 2, ' ');
        out += node.key.empty() ? "-" : std::string(node.key.of(bytes)) + ":";
        switch (node.kind) {
        case NodeKind::Scalar:
            out += " <" + std::string(node.value.of(bytes)) + ">";
            break;
        case NodeKind::Alias:
            out += " alias<" + std::string(node.value.of(bytes)) + ">";
            break;
        case NodeKind::Map:
            out += " map";
            break;
        case NodeKind::List:
            out += " list";
            break;
        }
        out += " @" + std::to_string(node.line) + "\n";
        appendLines(out, tree, bytes, child, depth + 1);
    }
}

/// The tree of front matter as lines: key, kind or value as written, line.
std::string scanned(const std::string& text)
{
    const auto source = SourceText::split("---\n" + text + "---\n");
    REQUIRE(source.ok());
    const auto tree = scanFrontMatter(*source);
    if (!tree)
        return "not followed";
    std::string out;
    appendLines(out, *tree, source->bytes(), 0, 0);
    return out;
}

} // namespace

TEST_CASE("Keys and scalars are found with their quotes and lines", "[scanner]")
{
    CHECK(scanned("title: \"A: b\"\nplain: some text # comment\nsingle: 'it''s'\n\n# comment\nempty:\n")
        == "title: <\"A: b\"> @2\n"
           "plain: <some text> @3\n"
           "single: <'it''s'> @4\n"
           "empty: <> @7\n");
}

TEST_CASE("Maps and lists nest, with and without extra indentation", "[scanner]")
{
    CHECK(scanned("provider:\n  name: Ummid\n  deep:\n      x: 1\n"
                  "topics:\n- AI\n- Cloud\n"
                  "images:\n  - url: a\n    width: 1\n  -\n    url: b\n  - plain\n"
                  "last: 1\n")
        == "provider: map @2\n"
           "  name: <Ummid> @3\n"
           "  deep: map @4\n"
           "    x: <1> @5\n"
           "topics: list @6\n"
           "  - <AI> @7\n"
           "  - <Cloud> @8\n"
           "images: list @9\n"
           "  - map @10\n"
           "    url: <a> @10\n"
           "    width: <1> @11\n"
           "  - map @12\n"
           "    url: <b> @13\n"
           "  - <plain> @14\n"
           "last: <1> @15\n");
}

TEST_CASE("Empty values between siblings are empty, not the next line", "[scanner]")
{
    CHECK(scanned("a:\nb: 1\nc:\n  d:\n  e: 2\nf:\n- \n- x\n")
        == "a: <> @2\nb: <1> @3\nc: map @4\n  d: <> @5\n  e: <2> @6\nf: list @7\n  - <> @8\n  - <x> @9\n");
}

TEST_CASE("Flow lists of scalars on one line are lists", "[scanner]")
{
    CHECK(scanned("topics: [AI, \"b]\" ,'it''s', C#,-1] # x\nnone: []\nbare: { }\nlist:\n  - [c]\nafter: 1\n")
        == "topics: list @2\n  - <AI> @2\n  - <\"b]\"> @2\n  - <'it''s'> @2\n  - <C#> @2\n  - <-1> @2\n"
           "none: list @3\nbare: map @4\nlist: list @5\n  - list @6\n    - <c> @6\nafter: <1> @7\n");
    for (const std::string flow : {"[a,]", "[a, , b]", "[a: b]", "[\"a\": b]", "[what?]", "[a #b]", "[&a b]", "[!t b]",
             "[a, {b: c}]", "[a,\n  b]", "[- a]", "{a: b}", "[[a]]"}) {
        CAPTURE(flow);
        CHECK(scanned("a: " + flow + "\n") == "not followed");
    }
}

TEST_CASE("Block scalars in their usual forms are scalars", "[scanner]")
{
    CHECK(scanned("a: |\n  line: one\n\n    # two\n\nb: >-\n  x\nc:\n  - |+\n    y\n\nd: 1\n")
        == "a: <|\n  line: one\n\n    # two> @2\nb: <>-\n  x> @7\nc: list @9\n  - <|+\n    y\n> @10\nd: <1> @13\n");
    for (const std::string block :
        {"|2\n  x\n", "| # why\n  x\n", ">\n  x\n    deeper\n", ">\n  x \n", "|\n", "|+\n\n", "|\n    \n  x\n"}) {
        CAPTURE(block);
        CHECK(scanned("a: " + block + "b: 1\n") == "not followed");
    }
}

TEST_CASE("Lists begun on the line of a dash nest", "[scanner]")
{
    CHECK(scanned("a:\n  - - x\n    - y\n  - - k: 1\n      l: 2\n  - z\n")
        == "a: list @2\n  - list @3\n    - <x> @3\n    - <y> @4\n  - list @5\n    - map @5\n      k: <1> @5\n"
           "      l: <2> @6\n  - <z> @7\n");
}

TEST_CASE("CRLF and a byte order mark are no part of values", "[scanner]")
{
    const auto source = SourceText::split("\xEF\xBB\xBF---\r\na: x\r\nb:\r\n  - y\r\n---\r\n");
    REQUIRE(source.ok());
    const auto tree = scanFrontMatter(*source);
    REQUIRE(tree);
    std::string out;
    appendLines(out, *tree, source->bytes(), 0, 0);
    CHECK(out == "a: <x> @2\nb: list @3\n  - <y> @4\n");
}

TEST_CASE("What needs more than one pass over the lines is left to libyaml", "[scanner]")
{
    for (const std::string text : {"a: 1\n\tb: 2\n", "a: \"open\nb: 1\n", "a: \"x\" y\n", "a: \"\\q\"\n",
             "a: \"\\_\"\n", "a: b: c\n", "a: @x\n", "- a\n", "just text\n", "a: 1\n  b: 2\n", "a:\n    b: 1\n  c: 2\n",
             "a: - b\n", "? a\n: b\n", "&x a: 1\n", "a: &x 1\n", "a: *x\n", "a: !t x\n", "%YAML 1.2\n", "--- a\n",
             "a: [b\n", "a: x\ry\n", "a: x\x01y\n", "a: \xFF\n",
             "# n\xE2\x80\xA8"
             "b: 1\n",
             "a: b\xC2\x85"
             "c\n",
             "a: \"b\xEF\xBB\xBF\"\n", "a: x\n  y\n", "a: \"x\n  y\"\n", "a:\n  x\n", "a:\tx\n", "a: x\t\n",
             "'it''s': 1\n", "\"a\\n\": 1\n", "<<:\n  a: 1\n", "~: 1\n", "{a: 1}\n", "a: >+\n  b\n\nc: 1\n",
             "a: |\n  \tb\n"}) {
        CAPTURE(text);
        CHECK(scanned(text) == "not followed");
    }
    std::string deep;
    for (std::size_t i = 0; i < 70; ++i)
        deep += std::string(i, ' ') + "a:\n";
    CHECK(scanned(deep) == "not followed");
    std::string many = "a:\n";
    for (int i = 0; i < 10'000; ++i)
        many += "- x\n";
    CHECK(scanned(many) == "not followed");
}

TEST_CASE("Of a key that is there twice the last counts, and the other is named", "[scanner]")
{
    const auto document = Document::read("---\na: 1\nb: 2\n\"a\": 3\n---\n");
    REQUIRE(document.ok());
    const auto& tree = document->frontMatter();
    CHECK(tree.details() == nullptr);
    CHECK(tree.hasRepeatedKeys());
    REQUIRE(tree.overriddenEntries(document->bytes()).size() == 1);
    CHECK(tree.node(tree.overriddenEntries(document->bytes()).front()).line == 2);
    CHECK(document->find(KeyPath::ofKey("a"))->line == 4);
    CHECK(document->values().keys == std::vector<std::string>{"a", "b"});
    CHECK(document->values().find("a")->text == "3");
}
