#include "widgets/decisions/quality_chart.h"

#include "models/desk/article_texts.h"
#include "widgets/parts/theme.h"

#include <QBuffer>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QSvgGenerator>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

// Pixels, device-independent.
constexpr int leastMainHeight = 130;
constexpr int usualMainHeight = 190; // with groups below, and in files
constexpr int groupHeight = 92;
constexpr int groupWidth = 220; // at least
constexpr int marginLeft = 44;
constexpr int marginRight = 44;
constexpr int marginTop = 30;
constexpr int marginBottom = 22;
constexpr int chartGap = 12;
constexpr int nearLine = 6; // where the line of the threshold is taken hold of
constexpr int handleSize = 6;
constexpr int legendBox = 9;
constexpr int leastWidth = 280;

constexpr double highest = 100;
constexpr int pageStep = 5;
constexpr float bandTint = 0.16F;
constexpr float draftTint = 0.22F;

double scoreAt(const QRectF& plot, double x)
{
    return std::clamp((x - plot.left()) / plot.width() * highest, 0.0, highest);
}

double placeOf(const QRectF& plot, double score)
{
    return plot.left() + plot.width() * score / highest;
}

std::size_t mostIn(const QualityGroup& group)
{
    std::size_t most = 0;
    for (const auto& bin : group.bins)
        most = std::max(most, bin.count());
    return most;
}

QFont smallFont(QFont font)
{
    constexpr qreal small = 0.88;
    font.setPointSizeF(font.pointSizeF() * small);
    return font;
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

QualityChart::QualityChart(QualityModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    auto policy = sizePolicy();
    policy.setHeightForWidth(true);
    policy.setHorizontalPolicy(QSizePolicy::Expanding);
    setSizePolicy(policy);
    setAccessibleName(tr("Histogram of quality"));
    connect(&m_model, &QualityModel::counted, this, [this] {
        updateGeometry();
        showSummary();
        update();
    });
    connect(&m_model, &QualityModel::effectChanged, this, [this] { update(); });
    showSummary();
}

void QualityChart::setThreshold(double threshold)
{
    m_threshold = threshold;
    update();
}

/// What somebody who cannot see the bars should know first; every figure is in the table.
void QualityChart::showSummary()
{
    const auto& all = m_model.statistics().all;
    std::size_t published = all.unscored.published;
    std::size_t drafts = all.unscored.drafts;
    for (const auto& bin : all.bins) {
        published += bin.published;
        drafts += bin.drafts;
    }
    setAccessibleDescription(
        tr("%1 published, %2 drafts. The arrow keys move the threshold that is tried; all figures are in the table.")
            .arg(QLocale().toString(static_cast<qulonglong>(published)),
                QLocale().toString(static_cast<qulonglong>(drafts))));
}

/// Without groups the bars have all the room there is.
int QualityChart::mainHeight() const
{
    return m_model.statistics().groups.empty() ? std::max(leastMainHeight, height()) : usualMainHeight;
}

QSize QualityChart::exportSize() const
{
    return {width(), m_model.statistics().groups.empty() ? mainHeight() : heightForWidth(width())};
}

QRectF QualityChart::mainPlot(int width) const
{
    return {marginLeft, marginTop, std::max(1.0, static_cast<double>(width - marginLeft - marginRight)),
        static_cast<double>(mainHeight() - marginTop - marginBottom)};
}

QRectF QualityChart::groupPlace(int width, std::size_t group) const
{
    const auto columns = std::max(1, (width - chartGap) / (groupWidth + chartGap));
    const auto each = (width - chartGap) / columns - chartGap;
    const auto column = static_cast<int>(group) % columns;
    const auto row = static_cast<int>(group) / columns;
    return {static_cast<double>(chartGap + column * (each + chartGap)),
        static_cast<double>(usualMainHeight + chartGap + row * groupHeight), static_cast<double>(each),
        groupHeight - chartGap};
}

QRectF QualityChart::groupPlot(int width, std::size_t group) const
{
    const QFontMetrics metrics(smallFont(font()));
    return groupPlace(width, group).adjusted(0, metrics.height() + 2, 0, 0);
}

int QualityChart::heightForWidth(int width) const
{
    const auto groups = m_model.statistics().groups.size();
    return groups == 0 ? leastMainHeight : static_cast<int>(groupPlace(width, groups - 1).bottom()) + chartGap;
}

QSize QualityChart::sizeHint() const
{
    constexpr int usualWidth = 640;
    return {usualWidth, heightForWidth(usualWidth)};
}

QSize QualityChart::minimumSizeHint() const
{
    return {leastWidth, leastMainHeight};
}

void QualityChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    draw(painter, width(), palette());
    if (hasFocus()) {
        painter.setPen(stateColors(palette()).accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

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

QualityChart::Spot QualityChart::spotAt(const QPointF& place) const
{
    const auto& statistics = m_model.statistics();
    const auto spotIn = [&](const QualityGroup& group, const QRectF& plot) {
        const auto bin = static_cast<std::size_t>(scoreAt(plot, place.x()) / qualityBinWidth);
        return Spot{&group, plot, std::min(bin, qualityBinCount - 1)};
    };
    const auto plot = mainPlot(width());
    if (plot.adjusted(-nearLine, -marginTop, nearLine, marginBottom).contains(place))
        return spotIn(statistics.all, plot);
    for (std::size_t i = 0; i < statistics.groups.size(); ++i) {
        if (groupPlace(width(), i).contains(place))
            return spotIn(statistics.groups[i], groupPlot(width(), i));
    }
    return {};
}

QString QualityChart::toolTipAt(const QPointF& place) const
{
    const auto spot = spotAt(place);
    if (spot.group == nullptr)
        return {};
    const auto& bin = spot.group->bins[spot.bin];
    QStringList lines;
    const bool isAll = spot.group == &m_model.statistics().all;
    if (!isAll)
        lines << qualityGroupName(*spot.group, m_model.grouping());
    lines << tr("Quality %1").arg(qualityBinText(spot.bin))
          << tr("%n published", nullptr, static_cast<int>(bin.published))
          << tr("%n draft(s)", nullptr, static_cast<int>(bin.drafts));
    if (isAll && spot.bin < m_model.statistics().cuts.size()) {
        const auto& cut = m_model.statistics().cuts[spot.bin];
        if (cut.precision())
            lines << tr("From here on you said yes to %1 and no to %2")
                         .arg(QLocale().toString(static_cast<qulonglong>(cut.yesAbove)),
                             QLocale().toString(static_cast<qulonglong>(cut.noAbove)));
    }
    return plainToolTip(lines.join(u'\n'));
}

bool QualityChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), this);
    return true;
}

