#pragma once

#include "core/query/query_parse_error.h"

#include <QString>

namespace stet {

/// Returns one plain sentence about what is wrong with a query, and how to fix it.
QString sentence(const QueryParseError& parseError);

} // namespace stet
