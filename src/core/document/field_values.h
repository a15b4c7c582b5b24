#pragma once

#include "core/document/document.h"

#include <optional>
#include <string_view>

namespace stet {

/// Reads single fields of one document, which must outlive it: from the spans, or of a document whose fields cannot be
/// edited from what the YAML reader made of it.
class FieldValues
{
public:
    explicit FieldValues(const Document& document);

    /// A top-level field with all that lies in it; nullopt where there is none.
    std::optional<Value> get(std::string_view key) const;
    std::optional<Value> get(const KeyPath& path) const;
    /// How many items a top-level list has, without decoding them; nullopt where there is no list.
    std::optional<std::uint32_t> itemCount(std::string_view key) const;

private:
    std::optional<Value> decoded(NodeId id) const;

    const Document& m_document;
    Value m_values;
    bool m_fromSpans;
};

/// A value that lies in another one; nullptr where there is none.
const Value* valueIn(const Value& root, const KeyPath& path);

} // namespace stet
