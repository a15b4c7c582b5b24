#pragma once

#include "core/document/key_path.h"
#include "core/document/value.h"
#include "core/library/library.h"
#include "core/text/shared_text.h"

#include "core/parallel/stop.h"
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace stet {

/// A value as a column holds it: small for a scalar, of which there are many, and a pointer for lists and maps.
class FieldValue
{
public:
    FieldValue() = default; ///< no value
    explicit FieldValue(std::optional<Value> value);

    bool isThere() const { return m_isThere; }
    /// Null where there is no value.
    ValueType type() const { return m_type; }
    /// Of a scalar, decoded, numbers and booleans as written; empty for all else. Valid while this lives.
    std::string_view text() const { return m_text.view(); }
    bool isNumber() const { return m_type == ValueType::Int || m_type == ValueType::Float; }
    /// The list or map; nullptr for all else.
    const Value* collection() const { return m_collection.get(); }
    std::optional<Value> value() const;

private:
    SharedText m_text;
    std::shared_ptr<const Value> m_collection;
    ValueType m_type = ValueType::Null;
    bool m_isThere = false;
};

/// The values of one front matter path in many articles, by RowId. Once shared (FieldColumnPointer) it never changes,
/// and any thread may read it. Copies share their values, 1,024 at a time, and a change copies only such a block.
class FieldColumn
{
public:
    explicit FieldColumn(KeyPath path)
        : m_path(std::move(path))
    {
    }

    const KeyPath& path() const { return m_path; }
    /// nullopt where the article lacks the field, cannot be read, or was not read yet.
    std::optional<Value> at(RowId id) const { return valueAt(id).value(); }
    /// As at(), without a copy; valid while this column lives and is not changed.
    const FieldValue& valueAt(RowId id) const;

    /// Whether more of the values are numbers than are anything else.
    bool isMostlyNumbers() const { return m_numbers > m_others; }

    void set(RowId id, FieldValue value);

private:
    void count(const FieldValue& value, int by);

    static constexpr std::size_t blockSize = 1024;
    using Block = std::vector<FieldValue>;

    KeyPath m_path;
    std::vector<std::shared_ptr<Block>> m_blocks; ///< null: no values; shared with copies, see set()
    std::ptrdiff_t m_numbers = 0;
    std::ptrdiff_t m_others = 0; ///< nulls are neither
};

using FieldColumnPointer = std::shared_ptr<const FieldColumn>;

/// What was read of some articles.
struct FieldBatch
{
    std::vector<RowId> ids;
    std::vector<FieldValue> values; ///< of the first article for each path, then of the second, ...
    std::size_t done = 0; ///< articles so far, these among them
    std::size_t total = 0;
};

/// Takes batches; called by several threads, but by one at a time.
using FieldSink = std::function<void(FieldBatch)>;

/// The edits that are not saved yet of those articles that have any.
using PendingByRow = std::unordered_map<RowId, PendingEdits>;

/// Reads the fields at `paths` of some articles, each file once, with a worker for each core, and returns when all are
/// read. Values are those with the pending edits. A file that is gone, cannot be read or is no longer what its edits
/// were made for has no values. When stopped, what was not given yet is left out.
void readFieldColumns(Disk& disk, const Snapshot& rows, std::span<const RowId> ids, std::span<const KeyPath> paths,
    const FieldSink& sink, const Stop& stop = {}, const PendingByRow& pending = {});

} // namespace stet
