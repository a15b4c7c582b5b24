#include "tests/support/yaml/judged_edit.h"

#include "core/edit/field_edit.h"
#include "tests/support/yaml/changed_bytes.h"
#include "tests/support/yaml/judged_reading.h"
#include "tests/support/yaml/yaml_text.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace stet::test {

namespace {

using Edit = Result<std::optional<FieldEdit>>;

bool isCollection(const YamlNode& node)
{
    return node.kind == YamlNode::Kind::List || node.kind == YamlNode::Kind::Map;
}

YamlNode marker()
{
    return {.kind = YamlNode::Kind::Scalar, .text = "(edited)"};
}

void eraseItem(YamlNode& container, std::size_t index)
{
    if (container.kind == YamlNode::Kind::Map)
        container.keys.erase(container.keys.begin() + static_cast<std::ptrdiff_t>(index));
    container.items.erase(container.items.begin() + static_cast<std::ptrdiff_t>(index));
}

bool hasNoContent(const YamlNode& node)
{
    return node.items.empty() && node.kind != YamlNode::Kind::Scalar && node.kind != YamlNode::Kind::Alias;
}

/// The trees as texts with the container at `steps` taken for the same if it has no content in both.
bool isSameBut(YamlNode before, YamlNode after, const std::vector<std::size_t>& container)
{
    auto& one = nodeAt(before, container);
    auto& other = nodeAt(after, container);
    if (hasNoContent(one) && hasNoContent(other)) {
        one = marker();
        other = marker();
    }
    return yamlTextOfUsedAnchors(before) == yamlTextOfUsedAnchors(after);
}

Value valueOf(const YamlNode& node)
{
    const bool isText = (node.quoted && node.tag != "!") || node.tag == "tag:yaml.org,2002:str";
    return isText ? Value::scalar(ValueType::Text, node.text) : Value::plain(node.text);
}

/// Whether Ruby makes of a plain scalar what it is for Stet.
bool isTypeForRuby(Psych& psych, const YamlNode& node, ValueType type)
{
    // libyaml takes what has the tag `!` for plain, also in quotes.
    if (node.tag.empty() ? node.quoted : node.tag != "!")
        return true;
    const auto ruby = psych.typeOfPlain(node.text);
    switch (type) {
    case ValueType::Null:
        return ruby == "NilClass";
    case ValueType::Bool:
        return ruby == "TrueClass" || ruby == "FalseClass";
    case ValueType::Int:
        return ruby == "Integer";
    case ValueType::Float:
        return ruby == "Float";
    default: // dates are written plain, and are texts for Stet
        return ruby == "String" || ruby == "Date" || ruby == "Time";
    }
}

std::string checkWritten(Psych& psych, const YamlNode& written, const Value& value)
{
    if (!value.isScalar()) {
        if (written.kind != (value.type == ValueType::Map ? YamlNode::Kind::Map : YamlNode::Kind::List)
            || written.items.size() != value.items.size())
            return "another collection than asked for";
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            if (value.type == ValueType::Map && written.keys[i].text != value.keys[i])
                return "another key than asked for";
            if (auto complaint = checkWritten(psych, written.items[i], value.items[i]); !complaint.empty())
                return complaint;
        }
        return {};
    }
    if (written.kind != YamlNode::Kind::Null && written.kind != YamlNode::Kind::Scalar)
        return "not a single value";
    if (!sameScalar(valueOf(written), value))
        return "another value than asked for: " + yamlText(written);
    if (!isTypeForRuby(psych, written, value.type))
        return "another type for Ruby: " + yamlText(written) + " is " + psych.typeOfPlain(written.text);
    return {};
}

/// An edit that was made: the new document, and what Psych reads in it.
struct Made
{
    EditedDocument edited;
    YamlNode tree;
};

