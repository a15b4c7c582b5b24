#include "core/document/document.h"
#include "core/messages/error_messages.h"

#include "tests/support/catch.h"

using namespace stet;

namespace {

struct Broken
{
    std::string text; ///< between the fences; the first line is line 2
    ErrorCode code;
    int line;
    std::string says{}; ///< part of the sentence
};

} // namespace

TEST_CASE("What no site generator reads says why, in the line where a person finds it", "[document][broken]")
{
    const auto broken = GENERATE(values<Broken>({
        {"title: [Update] Pier closes\n", ErrorCode::TextAfterList, 2, "Text after a list. Put the title in quotes."},
        {"a: 1\nb: 2\nexcerpt: {draft} text\n", ErrorCode::TextAfterMap, 4, "Put the excerpt in quotes."},
        {"a: 1\ntitle: \"Pier\" closes\n", ErrorCode::TextAfterQuote, 3, "Put the whole title in quotes."},
        {"a: &x 1\ntitle: *x closes\n", ErrorCode::TextAfterValue, 3, "Put the title in quotes."},
        {"list:\n  - [x] done\n", ErrorCode::TextAfterList, 3, "Put the value in quotes."},
        {"a: 1\ntitle: \"Pier closes\nb: 2\nc: 3\n", ErrorCode::UnclosedQuote, 3, "quotation mark"},
        {"a: 1\ntitle: \"Pier closes\nb: \"quoted\"\n", ErrorCode::UnclosedQuote, 3},
        {"title: 'Pier's end'\n", ErrorCode::TextAfterQuote, 2},
        {"a: 1\ntitle: Pier: closed\n", ErrorCode::BadPlainScalar, 3, "must be in quotation marks"},
        {"title: @pier\n", ErrorCode::BadPlainScalar, 2, "@"},
        {"a: 1\ntitle: `pier`\n", ErrorCode::BadPlainScalar, 3},
        {"title: %pier\n", ErrorCode::BadPlainScalar, 2, "%"},
        {"title: *Pier* closes\n", ErrorCode::BadPlainScalar, 2, "*"},
        {"title: - Pier\n", ErrorCode::BadPlainScalar, 2, "- "},
        {"title: >Pier\n", ErrorCode::BadPlainScalar, 2, ">"},
        {"a: 1\ntags: [a, , b]\n", ErrorCode::MissingItem, 3, "before “,”"},
        {"tags: [a, b\ntitle: x\n", ErrorCode::UnclosedFlow, 2, "“[” is not closed"},
        {"a: 1\ncover: {image: x\nb: 2\n", ErrorCode::UnclosedFlow, 3, "“{” is not closed"},
        {"tags: [\"a\" \"b\"]\n", ErrorCode::UnclosedFlow, 2, "comma is missing"},
        {"a: 1\n\tb: 2\n", ErrorCode::TabIndentation, 3, "tab"},
        {"a:\n\t- 1\n", ErrorCode::TabIndentation, 3},
        {"a: 1\n  b: 2\n", ErrorCode::BadIndentation, 3, "indentation"},
        {"a:\n    b: 1\n  c: 2\n", ErrorCode::BadIndentation, 4},
        {"a: 1\ntitle\nb: 2\n", ErrorCode::NotAKey, 3, "key: value"},
        {"a: \"C:\\dir\"\n", ErrorCode::BadEscape, 2, "\\d"},
        {"a: 1\nb: *missing\n", ErrorCode::UnknownAlias, 3, "&missing"},
        {"tags: x\n- a\nb: 1\n", ErrorCode::NotAKey, 3},
        {"a: 1\nb: ]\n", ErrorCode::BadPlainScalar, 3, "]"},
        {"title: , a\n", ErrorCode::BadPlainScalar, 2, ","},
        {"tags: [- a, b]\n", ErrorCode::BadPlainScalar, 2, "- "},
        {"%TAG x\na: 1\n", ErrorCode::BadPlainScalar, 2, "%"},
        {"- a\n- b\n", ErrorCode::NotAMap, 2},
        {"just a text\n", ErrorCode::NotAMap, 2},
        {std::string("a: 1\nb: x\0y\n", 12), ErrorCode::NulByte, 3},
        {"a: \xC3\xA9\nb: x\x01y\n", ErrorCode::ControlCharacter, 3},
        {"a: \xC3\xA9\nb: x\xFFy\n", ErrorCode::InvalidUtf8, 3},
        {"# note\xE2\x80\xA8# more\nb: \"open\n", ErrorCode::UnclosedQuote, 3},
    }));
    CAPTURE(broken.text);
    const auto document = Document::read("---\n" + broken.text + "---\nBody\n");
    REQUIRE_FALSE(document.ok());
    CHECK(static_cast<int>(document.error().code) == static_cast<int>(broken.code));
    CHECK(document.error().line == broken.line);
    CHECK(sentence(document.error()).toStdString().find(broken.says) != std::string::npos);
}

