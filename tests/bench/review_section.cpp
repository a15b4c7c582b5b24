#include "core/library/library.h"
#include "core/review/check_rows.h"
#include "core/review/set_check.h"
#include "core/storage/posix_disk.h"
#include "core/stories/story_index.h"
#include "tests/bench/load_into.h"
#include "tests/bench/measure.h"
#include "tests/bench/sections.h"

#include <cstdlib>
#include <memory>

namespace stet::bench {

void measureReview(Bench& bench)
{
    PosixDisk disk;
    for (const auto size : bench.sizes) {
        const auto& folder = bench.sites.folder(size);
        Best load;
        Best check;
        Best again;
        std::size_t findings = 0;
        for (int i = 0; i < repetitions; ++i) {
            Library library;
            load.add(measured([&] { loadInto(library, disk, folder); }));
            const auto rows = library.snapshot();
            const auto stories = storiesOf(rows); // which has a figure of its own
            std::vector<CheckTask> tasks;
            for (RowId id = 0; id < rows.size(); ++id)
                tasks.push_back({.id = id, .row = rows[id]});
            auto context = std::make_shared<CheckContext>();
            context->now = 1'709'251'200; // 2024-03-01
            context->root = folder;
            SetCheck set;
            const CheckContexts contexts{context};
            // As the window does it: what all articles have in common is found out while they come.
            check.add(measured([&] {
                context->learn(rows);
                findings = 0;
                checkRows(disk, tasks, contexts, [&](std::vector<CheckedRow> checked) {
                    std::vector<std::pair<RowId, ArticleKeys>> keys;
                    for (auto& [id, review] : checked) {
                        findings += review.findings.size();
                        keys.emplace_back(id, std::move(review.keys));
                    }
                    for (const auto id : set.update(std::move(keys)))
                        findings += set.findings(id, rows, stories).size();
                });
            }));
            again.add(measured([&] {
                const auto& task = tasks[tasks.size() / 2];
                auto review = checkRow(disk, task, contexts);
                std::vector<std::pair<RowId, ArticleKeys>> keys;
                keys.emplace_back(task.id, std::move(review.keys));
                for (const auto id : set.update(std::move(keys)))
                    findings += set.findings(id, rows, stories).size();
            }));
        }
        if (findings == 0)
            std::abort();
        const auto ratio = check.took.wall / load.took.wall;
        bench.table.set("review of all articles", size, timeText(check.took.wall));
        bench.table.set("review against load", size, ratioText(ratio));
        bench.table.set("one edited article checked again", size, timeText(again.took.wall));
        if (size == 100'000) {
            bench.table.judge("review against load", "<= 2 x", ratio <= 2, FigureKind::Ratio);
            bench.table.judge(
                "one edited article checked again", "<= 20 ms", again.took.wall <= 0.02, FigureKind::Time);
        }
    }
}

} // namespace stet::bench
