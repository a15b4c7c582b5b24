#include "core/document/document.h"
#include "core/messages/review_messages.h"
#include "core/schema/schema.h"

#include "tests/support/catch.h"

#include <algorithm>

using namespace stet;

namespace {

using Kind = ConfigurationError::Kind;

Value valuesOf(const std::string& lines)
{
    const auto document = Document::read("---\n" + lines + "---\n");
    REQUIRE(document.ok());
    return document->values();
}

std::vector<Kind> schemaMistakesOf(const std::string& json)
{
    std::vector<ConfigurationError> parseErrors;
    const auto schema = Schema::read(json, "schema.json", parseErrors);
    std::vector<Kind> kinds;
    for (const auto& parseError : parseErrors) {
        CHECK(parseError.file == "schema.json");
        CHECK_FALSE(sentence(parseError).isEmpty());
        kinds.push_back(parseError.kind);
    }
    const auto isHarmless = [](const ConfigurationError& parseError) {
        return parseError.isHint() || parseError.kind == Kind::BadPattern;
    };
    CHECK(schema.has_value() == std::all_of(parseErrors.begin(), parseErrors.end(), isHarmless));
    return kinds;
}

/// Line and sentence of each.
std::vector<std::string> toldOf(const std::string& json)
{
    std::vector<ConfigurationError> parseErrors;
    Schema::read(json, "schema.json", parseErrors);
    std::vector<std::string> out;
    for (const auto& parseError : parseErrors)
        out.push_back(std::to_string(parseError.line) + ": " + sentence(parseError).toStdString());
    return out;
}

Schema schemaOf(const std::string& json)
{
    std::vector<ConfigurationError> parseErrors;
    auto schema = Schema::read(json, "schema.json", parseErrors);
    REQUIRE(parseErrors.empty());
    REQUIRE(schema);
    return *schema;
}

std::vector<std::string> said(const Schema& schema, const std::string& lines)
{
    std::vector<std::string> out;
    for (auto& schemaFinding : schema.check(valuesOf(lines))) {
        schemaFinding.values.insert(schemaFinding.values.begin(), schemaFinding.path.toText());
        out.push_back(sentence(Finding{.rule = RuleId::Schema,
                                   .wording = static_cast<std::uint8_t>(schemaFinding.kind),
                                   .values = schemaFinding.values})
                          .toStdString());
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

TEST_CASE("What a schema says is asked of the front matter, in sentences with values", "[schema]")
{
    const auto schema = schemaOf(R"({"type": "object", "required": ["title"], "additionalProperties": false,
        "properties": {
            "title": {"type": "string"},
            "score": {"type": ["integer", "null"], "minimum": 1, "maximum": 5},
            "kind": {"enum": ["a", "b"]},
            "images": {"type": "array", "items": {"$ref": "#/definitions/image"}}},
        "definitions": {"image": {"type": "object", "properties": {"url": {"type": "string", "pattern": "^https:"}}}}})");
    using Lines = std::vector<std::string>;
    CHECK(said(schema, "title: A\nscore: 5\nkind: a\nimages:\n  - url: https://a\n").empty());
    CHECK(said(schema, "score: 3\n") == Lines{"title is missing; the schema requires it."});
    CHECK(said(schema, "title: A\nscore: 9\n") == Lines{"score is 9; it must be at most 5."});
    CHECK(said(schema, "title: A\nscore: 0\n") == Lines{"score is 0; it must be at least 1."});
    CHECK(said(schema, "title: A\nscore: '3'\n") == Lines{"score has the type string; it must be integer/null."});
    CHECK(said(schema, "title: A\nkind: c\n") == Lines{"kind is c; the schema does not allow this value."});
    CHECK(said(schema, "title: A\nother: 1\n") == Lines{"The schema does not know other."});
    CHECK(said(schema, "title: A\nimages:\n  - url: https://a\n  - url: ftp\n")
        == Lines{"images[1].url is ftp; it does not have the form ^https:."});
    CHECK(said(schema, "title: A\nimages:\n  - one\n") == Lines{"images[0] has the type string; it must be object."});
}

TEST_CASE("Dates and addresses of a schema are checked natively", "[schema]")
{
    const auto schema = schemaOf(R"({"properties": {"when": {"format": "date-time"}, "day": {"format": "date"},
        "link": {"format": "uri"}, "mail": {"format": "email"}}})");
    CHECK(said(schema, "when: 2024-02-29T10:00:00Z\nday: 2024-02-29\nlink: https://a.example\nmail: x\n").empty());
    CHECK(said(schema, "when: 2023-02-29T10:00:00Z\nday: 2023-02-29\nlink: a\n").size() == 3);
}

