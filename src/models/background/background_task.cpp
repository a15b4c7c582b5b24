#include "models/background/background_task.h"

#include <utility>

#include <sys/resource.h>

namespace stet {

namespace {

/// The calling thread, and those it starts, leave a core to the window's thread whenever that wants one.
void givePrecedence()
{
    constexpr int niceness = 5;
    (void)::setpriority(PRIO_PROCESS, 0, niceness); // of one thread, on Linux
}

} // namespace

BackgroundTask::~BackgroundTask()
{
    requestStop();
    wait();
}

void BackgroundTask::start(Work work)
{
    requestStop();
    std::erase_if(m_runs, [](const Run& run) { return run.hasEnded->load(); });
    auto hasEnded = std::make_shared<std::atomic<bool>>(false);
    std::jthread thread([work = std::move(work), hasEnded](const std::stop_token& stop) mutable {
        givePrecedence();
        work(stop);
        work = nullptr; // what it holds is freed here, not by the thread that joins
        hasEnded->store(true);
    });
    m_runs.push_back({std::move(hasEnded), std::move(thread)});
}

void BackgroundTask::requestStop()
{
    if (!m_runs.empty())
        m_runs.back().thread.request_stop();
}

} // namespace stet