TEST_CASE("Lines of errors are those of the file, behind a byte order mark and CRLF too", "[document][broken]")
{
    const auto document = Document::read("\xEF\xBB\xBF---\r\na: \xC3\xA9\r\n\r\ntitle: [x] y\r\n---\r\n");
    REQUIRE_FALSE(document.ok());
    CHECK(document.error().code == ErrorCode::TextAfterList);
    CHECK(document.error().line == 4);
}

TEST_CASE("Hostile front matter is refused or read, and ends", "[document][hostile]")
{
    const auto refusalOf = [](const std::string& text) {
        const auto document = Document::read("---\n" + text + "---\n");
        return document.ok() ? std::optional<Error>() : std::optional(document.error());
    };
    constexpr std::size_t million = 1'000'000;
    const auto deep = refusalOf("a: " + std::string(million, '[') + "\n");
    REQUIRE(deep);
    CHECK(deep->code == ErrorCode::TooDeep);
    CHECK(deep->line == 2);
    CHECK(refusalOf("a: " + std::string(500, '[') + std::string(500, ']') + "\n")->code == ErrorCode::TooDeep);
    CHECK(refusalOf("a: 1\nb: " + std::string(4U * 1024U * 1024U, 'x') + "\n")->code == ErrorCode::FrontMatterTooLarge);
    CHECK_FALSE(refusalOf("a: 1\nb: \"" + std::string(4'000'000, 'x') + "\\_\"\n"));

    std::string list = "a: [x";
    for (int i = 1; i < 100'000; ++i)
        list += ", x";
    const auto many = Document::read("---\n" + list + "]\n---\n");
    REQUIRE(many.ok());
    CHECK(many->find(KeyPath::ofKey("a"))->childCount == 100'000);
    std::string more = "a: [x";
    for (int i = 1; i < 300'000; ++i)
        more += ", x";
    CHECK(refusalOf(more + "]\n")->code == ErrorCode::TooManyNodes);

    std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c <= 'h'; ++c) {
        bomb += std::string(1, c) + ": &" + c + " [";
        for (int i = 0; i < 9; ++i)
            bomb += (i == 0 ? "*" : ", *") + std::string(1, static_cast<char>(c - 1));
        bomb += "]\n";
    }
    CHECK(refusalOf(bomb)->code == ErrorCode::TooManyNodes);
    std::string longer = "a: &a \"" + std::string(million, 'x') + "\"\nb: [*a";
    for (int i = 0; i < 1'000; ++i)
        longer += ", *a";
    CHECK(refusalOf(longer + "]\n")->code == ErrorCode::TooManyNodes);
    std::string chain = "a0: &a0 [x]\n";
    for (int i = 1; i < 15; ++i) // 90 levels each
        chain += "a" + std::to_string(i) + ": &a" + std::to_string(i) + ' ' + std::string(90, '[') + "*a"
            + std::to_string(i - 1) + std::string(90, ']') + '\n';
    CHECK(refusalOf(chain)->code == ErrorCode::TooDeep);
    const auto ring = Document::read("---\na: &a [1, *a]\nb: &b {<<: *b, c: 1}\n---\n");
    REQUIRE(ring.ok());
    CHECK(ring->values().find("a")->items.at(1).type == ValueType::Null);
    CHECK(ring->values().find("b")->keys == std::vector<std::string>{"c"});
}
