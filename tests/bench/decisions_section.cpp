#include "core/decisions/decision_file.h"
#include "core/decisions/decision_index.h"
#include "core/decisions/quality_statistics.h"
#include "core/decisions/seen_articles.h"
#include "core/library/library.h"
#include "core/storage/posix_disk.h"
#include "tests/bench/load_into.h"
#include "tests/bench/measure.h"
#include "tests/bench/sections.h"
#include "tests/support/temp_folder.h"

#include <array>
#include <cstdio>

#include <cstdlib>
#include <filesystem>

namespace stet::bench {

namespace {

constexpr double bytesInMegabyte = 1024.0 * 1024;

std::string sizeText(std::uintmax_t bytes)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f MB", static_cast<double>(bytes) / bytesInMegabyte);
    return text.data();
}

/// Every article was decided about.
std::vector<Decision> decisionsAbout(const Snapshot& rows)
{
    std::vector<Decision> decisions;
    for (RowId id = 0; id < rows.size(); ++id)
        decisions.push_back({.path = rows[id]->path,
            .verdict = id % 3 == 0 ? Verdict::Publish : Verdict::Keep,
            .time = 1'800'000'000'000 + id,
            .who = "bench",
            .judged = judgedOf(*rows[id])});
    return decisions;
}

} // namespace

/// What came in since a folder was seen, what was decided about all articles, and their scores: in the background, as
/// the window does it.
void measureDecisions(Bench& bench)
{
    PosixDisk disk;
    for (const auto size : bench.sizes) {
        const auto& folder = bench.sites.folder(size);
        const test::TempFolder state;
        Best load;
        Best compare;
        Best assign;
        Best scores;
        std::uintmax_t seenBytes = 0;
        for (int i = 0; i < repetitions; ++i) {
            Library library;
            load.add(measured([&] { loadInto(library, disk, folder); }));
            const auto rows = library.snapshot();
            if (!writeSeen(disk, state.path(), folder, SeenArticles::of(rows, folder, 0)))
                std::abort();
            seenBytes = std::filesystem::file_size(seenPlace(state.path(), folder).path);
            compare.add(measured([&] {
                const auto seen = readSeen(disk, state.path(), folder);
                if (compareSeen(**seen, rows, folder).news.empty())
                    std::abort();
            }));
            const auto own = ownDecisionPlace(state.path());
            if (i == 0 && !appendDecisions(disk, own, decisionsAbout(rows)))
                std::abort();
            std::vector<std::pair<RowId, RowDecision>> assigned;
            assign.add(measured([&] {
                DecisionIndex index;
                for (auto& decision : readAllDecisions(disk, own, {folder}).decisions)
                    index.add(std::move(decision));
                assigned = decisionsOfRows(index, rows, {folder});
            }));
            Decisions decisions;
            decisions.resize(rows.size());
            std::vector<RowId> ids;
            for (const auto& [id, decision] : assigned) {
                decisions.set(id, std::make_shared<const RowDecision>(decision));
                ids.push_back(id);
            }
            scores.add(measured([&] {
                const auto found = qualityStatistics(rows, ids, decisions, QualityGrouping::Topic);
                if (found.all.count == 0)
                    std::abort();
            }));
        }
        const auto ratio = compare.took.wall / load.took.wall;
        bench.table.set("what came in: read and compared", size, timeText(compare.took.wall));
        bench.table.set("what came in against load", size, ratioText(ratio));
        bench.table.set("file of what was seen", size, sizeText(seenBytes));
        bench.table.set("decisions about all articles, read and assigned", size, timeText(assign.took.wall));
        bench.table.set("scores of all articles by topic", size, timeText(scores.took.wall));
        if (size == 100'000)
            bench.table.judge("what came in against load", "<= 0.3 x", ratio <= 0.3, FigureKind::Ratio);
    }
}

} // namespace stet::bench
