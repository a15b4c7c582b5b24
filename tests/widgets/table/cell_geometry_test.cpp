#include "widgets/table/cell_geometry.h"

#include "tests/support/catch.h"

using namespace stet;

TEST_CASE("Two lines lie in the cell, one below the other", "[cells]")
{
    const QRect cell(30, 10, 200, 50);
    const auto lines = linesOf(cell, 18);
    CHECK(cell.contains(lines.first));
    CHECK(cell.contains(lines.second));
    CHECK(lines.second.top() == lines.first.bottom() + 1);
    CHECK(lines.first.top() - cell.top() == cell.bottom() - lines.second.bottom());
}

TEST_CASE("The sign behind a title lies in the cell, right of a text that begins where it would without", "[cells]")
{
    const QRect cell(30, 10, 200, 33);
    const auto parts = signedCell(cell);
    CHECK(parts.text.topLeft() == cell.topLeft());
    CHECK(parts.text.height() == cell.height());
    CHECK(QRectF(cell).contains(parts.sign));
    CHECK_FALSE(QRectF(parts.text).intersects(parts.sign));
    CHECK(parts.sign.center().y() == QRectF(cell).center().y());
    CHECK(parts.sign.width() == parts.sign.height());
}
