#include "library/date_time.h"

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

} // namespace stet
