#pragma once

#include "core/query/row_order.h"

#include <QString>

#include <span>

namespace stet {

/// One column of the table. One list describes all columns, in their initial order.
struct Column
{
    RowField field;
    const char* key; ///< identifies the column in settings; never changes
    const char* header; ///< translate with columnHeader()
    const char* toolTip;
    int width; ///< initial, in average characters
    bool isNumber; ///< right-aligned, tabular figures
    bool shownAtFirst;
    bool descendingFirst; ///< the first click on the header sorts in descending order
};

std::span<const Column> columns();
/// Returns the index in columns().
int columnOf(RowField field);
QString columnHeader(const Column& column);
QString columnToolTip(const Column& column);

} // namespace stet
