#include "library/library.h"
#include "library/load_folders.h"
#include "library/story_index.h"
#include "measure.h"
#include "sections.h"
#include "storage/posix_disk.h"

#include <cstdlib>
#include <memory>

namespace stet::bench {

/// Which articles tell one story: all of them, as the window does it when a folder was opened, and one that was edited.
void measureStories(Bench& bench)
{
    PosixDisk disk;
    for (const auto size : bench.sizes) {
        const auto& folder = bench.sites.folder(size);
        Best load;
        Best all;
        Best again;
        for (int i = 0; i < repetitions; ++i) {
            Library library;
            load.add(measured([&] {
                loadFolders(disk, {folder}, library.publishField(), [&](LoadBatch batch) {
                    for (auto& row : batch.rows)
                        library.put(std::move(row));
                });
            }));
            const auto rows = library.snapshot();
            std::vector<StoryIndex::ChangedRow> changed;
            for (RowId id = 0; id < rows.size(); ++id)
                changed.emplace_back(id, rows[id]);
            StoryIndex index;
            all.add(measured([&] { (void)index.update(changed); }));
            const std::span one(&changed[changed.size() / 2], 1);
            again.add(measured([&] { (void)index.update(one); }));
            if (index.joints(0).size() > size)
                std::abort();
        }
        const auto ratio = all.took.wall / load.took.wall;
        bench.table.set("stories of all articles", size, timeText(all.took.wall));
        bench.table.set("stories against load", size, ratioText(ratio));
        bench.table.set("stories of one edited article", size, timeText(again.took.wall));
        if (size == 100'000)
            bench.table.judge("stories against load", "<= 0.5 x", ratio <= 0.5, FigureKind::Ratio);
    }
}

} // namespace stet::bench
