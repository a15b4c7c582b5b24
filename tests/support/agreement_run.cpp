#include "tests/support/agreement_run.h"

#include "tests/support/agreement.h"
#include "tests/support/yaml/random_front_matter.h"

#include <cstdlib>

namespace stet::test {

std::string AgreementRun::report() const
{
    return "agreement with the YAML reader: " + std::to_string(documents) + " documents, " + std::to_string(accepted)
        + " accepted (" + std::to_string(acceptedPercent()) + " %), seed " + std::to_string(seed);
}

AgreementRun runAgreement(std::uint32_t seed, int documents)
{
    AgreementRun run{.seed = seed};
    Random random(seed);
    std::string lastAccepted = "title: one\n";
    while (run.documents < documents) {
        const bool mutates = run.documents % 2 == 1;
        const auto text = mutates ? mutated(lastAccepted, random) : randomFrontMatter(random).text;
        const auto file = (below(random, 20) == 0 ? "\xEF\xBB\xBF---\n" : "---\n") + text + "---\nBody\n";
        const auto agreement = checkAgreement(file);
        ++run.documents;
        if (!agreement.complaint.empty()) {
            run.complaint = agreement.complaint + "\n" + file;
            return run;
        }
        if (!agreement.accepted)
            continue;
        ++run.accepted;
        if (!mutates)
            lastAccepted = text;
    }
    return run;
}

std::uint32_t chosenSeed()
{
    const auto* given = std::getenv("STET_SEED");
    return given != nullptr ? static_cast<std::uint32_t>(std::strtoul(given, nullptr, 10)) : std::random_device()();
}

} // namespace stet::test
