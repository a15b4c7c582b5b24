#pragma once

#include "core/query/row_order.h"

#include <QString>

#include <span>

namespace stet {

/// One column of the table. Everything about columns is in one list, in their first order.
struct Column
{
    RowField field;
    const char* key; ///< names the column in settings; never changes
    const char* header; ///< translate with columnHeader()
    const char* toolTip;
    int width; ///< at first, in average characters
    bool isNumber; ///< right-aligned, tabular figures
    bool shownAtFirst;
    bool descendingFirst; ///< the first click on the header shows the greatest first
};

std::span<const Column> columns();
/// Index in columns().
int columnOf(RowField field);
QString columnHeader(const Column& column);
QString columnToolTip(const Column& column);

} // namespace stet
