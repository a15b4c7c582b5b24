#include "core/query/facet_terms.h"

#include "tests/support/catch.h"

using namespace stet;

namespace {

using Choice = FacetChoice;

const QuerySurroundings surroundings{.now = 0, .savedSearch = [](std::string_view name) {
                                         return name == "mine" ? std::optional<std::string>("is:draft OR topics:=AI")
                                                               : std::nullopt;
                                     }};

std::string chosen(std::string_view text, std::string_view term, Choice choice)
{
    const auto out = withChoice(text, term, choice, surroundings);
    const auto parsed = parseQuery(out, surroundings);
    REQUIRE_FALSE(parsed.parseError);
    CHECK(choiceOf(parsed.query, parseQuery(term, {}).query) == choice);
    return out;
}

Choice choiceIn(std::string_view text, std::string_view term)
{
    return choiceOf(parseQuery(text, surroundings).query, parseQuery(term, {}).query);
}

} // namespace

TEST_CASE("A choice of a facet writes the query, and what the person typed stays", "[facets]")
{
    const std::string ai = "topics:=AI";
    CHECK(chosen("", ai, Choice::Included) == "topics:=AI");
    CHECK(chosen("", ai, Choice::Excluded) == "-topics:=AI");
    CHECK(chosen("cloud   \"a b\"", ai, Choice::Included) == "cloud   \"a b\" topics:=AI");
    CHECK(chosen("cloud topics:=AI", ai, Choice::Excluded) == "cloud -topics:=AI");
    CHECK(chosen("cloud -topics:=AI", ai, Choice::None) == "cloud");
    CHECK(chosen("-topics:=AI cloud", ai, Choice::None) == "cloud");
    CHECK(chosen("a topics:=AI b", ai, Choice::None) == "a b");
    CHECK(chosen("topics:=AI", ai, Choice::None).empty());
    CHECK(chosen("topics:=\"ai\"", "topics:=ai", Choice::None).empty());
    CHECK(chosen("-topics:=AI a -topics:=AI", ai, Choice::None) == "a");
    CHECK(chosen("NOT topics:=AI", ai, Choice::Included) == "topics:=AI");
}

TEST_CASE("Values of one facet are alternatives, those of different facets narrow down", "[facets]")
{
    CHECK(chosen("topics:=AI", "topics:=Cloud", Choice::Included) == "(topics:=AI OR topics:=Cloud)");
    CHECK(chosen("(topics:=AI OR topics:=Cloud)", "topics:=X", Choice::Included)
        == "(topics:=AI OR topics:=Cloud OR topics:=X)");
    CHECK(chosen("topics:=AI OR topics:=Cloud", "topics:=X", Choice::Included)
        == "(topics:=AI OR topics:=Cloud OR topics:=X)");
    CHECK(chosen("a (topics:=AI OR topics:=Cloud) b", "topics:=AI", Choice::None) == "a topics:=Cloud b");
    CHECK(chosen("(topics:=AI OR topics:=Cloud)", "topics:=AI", Choice::Excluded) == "topics:=Cloud -topics:=AI");
    CHECK(chosen("topics:=AI", "is:draft", Choice::Included) == "topics:=AI is:draft");
    CHECK(chosen("topics:=AI is:draft", "is:broken", Choice::Included) == "topics:=AI (is:draft OR is:broken)");
    CHECK(chosen("quality:80..", "no:quality", Choice::Included) == "(quality:80.. OR no:quality)");
    CHECK(chosen("quality:80..", "quality:60..<80", Choice::Included) == "(quality:80.. OR quality:60..<80)");
    CHECK(chosen("date:2022", "date:2021", Choice::Included) == "(date:2022 OR date:2021)");
    CHECK(chosen("no:topics", "topics:=AI", Choice::Included) == "(no:topics OR topics:=AI)");
}

TEST_CASE("A value that lies in another takes its place", "[facets]")
{
    CHECK(chosen("x date:2022", "date:2022-02", Choice::Included) == "x date:2022-02");
    CHECK(chosen("date:2022-02", "date:2022", Choice::Included) == "date:2022");
    CHECK(chosen("(date:2021 OR date:2022)", "date:2022-02", Choice::Included) == "(date:2021 OR date:2022-02)");
    CHECK(chosen("folder:=a", "folder:=a/b", Choice::Included) == "folder:=a/b");
    CHECK(chosen("folder:=a", "folder:=ab", Choice::Included) == "(folder:=a OR folder:=ab)");
    CHECK(chosen("is:published", "is:unset", Choice::Included) == "is:unset");
}

