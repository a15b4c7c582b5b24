#include "models/desk/date_text.h"

#include "core/text/date_time.h"

#include <QDateTime>
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
