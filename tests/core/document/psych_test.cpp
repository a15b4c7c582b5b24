#include "tests/support/yaml/psych.h"

#include "core/document/value.h"
#include "tests/support/catch.h"
#include "tests/support/yaml/yaml_text.h"

using namespace stet;
using namespace stet::test;

namespace {

std::string treeText(Psych& psych, const std::string& text)
{
    const auto reading = psych.read(text);
    return reading.refusal ? reading.refusal->kind + ": " + reading.refusal->message : yamlText(reading.tree);
}

std::string wordOf(ValueType type)
{
    switch (type) {
    case ValueType::Null:
        return "null";
    case ValueType::Bool:
        return "bool";
    case ValueType::Int:
        return "int";
    case ValueType::Float:
        return "float";
    default:
        return "text";
    }
}

} // namespace

TEST_CASE("Psych gives the syntax tree of the first document", "[psych]")
{
    Psych psych;
    if (!psych.isInstalled()) {
        WARN("ruby is not installed: nothing is compared with Psych");
        return;
    }
    CHECK(treeText(psych, "title: 'A pier'\ntags: &t [a, \"b\"]\nmore: *t\n? [x]\n: !!str 1\n")
        == "map\n plain \"title\"\n quoted \"A pier\"\n plain \"tags\"\n list &1\n  plain \"a\"\n  quoted \"b\"\n"
           " plain \"more\"\n alias 1\n list\n  plain \"x\"\n plain <tag:yaml.org,2002:str> \"1\"");
    CHECK(treeText(psych, "a: |\n  two\n  lines\\\nb: \"\\0 \\t\"\nc:\n")
        == "map\n plain \"a\"\n quoted \"two\\x0Alines\\x5C\\x0A\"\n plain \"b\"\n quoted \"\\x00 \\x09\"\n plain "
           "\"c\"\n plain \"\"");
    CHECK(treeText(psych, "") == "plain \"\"");
    CHECK(treeText(psych, "# nothing\n") == "plain \"\"");
    CHECK(treeText(psych, "a: &x 1\nb: &x 2\nc: *x\n")
        == "map\n plain \"a\"\n plain &1 \"1\"\n plain \"b\"\n plain &2 \"2\"\n plain \"c\"\n alias 2");
    CHECK(treeText(psych, "a: <x> y\nb: !<a%20b> <x> y\n")
        == "map\n plain \"a\"\n plain \"<x> y\"\n plain \"b\"\n plain <a\\x20b> \"<x> y\"");
    CHECK(treeText(psych, "a: 1\na: 2\n") == "map\n plain \"a\"\n plain \"1\"\n plain \"a\"\n plain \"2\"");
    // What follows the first document is not read.
    CHECK(treeText(psych, "{a: 1}\nb: 2\n") == "map\n plain \"a\"\n plain \"1\"");
    CHECK(treeText(psych, "a: 1\n--- \"open\n") == "map\n plain \"a\"\n plain \"1\"");
    CHECK(treeText(psych, "a: 1\n... # end\n\"open\n") == "map\n plain \"a\"\n plain \"1\"");
}

TEST_CASE("Psych refuses what Jekyll refuses, with its line", "[psych]")
{
    Psych psych;
    if (!psych.isInstalled())
        return;
    const auto broken = psych.read("title: A\ntags: [a\nb: c\n");
    REQUIRE(broken.refusal);
    CHECK(broken.refusal->kind == "Psych::SyntaxError");
    CHECK(broken.refusal->line == 3);
    CHECK(treeText(psych, "a: *missing\n") == "Psych::BadAlias: Unknown alias: missing");
    CHECK(treeText(psych, "a: *later\nb: &later 1\n") == "Psych::BadAlias: Unknown alias: later");
    CHECK(treeText(psych, "a: &self [*self]\n") == "map\n plain \"a\"\n list &1\n  alias 1");
    CHECK(psych.read("a: \xFF\n").refusal);
    CHECK(psych.read(std::string("a: \0\n", 5)).refusal);
    CHECK(psych.read("a: 1\n").tree.items.size() == 1); // it goes on after errors
}

TEST_CASE("The text of a syntax tree is read as it was written", "[psych]")
{
    const std::string text
        = "map &1\n plain \"a\"\n list <!t>\n  list\n  plain &2 <!\\x20> \" x \"\n  quoted \"\"\n plain \"\"\n alias 2";
    CHECK(yamlText(nodeOfYamlText(text)) == text);
    CHECK(yamlTextOfUsedAnchors(nodeOfYamlText(text))
        == "map\n plain \"a\"\n list <!t>\n  list\n  plain &1 <!\\x20> \" x \"\n  quoted \"\"\n plain \"\"\n alias 1");
    CHECK_THROWS(nodeOfYamlText("set\n"));
}

TEST_CASE("Stet's types differ from Ruby's in a known list", "[psych]")
{
    Psych psych;
    if (!psych.isInstalled())
        return;
    struct Row
    {
        std::string text;
        std::string stet;
        std::string ruby;
    };
    // The text of these is kept: no number is ever written in another form. What Stet itself writes as text is quoted
    // wherever one of the two, or YAML 1.2, sees no text.
    const std::vector<Row> different{
        {"017", "int", "Integer"}, // 15 for Ruby
        {"0o17", "text", "String"},
        {"08", "int", "String"},
        {"1_000", "text", "Integer"},
        {"1,000", "text", "Integer"},
        {"0x1F", "text", "Integer"},
        {"0b11", "text", "Integer"},
        {"tRue", "text", "TrueClass"},
        {"nO", "text", "FalseClass"},
        {"nUll", "text", "NilClass"},
        {":foo", "text", "Symbol"},
        {":\"a b\"", "text", "Symbol"},
        {"1e3", "float", "String"},
        {"1.5e3", "float", "String"},
        {".5", "float", "Float"},
        {"1.", "float", "Float"},
        {".inf", "text", "Float"},
        {".nan", "text", "Float"},
        {"1:30", "text", "Integer"}, // 5400 for Ruby
        {"1:30.5", "text", "Float"},
        {"2024-01-02", "text", "Date"},
        {"2024-01-02T10:00:00Z", "text", "Time"},
        {"2024-13-45", "text", "String"},
        {"y", "text", "String"},
        {"=", "text", "String"},
        {"", "null", "NilClass"},
        {"~", "null", "NilClass"},
        {"yes", "bool", "TrueClass"},
        {"Off", "bool", "FalseClass"},
        {"-7", "int", "Integer"},
        {"+3", "int", "Integer"},
    };
    for (const auto& row : different) {
        CAPTURE(row.text);
        CHECK(wordOf(typeOfPlain(row.text)) == row.stet);
        CHECK(psych.typeOfPlain(row.text) == row.ruby);
    }
}
