// Declared in core/edit/field_edit.h

#include "core/edit/field_edit.h"

#include "core/document/field_values.h"
#include "core/document/line.h"
#include "core/document/scalar_text.h"
#include "core/edit/field_lookup.h"
#include "core/edit/plan/block_text.h"
#include "core/edit/plan/field_order.h"
#include "core/edit/plan/flow_edit.h"
#include "core/edit/plan/indentation.h"
#include "core/edit/plan/properties.h"
#include "core/edit/plan/shared_values.h"
#include "core/edit/plan/written_value.h"

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
std::string encodeNew(
    const Document& document, const KeyPath& path, const Value& value, DateForm dates = DateForm::Plain)
{
    const bool isItem = std::holds_alternative<std::uint32_t>(path.segments().back());
    if (!value.isScalar()) {
        const auto indentation = Indentation::of(document.frontMatter());
        return encodeCollection(value, indentation.mapStep, indentation.listStep, isItem);
    }
    const auto* parent = path.size() > 1 ? document.find(path.parent()) : nullptr;
    return encodeScalar(
        value, std::nullopt, parent != nullptr && parent->flow ? ScalarPlace::Flow : ScalarPlace::Block, dates);
}

/// Whether blank lines below a value would become text of a block scalar in its place: of one that keeps its line
/// breaks all would, of others those that are indented deeper.
bool wouldTakeBlankLines(const Document& document, const Node& node, bool keepsLineBreaks)
{
    const auto end = document.source().frontMatter().end;
    for (auto begin = node.entry.end; begin < end;) {
        const auto line = lineFrom(document.bytes(), begin, end);
        if (!line.empty())
            return false;
        if (keepsLineBreaks || line.indent() > node.indent)
            return true;
        begin = line.next;
    }
    return false;
}

/// Whether lists of single values are mostly in brackets here.
bool prefersBrackets(const Document& document)
{
    int inBrackets = 0;
    for (const auto& node : document.frontMatter().nodes()) {
        if (node.kind == NodeKind::List && node.childCount > 0 && !node.isInKey)
            inBrackets += node.flow ? 1 : -1;
    }
    return inBrackets > 0;
}

/// Gives a field with a single value a list in its place.
Wanted inList(const Document& document, const KeyPath& list, NodeId id, std::vector<Value> items)
{
    const Value value{.type = ValueType::List, .items = std::move(items)};
    const auto indentation = Indentation::of(document.frontMatter());
    const bool isItem = std::holds_alternative<std::uint32_t>(list.segments().back());
    auto written = encodeCollection(value, indentation.mapStep, indentation.listStep, isItem);
    if (prefersBrackets(document))
        written = writtenInFlow(written);
    return ifPlaced(document, {list, writtenValue(document, id), std::move(written)});
}

/// A single value that stands where a list would becomes a list with another item at `index`, 0 or 1; nullopt if there
/// is no such value. `replaces`: the item takes its place.
std::optional<Wanted> asList(
    const Document& document, const KeyPath& list, std::uint32_t index, const Value& value, bool replaces)
{
    const auto found = fieldAt(document, list);
    if (!found.ok() || *found == noNode || index > 1 || isSingleField(list))
        return std::nullopt;
    const auto old = document.valueOf(*found);
    if (!old.isScalar() || old.type == ValueType::Null || old.text.find('\n') != std::string::npos)
        return std::nullopt;
    std::vector<Value> items{value};
    const bool isNothing = old.type == ValueType::Text && old.text.empty();
    if (isNothing && index == 1 && replaces)
        return std::nullopt; // there is no item before it
    if (!isNothing && (!replaces || index == 1))
        items.insert(index == 0 ? items.end() : items.begin(), old);
    return inList(document, list, *found, std::move(items));
}

