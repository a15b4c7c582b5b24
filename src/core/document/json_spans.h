#pragma once

#include "core/text/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

enum class JsonKind : std::uint8_t
{
    Null,
    Bool,
    Number,
    Text,
    List,
    Map
};

/// A value in a JSON text, as the range where it is written, so that an edit can keep everything around it.
struct JsonNode
{
    JsonKind kind = JsonKind::Null;
    std::size_t begin = 0; ///< bytes from the start of the text
    std::size_t end = 0; ///< after the last byte
    std::vector<JsonNode> items{}; ///< of a list or map, in order
    std::vector<std::string> keys{}; ///< of a map, one per item; a key may be repeated
    std::vector<std::size_t> keyBegins{}; ///< of a map: the position of each item's key

    /// Returns the last item with the key, which is the one that counts; nullptr if there is none.
    const JsonNode* find(std::string_view key) const;
    std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// Finds the values of a JSON text. Checks values nested deeper than `depth` lists and maps, but makes no nodes of
/// them. Errors, with line: JsonSyntax, NulByte.
Result<JsonNode> readJson(std::string_view text, int depth);

/// Decodes a node of the kind Text, into UTF-8.
std::string decodedText(std::string_view text, const JsonNode& node);

} // namespace stet
