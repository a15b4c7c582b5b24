#include "core/library/library.h"
#include "core/storage/posix_disk.h"
#include "core/stories/story_index.h"
#include "tests/bench/load_into.h"
#include "tests/bench/measure.h"
#include "tests/bench/sections.h"

#include <cstdlib>
#include <memory>

namespace stet::bench {

namespace {

/// Articles in which something has changed that matters to their stories, and leaves these as they are.
std::vector<StoryIndex::ChangedRow> otherwiseDated(std::vector<StoryIndex::ChangedRow> rows)
{
    for (auto& [id, row] : rows) {
        auto other = *row;
        if (other.date)
            *other.date += 1;
        row = std::make_shared<const ArticleSummary>(std::move(other));
    }
    return rows;
}

} // namespace

/// Which articles tell one story: all of them, as the window does it when a folder was opened, one that was edited, and
/// all of them edited.
void measureStories(Bench& bench)
{
    PosixDisk disk;
    for (const auto size : bench.sizes) {
        const auto& folder = bench.sites.folder(size);
        Best load;
        Best all;
        Best again;
        Best allAgain;
        for (int i = 0; i < repetitions; ++i) {
            Library library;
            load.add(measured([&] { loadInto(library, disk, folder); }));
            const auto rows = library.snapshot();
            std::vector<StoryIndex::ChangedRow> changed;
            for (RowId id = 0; id < rows.size(); ++id)
                changed.emplace_back(id, rows[id]);
            StoryIndex index;
            all.add(measured([&] { (void)index.update(changed); }));
            const auto others = otherwiseDated(changed);
            const std::span one(&others[others.size() / 2], 1);
            again.add(measured([&] { (void)index.update(one); }));
            allAgain.add(measured([&] { (void)index.update(others); }));
            if (index.joints(0).size() > size)
                std::abort();
        }
        const auto ratio = all.took.wall / load.took.wall;
        bench.table.set("stories of all articles", size, timeText(all.took.wall));
        bench.table.set("stories against load", size, ratioText(ratio));
        bench.table.set("stories of one edited article", size, timeText(again.took.wall));
        bench.table.set("stories of all articles again", size, timeText(allAgain.took.wall));
        if (size == 100'000)
            bench.table.judge("stories against load", "<= 0.5 x", ratio <= 0.5, FigureKind::Ratio);
    }
}

} // namespace stet::bench
