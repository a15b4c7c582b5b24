#pragma once

#include "core/schema/severity.h"
#include "core/text/rare.h"
#include "core/text/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stet {

/// What is wrong with a schema or with the settings that a folder brings. What it is about is skipped.
struct ConfigurationError
{
    enum class Kind : std::uint8_t
    {
        Unreadable, ///< see `error`
        NotJson, ///< values: what the JSON reader says
        NotASchema, ///< values: what the library says, or the place
        Ring, ///< values: the reference
        Recursion, ///< a reference that leads back to where it stands, for what is below; values: the reference
        Remote, ///< values: the reference
        Nowhere, ///< values: the reference
        TooLarge,
        BadPattern, ///< values: the pattern
        PassedOver, ///< a keyword of a schema, because of what is below it; values: the keyword
        NoSchema, ///< a schema that the settings name; values: its file; see `error`
        NoRule, ///< values: what is no rule
        BadSeverity, ///< values: the rule, what is no severity
        MoreDocuments, ///< a file of settings has more than one
        BadValue, ///< values: as the sentence of a schema's violation
        Unusable, ///< a value of the right type that cannot be used; values: its key path, the value
    };

    /// Whether it is about what is right and is skipped all the same.
    bool isHint() const { return kind == Kind::PassedOver || kind == Kind::Recursion; }

    Kind kind = Kind::Unreadable;
    Severity severity = Severity::Error; ///< as the folder has it
    std::string file{}; ///< below the folder, as `.stet/config.yaml`
    std::uint32_t line = 0; ///< from 1; 0 where no line is to blame
    std::vector<std::string> values{};
    std::uint8_t schemaFinding = 0; ///< of BadValue: Violation::Kind
    std::string field{}; ///< of BadValue: key path
    Rare<Error> error{};
};

} // namespace stet
