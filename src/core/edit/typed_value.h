#pragma once

#include "core/document/document.h"

#include <functional>
#include <vector>

namespace stet {

// What a person types for a field is what it looks like, as in Value::plain(); but what is a text stays one. So 007 is
// put in the place of "008" as a text, and NO in the place of "YES".

/// Whether a field of an article is known to hold numbers or booleans and never a text. A null function knows nothing.
using HoldsNoText = std::function<bool(const KeyPath& field)>;

/// Whether a field holds a text, and may. A date without quotes is no text.
bool holdsText(const Document& document, const KeyPath& field, const HoldsNoText& holdsNoText);

/// Whether there are items and all of them are texts.
bool areTexts(const std::vector<Value>& items);

/// Returns an item for a list that has these: a single value becomes a text if all of them are texts, and may be.
Value itemLike(const std::vector<Value>& items, const Value& item, const KeyPath& list, const HoldsNoText& holdsNoText);

/// Whether a person who writes an item means the other one: the same value, or single values with the same text.
bool isMeantItem(const Value& item, const Value& other);

} // namespace stet
