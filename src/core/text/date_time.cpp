#include "core/text/date_time.h"

#include <algorithm>
#include <chrono>

namespace stet {

namespace {

/// Takes parts off the beginning of a text; once one is not there, failed() stays true.
class DateReader
{
public:
    explicit DateReader(std::string_view text)
        : m_text(text)
    {
    }

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_text.empty(); }
    std::string_view rest() const { return m_text; }

    int number(std::size_t digitsOf)
    {
        int value = 0;
        for (std::size_t i = 0; i < digitsOf; ++i) {
            if (i >= m_text.size() || m_text[i] < '0' || m_text[i] > '9') {
                m_failed = true;
                return 0;
            }
            value = value * 10 + (m_text[i] - '0');
        }
        m_text.remove_prefix(digitsOf);
        return value;
    }

    /// Of one or two digitsOf.
    int shortNumber()
    {
        const bool isLong = m_text.size() > 1 && m_text[1] >= '0' && m_text[1] <= '9';
        return number(isLong ? 2 : 1);
    }

    bool takeWord(std::string_view word)
    {
        if (!m_text.starts_with(word))
            return false;
        m_text.remove_prefix(word.size());
        return true;
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
std::int64_t offset(DateReader& reader)
{
    reader.takeIf(" ");
    if (reader.atEnd() || reader.takeIf("Zz") || reader.takeWord("UTC") || reader.takeWord("GMT"))
        return 0;
    reader.need("+-");
    const int sign = reader.last() == '-' ? -1 : 1;
    const int hours = reader.shortNumber();
    int minutes = 0;
    if (!reader.atEnd()) {
        reader.takeIf(":");
        minutes = reader.number(2);
    }
    if (hours > 23 || minutes > 59)
        reader.fail();
    return sign * (hours * 3600 + minutes * 60);
}

/// A number with at least so many digitsOf.
std::string digitsOf(std::int64_t number, std::size_t count)
{
    const auto text = std::to_string(number);
    return std::string(count - std::min(count, text.size()), '0') + text;
}

/// The parts of a date as it is written.
struct WrittenDate
{
    std::int64_t seconds = 0; ///< since 1970-01-01 UTC
    char separator = 'T'; ///< before the time; 0: there is none
    bool hasSeconds = true;
    std::string_view fraction{}; ///< with its dot
    std::string_view offset = "Z"; ///< all behind the time
    std::int64_t offsetSeconds = 0;
};

std::int64_t secondsOf(std::chrono::year_month_day date)
{
    return std::chrono::sys_days(date).time_since_epoch().count() * std::int64_t{86400};
}

/// The time of a date, and what it is relative to.
void readTime(DateReader& reader, WrittenDate& parts)
{
    reader.need("Tt ");
    parts.separator = reader.last();
    const int hour = reader.shortNumber();
    reader.need(":");
    const int minute = reader.number(2);
    int second = 0;
    parts.hasSeconds = reader.takeIf(":");
    if (parts.hasSeconds)
        second = reader.number(2);
    const auto fraction = reader.rest();
    if (parts.hasSeconds && reader.takeIf(".")) {
        reader.number(1);
        reader.skipDigits();
    }
    parts.fraction = fraction.substr(0, fraction.size() - reader.rest().size());
    parts.offset = reader.rest();
    parts.offsetSeconds = offset(reader);
    parts.seconds += hour * 3600 + minute * 60 + second - parts.offsetSeconds;
    // 60 is a leap second in RFC 3339.
    if (!reader.atEnd() || hour > 23 || minute > 59 || second > 60)
        reader.fail();
}

/// nullopt for what is no date.
std::optional<WrittenDate> dateParts(std::string_view text)
{
    namespace chrono = std::chrono;
    DateReader reader(text);
    const chrono::year year(reader.number(4));
    reader.need("-");
    const chrono::month month(static_cast<unsigned>(reader.shortNumber()));
    reader.need("-");
    const chrono::day day(static_cast<unsigned>(reader.shortNumber()));
    const chrono::year_month_day date(year, month, day);
    if (reader.failed() || !date.ok())
        return std::nullopt;
    WrittenDate parts{.seconds = secondsOf(date)};
    if (reader.atEnd())
        parts.separator = 0;
    else
        readTime(reader, parts);
    return reader.failed() ? std::nullopt : std::optional(parts);
}

} // namespace

std::optional<std::int64_t> parseDateTime(std::string_view text)
{
    const auto parts = dateParts(text);
    return parts ? std::optional(parts->seconds) : std::nullopt;
}

std::string withTime(std::string_view written, std::int64_t seconds)
{
    namespace chrono = std::chrono;
    constexpr std::int64_t day = 86400;
    auto parts = dateParts(written).value_or(WrittenDate());
    if (parts.separator == 0 && seconds % day != 0)
        parts = {};
    const chrono::sys_seconds local{chrono::seconds(seconds + parts.offsetSeconds)};
    const auto date = chrono::floor<chrono::days>(local);
    const chrono::year_month_day ymd(date);
    auto text = digitsOf(int(ymd.year()), 4) + '-' + digitsOf(unsigned(ymd.month()), 2) + '-'
        + digitsOf(unsigned(ymd.day()), 2);
    if (parts.separator == 0)
        return text;
    const auto ofDay = (local - date).count();
    text += parts.separator + digitsOf(ofDay / 3600, 2) + ':' + digitsOf(ofDay / 60 % 60, 2);
    if (parts.hasSeconds)
        text += ':' + digitsOf(ofDay % 60, 2);
    return text.append(parts.fraction).append(parts.offset);
}

} // namespace stet
