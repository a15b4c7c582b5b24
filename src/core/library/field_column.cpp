#include "library/field_column.h"

#include "document/field_values.h"
#include "library/read_article.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace stet {

namespace {

constexpr std::size_t blockSize = 1024;
constexpr std::size_t batchSize = 256;

} // namespace

FieldColumn::Stored FieldColumn::stored(const std::optional<Value>& value)
{
    if (!value)
        return {};
    if (!value->isScalar())
        return {.type = value->type, .isThere = true, .collection = std::make_shared<const Value>(*value)};
    return {.type = value->type, .isThere = true, .text = value->text};
}

std::optional<Value> FieldColumn::at(RowId id) const
{
    const auto block = id / blockSize;
    if (block >= m_blocks.size() || m_blocks[block] == nullptr)
        return std::nullopt;
    const auto& value = (*m_blocks[block])[id % blockSize];
    if (!value.isThere)
        return std::nullopt;
    return value.collection != nullptr ? *value.collection : Value::scalar(value.type, value.text);
}

FieldColumn FieldColumn::with(std::span<const Change> changes) const
{
    auto column = *this;
    std::vector<std::shared_ptr<Block>> own; // by block: copied already
    for (const auto& [id, value] : changes) {
        const auto block = id / blockSize;
        if (block >= column.m_blocks.size())
            column.m_blocks.resize(block + 1);
        if (block >= own.size())
            own.resize(block + 1);
        if (own[block] == nullptr) {
            const auto& old = column.m_blocks[block];
            own[block] = old == nullptr ? std::make_shared<Block>(blockSize) : std::make_shared<Block>(*old);
            column.m_blocks[block] = own[block];
        }
        (*own[block])[id % blockSize] = stored(value);
    }
    return column;
}

void readFields(Disk& disk, const Snapshot& rows, std::span<const RowId> ids, std::span<const KeyPath> paths,
    const FieldSink& sink, const std::stop_token& stop)
{
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    const auto readOne = [&](RowId id) {
        ReadFields read{.row = id, .values = std::vector<std::optional<Value>>(paths.size())};
        const auto document = id < rows.size() && rows[id] ? readArticle(disk, rows[id]->path, {})
                                                           : Result<Document>(Error{.code = ErrorCode::NotFound});
        if (!document.ok())
            return read;
        const FieldValues values(*document);
        std::transform(
            paths.begin(), paths.end(), read.values.begin(), [&](const KeyPath& path) { return values.get(path); });
        return read;
    };
    const auto work = [&] {
        for (auto begin = next.fetch_add(batchSize); begin < ids.size(); begin = next.fetch_add(batchSize)) {
            std::vector<ReadFields> batch;
            for (auto i = begin; i < std::min(begin + batchSize, ids.size()); ++i) {
                if (stop.stop_requested())
                    return;
                batch.push_back(readOne(ids[i]));
            }
            const std::lock_guard lock(mutex);
            sink(std::move(batch));
        }
    };
    std::vector<std::jthread> workers;
    while (workers.size() < std::max(1U, std::thread::hardware_concurrency()))
        workers.emplace_back(work);
}

} // namespace stet
