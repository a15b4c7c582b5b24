#include "core/edit/field_change.h"

#include "core/document/field_values.h"
#include "core/edit/source_edit.h"

#include <algorithm>
#include <iterator>

namespace stet {

namespace {

/// The text that the edits of a change have led to so far.
class Changing
{
public:
    explicit Changing(const Document& document)
        : m_changed{document, {}}
    {
    }

    const Document& document() const { return m_changed.document; }
    ChangedDocument take() { return std::move(m_changed); }

    Result<Done> make(const SetField& change) { return make(setField(document(), change.path, change.value)); }
    Result<Done> make(const RemoveField& change) { return make(removeField(document(), change.path)); }
    Result<Done> make(const RenameField& change) { return make(renameField(document(), change.path, change.key)); }
    Result<Done> make(const MoveItem& change)
    {
        return make(moveItem(document(), change.list, change.from, change.to));
    }
    Result<Done> make(const InsertItem& change) { return insert(change.list, change.index, change.value); }
    Result<Done> make(const AddItem& change);
    Result<Done> make(const DropItem& change);
    Result<Done> make(const SetItems& change);
    Result<Done> make(const SetSource& change);

private:
    Result<Done> make(const Result<std::optional<FieldEdit>>& edit);
    Result<Done> insert(const KeyPath& list, std::uint32_t index, const Value& value);
    Result<std::vector<Value>> itemsOf(const KeyPath& list) const;

    ChangedDocument m_changed;
};

Result<Done> Changing::make(const Result<std::optional<FieldEdit>>& edit)
{
    if (!edit.ok())
        return edit.error();
    if (!*edit)
        return Done{};
    auto edited = applyEdits(document(), std::span(&**edit, 1));
    if (!edited.ok())
        return edited.error();
    m_changed.document = std::move(edited).value().document;
    m_changed.edits.push_back(**edit);
    return Done{};
}

Result<Done> Changing::insert(const KeyPath& list, std::uint32_t index, const Value& value)
{
    if (index == 0 && !FieldValues(document()).get(list))
        return make(SetField{list, Value{.type = ValueType::List, .items = {value}}});
    return make(insertItem(document(), list, index, value));
}

/// None of a list that is missing or empty. Error: NotAContainer.
Result<std::vector<Value>> Changing::itemsOf(const KeyPath& list) const
{
    auto value = FieldValues(document()).get(list);
    if (!value || value->type == ValueType::Null)
        return std::vector<Value>();
    if (value->type != ValueType::List)
        return Error{.code = ErrorCode::NotAContainer, .detail = list.toText()};
    return std::move(value->items);
}

auto sameAs(const Value& value)
{
    return [&value](const Value& other) { return sameValue(value, other); };
}

Result<Done> Changing::make(const AddItem& change)
{
    const auto items = itemsOf(change.list);
    if (!items.ok())
        return items.error();
    if (std::any_of(items->begin(), items->end(), sameAs(change.value)))
        return Done{};
    return insert(change.list, static_cast<std::uint32_t>(items->size()), change.value);
}

Result<Done> Changing::make(const DropItem& change)
{
    const auto items = itemsOf(change.list);
    if (!items.ok())
        return items.error();
    for (auto index = items->size(); index-- > 0;) {
        if (!sameValue((*items)[index], change.value))
            continue;
        if (auto done = make(RemoveField{change.list.item(static_cast<std::uint32_t>(index))}); !done.ok())
            return done;
    }
    return Done{};
}

Result<Done> Changing::make(const SetItems& change)
{
    auto found = itemsOf(change.list);
    if (!found.ok())
        return found.error();
    auto items = std::move(found).value();
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

Result<Done> Changing::make(const SetSource& change)
{
    auto edits = setSource(document(), change.before, change.after);
    if (!edits.ok())
        return edits.error();
    auto edited = applyEdits(document(), *edits);
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
Error withOriginalLine(const Document& document, const FieldChange& change, const Error& error)
{
    Changing original(document);
    const auto alone = makeOn(original, change);
    return !alone.ok() && alone.error().code == error.code ? alone.error() : error;
}

} // namespace

Result<ChangedDocument> applyChanges(const Document& document, std::span<const FieldChange> changes)
{
    Changing changing(document);
    for (const auto& change : changes) {
        if (const auto done = makeOn(changing, change); !done.ok())
            return withOriginalLine(document, change, done.error());
    }
    return changing.take();
}

} // namespace stet
