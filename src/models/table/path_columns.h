#pragma once

#include "core/query/row_order.h"
#include "models/table/field_columns.h"

namespace stet {

/// What is known of the paths that a query asks for, as the columns are now.
PathColumns pathColumns(const Library& library, const FieldColumns& fields, const std::vector<KeyPath>& paths);

/// The rows that are unsaved now, as RowSupply wants them.
std::vector<bool> unsavedMarks(const Library& library);

/// What is wrong with the articles as far as it is known now, as RowSupply wants it.
std::vector<RowProblems> problemsOfRows(const Library& library);

/// The stories that articles tell, as far as they are known now, as RowSupply wants them.
std::vector<StoryCount> storiesOfRows(const Library& library);

} // namespace stet
