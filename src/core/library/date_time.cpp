#include "library/date_time.h"

#include <algorithm>
#include <chrono>

namespace stet {

namespace {

/// Takes parts off the beginning of a text; once one is not there, failed() stays true.
class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {
    }

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_text.empty(); }

    int number(std::size_t digits)
    {
        int value = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            if (i >= m_text.size() || m_text[i] < '0' || m_text[i] > '9') {
                m_failed = true;
                return 0;
            }
            value = value * 10 + (m_text[i] - '0');
        }
        m_text.remove_prefix(digits);
        return value;
    }

    bool takeIf(std::string_view oneOf)
    {
        if (m_text.empty() || oneOf.find(m_text[0]) == std::string_view::npos)
            return false;
        m_last = m_text[0];
        m_text.remove_prefix(1);
        return true;
    }
    void need(std::string_view oneOf) { m_failed = !takeIf(oneOf) || m_failed; }
    char last() const { return m_last; }
    void fail() { m_failed = true; }
    void skipDigits()
    {
        while (takeIf("0123456789")) { }
    }

private:
    std::string_view m_text;
    char m_last = 0;
    bool m_failed = false;
};

/// Seconds to take off the written time; 0 for UTC and where none is written.
std::int64_t offset(Reader& reader)
{
    reader.takeIf(" ");
    if (reader.atEnd() || reader.takeIf("Zz"))
        return 0;
    reader.need("+-");
    const int sign = reader.last() == '-' ? -1 : 1;
    const int hours = reader.number(2);
    reader.takeIf(":");
    const int minutes = reader.number(2);
    if (hours > 23 || minutes > 59)
        reader.fail();
    return sign * (hours * 3600 + minutes * 60);
}

/// A number with at least so many digits.
std::string digits(std::int64_t number, std::size_t count)
{
    const auto text = std::to_string(number);
    return std::string(count - std::min(count, text.size()), '0') + text;
}

/// The parts of a date as it is written.
struct WrittenDate
{
    char separator = 'T'; ///< before the time; 0: there is none
    bool hasSeconds = true;
    std::string_view fraction{}; ///< with its dot
    std::string_view offset = "Z"; ///< all behind the time
    std::int64_t offsetSeconds = 0;
};

/// `text` must be a date.
WrittenDate partsOf(std::string_view text)
{
    constexpr std::size_t dateSize = 10;
    constexpr std::size_t minutesSize = 16;
    constexpr std::size_t secondsSize = 19;
    if (text.size() == dateSize)
        return {.separator = 0};
    WrittenDate parts{.separator = text[dateSize]};
    parts.hasSeconds = text.size() > minutesSize && text[minutesSize] == ':';
    auto rest = text.substr(parts.hasSeconds ? secondsSize : minutesSize);
    if (!rest.empty() && rest[0] == '.') {
        const auto end = std::min(rest.size(), rest.find_first_not_of("0123456789", 1));
        parts.fraction = rest.substr(0, end);
        rest.remove_prefix(end);
    }
    parts.offset = rest;
    Reader reader(rest);
    parts.offsetSeconds = offset(reader);
    return parts;
}

} // namespace

std::optional<std::int64_t> parseDateTime(std::string_view text)
{
    namespace chrono = std::chrono;
    Reader reader(text);
    const chrono::year year(reader.number(4));
    reader.need("-");
    const chrono::month month(static_cast<unsigned>(reader.number(2)));
    reader.need("-");
    const chrono::day day(static_cast<unsigned>(reader.number(2)));
    const chrono::year_month_day date(year, month, day);
    if (reader.failed() || !date.ok())
        return std::nullopt;
    std::int64_t seconds = chrono::sys_days(date).time_since_epoch().count() * std::int64_t{86400};
    if (reader.atEnd())
        return seconds;

    reader.need("Tt ");
    const int hour = reader.number(2);
    reader.need(":");
    const int minute = reader.number(2);
    int second = 0;
    if (reader.takeIf(":")) {
        second = reader.number(2);
        if (reader.takeIf(".")) {
            reader.number(1);
            reader.skipDigits();
        }
    }
    seconds += hour * 3600 + minute * 60 + second - offset(reader);
    // 60 is a leap second in RFC 3339.
    if (reader.failed() || !reader.atEnd() || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    return seconds;
}

std::string withTime(std::string_view written, std::int64_t seconds)
{
    namespace chrono = std::chrono;
    constexpr std::int64_t day = 86400;
    auto parts = parseDateTime(written) ? partsOf(written) : WrittenDate();
    if (parts.separator == 0 && seconds % day != 0)
        parts = {};
    const chrono::sys_seconds local{chrono::seconds(seconds + parts.offsetSeconds)};
    const auto date = chrono::floor<chrono::days>(local);
    const chrono::year_month_day ymd(date);
    auto text = digits(int(ymd.year()), 4) + '-' + digits(unsigned(ymd.month()), 2) + '-' + digits(unsigned(ymd.day()), 2);
    if (parts.separator == 0)
        return text;
    const auto ofDay = (local - date).count();
    text += parts.separator + digits(ofDay / 3600, 2) + ':' + digits(ofDay / 60 % 60, 2);
    if (parts.hasSeconds)
        text += ':' + digits(ofDay % 60, 2);
    return text.append(parts.fraction).append(parts.offset);
}

} // namespace stet
