#pragma once

#include "library/article_summary.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <vector>

namespace stet {

/// Names one article for as long as the library lives; never used again for another. Also its place in a Snapshot.
using RowId = std::uint32_t;
constexpr RowId noRow = 0xFFFFFFFF;

using RowPointer = std::shared_ptr<const ArticleSummary>;

/// Rows by RowId; those that were removed are null. A copy shares the rows in chunks and costs a pointer for each of
/// these, so that it can be taken at any time; changing a row copies the chunk it stands in, if that is shared.
/// A copy may be read by one thread while another is changed by another thread.
class Snapshot
{
public:
    Snapshot() = default;
    Snapshot(std::initializer_list<RowPointer> rows);
    Snapshot(const Snapshot& other);
    Snapshot& operator=(const Snapshot& other);
    Snapshot(Snapshot&&) = default;
    Snapshot& operator=(Snapshot&&) = default;
    ~Snapshot() = default;

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    /// `id` must be below size().
    const RowPointer& operator[](std::size_t id) const { return (*m_chunks[id / chunkSize])[id % chunkSize]; }

    void push_back(RowPointer row);
    /// `id` must be below size().
    void set(RowId id, RowPointer row);
    /// Rows that come are null, and take no memory where there are many of them.
    void resize(std::size_t size);

private:
    static constexpr std::size_t chunkSize = 512;
    using Chunk = std::array<RowPointer, chunkSize>;

    static const std::shared_ptr<Chunk>& emptyChunk();
    Chunk& ownChunk(std::size_t chunk);

    std::vector<std::shared_ptr<Chunk>> m_chunks; ///< never null
    /// By chunk, whether a copy may have it too. Its count would not do: a copy that goes away on another thread, having
    /// been read there, says so only to who waits for that thread.
    mutable std::vector<bool> m_isShared;
    std::size_t m_size = 0;
};

} // namespace stet
