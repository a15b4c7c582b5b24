#include "tests/support/agreement_run.h"

#include "tests/support/catch.h"

#include <iostream>

using namespace stet;

TEST_CASE("Whatever front matter is accepted means the same to the YAML reader", "[agreement]")
{
    const auto run = test::runAgreement(test::chosenSeed(), 5'000);
    std::cout << run.report() << '\n';
    INFO(run.report() << '\n' << run.complaint);
    CHECK(run.complaint.empty());
    CHECK(run.acceptedPercent() >= 30);
    CHECK(run.acceptedPercent() <= 90);
}
