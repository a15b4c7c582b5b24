#include "core/document/key_path.h"
#include "core/document/value.h"

#include "tests/support/catch.h"

using namespace stet;

TEST_CASE("Plain scalars have the types of Stet's table", "[value]")
{
    const auto [text, type] = GENERATE(table<std::string_view, ValueType>({
        {"", ValueType::Null},
        {"~", ValueType::Null},
        {"null", ValueType::Null},
        {"Null", ValueType::Null},
        {"NULL", ValueType::Null},
        {"nUll", ValueType::Text},
        {"true", ValueType::Bool},
        {"True", ValueType::Bool},
        {"TRUE", ValueType::Bool},
        {"tRue", ValueType::Text},
        {"TRue", ValueType::Text},
        {"yes", ValueType::Bool},
        {"No", ValueType::Bool},
        {"OFF", ValueType::Bool},
        {"on", ValueType::Bool},
        {"y", ValueType::Text},
        {"n", ValueType::Text},
        {"0", ValueType::Int},
        {"-1", ValueType::Int},
        {"+12", ValueType::Int},
        {"007", ValueType::Int},
        {"-", ValueType::Text},
        {"1.5", ValueType::Float},
        {".5", ValueType::Float},
        {"1.", ValueType::Float},
        {"1e3", ValueType::Float},
        {"1.5E-3", ValueType::Float},
        {"1e", ValueType::Text},
        {"1e+", ValueType::Text},
        {".", ValueType::Text},
        {"1.2.3", ValueType::Text},
        {"0x1F", ValueType::Text},
        {"1_000", ValueType::Text},
        {"2022-02-22", ValueType::Text},
        {"12:30", ValueType::Text},
        {"Microsoft AI", ValueType::Text},
    }));
    CAPTURE(text);
    CHECK(typeOfPlain(text) == type);
}

TEST_CASE("Booleans are the same by their truth, numbers by their text", "[value]")
{
    CHECK(sameScalar(Value::plain("yes"), Value::plain("true")));
    CHECK_FALSE(sameScalar(Value::plain("yes"), Value::plain("false")));
    CHECK_FALSE(sameScalar(Value::scalar(ValueType::Text, "true"), Value::plain("true")));
    CHECK(sameScalar(Value::plain("~"), Value::plain("")));
    CHECK_FALSE(sameScalar(Value::plain("1"), Value::plain("01")));
    CHECK_FALSE(sameScalar(Value{.type = ValueType::Map}, Value{.type = ValueType::Map}));
}

TEST_CASE("A key path is read and written in the same form", "[key_path]")
{
    for (const std::string text : {"title", "provider.name", "images[0].width", "related[12].images[3].url",
             "\"odd key\".x", "a.\"b.c\"[0]", "\"quo\\\"te\"", "\"\"", "grid[1][2]"}) {
        CAPTURE(text);
        const auto path = KeyPath::parse(text);
        REQUIRE(path.ok());
        CHECK(path->toText() == text);
    }
}

TEST_CASE("What is no key path is refused", "[key_path]")
{
    for (const std::string text : {"", ".", "a.", ".a", "a..b", "a[", "a[]", "a[x]", "a[-1]", "a[99999999999]", "a b",
             "a=b", "a:b", "a!", "\"open", "[0]", "a[0"}) {
        CAPTURE(text);
        const auto path = KeyPath::parse(text);
        REQUIRE_FALSE(path.ok());
        CHECK(path.error().code == ErrorCode::BadKeyPath);
    }
}

TEST_CASE("A key path is taken off the beginning of a text", "[key_path]")
{
    std::string_view text = "images[0].url=https://a.example/b=c";
    const auto path = KeyPath::takeFrom(text);
    REQUIRE(path.ok());
    CHECK(path->toText() == "images[0].url");
    CHECK(text == "=https://a.example/b=c");
}

TEST_CASE("Numbers are what a double can hold", "[value]")
{
    const auto numberIn = [](std::string_view text) { return numberOf(typeOfPlain(text), text); };
    CHECK(numberIn("42") == 42.0);
    CHECK(numberIn("+4.5") == 4.5);
    CHECK(numberIn("-.5e1") == -5.0);
    for (const std::string text : {"1e999", "0x1A", "inf", ".nan", "4 apples", "", "+", "+-1"}) {
        CAPTURE(text);
        CHECK_FALSE(numberIn(text));
    }
    CHECK_FALSE(numberOf(ValueType::Text, "42"));
}
