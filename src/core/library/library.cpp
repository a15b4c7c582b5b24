#include "core/library/library.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace stet {

namespace {

/// A row of a text that was read is to stand where the article is now: it may have been renamed since.
void takePlace(ArticleSummary& row, const ArticleSummary& now)
{
    if (row.path != now.path)
        setPath(row, now.path);
    row.foundAs = now.foundAs;
    row.root = now.root;
    row.folder = now.folder;
}

/// The row shows edits of `base`, and is found again on disk as that.
void takeIdentity(ArticleSummary& row, const ArticleSummary& base)
{
    takePlace(row, base);
    row.stamp = base.stamp;
    row.fingerprint = base.fingerprint;
}

} // namespace

void Library::expect(std::size_t count)
{
    if (count <= m_entries.capacity())
        return;
    const auto room = 2 * count; // more may be found, and is not to move all of them again
    m_entries.reserve(room);
    m_byPath.reserve(room);
}

RowId Library::put(ArticleSummary row)
{
    auto fresh = std::make_shared<const ArticleSummary>(std::move(row));
    auto id = idOf(fresh->path);
    const bool isNew = id == noRow;
    if (isNew) {
        id = idLimit();
        m_entries.emplace_back();
        m_shown.push_back(nullptr);
        m_stories.push_back(nullptr);
        m_annotations.resize(m_shown.size());
    }
    auto& entry = entryOf(id);
    entry.base = std::move(fresh);
    if (isNew)
        m_byPath.insert(id);
    showPending(id);
    return id;
}

bool Library::remove(RowId id)
{
    if (!contains(id) || isUnsaved(id))
        return false;
    m_byPath.erase(id);
    entryOf(id) = {};
    show(id, nullptr);
    return true;
}

bool Library::rename(RowId id, ArticleSummary row)
{
    if (!contains(id) || idOf(row.path) != noRow)
        return false;
    auto& entry = entryOf(id);
    m_byPath.erase(id);
    entry.base = std::make_shared<const ArticleSummary>(std::move(row));
    m_byPath.insert(id);
    showPending(id);
    return true;
}

std::shared_ptr<const void> Library::clear()
{
    m_firstId = idLimit();
    auto rows = std::make_shared<std::vector<Entry>>(std::exchange(m_entries, {}));
    auto shown = std::make_shared<Snapshot>(std::exchange(m_shown, {}));
    m_shown.resize(m_firstId);
    m_stories = {};
    m_stories.resize(m_firstId);
    m_annotations = {};
    m_annotations.resize(m_firstId);
    auto index = std::make_shared<PathIndex>(newIndex());
    index->swap(m_byPath);
    m_unsaved = 0;
    m_drafts = 0;
    m_unreadable = 0;
    return std::make_shared<std::tuple<decltype(rows), decltype(shown), decltype(index)>>(
        std::move(rows), std::move(shown), std::move(index));
}

RowId Library::idOf(std::string_view path) const
{
    const auto found = m_byPath.find(path);
    return found == m_byPath.end() ? noRow : *found;
}

std::vector<RowId> Library::unsavedRows() const
{
    std::vector<RowId> rows;
    rows.reserve(m_unsaved);
    for (auto id = m_firstId; id < idLimit() && rows.size() < m_unsaved; ++id) {
        if (isUnsaved(id))
            rows.push_back(id);
    }
    return rows;
}

std::vector<ArticleEdit> Library::publishEdits(const std::vector<RowId>& rows, bool publish) const
{
    std::vector<ArticleEdit> edits;
    edits.reserve(rows.size());
    std::unordered_map<std::optional<std::string>, std::shared_ptr<const FieldEdit>> byWritten;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        // Rows lie all over the memory, and to wait for each of them takes longer than what is done with it.
        constexpr std::size_t rowsAhead = 24;
        if (i + rowsAhead < rows.size() && contains(rows[i + rowsAhead]))
            __builtin_prefetch(&row(rows[i + rowsAhead]).publishState);
        const auto id = rows[i];
        if (!contains(id))
            continue;
        const auto& article = row(id);
        if (article.error || article.refusal || article.publishRefusal)
            continue;
        if (PublishField::isSo(article.publishState, publish))
            continue;
        auto& edit = byWritten[article.publishWritten];
        if (edit == nullptr)
            edit = std::make_shared<const FieldEdit>(
                *m_publishField.edit(article.publishState, article.publishWritten, publish));
        edits.emplace_back(id, edit);
    }
    return edits;
}

