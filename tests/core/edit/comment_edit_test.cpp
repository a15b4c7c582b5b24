#include "core/edit/field_change.h"

#include "tests/support/catch.h"
#include "tests/support/values.h"

using namespace stet;
using stet::test::documentOf;
using stet::test::pathOf;

namespace {

std::string commentEditAfter(const std::string& lines, const FieldChange& change)
{
    const auto after = applyChanges(documentOf("---\n" + lines + "---\n"), std::span(&change, 1));
    REQUIRE(after.ok());
    return std::string(after->document.source().frontMatterText());
}

std::string without(const std::string& lines, std::string_view path)
{
    return commentEditAfter(lines, RemoveField{pathOf(path)});
}

} // namespace

TEST_CASE("A comment that may be a field somebody switched off stays when the field below it goes", "[comment_edit]")
{
    const std::string rest = "title: A\n\n";
    for (const std::string comment : {"#subtitle: later\n", "# subtitle: later\n", "# - item\n", "#-\n", "## tags:\n",
             "# why\n# subtitle: later\n", "# subtitle: later\n# why\n", "# Note: by hand\n"}) {
        CAPTURE(comment);
        CHECK(without(rest + comment + "draft: true\n", "draft") == rest + comment);
        CHECK(without(comment + "draft: true\ntitle: A\n", "draft") == comment + "title: A\n");
    }
}

TEST_CASE("A comment below other lines belongs to no field", "[comment_edit]")
{
    CHECK(without("title: A\n# why\ndraft: true\n", "draft") == "title: A\n# why\n");
    CHECK(without("title: A\n  # why\ndraft: true\n", "draft") == "title: A\n  # why\n");
    CHECK(without("a: A\n\n  # other\n# why\ndraft: true\n", "draft") == "a: A\n\n  # other\n# why\n");
    CHECK(without("topics:\n  # first\n  - a\n  # second\n  - b\n", "topics[1]")
        == "topics:\n  # first\n  - a\n  # second\n");
    CHECK(without("topics:\n  # first\n  - a\n", "topics[0]") == "topics: []\n  # first\n");
}

TEST_CASE("A comment of its own goes with a field, also when that is moved", "[comment_edit]")
{
    CHECK(without("title: A\n\n# why\n# and how: so\ndraft: true\n", "draft") == "title: A\n\n# why\n# and how: so\n");
    CHECK(without("title: A\n\n# why\n#\n# http://a.example/ tells\ndraft: true\n", "draft") == "title: A\n\n");
    CHECK(without("title: A\r\n  \r\n# why\r\ndraft: true\r\n", "draft") == "title: A\r\n  \r\n");
    CHECK(without("# why\ndraft: true\ntitle: A\n", "draft") == "title: A\n");
    CHECK(without("# of all\ndraft: true\n", "draft") == "# of all\n");

    const std::string list = "topics:\n  - a\n\n  # of b\n  - b\n  # of nobody\n  - c\n";
    CHECK(without(list, "topics[1]") == "topics:\n  - a\n\n  # of nobody\n  - c\n");
    CHECK(commentEditAfter(list, MoveItem{pathOf("topics"), 1, 2})
        == "topics:\n  - a\n\n  # of nobody\n  - c\n  # of b\n  - b\n");
    CHECK(commentEditAfter(list, MoveItem{pathOf("topics"), 2, 0})
        == "topics:\n  - c\n  - a\n\n  # of b\n  - b\n  # of nobody\n");
}
