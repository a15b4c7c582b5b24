// Declared in widgets/decisions/quality_chart.h

#include "models/desk/article_texts.h"
#include "widgets/decisions/quality_chart.h"
#include "widgets/decisions/quality_chart_geometry.h"
#include "widgets/parts/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace stet {

using namespace quality_chart;
using namespace Qt::StringLiterals;

namespace {

constexpr int handleSize = 6;
constexpr int legendBox = 9;
constexpr float bandTint = 0.16F;
constexpr float draftTint = 0.22F;

std::size_t mostIn(const QualityGroup& group)
{
    std::size_t most = 0;
    for (const auto& bin : group.bins)
        most = std::max(most, bin.count());
    return most;
}

/// Published articles fill their bar, as their dot in the table; drafts have an outline, as their ring.
void drawBar(QPainter& painter, const QRectF& bar, bool isPublished, const StateColors& colors)
{
    if (bar.height() <= 0)
        return;
    if (isPublished) {
        painter.fillRect(bar, colors.accent);
        return;
    }
    auto fill = colors.draft;
    fill.setAlphaF(draftTint);
    painter.fillRect(bar, fill);
    painter.setPen(QPen(colors.draft, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace

void QualityChart::draw(QPainter& painter, int width, const QPalette& palette) const
{
    const auto plot = mainPlot(width);
    const auto& all = m_model.statistics().all;
    painter.setFont(smallFont(font()));
    drawAxis(painter, plot, mostIn(all), palette);
    if (m_drag == Drag::Scores) {
        auto tint = stateColors(palette).accent;
        tint.setAlphaF(bandTint);
        painter.fillRect(QRectF(QPointF(placeOf(m_pressed, std::min(m_from, m_to)), m_pressed.top()),
                             QPointF(placeOf(m_pressed, std::max(m_from, m_to)), m_pressed.bottom())),
            tint);
    }
    drawPlot(painter, plot, all, palette);
    drawShareOfYes(painter, plot, palette);
    drawLines(painter, plot, palette);
    drawLegend(painter, QRectF(plot.left(), 4, plot.width(), legendBox + 2), palette);
    drawGroups(painter, width, palette);
}

void QualityChart::drawPlot(
    QPainter& painter, const QRectF& plot, const QualityGroup& group, const QPalette& palette) const
{
    const auto colors = stateColors(palette);
    const auto most = static_cast<double>(std::max<std::size_t>(1, mostIn(group)));
    const auto step = plot.width() / static_cast<double>(qualityBinCount);
    for (std::size_t bin = 0; bin < qualityBinCount; ++bin) {
        const auto& count = group.bins[bin];
        const auto left = plot.left() + step * static_cast<double>(bin) + 1;
        const auto height = [&](std::size_t articles) {
            return articles == 0 ? 0.0 : std::max(2.0, plot.height() * static_cast<double>(articles) / most);
        };
        const auto published = height(count.published);
        const auto drafts = std::min(height(count.drafts), plot.height() - published);
        drawBar(painter, {left, plot.bottom() - published, step - 2, published}, true, colors);
        drawBar(painter, {left, plot.bottom() - published - drafts, step - 2, drafts}, false, colors);
    }
    painter.setPen(colors.line);
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
}

void QualityChart::drawAxis(QPainter& painter, const QRectF& plot, std::size_t most, const QPalette& palette) const
{
    const auto colors = stateColors(palette);
    painter.setPen(colors.line);
    painter.drawLine(plot.topLeft(), plot.topRight());
    painter.setPen(colors.secondary);
    constexpr int labelStep = 20;
    for (int score = 0; score <= static_cast<int>(highest); score += labelStep) {
        const QRectF place(placeOf(plot, score) - marginLeft / 2.0, plot.bottom() + 2, marginLeft, marginBottom - 2);
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop, QString::number(score));
    }
    if (most > 0)
        painter.drawText(QRectF(0, plot.top() - marginTop / 2.0, marginLeft - 4, marginTop),
            Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(static_cast<qulonglong>(most)));
}

/// The share of yes among what was decided from each score on; 0 to 100 percent are at the right.
void QualityChart::drawShareOfYes(QPainter& painter, const QRectF& plot, const QPalette& palette) const
{
    QPainterPath line;
    bool isBegun = false;
    for (const auto& cut : m_model.statistics().cuts) {
        const auto share = cut.precision();
        if (!share)
            continue;
        const QPointF place(placeOf(plot, cut.score), plot.bottom() - plot.height() * *share);
        if (isBegun)
            line.lineTo(place);
        else
            line.moveTo(place);
        isBegun = true;
    }
    if (!isBegun)
        return;
    const auto colors = stateColors(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.warning, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
    painter.restore();
    painter.setPen(colors.secondary);
    const QRectF top(plot.right() + 4, plot.top() - marginTop / 2.0, marginRight - 4, marginTop);
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, tr("%1 %").arg(static_cast<int>(highest)));
    painter.drawText(top.translated(0, plot.height()), Qt::AlignLeft | Qt::AlignVCenter, tr("%1 %").arg(0));
}

void QualityChart::drawLines(QPainter& painter, const QRectF& plot, const QPalette& palette) const
{
    const auto colors = stateColors(palette);
    const auto drawLine = [&](double score, Qt::PenStyle style, const QColor& color) {
        const auto x = placeOf(plot, score);
        painter.setPen(QPen(color, 1, style));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        return x;
    };
    if (const auto parting = m_model.statistics().parting)
        drawLine(*parting, Qt::DashLine, colors.warning);
    if (m_threshold != m_model.tried())
        drawLine(m_threshold, Qt::DotLine, colors.secondary);
    const auto text = palette.color(QPalette::Text);
    const auto x = drawLine(m_model.tried(), Qt::SolidLine, text);
    painter.setBrush(text);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF{QPointF(x - handleSize, plot.top() - handleSize),
        QPointF(x + handleSize, plot.top() - handleSize), QPointF(x, plot.top())});
    painter.setPen(text);
    painter.drawText(QRectF(x + handleSize + 2, plot.top() - marginTop / 2.0, marginLeft, marginTop / 2.0),
        Qt::AlignLeft | Qt::AlignVCenter, numberText(m_model.tried()));
}

void QualityChart::drawLegend(QPainter& painter, const QRectF& place, const QPalette& palette) const
{
    const auto colors = stateColors(palette);
    auto x = place.left();
    const auto write = [&](const QString& text) {
        painter.setPen(colors.secondary);
        const auto width = painter.fontMetrics().horizontalAdvance(text);
        painter.drawText(QRectF(x + legendBox + 4, place.top() - 2, width + 1, place.height() + 4),
            Qt::AlignLeft | Qt::AlignVCenter, text);
        x += legendBox + 4 + width + chartGap;
    };
    drawBar(painter, {x, place.top(), legendBox, legendBox}, true, colors);
    write(tr("published"));
    drawBar(painter, {x, place.top(), legendBox, legendBox}, false, colors);
    write(tr("drafts"));
    const auto& statistics = m_model.statistics();
    if (statistics.cuts.empty() || !statistics.cuts.front().precision())
        return;
    const auto middle = place.top() + legendBox / 2.0;
    painter.setPen(QPen(colors.warning, 2));
    painter.drawLine(QPointF(x, middle), QPointF(x + legendBox, middle));
    write(tr("share of your yes from a score on"));
    if (!statistics.parting)
        return;
    painter.setPen(QPen(colors.warning, 1, Qt::DashLine));
    painter.drawLine(QPointF(x + legendBox / 2.0, place.top()), QPointF(x + legendBox / 2.0, place.top() + legendBox));
    write(tr("your yes and no part at %1").arg(numberText(std::round(*statistics.parting))));
}

void QualityChart::drawGroups(QPainter& painter, int width, const QPalette& palette) const
{
    const auto colors = stateColors(palette);
    const auto& groups = m_model.statistics().groups;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto place = groupPlace(width, i);
        const auto plot = groupPlot(width, i);
        const auto count = QLocale().toString(static_cast<qulonglong>(groups[i].count));
        const auto countWidth = painter.fontMetrics().horizontalAdvance(count);
        const QRectF heading(place.left(), place.top(), place.width(), plot.top() - place.top());
        painter.setPen(colors.secondary);
        painter.drawText(heading, Qt::AlignRight | Qt::AlignVCenter, count);
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(heading.adjusted(0, 0, -countWidth - chartGap, 0), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(qualityGroupName(groups[i], m_model.grouping()), Qt::ElideRight,
                static_cast<int>(heading.width()) - countWidth - chartGap));
        drawPlot(painter, plot, groups[i], palette);
    }
}

} // namespace stet