TEST_CASE("A choice narrows down what asks for something else than a value of its facet", "[facets]")
{
    CHECK(chosen("is:draft quality:>=60", "quality:80..", Choice::Included) == "is:draft quality:>=60 quality:80..");
    CHECK(chosen("date:<7d", "date:2022", Choice::Included) == "date:<7d date:2022");
    CHECK(chosen("is:published", "is:unsaved", Choice::Included) == "is:published is:unsaved");
    CHECK(chosen("topics:cloud", "topics:=AI", Choice::Included) == "topics:cloud topics:=AI");
    CHECK(chosen("has:topics", "topics:=AI", Choice::Included) == "has:topics topics:=AI");
}

TEST_CASE("A choice that goes takes its AND along", "[facets]")
{
    CHECK(chosen("cloud AND topics:=AI", "topics:=AI", Choice::None) == "cloud");
    CHECK(chosen("topics:=AI AND cloud", "topics:=AI", Choice::Excluded) == "cloud -topics:=AI");
    CHECK(chosen("a AND topics:=AI AND b", "topics:=AI", Choice::None) == "a AND b");
    CHECK(chosen("(a AND NOT topics:=AI)", "topics:=AI", Choice::None) == "(a)");
    CHECK(chosen("a topics:=\"AI\"b", "topics:=AI", Choice::None) == "a b");
    CHECK(chosen("(b (f(x OR topics:=AI))", "topics:=AI", Choice::None) == "(b f(x )");
}

TEST_CASE("A value is the same however it is spelled", "[facets]")
{
    CHECK(choiceIn("topics:=ai", "topics:=AI") == Choice::Included);
    CHECK(choiceIn("-category:=café", "category:=CAFE") == Choice::Excluded);
    CHECK(choiceIn("topics:~ai", "topics:~AI") == Choice::None);
}

TEST_CASE("Alternatives that a person typed hold together when a facet narrows them down", "[facets]")
{
    CHECK(chosen("cloud OR ai", "is:draft", Choice::Included) == "(cloud OR ai) is:draft");
    CHECK(chosen("cloud OR topics:=AI", "topics:=Cloud", Choice::Included) == "(cloud OR topics:=AI) topics:=Cloud");
    CHECK(chosen("cloud OR f(x", "is:draft", Choice::Included) == "(cloud OR f(x ) is:draft");
    CHECK(chosen("a OR(b c)fOR(x", "is:draft", Choice::Included) == "(a OR(b c)fOR(x ) is:draft");
    CHECK(chosen("(cloud OR ai)", "is:draft", Choice::Excluded) == "(cloud OR ai) -is:draft");
    CHECK(chosen("(a) b OR c", "is:draft", Choice::Included) == "((a) b OR c) is:draft");
    CHECK(chosen("(a) OR c", "is:draft", Choice::Excluded) == "((a) OR c) -is:draft");
    CHECK(chosen("((a OR c))", "is:draft", Choice::Excluded) == "((a OR c)) -is:draft");
    CHECK(chosen("search:mine", "is:draft", Choice::Included) == "search:mine is:draft");
    CHECK(chosen("(a OR b) (c OR d)", "is:draft", Choice::Included) == "(a OR b) (c OR d) is:draft");
}

TEST_CASE("A query tells what it says about a value", "[facets]")
{
    CHECK(choiceIn("", "is:draft") == Choice::None);
    CHECK(choiceIn("is:draft", "is:draft") == Choice::Included);
    CHECK(choiceIn("cloud (is:draft OR is:unsaved)", "is:unsaved") == Choice::Included);
    CHECK(choiceIn("-is:draft cloud", "is:draft") == Choice::Excluded);
    CHECK(choiceIn("-(is:draft cloud)", "is:draft") == Choice::None);
    CHECK(choiceIn("search:mine", "is:draft") == Choice::None);
    CHECK(choiceIn("-no:quality", "no:quality") == Choice::Excluded);
}

TEST_CASE("A query with a mistake is not lost by a choice", "[facets]")
{
    CHECK(withChoice("(cloud", "is:draft", Choice::Included, surroundings) == "(cloud is:draft");
}