/// Makes an edit and checks what holds for all of them. Nullopt if it was refused or is wrong, which is in `judged`.
std::optional<Made> make(
    Psych& psych, const Document& document, const Edit& wanted, const std::set<ErrorCode>& mayBe, JudgedEdit& judged)
{
    const auto refuse = [&](const Error& error) {
        judged.refusal = error.code;
        if (!mayBe.contains(error.code))
            judged.complaint = "refused as " + nameOf(error.code) + ": " + error.detail;
    };
    if (!wanted.ok()) {
        refuse(wanted.error());
        return std::nullopt;
    }
    if (!*wanted) {
        judged.complaint = "nothing to change";
        return std::nullopt;
    }
    auto edited = applyEdits(document, std::span(&**wanted, 1));
    if (!edited.ok()) {
        refuse(edited.error());
        return std::nullopt;
    }
    if (mayBe.contains(ErrorCode::Protected)) {
        judged.complaint = "edited although it is secured";
        return std::nullopt;
    }
    const auto& before = document.source();
    const auto& after = edited->document.source();
    if (before.bodyText() != after.bodyText()
        || !isIntact(before.bytes(), after.bytes(), {before.frontMatter().begin, before.frontMatter().end}))
        judged.complaint = "bytes outside of the front matter changed";
    else if (edited->text.inverse(before.bytes()).applyTo(after.bytes()) != before.bytes())
        judged.complaint = "undoing does not give back the bytes";
    auto reading = psych.read(after.frontMatterText());
    if (reading.refusal)
        judged.complaint = "Psych refuses the new text: " + reading.refusal->message;
    else
        judged.complaint = compareReading(edited->document, reading);
    if (!judged.complaint.empty()) {
        judged.complaint += "\n" + std::string(after.frontMatterText());
        return std::nullopt;
    }
    return Made{.edited = std::move(*edited), .tree = std::move(reading.tree)};
}

/// What Psych loads for a field, after `<<` has merged; nullopt for a list or map, or if it loads too much.
std::optional<std::string> loadedText(Psych& psych, const Document& document, const KeyPath& path)
{
    const auto values = psych.valuesOf(document.source().frontMatterText());
    if (!values)
        return std::nullopt;
    auto node = nodeOfYamlText(*values);
    for (const auto& segment : path.segments()) {
        const auto* key = std::get_if<std::string>(&segment);
        const auto at
            = key != nullptr ? entryOf(node, node, *key == "~" ? "" : *key) : std::get<std::uint32_t>(segment);
        if (at >= node.items.size())
            return std::nullopt;
        node = YamlNode(node.items[at]);
    }
    return isCollection(node) ? std::nullopt : std::optional(node.text);
}

void complain(JudgedEdit& judged, const std::string& complaint, const Made& made)
{
    judged.complaint = complaint + "\n" + std::string(made.edited.document.source().frontMatterText());
}

std::set<ErrorCode> reasonsFor(const YamlTarget& target)
{
    if (target.path.topKey() == "secured")
        return {ErrorCode::Protected};
    return target.isShared ? std::set{ErrorCode::SharedValue} : std::set<ErrorCode>{};
}

std::vector<std::size_t> above(const YamlTarget& target)
{
    return {target.steps.begin(), target.steps.end() - 1};
}

/// Where a field that was set is in its map or list: in its place, or after the `<<` that would override it. The number
/// of items if it is at neither.
std::size_t placeOf(const YamlNode& root, const YamlNode& container, const YamlTarget& target)
{
    const auto place = target.steps.back();
    const auto* key = std::get_if<std::string>(&target.path.segments().back());
    if (key == nullptr || container.kind != YamlNode::Kind::Map)
        return place;
    const auto found = entryOf(root, container, *key);
    const auto merge = entryOf(root, container, "<<");
    return found <= place || (merge >= place && merge < found) ? found : container.items.size();
}

