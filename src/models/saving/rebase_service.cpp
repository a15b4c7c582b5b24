#include "models/saving/rebase_service.h"

#include <algorithm>
#include <iterator>

namespace stet {

RebaseService::RebaseService(ArticleStore& store, EditService& editor, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_editor(editor)
{
    connect(&m_store, &ArticleStore::changed, this, &RebaseService::follow);
}

void RebaseService::follow(const Change& change)
{
    // Reverted, or saved somewhere else: nothing is left to decide.
    const auto isSettled = [this](RowId row) { return !m_store.library().isUnsaved(row); };
    if (change.kinds.testFlag(ChangeKind::Pending) && std::erase_if(m_undecided, isSettled) > 0)
        Q_EMIT undecidedChanged();
    if (!change.kinds.testFlag(ChangeKind::Content))
        return;
    if (change.rows.empty()) {
        m_tried.clear();
        m_undecided.clear();
        Q_EMIT undecidedChanged();
    }
    const auto& library = m_store.library();
    std::vector<RowId> rows;
    for (const auto row : change.rows) {
        if (!library.isUnsaved(row) || library.base(row).error)
            continue;
        const auto& now = library.row(row).fingerprint;
        const auto [tried, isNew] = m_tried.try_emplace(row, library.pending(row).base);
        if (now == library.pending(row).base || (!isNew && tried->second == now))
            continue;
        tried->second = now;
        rows.push_back(row);
    }
    std::vector<RebasedEdits> articles;
    for (const auto row : rows)
        articles.push_back({row, {}, ConflictChoice::Refuse});
    if (!articles.empty())
        rebase(std::move(articles), false);
}

void RebaseService::decide(std::vector<RebasedEdits> articles)
{
    rebase(std::move(articles), true);
}

void RebaseService::decide(const std::vector<RowId>& rows, ConflictChoice choice)
{
    std::vector<RebasedEdits> articles;
    for (const auto row : rows)
        articles.push_back({row, {}, choice});
    decide(std::move(articles));
}

std::vector<RowId> RebaseService::undecided() const
{
    std::vector<RowId> rows;
    std::copy_if(m_undecided.begin(), m_undecided.end(), std::back_inserter(rows),
        [this](RowId row) { return m_store.library().isUnsaved(row); });
    return rows;
}

void RebaseService::rebase(std::vector<RebasedEdits> articles, bool isDecision)
{
    std::vector<RowId> asked;
    for (const auto& article : articles)
        asked.push_back(article.row);
    m_editor.rebase(
        std::move(articles), [this, isDecision, asked = std::move(asked)](const EditService::Outcome& outcome) {
            std::vector<RowId> done;
            for (const auto& article : outcome.done)
                done.push_back(article.row);
            std::set<RowId> refusedRows;
            for (const auto& refusal : outcome.refused)
                refusedRows.insert(refusal.row);
            for (const auto row : asked) { // also those of which nothing is left to be saved
                if (!refusedRows.contains(row))
                    m_undecided.erase(row);
            }
            for (const auto& [row, error] : outcome.refused) {
                if (error.code == ErrorCode::BothChanged)
                    m_undecided.insert(row);
                if (error.code
                    == ErrorCode::Cancelled) // not tried yet: the next change of the article is another occasion
                    m_tried.erase(row);
            }
            Q_EMIT undecidedChanged();
            if (!done.empty())
                Q_EMIT followed(done);
            if (isDecision)
                Q_EMIT decided();
            auto refused = outcome.refused;
            std::erase_if(refused, [](const auto& refusal) { return refusal.error.code == ErrorCode::Cancelled; });
            if (!refused.empty())
                Q_EMIT conflicted(refused);
        });
}

} // namespace stet
