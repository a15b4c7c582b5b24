#pragma once

#include "core/query/query_parse_error.h"

#include <QString>

namespace stet {

/// One plain sentence that says what is wrong with a query, and how it would be right.
QString sentence(const QueryParseError& parseError);

} // namespace stet
