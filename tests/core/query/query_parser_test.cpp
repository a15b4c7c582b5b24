#include "core/messages/query_messages.h"
#include "core/query/query_parser.h"

#include "tests/support/catch.h"

#include <ostream>

using namespace stet;
using Code = QueryParseErrorCode;

namespace {

struct MistakeCase
{
    std::string query;
    Code code;
    std::string marked; ///< what of the query is marked
};

QuerySurroundings searches()
{
    return {.savedSearch = [](std::string_view name) -> std::optional<std::string> {
        if (name == "self")
            return "a search:self";
        if (name == "ring")
            return "search:back";
        if (name == "back")
            return "search:RING";
        if (name == "broken")
            return "(a";
        if (name == "huge")
            return std::string(longestQuery + 1, 'a');
        if (name.starts_with("bomb")) {
            const auto level = std::stoi(std::string(name.substr(4)));
            const auto next = "search:bomb" + std::to_string(level + 1);
            return level > 20 ? "a" : next + " " + next + " " + next;
        }
        return std::nullopt;
    }};
}

const std::vector<MistakeCase> queryParserMistakes{
    {"cloud \"open", Code::UnclosedQuote, "\"open"},
    {"title:\"open", Code::UnclosedQuote, "\"open"},
    {"(cloud", Code::UnclosedParenthesis, "("},
    {"a (b (c)", Code::UnclosedParenthesis, "("},
    {"(", Code::UnclosedParenthesis, "("},
    {"cloud)", Code::UnexpectedParenthesis, ")"},
    {")", Code::UnexpectedParenthesis, ")"},
    {"a ()", Code::EmptyParentheses, "()"},
    {"cloud OR", Code::MissingOperand, "OR"},
    {"(cloud OR )", Code::MissingOperand, "OR"},
    {"OR cloud", Code::MissingOperand, "OR"},
    {"a OR OR b", Code::MissingOperand, "OR"},
    {"cloud AND", Code::MissingOperand, "AND"},
    {"AND cloud", Code::MissingOperand, "AND"},
    {"a AND AND b", Code::MissingOperand, "AND"},
    {"cloud NOT", Code::MissingOperand, "NOT"},
    {"NOT OR a", Code::MissingOperand, "NOT"},
    {"title:", Code::MissingValue, "title:"},
    {"since:", Code::MissingValue, "since:"},
    {"since:soon", Code::NotADate, "soon"},
    {"since:>7d", Code::NotADate, ">7d"},
    {"cloud (title:)", Code::MissingValue, "title:"},
    {"title:\"\"", Code::MissingValue, "title:\"\""},
    {"title:=", Code::MissingValue, "="},
    {"quality:>", Code::MissingValue, "quality:>"},
    {"images[x].url:a", Code::BadField, "images[x].url"},
    {"has:a..b", Code::BadField, "a..b"},
    {"quality:high", Code::NotANumber, "high"},
    {"quality:40..high", Code::NotANumber, "40..high"},
    {"images:a.png", Code::NotANumber, "a.png"},
    {"quality:nan", Code::NotANumber, "nan"},
    {"date:soon", Code::NotADate, "soon"},
    {"date:2022-02-31", Code::NotADate, "2022-02-31"},
    {"date:2022-13", Code::NotADate, "2022-13"},
    {"date:<999999d", Code::NotADate, "999999d"},
    {"title:>5", Code::NotComparable, "title:>"},
    {"updated:>soon", Code::NotComparable, "updated:>soon"},
    {"quality:~8", Code::NotText, "~"},
    {"is:good", Code::UnknownState, "good"},
    {"is:", Code::MissingValue, "is:"},
    {"title:~(", Code::BadRegex, "("},
    {"title:~\"(*LIMIT_MATCH=9)a\"", Code::BadRegex, "\"(*LIMIT_MATCH=9)a\""},
    {"title:~[a", Code::BadRegex, "[a"},
    {"search:nobody", Code::UnknownSearch, "search:nobody"},
    {"a search:self", Code::SearchLoop, "search:self"},
    {"search:ring", Code::SearchLoop, "search:ring"},
    {"search:broken b", Code::BrokenSearch, "search:broken"},
    {"search:huge", Code::BrokenSearch, "search:huge"},
    {"search:bomb0", Code::TooMuch, "search:bomb0"},
};

} // namespace

TEST_CASE("Every mistake is marked where it stands and explained", "[query]")
{
    CHECK(queryParserMistakes.size() >= 20);
    for (const auto& wrong : queryParserMistakes) {
        INFO(wrong.query);
        const auto parsed = parseQuery(wrong.query, searches());
        REQUIRE(parsed.parseError);
        CHECK(parsed.query.isEmpty());
        CHECK(static_cast<int>(parsed.parseError->code) == static_cast<int>(wrong.code));
        const auto& place = parsed.parseError->place;
        CHECK(wrong.query.substr(place.begin, place.end - place.begin) == wrong.marked);
        const auto explained = sentence(*parsed.parseError);
        CHECK(explained.size() > 15);
        CHECK_FALSE(explained.contains(QLatin1Char('%')));
    }
}

