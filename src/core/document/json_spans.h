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

/// A value in a JSON text, as the place where it is written, so that all around it can stand as it is.
struct JsonNode
{
    JsonKind kind = JsonKind::Null;
    std::size_t begin = 0; ///< bytes from the start of the text
    std::size_t end = 0; ///< behind the last byte
    std::vector<JsonNode> items{}; ///< of a list or map, in their order
    std::vector<std::string> keys{}; ///< of a map, one for each item; a key may be there twice
    std::vector<std::size_t> keyBegins{}; ///< of a map: where the key of each item is written

    /// The last item of the key, which is the one that counts; nullptr where there is none.
    const JsonNode* find(std::string_view key) const;
    std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// Finds the values of a JSON text. What lies deeper than `depth` lists and maps is checked, but has no nodes.
/// Errors, with line: JsonSyntax, NulByte.
Result<JsonNode> readJson(std::string_view text, int depth);

/// The text that a node of the kind Text means, in UTF-8.
std::string decodedText(std::string_view text, const JsonNode& node);

} // namespace stet
