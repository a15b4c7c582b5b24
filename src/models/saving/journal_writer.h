#pragma once

#include "core/saving/edit_record.h"
#include "core/storage/journal.h"
#include "models/background/background_task.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace stet {

/// Writes records to a journal of its own, on a thread of its own. The journal is made with the first record, and made
/// small again when it has grown. What cannot be written is tried again with the next records; until then of each
/// article only the last record waits.
class JournalWriter
{
public:
    /// Reports, on the thread that made the writer, how an attempt to write ended.
    using Reported = std::function<void(const std::optional<Error>&)>;
    /// A journal of so many bytes is looked through for what no longer counts in it.
    static constexpr std::uint64_t defaultRewriteSize = std::uint64_t{64} * 1024 * 1024;

    /// `disk` must outlive the writer. `folder`: of the journals.
    JournalWriter(Disk& disk, std::string folder, Reported reported, std::uint64_t rewriteSize = defaultRewriteSize);

    JournalWriter(const JournalWriter&) = delete;
    JournalWriter& operator=(const JournalWriter&) = delete;
    ~JournalWriter();

    /// Hands records over; without any, what is left is tried again. The destructor waits until that was tried.
    void write(std::vector<JournalRecord> records);
    /// Waits until all that was handed over is on disk. False where it is not after that time, or cannot be
    /// written.
    bool waitUntilWritten(std::chrono::milliseconds limit);

private:
    struct Line
    {
        std::string article; ///< empty: no record of one
        std::string text;
    };

    void run(const BackgroundTask::Run& run);
    Result<Done> attempt(const std::vector<std::vector<JournalRecord>>& handedOver);
    std::optional<Error> take(const std::vector<JournalRecord>& records);
    void dropSuperseded();
    Result<Done> append();
    Result<Done> rewrite();

    Disk& m_disk;
    std::string m_folder;
    Reported m_reported;
    std::uint64_t m_rewriteSize;

    // Of the writer's thread
    std::optional<Journal> m_journal;
    std::vector<Line> m_unwritten;
    std::uint64_t m_rewriteAt;
    bool m_isDoubtful = false; ///< a sync failed: nobody knows what is on disk

    std::mutex m_mutex; // of all below
    std::condition_variable m_wasAsked;
    std::condition_variable m_hasEnded;
    std::vector<std::vector<JournalRecord>> m_handedOver;
    std::uint64_t m_asked = 0; ///< counts calls of write()
    std::uint64_t m_ended = 0; ///< of these, those that were tried
    bool m_isWritten = true; ///< the last attempt left nothing
    bool m_isEnding = false; ///< the destructor waits

    BackgroundTask m_task;
};

} // namespace stet
