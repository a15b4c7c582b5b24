#pragma once

#include "core/storage/journal_text.h"
#include "core/storage/open_handle.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stet {

/// The size limit of journals, in bytes, for writing and reading.
constexpr std::size_t journalLimit = std::size_t{256} * 1024 * 1024;

/// An append-only file of records, mode 0600, locked for as long as its owner lives. If nobody holds the lock, the
/// owner was killed or has quit, and the journal is *abandoned*. The disk must outlive it.
class Journal
{
public:
    /// Creates a journal in `folder`, and the folder too if missing (mode 0700). The journal is locked as soon as it
    /// has its name. Errors: NotAFolder, AccessDenied, DiskFull, ReadOnly, WriteFailed (also if the file system has no
    /// locks).
    static Result<Journal> create(Disk& disk, const std::string& folder);

    const std::string& path() const { return m_path; } ///< canonical
    std::uint64_t size() const { return m_size; } ///< in bytes

    /// Writes the records, which have no line breaks, and removes those written from `records`: all of them, or on an
    /// error those before the first that failed. Errors: TooLarge, if the journal would exceed its limit; DiskFull,
    /// ReadOnly, WriteFailed. After any of them the journal can still be read and appended to.
    Result<Done> append(std::vector<std::string>& records);
    /// Returns when everything appended is on disk. After an error the state on disk is unknown, and a later success
    /// proves nothing: only rewrite() helps.
    Result<Done> sync();
    /// Whether its file is still there under its name: others may have removed it. True if that cannot be found out.
    bool isNamed() const;
    /// Replaces the whole content by `records`, atomically and on disk. Errors: as append(); then nothing has changed.
    Result<Done> rewrite(std::vector<std::string> records);

private:
    Journal(Disk& disk, const std::string& folder, const TemporaryFile& file);
    static Result<Journal> createUnnamed(Disk& disk, const std::string& folder);
    Result<Done> write(std::string_view bytes, std::size_t& written);
    Error discard(Error error);

    Disk* m_disk;
    std::string m_path;
    std::optional<OpenHandle> m_file; ///< never empty
    std::uint64_t m_size = 0;
    bool m_isMidLine = false; ///< a write failed in the middle of a line
};

/// Reads the records of a journal, whoever holds its lock. Errors: OtherJournal, TooLarge, NotAFile,
/// LeadsElsewhere (a link), NotFound, AccessDenied, ReadFailed.
Result<JournalContent> readJournal(Disk& disk, const std::string& path);

/// A journal whose owner is gone. Holds its lock, so that no other process takes it over. The disk must outlive it.
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
    /// Removes the journal, once another journal that is on disk has taken it over.
    Result<Done> remove();
    /// Keeps the journal, which is damaged, under a name that nobody takes over: NAME.damaged. Returns its path.
    Result<std::string> setAside();

private:
    Disk* m_disk;
    std::string m_path;
    OpenHandle m_locked;
};

struct AbandonedJournals
{
    std::vector<AbandonedJournal> journals; ///< sorted by last write, latest last
    std::vector<Error> errors; ///< of journals that could not be examined
};

/// Where journals of earlier runs may be.
struct JournalPlaces
{
    std::string folder{}; ///< in which all journals count; need not exist
    /// Journals elsewhere that this person's Stet has written. No other file beside them counts: the folder may be that
    /// of a site, which others can fill.
    std::vector<std::string> files{};
};

/// Returns the abandoned journals. Removes unfinished journals that killed processes left in the folder.
AbandonedJournals findAbandonedJournals(Disk& disk, const JournalPlaces& places);

struct DamagedJournals
{
    std::vector<std::string> paths; ///< sorted by last write, latest last
    std::vector<Error> errors; ///< of what could not be examined
};

/// Returns the journals that AbandonedJournal::setAside() has kept.
DamagedJournals findDamagedJournals(Disk& disk, const JournalPlaces& places);

} // namespace stet