TEST_CASE("A schema that the library would crash on is refused with its reason", "[schema]")
{
    using Kinds = std::vector<Kind>;
    CHECK(schemaMistakesOf("{") == Kinds{Kind::NotJson});
    CHECK(schemaMistakesOf("") == Kinds{Kind::NotJson});
    CHECK(schemaMistakesOf("[]") == Kinds{Kind::NotASchema});
    CHECK(schemaMistakesOf(R"({"type": 5})") == Kinds{Kind::NotASchema});
    CHECK(schemaMistakesOf(R"({"type": "sentence"})") == Kinds{Kind::NotASchema});
    CHECK(schemaMistakesOf(R"({"type": []})") == Kinds{Kind::NotASchema});
    CHECK(schemaMistakesOf(R"({"minimum": "1"})") == Kinds{Kind::NotASchema});
    CHECK(schemaMistakesOf(R"({"required": "title"})") == Kinds{Kind::NotASchema});
    CHECK(schemaMistakesOf(R"({"properties": []})") == Kinds{Kind::NotASchema});
    CHECK(schemaMistakesOf(R"({"properties": {"a": 5}})") == Kinds{Kind::NotASchema});
    CHECK(schemaMistakesOf(R"({"$ref": "#"})") == Kinds{Kind::Ring});
    CHECK(schemaMistakesOf(R"({"allOf": [{"$ref": "#/allOf/0"}]})") == Kinds{Kind::Ring});
    CHECK(schemaMistakesOf(R"({"$ref": "#/definitions/a", "definitions": {"a": {"$ref": "#/definitions/b"},
        "b": {"not": {"$ref": "#/definitions/a"}}}})")
        == Kinds{Kind::Ring});
    CHECK(schemaMistakesOf(R"({"$ref": "https://example.org/schema.json"})") == Kinds{Kind::Remote});
    CHECK(schemaMistakesOf(R"({"$ref": "other.json"})") == Kinds{Kind::Remote});
    CHECK(schemaMistakesOf(R"({"$ref": "#/definitions/none"})") == Kinds{Kind::Nowhere});
    CHECK(schemaMistakesOf(R"({"$ref": 5})") == Kinds{Kind::NotASchema});
    // The library decodes the escape: two names of one definition, and a ring.
    CHECK(schemaMistakesOf(
              R"({"$ref": "#/definitions/ab", "definitions": {"a%62": {}, "ab": {"$ref": "#/definitions/a%62"}}})")
        == Kinds{Kind::NotASchema});
    CHECK(schemaMistakesOf(R"({"multipleOf": 0})") == Kinds{Kind::NotASchema});
    CHECK(schemaMistakesOf(R"({"multipleOf": -1})") == Kinds{Kind::NotASchema});
    CHECK(schemaMistakesOf(R"({"minLength": -1})") == Kinds{Kind::NotASchema});
    CHECK(schemaMistakesOf(R"({"maxItems": 1.5})") == Kinds{Kind::NotASchema});
    for (const auto* count : {"2147483648", "4000000000", "1e19"})
        CHECK(schemaMistakesOf(R"({"properties": {"title": {"maxLength": )" + std::string(count) + "}}}")
            == Kinds{Kind::NotASchema});
    for (const auto* keyword : {"allOf", "anyOf", "oneOf"}) {
        CHECK(schemaMistakesOf("{\"" + std::string(keyword) + "\": 5}") == Kinds{Kind::NotASchema});
        CHECK(schemaMistakesOf("{\"" + std::string(keyword) + R"(": {"a": 1}})") == Kinds{Kind::NotASchema});
    }
    CHECK(schemaMistakesOf(R"({"dependencies": {"a": ["b", 5]}})") == Kinds{Kind::NotASchema});
    CHECK(schemaMistakesOf(R"({"dependencies": {"a": ["b"]}})").empty());
    // What nothing but the library itself knows to be wrong.
    CHECK(schemaMistakesOf(R"({"divisibleBy": 2})") == Kinds{Kind::NotASchema});
    CHECK(schemaMistakesOf(std::string(Schema::sizeLimit + 1, ' ')) == Kinds{Kind::TooLarge});
    std::string deep;
    for (int i = 0; i < 500; ++i)
        deep += R"({"items":)";
    deep += "{}" + std::string(500, '}');
    CHECK(schemaMistakesOf(deep) == Kinds{Kind::TooLarge});
    // Not deep by itself, but each definition below the one before it.
    std::string chained = R"({"$ref": "#/definitions/d0", "definitions": {)";
    for (int i = 0; i < 60; ++i)
        chained += "\"d" + std::to_string(i) + R"(": {"items": {"items": {"$ref": "#/definitions/d)"
            + std::to_string(i + 1) + R"("}}}, )";
    chained += R"("d60": {}}})";
    CHECK(schemaMistakesOf(chained) == Kinds{Kind::TooLarge});
    // Each definition is twice the one before it.
    std::string doubling = R"({"$ref": "#/definitions/d0", "definitions": {)";
    for (int i = 0; i < 40; ++i)
        doubling += "\"d" + std::to_string(i) + R"(": {"allOf": [{"$ref": "#/definitions/d)" + std::to_string(i + 1)
            + R"("}, {"$ref": "#/definitions/d)" + std::to_string(i + 1) + R"("}]}, )";
    doubling += R"("d40": {}}})";
    CHECK(schemaMistakesOf(doubling) == Kinds{Kind::TooLarge});
}

TEST_CASE("Each sentence about what a schema limits has the value and the limit", "[schema]")
{
    const auto schema = schemaOf(R"({"minProperties": 2, "properties": {
        "low": {"exclusiveMinimum": 3}, "high": {"exclusiveMaximum": 3.25}, "step": {"multipleOf": 5},
        "short": {"type": "string", "minLength": 3}, "long": {"type": "string", "maxLength": 3},
        "few": {"type": "array", "minItems": 2}, "many": {"type": "array", "maxItems": 1},
        "small": {"type": "object", "minProperties": 2}, "big": {"type": "object", "maxProperties": 1},
        "only": {"const": "a"}, "huge": {"maximum": 2000000}, "both": {"allOf": [{"type": "string"}]},
        "any": {"anyOf": [{"type": "integer", "maximum": 5}, {"type": "null"}]}, "one": {"oneOf": [{}, {}]},
        "bad": {"not": {"const": 1}}, "with": {"contains": {"const": 1}}, "tuple": {"items": [{}], "additionalItems": false}},
        "dependencies": {"low": ["high"]}, "if": {"required": ["step"]}, "then": {"properties": {"step": {"minimum": 7}}}})");
    const auto saidOf = [&](const std::string& lines) { return said(schema, lines); };
    using Lines = std::vector<std::string>;
    CHECK(saidOf("a: 1\nhigh: 3.25\n") == Lines{"high is 3.25; it must be less than 3.25."});
    CHECK(saidOf("low: 3\nhigh: 1\n") == Lines{"low is 3; it must be greater than 3."});
    CHECK(saidOf("low: 4\na: 1\n") == Lines{"high is missing; the schema requires it."});
    CHECK(saidOf("a: 1\nstep: 8\n") == Lines{"step is 8; it must be a multiple of 5."});
    CHECK(saidOf("a: 1\nstep: 5\n") == Lines{"step is 5; it must be at least 7."});
    CHECK(saidOf("a: 1\nshort: \u00E4b\n") == Lines{"short is 2 characters long; it must have at least 3."});
    CHECK(saidOf("a: 1\nlong: \u00E4bcd\n") == Lines{"long is 4 characters long; it must have at most 3."});
    CHECK(saidOf("a: 1\nfew: [1]\n") == Lines{"few has 1 items; it must have at least 2."});
    CHECK(saidOf("a: 1\nmany: [1, 2]\n") == Lines{"many has 2 items; it must have at most 1."});
    CHECK(saidOf("a: 1\nsmall:\n  b: 1\n") == Lines{"small has 1 fields; it must have at least 2."});
    CHECK(saidOf("a: 1\nbig:\n  b: 1\n  c: 2\n") == Lines{"big has 2 fields; it must have at most 1."});
    CHECK(saidOf("a: 1\n") == Lines{"The front matter has 1 fields; it must have at least 2."});
    CHECK(saidOf("a: 1\nonly: b\n") == Lines{"only is b; it must be a."});
    CHECK(saidOf("a: 1\nhuge: 2000001\n") == Lines{"huge is 2000001; it must be at most 2000000."});
    CHECK(saidOf("a: 1\nboth: 1\n") == Lines{"both has the type integer; the schema does not allow it."});
    CHECK(saidOf("a: 1\nany: 6\n")
        == Lines{"any has the type integer; the schema does not allow it.", "any is 6; it must be at most 5.",
            "any matches none of the forms that the schema allows."});
    CHECK(saidOf("a: 1\none: 1\n") == Lines{"one matches several forms of the schema; it must match exactly one."});
    CHECK(saidOf("a: 1\nbad: 1\n") == Lines{"bad has a form that the schema excludes."});
    CHECK(saidOf("a: 1\nwith: [2]\n") == Lines{"with lacks an item that the schema requires."});
    CHECK(saidOf("a: 1\ntuple: [1, 2]\n") == Lines{"tuple has more items than the schema knows."});
}

TEST_CASE("A mistake in a schema is told with its line", "[schema]")
{
    using Lines = std::vector<std::string>;
    CHECK(toldOf("{\n  \"a\"\n}") == Lines{"3: Invalid JSON: missing name separator."});
    CHECK(toldOf("{\n \"properties\": {\n  \"a/b~\": {\n   \"type\": 5}}}")
        == Lines{"4: Invalid JSON Schema; see #/properties/a~1b~0/type."});
    CHECK(toldOf("\xEF\xBB\xBF{\n \"allOf\": [\n  {},\n  {\n   \"minLength\": -1}]}")
        == Lines{"5: Invalid JSON Schema; see #/allOf/1/minLength."});
    CHECK(toldOf("{\n \"allOf\": [\n  {\"$ref\": \"#\"}]}") == Lines{"3: The reference # leads back to itself."});
    CHECK(toldOf("{\n \"items\": {\n  \"$ref\": \"a.json\"}}")
        == Lines{"3: The reference a.json leads outside the file; Stet loads nothing from elsewhere."});
    CHECK(toldOf("{\n\n \"$ref\": \"#/definitions/a\"}") == Lines{"3: The reference #/definitions/a leads nowhere."});
    CHECK(toldOf("{\n \"properties\": {\n  \"a\": {\"pattern\": \"(\"}}}")
        == Lines{"3: The pattern ( is not a valid regular expression."});
    const auto passedOver
        = toldOf("{\n \"properties\": {\n  \"a\": {\n   \"anyOf\": [\n    {\"format\": \"date\"}]}}}");
    REQUIRE(passedOver.size() == 1);
    CHECK(passedOver.front().starts_with("4: Stet skips anyOf: "));
    CHECK(toldOf("{\n \"properties\": {\n  \"a\": {\n   \"$ref\": \"#\"}}}")
        == Lines{"3: The reference # leads back to itself; Stet skips it and everything below it."});
    CHECK(toldOf("[\n\n]") == Lines{"1: Invalid JSON Schema; see #."});
}

TEST_CASE(
    "A schema that is its own for what is below a value is used without that part, and that is reported", "[schema]")
{
    using Kinds = std::vector<Kind>;
    using Lines = std::vector<std::string>;
    CHECK(schemaMistakesOf(R"({"items": {"$ref": "#"}})") == Kinds{Kind::Recursion});
    CHECK(schemaMistakesOf(R"({"properties": {"a": {"$ref": "#"}}})") == Kinds{Kind::Recursion});
    CHECK(schemaMistakesOf(R"({"$ref": "#/definitions/a", "definitions": {"a": {"$ref": "#/definitions/b"},
        "b": {"items": {"$ref": "#/definitions/a"}}}})")
        == Kinds{Kind::Recursion});
    // The way out, and back through another one: no part of it is asked of one value again and again.
    CHECK(schemaMistakesOf(R"({"$ref": "#/definitions/a", "definitions": {"a": {"items": {"$ref": "#/definitions/b"},
        "allOf": [{"$ref": "#/definitions/b"}]}, "b": {"allOf": [{"$ref": "#/definitions/a"}]}}})")
        == Kinds{Kind::Ring});
    // Each level would be asked twice by the one above it.
    CHECK(schemaMistakesOf(R"({"anyOf": [{"items": {"$ref": "#"}}, {"items": {"$ref": "#"}}]})")
        == Kinds{Kind::PassedOver});
    std::vector<ConfigurationError> parseErrors;
    const auto menu = Schema::read(R"({"properties": {"menu": {"$ref": "#/definitions/node"}}, "definitions": {"node": {
        "type": "object", "properties": {"name": {"type": "string", "pattern": "^a"}, "below": {"type": "array",
        "items": {"$ref": "#/definitions/node"}}}}}})",
        "schema.json", parseErrors);
    REQUIRE(menu);
    CHECK(parseErrors.size() == 1);
    CHECK(parseErrors.front().isHint());
    CHECK(said(*menu, "menu:\n  name: b\n  below: 1\n")
        == Lines{
            "menu.below has the type integer; it must be array.", "menu.name is b; it does not have the form ^a."});
    std::string deep = "menu:\n";
    for (std::size_t i = 1; i < 25; ++i)
        deep += std::string(2 * i, ' ') + "below:\n" + std::string(2 * i, ' ') + "-\n";
    CHECK(said(*menu, "menu:\n  name: a\n  below:\n    - name: 1\n").empty());
    CHECK(said(*menu, deep).empty());
    // Without the part "not" would mean that there must be no item.
    const auto no = Schema::read(R"({"not": {"required": ["list"], "properties": {"list": {"items": {"$ref": "#"}}}}})",
        "schema.json", parseErrors);
    REQUIRE(no);
    CHECK(parseErrors.back().kind == Kind::PassedOver);
    CHECK(said(*no, "list: [1]\n").empty());
}

