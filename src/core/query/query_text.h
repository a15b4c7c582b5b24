#pragma once

#include "core/query/query.h"

#include <string>
#include <string_view>

namespace stet {

// Terms as Stet itself writes them into a query.

/// A word or phrase as a value: as it is where that is one word, else in quotes.
std::string queryValue(std::string_view text);

/// `field:=value`. Of a field with a name.
std::string exactTerm(QueryField field, std::string_view value);

/// `is:state`
std::string stateTerm(ArticleState state);

} // namespace stet
