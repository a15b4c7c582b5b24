#pragma once

#include "core/edit/field_change.h"

#include <QString>

#include <functional>

namespace stet {

/// The meaning of what a person has typed into a field.
struct TypedText
{
    std::vector<FieldChange> changes{};
    QString parseError{}; ///< a sentence, if it is invalid; there are no changes then
};

/// Reads text typed for the field at a path. An emptied field becomes an empty text, or has no value if that would
/// change its type.
using ReadTyped = std::function<TypedText(const KeyPath& path, const QString& text)>;

/// Reads any text.
TypedText readText(const KeyPath& path, const QString& text);
/// Reads a number; an empty text removes the field.
TypedText readNumber(const KeyPath& path, const QString& text);
/// Reads a number; an empty text is -1, which means unknown.
TypedText readHeat(const KeyPath& path, const QString& text);
/// Reads an http or https address.
TypedText readAddress(const KeyPath& path, const QString& text);
/// Reads a date in a format of parseDateTime(); an empty text removes the field.
TypedText readDate(const KeyPath& path, const QString& text);
/// Reads words separated by commas; an empty text empties the list.
TypedText readTopics(const KeyPath& path, const QString& text);
/// Reads a text for a field that holds a text, else what it looks like: true, 12, a word. See SetTyped.
TypedText readAsHeld(const KeyPath& path, const QString& text);

} // namespace stet
