#include "models/review/review_run.h"

#include "models/background/yield_to_other_work.h"

#include <algorithm>

namespace stet {

void ReviewRun::run(const Stop& stop)
{
    yieldToOtherWork();
    if (m_job.engine == nullptr || m_job.learns)
        readSettings();
    if (m_job.learns)
        learn();
    auto& engine = *m_job.engine;
    if (!m_job.gone.empty())
        m_sinks.answers(engine.forget(m_job.gone, m_job.snapshot, m_job.stories));
    std::erase_if(
        m_job.regrouped, [this](RowId id) { return id >= m_job.snapshot.size() || m_job.snapshot[id] == nullptr; });
    if (!m_job.regrouped.empty())
        m_sinks.answers(engine.answersOfSet(m_job.regrouped, m_job.snapshot, m_job.stories));
    engine.check(m_job.tasks, m_job.snapshot, m_job.stories, m_sinks.answers, stop, [this] { m_job.gate->pass(); });
    const auto concerned = engine.takeConcernedLater();
    m_toBeChecked.insert(m_toBeChecked.end(), concerned.begin(), concerned.end());
}

/// Reads what the folders decide. It comes with their articles, by git or from another editor: if it is another than
/// before, all is to be checked again.
void ReviewRun::readSettings()
{
    const bool isFirst = m_job.engine == nullptr;
    if (isFirst)
        m_job.engine = std::make_shared<ReviewEngine>(m_disk, ReviewEngine::Options{.imageSizes = m_job.imageSizes});
    auto& engine = *m_job.engine;
    if (!engine.readSettings(m_job.roots, m_job.publish, m_job.now))
        return;
    m_sinks.settings({engine.contexts(), engine.parseErrors()});
    for (RowId id = 0; !isFirst && id < m_job.snapshot.size(); ++id) {
        if (m_job.snapshot[id] != nullptr)
            m_toBeChecked.push_back(id);
    }
}

void ReviewRun::learn()
{
    std::vector<bool> isAsked(m_job.snapshot.size());
    for (const auto& task : m_job.tasks)
        isAsked[task.id] = true;
    for (const auto id : m_job.engine->learn(m_job.snapshot, m_job.now)) {
        if (!isAsked[id])
            m_toBeChecked.push_back(id);
    }
}

} // namespace stet
