#include "core/saving/edit_journal.h"

#include <utility>

namespace stet {

namespace {

/// Follows one record after the other.
class Replay
{
public:
    void follow(PendingRecord record)
    {
        if (record.pending.empty())
            m_state.pending.erase(record.path);
        else
            m_state.pending.insert_or_assign(std::move(record.path), std::move(record.pending));
    }

    void follow(JournalAct act)
    {
        m_undoneBefore = 0;
        m_state.acts.resize(m_state.done);
        m_state.acts.push_back(std::move(act));
        if (m_state.acts.size() > journalActLimit)
            m_state.acts.erase(m_state.acts.begin());
        m_state.done = m_state.acts.size();
    }

    void follow(ActStep step)
    {
        switch (step) {
        case ActStep::Undone:
            undo();
            break;
        case ActStep::Redone:
            redo();
            break;
        case ActStep::Forgotten:
            forgetActs();
            break;
        }
    }

    void forgetActs()
    {
        m_state.acts.clear();
        m_state.done = 0;
        m_undoneBefore = 0;
    }

    void ignore()
    {
        ++m_state.ignored;
        forgetActs(); // it may have been one
    }

    JournalState take() { return std::move(m_state); }

private:
    void undo()
    {
        if (m_state.done > 0) {
            --m_state.done;
        } else {
            ++m_undoneBefore;
            ++m_state.ignored;
        }
    }

    void redo()
    {
        if (m_undoneBefore == 0 && m_state.done < m_state.acts.size()) {
            ++m_state.done;
            return;
        }
        if (m_undoneBefore > 0)
            --m_undoneBefore;
        ++m_state.ignored;
    }

    JournalState m_state;
    std::size_t m_undoneBefore = 0; ///< of the acts that were dropped: these are redone before those that are known
};

} // namespace

JournalState replay(const JournalContent& content)
{
    Replay state;
    auto gap = content.gaps.begin();
    for (std::size_t i = 0; i < content.records.size(); ++i) {
        for (; gap != content.gaps.end() && *gap <= i; ++gap)
            state.forgetActs();
        if (auto record = decodeRecord(content.records[i]))
            std::visit([&](auto&& what) { state.follow(std::forward<decltype(what)>(what)); }, *std::move(record));
        else
            state.ignore();
    }
    if (gap != content.gaps.end())
        state.forgetActs();
    return state.take();
}

std::vector<JournalRecord> recordsOf(JournalState state)
{
    std::vector<JournalRecord> records;
    records.reserve(state.pending.size() + 2 * state.acts.size() - state.done);
    for (auto& [path, pending] : state.pending)
        records.emplace_back(PendingRecord{path, std::move(pending)});
    for (auto& act : state.acts)
        records.emplace_back(std::move(act));
    records.insert(records.end(), state.acts.size() - state.done, ActStep::Undone);
    return records;
}

} // namespace stet
