#pragma once

#include <QRect>
#include <QRectF>

class QPainter;
class QStyleOptionViewItem;

namespace stet {

/// The parts of a cell that shows a score: a bar, and the number to its right. In device-independent pixels.
struct ScoreCell
{
    QRectF track; ///< the whole scale, 0 to 100
    QRectF filled;
    QRectF tick; ///< at the threshold
    QRect number;
};
/// `score` and `threshold` on a scale of 0 to 100; scores outside fill or empty the bar. `numberWidth`: of three
/// digits.
ScoreCell scoreCell(const QRect& cell, double score, double threshold, int numberWidth);

/// Draws a score into a cell whose background is drawn. The bar darkens with the score, and the number (the option's
/// text) is bold from the threshold on.
void drawScore(QPainter& painter, const QStyleOptionViewItem& option, double score, double threshold);

} // namespace stet
