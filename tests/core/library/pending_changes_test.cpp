#include "core/library/pending_changes.h"
#include "tests/support/values.h"

#include "tests/support/catch.h"

using namespace stet;
using stet::test::pathOf;

namespace {

FieldEdit changeEdit(std::string_view path, std::optional<std::string> before, std::optional<std::string> after)
{
    return {pathOf(path), std::move(before), std::move(after)};
}

/// `path: before -> after` for each change.
std::string changeLines(const std::vector<FieldEdit>& edits)
{
    std::string out;
    const auto joined = [](const std::vector<std::string>& values) {
        std::string text;
        for (const auto& value : values)
            text += (text.empty() ? "" : ",") + value;
        return text;
    };
    for (const auto& change : changesOf({.edits = edits}))
        out += change.path.toText() + ": " + joined(change.before) + " -> " + joined(change.after) + '\n';
    return out;
}

} // namespace

TEST_CASE("Edits come to one change a field", "[pending_changes]")
{
    CHECK(changeLines({changeEdit("title", "A", "B"), changeEdit("heat", {}, "3"), changeEdit("title", "B", "C")})
        == "title: A -> C\nheat:  -> 3\n");
    CHECK(changeLines({changeEdit("published", "false", "true"), changeEdit("category", "a", "b"),
              changeEdit("published", "true", "false")})
        == "category: a -> b\n");
    CHECK(changeLines({}).empty());
}

TEST_CASE("A list whose items come and go is one change", "[pending_changes]")
{
    CHECK(changeLines({changeEdit("topics[0]", {}, "AI"), changeEdit("topics[1]", "Cloud", {}),
              changeEdit("topics[0]", "AI", "ML")})
        == "topics: Cloud -> ML\n");
    const FieldEdit moved{pathOf("topics[0]"), "AI", "AI", pathOf("topics[1]")};
    CHECK(changeLines({moved}) == "topics:  -> \n");
    CHECK(changeLines({changeEdit("images[0].url", "a.png", "b.png"), changeEdit("images[1].width", "1", "2")})
        == "images[0].url: a.png -> b.png\nimages[1].width: 1 -> 2\n");
}

TEST_CASE("A map that is edited within and removed is one change, which can be reverted", "[pending_changes]")
{
    const auto changes = changesOf({.edits = {changeEdit("p.name", "a", "b"), changeEdit("p", "\n  name: b", {})}});
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().path == pathOf("p"));
    CHECK(changes.front().edits.size() == 2);
}