JudgedEdit judgeSet(
    Psych& psych, const Document& document, const YamlNode& tree, const YamlTarget& target, const Value& value)
{
    JudgedEdit judged{.what = "set " + target.path.toText() + " to " + yamlTextOfValues(value)};
    auto mayBe = reasonsFor(target);
    const auto& old = nodeAt(tree, target.steps);
    const bool isForCollection = isCollection(old) || target.isAliasOfCollection;
    if (isForCollection)
        mayBe.insert(ErrorCode::CollectionValue);
    const auto wanted = setField(document, target.path, value);
    if (wanted.ok() && !*wanted && !isForCollection)
        return judged.complaint
               = old.kind == YamlNode::Kind::Alias || sameScalar(valueOf(old), value) ? "" : "nothing to change",
               judged;
    const auto* node = document.find(target.path);
    const auto made = make(psych, document, wanted, mayBe, judged);
    if (!made)
        return judged;
    if (isCollection(old))
        return complain(judged, "one value for a list or map", *made), judged;
    auto before = tree;
    auto after = made->tree;
    auto& map = nodeAt(after, above(target));
    const auto at = placeOf(after, map, target);
    if (at >= map.items.size())
        return complain(judged, "it is gone", *made), judged;
    if (const auto complaint = checkWritten(psych, map.items[at], value); !complaint.empty())
        return complain(judged, complaint, *made), judged;
    if (const auto loaded = loadedText(psych, made->edited.document, target.path);
        loaded && *loaded != (value.type == ValueType::Null ? "" : value.text))
        return complain(judged, "Psych loads another value: " + *loaded, *made), judged;
    if (at != target.steps.back()) {
        eraseItem(nodeAt(before, above(target)), target.steps.back());
        eraseItem(map, at);
        if (yamlTextOfUsedAnchors(before) != yamlTextOfUsedAnchors(after))
            complain(judged, "another path changed", *made);
        return judged;
    }
    nodeAt(before, target.steps) = marker();
    map.items[at] = marker();
    if (yamlTextOfUsedAnchors(before) != yamlTextOfUsedAnchors(after))
        complain(judged, "another path changed", *made);
    else if (node == nullptr)
        complain(judged, "no node before the edit", *made);
    else if (const auto region = aroundValue(document, *node);
             !isIntact(document.bytes(), made->edited.document.bytes(), region))
        complain(judged, "bytes outside of the value changed", *made);
    else if (!keepsComment(document.bytes(), made->edited.document.bytes(), {region.begin, node->value.begin}))
        complain(judged, "a comment is gone", *made);
    return judged;
}

/// Removes an item or, of a map, all entries with the key of this one. Returns how many.
int erase(const YamlNode& tree, YamlNode& container, const YamlTarget& target)
{
    const auto& segment = target.path.segments().back();
    const auto* key = std::get_if<std::string>(&segment);
    if (key == nullptr) {
        eraseItem(container, target.steps.back());
        return 1;
    }
    int count = 0;
    for (auto at = entryOf(tree, container, *key); at < container.items.size(); at = entryOf(tree, container, *key)) {
        eraseItem(container, at);
        ++count;
    }
    return count;
}

JudgedEdit judgeRemove(Psych& psych, const Document& document, const YamlNode& tree, const YamlTarget& target)
{
    JudgedEdit judged{.what = "remove " + target.path.toText()};
    auto before = tree;
    const bool isRepeated = erase(tree, nodeAt(before, above(target)), target) > 1;
    auto mayBe = reasonsFor(target);
    if (isRepeated) // a value that does not count may be shared as well
        mayBe.insert(ErrorCode::SharedValue);
    const auto* node = document.find(target.path);
    const auto made = make(psych, document, removeField(document, target.path), mayBe, judged);
    if (!made)
        return judged;
    if (!isSameBut(before, made->tree, above(target)))
        complain(judged, "not only this was removed", *made);
    else if (node == nullptr)
        complain(judged, "no node before the edit", *made);
    else if (const auto region = aroundEntry(document, document.frontMatter().idOf(*node));
             !isRepeated && !isIntact(document.bytes(), made->edited.document.bytes(), region))
        complain(judged, "bytes outside of the entry changed", *made);
    else if (!hasNoContent(nodeAt(before, above(target))) && !isOnlyRemoval(made->edited.text, document.bytes()))
        complain(judged, "something is written by a removal", *made);
    return judged;
}

