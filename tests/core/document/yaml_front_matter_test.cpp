#include "core/document/document.h"

#include "tests/support/catch.h"
#include "tests/support/values.h"

using namespace stet;
using stet::test::pathOf;

namespace {

Document yamlDocumentOf(const std::string& text)
{
    auto document = Document::read("---\n" + text + "---\nBody\n");
    REQUIRE(document.ok());
    REQUIRE(document->frontMatter().details() != nullptr);
    return std::move(document).value();
}

/// What is written of a field's value, and what it means.
std::string writtenAt(const Document& document, std::string_view path)
{
    const auto* node = document.find(pathOf(path));
    return node == nullptr ? "nothing" : std::string(node->value.of(document.bytes()));
}

std::string textOf(const Document& document, std::string_view path)
{
    const auto* node = document.find(pathOf(path));
    return node == nullptr ? "nothing" : document.valueOf(document.frontMatter().idOf(*node)).text;
}

} // namespace

TEST_CASE("Values of all forms are found with their places and meanings", "[yaml]")
{
    const auto document = yamlDocumentOf("below:\n  plain text\n  over lines # why\n"
                                         "single: 'one\n  two'\n"
                                         "double: \"one \\\n  two\\_\"\n"
                                         "empty:\nflow: {a: [1, {b: c}], \"d\": , e}\n"
                                         "block: |2-\n    deep\n\nkeep: |+\n  k\n\n"
                                         "tag: !!str 12\nanchor: &x # c\n  on\n"
                                         "? long\n: value\n? lone\ntab:\tx\t# y\n");
    CHECK(writtenAt(document, "below") == "plain text\n  over lines");
    CHECK(textOf(document, "below") == "plain text over lines");
    CHECK(textOf(document, "single") == "one two");
    CHECK(textOf(document, "double") == "one two\xC2\xA0");
    CHECK(writtenAt(document, "empty").empty());
    CHECK(writtenAt(document, "flow.a[1].b") == "c");
    CHECK(writtenAt(document, "flow.d").empty());
    CHECK(writtenAt(document, "flow.e").empty());
    CHECK(writtenAt(document, "block") == "|2-\n    deep");
    CHECK(textOf(document, "block") == "  deep");
    CHECK(writtenAt(document, "keep") == "|+\n  k\n");
    CHECK(textOf(document, "keep") == "k\n\n");
    CHECK(writtenAt(document, "tag") == "12");
    CHECK(document.values().find("tag")->type == ValueType::Text);
    CHECK(writtenAt(document, "anchor") == "on");
    CHECK(document.values().find("anchor")->type == ValueType::Bool);
    CHECK(writtenAt(document, "long") == "value");
    CHECK(writtenAt(document, "lone").empty());
    CHECK(document.frontMatter().lacksColon(*document.find(pathOf("lone"))));
    CHECK(writtenAt(document, "tab") == "x");
    CHECK(document.find(pathOf("tab"))->line == 23);
}

TEST_CASE("Aliases stand for their values, and merges bring entries as for Jekyll", "[yaml]")
{
    const auto document = yamlDocumentOf("base: &b {x: 1, y: 2}\nsame: *b\n"
                                         "below:\n  x: 0\n  <<: *b\n  y: 3\n"
                                         "list:\n  <<: [{x: 5}, *b]\nquoted:\n  \"<<\": *b\nno: {!!str <<: *b}\n");
    const auto values = document.values();
    CHECK(values.find("same")->find("x")->text == "1");
    CHECK(values.find("below")->keys == std::vector<std::string>{"x", "y"});
    CHECK(values.find("below")->find("x")->text == "1");
    CHECK(values.find("below")->find("y")->text == "3");
    CHECK(values.find("list")->find("x")->text == "5");
    CHECK(values.find("list")->find("y")->text == "2");
    CHECK(values.find("quoted")->find("y")->text == "2");
    CHECK(values.find("no")->keys == std::vector<std::string>{"<<"});
}

TEST_CASE("Only the first document counts", "[yaml]")
{
    const auto document = yamlDocumentOf("{title: T}\npublished: false\n");
    CHECK(document.values().keys == std::vector<std::string>{"title"});
    CHECK(document.frontMatter().details()->end == 4 + 11);
}

TEST_CASE("The line breaks of YAML 1.1 end comments and plain values", "[yaml]")
{
    const auto document = yamlDocumentOf("# note\xE2\x80\xA8"
                                         "a: 1\rb: \"x\xE2\x80\xA8y\"\nc: d\xC2\x85"
                                         "e: f\nbom: \"x\xEF\xBB\xBFy\"\n");
    CHECK(document.values().keys == std::vector<std::string>{"a", "b", "c", "e", "bom"});
    CHECK(textOf(document, "b") == "x\xE2\x80\xA8y");
    CHECK(textOf(document, "bom") == "x\xEF\xBB\xBFy");
    CHECK(document.find(pathOf("e"))->line == 3);
}

TEST_CASE("A key that is a list is kept and shown, and no path leads to it", "[yaml]")
{
    const auto document = yamlDocumentOf("a: 1\n? [b, c]\n: d\n{e: f}: g\n");
    CHECK(document.values().keys == std::vector<std::string>{"a", "[b, c]", "{e: f}"});
    CHECK(document.find(pathOf("\"[b, c]\"")) == nullptr);
}
