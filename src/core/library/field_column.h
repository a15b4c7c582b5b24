#pragma once

#include "document/key_path.h"
#include "document/value.h"
#include "library/library.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

namespace stet {

/// The values of one front matter path in many articles, by RowId. Immutable: a changed one shares all but the blocks
/// of values that are others.
class FieldColumn
{
public:
    explicit FieldColumn(KeyPath path)
        : m_path(std::move(path))
    {
    }

    const KeyPath& path() const { return m_path; }
    /// nullopt where the article lacks the field, cannot be read, or was not read yet.
    std::optional<Value> at(RowId id) const;

    using Change = std::pair<RowId, std::optional<Value>>;
    FieldColumn with(std::span<const Change> changes) const;

private:
    /// A single value is stored without what only collections need.
    struct Stored
    {
        ValueType type = ValueType::Null;
        bool isThere = false;
        SharedText text{};
        std::shared_ptr<const Value> collection{};
    };
    using Block = std::vector<Stored>;

    static Stored stored(const std::optional<Value>& value);

    KeyPath m_path;
    std::vector<std::shared_ptr<const Block>> m_blocks; ///< null: nothing is there
};

using FieldColumnPointer = std::shared_ptr<const FieldColumn>;

/// One article's values of the paths asked for, in their order.
struct ReadFields
{
    RowId row = noRow;
    std::vector<std::optional<Value>> values{};
};

/// Receives what was read, some articles at a time and in any order, on one thread at a time.
using FieldSink = std::function<void(std::vector<ReadFields>)>;

/// Reads the values of some paths in the articles named by `ids`, with a thread for each core. A file that cannot be
/// read or is no article has none. Pending edits are not seen. Stops early when asked to.
void readFields(Disk& disk, const Snapshot& rows, std::span<const RowId> ids, std::span<const KeyPath> paths,
    const FieldSink& sink, const std::stop_token& stop = {});

} // namespace stet
