#include "core/reading/marked_changes.h"

#include "tests/support/catch.h"

using namespace stet;

TEST_CASE("Words that change are marked, and the page stays whole", "[reading]")
{
    CHECK(withMarkedChanges("<p>A b c</p>", "<p>A b c</p>") == "<p>A b c</p>");
    CHECK(withMarkedChanges("<p>A b c</p>", "<p>A d c</p>") == "<p>A <del>b</del><ins>d</ins> c</p>");
    CHECK(withMarkedChanges("<p>A</p>", "<p>A b c</p>") == "<p>A<ins> b c</ins></p>");
    CHECK(withMarkedChanges("<p>A</p>\n<p>B c</p>\n", "<p>A</p>\n") == "<p>A</p>\n<p><del>B c</del></p>\n");
    CHECK(withMarkedChanges("<p>A</p>", "<p>A</p><p>B</p><p>C</p>") == "<p>A</p><ins>B<br>C</ins>");
    CHECK(withMarkedChanges("<p>A <b>b</b></p>", "<p>A b</p>") == "<p>A <b>b</b></p>");
    CHECK(withMarkedChanges("<p><img src=\"picture/0\" alt=\"\"></p>", "<p>A</p>")
        == "<p><img src=\"picture/0\" alt=\"\"><ins>A</ins></p>");
}
