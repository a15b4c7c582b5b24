#pragma once

#include "core/document/key_path.h"
#include "core/document/span.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

enum class NodeKind : unsigned char
{
    Map,
    List,
    Scalar,
    Alias, ///< `*name`, which has the value of the node with that anchor
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
    Span key{}; ///< as written, quotes included, without its anchor and tag; empty for list items and the root
    /// As written, without its anchor and tag; if nothing is written, empty: right after the colon or dash and what
    /// stands there of anchor and tag, or at the end of a key that has no colon.
    Span value{};
    /// From the key or dash to the end of the value's last line, its line break included; in flow style: to the end of
    /// the value. The key's anchor and tag, or the `?` before it, are part of it.
    Span entry{};
    NodeId parent = noNode;
    NodeId firstChild = noNode;
    NodeId nextSibling = noNode;
    std::uint32_t childCount = 0;
    std::uint32_t indent = 0; ///< column of the key, dash or flow item; for the root: of its keys
    std::uint32_t line = 0; ///< of the key or dash, from 1 over the whole file
    NodeKind kind = NodeKind::Scalar;
    ScalarStyle style = ScalarStyle::Plain; ///< of a Scalar
    bool flow = false; ///< a List or Map in flow style
    bool isBare = false; ///< a Map of one pair in a flow list, without braces: `[a: b]`
    bool complexKey = false; ///< an entry whose key is a list or a map, which no path names
    bool isInKey = false; ///< a key itself, or a part of one; in nobody's children
};

/// The tag of what is text, whatever it looks like.
inline constexpr std::string_view textTag = "tag:yaml.org,2002:str";

/// What libyaml knows of a node that its span does not show.
struct NodeDetails
{
    Span properties{}; ///< from its anchor or tag to the end of them; empty if there are none
    std::uint32_t afterMark = 0; ///< right after the colon or dash; 0 if there is none
    std::uint32_t anchor = 0; ///< the anchor's number, from 1 in the order of the file; 0 if there is none
    NodeId target = noNode; ///< of an Alias: the node it stands for
    NodeId key = noNode; ///< of an entry: its key
    std::string tag{}; ///< resolved, as `tag:yaml.org,2002:str`
    std::string text{}; ///< of a Scalar, decoded
};

/// The details of a front matter that libyaml has read.
struct YamlDetails
{
    std::vector<NodeDetails> nodes{}; ///< by NodeId
    std::uint32_t end = 0; ///< of the first document: what follows is no part of the front matter
    bool hasReferences = false; ///< aliases or `<<`: values that are not all where they are read
};

/// The tree of an article's front matter, flat and in the order of the file. The scanner makes it of what nearly all
/// front matter is written in, libyaml of any other.
class FrontMatter
{
public:
    FrontMatter() = default;
    explicit FrontMatter(std::vector<Node> nodes, std::shared_ptr<const YamlDetails> details = nullptr)
        : m_nodes(std::move(nodes))
        , m_details(std::move(details))
    {
    }

    /// Must be called before keys are looked up in maps that may repeat them.
    void findRepeatedKeys(std::string_view bytes) { m_hasRepeatedKeys = !overriddenEntries(bytes).empty(); }

    const std::vector<Node>& nodes() const { return m_nodes; }
    const Node& node(NodeId id) const { return m_nodes[id]; }
    /// Returns the id of one of nodes().
    NodeId idOf(const Node& node) const { return static_cast<NodeId>(&node - m_nodes.data()); }

    /// Null if the scanner made this tree.
    const YamlDetails* details() const { return m_details.get(); }
    /// Returns null if the scanner made this tree.
    const NodeDetails* detailsOf(NodeId id) const { return m_details ? &m_details->nodes[id] : nullptr; }
    /// Whether some fields have values written elsewhere, through aliases or `<<`.
    bool hasReferences() const { return m_details && m_details->hasReferences; }
    bool hasRepeatedKeys() const { return m_hasRepeatedKeys; }

    /// Returns the entry of a key, of repeated ones the last, which is the one that counts; noNode if there is none.
    /// Does not find entries with complex keys, nor those that `<<` brings. `bytes` is the whole file.
    NodeId child(NodeId map, std::string_view key, std::string_view bytes) const;
    NodeId item(NodeId list, std::uint32_t index) const;
    NodeId find(const KeyPath& path, std::string_view bytes) const;

    /// Returns the decoded key of an entry.
    std::string_view keyText(const Node& node, std::string_view bytes) const;
    /// Returns where the value of a node may begin: right after its colon or dash, or after a key without colon.
    std::uint32_t afterMark(const Node& node, std::string_view bytes) const;
    /// Returns where a value begins with its anchor and tag.
    std::uint32_t valueBegin(const Node& node) const;
    /// Whether an entry has no colon: `{y}`, `? y`.
    bool lacksColon(const Node& node) const
    {
        return m_details && !node.key.empty() && m_details->nodes[idOf(node)].afterMark == 0;
    }

    /// Returns what an alias stands for, or the node itself.
    NodeId resolved(NodeId id) const;
    /// Whether a node is at or below another.
    bool isWithin(NodeId id, NodeId ancestor) const;
    /// Returns the maps whose entries a `<<` brings into the map that holds it, those that count least first; empty for
    /// any other entry. As Psych does it: a list counts backwards, and a `<<` in quotes merges too.
    std::vector<NodeId> mergedMaps(const Node& entry, std::string_view bytes) const;
    /// Returns the entries that do not count because their map repeats the key below, in the order of the file.
    std::vector<NodeId> overriddenEntries(std::string_view bytes) const;

private:
    std::vector<Node> m_nodes;
    std::shared_ptr<const YamlDetails> m_details;
    bool m_hasRepeatedKeys = false;
};

} // namespace stet
