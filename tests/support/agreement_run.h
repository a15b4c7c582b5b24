#pragma once

#include <cstdint>
#include <string>

namespace stet::test {

/// What came of many generated documents, half of them mutations of accepted ones.
struct AgreementRun
{
    std::uint32_t seed = 0;
    int documents = 0;
    int accepted = 0; ///< by the scanner, so that their fields can be edited
    std::string complaint{}; ///< the first disagreement, with its document; empty when there is none

    int acceptedPercent() const { return documents == 0 ? 0 : accepted * 100 / documents; }
    /// One line for people.
    std::string report() const;
};

/// Puts so many generated documents before the scanner and the YAML reader, until the first on which they differ.
AgreementRun runAgreement(std::uint32_t seed, int documents);

/// A seed for a run: that of the environment's STET_SEED, else a new one.
std::uint32_t chosenSeed();

} // namespace stet::test
