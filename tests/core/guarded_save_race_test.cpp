#include "storage/guarded_save.h"

#include "storage/posix_disk.h"

#include "faulty_disk.h"
#include "temp_folder.h"

#include <catch2/catch.hpp>

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
constexpr auto timeLimit = std::chrono::milliseconds(1500);
constexpr int raceLimit = 400;

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
    while (Clock::now() < until) { }
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
    int races = 0;
    int conflicts = 0;
    int beyond = 0;
    int lost = 0;
    const auto end = Clock::now() + timeLimit;
    for (; races < raceLimit && Clock::now() < end; ++races) {
        const auto number = std::to_string(races);
        const std::string base = "base " + number;
        folder.write("a.md", base);
        Exchanges exchanges;
        std::atomic<bool> go = false;
        bool across = false;
        const std::chrono::microseconds delay(random() % 30);
        const int writes = 1 + static_cast<int>(random() % 3);
        const std::string lastText = "foreign " + number + " " + std::to_string(writes);

        std::thread writer([&] {
            writeInPlace(beside, "foreign " + number + " 1", O_WRONLY | O_CREAT | O_TRUNC);
            while (!go) { }
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
                    across = across || running || begun != exchanges.begun;
                }
            }
        });
        FaultyDisk disk(real);
        const bool early = random() % 4 == 0;
        disk.watch([&](std::string_view call) {
            exchanges.running = call == "exchange";
            exchanges.begun += call == "exchange";
            if (call == (early ? "close" : "exchange"))
                go = true;
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
        }
        CHECK(folder.names().size() == 1);
        conflicts += !saved.ok() && saved.error().code == ErrorCode::ChangedOnDisk;
    }
    CHECK(races > 20);
    CHECK(conflicts > 0);
    std::cout << "races with a writer " << (byRename ? "by rename" : "in place") << ": " << races << ", conflicts seen "
              << conflicts << ", writes across an exchange " << beyond << ", lost " << lost << '\n';
}
