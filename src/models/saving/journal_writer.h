#pragma once

#include "core/saving/edit_record.h"
#include "core/storage/journal.h"
#include "models/background/background_task.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace stet {

/// Writes records to its own journal on its own thread. Creates the journal with the first record, and compacts it when
/// it has grown. Retries failed writes with the next records; until then, keeps only the last record of each article.
class JournalWriter
{
public:
    /// The result of an attempt to write.
    struct Report
    {
        std::optional<Error> error{};
        bool isOfMove = false; ///< moveTo() had asked for the attempt
        bool isRemoved = false; ///< somebody has removed the journal: all that is pending is to be written again
        std::string chosenPath{}; ///< of the journal; empty: there is none, or it is in the last folder
    };
    /// Called on the thread that created the writer.
    using Reported = std::function<void(const Report&)>;
    /// Finds a folder, on the writer's thread.
    using FindFolder = std::function<Result<std::string>(Disk&)>;
    /// The size in bytes from which the journal is checked for outdated records.
    static constexpr std::uint64_t defaultRewriteSize = std::uint64_t{64} * 1024 * 1024;

    /// `disk` must outlive the writer. `folders`: where the journal may be; the first is used in which it can be
    /// created. Only the last one is created if missing.
    JournalWriter(Disk& disk, std::vector<std::string> folders, Reported reported,
        std::uint64_t rewriteSize = defaultRewriteSize);

    JournalWriter(const JournalWriter&) = delete;
    JournalWriter& operator=(const JournalWriter&) = delete;
    ~JournalWriter();

    /// Queues records; called without any, retries failed ones. The destructor waits for the last attempt.
    void write(std::vector<JournalRecord> records);
    /// From now on, the journal is in this folder, with all that it had. If it cannot be created there, it stays where
    /// it is, if it is anywhere.
    void moveTo(FindFolder folder);
    /// Waits until all queued records are on disk. Returns false if they are not by then, or cannot be written.
    bool waitUntilWritten(std::chrono::milliseconds limit);

private:
    struct Line
    {
        std::string article; ///< empty: not a record of an article
        std::string text;
    };

    void run(const BackgroundTask::Run& run);
    Result<Done> attempt(const std::vector<std::vector<JournalRecord>>& handedOver, const FindFolder& newFolder);
    Result<Done> move(const FindFolder& newFolder);
    Result<Done> create();
    std::optional<Error> take(const std::vector<JournalRecord>& records);
    void dropSuperseded();
    Result<Done> append();
    Result<Done> rewrite();
    Error forgetJournal();
    void removeFormer();

    Disk& m_disk;
    Reported m_reported;
    std::uint64_t m_rewriteSize;

    // Of the writer's thread
    std::vector<std::string> m_folders;
    std::optional<Journal> m_journal;
    std::list<Journal> m_former; ///< in folders before; to be removed once the new journal is on disk
    std::map<std::string, Error> m_refused; ///< articles whose last record was too large
    std::vector<Line> m_unwritten;
    std::uint64_t m_rewriteAt;
    bool m_isInLastFolder = false;
    bool m_isRemoved = false; ///< found in the current attempt
    bool m_isDoubtful = false; ///< a sync failed: what is on disk is unknown

    std::mutex m_mutex; // of all below
    std::condition_variable m_wasAsked;
    std::condition_variable m_hasEnded;
    std::vector<std::vector<JournalRecord>> m_handedOver;
    FindFolder m_newFolder; ///< null: none
    std::uint64_t m_asked = 0; ///< counts calls of write() and moveTo()
    std::uint64_t m_ended = 0; ///< how many of these were tried
    bool m_isWritten = true; ///< the last attempt wrote everything
    bool m_isEnding = false; ///< the destructor waits

    BackgroundTask m_task;
};

} // namespace stet
