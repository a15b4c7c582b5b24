#pragma once

#include "core/document/key_path.h"
#include "core/document/value.h"
#include "core/library/snapshot.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace stet {

/// What a field is in the articles that a form shows.
struct FormValue
{
    std::optional<Value> value{}; ///< nullopt: none of them has the field, or they differ
    bool isSeveral = false; ///< they have different values, or what they have is not known without reading them all
};

/// What several articles have in common, of the fields that the table's rows hold.
class CommonValues
{
public:
    CommonValues() = default;
    /// Looks at all the rows: for a worker where they may be many. Those that are gone are skipped.
    CommonValues(const Snapshot& rows, const std::vector<RowId>& ids);

    FormValue value(const KeyPath& path) const;
    /// nullopt: they differ, or there is none.
    std::optional<PublishState> publishState() const { return m_publishState; }

private:
    std::map<std::string, std::optional<Value>, std::less<>> m_common; ///< by key path; without those that differ
    std::optional<PublishState> m_publishState;
};

} // namespace stet
