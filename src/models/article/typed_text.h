#pragma once

#include "core/edit/field_change.h"

#include <QString>

#include <functional>

namespace stet {

/// What a person has typed into a field means.
struct TypedText
{
    std::vector<FieldChange> changes{};
    QString parseError{}; ///< a sentence, where it means nothing; there are no changes then
};

/// Reads what was typed for the field at a path. An emptied field is an empty text; without a value at all where that
/// would be another type.
using ReadTyped = std::function<TypedText(const KeyPath& path, const QString& text)>;

/// Any text.
TypedText readText(const KeyPath& path, const QString& text);
/// A number; an empty text takes the field away.
TypedText readNumber(const KeyPath& path, const QString& text);
/// A number; an empty text is -1, which is unknown.
TypedText readHeat(const KeyPath& path, const QString& text);
/// An http or https address.
TypedText readAddress(const KeyPath& path, const QString& text);
/// A date as parseDateTime() knows it; an empty text takes the field away.
TypedText readDate(const KeyPath& path, const QString& text);
/// Words with commas between them; an empty text empties the list.
TypedText readTopics(const KeyPath& path, const QString& text);
/// A value of the type that a plain scalar has: true, 12, a word.
TypedText readPlain(const KeyPath& path, const QString& text);
/// In the place of a text any text, whatever it looks like; else as readPlain().
TypedText readLike(ValueType before, const KeyPath& path, const QString& text);

} // namespace stet
