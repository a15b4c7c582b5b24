#include "core/decisions/worth.h"

#include "tests/support/catch.h"

#include <cmath>
#include <limits>

using namespace stet;

namespace {

constexpr std::int64_t worthNow = 1'772'357'400;
constexpr std::int64_t worthDay = 86'400;

} // namespace

TEST_CASE("Each part of an article's worth counts by itself", "[worth]")
{
    ArticleSummary row;
    row.date = worthNow;
    CHECK(worthOf(row, 1, {}, worthNow).sum() == 0);
    row.quality = 71;
    CHECK(worthOf(row, 1, {}, worthNow).sum() == 71);
    row.heat = 99;
    CHECK(worthOf(row, 1, {}, worthNow).heat == 20);
    row.date = worthNow - 2 * worthDay;
    CHECK(worthOf(row, 1, {}, worthNow).age == -6);
    CHECK(worthOf(row, 5, {}, worthNow).story == 16);
    CHECK(worthOf(row, 5, {}, worthNow).sum() == 71 + 20 - 6 + 16);
    CHECK(worthOf(row, 5, {.quality = 0.5, .heat = 0, .age = 2, .story = 0}, worthNow).sum() == 35.5 - 12);
}

TEST_CASE("What is unknown, old or in the future has a bounded worth", "[worth]")
{
    ArticleSummary row;
    row.heat = -1;
    CHECK(worthOf(row, 1, {}, worthNow).age == -90);
    row.date = worthNow - 3650 * worthDay;
    CHECK(worthOf(row, 1, {}, worthNow).heat == 0);
    CHECK(worthOf(row, 1, {}, worthNow).age == -90);
    row.date = worthNow + 3650 * worthDay;
    CHECK(worthOf(row, 0, {}, worthNow).sum() == 0);
    CHECK(worthOf(row, 32'000, {}, worthNow).story == 20);
    row.quality = std::numeric_limits<double>::quiet_NaN();
    row.heat = std::numeric_limits<double>::infinity();
    row.date = std::numeric_limits<std::int64_t>::min() / 2;
    CHECK(std::isfinite(worthOf(row, 1, {}, worthNow).sum()));
}