TEST_CASE("A pattern that runs away is stopped and said, and the rest of the schema still holds", "[schema]")
{
    const auto schema
        = schemaOf(R"({"properties": {"a": {"pattern": "^(A+)+$"}, "b": {"pattern": "x"}, "c": {"type": "integer"}}})");
    const auto lines = said(schema, "a: " + std::string(60, 'A') + "C\nb: y\nc: text\n");
    CHECK(lines
        == std::vector<std::string>{"Checking a against the schema's pattern ^(A+)+$ takes too long; Stet skipped it.",
            "b is y; it does not have the form x.", "c has the type string; it must be integer."});
    CHECK(said(schema, "a: '" + std::string(50'000, 'A') + "'\n").size() == 1);
}

TEST_CASE("A part of a schema that would mean something else without its patterns is skipped, and said", "[schema]")
{
    using Kinds = std::vector<Kind>;
    const auto passesOver = [](const std::string& json, const std::string& lines) {
        std::vector<ConfigurationError> parseErrors;
        const auto schema = Schema::read(json, "schema.json", parseErrors);
        REQUIRE(schema);
        REQUIRE(parseErrors.size() == 1);
        CHECK(parseErrors.front().kind == Kind::PassedOver);
        CHECK(said(*schema, lines).empty());
        return parseErrors.front().values.front();
    };
    CHECK(passesOver(R"({"anyOf": [{"pattern": "x"}, {"type": "integer"}]})", "title: A\n") == "anyOf");
    CHECK(passesOver(R"({"properties": {"day": {"oneOf": [{"type": "string", "format": "date"},
        {"type": "string", "format": "date-time"}]}}})",
              "day: 2024-02-29\n")
        == "oneOf");
    CHECK(passesOver(R"({"properties": {"title": {"not": {"pattern": "!$"}}}})", "title: A\n") == "not");
    CHECK(passesOver(R"({"properties": {"title": {"not": {"$ref": "#/definitions/loud"}}},
        "definitions": {"loud": {"pattern": "!$"}}})",
              "title: A\n")
        == "not");
    CHECK(passesOver(
              R"({"if": {"properties": {"title": {"pattern": "^x"}}}, "then": {"required": ["heat"]}})", "title: A\n")
        == "if");
    CHECK(passesOver(R"({"patternProperties": {"^x-": {"type": "string"}}, "additionalProperties": false,
        "properties": {"title": {}}})",
              "title: A\nx-other: 1\n")
        == "patternProperties");
    // Without such a part they hold.
    const auto schema = schemaOf(R"({"properties": {"a": {"not": {"type": "integer"}}, "pattern": {"type": "string"},
        "format": {"anyOf": [{"type": "string"}, {"type": "null"}]}}})");
    CHECK(said(schema, "a: 1\nformat: 5\npattern: x\n").size() >= 2);
    CHECK(schemaMistakesOf(R"({"properties": {"a": {"pattern": "("}}})") == Kinds{Kind::BadPattern});
    // What lifts the limits of PCRE is no pattern of JSON Schema.
    CHECK(schemaMistakesOf(R"({"properties": {"a": {"pattern": "(*LIMIT_MATCH=4000000000)(a+)+$"}}})")
        == Kinds{Kind::BadPattern});
}

