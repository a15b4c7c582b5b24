#pragma once

#include "core/document/value.h"

#include <QString>

#include <optional>
#include <string>

namespace stet {

/// Returns a text as one short line; replaces line breaks by spaces.
QString oneLine(std::string utf8);

/// Summarizes a list or map in a few words: the texts of a short list, else the number of items; nothing for a map.
QString summaryOf(const Value& value);

/// The same for any value, or none: a text as oneLine(), the number of fields of a map, "missing".
QString shortText(const std::optional<Value>& value);

} // namespace stet
