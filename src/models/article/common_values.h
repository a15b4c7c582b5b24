#pragma once

#include "core/document/key_path.h"
#include "core/document/value.h"
#include "core/library/snapshot.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace stet {

/// The value of a field in the articles that a form shows.
struct FormValue
{
    std::optional<Value> value{}; ///< nullopt: none has the field, or they differ
    bool isSeveral = false; ///< their values differ, or would be known only by reading all articles
};

/// What several articles have in common, among the fields in the table's rows.
class CommonValues
{
public:
    CommonValues() = default;
    /// Reads all the rows: call it on a worker if there may be many. Skips removed and
    /// unreadable articles.
    CommonValues(const Snapshot& rows, const std::vector<RowId>& ids);

    FormValue value(const KeyPath& path) const;
    /// Returns Published if all are on the site, some of them by default; nullopt if only some are, or there is none.
    std::optional<PublishState> publishState() const { return m_publishState; }

private:
    std::map<std::string, std::optional<Value>, std::less<>> m_common; ///< by key path; without those that differ
    std::optional<PublishState> m_publishState;
};

} // namespace stet
