#pragma once

#include "core/review/finding.h"
#include "core/schema/configuration_error.h"

#include <QString>

namespace stet {

/// One plain sentence with its values: "Quality is 130; it must be between 0 and 100."
QString sentence(const Finding& finding);

/// One plain sentence that says what is wrong, without file and line.
QString sentence(const ConfigurationError& parseError);

/// A few words that name a rule.
QString titleOf(const Rule& rule);
/// Why a rule matters, and how to fix what it finds.
QString explanationOf(const Rule& rule);

/// "Error", "Warning", "Hint".
QString severityText(Severity severity);

} // namespace stet
