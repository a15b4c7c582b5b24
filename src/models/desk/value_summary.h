#pragma once

#include "core/document/value.h"

#include <QString>

#include <string>

namespace stet {

/// A text as one short line; what breaks lines in it becomes a space.
QString oneLine(std::string utf8);

/// What a list or map is, in a few words: the texts of a short list, else the number of items; of a map nothing.
QString summaryOf(const Value& value);

} // namespace stet
