#pragma once

#include "core/document/field_values.h"
#include "core/document/value.h"
#include "core/library/column_source.h"
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

/// A value in a column: compact for scalars, which are the most, and a pointer for lists and maps.
class FieldValue
{
public:
    FieldValue() = default; ///< no value
    explicit FieldValue(std::optional<Value> value);

    bool isThere() const { return m_isThere; }
    /// Null if there is no value.
    ValueType type() const { return m_type; }
    /// The decoded text of a scalar, numbers and booleans as written; empty for anything else. Valid while this object
    /// lives.
    std::string_view text() const { return m_text.view(); }
    bool isNumber() const { return m_type == ValueType::Int || m_type == ValueType::Float; }
    /// The list or map; nullptr for anything else.
    const Value* collection() const { return m_collection.get(); }
    std::optional<Value> value() const;

private:
    SharedText m_text;
    std::shared_ptr<const Value> m_collection;
    ValueType m_type = ValueType::Null;
    bool m_isThere = false;
};

/// The values of one source in many articles, by RowId. Once shared (FieldColumnPointer) it never changes,
/// and any thread may read it. Copies share values in blocks of 1,024; a change copies only its block.
class FieldColumn
{
public:
    explicit FieldColumn(ColumnSource source)
        : m_source(std::move(source))
    {
    }

    const ColumnSource& source() const { return m_source; }
    /// nullopt if the article lacks the field, cannot be read, or has not been read yet.
    std::optional<Value> at(RowId id) const { return valueAt(id).value(); }
    /// As at(), without a copy; valid while this column lives unchanged.
    const FieldValue& valueAt(RowId id) const;

    /// Whether numbers outnumber all other values.
    bool isMostlyNumbers() const { return m_numbers > m_others; }

    void set(RowId id, FieldValue value);

private:
    void count(const FieldValue& value, int by);

    static constexpr std::size_t blockSize = 1024;
    using Block = std::vector<FieldValue>;

    ColumnSource m_source;
    std::vector<std::shared_ptr<Block>> m_blocks; ///< null: no values; shared with copies, see set()
    std::ptrdiff_t m_numbers = 0;
    std::ptrdiff_t m_others = 0; ///< nulls count as neither
};

/// Returns what a source has in an article; nullopt if the article has no such field.
std::optional<Value> sourceValue(const ColumnSource& source, const Document& document, const FieldValues& values);

using FieldColumnPointer = std::shared_ptr<const FieldColumn>;

/// The values read from some articles.
struct FieldBatch
{
    std::vector<RowId> ids;
    std::vector<FieldValue> values; ///< all sources of the first article, then of the second, ...
    std::size_t done = 0; ///< articles read so far, these included
    std::size_t total = 0;
};

/// Receives batches; several threads call it, one at a time.
using FieldSink = std::function<void(FieldBatch)>;

/// The pending edits of the articles that have any.
using PendingByRow = std::unordered_map<RowId, PendingEdits>;

/// Reads the values of sources in some articles, each file once, with a worker per core, and returns when all are read.
/// Values include the pending edits. There are no values for a file that is gone, cannot be read, or has changed so
/// that its pending edits no longer apply. When stopped, drops what it has not handed over yet.
void readFieldColumns(Disk& disk, const Snapshot& rows, std::span<const RowId> ids,
    std::span<const ColumnSource> sources, const FieldSink& sink, const Stop& stop = {},
    const PendingByRow& pending = {});

} // namespace stet
