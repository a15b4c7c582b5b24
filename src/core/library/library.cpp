#include "library/library.h"

namespace stet {

RowId Library::put(ArticleSummary row)
{
    const auto [place, isNew] = m_byPath.try_emplace(row.path, idLimit());
    if (isNew)
        m_entries.emplace_back();
    auto& entry = m_entries[place->second];
    entry.base = std::make_shared<const ArticleSummary>(std::move(row));
    showPending(entry);
    return place->second;
}

bool Library::remove(RowId id)
{
    if (!contains(id) || isUnsaved(id))
        return false;
    m_byPath.erase(m_entries[id].base->path);
    m_entries[id] = {};
    return true;
}

void Library::clear()
{
    for (auto& entry : m_entries)
        entry = {};
    m_byPath.clear();
    m_unsaved = 0;
}

Snapshot Library::snapshot() const
{
    Snapshot rows;
    rows.reserve(m_entries.size());
    for (const auto& entry : m_entries)
        rows.push_back(entry.shown);
    return rows;
}

std::vector<RowId> Library::unsavedRows() const
{
    std::vector<RowId> rows;
    rows.reserve(m_unsaved);
    for (RowId id = 0; id < idLimit() && rows.size() < m_unsaved; ++id) {
        if (isUnsaved(id))
            rows.push_back(id);
    }
    return rows;
}

std::vector<ArticleEdit> Library::publishEdits(const std::vector<RowId>& rows, bool publish) const
{
    std::vector<ArticleEdit> edits;
    for (const auto id : rows) {
        if (!contains(id))
            continue;
        const auto& article = row(id);
        if (article.error || article.refusal || !article.publishEditable)
            continue;
        if (auto edit = m_publishField.edit(article.publishState, article.publishWritten, publish))
            edits.push_back({id, std::move(*edit)});
    }
    return edits;
}

bool Library::apply(const ArticleEdit& edit)
{
    if (!contains(edit.row))
        return false;
    auto& entry = m_entries[edit.row];
    if (edit.edit.path != m_publishField.path || entry.shown->publishWritten != edit.edit.before)
        return false;
    auto pending = entry.pending;
    if (pending.empty())
        pending.base = entry.base->fingerprint;
    pending.add(edit.edit);
    setPending(entry, std::move(pending));
    return true;
}

std::vector<SaveTask> Library::saveTasks(const std::vector<RowId>& rows) const
{
    std::vector<SaveTask> tasks;
    for (const auto id : rows) {
        if (contains(id) && isUnsaved(id))
            tasks.push_back({id, m_entries[id].base->path, m_entries[id].pending});
    }
    return tasks;
}

void Library::markSaved(const SaveTask& task, ArticleSummary saved)
{
    if (!contains(task.row))
        return;
    auto& entry = m_entries[task.row];
    auto left = afterSave(entry.pending, task.pending.edits);
    left.base = saved.fingerprint;
    saved.foundAs = entry.base->foundAs;
    saved.root = entry.base->root;
    saved.folder = entry.base->folder;
    entry.base = std::make_shared<const ArticleSummary>(std::move(saved));
    setPending(entry, std::move(left));
}

void Library::setPending(Entry& entry, PendingEdits pending)
{
    m_unsaved -= entry.pending.empty() ? 0U : 1U;
    entry.pending = std::move(pending);
    m_unsaved += entry.pending.empty() ? 0U : 1U;
    showPending(entry);
}

void Library::showPending(Entry& entry)
{
    if (entry.pending.empty()) {
        entry.shown = entry.base;
        return;
    }
    auto shown = *entry.base;
    for (const auto& edit : entry.pending.edits)
        applyPublishEdit(shown, m_publishField, edit);
    entry.shown = std::make_shared<const ArticleSummary>(std::move(shown));
}

} // namespace stet
