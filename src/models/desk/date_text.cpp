#include "models/desk/date_text.h"

#include "core/text/date_time.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

} // namespace

QString shownDate(const QString& written, DateZone zone)
{
    const auto seconds = zone == DateZone::AsWritten ? std::nullopt : parseDateTime(written.toStdString());
    if (!seconds)
        return written;
    const auto time = zone == DateZone::Utc ? QDateTime::fromSecsSinceEpoch(*seconds, QTimeZone::utc())
                                            : QDateTime::fromSecsSinceEpoch(*seconds);
    return time.toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString dateInWords(const QString& written, DateZone zone)
{
    const auto seconds = parseDateTime(written.toStdString());
    if (!seconds)
        return {};
    const QLocale locale;
    const auto utc = QDateTime::fromSecsSinceEpoch(*seconds, QTimeZone::utc());
    if (zone == DateZone::AsWritten)
        return locale.toString(utc.date(), QLocale::LongFormat) + u", "_s + utc.time().toString(u"HH:mm"_s) + u" UTC"_s;
    const auto shown = zone == DateZone::Utc ? utc : utc.toLocalTime();
    return locale.dayName(shown.date().dayOfWeek()) + u" · "_s + written;
}

std::optional<QString> writtenDate(const QString& typed, DateZone zone, const QString& before)
{
    const auto text = typed.trimmed();
    auto seconds = parseDateTime(text.toStdString());
    if (!seconds)
        return std::nullopt;
    if (zone == DateZone::AsWritten)
        return text;
    if (zone == DateZone::Local) {
        // The same digits, read as local time.
        const auto digits = QDateTime::fromSecsSinceEpoch(*seconds, QTimeZone::utc());
        seconds = QDateTime(digits.date(), digits.time()).toSecsSinceEpoch();
    }
    return QString::fromStdString(withTime(before.toStdString(), *seconds));
}

} // namespace stet
