#include "widgets/reading/cut_text.h"

#include <QFontMetrics>

#include "tests/support/catch.h"

using namespace stet;
using namespace Qt::StringLiterals;

TEST_CASE("A text is cut between words, with an ellipsis", "[reading]")
{
    CHECK(cutToCharacters(u"One two"_s, 7) == CutText{u"One two"_s, {}});
    CHECK(cutToCharacters(u"One two three"_s, 10) == CutText{u"One two\u2026"_s, u"three"_s});
    CHECK(cutToCharacters(u"One, two"_s, 6) == CutText{u"One\u2026"_s, u", two"_s});
    CHECK(cutToCharacters(u" One\n two "_s, 20) == CutText{u"One two"_s, {}});
    CHECK(cutToCharacters(u"Unbreakable"_s, 5) == CutText{u"Unbr\u2026"_s, u"eakable"_s});
    CHECK(cutToCharacters({}, 5) == CutText{});
}

TEST_CASE("A text is cut to the lines in which it fits", "[reading]")
{
    QFont font;
    font.setPixelSize(17);
    const int width = QFontMetrics(font).horizontalAdvance(u"One two three "_s);
    CHECK(cutToLines(u"One two three"_s, font, width, 1).rest.isEmpty());
    const auto cut = cutToLines(u"One two three four five six seven eight"_s, font, width, 2);
    CHECK(cut.shown.endsWith(u'\u2026'));
    CHECK_FALSE(cut.rest.isEmpty());
    CHECK(cutToLines(QString(100'000, u'x'), font, width, 1).shown.size() < 50);
}