bool Library::apply(const ArticleEdit& edit)
{
    if (!contains(edit.row))
        return false;
    auto& entry = entryOf(edit.row);
    if (row(edit.row).error || edit.edit->path != m_publishField.path
        || row(edit.row).publishWritten != edit.edit->before)
        return false;
    const bool wasUnsaved = isUnsaved(edit.row);
    if (!wasUnsaved)
        entry.pending.base = entry.base->fingerprint;
    entry.pending.add(*edit.edit);
    countUnsaved(wasUnsaved, entry);
    if (entry.pending.empty()) {
        show(edit.row, entry.base);
        return true;
    }
    auto shown = std::make_shared<ArticleSummary>(row(edit.row)); // shares the texts
    applyPublishEdit(*shown, m_publishField, *edit.edit);
    show(edit.row, std::move(shown));
    return true;
}

bool Library::keepText(RowId id, const Fingerprint& fingerprint, std::shared_ptr<const std::string> text)
{
    if (!isUnsaved(id))
        return false;
    auto& pending = entryOf(id).pending;
    if (pending.baseText || !(fingerprint == pending.base))
        return false;
    pending.baseText = std::move(text);
    return true;
}

bool Library::setProblems(RowId id, RowProblems problems)
{
    if (!contains(id) || entryOf(id).problems == problems)
        return false;
    entryOf(id).problems = std::move(problems);
    return true;
}

std::vector<EditTask> Library::editTasks(const std::vector<RowId>& rows) const
{
    std::vector<EditTask> tasks;
    for (const auto id : rows) {
        if (contains(id))
            tasks.push_back({id, revision(id), entryOf(id).base, pending(id)});
    }
    return tasks;
}

bool Library::apply(PreparedEdits prepared)
{
    const auto id = prepared.row;
    if (!contains(id) || revision(id) != prepared.revision)
        return false;
    auto& entry = entryOf(id);
    if (prepared.base)
        setBase(entry, *prepared.base);
    const bool wasUnsaved = isUnsaved(id);
    entry.pending = std::move(prepared.pending);
    if (entry.pending.empty())
        entry.pending = {};
    countUnsaved(wasUnsaved, entry);
    if (entry.pending.empty()) {
        show(id, entry.base);
        return true;
    }
    auto shown = std::make_shared<ArticleSummary>(*prepared.shown);
    takeIdentity(*shown, *entry.base);
    show(id, std::move(shown));
    return true;
}

std::span<const RowId> Library::story(RowId id) const
{
    const auto& members = m_stories[id];
    return members == nullptr ? std::span<const RowId>() : std::span<const RowId>(*members);
}

std::vector<RowId> Library::withStories(std::vector<RowId> ids) const
{
    std::unordered_set<const RowId*> seen; // the articles of a story share one list of them
    for (const auto id : std::vector(ids)) {
        const auto others = contains(id) ? story(id) : std::span<const RowId>();
        if (!others.empty() && seen.insert(others.data()).second)
            ids.insert(ids.end(), others.begin(), others.end());
    }
    return ids;
}

StoryCount Library::storyCount(RowId id) const
{
    return countStory(id, m_shown, m_stories);
}

bool Library::setStory(RowId id, StoryMembers members)
{
    if (!contains(id))
        return false;
    const auto& known = m_stories[id];
    if (known == members || (known != nullptr && members != nullptr && *known == *members))
        return false;
    m_stories.set(id, std::move(members));
    return true;
}

