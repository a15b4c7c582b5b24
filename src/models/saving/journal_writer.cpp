#include "models/saving/journal_writer.h"

#include "core/saving/edit_journal.h"
#include "core/storage/guarded_save.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace stet {

JournalWriter::JournalWriter(Disk& disk, std::vector<std::string> folders, Reported reported, std::uint64_t rewriteSize)
    : m_disk(disk)
    , m_reported(std::move(reported))
    , m_rewriteSize(rewriteSize)
    , m_folders(std::move(folders))
    , m_rewriteAt(rewriteSize)
{
    m_task.start([this](const BackgroundTask::Run& task) { run(task); });
}

JournalWriter::~JournalWriter()
{
    const std::lock_guard lock(m_mutex);
    m_isEnding = true;
    m_wasAsked.notify_one();
}

void JournalWriter::write(std::vector<JournalRecord> records)
{
    const std::lock_guard lock(m_mutex);
    m_handedOver.push_back(std::move(records));
    ++m_asked;
    m_wasAsked.notify_one();
}

void JournalWriter::moveTo(FindFolder folder)
{
    const std::lock_guard lock(m_mutex);
    m_newFolder = std::move(folder);
    ++m_asked;
    m_wasAsked.notify_one();
}

bool JournalWriter::waitUntilWritten(std::chrono::milliseconds limit)
{
    std::unique_lock lock(m_mutex);
    return m_hasEnded.wait_for(lock, limit, [&, asked = m_asked] { return m_ended >= asked; }) && m_isWritten;
}

void JournalWriter::run(const BackgroundTask::Run& run)
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wasAsked.wait(lock, [&] { return m_ended != m_asked || m_isEnding; });
        if (m_ended == m_asked) // else it does first what it was asked for before the end
            return;
        const auto asked = m_asked;
        const auto handedOver = std::exchange(m_handedOver, {});
        const auto newFolder = std::exchange(m_newFolder, nullptr);
        lock.unlock();
        m_isRemoved = false;
        const auto done = attempt(handedOver, newFolder);
        Report report{.error = done ? std::nullopt : std::optional(done.error()),
            .isOfMove = newFolder != nullptr,
            .isRemoved = m_isRemoved,
            .chosenPath = m_journal && !m_isInLastFolder ? m_journal->path() : std::string()};
        run.post([reported = m_reported, report = std::move(report)] { reported(report); });
        lock.lock();
        m_isWritten = done.ok();
        m_ended = asked;
        m_hasEnded.notify_all();
    }
}

Result<Done> JournalWriter::attempt(
    const std::vector<std::vector<JournalRecord>>& handedOver, const FindFolder& newFolder)
{
    const auto moved = newFolder ? move(newFolder) : Result<Done>(Done{});
    std::optional<Error> refused;
    for (const auto& records : handedOver) {
        if (auto error = take(records))
            refused = std::move(error);
    }
    dropSuperseded();
    if (!m_unwritten.empty() || m_isDoubtful) {
        if (const auto appended = append(); !appended)
            return moved ? appended : moved;
    }
    if (!moved)
        return moved;
    if (!m_refused.empty())
        return m_refused.begin()->second;
    return refused ? Result<Done>(*refused) : Result<Done>(Done{});
}

/// Creates a journal in another folder, which takes over the content of the current one.
Result<Done> JournalWriter::move(const FindFolder& newFolder)
{
    const auto folder = newFolder(m_disk);
    auto created = folder ? Journal::create(m_disk, *folder) : Result<Journal>(folder.error());
    if (!created)
        return created.error();
    std::vector<Line> lines;
    if (m_journal) {
        // Of what cannot be read there, those who keep it have all but the steps.
        const auto content = readJournal(m_disk, m_journal->path());
        for (const auto& record : content ? recordsOf(replay(*content)) : std::vector<JournalRecord>()) {
            const auto* pending = std::get_if<PendingRecord>(&record);
            if (auto text = encodeRecord(record))
                lines.push_back({pending != nullptr ? pending->path : std::string(), std::move(text).value()});
        }
        m_former.push_back(std::move(*m_journal));
    }
    m_unwritten.insert(m_unwritten.begin(), std::move_iterator(lines.begin()), std::move_iterator(lines.end()));
    m_journal.emplace(std::move(created).value());
    m_folders.insert(m_folders.begin(), *folder);
    m_isInLastFolder = false;
    m_isDoubtful = false;
    return Done{};
}

