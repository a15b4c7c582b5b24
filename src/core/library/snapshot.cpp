#include "library/snapshot.h"

#include <utility>

namespace stet {

Snapshot::Snapshot(std::initializer_list<RowPointer> rows)
{
    for (const auto& row : rows)
        push_back(row);
}

Snapshot::Snapshot(const Snapshot& other)
    : m_chunks(other.m_chunks)
    , m_isShared(other.m_chunks.size(), true)
    , m_size(other.m_size)
{
    other.m_isShared.assign(other.m_chunks.size(), true);
}

Snapshot& Snapshot::operator=(const Snapshot& other)
{
    if (this != &other)
        *this = Snapshot(other);
    return *this;
}

void Snapshot::push_back(RowPointer row)
{
    resize(m_size + 1);
    set(static_cast<RowId>(m_size - 1), std::move(row));
}

void Snapshot::set(RowId id, RowPointer row)
{
    ownChunk(id / chunkSize)[id % chunkSize] = std::move(row);
}

void Snapshot::resize(std::size_t size)
{
    for (auto id = size; id < m_size && id % chunkSize != 0; ++id)
        set(static_cast<RowId>(id), nullptr); // of a chunk that stays
    const auto chunks = (size + chunkSize - 1) / chunkSize;
    m_chunks.resize(chunks, emptyChunk());
    m_isShared.resize(chunks, true);
    m_size = size;
}

const std::shared_ptr<Snapshot::Chunk>& Snapshot::emptyChunk()
{
    static const auto chunk = std::make_shared<Chunk>();
    return chunk;
}

Snapshot::Chunk& Snapshot::ownChunk(std::size_t chunk)
{
    auto& pointer = m_chunks[chunk];
    if (m_isShared[chunk]) {
        pointer = std::make_shared<Chunk>(*pointer);
        m_isShared[chunk] = false;
    }
    return *pointer;
}

} // namespace stet