TEST_CASE("Items that may not repeat are compared without comparing each with all", "[schema]")
{
    const auto schema = schemaOf(R"({"properties": {"topics": {"type": "array", "uniqueItems": true}}})");
    CHECK(said(schema, "topics:\n  - a\n  - b\n  - 1\n  - '1'\n").empty());
    CHECK(said(schema, "topics:\n  - a\n  - b: 1\n    c: 2\n  - c: 2\n    b: 1\n")
        == std::vector<std::string>{"topics[2] repeats another item of its list; the schema does not allow that."});
    std::string many = "topics:\n";
    for (int i = 0; i < 30'000; ++i)
        many += "  - a\n"; // 450 million pairs, all equal
    CHECK(said(schema, many).size() == 1);
}

TEST_CASE("Front matter that is too large for a large schema is reported", "[schema]")
{
    std::string json = R"({"properties": {"list": {"items": {"anyOf": [)";
    for (int i = 0; i < 2000; ++i)
        json += R"({"const": )" + std::to_string(i) + "}, ";
    const auto schema = schemaOf(json + R"({"type": "string"}]}}}})");
    std::string lines = "list:\n";
    for (int i = 0; i < 20'000; ++i)
        lines += "  - a\n";
    CHECK(said(schema, lines) == std::vector<std::string>{"The schema and the front matter are too large to compare."});
    CHECK(said(schema, "list:\n  - a\n").empty());
}

TEST_CASE("A schema that has each text of a long list looked at very often is not compared", "[schema]")
{
    std::string parts;
    for (int i = 0; i < 4000; ++i)
        parts += std::string(i == 0 ? "" : ", ") + R"({"$ref": "#/definitions/x"})";
    const auto schema = schemaOf(R"({"definitions": {"x": {"format": "email"}}, "properties": {"topics": {"items":
        {"allOf": [)"
        + parts + "]}}}}");
    std::string lines = "topics:\n";
    for (int i = 0; i < 2000; ++i)
        lines += "  - a\n";
    CHECK(said(schema, lines) == std::vector<std::string>{"The schema and the front matter are too large to compare."});
}

TEST_CASE("What a schema forbids without a word of the library is reported", "[schema]")
{
    using Lines = std::vector<std::string>;
    CHECK(said(schemaOf(R"({"properties": {"title": false}})"), "title: A\n")
        == Lines{"The schema permits no value for title."});
    CHECK(said(schemaOf(R"({"properties": {"title": false}})"), "name: A\n").empty());
    CHECK(said(schemaOf(R"({"properties": {"images": {"items": false}}})"), "images:\n  - a\n")
        == Lines{"The schema permits no value for images[0]."});
    CHECK(said(schemaOf(R"({"allOf": [false]})"), "title: A\n").size() == 1);
    CHECK(said(schemaOf(R"({"if": {"required": ["title"]}, "then": false})"), "title: A\n").size() == 1);
    CHECK(said(schemaOf(R"({"propertyNames": {"maxLength": 3}})"), "title: A\n").size() == 1);
    CHECK(said(schemaOf(R"({"propertyNames": {"maxLength": 5}})"), "title: A\n").empty());
    CHECK(said(schemaOf(R"({"properties": {"a": {"const": {"b": 1}}}})"), "a:\n  b: 2\n")
        == Lines{"a matches none of the forms that the schema allows."});
}

TEST_CASE("Integers beyond 32 bits are judged by what they are", "[schema]")
{
    const auto of = [](const std::string& limits) {
        return said(
            schemaOf(R"({"properties": {"updated": {"type": "integer", )" + limits + "}}}"), "updated: 4000000000\n");
    };
    CHECK(of(R"("minimum": 3000000000)").empty());
    CHECK(of(R"("maximum": 3000000000)")
        == std::vector<std::string>{"updated is 4000000000; it must be at most 3000000000."});
    CHECK(of(R"("enum": [4000000000])").empty());
    CHECK(of(R"("multipleOf": 1000)").empty());
    CHECK(of(R"("multipleOf": 7)").size() == 1);
    CHECK(of(R"("minimum": 5000000000)").size() == 1);
    const auto either = schemaOf(R"({"properties": {"updated": {"anyOf": [{"type": "integer"}, {"type": "null"}]}}})");
    CHECK(said(either, "updated: 4000000000\n").empty());
    CHECK(said(either, "updated: soon\n").size() > 0);
}

TEST_CASE("What was right in one article is not taken for right in another that differs", "[schema]")
{
    const auto rooted = schemaOf(R"({"$ref": "#/definitions/A",
        "definitions": {"A": {"type": "object", "required": ["title", "date"], "properties": {"title": {}, "date": {}}}}})");
    CHECK(said(rooted, "title: A\ndate: 2024-02-29\n").empty());
    CHECK(said(rooted, "title: A\n").size() == 1);
    const auto whole = schemaOf(R"({"properties": {"width": {"type": "integer"}}})");
    CHECK(said(whole, "width: 640.0\n").empty());
    CHECK(said(whole, "width: 640.5\n").size() == 1);
}

TEST_CASE("The schemas that come with Stet are schemas", "[schema]")
{
    CHECK(Schema::ofArticles().check(valuesOf("title: A\n")).empty());
    CHECK(Schema::ofSettings().check(valuesOf("limits:\n  title: 70\n")).empty());
    CHECK(Schema::ofSettings().check(valuesOf("limit:\n  title: 70\n")).size() == 1);
}

TEST_CASE("A schema tells which fields take no text", "[schema]")
{
    const auto path = [](std::string_view text) { return KeyPath::parse(text).value(); };
    const auto schema = schemaOf(R"({
        "properties": {
            "rank": {"type": ["integer", "null"]}, "is": {"type": "boolean"},
            "title": {"type": ["string", "number"]}, "map": {"type": "object"}, "any": {},
            "sizes": {"type": "array", "items": {"$ref": "#/definitions/size"}}
        },
        "definitions": {"size": {"type": "object", "properties": {"width": {"type": "number"}}}}
    })");
    for (const auto* field : {"rank", "is", "sizes[3].width"})
        CHECK(schema.takesNoText(path(field)));
    for (const auto* field : {"title", "map", "any", "sizes", "sizes[0]", "sizes.width", "missing", "rank.sub"})
        CHECK_FALSE(schema.takesNoText(path(field)));
    CHECK(Schema::ofArticles().takesNoText(path("related[0].images[1].isCached")));
    CHECK_FALSE(Schema::ofArticles().takesNoText(path("title")));
}

TEST_CASE("Patterns of paths", "[schema]")
{
    CHECK(matchesPath("", "a/b.md"));
    CHECK(matchesPath("*.md", "b.md"));
    CHECK_FALSE(matchesPath("*.md", "a/b.md"));
    CHECK(matchesPath("**", "a/b.md"));
    CHECK(matchesPath("**/*.md", "b.md"));
    CHECK(matchesPath("**/*.md", "a/b/c.md"));
    CHECK(matchesPath("**/index.md", "a/index.md"));
    CHECK_FALSE(matchesPath("**/index.md", "a/reindex.md"));
    CHECK(matchesPath("a/**/b.md", "a/b.md"));
    CHECK_FALSE(matchesPath("**/news/*.md", "oldnews/a.md"));
    CHECK(matchesPath("_news/**", "_news/2024/a.md"));
    CHECK_FALSE(matchesPath("_news/**", "_videos/a.md"));
    CHECK(matchesPath("a?.md", "ab.md"));
    CHECK_FALSE(matchesPath("a?.md", "a/.md"));
    CHECK_FALSE(matchesPath(std::string(300, '*') + "x", std::string(3000, 'a')));
}