std::vector<SaveTask> Library::saveTasks(const std::vector<RowId>& rows) const
{
    std::vector<SaveTask> tasks;
    std::unordered_set<RowId> taken; // saved twice in one run, an article's edits would be taken for undone
    for (const auto id : rows) {
        if (!contains(id) || !isUnsaved(id) || !taken.insert(id).second)
            continue;
        const auto& entry = entryOf(id);
        tasks.push_back({id, entry.base->path, entry.pending, entry.back});
    }
    return tasks;
}

void Library::markSaved(
    const SaveTask& task, ArticleSummary saved, std::shared_ptr<const InverseEdit> back, KnownText meant)
{
    if (!contains(task.row))
        return;
    auto& entry = entryOf(task.row);
    auto left = leftBySave(entry, task, saved.fingerprint, back.get(), std::move(meant));
    if (!left)
        return;
    setBase(entry, std::move(saved));
    entry.back = std::move(back);
    const bool wasUnsaved = isUnsaved(task.row);
    entry.pending = left->empty() ? PendingEdits() : std::move(*left);
    countUnsaved(wasUnsaved, entry);
    showPending(task.row);
}

/// The edits that lead from the text of a save to what is shown by now; nullopt where nobody can tell.
std::optional<PendingEdits> Library::leftBySave(
    const Entry& entry, const SaveTask& task, const Fingerprint& saved, const InverseEdit* back, KnownText meant)
{
    const auto& shownOn = entry.pending.empty() ? entry.base->fingerprint : entry.pending.base;
    if (shownOn == task.pending.base) {
        // Where the save took over what others had written, what was edited since is another text than the saved one.
        auto left = afterSave(entry.pending, task.pending.edits);
        left.base = meant.text ? meant.fingerprint : saved;
        left.baseText = std::move(meant.text);
        return left;
    }
    if (shownOn == saved) // it was read before this was told
        return entry.pending;
    if (back == nullptr || shownOn != back->to)
        return std::nullopt;
    // It was read again before the save wrote it, and the save went on from the same text.
    PendingEdits left{.base = saved, .edits = back->edits};
    for (const auto& edit : entry.pending.edits)
        left.add(edit);
    return left;
}

void Library::setBase(Entry& entry, ArticleSummary row)
{
    takePlace(row, *entry.base);
    entry.base = std::make_shared<const ArticleSummary>(std::move(row));
}

void Library::countUnsaved(bool wasUnsaved, const Entry& entry)
{
    m_unsaved -= wasUnsaved ? 1U : 0U;
    m_unsaved += entry.pending.empty() ? 0U : 1U;
}

void Library::show(RowId id, RowPointer row)
{
    ++entryOf(id).revision;
    if (const auto* before = m_shown[id].get()) {
        m_drafts -= isDraft(*before) ? 1U : 0U;
        m_unreadable -= before->error ? 1U : 0U;
    }
    if (row) {
        m_drafts += isDraft(*row) ? 1U : 0U;
        m_unreadable += row->error ? 1U : 0U;
    }
    m_shown.set(id, std::move(row));
}

/// Shows an article whose base is another one now. Edits of the publish field are rebuilt; what others make of an
/// article is known after rebasing them, which is for a worker, and stays as it was until then.
void Library::showPending(RowId id)
{
    const auto& entry = entryOf(id);
    if (entry.pending.empty()) {
        show(id, entry.base);
        return;
    }
    const bool isSimple = std::all_of(entry.pending.edits.begin(), entry.pending.edits.end(),
        [this](const FieldEdit& edit) { return edit.path == m_publishField.path; });
    auto shown = std::make_shared<ArticleSummary>(isSimple || !m_shown[id] ? *entry.base : *m_shown[id]);
    if (isSimple) {
        for (const auto& edit : entry.pending.edits)
            applyPublishEdit(*shown, m_publishField, edit);
    } else {
        takeIdentity(*shown, *entry.base);
    }
    show(id, std::move(shown));
}

} // namespace stet
