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
    , m_fromSpans(!document.refusal() && !document.frontMatter().hasReferences())
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
    return decoded(m_document.frontMatter().find(path, m_document.bytes()));
}

std::optional<std::uint32_t> FieldValues::itemCount(std::string_view key) const
{
    if (!m_fromSpans) {
        const auto* value = m_values.find(key);
        return value != nullptr && value->type == ValueType::List
            ? std::optional(static_cast<std::uint32_t>(value->items.size()))
            : std::nullopt;
    }
    const auto& tree = m_document.frontMatter();
    const auto id = tree.child(0, key, m_document.bytes());
    return id != noNode && tree.node(id).kind == NodeKind::List ? std::optional(tree.node(id).childCount)
                                                                : std::nullopt;
}

} // namespace stet
