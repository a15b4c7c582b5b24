#pragma once

#include "library/library.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace stet {

/// What rows can be ordered by.
enum class RowField : std::uint8_t
{
    Published,
    Title,
    Quality,
    Heat,
    Date,
    Provider,
    Topics,
    Category,
    Type,
    Images,
    Related,
    Folder,
    File,
};

/// What the table is to show: which rows, and in which order.
struct RowRequest
{
    std::string filter{}; ///< words, all of which must be found in title, excerpt, provider or topics; UTF-8
    RowField field = RowField::Date;
    bool descending = true;

    bool operator==(const RowRequest&) const = default;
};

/// The rows that match, ordered by the typed value of a field; rows without a value come last either way, and equal
/// ones stand by title and path. Empty when stopped.
std::vector<RowId> orderRows(const Snapshot& rows, const RowRequest& request, const std::stop_token& stop = {});

} // namespace stet
