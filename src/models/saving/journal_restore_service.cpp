#include "models/saving/journal_restore_service.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace stet {

namespace {

/// An article whose edits are being rebuilt, by the path that the journal has.
struct Asked
{
    std::string path;
    RowId row = noRow;
    PendingEdits pending{};
};

} // namespace

JournalRestoreService::JournalRestoreService(ArticleStore& store, EditService& editor, DeskCommands& commands,
    JournalService& journal, Disk& disk, JournalPlaces places, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_editor(editor)
    , m_commands(commands)
    , m_service(journal)
    , m_disk(disk)
    , m_places(std::move(places))
{
    connect(&m_store, &ArticleStore::changed, this, [this](const Change& change) {
        if (change.rows.empty())
            takeClosed();
        else if (change.kinds.testFlag(ChangeKind::Content) && !m_state.pending.empty())
            restore(change.rows);
    });
    connect(&m_service, &JournalService::rewriting, this, [this] {
        if (!m_state.pending.empty())
            m_service.takeOver({.pending = m_state.pending});
    });
}

void JournalRestoreService::start()
{
    m_task.start([this](const BackgroundTask::Run& run) {
        // Their locks are held until they are taken over.
        auto found = std::make_shared<Found>(Found{findAbandonedJournals(m_disk, m_places)});
        readAll(*found);
        if (!found->journals.journals.empty() || !found->journals.errors.empty())
            run.post([this, found] { take(*found); });
    });
}

/// What several journals say together: the last word on an article counts, and only the last run's steps.
void JournalRestoreService::readAll(Found& found)
{
    auto& all = found.state;
    for (const auto& journal : found.journals.journals) {
        const auto content = journal.read();
        if (!content.ok()) {
            found.journals.errors.push_back(content.error());
            continue;
        }
        auto state = replay(*content);
        if (const auto lost = content->gaps.size() + state.ignored; lost > 0)
            found.damaged.push_back({journal.path(), lost, content->firstDamagedLine, state.pending.size()});
        for (auto& [path, pending] : state.pending)
            all.pending.insert_or_assign(path, std::move(pending));
        all.acts = std::move(state.acts);
        all.done = state.done;
    }
}

void JournalRestoreService::take(Found& read)
{
    auto& journals = read.journals;
    m_state = read.state;
    m_service.takeOver(std::move(read.state));
    const bool isTakenOver = m_service.flush();
    for (auto& journal : journals.journals) {
        const auto isOfThis = [&](const auto& each) { return each.path == journal.path(); };
        const bool isUnread = std::any_of(journals.errors.begin(), journals.errors.end(), isOfThis);
        if (!isTakenOver || isUnread)
            continue; // it is read again at the next start, and says the same
        const auto broken = std::find_if(read.damaged.begin(), read.damaged.end(), isOfThis);
        if (broken == read.damaged.end()) {
            (void)journal.remove();
            continue;
        }
        auto kept = *broken;
        if (const auto path = journal.setAside(); path.ok())
            kept.path = *path;
        Q_EMIT damaged(kept);
    }
    for (const auto& error : journals.errors)
        Q_EMIT failed(error);
    Q_EMIT keptChanged(static_cast<int>(m_state.pending.size()));
    if (!m_state.pending.empty())
        Q_EMIT found(static_cast<int>(m_state.pending.size()));
    restoreKept();
    if (m_isLoaded)
        restoreActs();
}

void JournalRestoreService::restoreChosen(std::map<std::string, PendingEdits> pending)
{
    const auto& library = m_store.library();
    std::erase_if(pending, [&](const auto& article) {
        const auto row = library.idOf(article.first);
        return row != noRow && library.isUnsaved(row);
    });
    for (const auto& [path, edits] : pending)
        m_state.pending.insert_or_assign(path, edits);
    m_service.takeOver({.pending = std::move(pending)});
    Q_EMIT keptChanged(static_cast<int>(m_state.pending.size()));
    restoreKept();
}

void JournalRestoreService::restoreKept()
{
    std::vector<RowId> rows;
    for (const auto& [path, edits] : m_state.pending) {
        if (const auto row = m_store.library().idOf(path); row != noRow)
            rows.push_back(row);
    }
    restore(rows);
}

/// The journal says of closed articles that nothing is pending; of these it is to say otherwise.
void JournalRestoreService::takeClosed()
{
    m_isLoaded = false;
    auto kept = std::exchange(m_kept, {});
    if (kept.empty())
        return;
    for (const auto& [path, pending] : kept)
        m_state.pending.insert_or_assign(path, pending);
    m_service.takeOver({.pending = std::move(kept)});
    Q_EMIT keptChanged(static_cast<int>(m_state.pending.size()));
}

void JournalRestoreService::restore(const std::vector<RowId>& rows)
{
    const auto& library = m_store.library();
    std::vector<RebasedEdits> pending;
    for (const auto row : rows) {
        if (!library.contains(row))
            continue;
        const auto place = m_state.pending.find(std::string(library.row(row).path));
        if (place == m_state.pending.end())
            continue;
        if (!library.isUnsaved(row)) // else the person has decided again already
            pending.push_back({row, std::move(place->second), {}});
        m_state.pending.erase(place);
    }
    if (pending.empty())
        return;
    Q_EMIT keptChanged(static_cast<int>(m_state.pending.size()));
    std::vector<Asked> asked;
    for (const auto& article : pending)
        asked.push_back({std::string(library.row(article.row).path), article.row, article.pending});
    m_editor.rebase(std::move(pending), [this, asked = std::move(asked)](const EditService::Outcome& outcome) {
        std::vector<RowId> done;
        for (const auto& article : outcome.done)
            done.push_back(article.row);
        std::unordered_map<RowId, ErrorCode> codes;
        std::vector<EditService::Refusal> refusals;
        for (const auto& refusal : outcome.refused) {
            codes.emplace(refusal.row, refusal.error.code);
            if (refusal.error.code != ErrorCode::Cancelled)
                refusals.push_back(refusal);
        }
        for (const auto& [path, row, edits] : asked) {
            const auto code = codes.find(row);
            const bool isGone = !m_store.library().contains(row);
            if (isGone || (code != codes.end() && code->second == ErrorCode::Cancelled))
                m_state.pending.insert_or_assign(path, edits); // comes back when the article is read again
            else if (code == codes.end() && !m_store.library().isUnsaved(row))
                m_service.forget(path); // saved before the end
        }
        if (!done.empty())
            Q_EMIT restored(done);
        if (!refusals.empty())
            Q_EMIT refused(refusals);
    });
}

void JournalRestoreService::keepPending()
{
    const auto& library = m_store.library();
    for (const auto row : library.unsavedRows())
        m_kept.insert_or_assign(std::string(library.row(row).path), library.pending(row));
}

void JournalRestoreService::finishLoad()
{
    m_isLoaded = true;
    restoreActs();
}

/// Steps on articles that are not opened are skipped, with those before them: they could not be taken back in
/// order.
void JournalRestoreService::restoreActs()
{
    auto acts = std::exchange(m_state.acts, {});
    acts.resize(std::min(acts.size(), m_state.done));
    if (m_commands.undoStack().count() > 0)
        return;
    const auto& library = m_store.library();
    std::vector<std::pair<QString, std::vector<ArticleEdit>>> steps;
    for (const auto& act : acts) {
        if (act.edits.empty()) // it changed no article, and what it changed is remembered elsewhere
            continue;
        std::vector<ArticleEdit> edits;
        for (const auto& [path, edit] : act.edits) {
            if (const auto row = library.idOf(path); row != noRow)
                edits.emplace_back(row, edit);
        }
        if (edits.size() == act.edits.size())
            steps.emplace_back(QString::fromStdString(act.text), std::move(edits));
        else
            steps.clear();
    }
    for (const auto& [text, edits] : steps)
        m_commands.restore(text, edits);
}

} // namespace stet
