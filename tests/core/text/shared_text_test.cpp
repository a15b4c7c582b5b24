#include "core/text/shared_text.h"

#include "tests/support/catch.h"

#include <thread>
#include <vector>

using stet::SharedText;

TEST_CASE("An empty text is empty, however it came to be", "[shared_text]")
{
    SharedText moved = "x";
    const SharedText taken = std::move(moved);
    for (const auto& text : {SharedText(), SharedText(""), SharedText(std::string()), moved}) {
        CHECK(text.empty());
        CHECK(text.view().empty());
        CHECK(text == "");
    }
    CHECK(taken == "x");
}

TEST_CASE("A shared text keeps its bytes, NUL among them, as long as one copy lives", "[shared_text]")
{
    const std::string bytes("a\0b\xFF", 4);
    SharedText copy;
    {
        const SharedText text = bytes;
        copy = text;
        CHECK(copy.view().data() == text.view().data());
    }
    CHECK(copy == bytes);
    CHECK(copy.size() == 4);
    auto& same = copy;
    copy = same;
    CHECK(copy == bytes);
    CHECK(std::string(copy) == bytes);
    CHECK(SharedText("a") < SharedText("b"));
    CHECK(SharedText("a") != SharedText("b"));
}

TEST_CASE("Copies are made and dropped by several threads", "[shared_text]")
{
    const SharedText text = "shared";
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([text] {
            for (int n = 0; n < 10'000; ++n) {
                const SharedText copy = text; // NOLINT: what is tested
                if (copy.size() != 6)
                    std::terminate();
            }
        });
    }
    threads.clear();
    CHECK(text == "shared");
}
