#pragma once

#include "core/query/row_order.h"
#include "models/table/field_columns.h"

namespace stet {

/// Returns the current columns of the sources that a query uses.
PathColumns pathColumns(const Library& library, const FieldColumns& fields, const std::vector<ColumnSource>& sources);

/// Returns the rows that are unsaved now, as RowSupply needs them.
std::vector<bool> unsavedMarks(const Library& library);

/// Returns the problems known so far, as RowSupply needs them.
std::vector<RowProblems> problemsOfRows(const Library& library);

} // namespace stet
