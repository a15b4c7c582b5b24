#pragma once

#include "core/document/document.h"

#include <string>
#include <string_view>

namespace stet {

/// Returns a value as written in the file, in a form that can be placed elsewhere: as if its key or dash were in column
/// 0, with `
/// ` for every line break. A map or list in block form begins directly after the colon or dash (with a space or a line
/// break), any other value with its first character.
std::string writtenValue(const Document& document, NodeId id);

/// Whether such a form is a map or list in block form.
bool isWrittenInLines(std::string_view written);

/// Returns a form from writtenValue() for a key or dash in `column`, with the separator from the colon or dash.
std::string placedValue(std::string_view written, std::uint32_t column, std::string_view lineBreak);

/// Encodes a map or list in that form: maps `mapStep` and lists `listStep` columns deeper than what holds them; maps in
/// lists begin on the line of the dash. `isItem`: the result will be an item of a list.
std::string encodeCollection(const Value& value, std::uint32_t mapStep, std::uint32_t listStep, bool isItem);

/// Returns where the value of a node may begin: directly after its colon or dash.
std::uint32_t afterKey(const Node& node, std::string_view bytes);

} // namespace stet
