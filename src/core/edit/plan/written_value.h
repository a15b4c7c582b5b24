#pragma once

#include "core/document/document.h"
#include "core/document/yaml/yaml_reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// Returns a value as written in the file, with its anchor and tag, in a form that can be placed elsewhere: as if its
/// key or dash were in column 0, with ` ` for every line break. A map or list in block form begins directly after the
/// colon or dash (with a space or a line break), any other value with its first character.
std::string writtenValue(const Document& document, NodeId id);

/// As above, without anchor and tag.
std::string writtenContent(const Document& document, NodeId id);
/// Returns the anchor and tag of a value in that form, with what stands between them and the value.
std::string writtenProperties(const Document& document, NodeId id);

/// Whether a node is written as such a form says; between brackets, where it may be written otherwise, and over lines,
/// where comments may have come: means the same.
bool isWrittenAs(const Document& document, NodeId id, const std::string& written);

/// Whether such a form is a map or list in block form.
bool isWrittenInLines(std::string_view written);

/// Returns a form from writtenValue() for a key or dash in `column`, with the separator from the colon or dash.
std::string placedValue(std::string_view written, std::uint32_t column, std::string_view lineBreak);

/// Encodes a map or list in that form: maps `mapStep` and lists `listStep` columns deeper than what holds them; maps in
/// lists begin on the line of the dash. `isItem`: the result will be an item of a list.
std::string encodeCollection(const Value& value, std::uint32_t mapStep, std::uint32_t listStep, bool isItem);

/// Returns what such a form means read alone; nullopt if it means nothing, as an alias does.
std::optional<Value> valueOfWritten(std::string_view written);
/// Returns a text of a field alone with such a form, or of a list of it where it begins a map on the line of a dash.
Result<Document> documentOfWritten(std::string_view written);
/// As valueOfWritten(), as a tree.
std::optional<YamlNode> treeOfWritten(std::string_view written, bool isItem);

} // namespace stet
