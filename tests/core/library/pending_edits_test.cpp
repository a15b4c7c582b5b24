#include "core/library/pending_edits.h"

#include "tests/support/values.h"

#include "tests/support/catch.h"

using namespace stet;
using stet::test::pathOf;

namespace {

using Edits = std::vector<FieldEdit>;

FieldEdit pendingEditsEdit(std::string_view path, std::optional<std::string> before, std::optional<std::string> after)
{
    return {pathOf(path), std::move(before), std::move(after)};
}

Edits pending(const Edits& edits)
{
    PendingEdits all;
    for (const auto& each : edits)
        all.add(each);
    return all.edits;
}

} // namespace

TEST_CASE("Edits of one field are one, and none when it is as it was", "[pending_edits]")
{
    CHECK(pending({pendingEditsEdit("a", "1", "2"), pendingEditsEdit("b", "x", "y"), pendingEditsEdit("a", "2", "3")})
        == Edits{pendingEditsEdit("a", "1", "3"), pendingEditsEdit("b", "x", "y")});
    CHECK(pending({pendingEditsEdit("a", {}, "2"), pendingEditsEdit("b", "x", "y"), pendingEditsEdit("a", "2", {})})
        == Edits{pendingEditsEdit("b", "x", "y")});
}

TEST_CASE("Edits of items stay in their order, for each may give a path another meaning", "[pending_edits]")
{
    const Edits inserted{
        pendingEditsEdit("t[0]", {}, "x"), pendingEditsEdit("t[0]", {}, "y"), pendingEditsEdit("t[1]", "x", "z")};
    CHECK(pending(inserted) == inserted);
    const FieldEdit moved{pathOf("t[0]"), "x", "x", pathOf("t[1]")};
    const Edits set{pendingEditsEdit("t[0]", "x", "y"), moved, pendingEditsEdit("t[0]", "b", "c")};
    CHECK(pending(set) == set);
    CHECK(pending({pendingEditsEdit("t[0]", "a", "x"), moved, moved.inverse()})
        == Edits{pendingEditsEdit("t[0]", "a", "x")});
    CHECK(pending({pendingEditsEdit("t[0]", {}, "x"), pendingEditsEdit("t[0]", "x", {})}).empty());
}

TEST_CASE("Edits of one field are one across edits that move other things", "[pending_edits]")
{
    const auto added = pendingEditsEdit("topics[0]", {}, "AI");
    CHECK(
        pending({pendingEditsEdit("published", "false", "true"), added, pendingEditsEdit("published", "true", "false")})
        == Edits{added});
    const FieldEdit renamed{pathOf("a"), "x", "x", pathOf("b")}; // may give other keys beside it another meaning
    const Edits edits{pendingEditsEdit("b", "1", "2"), renamed, pendingEditsEdit("b", "x", "y")};
    CHECK(pending(edits) == edits);
}

TEST_CASE("An edit of a map comes between those of what lies in it", "[pending_edits]")
{
    const Edits edits{pendingEditsEdit("p.name", "a", "b"), pendingEditsEdit("p", "\n  name: b", {}),
        pendingEditsEdit("p.name", {}, "c")};
    CHECK(pending(edits) == edits);
}

TEST_CASE("Edits touch the values in and around their fields, and beside what they move", "[pending_edits]")
{
    const auto touched = [](const FieldEdit& made, std::string_view path) {
        return PendingEdits{.edits = {made}}.touch(pathOf(path));
    };
    CHECK(touched(pendingEditsEdit("p.name", "a", "b"), "p.name"));
    CHECK(touched(pendingEditsEdit("p.name", "a", "b"), "p"));
    CHECK(touched(pendingEditsEdit("p", "\n  name: b", {}), "p.name"));
    CHECK_FALSE(touched(pendingEditsEdit("p.name", "a", "b"), "p.domain"));
    CHECK_FALSE(touched(pendingEditsEdit("a", "1", "2"), "b"));
    CHECK(touched(pendingEditsEdit("t[0]", {}, "x"), "t[3]"));
    CHECK(touched({pathOf("t[0]"), "x", "x", pathOf("t[1]")}, "t[1]"));
    CHECK(touched({pathOf("a"), "x", "x", pathOf("b")}, "b"));
    CHECK_FALSE(PendingEdits().touch(pathOf("a")));
}

TEST_CASE("After a save what it wrote is taken back by what undoes it, in reverse", "[pending_edits]")
{
    const Edits saved{
        pendingEditsEdit("t[0]", {}, "x"), pendingEditsEdit("t[0]", {}, "y"), pendingEditsEdit("a", "1", "2")};
    PendingEdits current;
    CHECK(afterSave(current, saved).edits
        == Edits{
            pendingEditsEdit("a", "2", "1"), pendingEditsEdit("t[0]", "y", {}), pendingEditsEdit("t[0]", "x", {})});
    current.edits = saved;
    CHECK(afterSave(current, saved).empty());
    current.add(pendingEditsEdit("a", "2", "3"));
    CHECK(afterSave(current, saved).edits == Edits{pendingEditsEdit("a", "2", "3")});
    const Edits mixed{pendingEditsEdit("title", "a", "b"), pendingEditsEdit("tags[0]", {}, "x")};
    PendingEdits later{.edits = mixed};
    later.add(pendingEditsEdit("title", "b", "c"));
    CHECK(afterSave(later, mixed).edits == Edits{pendingEditsEdit("title", "b", "c")});
}

TEST_CASE("A source edit goes on only where the same text is at hand", "[pending]")
{
    PendingEdits pending;
    pending.add({{}, "A", "B"});
    pending.add({{}, "B", "C"});
    REQUIRE(pending.edits.size() == 1);
    CHECK(pending.edits.front().after == "C");
    pending.add({{}, "C of others", "D"});
    REQUIRE(pending.edits.size() == 2);
    CHECK(pending.edits.front().before == "A");
    CHECK(pending.edits.back().before == "C of others");
}