/// How a value is written in the place of a single one.
std::string encodeOver(const Document& document, NodeId id, const Value& old, const Value& value, DateForm dates)
{
    const auto& node = document.frontMatter().node(id);
    const bool inFlow = document.frontMatter().node(node.parent).flow;
    const bool bothText = old.type == ValueType::Text && value.type == ValueType::Text;
    if (bothText && isBlockStyle(node.style)) {
        auto block = encodeBlockText(value.text, writtenContent(document, id));
        const bool keepsLineBreaks = block && block->substr(0, block->find('\n')).find('+') != std::string::npos;
        if (block && !wouldTakeBlankLines(document, node, keepsLineBreaks))
            return *block;
    }
    const bool keepsStyle = bothText && node.kind == NodeKind::Scalar && !isBlockStyle(node.style);
    const auto kept = keepsStyle ? std::optional(node.style) : std::nullopt;
    // What was a block scalar is text to every reader, and stays so.
    const auto form = isBlockStyle(node.style) ? DateForm::Quoted : dates;
    return encodeScalar(value, kept, inFlow ? ScalarPlace::Flow : ScalarPlace::Block, form);
}

} // namespace

Wanted setField(const Document& document, const KeyPath& path, const Value& value, DateForm dates)
{
    const auto found = fieldAt(document, path);
    if (!found.ok())
        return found.error();
    if (*found == noNode) {
        const auto* index = std::get_if<std::uint32_t>(&path.segments().back());
        if (const auto list = index == nullptr ? std::nullopt : asList(document, path.parent(), *index, value, true))
            return *list;
        return ifPlaced(document, {path, std::nullopt, encodeNew(document, path, value, dates)});
    }
    const auto& tree = document.frontMatter();
    const auto& node = tree.node(*found);
    const auto own = document.valueOf(*found);
    if (!own.isScalar() || !value.isScalar())
        return refusalOf(ErrorCode::CollectionValue, path, &node);
    const bool getsQuotes = dates == DateForm::Quoted && node.style == ScalarStyle::Plain && isDate(own.text);
    if (sameScalar(tree.hasReferences() ? FieldValues(document).get(path).value_or(own) : own, value) && !getsQuotes)
        return nothing;
    auto after = keptProperties(document, *found, value);
    const auto encoded = encodeOver(document, *found, own, value, dates);
    after += encoded.empty() && !after.empty() ? "~" : encoded;
    return ifPlaced(document, {path, writtenValue(document, *found), std::move(after)});
}

Wanted removeField(const Document& document, const KeyPath& path)
{
    const auto found = fieldAt(document, path);
    if (!found.ok())
        return found.error();
    if (*found != noNode)
        return ifPlaced(document, {path, writtenValue(document, *found), std::nullopt});
    const auto* key = std::get_if<std::string>(&path.segments().back());
    const auto map = document.frontMatter().find(path.parent(), document.bytes());
    const auto merge = key == nullptr || map == noNode ? noNode : mergeThatBrings(document, map, *key);
    if (merge == noNode)
        return nothing;
    return sharedThrough(document, mapThatBrings(document, merge, *key));
}

Wanted insertItem(const Document& document, const KeyPath& list, std::uint32_t index, const Value& value)
{
    if (const auto made = asList(document, list, index, value, false))
        return *made;
    const auto path = list.item(index);
    return ifPlaced(document, {path, std::nullopt, encodeNew(document, path, value)});
}

Wanted listOfItself(const Document& document, const KeyPath& list)
{
    const auto found = fieldAt(document, list);
    if (!found.ok())
        return found.error();
    if (*found == noNode)
        return refusalOf(ErrorCode::NotAList, list);
    return inList(document, list, *found, {document.valueOf(*found)});
}

Wanted mapOfItself(const Document& document, const KeyPath& path, std::string_view key)
{
    const auto found = fieldAt(document, path);
    if (!found.ok())
        return found.error();
    const auto own = *found == noNode ? Value() : document.valueOf(*found);
    if (!own.isScalar() || own.type == ValueType::Null)
        return nothing;
    const auto written = writtenValue(document, *found);
    auto map = encodeNew(document, path, {.type = ValueType::Map, .keys = {std::string(key)}, .items = {own}});
    const auto encoded = encodeScalar(own, std::nullopt, ScalarPlace::Block);
    if (written.find('\n') == std::string::npos && map.ends_with(encoded))
        map.replace(map.size() - encoded.size(), encoded.size(), written);
    if (document.frontMatter().node(document.frontMatter().node(*found).parent).flow && map.starts_with(' '))
        map = '{' + map.substr(1) + '}';
    return ifPlaced(document, {path, written, std::move(map)});
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
