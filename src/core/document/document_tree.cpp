#include "core/document/document_tree.h"

#include "core/document/node_value.h"

namespace stet {

namespace {

class TreeWriter
{
public:
    TreeWriter(const FrontMatter& tree, std::string_view bytes)
        : m_tree(tree)
        , m_bytes(bytes)
    {
    }

    YamlNode write(NodeId id) const
    {
        const auto& node = m_tree.node(id);
        YamlNode out;
        const auto* details = m_tree.detailsOf(id);
        if (details != nullptr) {
            out.tag = details->tag;
            out.anchor = details->anchor;
        }
        switch (node.kind) {
        case NodeKind::Alias:
            out.kind = YamlNode::Kind::Alias;
            out.anchor = m_tree.detailsOf(details->target)->anchor;
            break;
        case NodeKind::Scalar:
            out.text = details != nullptr ? details->text : scalarValue(m_tree, m_bytes, node).text;
            out.quoted = node.style != ScalarStyle::Plain;
            out.kind = out.text.empty() && !out.quoted ? YamlNode::Kind::Null : YamlNode::Kind::Scalar;
            break;
        case NodeKind::List:
        case NodeKind::Map:
            out.kind = node.kind == NodeKind::List ? YamlNode::Kind::List : YamlNode::Kind::Map;
            for (auto child = node.firstChild; child != noNode; child = m_tree.node(child).nextSibling) {
                if (node.kind == NodeKind::Map)
                    out.keys.push_back(keyOf(child));
                out.items.push_back(write(child));
            }
            break;
        }
        return out;
    }

private:
    YamlNode keyOf(NodeId entry) const
    {
        if (const auto* details = m_tree.detailsOf(entry))
            return write(details->key);
        const auto& node = m_tree.node(entry);
        const char first = node.key.of(m_bytes).front();
        return {.kind = YamlNode::Kind::Scalar,
            .quoted = first == '"' || first == '\'',
            .text = std::string(m_tree.keyText(node, m_bytes))};
    }

    const FrontMatter& m_tree;
    std::string_view m_bytes;
};

} // namespace

YamlNode treeOf(const FrontMatter& tree, std::string_view bytes)
{
    return TreeWriter(tree, bytes).write(0);
}

YamlNode treeOf(const Document& document)
{
    return treeOf(document.frontMatter(), document.bytes());
}

} // namespace stet
