#include "widgets/table/cell_geometry.h"

#include <algorithm>

namespace stet {

namespace {

constexpr int cellMargin = 8;
constexpr int symbol = 14;
constexpr int symbolGap = 2;
constexpr double barHeight = 4;
constexpr double tickHeight = 8;
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

BarCell barCell(const QRect& cell, std::optional<double> value, double threshold, int numberWidth)
{
    BarCell parts;
    parts.number = cell.adjusted(0, 0, -cellMargin, 0);
    parts.number.setLeft(parts.number.right() - numberWidth);
    const double left = cell.left() + cellMargin;
    const double width = std::max(0.0, parts.number.left() - cellMargin - left);
    const double middle = cell.top() + cell.height() / 2.0;
    const auto share = [](double part) { return std::clamp(part, 0.0, 100.0) / 100.0; };
    parts.track = {left, middle - barHeight / 2, width, barHeight};
    parts.filled = parts.track;
    parts.filled.setWidth(value ? width * share(*value) : 0);
    parts.tick = {left + width * share(threshold) - 0.5, middle - tickHeight / 2, 1, tickHeight};
    return parts;
}

} // namespace stet
