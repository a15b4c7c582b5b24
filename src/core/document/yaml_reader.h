#pragma once

#include "core/document/value.h"
#include "core/text/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// A document as the YAML reader reports it, aliases unexpanded: what two texts must agree in to mean the same.
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
    std::uint32_t anchor = 0; ///< of an alias: what it stands for; else the node's own, 0 for none
    std::string tag{}; ///< a written tag; empty for none
    std::string text{}; ///< scalars: the decoded text
    std::vector<YamlNode> keys{}; ///< maps
    std::vector<YamlNode> items{}; ///< lists and maps

    bool operator==(const YamlNode&) const = default;
};

/// Reads front matter text (no fences, no byte order mark) with the YAML library, the judge of what a text means.
/// A text of comments only is a Null node.
/// Errors: YamlSyntax, with the line counted from 1 within `text`; TooManyNodes.
Result<YamlNode> readYaml(std::string_view text);

/// Whether a key has a place among the keys of a Value: a scalar, or an empty one, which is `~` there.
bool isSingleValue(const YamlNode& key);

/// Decodes a document into values, aliases replaced by what they stand for. Entries are left out whose key is no single
/// value: a list, a map or an alias.
/// Error: TooManyNodes, for documents that grow beyond reason, in size or depth, when their aliases are expanded.
Result<Value> toValue(const YamlNode& document);

} // namespace stet
