#include "core/document/block_scalar.h"

#include "tests/support/catch.h"

using namespace stet;

TEST_CASE("A block scalar stands for its lines without the indentation", "[block_scalar]")
{
    const auto [written, text] = GENERATE(table<std::string, std::string>({
        {"|\n  a\n  b", "a\nb\n"},
        {"|-\n  a\n\n    b", "a\n\n  b"},
        {"|+\n a\n\n", "a\n\n\n"},
        {"|\r\n  a\r\n  b", "a\nb\n"},
        {"|  \n\n  a", "\na\n"},
        {">\n  a\n  b", "a b\n"},
        {">-\n  a\n\n  b\n\n\n  c", "a\nb\n\nc"},
    }));
    CAPTURE(written);
    CHECK(blockScalarStyle(written) == (written[0] == '|' ? ScalarStyle::Literal : ScalarStyle::Folded));
    CHECK(decodeBlockScalar(written) == text);
}

TEST_CASE("A text is written in the style and indentation of the block scalar before it", "[block_scalar]")
{
    const auto [kept, text, written] = GENERATE(table<std::string, std::string, std::string>({
        {"|\n  a", "b\n", "|\n  b"},
        {"|\n  a", "b", "|-\n  b"},
        {"|-\n    a", "b\n\n  c\n\n", "|+\n    b\n\n      c\n"},
        {">\n  a", "b\nc\n", ">\n  b\n\n  c"},
        {">-\n  a", "b\n\nc", ">-\n  b\n\n\n  c"},
        {"|\n  a", "key: \"x\" # y\n- z\n", "|\n  key: \"x\" # y\n  - z"},
    }));
    CAPTURE(kept, text);
    CHECK(encodeBlockScalar(text, kept) == written);
}

TEST_CASE("A text that a block scalar cannot hold is not written as one", "[block_scalar]")
{
    const auto [kept, text] = GENERATE(table<std::string, std::string>({
        {"|\n  a", ""},
        {"|\n  a", "\n"},
        {"|\n  a", "  b\nc"},
        {"|\n  a", "b\r\nc"},
        {"|\n  a", "b\x01"},
        {"|\n  a", "\tb"},
        {">\n  a", "b\n  deeper\n"},
        {">\n  a", "ends with a space \nb"},
        {"|2\n  a", "b"},
    }));
    CAPTURE(kept, text);
    CHECK_FALSE(encodeBlockScalar(text, kept).has_value());
}