void QualityChart::mousePressEvent(QMouseEvent* event)
{
    const auto plot = mainPlot(width());
    const auto spot = spotAt(event->position());
    if (event->button() != Qt::LeftButton || spot.group == nullptr) {
        QWidget::mousePressEvent(event);
        return;
    }
    const bool isLine
        = spot.plot == plot && std::abs(event->position().x() - placeOf(plot, m_model.tried())) <= nearLine;
    m_drag = isLine ? Drag::Threshold : Drag::Scores;
    m_pressed = spot.plot;
    m_from = m_to = scoreAt(m_pressed, event->position().x());
}

void QualityChart::mouseMoveEvent(QMouseEvent* event)
{
    const auto plot = mainPlot(width());
    const bool isAtLine = plot.adjusted(0, -marginTop, 0, 0).contains(event->position())
        && std::abs(event->position().x() - placeOf(plot, m_model.tried())) <= nearLine;
    if (m_drag == Drag::None)
        setCursor(isAtLine ? Qt::SplitHCursor : Qt::ArrowCursor);
    if (m_drag == Drag::Threshold)
        m_model.setTried(std::round(scoreAt(plot, event->position().x())));
    if (m_drag == Drag::Scores)
        m_to = scoreAt(m_pressed, event->position().x());
    update();
}

void QualityChart::mouseReleaseEvent(QMouseEvent* event)
{
    const auto drag = std::exchange(m_drag, Drag::None);
    update();
    if (event->button() != Qt::LeftButton || drag != Drag::Scores)
        return;
    constexpr double click = 1; // of the score
    if (std::abs(m_to - m_from) < click) {
        m_model.clearScores();
        return;
    }
    const auto from = std::floor(std::min(m_from, m_to) / qualityBinWidth) * qualityBinWidth;
    const auto to = std::ceil(std::max(m_from, m_to) / qualityBinWidth) * qualityBinWidth;
    m_model.chooseScores(from, to >= highest ? highest + 1 : to);
}

void QualityChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        m_model.setTried(m_model.tried() - 1);
        break;
    case Qt::Key_Right:
        m_model.setTried(m_model.tried() + 1);
        break;
    case Qt::Key_PageDown:
        m_model.setTried(m_model.tried() - pageStep);
        break;
    case Qt::Key_PageUp:
        m_model.setTried(m_model.tried() + pageStep);
        break;
    case Qt::Key_Home:
        m_model.setTried(0);
        break;
    case Qt::Key_End:
        m_model.setTried(highest);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    update();
}

QByteArray QualityChart::png() const
{
    constexpr int scale = 2;
    const auto light = lightPalette();
    QImage image(exportSize() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(light.color(QPalette::Base));
    QPainter painter(&image);
    draw(painter, width(), light);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray QualityChart::svg() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(accessibleName());
    generator.setSize(exportSize());
    generator.setViewBox(QRect({}, generator.size()));
    QPainter painter(&generator);
    draw(painter, width(), lightPalette());
    painter.end();
    return bytes;
}

} // namespace stet
