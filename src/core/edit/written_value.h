#pragma once

#include "core/document/document.h"

#include <string>
#include <string_view>

namespace stet {

/// A value as it stands in the file, in a form that can be put elsewhere: as if its key or dash stood in column 0, with
/// `\n` for every line break. A map or list in lines begins directly behind the colon or dash (with a space or a line
/// break), every other value with its own first character.
std::string writtenValue(const Document& document, NodeId id);

/// Whether such a form is a map or list in lines.
bool isWrittenInLines(std::string_view written);

/// The form, made by writtenValue(), for a key or dash in `column`; what separates it from the colon or dash included.
std::string placedValue(std::string_view written, std::uint32_t column, std::string_view lineBreak);

/// How a map or list is written, in that form: maps `mapStep` and lists `listStep` columns deeper than what holds them,
/// maps in lists begun on the line of the dash. `isItem`: it is to be an item of a list.
std::string encodeCollection(const Value& value, std::uint32_t mapStep, std::uint32_t listStep, bool isItem);

/// Where the value of a node may begin: directly behind its colon or dash.
std::uint32_t afterKey(const Node& node, std::string_view bytes);

} // namespace stet