/// Makes lines of records. The error of an act that is too large: the journal lacks it, and those before it.
std::optional<Error> JournalWriter::take(const std::vector<JournalRecord>& records)
{
    std::optional<Error> refused;
    for (const auto& record : records) {
        const auto* pending = std::get_if<PendingRecord>(&record);
        const auto article = pending != nullptr ? pending->path : std::string();
        m_refused.erase(article);
        auto text = encodeRecord(record);
        if (!text && pending != nullptr) {
            m_refused.insert_or_assign(article, text.error());
            continue; // what the journal says of the article holds less, but nothing wrong
        }
        if (!text) {
            refused = text.error();
            text = encodeRecord(ActStep::Forgotten); // steps behind the act would be taken for steps of another
        }
        m_unwritten.push_back({article, std::move(text).value()});
    }
    return refused;
}

/// Drops the records of articles that have a later one.
void JournalWriter::dropSuperseded()
{
    std::unordered_set<std::string> seen;
    std::vector<Line> kept; // the last first
    kept.reserve(m_unwritten.size());
    for (auto line = m_unwritten.rbegin(); line != m_unwritten.rend(); ++line) {
        if (line->article.empty() || seen.insert(line->article).second)
            kept.push_back(std::move(*line));
    }
    m_unwritten.assign(std::move_iterator(kept.rbegin()), std::move_iterator(kept.rend()));
}

Result<Done> JournalWriter::append()
{
    if (const auto created = create(); !created)
        return created.error();
    if (m_isDoubtful || m_journal->size() >= m_rewriteAt) {
        const auto rewritten = rewrite();
        if (!rewritten && m_isDoubtful)
            return rewritten.error().code == ErrorCode::NotFound ? forgetJournal() : rewritten.error();
        m_rewriteAt = std::min<std::uint64_t>(std::max(m_rewriteSize, 2 * m_journal->size()), journalLimit / 2);
    }
    std::vector<std::string> texts;
    texts.reserve(m_unwritten.size());
    for (auto& line : m_unwritten)
        texts.push_back(std::move(line.text));
    const auto appended = m_journal->append(texts);
    m_unwritten.erase(m_unwritten.begin(), m_unwritten.end() - static_cast<std::ptrdiff_t>(texts.size()));
    for (std::size_t i = 0; i < texts.size(); ++i)
        m_unwritten[i].text = std::move(texts[i]);
    if (!appended)
        return appended.error();
    auto synced = m_journal->sync();
    m_isDoubtful = !synced.ok();
    if (!synced)
        return synced;
    if (!m_journal->isNamed())
        return forgetJournal();
    removeFormer();
    return synced;
}

/// Creates the journal where that is possible first. The error is that of the preferred folder.
Result<Done> JournalWriter::create()
{
    std::optional<Error> refused;
    for (const auto& folder : m_folders) {
        if (m_journal)
            break;
        m_isInLastFolder = &folder == &m_folders.back();
        // A chosen folder that is gone may be on a disk that is not there: what is put in its place would be hidden
        // later.
        const auto info = m_disk.info(folder, FollowLinks::Yes);
        if (!m_isInLastFolder && !info)
            refused = refused ? refused : info.error();
        else if (auto created = Journal::create(m_disk, folder))
            m_journal.emplace(std::move(created).value());
        else if (!refused)
            refused = created.error();
    }
    return m_journal ? Result<Done>(Done{}) : *refused;
}

/// Somebody has removed the file. The next attempt creates another journal.
Error JournalWriter::forgetJournal()
{
    Error gone{.code = ErrorCode::NotFound, .path = m_journal->path()};
    m_journal.reset();
    m_isDoubtful = false;
    m_isRemoved = true;
    return gone;
}

/// Where that fails it is tried again; until then this process holds the lock, so that nobody takes the content over.
void JournalWriter::removeFormer()
{
    std::erase_if(m_former, [this](const Journal& former) {
        const auto removed = removeFile(m_disk, former.path());
        return removed || removed.error().code == ErrorCode::NotFound;
    });
}

/// Leaves in the journal only what counts.
Result<Done> JournalWriter::rewrite()
{
    const auto content = readJournal(m_disk, m_journal->path());
    if (!content)
        return content.error();
    std::vector<std::string> texts;
    for (const auto& record : recordsOf(replay(*content))) {
        auto text = encodeRecord(record);
        if (!text)
            return text.error();
        texts.push_back(std::move(text).value());
    }
    auto rewritten = m_journal->rewrite(std::move(texts));
    m_isDoubtful = m_isDoubtful && !rewritten.ok();
    return rewritten;
}

} // namespace stet
