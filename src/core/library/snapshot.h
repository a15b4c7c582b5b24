#pragma once

#include "core/library/article_summary.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <vector>

namespace stet {

/// Identifies one article for as long as the library lives; never reused. Also its index in a Snapshot.
using RowId = std::uint32_t;
constexpr RowId noRow = 0xFFFFFFFF;

using RowPointer = std::shared_ptr<const ArticleSummary>;

/// Pointers by RowId to what is known of articles; null for removed ones. A copy shares them in chunks and costs one
/// pointer per chunk, so it can be taken at any time; a change copies its chunk if shared. One thread may read a copy
/// while another thread changes another copy.
template <typename Pointer>
class ByRow
{
public:
    ByRow() = default;
    ByRow(std::initializer_list<Pointer> pointers);
    ByRow(const ByRow& other);
    ByRow& operator=(const ByRow& other);
    ByRow(ByRow&&) = default;
    ByRow& operator=(ByRow&&) = default;
    ~ByRow() = default;

    /// Recognizes copies without keeping alive what they point to.
    class Identity;
    Identity identity() const;
    /// Whether this and the copy with that identity have not changed since they were one. May return false for equal
    /// ones.
    bool isSame(const Identity& other) const;

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    /// `id` must be below size().
    const Pointer& operator[](std::size_t id) const { return (*m_chunks[id / chunkSize])[id % chunkSize]; }

    void push_back(Pointer pointer);
    /// `id` must be below size().
    void set(RowId id, Pointer pointer);
    /// New pointers are null and, in large numbers, take no memory.
    void resize(std::size_t size);

private:
    static constexpr std::size_t chunkSize = 512;
    using Chunk = std::array<Pointer, chunkSize>;

    static const std::shared_ptr<Chunk>& emptyChunk();
    Chunk& ownChunk(std::size_t chunk);

    std::vector<std::shared_ptr<Chunk>> m_chunks; ///< never null
    /// By chunk, whether a copy may share it. The chunk's use count would not do: when another thread drops its copy
    /// after reading it, the count alone does not synchronize with that thread.
    mutable std::vector<bool> m_isShared;
    std::size_t m_size = 0;
};

template <typename Pointer>
class ByRow<Pointer>::Identity
{
    friend class ByRow;

    std::vector<std::weak_ptr<const Chunk>> m_chunks;
    std::size_t m_size = 0;
};

/// The rows of all articles, or of some.
using Snapshot = ByRow<RowPointer>;
/// The articles that tell one story, in order; all of them share it. Null for an article without others.
using StoryMembers = std::shared_ptr<const std::vector<RowId>>;
/// Which articles tell one story, as far as is known.
using Stories = ByRow<StoryMembers>;

extern template class ByRow<RowPointer>;
extern template class ByRow<StoryMembers>;

} // namespace stet
