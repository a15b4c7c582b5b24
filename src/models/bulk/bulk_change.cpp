#include "models/bulk/bulk_change.h"

#include "core/messages/error_messages.h"
#include "models/article/typed_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace stet {

namespace {

struct BulkTexts
{
    Q_DECLARE_TR_FUNCTIONS(stet::BulkChange)
};

struct TypedField
{
    std::string_view path;
    ReadTyped read;
};

/// How a value is read: as the type that the field has in every article, else as each article has it.
TypedText readFor(const KeyPath& path, const QString& text)
{
    static const std::array known{TypedField{"title", readText}, TypedField{"excerpt", readText},
        TypedField{"category", readText}, TypedField{"type", readText}, TypedField{"provider.name", readText},
        TypedField{"provider.domain", readText}, TypedField{"publishedDateTime", readDate},
        TypedField{"quality", readNumber}, TypedField{"heat", readHeat}, TypedField{"originalUrl", readAddress},
        TypedField{"webUrl", readAddress}, TypedField{"ampWebUrl", readAddress},
        TypedField{"cdnAmpWebUrl", readAddress}, TypedField{"topics", readTopics}};
    const auto name = path.toText();
    const auto* field
        = std::find_if(known.begin(), known.end(), [&name](const TypedField& each) { return each.path == name; });
    return field == known.end() ? readAsHeld(path, text) : field->read(path, text);
}

/// Items of a list, separated by commas.
std::vector<Value> itemsIn(const QString& text)
{
    std::vector<Value> items;
    for (const auto& word : text.split(u',', Qt::SkipEmptyParts)) {
        if (const auto item = word.trimmed(); !item.isEmpty())
            items.push_back(Value::scalar(ValueType::Text, item.toStdString()));
    }
    return items;
}

Value itemIn(const QString& text)
{
    return Value::scalar(ValueType::Text, text.trimmed().toStdString());
}

BulkMeaning scoreMeaning(const QString& typed, const PublishField& publishField)
{
    constexpr double highest = 100;
    bool isNumber = false;
    const auto score = typed.trimmed().toDouble(&isNumber);
    if (!isNumber || !(score >= 0 && score <= highest))
        return {.missing = BulkTexts::tr("Type a score from 0 to 100.")};
    return {.score = score, .field = publishField.path};
}

} // namespace

bool isAboutPublishing(BulkVerb verb)
{
    return verb == BulkVerb::Publish || verb == BulkVerb::Unpublish || verb == BulkVerb::ApplyDecisions
        || verb == BulkVerb::FollowScore;
}

BulkMeaning meaningOf(const BulkChange& change, const PublishField& publishField)
{
    if (change.verb == BulkVerb::FollowScore)
        return scoreMeaning(change.value, publishField);
    if (isAboutPublishing(change.verb))
        return {.field = publishField.path};
    if (change.field.trimmed().isEmpty())
        return {.missing = BulkTexts::tr("Choose a field.")};
    auto path = KeyPath::parse(change.field.trimmed().toStdString());
    if (!path.ok())
        return {.missing = sentence(path.error())};
    BulkMeaning meaning{.field = *path};
    if (*path == publishField.path) {
        // So that it is known as the person's decision.
        meaning.missing = BulkTexts::tr("Choose “Publish” or “Unpublish” for this field.");
        return meaning;
    }
    if (change.verb == BulkVerb::RemoveField) {
        meaning.changes = {RemoveField{*path}};
        return meaning;
    }
    if (change.verb == BulkVerb::ReplaceText ? change.value.isEmpty() : change.value.trimmed().isEmpty()) {
        meaning.missing = change.verb == BulkVerb::ReplaceText ? BulkTexts::tr("Type the text to search for.")
                                                               : BulkTexts::tr("Type a value.");
        return meaning;
    }
    switch (change.verb) {
    case BulkVerb::SetField: {
        auto typed = readFor(*path, change.value);
        meaning.changes = std::move(typed.changes);
        meaning.missing = typed.parseError;
        break;
    }
    case BulkVerb::AddItems:
        for (auto& item : itemsIn(change.value))
            meaning.changes.emplace_back(AddItem{*path, std::move(item)});
        break;
    case BulkVerb::RemoveItems:
        for (auto& item : itemsIn(change.value))
            meaning.changes.emplace_back(DropItem{*path, std::move(item)});
        break;
    case BulkVerb::ReplaceItem:
        if (change.newValue.trimmed().isEmpty())
            meaning.missing = BulkTexts::tr("Type what to put in its place.");
        else
            meaning.changes = {ReplaceItem{*path, itemIn(change.value), itemIn(change.newValue)}};
        break;
    case BulkVerb::ReplaceText: {
        auto made = TextReplacement::make(change.value.toStdString(), change.newValue.toStdString(), change.options);
        if (made.ok())
            meaning.changes = {ReplaceText{*path, std::move(made).value()}};
        else
            meaning.missing = sentence(made.error());
        break;
    }
    case BulkVerb::Publish:
    case BulkVerb::Unpublish:
    case BulkVerb::ApplyDecisions:
    case BulkVerb::FollowScore:
    case BulkVerb::RemoveField:
        break;
    }
    return meaning;
}

} // namespace stet
