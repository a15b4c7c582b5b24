#include "tests/bench/sections.h"
#include "tests/support/agreement_run.h"

#include <iostream>

namespace stet::bench {

namespace {

constexpr int documents = 100'000;

} // namespace

void measureAgreement(Bench& bench)
{
    const auto run = test::runAgreement(test::chosenSeed(), documents);
    std::cerr << run.report() << '\n' << run.complaint;
    const bool isUsual = run.acceptedPercent() >= 30 && run.acceptedPercent() <= 90;
    const std::string what = "generated documents that scanner and yaml-cpp read the same";
    bench.table.set(
        what, documents, run.complaint.empty() ? std::to_string(run.acceptedPercent()) + " % accepted" : "differ");
    bench.table.judge(what, "all; 30 to 90 % accepted", run.complaint.empty() && isUsual, FigureKind::Ratio);
}

} // namespace stet::bench
