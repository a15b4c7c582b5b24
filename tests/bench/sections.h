#pragma once

#include "bench_table.h"
#include "site.h"

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
void measureMemory(Bench& bench);
void measureRescan(Bench& bench);
void measureSave(Bench& bench);
void measureWindow(Bench& bench);
/// Puts 100,000 generated documents before the scanner and yaml-cpp; what they read must be the same.
void measureAgreement(Bench& bench);

/// Loads a folder and returns by how much the resident memory of this process grew, in bytes. Only a fresh process has
/// nothing to use again, so the memory section starts one for it.
std::size_t residentGrowthOfLoad(const std::string& folder);

} // namespace stet::bench
