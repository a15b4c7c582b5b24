#pragma once

#include <QRect>
#include <QRectF>

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

/// A cell with two lines of text, each of this height, in its middle; the second with the margins of a text.
struct TwoLines
{
    QRect first;
    QRect second;
};
TwoLines linesOf(const QRect& cell, int lineHeight);

} // namespace stet
