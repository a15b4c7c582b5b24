#pragma once

#include "core/document/document.h"

#include <optional>
#include <string_view>

namespace stet {

/// Reads single fields of one document, which must outlive it: from the spans, or, where aliases and merges bring
/// fields, from all values together.
class FieldValues
{
public:
    explicit FieldValues(const Document& document);

    /// Returns a top-level field with all its contents; nullopt if missing.
    std::optional<Value> get(std::string_view key) const;
    std::optional<Value> get(const KeyPath& path) const;
    /// Returns the number of items of a top-level list, without decoding them; nullopt if there is no list.
    std::optional<std::uint32_t> itemCount(std::string_view key) const;

private:
    std::optional<Value> decoded(NodeId id) const;

    const Document& m_document;
    Value m_values;
    bool m_fromSpans;
};

/// Returns the value at a path within another value; nullptr if there is none.
const Value* valueIn(const Value& root, const KeyPath& path);

} // namespace stet
