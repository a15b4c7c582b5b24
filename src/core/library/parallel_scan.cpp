#include "core/library/parallel_scan.h"
#include "core/parallel/workers.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace stet {

namespace {

/// Stands between the walk and the workers.
class BatchQueue
{
public:
    void add(std::vector<Candidate> candidates)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_progress.found += candidates.size();
            m_batches.push_back(std::move(candidates));
        }
        m_ready.notify_one();
    }

    void endWalk()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_progress.walked = true;
        }
        m_ready.notify_all();
    }

    /// Works on batches until the walk has ended and none is left.
    void drain(const BatchWork& work)
    {
        while (true) {
            std::vector<Candidate> candidates;
            {
                std::unique_lock lock(m_mutex);
                m_ready.wait(lock, [&] { return !m_batches.empty() || m_progress.walked; });
                if (m_batches.empty())
                    return;
                candidates = std::move(m_batches.front());
                m_batches.pop_front();
            }
            work(candidates, m_progress);
        }
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_ready;
    std::deque<std::vector<Candidate>> m_batches;
    ScanProgress m_progress;
};

} // namespace

ScanReport scanInParallel(Disk& disk, const std::vector<std::string>& roots, const BatchWork& work, const Stop& stop)
{
    BatchQueue queue;
    const Workers workers(coreCount(), [&] { queue.drain(work); });
    auto report = scanFolders(
        disk, roots, [&queue](std::vector<Candidate> found) { queue.add(std::move(found)); }, stop);
    queue.endWalk();
    return report; // the workers are joined first
}

} // namespace stet
