#pragma once

#include "field_columns.h"
#include "query/row_order.h"

namespace stet {

/// The values that a query asks for beyond the rows, as the columns and rows have them now; empty where it asks for
/// none. Any thread may call it. Of the publish field the rows know more: its pending edits.
PathValue pathValues(const Library& library, const FieldColumns& fields, const Query& query);

/// The ids of rows that are unsaved now, as RowSupply wants them.
std::vector<bool> unsavedMarks(const Library& library);

} // namespace stet
