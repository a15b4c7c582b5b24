#include "models/folders/disk_marks.h"
#include "tests/models/rows.h"

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;

TEST_CASE("A mark goes when its article has been looked at", "[marks]")
{
    ArticleStore store;
    store.put({rowOf("/a.md", article("A", 1, "")), rowOf("/b.md", article("B", 1, "")),
        rowOf("/c.md", article("C", 1, ""))});
    DeskState desk;
    desk.setCurrent(0);
    DiskMarks marks(store, desk);
    std::vector<RowId> reported;
    QObject::connect(&marks, &DiskMarks::changed, &desk, [&](const std::vector<RowId>& rows) { reported = rows; });
    marks.add({});
    CHECK(reported.empty());
    marks.add({0, 1, 2});
    CHECK(reported == std::vector<RowId>{0, 1, 2});
    CHECK(marks.contains(0)); // it is current, and the person may look elsewhere
    desk.setCurrent(2);
    CHECK(reported == std::vector<RowId>{0, 2});
    CHECK_FALSE(marks.contains(0));
    CHECK_FALSE(marks.contains(2));
    CHECK(marks.contains(1));
    reported.clear();
    desk.setCurrent(noRow);
    CHECK(reported.empty());
    store.clear();
    CHECK_FALSE(marks.contains(1));
}
