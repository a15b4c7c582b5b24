#include "core/parallel/parallel_for.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <vector>

using namespace stet;

TEST_CASE("all of a list is worked on once, whatever the batch", "[parallel]")
{
    constexpr std::size_t count = 1000;
    const auto batch = GENERATE(std::size_t(1), std::size_t(7), std::size_t(999), std::size_t(1000), std::size_t(5000));
    std::vector<std::atomic<int>> seen(count);
    std::atomic<bool> isTooLarge = false;
    parallelFor(count, batch, [&](Part part) {
        isTooLarge = isTooLarge || part.end - part.begin > batch;
        for (auto i = part.begin; i < part.end; ++i)
            ++seen[i];
    });
    CHECK_FALSE(isTooLarge);
    CHECK(std::all_of(seen.begin(), seen.end(), [](const auto& times) { return times == 1; }));
}

TEST_CASE("no part begins after a stop", "[parallel]")
{
    StopSource stop;
    std::atomic<int> parts = 0;
    parallelFor(
        100'000, 1,
        [&](Part) {
            ++parts;
            stop.request();
        },
        stop.stop());
    CHECK(parts >= 1);
    CHECK(parts <= static_cast<int>(coreCount()));
}

TEST_CASE("each thread makes what it works with itself, and keeps it", "[parallel]")
{
    constexpr int count = 10'000;
    std::atomic<int> made = 0;
    std::atomic<int> sum = 0;
    std::atomic<bool> isShared = false;
    parallelForOwn(count, 1, [&] {
        ++made;
        return [&, isInUse = std::make_shared<std::atomic<bool>>(false)](Part) {
            if (isInUse->exchange(true))
                isShared = true;
            ++sum;
            *isInUse = false;
        };
    });
    CHECK(sum == count);
    CHECK(made >= 1);
    CHECK(made <= static_cast<int>(coreCount()));
    CHECK_FALSE(isShared);
}
