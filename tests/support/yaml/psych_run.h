#pragma once

#include "core/text/error_code.h"
#include "tests/support/yaml/constructs.h"
#include "tests/support/yaml/psych.h"

#include <cstdint>
#include <map>
#include <string>

namespace stet::test {

/// Many generated documents, half of them mutated, put before Psych and Stet, with an edit of each.
struct PsychRun
{
    std::uint32_t seed = 0;
    int documents = 0;
    int maps = 0; ///< for Psych
    int refused = 0; ///< by Psych
    int edits = 0;
    std::map<ErrorCode, int> refusedEdits{}; ///< for a reason that there may be
    ConstructCounts constructs{}; ///< of the documents that are not mutated and that Psych reads
    std::map<std::string, int> complaints{}; ///< by their first line, without the words that differ
    std::string examples{}; ///< of each kind of complaint the first, as small as it can be

    std::string report() const;
};

PsychRun runPsych(Psych& psych, std::uint32_t seed, int documents);

/// How many documents a run has: what the environment's STET_GENERATED says, else `usual`.
int chosenDocuments(int usual);

} // namespace stet::test
