#pragma once

#include <QRect>
#include <QRectF>

#include <optional>

namespace stet {

// The positions of a cell's parts, as values that can be tested without painting. All in device-independent pixels.

/// The first column: the publish switch, and to its right space for two signs.
struct StateCell
{
    QRect dot; ///< the clickable square
    QRect mark; ///< conflict, unsaved, or cannot be edited
    QRect problem; ///< the worst one
};
StateCell stateCell(const QRect& cell);

/// A title with a sign after it, right-aligned so that the text keeps its place.
struct SignedCell
{
    QRect text;
    QRectF sign; ///< a small dot
};
SignedCell signedCell(const QRect& cell);

/// A number column with a bar: the number on the right, the bar to its left.
struct BarCell
{
    QRectF track; ///< the whole scale, 0 to 100
    QRectF filled; ///< empty without a value
    QRectF tick; ///< at the threshold
    QRect number;
};
/// `value` and `threshold` on a scale of 0 to 100; values outside fill or empty the bar. `numberWidth`: of three
/// digits.
BarCell barCell(const QRect& cell, std::optional<double> value, double threshold, int numberWidth);

} // namespace stet
