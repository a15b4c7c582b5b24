#pragma once

#include "core/document/document.h"

#include <stdexcept>
#include <string>

namespace stet::test {

/// The fields of a front matter given without its fences.
inline Value fieldsOf(const std::string& yaml)
{
    const auto document = Document::read("---\n" + yaml + "---\n");
    if (!document)
        throw std::runtime_error("no front matter: " + yaml);
    return document->values();
}

/// A whole file that is an article.
inline Document documentOf(const std::string& text)
{
    auto document = Document::read(text);
    if (!document)
        throw std::runtime_error("no article: " + text);
    return std::move(document).value();
}

inline KeyPath pathOf(std::string_view path)
{
    return KeyPath::parse(path).value();
}

/// The path of a node; empty for the root.
inline KeyPath pathOf(const Document& document, NodeId id)
{
    const auto& tree = document.frontMatter();
    if (id == 0)
        return {};
    const auto& node = tree.node(id);
    const auto above = pathOf(document, node.parent);
    if (tree.node(node.parent).kind == NodeKind::Map)
        return above.child(tree.keyText(node, document.bytes()));
    std::uint32_t index = 0;
    for (auto sibling = tree.node(node.parent).firstChild; sibling != id; sibling = tree.node(sibling).nextSibling)
        ++index;
    return above.item(index);
}

inline Value text(std::string_view value)
{
    return Value::scalar(ValueType::Text, value);
}

/// A text with one part of it, which must be there, replaced.
inline std::string replaced(std::string whole, const std::string& part, const std::string& with)
{
    const auto at = whole.find(part);
    if (at == std::string::npos)
        throw std::runtime_error("not there: " + part);
    return whole.replace(at, part.size(), with);
}

} // namespace stet::test