JudgedEdit judgeAdd(Psych& psych, const Document& document, const YamlNode& tree, const YamlTarget& target,
    const std::string& key, std::uint32_t index, const Value& value)
{
    const auto& container = nodeAt(tree, target.steps);
    const bool isList = container.kind == YamlNode::Kind::List;
    const auto path = isList ? target.path.item(index) : target.path.child(key);
    JudgedEdit judged{.what = "add " + path.toText() + " as " + yamlTextOfValues(value)};
    auto mayBe = path.topKey() == "secured" ? std::set{ErrorCode::Protected} : reasonsFor(target);
    if (target.isOverridden)
        mayBe.insert(ErrorCode::SharedValue);
    if (container.kind == YamlNode::Kind::Alias)
        mayBe.insert({ErrorCode::SharedValue, ErrorCode::NotAContainer});
    if (container.kind == YamlNode::Kind::Scalar || !container.tag.empty())
        mayBe.insert(ErrorCode::NotAContainer); // but for `~`, which becomes a map
    if (isList && index > container.items.size())
        mayBe.insert(ErrorCode::IndexOutOfRange);
    const auto wanted = isList ? insertItem(document, target.path, index, value) : setField(document, path, value);
    const auto made = make(psych, document, wanted, mayBe, judged);
    if (!made)
        return judged;
    auto after = made->tree;
    auto& grown = nodeAt(after, target.steps);
    const auto at = isList ? index : entryOf(after, grown, key);
    if (at >= grown.items.size())
        return complain(judged, "it is not there", *made), judged;
    if (const auto complaint = checkWritten(psych, grown.items[at], value); !complaint.empty())
        return complain(judged, complaint, *made), judged;
    const auto loaded = loadedText(psych, made->edited.document, path);
    if (value.isScalar() && loaded && *loaded != (value.type == ValueType::Null ? "" : value.text))
        return complain(judged, "Psych loads another value: " + *loaded, *made), judged;
    eraseItem(grown, at);
    auto before = tree;
    if (auto& old = nodeAt(before, target.steps); valueOf(old).type == ValueType::Null && !isCollection(old))
        old = {.anchor = old.anchor, .tag = old.tag};
    if (!isSameBut(before, after, target.steps))
        complain(judged, "not only this was added", *made);
    else if (!hasNoContent(nodeAt(before, target.steps)) && !isOnlyInsertion(made->edited.text))
        complain(judged, "something is removed by an addition", *made);
    return judged;
}

} // namespace

std::string nameOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::SharedValue:
        return "SharedValue";
    case ErrorCode::CollectionKey:
        return "CollectionKey";
    case ErrorCode::Protected:
        return "Protected";
    case ErrorCode::CollectionValue:
        return "CollectionValue";
    case ErrorCode::NotAContainer:
        return "NotAContainer";
    case ErrorCode::IndexOutOfRange:
        return "IndexOutOfRange";
    case ErrorCode::ProofFailed:
        return "ProofFailed";
    default:
        return "error " + std::to_string(static_cast<int>(code));
    }
}

JudgedEdit judgeEdit(
    Psych& psych, const Document& document, const YamlNode& tree, const YamlTarget& target, const FieldWish& wish)
{
    switch (wish.act) {
    case FieldWish::Act::Set:
        return judgeSet(psych, document, tree, target, wish.value);
    case FieldWish::Act::Remove:
        return judgeRemove(psych, document, tree, target);
    case FieldWish::Act::Add:
        break;
    }
    return judgeAdd(psych, document, tree, target, wish.key, wish.index, wish.value);
}

std::vector<JudgedEdit> judgeEveryField(Psych& psych, const Document& document, const YamlNode& tree)
{
    const std::array values{
        Value::scalar(ValueType::Text, "a: new \"text\""), Value::scalar(ValueType::Bool, "true"), Value{}};
    std::vector<JudgedEdit> wrong;
    const auto keep = [&](JudgedEdit judged) {
        if (!judged.complaint.empty())
            wrong.push_back(std::move(judged));
    };
    std::uint32_t count = 0;
    for (const auto& target : targetsOf(tree)) {
        const auto& value = values[++count % values.size()];
        const auto& node = nodeAt(tree, target.steps);
        const auto end = static_cast<std::uint32_t>(node.items.size());
        if (isCollection(node)) {
            keep(judgeAdd(psych, document, tree, target, "brand new", count % 2 == 0 ? end : 0, value));
        } else if (!target.path.empty()) {
            keep(judgeSet(psych, document, tree, target, value));
        }
        if (!target.path.empty())
            keep(judgeRemove(psych, document, tree, target));
    }
    return wrong;
}

} // namespace stet::test
