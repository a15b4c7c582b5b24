#pragma once

#include "core/query/query.h"

#include <optional>
#include <string_view>
#include <vector>

namespace stet {

/// Whether two names of fields or words are the same: capital ASCII letters are as good as small ones.
bool isSameName(std::string_view a, std::string_view b);

/// The field of a row that a name or key path in a query stands for; nullopt for what the rows do not have.
std::optional<QueryField> rowFieldOf(std::string_view name);

/// The name of a field in queries; empty for Words and Path.
std::string_view nameOf(QueryField field);

/// Whether a field is compared by size.
bool isNumberField(QueryField field);

std::optional<ArticleState> stateOf(std::string_view word);
std::string_view wordOf(ArticleState state);

/// All names of fields, and all words behind `is:`, as a person may type them.
std::vector<std::string_view> queryFieldNames();
std::vector<std::string_view> queryStateWords();

} // namespace stet
