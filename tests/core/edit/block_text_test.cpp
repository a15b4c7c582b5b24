#include "core/edit/plan/block_text.h"

#include "tests/support/catch.h"

using namespace stet;

TEST_CASE("A text is written in the style and indentation of the block scalar before it", "[block_text]")
{
    const auto [kept, text, written] = GENERATE(table<std::string, std::string, std::string>({
        {"|\n  a", "b\n", "|\n  b"},
        {"|\n  a", "b", "|-\n  b"},
        {"|-\n    a", "b\n\n  c\n\n", "|+\n    b\n\n      c\n"},
        {">\n  a", "b\nc\n", ">\n  b\n\n  c"},
        {">-\n  a", "b\n\nc", ">-\n  b\n\n\n  c"},
        {"|\n  a", "key: \"x\" # y\n- z\n", "|\n  key: \"x\" # y\n  - z"},
        {"|2\n    a", "  b\nc", "|2-\n    b\n  c"},
        {"|\n  a", "  b\nc\n", "|2\n    b\n  c"},
        {"|- # why\n   a", "b", "|- # why\n   b"},
        {">1 # why\n a", "b\n", ">1 # why\n b"},
    }));
    CAPTURE(kept, text);
    CHECK(encodeBlockText(text, kept) == written);
}

TEST_CASE("A text that a block scalar cannot hold is not written as one", "[block_text]")
{
    const auto [kept, text] = GENERATE(table<std::string, std::string>({
        {"|\n  a", ""},
        {"|\n  a", "\n"},
        {"|\n  a", "b\r\nc"},
        {"|\n  a", "b\x01"},
        {">\n  a", "b\n  deeper\n"},
    }));
    CAPTURE(kept, text);
    CHECK_FALSE(encodeBlockText(text, kept).has_value());
}
