#include "models/table/row_reasons.h"

#include "models/desk/article_texts.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

struct RowReasons
{
    Q_DECLARE_TR_FUNCTIONS(stet::RowReasons)
};

/// The age at a glance.
QString ageText(std::int64_t seconds)
{
    constexpr std::int64_t hour = 3600;
    constexpr std::int64_t day = 24 * hour;
    constexpr std::int64_t month = 30 * day;
    constexpr std::int64_t year = 365 * day;
    const auto count = [seconds](std::int64_t unit) { return static_cast<int>(seconds / unit); };
    if (seconds < day)
        return RowReasons::tr("%n hour(s) old", nullptr, count(hour));
    if (seconds < 2 * month)
        return RowReasons::tr("%n day(s) old", nullptr, count(day));
    if (seconds < 2 * year)
        return RowReasons::tr("%n month(s) old", nullptr, count(month));
    return RowReasons::tr("%n year(s) old", nullptr, count(year));
}

QString withSign(double number)
{
    return (number < 0 ? u"−"_s : QString()) + numberText(std::abs(number));
}

} // namespace

QString differenceText(const std::optional<double>& difference)
{
    if (!difference || *difference == 0)
        return {};
    return (*difference > 0 ? u"+"_s : u"−"_s) + numberText(std::abs(*difference));
}

QString newsBadge(const RowNews& news)
{
    if (news.isNew)
        return RowReasons::tr("new");
    return news.isChanged || news.isFlipped ? RowReasons::tr("changed") : QString();
}

QString newsSentence(const RowNews& news, const ArticleSummary& row)
{
    if (news.isNew)
        return RowReasons::tr("New since you have seen this folder");
    QStringList parts;
    if (news.isFlipped)
        parts << (isOnSite(row) ? RowReasons::tr("published by others") : RowReasons::tr("made a draft by others"));
    if (news.isTitleChanged)
        parts << RowReasons::tr("another title");
    if (news.qualityChange)
        parts << RowReasons::tr("quality %1").arg(differenceText(news.qualityChange));
    if (news.heatChange)
        parts << RowReasons::tr("heat %1").arg(differenceText(news.heatChange));
    if (news.isChanged && !news.isFlipped && !news.isTitleChanged && !news.qualityChange)
        parts << RowReasons::tr("another text");
    return parts.isEmpty() ? QString() : RowReasons::tr("Since you have seen it: %1").arg(parts.join(u", "_s));
}

QString worthText(const Worth& worth, const ArticleSummary& row, std::uint32_t articlesInStory, std::int64_t now)
{
    QStringList parts;
    if (worth.quality != 0)
        parts << RowReasons::tr("quality %1").arg(numberText(row.quality));
    if (worth.heat != 0)
        parts << RowReasons::tr("heat %1").arg(numberText(row.heat));
    if (worth.age != 0)
        parts << (row.date ? ageText(now - *row.date) : RowReasons::tr("no date"));
    if (worth.story != 0)
        parts << RowReasons::tr("story of %1").arg(articlesInStory);
    const auto sum = withSign(std::round(worth.sum()));
    return parts.isEmpty() ? sum : sum + u": "_s + parts.join(u", "_s);
}

} // namespace stet
