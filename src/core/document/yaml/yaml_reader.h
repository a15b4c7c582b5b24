#pragma once

#include "core/document/value.h"
#include "core/text/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// A document as the YAML reader reports it, with aliases unexpanded: two texts mean the same if these are equal.
struct YamlNode
{
    enum class Kind : unsigned char
    {
        Null,
        Scalar,
        List,
        Map,
        Alias
    };

    Kind kind = Kind::Null;
    bool quoted = false; ///< scalars: not plain, and so always text
    std::uint32_t anchor = 0; ///< of an alias: the anchor it refers to; else the node's own, 0 if it has none
    std::string tag{}; ///< a written tag; empty if there is none
    std::string text{}; ///< scalars: the decoded text
    std::vector<YamlNode> keys{}; ///< maps
    std::vector<YamlNode> items{}; ///< lists and maps

    bool operator==(const YamlNode&) const = default;
};

/// Reads front matter text (no fences, no byte order mark) with the YAML library, which decides what a text means. A
/// text of comments only is a Null node. Errors: YamlSyntax, with the line counted from 1 within `text`; TooManyNodes.
Result<YamlNode> readYaml(std::string_view text);

/// Whether a key can be a key of a Value: a scalar, or an empty one, which becomes `~`.
bool isSingleValue(const YamlNode& key);

/// Decodes a document into values, with aliases expanded. Omits entries whose key is not a single value: a list, a map
/// or an alias. Error: TooManyNodes, for documents that grow too large or deep when their aliases are expanded.
Result<Value> toValue(const YamlNode& document);

} // namespace stet
