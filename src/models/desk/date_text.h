#pragma once

#include <QString>

#include <optional>

namespace stet {

/// How a form shows dates.
enum class DateZone
{
    AsWritten,
    Utc,
    Local
};

/// Returns a written date in the zone of a form, `2026-02-28 09:30:00`; as written if it is not a date.
QString shownDate(const QString& written, DateZone zone);

/// Returns the line below a date: the date in words (UTC) if it is shown as written, else the day of the week and the
/// date as written. Empty if it is not a date.
QString dateInWords(const QString& written, DateZone zone);

/// Returns what to write for a date typed in the zone of a form, in the style of `before`; nullopt if it is not a date.
std::optional<QString> writtenDate(const QString& typed, DateZone zone, const QString& before);

} // namespace stet
