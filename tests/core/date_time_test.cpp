#include "library/date_time.h"

#include <catch2/catch.hpp>

#include <string>

using namespace stet;

TEST_CASE("What is no date, or one that does not exist, has no time", "[date_time]")
{
    const std::string text = GENERATE(as<std::string>(), "", "soon", "2022", "2022-02", "2022-2-2", "22-02-22",
        "2022-13-01", "2022-00-10", "2022-02-31", "2023-02-29", "1900-02-29", "2022-02-22T", "2022-02-22 ",
        "2022-02-22T10", "2022-02-22T10:", "2022-02-22T1:20:00", "2022-02-22T24:00:00Z", "2022-02-22T10:60:00Z",
        "2022-02-22T10:20:61Z", "2022-02-22T10:20:30,5Z", "2022-02-22T10:20:30+24:00", "2022-02-22T10:20:30+01:60",
        "2022-02-22T10:20:30+1", "2022-02-22T10:20:30 GMT", "2022-02-22T10:20:30Zz", "2022-02-22x", "-2022-02-22",
        " 2022-02-22", "2022/02/22", "２022-02-22", "2022-02-22T10:20:30.Z", "2022-02-22T10:20:30.");
    CAPTURE(text);
    CHECK(parseDateTime(text) == std::nullopt);
}

TEST_CASE("Dates are read in the forms that site generators accept", "[date_time]")
{
    struct Case
    {
        std::string text;
        std::int64_t seconds;
    };
    const auto [text, seconds] = GENERATE(values<Case>({
        {"1970-01-01", 0},
        {"1970-01-01T00:00:00Z", 0},
        {"1969-12-31T23:59:59Z", -1},
        {"2022-02-22", 1645488000},
        {"2022-02-22T22:22:22Z", 1645568542},
        {"2022-02-22t22:22:22z", 1645568542},
        {"2022-02-22 22:22:22", 1645568542}, // without an offset: UTC
        {"2022-02-22T22:22", 1645568520},
        {"2022-02-22T22:22Z", 1645568520},
        {"2022-02-22T22:22:22.123456789Z", 1645568542},
        {"2022-02-22T23:22:22+01:00", 1645568542},
        {"2022-02-22 23:22:22 +0100", 1645568542},
        {"2022-02-22T16:52:22-05:30", 1645568542},
        {"2022-02-23T00:22:22+02:00", 1645568542},
        {"2024-02-29", 1709164800},
        {"2016-12-31T23:59:60Z", 1483228800}, // a leap second
        {"9999-12-31T23:59:59Z", 253402300799},
        {"0000-01-01", -62167219200},
    }));
    CAPTURE(text);
    REQUIRE(parseDateTime(text).has_value());
    CHECK(*parseDateTime(text) == seconds);
}

TEST_CASE("Another time is written in the style of the one before", "[date_time]")
{
    const auto noon = parseDateTime("2026-02-28T12:00:05Z").value();
    CHECK(withTime("2022-02-22T18:06:00Z", noon) == "2026-02-28T12:00:05Z");
    CHECK(withTime("2022-02-22T18:06:00+02:00", noon) == "2026-02-28T14:00:05+02:00");
    CHECK(withTime("2022-02-22 18:06:00 -0130", noon) == "2026-02-28 10:30:05 -0130");
    CHECK(withTime("2022-02-22T18:06Z", noon) == "2026-02-28T12:00Z");
    CHECK(withTime("2022-02-22T18:06:00.250Z", noon) == "2026-02-28T12:00:05.250Z");
    CHECK(withTime("2022-02-22 18:06:00", noon) == "2026-02-28 12:00:05");
    CHECK(withTime("2022-02-22", noon) == "2026-02-28T12:00:05Z");
    CHECK(withTime("2022-02-22", parseDateTime("2026-02-28").value()) == "2026-02-28");
    CHECK(withTime("", noon) == "2026-02-28T12:00:05Z");
    CHECK(withTime("soon", noon) == "2026-02-28T12:00:05Z");
    CHECK(withTime("0001-01-01T00:00:00+23:59", parseDateTime("0000-12-31T00:02:00Z").value()) == "0001-01-01T00:01:00+23:59");
}
