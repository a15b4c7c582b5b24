#pragma once

#include <QRect>
#include <QRectF>

#include <optional>

namespace stet {

// Where the parts of a cell lie, as values that are tested without painting. All in device-independent pixels.

/// The first column: the publish switch, and right of it a place for one mark (unsaved, or cannot be edited).
struct StateCell
{
    QRect dot; ///< the square that takes a click
    QRect mark;
};
StateCell stateCell(const QRect& cell);

/// A title with a sign behind it, which stands at the right so that the text keeps its place.
struct SignedCell
{
    QRect text;
    QRectF sign; ///< a small dot
};
SignedCell signedCell(const QRect& cell);

/// A number column with a bar: the number right, the bar left of it.
struct BarCell
{
    QRectF track; ///< the whole scale, 0 to 100
    QRectF filled; ///< empty without a value
    QRectF tick; ///< at the threshold
    QRect number;
};
/// `value` and `threshold` on a scale of 0 to 100; a value beyond it fills or empties the bar. `numberWidth`: of three
/// digits.
BarCell barCell(const QRect& cell, std::optional<double> value, double threshold, int numberWidth);

} // namespace stet
