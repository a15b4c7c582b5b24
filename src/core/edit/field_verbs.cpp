// Declared in core/edit/field_edit.h

#include "core/edit/field_edit.h"

#include "core/document/block_scalar.h"
#include "core/document/line.h"
#include "core/document/scalar_text.h"
#include "core/edit/field_lookup.h"
#include "core/edit/indentation.h"
#include "core/edit/written_value.h"

namespace stet {

namespace {

using Wanted = Result<std::optional<FieldEdit>>;

const Wanted nothing = std::optional<FieldEdit>();

/// An edit without a place is refused here, not when it is applied.
Wanted ifPlaced(const Document& document, FieldEdit edit)
{
    if (const auto place = planEdit(document, edit); !place.ok())
        return place.error();
    return std::optional(std::move(edit));
}

/// How a value is written at a place of its own.
std::string encodeNew(const Document& document, const KeyPath& path, const Value& value)
{
    const bool isItem = std::holds_alternative<std::uint32_t>(path.segments().back());
    if (!value.isScalar()) {
        const auto indentation = Indentation::of(document.frontMatter());
        return encodeCollection(value, indentation.mapStep, indentation.listStep, isItem);
    }
    const auto* parent = path.size() > 1 ? document.find(path.parent()) : nullptr;
    return encodeScalar(
        value, std::nullopt, parent != nullptr && parent->flow ? ScalarPlace::Flow : ScalarPlace::Block);
}

bool isBlankLineAfter(const Document& document, const Node& node)
{
    const auto end = document.source().frontMatter().end;
    return node.entry.end < end && lineFrom(document.bytes(), node.entry.end, end).empty();
}

/// How a value is written in the place of a single one.
std::string encodeOver(const Document& document, NodeId id, const Value& old, const Value& value)
{
    const auto& node = document.frontMatter().node(id);
    const bool inFlow = document.frontMatter().node(node.parent).flow;
    const bool bothText = old.type == ValueType::Text && value.type == ValueType::Text;
    if (bothText && isBlockStyle(node.style)) {
        auto block = encodeBlockScalar(value.text, writtenValue(document, id));
        // Blank lines below would belong to a text that keeps all its line breaks.
        if (block && !(block->at(1) == '+' && isBlankLineAfter(document, node)))
            return *block;
    }
    // One date for another is what it was to every reader; quoted it would become a text to some.
    if (bothText && node.style == ScalarStyle::Plain && isDate(old.text) && isDate(value.text))
        return value.text;
    const auto kept = bothText && !isBlockStyle(node.style) ? std::optional(node.style) : std::nullopt;
    return encodeScalar(value, kept, inFlow ? ScalarPlace::Flow : ScalarPlace::Block);
}

} // namespace

Wanted setField(const Document& document, const KeyPath& path, const Value& value)
{
    const auto found = fieldAt(document, path);
    if (!found.ok())
        return found.error();
    if (*found == noNode)
        return ifPlaced(document, {path, std::nullopt, encodeNew(document, path, value)});
    const auto& node = document.frontMatter().node(*found);
    if (node.kind == NodeKind::Opaque)
        return refusalOf(ErrorCode::OpaqueField, path, &node);
    if (node.kind != NodeKind::Scalar || !value.isScalar())
        return refusalOf(ErrorCode::CollectionValue, path, &node);
    const auto old = document.scalar(node);
    if (sameScalar(old, value))
        return nothing;
    return std::optional(FieldEdit{path, writtenValue(document, *found), encodeOver(document, *found, old, value)});
}

Wanted removeField(const Document& document, const KeyPath& path)
{
    const auto found = fieldAt(document, path);
    if (!found.ok())
        return found.error();
    if (*found == noNode)
        return nothing;
    return std::optional(FieldEdit{path, writtenValue(document, *found), std::nullopt});
}

Wanted insertItem(const Document& document, const KeyPath& list, std::uint32_t index, const Value& value)
{
    const auto path = list.item(index);
    return ifPlaced(document, {path, std::nullopt, encodeNew(document, path, value)});
}

Wanted moveItem(const Document& document, const KeyPath& list, std::uint32_t from, std::uint32_t to)
{
    const auto path = list.item(from);
    const auto found = fieldAt(document, path);
    if (!found.ok())
        return found.error();
    if (*found == noNode)
        return refusalOf(ErrorCode::IndexOutOfRange, path);
    if (from == to)
        return nothing;
    const auto written = writtenValue(document, *found);
    return ifPlaced(document, {path, written, written, list.item(to)});
}

Wanted renameField(const Document& document, const KeyPath& path, std::string_view key)
{
    const auto found = fieldAt(document, path);
    if (!found.ok())
        return found.error();
    const auto to = path.parent().child(key);
    if (*found == noNode || to == path)
        return nothing;
    if (document.frontMatter().node(*found).key.empty())
        return refusalOf(ErrorCode::NotAContainer, path, &document.frontMatter().node(*found));
    const auto written = writtenValue(document, *found);
    return ifPlaced(document, {path, written, written, to});
}

} // namespace stet
