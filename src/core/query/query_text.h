#pragma once

#include "core/query/query.h"

#include <string>
#include <string_view>

namespace stet {

// Terms in the form in which Stet writes them into a query.

/// Returns a value for a query: unchanged if it is one word, else in quotes.
std::string queryValue(std::string_view text);

/// `field:=value`, for a field with a name.
std::string exactTerm(QueryField field, std::string_view value);

/// `is:state`
std::string stateTerm(ArticleState state);

} // namespace stet
