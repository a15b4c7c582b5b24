#include "core/text/folding.h"

#include "tests/support/catch.h"

#include <string>

using namespace stet;

TEST_CASE("Bytes that are no UTF-8 are folded to replacement characters", "[folding]")
{
    CHECK(foldText("A\xFF"
                   "B")
        == "a\uFFFDb");
    CHECK(foldText("\xC3") == "\uFFFD");
}

TEST_CASE("Texts are folded without case, accents and runs of spaces", "[folding]")
{
    struct Case
    {
        std::string text;
        std::string folded;
    };
    const auto [text, folded] = GENERATE(values<Case>({
        {"", ""},
        {"   ", ""},
        {"Hello, World", "hello, world"},
        {"  two \t\n words  ", "two words"},
        {"CAFÉ", "cafe"},
        {"Cafe\u0301", "cafe"}, // the accent as a character of its own
        {"Ångström  Über", "angstrom uber"},
        {"a\u00A0\u2003 b", "a b"},
        {"ΑΘΉΝΑ", "αθηνα"},
        {"Ёлка", "елка"},
        {"ﬁne ①", "fine 1"},
        {"日本", "日本"},
        {"🙂 É", "🙂 e"},
        {" é ", "e"},
    }));
    CAPTURE(text);
    CHECK(foldText(text) == folded);
}

TEST_CASE("A text that is reported to be folded is not changed by folding", "[folding]")
{
    CHECK(isFolded("2024-02-20-some-story_2.md"));
    for (const std::string text : {"A", "two words", "\xC3\xA9", "tab\t", "\x7F"})
        CHECK_FALSE(isFolded(text));
    for (int c = 1; c < 256; ++c) {
        const std::string text(1, static_cast<char>(c));
        CHECK((!isFolded(text) || foldText(text) == text));
    }
}

TEST_CASE("A long text is folded as its words are, in time that grows with its length", "[folding]")
{
    std::string text;
    std::string folded;
    for (int i = 0; i < 20'000; ++i) {
        text += "\xEA\xB0\x80\xEA\xB0\x81 \xC3\x85ngstr\xC3\xB6m\n";
        folded += (i > 0 ? " " : "") + foldText("\xEA\xB0\x80\xEA\xB0\x81") + " angstrom";
    }
    CHECK(foldText(text) == folded);
    const std::string unbroken(300'000, 'A');
    CHECK(foldText("\xC3\x84" + unbroken).size() == unbroken.size() + 1);
    std::string hangul;
    for (int i = 0; i < 200'000; ++i)
        hangul += "\xEA\xB0\x81"; // a minute and more when normalized at once
    CHECK(foldText(hangul).size() == 200'000 * foldText("\xEA\xB0\x81").size());
}
