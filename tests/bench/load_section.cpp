#include "core/library/library.h"
#include "core/storage/posix_disk.h"
#include "core/storage/read_file.h"
#include "tests/bench/load_into.h"
#include "tests/bench/measure.h"
#include "tests/bench/sections.h"

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace stet::bench {

namespace {

/// What no program can do without: every file found and read, on one thread.
void walkAndRead(Disk& disk, const std::string& folder, std::size_t expected)
{
    std::size_t count = 0;
    scanFolders(disk, {folder}, [&](const std::vector<Candidate>& found) {
        for (const auto& candidate : found)
            count += readFile(disk, candidate.path, SourceText::sizeLimit).ok() ? 1U : 0U;
    });
    if (count != expected)
        std::abort();
}

} // namespace

void measureLoad(Bench& bench)
{
    PosixDisk disk;
    std::map<std::uint32_t, double> loadTimes;
    for (const auto size : bench.sizes) {
        const auto& folder = bench.sites.folder(size);
        Best bare;
        Best load;
        for (int i = 0; i < repetitions; ++i) {
            bare.add(measured([&] { walkAndRead(disk, folder, size); }));
            const auto library = std::make_unique<Library>(); // freed outside the measurement
            load.add(measured([&] { loadInto(*library, disk, folder); }));
            if (library->count() != size)
                std::abort();
        }
        const auto ratio = load.took.wall / bare.took.wall;
        bench.table.set("walk and read, one thread", size, timeText(bare.took.wall));
        bench.table.set("load", size, timeText(load.took.wall));
        bench.table.set("load against walk and read", size, ratioText(ratio));
        bench.table.set("the same in processor time", size, ratioText(load.took.processor / bare.took.processor));
        if (size == 20'000)
            bench.table.judge("load against walk and read", "20,000: <= 1.5 x", ratio <= 1.5, FigureKind::Ratio);
        loadTimes[size] = load.took.wall;
    }
    if (loadTimes.contains(20'000) && loadTimes.contains(100'000)) {
        const auto growth = loadTimes[100'000] / loadTimes[20'000];
        bench.table.set("load against 20,000", 100'000, ratioText(growth));
        bench.table.judge("load against 20,000", "<= 5.5 x", growth <= 5.5, FigureKind::Ratio);
    }
}

} // namespace stet::bench
