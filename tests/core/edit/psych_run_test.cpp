#include "core/document/edit_exceptions.h"
#include "tests/support/yaml/psych_run.h"

#include "tests/support/agreement_run.h"
#include "tests/support/catch.h"
#include "tests/support/thinning.h"

#include <cstdlib>
#include <iostream>

using namespace stet::test;

TEST_CASE("Stet reads what Psych reads, and an edit changes only its own path", "[psych]")
{
    Psych psych;
    if (!psych.isInstalled())
        return;
    // The same documents on every machine, so that it is the change that fails and not the draw.
    const auto seed = std::getenv("STET_SEED") != nullptr ? chosenSeed() : 1U;
    const auto run = runPsych(psych, seed, chosenDocuments(3'000 / thinning));
    std::cout << run.report() << '\n';
    INFO(run.examples);
    CHECK(run.complaints.empty());
    // Refused are requests that make no sense, and else only what the closed list names.
    for (const auto& [code, count] : run.refusedEdits) {
        CAPTURE(static_cast<int>(code), count);
        const bool isNonsense = code == ErrorCode::NotAContainer || code == ErrorCode::CollectionValue
            || code == ErrorCode::IndexOutOfRange;
        CHECK((isNonsense || isEditException(code)));
    }
    CHECK(run.maps * 2 > run.documents);
    CHECK(run.refused * 20 > run.documents);
    if (run.documents >= 20'000)
        CHECK(run.constructs.rare() == "");
}
