#pragma once

#include "models/decisions/quality_model.h"

#include <QByteArray>
#include <QWidget>

#include <optional>

class QPainter;

namespace stet {

/// The histogram of the scores, published ones and drafts apart, with the editor's share of yes as a line, and below it
/// a small one for each group. A drag chooses scores, a click takes that back; the line of the threshold can be
/// dragged, or moved with the arrow keys.
class QualityChart final : public QWidget
{
    Q_OBJECT

public:
    /// `model` must outlive the chart.
    explicit QualityChart(QualityModel& model, QWidget* parent = nullptr);

    /// Sets the threshold of the folder, 0 to 100.
    void setThreshold(double threshold);

    /// Returns the whole chart in light colors, as a picture of twice its size, or as a drawing.
    QByteArray png() const;
    QByteArray svg() const;

    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// What a place of the chart shows.
    struct Spot
    {
        const QualityGroup* group = nullptr; ///< null: nothing
        QRectF plot{};
        std::size_t bin = 0;
    };
    enum class Drag
    {
        None,
        Scores,
        Threshold,
    };

    void draw(QPainter& painter, int width, const QPalette& palette) const;
    void drawPlot(QPainter& painter, const QRectF& plot, const QualityGroup& group, const QPalette& palette) const;
    void drawAxis(QPainter& painter, const QRectF& plot, std::size_t most, const QPalette& palette) const;
    void drawShareOfYes(QPainter& painter, const QRectF& plot, const QPalette& palette) const;
    void drawLines(QPainter& painter, const QRectF& plot, const QPalette& palette) const;
    void drawLegend(QPainter& painter, const QRectF& place, const QPalette& palette) const;
    void drawGroups(QPainter& painter, int width, const QPalette& palette) const;
    int mainHeight() const;
    QSize exportSize() const;
    QRectF mainPlot(int width) const;
    QRectF groupPlace(int width, std::size_t group) const;
    QRectF groupPlot(int width, std::size_t group) const;
    Spot spotAt(const QPointF& place) const;
    QString toolTipAt(const QPointF& place) const;
    void showSummary();

    QualityModel& m_model;
    double m_threshold = 0;
    Drag m_drag = Drag::None;
    QRectF m_pressed; ///< the plot in which a drag began
    double m_from = 0; ///< score where a drag of scores began
    double m_to = 0;
};

} // namespace stet
