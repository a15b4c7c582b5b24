#include "widgets/parts/score_bar.h"

#include "widgets/parts/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int scoreMargin = 8;
constexpr double barHeight = 4;
constexpr double tickHeight = 8;
constexpr double longestBar = 48;

double shareOf(double score)
{
    return std::clamp(score, 0.0, 100.0) / 100.0;
}

QColor between(const QColor& weak, const QColor& strong, double share)
{
    const auto mix = [share](int from, int to) { return static_cast<int>(from + (to - from) * share); };
    return {mix(weak.red(), strong.red()), mix(weak.green(), strong.green()), mix(weak.blue(), strong.blue())};
}

} // namespace

ScoreCell scoreCell(const QRect& cell, double score, double threshold, int numberWidth)
{
    ScoreCell parts;
    parts.number = cell.adjusted(0, 0, -scoreMargin, 0);
    parts.number.setLeft(parts.number.right() - numberWidth);
    const double right = parts.number.left() - scoreMargin;
    const double width = std::clamp(right - cell.left() - scoreMargin, 0.0, longestBar);
    const double left = right - width;
    const double middle = cell.top() + cell.height() / 2.0;
    parts.track = {left, middle - barHeight / 2, width, barHeight};
    parts.filled = parts.track;
    parts.filled.setWidth(width * shareOf(score));
    parts.tick = {left + width * shareOf(threshold) - 0.5, middle - tickHeight / 2, 1, tickHeight};
    return parts;
}

void drawScore(QPainter& painter, const QStyleOptionViewItem& option, double score, double threshold)
{
    const auto cell = scoreCell(option.rect, score, threshold, option.fontMetrics.horizontalAdvance(u"000"_s));
    const auto colors = stateColors(option.palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.barEmpty);
    painter.drawRoundedRect(cell.track, barHeight / 2, barHeight / 2);
    painter.setBrush(between(colors.draft, colors.barFull, shareOf(score)));
    painter.drawRoundedRect(cell.filled, barHeight / 2, barHeight / 2);
    painter.setBrush(colors.secondary);
    painter.drawRect(cell.tick);
    painter.setPen(option.palette.color(score >= threshold ? QPalette::Text : QPalette::PlaceholderText));
    auto font = option.font;
    font.setBold(score >= threshold);
    painter.setFont(font);
    painter.drawText(cell.number, Qt::AlignRight | Qt::AlignVCenter, option.text);
    painter.restore();
}

} // namespace stet
