#include "core/storage/read_file.h"

#include "core/storage/disk_error.h"
#include "core/storage/open_handle.h"

#include <algorithm>

namespace stet {

namespace {

constexpr int readAttempts = 3;

/// Appends to `bytes` until the end of the file, or until more than `limit` bytes are there.
Result<Done> readToEnd(Disk& disk, FileHandle handle, std::string& bytes, std::size_t expected, std::size_t limit)
{
    constexpr std::size_t step = std::size_t{64} * 1024;
    std::size_t filled = 0;
    bytes.resize(expected + 1); // one more, so that the end is seen without another round
    while (true) {
        const auto got = disk.read(handle, bytes.data() + filled, bytes.size() - filled);
        if (!got)
            return got.error();
        filled += *got;
        if (*got == 0 || filled > limit)
            break;
        if (filled == bytes.size())
            bytes.resize(std::min(filled + step, limit + 1));
    }
    bytes.resize(filled);
    return Done{};
}

/// `open` opens the file again for each attempt.
template <typename Open>
Result<FileContent> readOpened(Disk& disk, const std::string& path, std::size_t limit, Open open)
{
    const Error tooLarge{.code = ErrorCode::TooLarge, .path = path, .detail = std::to_string(limit)};
    for (int attempt = 0; attempt < readAttempts; ++attempt) {
        const Result<FileHandle> opened = open();
        if (!opened)
            return withPath(path, opened.error());
        const OpenHandle file(disk, *opened);
        const auto before = disk.info(file.get());
        if (!before)
            return withPath(path, before.error());
        if (before->kind != FileKind::Regular)
            return Error{.code = ErrorCode::NotAFile, .path = path};
        if (before->stamp.size > limit)
            return tooLarge;

        FileContent content;
        const auto done
            = readToEnd(disk, file.get(), content.bytes, static_cast<std::size_t>(before->stamp.size), limit);
        if (!done)
            return withPath(path, done.error());
        if (content.bytes.size() > limit)
            return tooLarge;
        const auto after = disk.info(file.get());
        if (!after)
            return withPath(path, after.error());
        content.stamp = after->stamp;
        if (before->stamp == after->stamp && content.bytes.size() == after->stamp.size)
            return content;
    }
    return Error{.code = ErrorCode::ChangedOnDisk, .path = path};
}

} // namespace

Result<FileContent> readFile(Disk& disk, const std::string& path, std::size_t limit)
{
    return readOpened(disk, path, limit, [&] { return disk.openToRead(path); });
}

Result<FileContent> readFile(const FilePlace& place, const std::string& name, std::size_t limit)
{
    return readOpened(
        place.disk(), place.pathOf(name), limit, [&] { return place.disk().openToRead(place.folder(), name); });
}

} // namespace stet
