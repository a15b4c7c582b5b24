#pragma once

#include "tests/bench/bench_table.h"
#include "tests/bench/site.h"

#include <vector>

namespace stet::bench {

/// What a section measures with and into.
struct Bench
{
    Sites& sites;
    Table& table;
    std::vector<std::uint32_t> sizes; ///< numbers of articles, ascending
};

void measureLoad(Bench& bench);
void measureYaml(Bench& bench);
/// Articles and hostile texts that the scanner leaves to libyaml.
void measureSecondReader(Bench& bench);
void measureMemory(Bench& bench);
void measureRescan(Bench& bench);
void measureSave(Bench& bench);
void measureReview(Bench& bench);
void measureStories(Bench& bench);
/// What came in, what was decided, and scores.
void measureDecisions(Bench& bench);
void measureWindow(Bench& bench);
/// A window in which articles with pictures are looked at, one after the other.
void measurePictures(Bench& bench);
/// A review in which one article is decided about after the other.
void measurePainted(Bench& bench);
/// Puts 100,000 generated documents before the scanner and yaml-cpp; what they read must be the same.
void measureAgreement(Bench& bench);

/// By how much the resident memory of this process grew, in bytes.
struct ResidentGrowth
{
    std::size_t load = 0;
    std::size_t column = 0; ///< of the field provider.domain
};

/// Loads a folder, and a column of it. Only a fresh process has nothing to use again, so the memory section starts one
/// for it.
ResidentGrowth measureResident(const std::string& folder);

} // namespace stet::bench