TEST_CASE("A query of a million characters is explained, not read", "[query]")
{
    const auto parsed = parseQuery(std::string(1'000'000, '('), {});
    REQUIRE(parsed.parseError);
    CHECK(parsed.parseError->code == Code::TooLong);
}

TEST_CASE("Deep nesting is refused before the stack is used up", "[query]")
{
    for (const char c : {'(', '-'}) {
        const auto parsed = parseQuery(std::string(9'000, c) + "a", {});
        REQUIRE(parsed.parseError);
        CHECK(parsed.parseError->code == Code::TooDeep);
    }
    std::string nots;
    for (int i = 0; i < 1000; ++i)
        nots += "NOT ";
    CHECK(parseQuery(nots + "a", {}).parseError->code == Code::TooDeep);
}

TEST_CASE("What a person typed stands in the explanation as it is", "[query]")
{
    const auto parsed = parseQuery("is:%2%1", {});
    REQUIRE(parsed.parseError);
    CHECK(sentence(*parsed.parseError).startsWith(QStringLiteral("%2%1 is not a status.")));
}

TEST_CASE("A query says which paths it needs beyond the rows, each once", "[query]")
{
    const auto parsed = parseQuery("a.b:1 OR a.b:>2 has:c quality:1 provider.name:x", {});
    REQUIRE_FALSE(parsed.parseError);
    CHECK(parsed.query.sources == std::vector<ColumnSource>{*KeyPath::parse("a.b"), *KeyPath::parse("c")});
    CHECK_FALSE(parsed.query.asks(ArticleState::Unsaved));
}

TEST_CASE("Every test knows its place in the text", "[query]")
{
    const std::string text = "cloud (title:\"a b\" OR -x)";
    const auto parsed = parseQuery(text, {});
    REQUIRE(parsed.query.root.children.size() == 2);
    const auto marked
        = [&](const QueryNode& node) { return text.substr(node.place.begin, node.place.end - node.place.begin); };
    CHECK(marked(parsed.query.root.children[0]) == "cloud");
    const auto& group = parsed.query.root.children[1];
    CHECK(marked(group) == "(title:\"a b\" OR -x)");
    CHECK(marked(group.children[0]) == "title:\"a b\"");
    CHECK(marked(group.children[1]) == "-x");
}

TEST_CASE("Saved searches that name each other many times are refused before they are read", "[query]")
{
    int read = 0;
    const auto many = [](const std::string& word) {
        std::string text;
        while (text.size() + word.size() < longestQuery)
            text += word + ' ';
        return text;
    };
    const QuerySurroundings surroundings{.now = 0, .savedSearch = [&](std::string_view name) {
                                             ++read;
                                             return std::optional(name == "v0" ? std::string()
                                                     : name == "v1"            ? many("search:v0")
                                                     : name == "v2"            ? many("search:v1")
                                                                               : many("search:v2"));
                                         }};
    for (const std::string name : {"v1", "v2", "v3"}) {
        read = 0;
        const auto parsed = parseQuery("x search:" + name, surroundings);
        CHECK(parsed.parseError.has_value() == (name != "v1"));
        if (parsed.parseError)
            CHECK(parsed.parseError->code == Code::TooMuch);
        CHECK(read <= 5'001);
    }
}

TEST_CASE("A query asks for so many fields beyond the rows, as each is read from all files", "[query]")
{
    std::string text;
    for (std::size_t i = 0; i < mostSources; ++i)
        text += "k" + std::to_string(i) + ":x OR ";
    CHECK_FALSE(parseQuery(text + "k0:y", {}).parseError);
    for (const std::string more : {"other:y", "has:other"}) {
        const auto parsed = parseQuery(text + more, {});
        REQUIRE(parsed.parseError);
        CHECK(parsed.parseError->code == Code::TooManyFields);
        CHECK(sentence(*parsed.parseError).contains(QStringLiteral("50")));
    }
}

TEST_CASE("Names of fields and words are the same in capital letters", "[query]")
{
    for (const auto& [upper, lower] : {std::pair("Title:x", "title:x"), {"QUALITY:>=1", "quality:>=1"},
             {"IS:Draft", "is:draft"}, {"No:Topics", "no:topics"}, {"Provider.Name:=x", "provider.name:=x"}}) {
        const auto parsed = parseQuery(upper, {});
        REQUIRE_FALSE(parsed.parseError);
        CHECK(parsed.query.sources.empty());
        const auto& test = parsed.query.root.kind == QueryNode::Kind::Not ? parsed.query.root.children.front().test
                                                                          : parsed.query.root.test;
        const auto expected = parseQuery(lower, {}).query;
        CHECK(test
            == (expected.root.kind == QueryNode::Kind::Not ? expected.root.children.front().test : expected.root.test));
    }
    CHECK(parseQuery("\"Title\":x", {}).query.sources == std::vector<ColumnSource>{KeyPath::ofKey("Title")});
}
