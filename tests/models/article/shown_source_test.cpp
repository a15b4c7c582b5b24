#include "models/article/shown_source.h"
#include "models/article/source_check.h"

#include "tests/support/catch.h"

#include <random>

using namespace stet;

TEST_CASE("Every text leads back to its very bytes", "[source]")
{
    for (const std::string bytes : {"", "a\nb\n", "a\r\nb\r\n", "a\r\nb\n", "a\rb", "\r", "\r\n", "\n\r", "no end",
             "\xEF\xBB\xBF---\n", "\xEF\xBB\xBF", "caf\xC3\xA9 \xC2\xA0 \xE2\x80\xA8 \xE2\x80\xA9 \xF0\x9F\x93\xB0",
             "\xFF\xFE broken \xC3", "\xED\xA0\x80", "\xC0\x80", "\xEF\xBF\xBE \xEF\xB7\x90", "\x01\x7F\xC2\x85"}) {
        const ShownSource shown(bytes);
        CHECK(shown.bytesOf(shown.text()) == bytes);
    }
    const std::string nul("a\0b", 3);
    CHECK(ShownSource(nul).bytesOf(ShownSource(nul).text()) == nul);

    std::mt19937 random(7);
    for (int run = 0; run < 5000; ++run) {
        std::string bytes;
        for (auto size = random() % 24; size > 0; --size)
            bytes += random() % 3 == 0 ? static_cast<char>(random() % 256) : "\r\nab\xC3\xA9\xE2\x80"[random() % 8];
        const ShownSource shown(bytes);
        REQUIRE(shown.bytesOf(shown.text()) == bytes);
        CHECK_FALSE(shown.text().contains(QChar::ParagraphSeparator));
        CHECK_FALSE(shown.text().contains(u'\r'));
    }
}

TEST_CASE("New lines are broken as the others are", "[source]")
{
    CHECK(ShownSource("a\r\nb").bytesOf(u"a\nnew\nb") == "a\r\nnew\r\nb");
    CHECK(ShownSource("a\nb").bytesOf(u"a\nnew\u2028b") == "a\nnew\nb");
    CHECK(ShownSource("a").bytesOf(u"a\nb") == "a\nb");
    CHECK(ShownSource("a\r\nb\n").text().size() == 5); // mixed: the odd one is to be seen
}

TEST_CASE("The parts of a source are found by the spans, in characters", "[source]")
{
    const auto checked = checkSource("\xEF\xBB\xBF---\n"
                                     "title: \"\xC3\xA9\xF0\x9F\x93\xB0\" # why\n"
                                     "# all of it\n"
                                     "heat: -1\n"
                                     "published: no\n"
                                     "text: |\n  # no comment\n  two\n"
                                     "topics: [a, b] # c\n"
                                     "secured: x;y\n"
                                     "---\n# Heading\n");
    REQUIRE_FALSE(checked.error);
    using Line = std::vector<SourceStretch>;
    CHECK(checked.lines.at(0) == Line{{0, 3, SourceTone::Fence}});
    CHECK(checked.lines.at(1) == Line{{0, 5, SourceTone::Key}, {7, 5, SourceTone::Text}, {13, 5, SourceTone::Comment}});
    CHECK(checked.lines.at(2) == Line{{0, 11, SourceTone::Comment}});
    CHECK(checked.lines.at(3) == Line{{0, 4, SourceTone::Key}, {6, 2, SourceTone::Number}});
    CHECK(checked.lines.at(4) == Line{{0, 9, SourceTone::Key}, {11, 2, SourceTone::Word}});
    CHECK(checked.lines.at(6).size() == 1);
    CHECK(checked.lines.at(6).front().tone == SourceTone::Text);
    CHECK(checked.lines.at(8).back().tone == SourceTone::Comment);
    CHECK(checked.lines.at(9).back() == SourceStretch{9, 3, SourceTone::Encrypted});
    CHECK(checked.lines.at(10) == Line{{0, 3, SourceTone::Fence}});
    CHECK((checked.lines.size() <= 11 || checked.lines.at(11).empty()));

    const auto broken = checkSource("---\ntitle: \"a\n---\n");
    REQUIRE(broken.error);
    CHECK(broken.error->line == 2);
}
