#pragma once

#include "core/document/key_path.h"
#include "core/document/span.h"
#include "core/document/value.h"

#include <optional>
#include <string_view>
#include <vector>

namespace stet {

enum class NodeKind : unsigned char
{
    Map,
    List,
    Scalar, ///< plain or quoted on one line, or a block scalar
    Opaque, ///< in a form that the scanner does not parse; the YAML reader supplies its meaning
};

enum class ScalarStyle : unsigned char
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal, ///< `|` and the lines below it
    Folded, ///< `>` and the lines below it
};

/// Whether a value is a block scalar, and so always text.
constexpr bool isBlockStyle(ScalarStyle style)
{
    return style == ScalarStyle::Literal || style == ScalarStyle::Folded;
}

/// Index into FrontMatter::nodes(). The root map is 0.
using NodeId = std::uint32_t;
constexpr NodeId noNode = 0xFFFFFFFF;

/// An entry of a map (key and value), an item of a list, or the root. Spans are offsets into the whole file.
struct Node
{
    Span key{}; ///< as written, quotes included; empty for list items and the root; `?` of a complex key
    Span value{}; ///< as written; if nothing is written, empty, right after the colon or dash
    /// From the key or dash to the end of the value's last line, its line break included; for an item of a flow list:
    /// its value.
    Span entry{};
    NodeId parent = noNode;
    NodeId firstChild = noNode;
    NodeId nextSibling = noNode;
    std::uint32_t childCount = 0;
    std::uint32_t indent = 0; ///< column of the key, dash or flow item; for the root: of its keys
    std::uint32_t line = 0; ///< of the key or dash, from 1 over the whole file
    NodeKind kind = NodeKind::Scalar;
    ScalarStyle style = ScalarStyle::Plain; ///< of a Scalar
    bool flow = false; ///< a List of scalars in brackets on one line, or an empty Map in braces
    bool complexKey = false; ///< an Opaque entry whose key begins with `? `; its meaning includes the key
};

/// The tree of an article's front matter as the scanner found it, flat and in the order of the file.
class FrontMatter
{
public:
    FrontMatter() = default;
    explicit FrontMatter(std::vector<Node> nodes, bool hasOpaque)
        : m_nodes(std::move(nodes))
        , m_hasOpaque(hasOpaque)
    {
    }

    const std::vector<Node>& nodes() const { return m_nodes; }
    const Node& node(NodeId id) const { return m_nodes[id]; }
    bool hasOpaque() const { return m_hasOpaque; }

    /// Returns noNode if there is none; does not find entries with complex keys. `bytes` is the whole file.
    NodeId child(NodeId map, std::string_view key, std::string_view bytes) const;
    NodeId item(NodeId list, std::uint32_t index) const;
    NodeId find(const KeyPath& path, std::string_view bytes) const;

    /// Returns the key of an entry without its quotes. The scanner refuses keys with escapes.
    static std::string_view keyText(const Node& node, std::string_view bytes);

private:
    std::vector<Node> m_nodes;
    bool m_hasOpaque = false;
};

} // namespace stet
