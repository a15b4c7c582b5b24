#pragma once

#include "core/query/query.h"

#include <optional>
#include <string_view>
#include <vector>

namespace stet {

/// Whether two names of fields or words are the same, ignoring ASCII case.
bool isSameName(std::string_view a, std::string_view b);

/// Returns the row field that a name or key path in a query means; nullopt if it is a field of the front matter alone.
std::optional<QueryField> rowFieldOf(std::string_view name);

/// Returns the name of a field in queries; empty for Words and Path.
std::string_view nameOf(QueryField field);

/// Whether a field is compared as a number.
bool isNumberField(QueryField field);

std::optional<ArticleState> stateOf(std::string_view word);
std::string_view wordOf(ArticleState state);

/// All names of fields, and all words after `is:`, as a person may type them.
std::vector<std::string_view> queryFieldNames();
std::vector<std::string_view> queryStateWords();

} // namespace stet
