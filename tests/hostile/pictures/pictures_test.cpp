#include "images/decoder_pool.h"

#include "tests/images/pictures.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace stet;
using namespace stet::test;

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds longest(15); // by the clock, whatever else runs: a decoder is given ten
constexpr double longestReview = 5; // seconds of the processor's time
constexpr long kilobytes = 1024;

const std::filesystem::path folderOfPictures(STET_HOSTILE_PICTURES);

std::vector<std::string> hostileNames()
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folderOfPictures))
        names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end());
    return names;
}

std::string bytesOf(const std::string& name)
{
    std::ifstream file(folderOfPictures / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The most memory that this process, or the largest of those it waited for, has had, in kilobytes.
long peakOf(__rusage_who_t who)
{
    rusage usage{};
    ::getrusage(who, &usage);
    return usage.ru_maxrss;
}

} // namespace

TEST_CASE("Each hostile picture is shown or refused in time, and the next picture at once", "[hostile]")
{
    const auto names = hostileNames();
    CHECK(names.size() >= 60);
    std::optional<DecoderPool> pool(builtDecoder());
    const auto good = picture({300, 200}, "png");
    REQUIRE(pool->decode(good, {800, 600}).ok());
    for (const auto& name : names) {
        INFO(name);
        const auto bytes = bytesOf(name);
        const auto start = Clock::now();
        const auto decoded = pool->decode(bytes, {800, 600});
        CHECK(Clock::now() - start < longest);
        if (decoded)
            CHECK((decoded->image.width() <= 800 && decoded->image.height() <= 600));
        const auto next = Clock::now();
        const auto isDecoded = pool->decode(good, {800, 600}).ok();
        CHECK(isDecoded);
        CHECK(Clock::now() - next < longest);
    }
    pool.reset();
    INFO(peakOf(RUSAGE_SELF) / kilobytes << " MB here, " << peakOf(RUSAGE_CHILDREN) / kilobytes << " MB in a decoder");
    CHECK(peakOf(RUSAGE_SELF) + peakOf(RUSAGE_CHILDREN) < STET_MOST_MEGABYTES * kilobytes);
}

TEST_CASE("A review of articles with hostile pictures takes no time and no memory", "[hostile]")
{
    const TempFolder folder;
    std::string article = "---\ntitle: Hostile\npublished: true\nimages:\n";
    for (const auto& name : hostileNames()) {
        std::filesystem::copy_file(folderOfPictures / name, folder.path(name));
        article += "  - url: " + name + "\n    width: 1\n    height: 1\n";
    }
    folder.write("hostile.md", article + "---\nText\n");
    auto program = cliProgram();
    std::string check = "check";
    auto place = folder.path();
    const std::array<char*, 4> arguments{program.data(), check.data(), place.data(), nullptr};
    const auto output = folder.path("output");
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT, 0600);
    pid_t child = 0;
    REQUIRE(::posix_spawn(&child, program.c_str(), &actions, nullptr, arguments.data(), environ) == 0);
    ::posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage usage{};
    REQUIRE(::wait4(child, &status, 0, &usage) == child);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    CHECK(seconds(usage.ru_utime) + seconds(usage.ru_stime) < longestReview);
    CHECK(WIFEXITED(status));
    CHECK(usage.ru_maxrss < STET_MOST_MEGABYTES * kilobytes);
    // The first few are named.
    const auto said = folder.read("output");
    CHECK(said.find("the file has 300 by 300") != std::string::npos);
    CHECK(said.find("archive.png is not a readable picture") != std::string::npos);
}
