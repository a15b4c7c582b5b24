#include "core/document/field_values.h"

namespace stet {

namespace {

std::optional<Value> copied(const Value* value)
{
    return value == nullptr ? std::nullopt : std::optional(*value);
}

} // namespace

const Value* valueIn(const Value& root, const KeyPath& path)
{
    const auto* value = &root;
    for (const auto& segment : path.segments()) {
        if (const auto* key = std::get_if<std::string>(&segment)) {
            value = value->find(*key);
        } else {
            const auto index = std::get<std::uint32_t>(segment);
            const bool isThere = value->type == ValueType::List && index < value->items.size();
            value = isThere ? &value->items[index] : nullptr;
        }
        if (value == nullptr)
            return nullptr;
    }
    return value;
}

FieldValues::FieldValues(const Document& document)
    : m_document(document)
    , m_fromSpans(!document.refusal())
{
    if (!m_fromSpans)
        m_values = document.values();
}

std::optional<Value> FieldValues::decoded(NodeId id) const
{
    return id == noNode ? std::nullopt : std::optional(m_document.valueOf(id));
}

std::optional<Value> FieldValues::get(std::string_view key) const
{
    if (!m_fromSpans)
        return copied(m_values.find(key));
    return decoded(m_document.frontMatter().child(0, key, m_document.bytes()));
}

std::optional<Value> FieldValues::get(const KeyPath& path) const
{
    if (!m_fromSpans)
        return copied(valueIn(m_values, path));
    const auto& tree = m_document.frontMatter();
    const auto id = tree.find(path, m_document.bytes());
    if (id == noNode && tree.hasOpaque()) // it may lie in what only the YAML reader knows
        return copied(valueIn(m_document.values(), path));
    return decoded(id);
}

std::optional<std::uint32_t> FieldValues::itemCount(std::string_view key) const
{
    const auto& tree = m_document.frontMatter();
    const auto id = m_fromSpans ? tree.child(0, key, m_document.bytes()) : noNode;
    if (id != noNode && tree.node(id).kind == NodeKind::List)
        return tree.node(id).childCount;
    const auto value = id == noNode || tree.node(id).kind == NodeKind::Opaque ? get(key) : std::nullopt;
    const bool isList = value && value->type == ValueType::List;
    return isList ? std::optional(static_cast<std::uint32_t>(value->items.size())) : std::nullopt;
}

} // namespace stet
