#include "core/edit/field_change.h"

#include "core/document/field_values.h"
#include "core/edit/field_lookup.h"
#include "core/edit/missing_quotes.h"
#include "core/edit/plan/field_order.h"
#include "core/edit/plan/removal.h"
#include "core/edit/plan/shared_values.h"
#include "core/edit/source_edit.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace stet {

namespace {

/// The text that the edits of a change have led to so far.
class Changing
{
public:
    Changing(const Document& document, const HoldsNoText& holdsNoText)
        : m_changed{document, {}}
        , m_holdsNoText(holdsNoText)
    {
    }

    const Document& document() const { return m_changed.document; }
    bool hasEdits() const { return !m_changed.edits.empty(); }
    ChangedDocument take() { return std::move(m_changed); }

    Result<Done> make(const SetField& change)
    {
        return make(setField(document(), change.path, change.value, change.dates));
    }
    Result<Done> make(const SetTyped& change);
    Result<Done> make(const RemoveField& change) { return make(removeField(document(), change.path)); }
    Result<Done> make(const RenameField& change) { return make(renameField(document(), change.path, change.key)); }
    Result<Done> make(const MakeMap& change) { return make(mapOfItself(document(), change.path, change.key)); }
    Result<Done> make(const MoveItem& change)
    {
        return make(moveItem(document(), change.list, change.from, change.to));
    }
    Result<Done> make(const InsertItem& change);
    Result<Done> make(const AddItem& change);
    Result<Done> make(const DropItem& change);
    Result<Done> make(const ReplaceItem& change);
    Result<Done> make(const ReplaceText& change);
    Result<Done> make(const SetItems& change);
    Result<Done> make(const RemoveOverridden& change);
    Result<Done> make(const QuoteBroken& change);
    Result<Done> make(const SetSource& change);

private:
    Result<Done> make(const Result<std::optional<FieldEdit>>& edit);
    Result<Done> insert(const KeyPath& list, std::uint32_t index, const Value& value);
    Result<std::vector<Value>> itemsOf(const KeyPath& list) const;
    Result<Done> makeList(const KeyPath& list);
    /// Returns what an item becomes.
    using NewItem = std::function<Result<Value>(const Value& item)>;
    Result<Done> replaceItems(const KeyPath& list, const std::vector<Value>& items, const NewItem& newItem);

