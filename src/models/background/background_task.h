#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>
#include <thread>
#include <vector>

namespace stet {

/// Work on a thread of its own, for an object that lives on another. Starting the next stops the one before, but does
/// not wait for it: until it looks at its token both run, and what it still posts is for the owner to tell apart. The
/// destructor waits for all. Declare it last in its owner, so that the work ends before what it uses.
class BackgroundTask
{
public:
    using Work = std::function<void(const std::stop_token&)>;

    BackgroundTask() = default;
    BackgroundTask(const BackgroundTask&) = delete;
    BackgroundTask& operator=(const BackgroundTask&) = delete;
    ~BackgroundTask();

    void start(Work work);
    /// Asks the work to end; does not wait.
    void requestStop();
    /// Waits until all work has ended.
    void wait() { m_runs.clear(); }

private:
    struct Run
    {
        std::shared_ptr<std::atomic<bool>> hasEnded;
        std::jthread thread; ///< joined when destroyed
    };
    std::vector<Run> m_runs; ///< the last is the current one; those before were asked to end
};

} // namespace stet
