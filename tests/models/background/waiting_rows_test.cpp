#include "models/background/waiting_rows.h"

#include "tests/support/catch.h"

using namespace stet;

TEST_CASE("Rows wait once, and those that came last go first, in the order of their ids", "[models]")
{
    WaitingRows rows;
    CHECK(rows.empty());
    for (const RowId id : {7U, 3U, 900U, 3U, 5U, 7U})
        rows.insert(id);
    CHECK(rows.size() == 4);
    CHECK(rows.take(2) == std::vector<RowId>{5, 900});
    rows.insert(900);
    CHECK(rows.take(10) == std::vector<RowId>{3, 7, 900});
    CHECK(rows.empty());
    rows.insert(3);
    rows.clear();
    CHECK(rows.take(10).empty());
    rows.insert(3);
    CHECK(rows.size() == 1);
}
