#include "widgets/decisions/quality_chart.h"

#include "models/desk/article_texts.h"
#include "widgets/decisions/quality_chart_geometry.h"
#include "widgets/parts/theme.h"

#include <QBuffer>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QSvgGenerator>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace stet {

using namespace quality_chart;
using namespace Qt::StringLiterals;

namespace {

constexpr int leastMainHeight = 130;
constexpr int groupHeight = 92;
constexpr int groupWidth = 220; // at least
constexpr int nearLine = 6; // where the line of the threshold is taken hold of
constexpr int leastWidth = 280;
constexpr int pageStep = 5;

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
