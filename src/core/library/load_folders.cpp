#include "library/load_folders.h"

#include "library/read_article.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace stet {

namespace {

/// The folder of an article as the table shows it.
std::string folderBelow(const std::vector<std::string>& roots, const Candidate& candidate)
{
    auto root = std::string_view(roots[candidate.root]);
    while (root.size() > 1 && root.ends_with('/'))
        root.remove_suffix(1);
    const auto folder = std::string_view(candidate.foundAs).substr(0, candidate.foundAs.rfind('/'));
    if (candidate.namedByPerson)
        return std::string(folder.substr(folder.rfind('/') + 1));
    auto below = folder.substr(std::min(root.size(), folder.size()));
    if (below.starts_with('/'))
        below.remove_prefix(1);
    if (roots.size() == 1)
        return std::string(below);
    const auto name = std::string(root.substr(root.rfind('/') + 1));
    return below.empty() ? name : name + '/' + std::string(below);
}

/// What the walk hands to the readers, and the readers to the sink.
class Load
{
public:
    Load(Disk& disk, const std::vector<std::string>& roots, const PublishField& field, const LoadSink& sink,
        const std::stop_token& stop)
        : m_disk(disk)
        , m_roots(roots)
        , m_field(field)
        , m_sink(sink)
        , m_stop(stop)
    {
    }

    void add(std::vector<Candidate> candidates)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_found += candidates.size();
            m_queue.push_back(std::move(candidates));
        }
        m_ready.notify_one();
    }

    void endWalk()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_walked = true;
        }
        m_ready.notify_all();
    }

    /// Reads batches until the walk has ended and none is left.
    void work()
    {
        while (true) {
            std::vector<Candidate> candidates;
            {
                std::unique_lock lock(m_mutex);
                m_ready.wait(lock, [&] { return !m_queue.empty() || m_walked; });
                if (m_queue.empty())
                    return;
                candidates = std::move(m_queue.front());
                m_queue.pop_front();
            }
            read(candidates);
        }
    }

    std::vector<SkippedPath> takeSkipped() { return std::move(m_skipped); }

private:
    void read(const std::vector<Candidate>& candidates)
    {
        LoadBatch batch;
        std::vector<SkippedPath> skipped;
        for (const auto& candidate : candidates) {
            if (m_stop.stop_requested())
                return;
            auto row = readRow(m_disk, candidate, m_field);
            row.folder = folderBelow(m_roots, candidate);
            if (row.error && row.error->code == ErrorCode::NoFrontMatter && !candidate.namedByPerson)
                skipped.push_back({candidate.foundAs, SkipReason::NoFrontMatter});
            else
                batch.rows.push_back(std::move(row));
        }
        const std::lock_guard lock(m_mutex);
        m_skipped.insert(m_skipped.end(), skipped.begin(), skipped.end());
        m_done += candidates.size();
        batch.done = m_done;
        batch.found = m_found;
        batch.walked = m_walked;
        m_sink(std::move(batch));
    }

    Disk& m_disk;
    const std::vector<std::string>& m_roots;
    const PublishField& m_field;
    const LoadSink& m_sink;
    const std::stop_token& m_stop;

    std::mutex m_mutex;
    std::condition_variable m_ready;
    std::deque<std::vector<Candidate>> m_queue;
    std::vector<SkippedPath> m_skipped;
    std::size_t m_found = 0;
    std::size_t m_done = 0;
    bool m_walked = false;
};

} // namespace

ScanReport loadFolders(Disk& disk, const std::vector<std::string>& roots, const PublishField& field,
    const LoadSink& sink, const std::stop_token& stop)
{
    Load load(disk, roots, field, sink, stop);
    std::vector<std::jthread> workers;
    const auto count = std::max(1U, std::thread::hardware_concurrency());
    for (unsigned i = 0; i < count; ++i)
        workers.emplace_back([&load] { load.work(); });
    auto report = scanFolders(
        disk, roots, [&load](std::vector<Candidate> found) { load.add(std::move(found)); }, stop);
    load.endWalk();
    workers.clear(); // joins
    auto skipped = load.takeSkipped();
    std::sort(skipped.begin(), skipped.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    report.skipped.insert(report.skipped.end(), skipped.begin(), skipped.end());
    report.candidates -= std::min(report.candidates, skipped.size());
    report.cancelled = report.cancelled || stop.stop_requested();
    return report;
}

} // namespace stet
