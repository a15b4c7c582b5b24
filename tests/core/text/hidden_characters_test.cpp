#include "core/text/hidden_characters.h"

#include "tests/support/catch.h"

#include <string>

using namespace stet;

TEST_CASE("Characters that hide or reorder a text are shown by their names", "[hidden]")
{
    CHECK(withHiddenShown("plain text") == "plain text");
    CHECK(withHiddenShown("invoice\u202Egnp.exe") == "invoice[U+202E]gnp.exe");
    CHECK(withHiddenShown("\u200Bpay\u200Bpal\uFEFF") == "[U+200B]pay[U+200B]pal[U+FEFF]");
    CHECK(withHiddenShown("soft\u00ADhyphen") == "soft[U+00AD]hyphen");
    CHECK(withHiddenShown("a\U000E0061b") == "a[U+E0061]b");
    std::string tags = "\U0001F3F4";
    for (int i = 0; i < 100'000; ++i)
        tags += "\U000E0061";
    CHECK(findHidden(tags)); // at once, however many there are
    CHECK(withHiddenShown("line\u2028line") == "line[U+2028]line");
    CHECK(withHiddenShown("a\u200Db") == "a[U+200D]b");
    CHECK(withHiddenShown("\u200D") == "[U+200D]");
    CHECK(withHiddenShown("\u00E9\u200D\u200B\u00E9") == "\u00E9[U+200D][U+200B]\u00E9");
}

TEST_CASE("What scripts and emoji need is not shown", "[hidden]")
{
    for (const std::string text : {
             "\U0001F469\u200D\U0001F4BB", // an emoji of two
             "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", // Persian
             "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", // the flag of England
             "\u2764\uFE0F",
             "\u201Cquoted\u201D \u2013 caf\u00E9\u2026",
             "\u65E5\u672C",
         })
        CHECK(withHiddenShown(text) == text);
}

TEST_CASE("Text that is not UTF-8 is left as it is", "[hidden]")
{
    for (const std::string text : {"\xE2\x80", "\xE2", "\xF3\xA0", "\x80\xAE", "\xE2\x41\xAE", "\xC2"})
        CHECK(withHiddenShown(text) == text);
}
