#include "models/desk/article_texts.h"

#include "core/messages/error_messages.h"
#include "models/desk/value_summary.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <cmath>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype nameLimit = 400; // characters, more than any column is wide
constexpr qsizetype lineLimit = 2000; // characters

} // namespace

QString numberText(const std::optional<double>& number)
{
    if (!number)
        return {};
    const bool isWhole = std::abs(*number) < 1e15 && *number == std::floor(*number);
    return isWhole ? QString::number(static_cast<qint64>(*number)) : QString::number(*number, 'g', 6);
}

QString heatText(const std::optional<double>& heat)
{
    return heat == -1.0 ? u"–"_s : numberText(heat);
}

QString dateText(const ArticleSummary& row)
{
    if (!row.date)
        return printable(row.dateText);
    //: short date in the table: day, short month, year; see QLocale::toString
    const auto format = QCoreApplication::translate("Columns", "d MMM yyyy");
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(*row.date, QTimeZone::utc()).date(), format);
}

QString dateText(const ArticleSummary& row, std::int64_t now)
{
    if (!row.date || *row.date > now)
        return dateText(row);
    const auto time = QDateTime::fromSecsSinceEpoch(*row.date, QTimeZone::utc());
    const auto days = time.date().daysTo(QDateTime::fromSecsSinceEpoch(now, QTimeZone::utc()).date());
    constexpr qint64 week = 7;
    if (days == 0)
        return QLocale().toString(time.time(), u"HH:mm"_s);
    return days < week ? QLocale().dayName(time.date().dayOfWeek(), QLocale::ShortFormat) : dateText(row);
}

QString dateToolTip(const ArticleSummary& row)
{
    if (!row.date)
        return row.dateText.empty()
            ? QString()
            : QCoreApplication::translate("Columns", "Invalid date “%1”").arg(printable(row.dateText));
    const auto utc = QDateTime::fromSecsSinceEpoch(*row.date, QTimeZone::utc());
    return QLocale().toString(utc, QLocale::LongFormat) + u"\n"_s + printable(row.dateText);
}

QString stateText(PublishState state)
{
    switch (state) {
    case PublishState::Published:
        return QCoreApplication::translate("Columns", "Published");
    case PublishState::Draft:
        return QCoreApplication::translate("Columns", "Draft");
    case PublishState::Unset:
        return QCoreApplication::translate("Columns", "Published (default)");
    }
    return {};
}

QString topicsText(const ArticleSummary& row)
{
    QStringList topics;
    forEachTopic(row.topics, [&](std::string_view topic) { topics << printable(topic); });
    return topics.join(u", "_s);
}

QString nameOf(const ArticleSummary& row)
{
    const auto name = row.title.empty() ? fileNameOf(row.foundAs) : std::string_view(row.title);
    const auto shown = oneLine(std::string(name.substr(0, nameLimit * 4))); // bytes of so many characters
    return shown.size() < nameLimit ? shown : shown.left(nameLimit) + u'…';
}

QString withShortLines(const QString& text)
{
    QStringList lines = text.split(u'\n');
    for (auto& line : lines) {
        if (line.size() > lineLimit)
            line = line.left(lineLimit) + u'…';
    }
    return lines.join(u'\n');
}

QString plainToolTip(const QString& text)
{
    return u"<p>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s;
}

} // namespace stet
