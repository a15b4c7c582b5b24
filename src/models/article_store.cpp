#include "article_store.h"

namespace stet {

ArticleStore::ArticleStore(PublishField field, QObject* parent)
    : QObject(parent)
    , m_library(std::move(field))
{
}

void ArticleStore::clear()
{
    m_disposal.start([rows = m_library.clear()](const std::stop_token& /*stop*/) mutable { rows.reset(); });
    say({}, ChangeKind::Content | ChangeKind::Pending);
}

std::vector<RowId> ArticleStore::put(std::vector<ArticleSummary> rows)
{
    std::vector<RowId> ids;
    ids.reserve(rows.size());
    for (auto& row : rows)
        ids.push_back(m_library.put(std::move(row)));
    if (!ids.empty())
        say(ids, ChangeKind::Content);
    return ids;
}

void ArticleStore::rename(std::vector<RenamedRow> rows)
{
    std::vector<RowId> renamed;
    for (auto& [id, row] : rows) {
        if (m_library.rename(id, std::move(row)))
            renamed.push_back(id);
    }
    if (!renamed.empty())
        say(std::move(renamed), ChangeKind::Content);
}

void ArticleStore::remove(const std::vector<RowId>& rows)
{
    std::vector<RowId> removed;
    for (const auto id : rows) {
        if (m_library.remove(id))
            removed.push_back(id);
    }
    if (!removed.empty())
        say(std::move(removed), ChangeKind::Content);
}

std::vector<RowId> ArticleStore::apply(const std::vector<ArticleEdit>& edits)
{
    std::vector<RowId> done;
    std::vector<RowId> left;
    for (const auto& edit : edits)
        (m_library.apply(edit) ? done : left).push_back(edit.row);
    if (!done.empty())
        say(std::move(done), ChangeKind::Pending);
    return left;
}

void ArticleStore::markSaved(std::vector<SavedRow> saved)
{
    std::vector<RowId> rows;
    rows.reserve(saved.size());
    for (auto& [task, row, back] : saved) {
        m_library.markSaved(task, std::move(row), std::move(back));
        rows.push_back(task.row);
    }
    if (!rows.empty())
        say(std::move(rows), ChangeKind::Pending);
}

void ArticleStore::say(std::vector<RowId> rows, ChangeKinds kinds)
{
    Q_EMIT changed({std::move(rows), kinds, ++m_generation});
}

} // namespace stet
