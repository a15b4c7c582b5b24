#pragma once

#include "cli/field_list.h"
#include "core/document/value.h"
#include "core/text/result.h"

#include <optional>
#include <string>
#include <vector>

namespace stet::cli {

/// One article as `list` shows it.
struct ListRow
{
    std::string path{}; ///< as found
    std::optional<Error> error{}; ///< why it cannot be read or parsed; then there are no values
    std::vector<std::optional<Value>> values{}; ///< one per requested field; nullopt: missing
};

// The whole output of `list` in each of its formats. Rows keep the given order.

/// Cuts long cells, for terminals and pipes alike: one text of a megabyte would widen each line by as much.
std::string asTable(const std::vector<ListField>& fields, const std::vector<ListRow>& rows);
std::string asCsv(const std::vector<ListField>& fields, const std::vector<ListRow>& rows);
std::string asJsonLines(const std::vector<ListField>& fields, const std::vector<ListRow>& rows);

} // namespace stet::cli
