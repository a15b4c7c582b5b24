#include "core/document/scalar_text.h"
#include "core/document/yaml/yaml_reader.h"

#include "tests/support/catch.h"
#include "tests/support/values.h"

using namespace stet;
using stet::test::fieldsOf;

namespace {

std::string encodeText(std::string_view text, std::optional<ScalarStyle> kept = std::nullopt)
{
    return encodeScalar(Value::scalar(ValueType::Text, text), kept);
}

} // namespace

TEST_CASE("Text is quoted only where a reader would take it for something else", "[scalar_text]")
{
    for (const std::string plain : {"Microsoft AI", "it's", "C# and C++", "a:b", "50%", "http://a.example/?q=1#x",
             "Été – déjà vu", "🚀 launch", "-dash", "a - b", "no way", "3 apples", "x[0]", "2 < 3"}) {
        CAPTURE(plain);
        CHECK(encodeText(plain) == plain);
    }
    for (const std::string special : {"", " ", "a: b", "a #b", "#tag", "- x", "-", "--- x", "[a]", "{a}", "&a", "*a",
             "!a", "|", ">", "@x", "`x`", "%x", "'a'", "\"a\"", "? x", "a:", " a", "a ", "true", "True", "tRue", "yes",
             "NO", "y", "n", "null", "Null", "~", "12", "-1", "1.5", "1e3", "0x1F", "1_000", "1,000", "1:30",
             "2022-02-32", "2022-02-22T25:00:00Z", ".inf", "<<", "=", "a\nb", "a\tb", "bell\a", "nel\xC2\x85",
             "ls\xE2\x80\xA8", "bom\xEF\xBB\xBF"}) {
        CAPTURE(special);
        const auto written = encodeText(special);
        CHECK(written.front() == '"');
        CHECK(fieldsOf("a: " + written + "\n").items.at(0).text == special);
        if (special.find("\xC2\x85") != std::string::npos) // `\N`, of which yaml-cpp makes no UTF-8
            continue;
        CHECK(readYaml("a: " + written).value().items.at(0).text == special);
        CHECK(decodeScalar(written, ScalarStyle::DoubleQuoted).value() == special);
    }
}

TEST_CASE("A kept style is kept where it can hold the text", "[scalar_text]")
{
    CHECK(encodeText("it's", ScalarStyle::SingleQuoted) == "'it''s'");
    CHECK(encodeText("a \"b\" \\", ScalarStyle::DoubleQuoted) == "\"a \\\"b\\\" \\\\\"");
    CHECK(encodeText("plain", ScalarStyle::DoubleQuoted) == "\"plain\"");
    CHECK(encodeText("a\nb", ScalarStyle::SingleQuoted) == "\"a\\nb\"");
    CHECK(encodeText("a: b", ScalarStyle::Plain) == "\"a: b\"");
}

TEST_CASE("Other types stand as given, booleans as true and false", "[scalar_text]")
{
    CHECK(encodeScalar(Value::plain("yes"), std::nullopt) == "true");
    CHECK(encodeScalar(Value::plain("Off"), ScalarStyle::DoubleQuoted) == "false");
    CHECK(encodeScalar(Value::plain("71"), std::nullopt) == "71");
    CHECK(encodeScalar(Value::plain("1.50"), std::nullopt) == "1.50");
    CHECK(encodeScalar(Value::plain(""), std::nullopt).empty());
}

TEST_CASE("Escapes on which readers differ are refused", "[scalar_text]")
{
    for (const std::string written : {R"("\0")", R"("\'")", R"("\q")", R"("\ud83d\ude00")", R"("\x4")", R"("\u12")",
             R"("\U00110000")", R"("\x00")", R"("\_")", R"("\N")"}) {
        CAPTURE(written);
        const auto decoded = decodeScalar(written, ScalarStyle::DoubleQuoted);
        REQUIRE_FALSE(decoded.ok());
        CHECK(decoded.error().code == ErrorCode::BadEscape);
    }
    CHECK(decodeScalar(R"("\u00e9\x41\U0001F680\/")", ScalarStyle::DoubleQuoted).value() == "éA🚀/");
}

TEST_CASE("A quoted scalar ends at its quote", "[scalar_text]")
{
    CHECK(quotedLength("\"a\" b") == 3);
    CHECK(quotedLength("\"a\\\"b\"") == 6);
    CHECK(quotedLength("'it''s' x") == 7);
    CHECK(quotedLength("'open") == std::nullopt);
    CHECK(quotedLength("\"open\\\"") == std::nullopt);
}

TEST_CASE("Dates are what YAML readers take for dates without quotes, if they exist", "[scalar]")
{
    for (const auto* text :
        {"2022-02-22", "2024-02-29", "2022-02-22T18:06:00Z", "2022-02-22t18:06:00.25Z", "2022-02-22 18:06:00",
            "2022-02-22 18:06:00 +02:00", "2022-02-22T18:06:00-0130", "2022-02-22T18:06:00+02"}) {
        CAPTURE(text);
        CHECK(isDate(text));
    }
    for (const auto* text : {"", "2022", "2022-13-01", "2023-02-29", "2022-02-22T18:06", "2022-02-22T18:06:00Zulu",
             "2022-02-22: x", "2022-02-22 #", "22-02-2022", "2022-02-22T18:06:00 Z "}) {
        CAPTURE(text);
        CHECK_FALSE(isDate(text));
    }
}
