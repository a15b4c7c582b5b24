#include "core/library/snapshot.h"

#include "core/library/row_annotations.h"
#include "core/library/row_decision.h"

#include <algorithm>
#include <utility>

namespace stet {

template <typename Pointer>
ByRow<Pointer>::ByRow(std::initializer_list<Pointer> pointers)
{
    for (const auto& pointer : pointers)
        push_back(pointer);
}

template <typename Pointer>
ByRow<Pointer>::ByRow(const ByRow& other)
    : m_chunks(other.m_chunks)
    , m_isShared(other.m_chunks.size(), true)
    , m_size(other.m_size)
{
    other.m_isShared.assign(other.m_chunks.size(), true);
}

template <typename Pointer>
ByRow<Pointer>& ByRow<Pointer>::operator=(const ByRow& other)
{
    if (this != &other)
        *this = ByRow(other);
    return *this;
}

template <typename Pointer>
typename ByRow<Pointer>::Identity ByRow<Pointer>::identity() const
{
    Identity identity;
    identity.m_chunks.assign(m_chunks.begin(), m_chunks.end());
    identity.m_size = m_size;
    return identity;
}

template <typename Pointer>
bool ByRow<Pointer>::isSame(const Identity& other) const
{
    const auto isSameChunk = [](const std::shared_ptr<Chunk>& own, const std::weak_ptr<const Chunk>& known) {
        return !own.owner_before(known) && !known.owner_before(own);
    };
    return m_size == other.m_size
        && std::equal(m_chunks.begin(), m_chunks.end(), other.m_chunks.begin(), other.m_chunks.end(), isSameChunk);
}

template <typename Pointer>
void ByRow<Pointer>::push_back(Pointer pointer)
{
    resize(m_size + 1);
    set(static_cast<RowId>(m_size - 1), std::move(pointer));
}

template <typename Pointer>
void ByRow<Pointer>::set(RowId id, Pointer pointer)
{
    ownChunk(id / chunkSize)[id % chunkSize] = std::move(pointer);
}

template <typename Pointer>
void ByRow<Pointer>::resize(std::size_t size)
{
    for (auto id = size; id < m_size && id % chunkSize != 0; ++id)
        set(static_cast<RowId>(id), nullptr); // of a chunk that stays
    const auto chunks = (size + chunkSize - 1) / chunkSize;
    m_chunks.resize(chunks, emptyChunk());
    m_isShared.resize(chunks, true);
    m_size = size;
}

template <typename Pointer>
const std::shared_ptr<typename ByRow<Pointer>::Chunk>& ByRow<Pointer>::emptyChunk()
{
    static const auto chunk = std::make_shared<Chunk>();
    return chunk;
}

template <typename Pointer>
typename ByRow<Pointer>::Chunk& ByRow<Pointer>::ownChunk(std::size_t chunk)
{
    auto& pointer = m_chunks[chunk];
    if (m_isShared[chunk]) {
        pointer = std::make_shared<Chunk>(*pointer);
        m_isShared[chunk] = false;
    }
    return *pointer;
}

template class ByRow<RowPointer>;
template class ByRow<StoryMembers>;
template class ByRow<DecisionPointer>;
template class ByRow<NewsPointer>;

} // namespace stet
