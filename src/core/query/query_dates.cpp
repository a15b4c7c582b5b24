#include "core/query/query_dates.h"

#include "core/text/date_time.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace stet {

namespace {

namespace chrono = std::chrono;

constexpr std::int64_t hour = 3600;
constexpr std::int64_t dayLength = 24 * hour;
constexpr std::size_t mostDigitsOfAge = 5;

std::int64_t startOfDay(chrono::year_month_day date)
{
    return chrono::sys_days(date).time_since_epoch().count() * dayLength;
}

std::int64_t dayOf(std::int64_t time)
{
    return chrono::floor<chrono::days>(chrono::sys_seconds(chrono::seconds(time))).time_since_epoch().count()
        * dayLength;
}

/// The same dayLength of the month and time of dayLength, so many months before; the last dayLength of a shorter month.
std::int64_t monthsBefore(std::int64_t now, int months)
{
    const chrono::year_month_day today{chrono::sys_days(chrono::days(dayOf(now) / dayLength))};
    auto then = today - chrono::months(months);
    if (!then.ok())
        then = then.year() / then.month() / chrono::last;
    return startOfDay(then) + (now - dayOf(now));
}

std::optional<int> numberOfDigits(std::string_view text)
{
    int number = 0;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || text.size() > mostDigitsOfAge || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::optional<std::int64_t> momentOfAge(std::string_view text, std::int64_t now)
{
    if (text.size() < 2)
        return std::nullopt;
    const auto number = numberOfDigits(text.substr(0, text.size() - 1));
    if (!number)
        return std::nullopt;
    switch (text.back()) {
    case 'h':
        return now - *number * hour;
    case 'd':
        return now - *number * dayLength;
    case 'w':
        return now - *number * 7 * dayLength;
    case 'm':
        return monthsBefore(now, *number);
    case 'y':
        return *number <= 9999 ? std::optional(monthsBefore(now, *number * 12)) : std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<QueryDate> parseQueryDate(std::string_view text, std::int64_t now)
{
    const auto period = [](std::int64_t from, std::int64_t to) { return QueryDate{.period = {from, to}}; };
    const auto today = dayOf(now);
    if (text == "today")
        return period(today, today + dayLength);
    if (text == "yesterday")
        return period(today - dayLength, today);
    if (const auto moment = momentOfAge(text, now))
        return QueryDate{.period = {*moment, *moment + 1}, .isAge = true};

    const auto yearNumber = numberOfDigits(text.substr(0, 4));
    if (text.size() < 4 || !yearNumber)
        return std::nullopt;
    const chrono::year year(*yearNumber);
    if (text.size() == 4)
        return period(startOfDay(year / 1 / 1), startOfDay((year + chrono::years(1)) / 1 / 1));
    if (text.size() == 7 && text[4] == '-') {
        const auto month = numberOfDigits(text.substr(5));
        const auto first = year / chrono::month(static_cast<unsigned>(month.value_or(0))) / 1;
        return first.ok() ? std::optional(period(startOfDay(first), startOfDay(first + chrono::months(1))))
                          : std::nullopt;
    }
    const auto moment = parseDateTime(text);
    if (!moment)
        return std::nullopt;
    return period(*moment, *moment + (text.size() == 10 ? dayLength : 1));
}

} // namespace stet
