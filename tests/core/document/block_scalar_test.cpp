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
