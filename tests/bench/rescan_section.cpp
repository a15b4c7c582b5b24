#include "core/library/rescan_folders.h"
#include "core/storage/posix_disk.h"
#include "tests/bench/measure.h"
#include "tests/bench/sections.h"
#include "tests/support/generated_articles.h"

#include <cstdlib>
#include <fstream>

namespace stet::bench {

namespace {

/// Writes one article in a hundred again, one byte longer or shorter than before.
std::uint32_t changeSome(const std::string& folder, std::uint32_t size, bool isLonger)
{
    std::uint32_t changed = 0;
    for (std::uint32_t number = 7; number < size; number += 100) {
        const auto article = test::generateArticle(siteSeed, number);
        std::ofstream file(folder + '/' + article.path, std::ios::binary);
        file << article.bytes << (isLonger ? "\n" : "");
        ++changed;
    }
    return changed;
}

} // namespace

void measureRescan(Bench& bench)
{
    PosixDisk disk;
    for (const auto size : bench.sizes) {
        const auto& folder = bench.sites.folder(size);
        Best walk;
        Best load;
        Best rescan;
        for (int i = 0; i < repetitions; ++i) {
            walk.add(measured([&] { scanFolders(disk, {folder}, [](const std::vector<Candidate>&) {}); }));
            Library library;
            const auto put = [&](LoadBatch batch) {
                for (auto& row : batch.rows)
                    library.put(std::move(row));
            };
            load.add(measured([&] { loadFolders(disk, {folder}, library.publishField(), put); }));
            const auto changed = changeSome(folder, size, i % 2 == 0);
            std::size_t read = 0;
            rescan.add(measured([&] {
                rescanFolders(disk, {folder}, library.publishField(), library.snapshot(), [&](LoadBatch batch) {
                    read += batch.rows.size();
                    put(std::move(batch));
                });
            }));
            if (read != changed || library.count() != size)
                std::abort();
        }
        const auto beyond = (rescan.took.wall - walk.took.wall) / load.took.wall;
        bench.table.set("walk alone", size, timeText(walk.took.wall));
        bench.table.set("rescan, 1 % of the files changed", size, timeText(rescan.took.wall));
        bench.table.set(
            "rescan beyond the walk, of a load", size, std::to_string(static_cast<int>(beyond * 1000) / 10) + " %");
        if (size >= 20'000) // below, starting threads is what is measured
            bench.table.judge("rescan beyond the walk, of a load", "<= 10 %", beyond <= 0.1, FigureKind::Ratio);
    }
}

} // namespace stet::bench
