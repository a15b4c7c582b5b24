#include "core/library/field_column.h"

#include "core/document/field_values.h"
#include "core/library/read_article.h"
#include "core/parallel/parallel_for.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <utility>

namespace stet {

namespace {

constexpr std::size_t columnBatch = 128; // some milliseconds of reading

const FieldValue noValue;
const PendingEdits nothingPending;

Value bodyValue(const BodyTest& test, const Document& document)
{
    switch (test.ask(document.source().bodyText())) {
    case BodyTest::Answer::Yes:
        return Value::scalar(ValueType::Bool, std::string(bodyFits));
    case BodyTest::Answer::NotJudged:
        return Value::scalar(ValueType::Null, {});
    case BodyTest::Answer::No:
        break;
    }
    return Value::scalar(ValueType::Bool, std::string(bodyDoesNotFit));
}

class FieldReader
{
public:
    FieldReader(Disk& disk, const Snapshot& rows, std::span<const RowId> ids, std::span<const ColumnSource> sources,
        const FieldSink& sink, const Stop& stop, const PendingByRow& pending)
        : m_disk(disk)
        , m_rows(rows)
        , m_ids(ids)
        , m_sources(sources)
        , m_sink(sink)
        , m_stop(stop)
        , m_pending(pending)
        , m_readsFields(
              std::any_of(sources.begin(), sources.end(), [](const ColumnSource& each) { return !each.path.empty(); }))
        , m_asksBodies(std::any_of(
              sources.begin(), sources.end(), [](const ColumnSource& each) { return each.body != nullptr; }))
    {
    }

    /// Reads a batch; for several threads at once.
    void read(Part part)
    {
        FieldBatch batch;
        for (const auto id : m_ids.subspan(part.begin, part.end - part.begin)) {
            if (m_stop.isRequested())
                return;
            batch.ids.push_back(id);
            read(id, batch.values);
        }
        give(std::move(batch));
    }

private:
    void read(RowId id, std::vector<FieldValue>& values) const
    {
        const auto end = values.size() + m_sources.size();
        if (id < m_rows.size() && m_rows[id]) {
            const auto found = m_pending.find(id);
            read(m_rows[id]->path, found == m_pending.end() ? nothingPending : found->second, values);
        }
        values.resize(end);
    }

    /// A question about the body needs neither the front matter nor edits of it, which may not apply any more.
    void read(const std::string& path, const PendingEdits& pending, std::vector<FieldValue>& values) const
    {
        const auto article = m_readsFields || pending.touchBody()
            ? readArticle(m_disk, path, pending)
            : Result<Document>(Error{.code = ErrorCode::NoFrontMatter});
        const auto text = m_asksBodies && !article.ok() ? readArticleText(m_disk, path) : article;
        const auto fields = article.ok() ? std::optional<FieldValues>(std::in_place, *article) : std::nullopt;
        for (const auto& source : m_sources) {
            if (source.body)
                values.emplace_back(text.ok() ? std::optional(bodyValue(*source.body, *text)) : std::nullopt);
            else
                values.emplace_back(fields ? fields->get(source.path) : std::nullopt);
        }
    }

    void give(FieldBatch batch)
    {
        const std::lock_guard lock(m_mutex);
        if (m_stop.isRequested())
            return;
        m_done += batch.ids.size();
        batch.done = m_done;
        batch.total = m_ids.size();
        m_sink(std::move(batch));
    }

    Disk& m_disk;
    const Snapshot& m_rows;
    std::span<const RowId> m_ids;
    std::span<const ColumnSource> m_sources;
    const FieldSink& m_sink;
    const Stop& m_stop;
    const PendingByRow& m_pending;
    bool m_readsFields;
    bool m_asksBodies;
    std::mutex m_mutex; ///< of the sink and m_done
    std::size_t m_done = 0;
};

} // namespace

FieldValue::FieldValue(std::optional<Value> value)
{
    if (!value)
        return;
    m_isThere = true;
    m_type = value->type;
    if (value->isScalar())
        m_text = value->text;
    else
        m_collection = std::make_shared<const Value>(std::move(*value));
}

std::optional<Value> FieldValue::value() const
{
    if (!m_isThere)
        return std::nullopt;
    return m_collection ? *m_collection : Value::scalar(m_type, m_text);
}

const FieldValue& FieldColumn::valueAt(RowId id) const
{
    const auto index = id / blockSize;
    return index < m_blocks.size() && m_blocks[index] ? (*m_blocks[index])[id % blockSize] : noValue;
}

void FieldColumn::set(RowId id, FieldValue value)
{
    const auto index = id / blockSize;
    if (index >= m_blocks.size()) {
        if (!value.isThere())
            return;
        m_blocks.resize(index + 1);
    }
    auto& block = m_blocks[index];
    if (!block)
        block = std::make_shared<Block>(blockSize);
    else if (block.use_count() > 1)
        block = std::make_shared<Block>(*block);
    else // what another thread read in a copy that it has dropped since came before what is written now
        std::atomic_thread_fence(std::memory_order_acquire);
    auto& place = (*block)[id % blockSize];
    count(place, -1);
    count(value, 1);
    place = std::move(value);
}

void FieldColumn::count(const FieldValue& value, int by)
{
    if (value.type() != ValueType::Null)
        (value.isNumber() ? m_numbers : m_others) += by;
}

std::optional<Value> sourceValue(const ColumnSource& source, const Document& document, const FieldValues& values)
{
    return source.body ? bodyValue(*source.body, document) : values.get(source.path);
}

void readFieldColumns(Disk& disk, const Snapshot& rows, std::span<const RowId> ids,
    std::span<const ColumnSource> sources, const FieldSink& sink, const Stop& stop, const PendingByRow& pending)
{
    FieldReader reader(disk, rows, ids, sources, sink, stop, pending);
    parallelFor(
        ids.size(), columnBatch, [&reader](Part part) { reader.read(part); }, stop);
}

} // namespace stet
