#include "models/table/row_reasons.h"

#include "tests/models/rows.h"
#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

TEST_CASE("A difference has a sign, and nothing has no difference", "[row_reasons]")
{
    CHECK(differenceText(5.0) == u"+5"_s);
    CHECK(differenceText(-2.5) == u"−2.5"_s);
    CHECK(differenceText(0.0).isEmpty());
    CHECK(differenceText(std::nullopt).isEmpty());
}

TEST_CASE("What is news has a badge, and a sentence that says what", "[row_reasons]")
{
    const auto row = rowOf("/a.md", article("A", 70, "true"));
    CHECK(newsBadge({}).isEmpty());
    CHECK(newsSentence({}, row).isEmpty());
    CHECK(newsBadge({.isNew = true}) == u"new"_s);
    CHECK(newsBadge({.heatChange = 4.0}).isEmpty());
    CHECK(newsSentence({.heatChange = 4.0}, row) == u"Since you have seen it: heat +4"_s);
    const RowNews flipped{.isChanged = true, .isTitleChanged = true, .isFlipped = true, .qualityChange = -3.0};
    CHECK(newsBadge(flipped) == u"changed"_s);
    CHECK(newsSentence(flipped, row) == u"Since you have seen it: published by others, another title, quality −3"_s);
    CHECK(newsSentence({.isChanged = true}, row) == u"Since you have seen it: another text"_s);
}

TEST_CASE("A worth names the parts it comes from", "[row_reasons]")
{
    constexpr std::int64_t now = 1'772'357'400;
    auto row = rowOf("/a.md", article("A", 71, "false"));
    row.date = now - std::int64_t{50} * 3600;
    row.heat = 9;
    CHECK(worthText(worthOf(row, 3, {}, now), row, 3, now) == u"83: quality 71, heat 9, 2 day(s) old, story of 3"_s);
    row.date = now - std::int64_t{800} * 24 * 3600;
    CHECK(worthText(worthOf(row, 1, {}, now), row, 1, now) == u"−9: quality 71, heat 9, 2 year(s) old"_s);
    CHECK(worthText(worthOf({}, 1, {}, now), {}, 1, now) == u"−90: no date"_s);
}
