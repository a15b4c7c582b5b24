#pragma once

#include <QFont>
#include <QRectF>

#include <algorithm>

namespace stet::quality_chart {

// Pixels, device-independent.
inline constexpr int usualMainHeight = 190; // with groups below, and in files
inline constexpr int marginLeft = 44;
inline constexpr int marginRight = 44;
inline constexpr int marginTop = 30;
inline constexpr int marginBottom = 22;
inline constexpr int chartGap = 12;

inline constexpr double highest = 100;

inline double scoreAt(const QRectF& plot, double x)
{
    return std::clamp((x - plot.left()) / plot.width() * highest, 0.0, highest);
}

inline double placeOf(const QRectF& plot, double score)
{
    return plot.left() + plot.width() * score / highest;
}

inline QFont smallFont(QFont font)
{
    constexpr qreal small = 0.88;
    font.setPointSizeF(font.pointSizeF() * small);
    return font;
}

} // namespace stet::quality_chart
