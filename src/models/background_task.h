#pragma once

#include <functional>
#include <stop_token>
#include <thread>

namespace stet {

/// One piece of work at a time on a thread of its own, for an object that lives on another: starting the next stops and
/// awaits the one before, and so does the destructor. Declare it last in its owner, so that the work ends before what
/// it uses.
class BackgroundTask
{
public:
    using Work = std::function<void(const std::stop_token&)>;

    BackgroundTask() = default;
    BackgroundTask(const BackgroundTask&) = delete;
    BackgroundTask& operator=(const BackgroundTask&) = delete;
    ~BackgroundTask();

    /// `work` must look at its token often enough that nobody waits for it noticeably.
    void start(Work work);
    /// Asks the work to end; does not wait.
    void requestStop();
    /// Waits until the work has ended.
    void wait();

private:
    std::jthread m_thread;
};

} // namespace stet
