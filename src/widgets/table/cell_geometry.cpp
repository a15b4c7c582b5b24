#include "widgets/table/cell_geometry.h"

namespace stet {

namespace {

constexpr int cellMargin = 8;
constexpr int symbol = 14;
constexpr int symbolGap = 2;
constexpr double dotSide = 6;

} // namespace

StateCell stateCell(const QRect& cell)
{
    QRect dot(0, 0, symbol, symbol);
    dot.moveCenter(cell.center());
    dot.moveLeft(cell.left() + cellMargin);
    return {dot, dot.translated(symbol + symbolGap, 0), dot.translated(2 * (symbol + symbolGap), 0)};
}

SignedCell signedCell(const QRect& cell)
{
    QRectF sign(0, 0, dotSide, dotSide);
    sign.moveCenter(QRectF(cell).center());
    sign.moveRight(cell.x() + cell.width() - cellMargin);
    return {cell.adjusted(0, 0, -cellMargin - static_cast<int>(dotSide), 0), sign};
}

TwoLines linesOf(const QRect& cell, int lineHeight)
{
    const int top = cell.top() + (cell.height() - 2 * lineHeight) / 2;
    const QRect first(cell.left(), top, cell.width(), lineHeight);
    return {first, first.translated(0, lineHeight).adjusted(cellMargin, 0, -cellMargin, 0)};
}

} // namespace stet
