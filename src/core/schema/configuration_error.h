#pragma once

#include "core/schema/severity.h"
#include "core/text/rare.h"
#include "core/text/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stet {

/// An error in a schema or in the settings of a folder. The part it is about is skipped.
struct ConfigurationError
{
    enum class Kind : std::uint8_t
    {
        Unreadable, ///< see `error`
        NotJson, ///< values: the JSON reader's message
        NotASchema, ///< values: the library's message, or the place
        Ring, ///< values: the reference
        Recursion, ///< a reference to an enclosing schema, for nested values; values: the reference
        Remote, ///< values: the reference
        Nowhere, ///< values: the reference
        TooLarge,
        BadPattern, ///< values: the pattern
        PassedOver, ///< a keyword of a schema, skipped because of what is below it; values: the keyword
        NoSchema, ///< a schema that the settings name is unusable; values: its file; see `error`
        NoRule, ///< values: the unknown rule
        BadSeverity, ///< values: the rule, the unknown severity
        MoreDocuments, ///< a settings file has more than one document
        BadValue, ///< values: as in the sentence of a SchemaFinding
        Unusable, ///< a value of the right type that cannot be used; values: its key path, the value
    };

    /// Whether it is about something correct that is skipped anyway.
    bool isHint() const { return kind == Kind::PassedOver || kind == Kind::Recursion; }

    Kind kind = Kind::Unreadable;
    Severity severity = Severity::Error; ///< as the folder sets it
    std::string file{}; ///< below the folder, as `.stet/config.yaml`
    std::uint32_t line = 0; ///< from 1; 0 if no line is to blame
    std::vector<std::string> values{};
    std::uint8_t schemaFinding = 0; ///< for BadValue: SchemaFinding::Kind
    std::string field{}; ///< for BadValue: key path
    Rare<Error> error{};
};

} // namespace stet
