#pragma once

#include "models/desk/article_store.h"
#include "models/desk/edit_service.h"
#include "models/desk/verdict_recorder.h"

#include <algorithm>
#include <vector>

namespace stet {

/// The verdicts behind a step of an earlier run, which the journal does not have: undoing the step takes them back, as
/// far as they still count, and redoing it gives them back. What was decided before them is not known any more.
class RestoredVerdicts
{
public:
    /// `rows`: those that the step published or made drafts. `store` and `recorder` must outlive this.
    RestoredVerdicts(const ArticleStore& store, VerdictRecorder& recorder, std::vector<RowId> rows)
        : m_store(store)
        , m_recorder(recorder)
        , m_rows(std::move(rows))
    {
    }

    /// The step was undone or redone.
    void follow(const EditService::Outcome& turned)
    {
        if (m_giveBack) {
            std::exchange(m_giveBack, nullptr)();
            return;
        }
        std::vector<RowId> overruled;
        for (const auto& [row, edits] : turned.done) {
            const bool isOfStep = std::find(m_rows.begin(), m_rows.end(), row) != m_rows.end();
            const auto& library = m_store.library();
            if (isOfStep && library.contains(row) && isOverruled(library.annotations().decision(row), library.row(row)))
                overruled.push_back(row);
        }
        if (!overruled.empty())
            m_giveBack = m_recorder.record(overruled, Verdict::None, {});
    }

private:
    const ArticleStore& m_store;
    VerdictRecorder& m_recorder;
    std::vector<RowId> m_rows;
    VerdictRecorder::TakeBack m_giveBack;
};

} // namespace stet
