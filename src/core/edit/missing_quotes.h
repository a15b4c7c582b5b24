#pragma once

#include "core/document/document.h"

#include <optional>
#include <string>

namespace stet {

/// Returns the text of a broken article with the value on the line of its error in quotes, as in
/// `title: "[Update] Pier closes"`. nullopt if quotes are not the one right answer: the error is of another kind, or
/// still there.
std::optional<std::string> withMissingQuotes(const Document& broken);

} // namespace stet
