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

/// A written date in the zone of a form, `2026-02-28 09:30:00`; as written where it is no date.
QString shownDate(const QString& written, DateZone zone);

/// What is to be written for a date that was typed in the zone of a form: in the style of `before`. nullopt: it is no
/// date.
std::optional<QString> writtenDate(const QString& typed, DateZone zone, const QString& before);

} // namespace stet
