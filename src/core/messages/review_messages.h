#pragma once

#include "core/review/finding.h"
#include "core/schema/configuration_error.h"

#include <QString>

namespace stet {

/// Returns one plain sentence with its values: "Quality is 130; it must be between 0 and 100."
QString sentence(const Finding& finding);

/// Returns one plain sentence about what is wrong, without file and line.
QString sentence(const ConfigurationError& parseError);

/// Returns the name of a rule in a few words.
QString titleOf(const Rule& rule);
/// Returns why a rule matters, and how to fix what it finds.
QString explanationOf(const Rule& rule);

/// "Error", "Warning", "Hint".
QString severityText(Severity severity);

} // namespace stet
