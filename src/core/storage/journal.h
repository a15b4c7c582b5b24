#pragma once

#include "core/storage/journal_text.h"
#include "core/storage/open_handle.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stet {

/// No journal grows over this, in bytes, and none that is larger is read.
constexpr std::size_t journalLimit = std::size_t{256} * 1024 * 1024;

/// A file of records that only grows, mode 0600, under a lock for as long as its owner lives: where nobody holds the
/// lock, the owner was killed or has quit, and the journal is *abandoned*. The disk must outlive it.
class Journal
{
public:
    /// Makes a journal in `folder`, which is made too where it is missing (mode 0700). From when it has its name on it
    /// is locked. Errors: NotAFolder, AccessDenied, DiskFull, ReadOnly, WriteFailed (also where files have no locks).
    static Result<Journal> create(Disk& disk, const std::string& folder);

    const std::string& path() const { return m_path; }
    std::uint64_t size() const { return m_size; } ///< in bytes

    /// Writes the records, which have no line breaks, and takes those that are written out of `records`: all of them,
    /// or with an error those before the first that is not. Errors: TooLarge, where the journal would grow over its
    /// limit; DiskFull, ReadOnly, WriteFailed. After any of them the journal can be read and appended to.
    Result<Done> append(std::vector<std::string>& records);
    /// Returns when all that was appended is on disk. After an error nobody knows what is, and a later success does
    /// not say it either: only rewrite() helps.
    Result<Done> sync();
    /// Puts `records` in the place of all that it holds, in one step and on disk. Errors: as append(), and all is
    /// as it was.
    Result<Done> rewrite(std::vector<std::string> records);

private:
    Journal(Disk& disk, TemporaryFile file);
    static Result<Journal> createUnnamed(Disk& disk, const std::string& folder);
    Result<Done> write(std::string_view bytes, std::size_t& written);
    Error discard(Error error);

    Disk* m_disk;
    std::string m_path;
    std::optional<OpenHandle> m_file; ///< never empty
    std::uint64_t m_size = 0;
    bool m_isMidLine = false; ///< a write failed within a line
};

/// The records of a journal, whoever holds its lock. Errors: OtherJournal, TooLarge, NotAFile (also a link), NotFound,
/// AccessDenied, ReadFailed.
Result<JournalContent> readJournal(Disk& disk, const std::string& path);

/// A journal whose owner is gone. Holds its lock, so that no other process takes it over too. The disk must outlive it.
class AbandonedJournal
{
public:
    AbandonedJournal(Disk& disk, std::string path, OpenHandle locked)
        : m_disk(&disk)
        , m_path(std::move(path))
        , m_locked(std::move(locked))
    {
    }

    const std::string& path() const { return m_path; }
    /// Errors: as readJournal().
    Result<JournalContent> read() const { return readJournal(*m_disk, m_path); }
    /// For one that was taken over by another journal, which is on disk.
    Result<Done> remove();

private:
    Disk* m_disk;
    std::string m_path;
    OpenHandle m_locked;
};

struct AbandonedJournals
{
    std::vector<AbandonedJournal> journals; ///< the one that was written to last comes last
    std::vector<Error> errors; ///< of those that could not be looked at
};

/// The abandoned journals of a folder; none where there is no folder. Removes what kills have left of journals that
/// were never finished.
AbandonedJournals findAbandonedJournals(Disk& disk, const std::string& folder);

} // namespace stet
