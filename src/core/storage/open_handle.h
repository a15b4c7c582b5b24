#pragma once

#include "core/storage/disk.h"

#include <utility>

namespace stet {

/// Owns an open handle of a Disk, which must outlive it.
class OpenHandle
{
public:
    OpenHandle(Disk& disk, FileHandle handle)
        : m_disk(&disk)
        , m_handle(handle)
    {
    }
    OpenHandle(OpenHandle&& other) noexcept
        : m_disk(other.m_disk)
        , m_handle(std::exchange(other.m_handle, FileHandle::None))
    {
    }
    OpenHandle& operator=(OpenHandle&&) = delete;
    ~OpenHandle() { (void)close(); }

    FileHandle get() const { return m_handle; }

    /// Closes early, for written files: some file systems report a lost write only here.
    Result<Done> close()
    {
        if (m_handle == FileHandle::None)
            return Done{};
        return m_disk->close(std::exchange(m_handle, FileHandle::None));
    }

private:
    Disk* m_disk;
    FileHandle m_handle;
};

} // namespace stet
