#include "core/library/snapshot.h"

#include "tests/support/catch.h"

#include <string>

namespace stet {

namespace {

RowPointer named(const std::string& path)
{
    ArticleSummary row;
    row.path = path;
    return std::make_shared<const ArticleSummary>(std::move(row));
}

constexpr RowId many = 3000; // some chunks

Snapshot numbered()
{
    Snapshot rows;
    for (RowId id = 0; id < many; ++id)
        rows.push_back(named(std::to_string(id)));
    return rows;
}

} // namespace

TEST_CASE("A copy of a snapshot stays as it was while rows of the other change, come and go", "[snapshot]")
{
    auto rows = numbered();
    auto copy = rows;
    rows.set(0, nullptr);
    rows.set(1700, named("changed"));
    rows.push_back(named("new"));
    REQUIRE(rows.size() == many + 1);
    CHECK(rows[0] == nullptr);
    CHECK(rows[1700]->path == "changed");
    CHECK(rows[many]->path == "new");

    REQUIRE(copy.size() == many);
    for (RowId id = 0; id < many; ++id)
        REQUIRE(copy[id]->path == std::to_string(id));

    SECTION("the copy may be changed as well")
    {
        copy.set(1700, named("otherwise"));
        copy.push_back(named("other"));
        CHECK(rows[1700]->path == "changed");
        CHECK(rows[many]->path == "new");
        CHECK(copy[many]->path == "other");
    }
    SECTION("a second copy knows the changes, and rows changed after it are not in it")
    {
        const auto second = rows;
        rows.set(1700, named("again"));
        CHECK(second[1700]->path == "changed");
        CHECK(copy[1700]->path == "1700");
    }
}

TEST_CASE("Rows that a snapshot is made larger by are null", "[snapshot]")
{
    auto rows = numbered();
    const auto before = rows;
    rows.resize(700);
    rows.resize(2000);
    CHECK(rows[699]->path == "699");
    for (RowId id = 700; id < 2000; ++id)
        REQUIRE(rows[id] == nullptr);
    rows.set(1999, named("last"));
    CHECK(rows[1998] == nullptr);
    CHECK(before[1999]->path == "1999");

    Snapshot fresh;
    fresh.resize(many);
    fresh.push_back(named("first"));
    CHECK(fresh[0] == nullptr);
    CHECK(fresh[many]->path == "first");
    CHECK(Snapshot().empty());
}

TEST_CASE("A snapshot is recognized until a row changes, and kept alive by nobody who recognizes it", "[snapshot]")
{
    auto rows = numbered();
    const std::weak_ptr<const ArticleSummary> first = rows[0];
    const auto identity = Snapshot(rows).identity();
    CHECK(rows.isSame(identity));
    CHECK(Snapshot(rows).isSame(identity));
    CHECK_FALSE(numbered().isSame(identity));
    auto changed = rows;
    changed.set(1700, changed[1700]);
    CHECK_FALSE(changed.isSame(identity));
    CHECK(rows.isSame(identity));
    rows.push_back(named("new"));
    CHECK_FALSE(rows.isSame(identity));
    rows = {};
    changed = {};
    CHECK(first.expired());
    CHECK_FALSE(numbered().isSame(identity));
}

} // namespace stet
