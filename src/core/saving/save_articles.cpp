#include "core/saving/save_articles.h"

#include "core/library/read_article.h"
#include "core/parallel/workers.h"
#include "core/storage/read_file.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <mutex>

namespace stet {

namespace {

/// More than cores, since most of a save is waiting for the disk; few, since each holds an article and its trees.
constexpr std::size_t workerLimit = 4;

/// The tasks of a bulk save, handed out to workers in their order, and the outcomes that wait to be reported.
class SaveQueue
{
public:
    SaveQueue(const std::vector<SaveTask>& tasks, const Stop& stop)
        : m_tasks(tasks)
        , m_stop(stop)
    {
    }

    /// For workers: the next task, when it may begin; nullopt when none is left or the save was stopped.
    std::optional<std::size_t> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_ended || m_taken == m_tasks.size() || m_taken < m_reported + saveAhead; });
        if (m_ended || m_taken == m_tasks.size())
            return std::nullopt;
        // Looked at under the lock, so that nothing begins behind a task that was cancelled.
        m_ended = m_stop.isRequested();
        if (m_ended) {
            m_changed.notify_all();
            return std::nullopt;
        }
        return m_taken++;
    }

    void put(std::size_t task, Result<SavedArticle> outcome)
    {
        const std::lock_guard lock(m_mutex);
        m_outcomes[task % saveAhead] = std::move(outcome);
        m_changed.notify_all();
    }

    /// For the thread that reports: waits for the outcome of a task. To be asked for each, in their order.
    Result<SavedArticle> outcomeOf(std::size_t task)
    {
        std::unique_lock lock(m_mutex);
        auto& outcome = m_outcomes[task % saveAhead];
        m_changed.wait(lock, [&] { return outcome.has_value() || (m_ended && task >= m_taken); });
        auto result = outcome ? std::move(*outcome)
                              : Result<SavedArticle>(Error{.code = ErrorCode::Cancelled, .path = m_tasks[task].path});
        outcome.reset();
        m_reported = task + 1;
        m_changed.notify_all();
        return result;
    }

    /// Nothing else begins.
    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_changed.notify_all();
    }

private:
    const std::vector<SaveTask>& m_tasks;
    const Stop& m_stop;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::array<std::optional<Result<SavedArticle>>, saveAhead> m_outcomes; ///< of a task at its number modulo saveAhead
    std::size_t m_taken = 0;
    std::size_t m_reported = 0;
    bool m_ended = false;
};

struct EndOfQueue
{
    SaveQueue& queue;
    ~EndOfQueue() { queue.end(); }
};

/// The new text of an article.
struct NewText
{
    Document document;
    std::shared_ptr<const InverseEdit> back;
};

/// The text from before the last save; nullopt where that cannot be had.
std::optional<NewText> takenBack(const Document& old, const InverseEdit& back)
{
    auto bytes = back.text.applyTo(old.bytes());
    if (Fingerprint::of(bytes) != back.to) // the proof: these bytes were read and shown
        return std::nullopt;
    auto document = Document::read(std::move(bytes));
    return document.ok() ? std::optional(NewText{std::move(document).value(), back.before}) : std::nullopt;
}

Result<NewText> newTextOf(const SaveTask& task, const Document& old)
{
    const auto& last = task.lastSave;
    const auto base = Fingerprint::of(old.bytes());
    if (last && last->from == base && base == task.pending.base && last->edits == task.pending.edits) {
        if (auto text = takenBack(old, *last))
            return std::move(*text);
    }
    auto made = withPending(old, task.pending);
    if (!made.ok())
        return made.error();
    auto& [document, text] = made->edited;
    if (made->edits.size() < task.pending.edits.size()) // what others have done too is not for this save to take back
        return NewText{std::move(document), nullptr};
    auto back = std::make_shared<InverseEdit>();
    back->from = Fingerprint::of(document.bytes());
    back->to = base;
    back->edits = afterSave({}, task.pending.edits).edits;
    back->text = text.inverse(old.bytes());
    back->before = last && last->from == base ? last : nullptr;
    return NewText{std::move(document), std::move(back)};
}

/// See SavedArticle.
KnownText meantBy(const SaveTask& task, const Document& old, const Document& made)
{
    if (Fingerprint::of(old.bytes()) == task.pending.base)
        return KnownText::of(made.bytes());
    if (!task.pending.baseText)
        return {};
    const auto meant = applyEdits(Document::ofText(*task.pending.baseText), task.pending.edits);
    return meant.ok() ? KnownText::of(meant->document.bytes()) : KnownText();
}

} // namespace

Result<SavedArticle> saveArticle(Disk& disk, const SaveTask& task, const PublishField& field)
{
    const auto at = [&](Error error) {
        error.path = task.path;
        return error;
    };
    auto content = readFile(disk, task.path, SourceText::sizeLimit);
    if (!content.ok())
        return at(content.error());
    const auto old = Document::ofText(std::move(content).value().bytes);
    auto text = newTextOf(task, old);
    if (!text.ok())
        return at(text.error());
    if (const auto& error = text->document.error()) // a source that a person has not finished
        return at(*error);
    if (text->document.bytes() == old.bytes()) { // others have made the same edits
        SavedArticle saved{summarize(old, field, task.path), {}, nullptr, meantBy(task, old, old)};
        saved.row.stamp = content->stamp;
        return saved;
    }
    auto written = saveGuarded(disk, task.path, old.bytes(), text->document.bytes());
    if (!written.ok())
        return at(written.error());

    SavedArticle saved{summarize(text->document, field, task.path), std::move(written->warnings), std::move(text->back),
        meantBy(task, old, text->document)};
    saved.row.stamp = written->stamp.value_or(content->stamp);
    return saved;
}

std::vector<RowId> saveArticles(
    Disk& disk, const std::vector<SaveTask>& tasks, const PublishField& field, const SaveSink& sink, const Stop& stop)
{
    SaveQueue queue(tasks, stop);
    const auto work = [&] {
        while (const auto task = queue.take())
            queue.put(*task, saveArticle(disk, tasks[*task], field));
    };
    std::vector<std::string> saved;
    {
        const Workers workers(std::min(workerLimit, tasks.size()), work);
        const EndOfQueue end{queue}; // before the workers are joined, however this scope is left
        for (std::size_t task = 0; task < tasks.size(); ++task) {
            auto outcome = queue.outcomeOf(task);
            if (outcome.ok())
                saved.push_back(tasks[task].path);
            sink(tasks[task], std::move(outcome));
        }
    }
    const auto unsyncedPaths = syncFoldersOf(disk, saved);
    std::vector<RowId> unsynced;
    for (const auto& task : tasks) {
        if (unsyncedPaths.contains(task.path))
            unsynced.push_back(task.row);
    }
    return unsynced;
}

} // namespace stet
