#include "core/storage/guarded_save.h"

#include "core/storage/posix_disk.h"

#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thinning.h"

#include "tests/support/catch.h"

#include <array>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <random>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

using namespace stet;
using stet::test::FaultyDisk;
using stet::test::TempFolder;

namespace {

using Clock = std::chrono::steady_clock;
constexpr int racesWanted = 500 / test::thinning; // with each kind of writer; such as can be guarded
constexpr auto timeLimit = std::chrono::minutes(2); // they take seconds; too few in this time are a failure

void writeInPlace(const std::string& path, const std::string& text, int flags)
{
    const int file = ::open(path.c_str(), flags, 0644);
    (void)!::write(file, text.data(), text.size());
    ::close(file);
}

/// What the writer saw of the save: a write that lasts across an exchange is beyond what can be guarded.
struct Exchanges
{
    std::atomic<int> begun = 0;
    std::atomic<bool> running = false;
};

void waitFor(std::chrono::microseconds time)
{
    const auto until = Clock::now() + time;
    while (Clock::now() < until)
        std::this_thread::yield();
}

} // namespace

TEST_CASE("In races with another writer the other's last text is never lost", "[guarded_save][race]")
{
    const bool byRename = GENERATE(true, false);
    const TempFolder folder;
    const auto path = folder.path("a.md");
    const auto beside = folder.path(".foreign");
    PosixDisk real;
    std::minstd_rand random(20240131);
    int races = 0; // with writes beyond what can be guarded
    int conflicts = 0;
    int beyond = 0;
    int lost = 0;
    std::chrono::microseconds lastTime(20); // of a writer: how long its writes took
    const auto end = Clock::now() + timeLimit;
    for (; races - beyond < racesWanted && Clock::now() < end; ++races) {
        const auto number = std::to_string(races);
        const std::string base = "base " + number;
        folder.write("a.md", base);
        Exchanges exchanges;
        std::atomic<bool> ready = false;
        std::atomic<bool> go = false;
        bool across = false;
        const std::chrono::microseconds delay(random() % 20);
        // So that the exchange falls before, into and behind the writes, however fast the disk is.
        const std::chrono::microseconds pause(random() % static_cast<unsigned>(2 * lastTime.count() + 1));
        const int writes = 1 + static_cast<int>(random() % 3);
        const std::string lastText = "foreign " + number + " " + std::to_string(writes);

        std::thread writer([&] {
            writeInPlace(beside, "foreign " + number + " 1", O_WRONLY | O_CREAT | O_TRUNC);
            ready = true;
            while (!go)
                std::this_thread::yield();
            const auto begin = Clock::now();
            waitFor(delay);
            for (int i = 1; i <= writes; ++i) {
                const auto text = "foreign " + number + " " + std::to_string(i);
                if (byRename) {
                    if (i > 1)
                        writeInPlace(beside, text, O_WRONLY | O_CREAT | O_TRUNC);
                    ::rename(beside.c_str(), path.c_str());
                } else {
                    const bool running = exchanges.running;
                    const int begun = exchanges.begun;
                    writeInPlace(path, text, O_WRONLY | O_TRUNC);
                    across = running || begun != exchanges.begun; // of the last one
                }
            }
            lastTime = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin);
        });
        FaultyDisk disk(real);
        disk.skipSync();
        constexpr std::array moments{"createTemporary", "write", "sync", "close", "exchange"};
        const std::string_view moment = moments[random() % moments.size()];
        disk.watch([&](std::string_view call) {
            while (!ready)
                std::this_thread::yield();
            if (call == moment && !go.exchange(true))
                waitFor(pause);
            exchanges.running = call == "exchange";
            exchanges.begun += call == "exchange";
        });
        const auto saved = saveGuarded(disk, path, base, "ours " + number);
        exchanges.running = false;
        go = true;
        writer.join();
        ::unlink(beside.c_str());

        if (across) {
            ++beyond;
        } else {
            const auto text = folder.read("a.md");
            lost += text == lastText ? 0 : 1;
            CHECK(text == lastText);
            conflicts += !saved.ok() && saved.error().code == ErrorCode::ChangedOnDisk;
        }
        CHECK(folder.names().size() == 1);
    }
    CHECK(races - beyond == racesWanted);
    CHECK(conflicts > racesWanted / 20);
    std::cout << "races with a writer " << (byRename ? "by rename" : "in place") << ": " << races - beyond
              << ", conflicts seen " << conflicts << ", lost " << lost << "; besides, writes across an exchange "
              << beyond << '\n';
}
