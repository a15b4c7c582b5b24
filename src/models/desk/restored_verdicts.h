#pragma once

#include "models/desk/article_store.h"
#include "models/desk/edit_service.h"
#include "models/desk/verdict_recorder.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace stet {

/// The verdicts behind a step of an earlier run, which the journal does not have: undoing the step takes them back, as
/// far as they still count, and redoing it gives them back. What was decided before them is not known any more.
class RestoredVerdicts
{
public:
    /// `rows`: those that the step published or made drafts. `store` and `recorder` must outlive this.
    RestoredVerdicts(const ArticleStore& store, VerdictRecorder& recorder, const std::vector<RowId>& rows)
        : m_store(store)
        , m_recorder(recorder)
        , m_rows(rows.begin(), rows.end())
    {
    }

    /// The step was undone, or redone, in turns.
    void follow(const EditService::Outcome& turned)
    {
        m_isUndone = !m_isUndone;
        m_isUndone ? takeBack(turned) : giveBack(turned);
    }

private:
    void takeBack(const EditService::Outcome& turned)
    {
        const auto& library = m_store.library();
        m_taken.clear();
        std::vector<RowId> overruled;
        for (const auto& [row, edits] : turned.done) {
            if (!m_rows.contains(row) || !library.contains(row))
                continue;
            const auto& decision = library.annotations().decision(row);
            if (!isOverruled(decision, library.row(row)))
                continue;
            overruled.push_back(row);
            m_taken.emplace(row, decision.verdict);
        }
        m_giveBack = overruled.empty() ? nullptr : m_recorder.record(overruled, Verdict::None, {});
    }

    /// Of the articles that were redone: others may have been refused.
    void giveBack(const EditService::Outcome& turned)
    {
        std::unordered_map<Verdict, std::vector<RowId>> redone;
        std::size_t count = 0;
        for (const auto& [row, edits] : turned.done) {
            if (const auto taken = m_taken.find(row); taken != m_taken.end()) {
                redone[taken->second].push_back(row);
                ++count;
            }
        }
        if (m_giveBack && count == m_taken.size()) {
            std::exchange(m_giveBack, nullptr)(); // as they were, with who and why
            return;
        }
        for (const auto& [verdict, rows] : redone)
            m_recorder.record(rows, verdict, {});
    }

    const ArticleStore& m_store;
    VerdictRecorder& m_recorder;
    std::unordered_set<RowId> m_rows;
    bool m_isUndone = false;
    std::unordered_map<RowId, Verdict> m_taken; ///< by the last undo
    VerdictRecorder::TakeBack m_giveBack;
};

} // namespace stet