    ChangedDocument m_changed;
    const HoldsNoText& m_holdsNoText;
};

Result<Done> Changing::make(const Result<std::optional<FieldEdit>>& edit)
{
    if (!edit.ok())
        return edit.error();
    if (!*edit)
        return Done{};
    auto edited = applyEdits(document(), std::span(&**edit, 1), Proving::Omitted);
    if (!edited.ok())
        return edited.error();
    m_changed.document = std::move(edited).value().document;
    m_changed.edits.push_back(**edit);
    return Done{};
}

Result<Done> Changing::make(const SetTyped& change)
{
    const bool isText = holdsText(document(), change.path, m_holdsNoText);
    if (!isText && change.refusesCollections && (change.text.starts_with('[') || change.text.starts_with('{')))
        return refusalOf(ErrorCode::TypedCollection, change.path, document().find(change.path));
    return make(
        SetField{change.path, isText ? Value::scalar(ValueType::Text, change.text) : Value::plain(change.text)});
}

Result<Done> Changing::insert(const KeyPath& list, std::uint32_t index, const Value& value)
{
    if (index == 0 && !FieldValues(document()).get(list))
        return make(SetField{list, Value{.type = ValueType::List, .items = {value}}});
    return make(insertItem(document(), list, index, value));
}

/// None of a list that is missing or empty; a single value is a list of itself. Error: NotAList.
Result<std::vector<Value>> Changing::itemsOf(const KeyPath& list) const
{
    auto value = FieldValues(document()).get(list);
    if (!value || value->type == ValueType::Null)
        return std::vector<Value>();
    const bool isText = value->text.find('\n') != std::string::npos; // of several lines
    if (value->isScalar() && !isText && !isSingleField(list))
        return std::vector<Value>{std::move(*value)};
    if (value->type != ValueType::List)
        return refusalOf(ErrorCode::NotAList, list, document().find(list));
    return std::move(value->items);
}

/// Makes a list of a single value, so that its item can be removed or replaced.
Result<Done> Changing::makeList(const KeyPath& list)
{
    const auto* node = document().find(list);
    const bool isSingle = node != nullptr && document().valueOf(document().frontMatter().idOf(*node)).isScalar();
    return isSingle ? make(listOfItself(document(), list)) : Done{};
}

auto sameAs(const Value& value)
{
    return [&value](const Value& other) { return sameValue(value, other); };
}

auto meantBy(const Value& value)
{
    return [&value](const Value& other) { return isMeantItem(value, other); };
}

Result<Done> Changing::make(const InsertItem& change)
{
    const auto list = change.amongTexts ? FieldValues(document()).get(change.list) : std::nullopt;
    const bool isAmongTexts = list && list->type == ValueType::List && areTexts(list->items);
    return insert(change.list, change.index, isAmongTexts ? *change.amongTexts : change.value);
}

Result<Done> Changing::make(const AddItem& change)
{
    const auto items = itemsOf(change.list);
    if (!items.ok())
        return items.error();
    if (std::any_of(items->begin(), items->end(), meantBy(change.value)))
        return Done{};
    return insert(change.list, static_cast<std::uint32_t>(items->size()),
        itemLike(*items, change.value, change.list, m_holdsNoText));
}

Result<Done> Changing::make(const DropItem& change)
{
    const auto items = itemsOf(change.list);
    if (!items.ok())
        return items.error();
    if (std::none_of(items->begin(), items->end(), [&](const Value& item) { return isMeantItem(item, change.value); }))
        return Done{};
    if (auto done = makeList(change.list); !done.ok())
        return done;
    for (auto index = items->size(); index-- > 0;) {
        if (!isMeantItem((*items)[index], change.value))
            continue;
        if (auto done = make(RemoveField{change.list.item(static_cast<std::uint32_t>(index))}); !done.ok())
            return done;
    }
    return Done{};
}

/// Changes items one by one. One that becomes the same as another goes, so that nothing is there twice.
Result<Done> Changing::replaceItems(const KeyPath& list, const std::vector<Value>& items, const NewItem& newItem)
{
    auto now = items;
    for (std::size_t index = 0; index < now.size();) {
        auto becomes = newItem(now[index]);
        if (!becomes.ok())
            return becomes.error();
        if (sameValue(now[index], *becomes)) {
            ++index;
            continue;
        }
        const auto path = list.item(static_cast<std::uint32_t>(index));
        const auto place = now.begin() + static_cast<std::ptrdiff_t>(index);
        const bool isThere = std::any_of(now.begin(), now.end(), sameAs(*becomes));
        const auto done = isThere ? make(RemoveField{path}) : make(SetField{path, *becomes});
        if (!done.ok())
            return done;
        if (isThere)
            now.erase(place);
        else
            now[index++] = std::move(becomes).value();
    }
    return Done{};
}

Result<Done> Changing::make(const ReplaceItem& change)
{
    const auto items = itemsOf(change.list);
    if (!items.ok())
        return items.error();
    const auto isMeant = [&](const Value& item) { return isMeantItem(item, change.from); };
    if (std::none_of(items->begin(), items->end(), isMeant))
        return Done{};
    if (auto done = makeList(change.list); !done.ok())
        return done;
    return replaceItems(change.list, *items, [&](const Value& item) { return isMeant(item) ? change.to : item; });
}

Result<Done> Changing::make(const ReplaceText& change)
{
    const auto found = fieldAt(document(), change.path);
    if (!found.ok())
        return found.error();
    if (*found == noNode)
        return Done{};
    const auto& node = document().frontMatter().node(*found);
    const auto refuse = [&](ErrorCode code) { return refusalOf(code, change.path, &node); };
    const auto newValue = [&](const Value& value, bool isText) -> Result<Value> {
        if (value.type == ValueType::Null)
            return value;
        if (!value.isScalar())
            return refuse(ErrorCode::CollectionValue);
        auto text = change.replacement.appliedTo(value.text);
        if (!text.ok())
            return text.error().code == ErrorCode::SlowRegex ? refuse(ErrorCode::SlowRegex) : text.error();
        if (*text == value.text)
            return value;
        return isText ? Value::scalar(ValueType::Text, *text) : Value::plain(*text);
    };
    const auto value = FieldValues(document()).get(change.path);
    if (!value)
        return refuse(ErrorCode::NotAContainer);
    if (value->type == ValueType::List)
        return replaceItems(
            change.path, value->items, [&](const Value& item) { return newValue(item, item.type == ValueType::Text); });
    const auto becomes = newValue(*value, holdsText(document(), change.path, m_holdsNoText));
    if (!becomes.ok())
        return becomes.error();
    return make(SetField{change.path, *becomes});
}

Result<Done> Changing::make(const SetItems& change)
{
    auto found = itemsOf(change.list);
    if (!found.ok())
        return found.error();
    auto items = std::move(found).value();
    if (std::equal(items.begin(), items.end(), change.items.begin(), change.items.end(), sameValue))
        return Done{};
    if (auto done = makeList(change.list); !done.ok())
        return done;
    // Of an item that is wanted once and stands there twice, one goes.
    auto wanted = change.items;
    for (std::size_t index = 0; index < items.size();) {
        const auto place = std::find_if(wanted.begin(), wanted.end(), sameAs(items[index]));
        if (place != wanted.end()) {
            wanted.erase(place);
            ++index;
            continue;
        }
        if (auto done = make(RemoveField{change.list.item(static_cast<std::uint32_t>(index))}); !done.ok())
            return done;
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
    }
    for (std::size_t index = 0; index < change.items.size(); ++index) {
        const auto& value = change.items[index];
        const auto at = [&items](std::size_t i) { return items.begin() + static_cast<std::ptrdiff_t>(i); };
        const auto to = static_cast<std::uint32_t>(index);
        const auto place = std::find_if(at(std::min(index, items.size())), items.end(), sameAs(value));
        const auto done = place == items.end()
            ? insert(change.list, to, value)
            : make(MoveItem{change.list, static_cast<std::uint32_t>(place - items.begin()), to});
        if (!done.ok())
            return done;
        if (place == items.end())
            items.insert(at(index), value);
        else
            std::rotate(at(index), place, place + 1);
    }
    return Done{};
}

/// A path means the entry that counts; the others are known by their places alone, so this edits the source.
Result<Done> Changing::make(const RemoveOverridden& change)
{
    const auto found = fieldAt(document(), change.path);
    if (!found.ok())
        return found.error();
    if (*found == noNode)
        return Done{};
    auto text = document();
    while (true) {
        const auto& tree = text.frontMatter();
        const auto id = tree.find(change.path, text.bytes());
        auto entries = entriesLike(tree, id, text.bytes());
        entries.pop_back(); // the one that counts
        if (entries.empty())
            break;
        for (const auto entry : entries) {
            if (const auto shared = sharedIn(text, entry, true))
                return *shared;
        }
        const auto all = planRemovals(text, entries);
        auto shorter = Document::read((all ? *all : planRemoval(text, entries.back())).applyTo(text.bytes()));
        if (!shorter.ok())
            return shorter.error();
        text = std::move(shorter).value();
    }
    return make(SetSource{std::string(document().bytes()), std::string(text.bytes())});
}

Result<Done> Changing::make(const QuoteBroken& /*change*/)
{
    auto quoted = withMissingQuotes(document());
    return quoted ? make(SetSource{std::string(document().bytes()), std::move(*quoted)}) : Done{};
}

Result<Done> Changing::make(const SetSource& change)
{
    auto edits = setSource(document(), change.before, change.after);
    if (!edits.ok())
        return edits.error();
    auto edited = applyEdits(document(), *edits, Proving::Omitted);
    if (!edited.ok())
        return edited.error();
    m_changed.document = std::move(edited).value().document;
    for (auto& edit : edits.value())
        m_changed.edits.push_back(std::move(edit));
    return Done{};
}

Result<Done> makeOn(Changing& changing, const FieldChange& change)
{
    return std::visit([&](const auto& verb) { return changing.make(verb); }, change);
}

/// Changes before this one may have moved the line to blame: where the document as it was read is refused for the same
/// reason, its line is the one a person can find.
Error withOriginalLine(
    const Document& document, const FieldChange& change, const HoldsNoText& holdsNoText, const Error& error)
{
    Changing original(document, holdsNoText);
    const auto alone = makeOn(original, change);
    return !alone.ok() && alone.error().code == error.code ? alone.error() : error;
}

} // namespace

Result<ChangedDocument> applyChanges(
    const Document& document, std::span<const FieldChange> changes, Proving proving, const HoldsNoText& holdsNoText)
{
    Changing changing(document, holdsNoText);
    for (const auto& change : changes) {
        const auto done = makeOn(changing, change);
        if (!done.ok())
            return changing.hasEdits() ? withOriginalLine(document, change, holdsNoText, done.error()) : done.error();
    }
    auto changed = changing.take();
    if (proving == Proving::Omitted)
        return changed;
    // All at once: a list of many items is read twice, not twice for each item.
    const auto proved = applyEdits(document, changed.edits);
    if (!proved.ok())
        return proved.error();
    if (proved->document.bytes() != changed.document.bytes())
        return Error{.code = ErrorCode::ProofFailed};
    return changed;
}

} // namespace stet
