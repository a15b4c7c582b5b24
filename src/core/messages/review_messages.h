#pragma once

#include "core/review/finding.h"
#include "core/schema/configuration_error.h"

#include <QString>

namespace stet {

/// Returns one plain sentence with its values: "images[0].width is 0; it must be at least 1." The command line shows
/// it, where people write key paths.
QString sentence(const Finding& finding);

/// The same with the field's name for people: "Picture 1: Width is 0; it must be at least 1."
QString sentenceWithName(const Finding& finding);

/// Returns one plain sentence about what is wrong, without file and line.
QString sentence(const ConfigurationError& parseError);

/// Returns the name of a rule in a few words.
QString titleOf(const Rule& rule);
/// Returns why a rule matters, and how to fix what it finds.
QString explanationOf(const Rule& rule);

/// "Error", "Warning", "Hint".
QString severityText(Severity severity);

} // namespace stet
