#include "background_task.h"

#include <utility>

namespace stet {

BackgroundTask::~BackgroundTask()
{
    requestStop();
    wait();
}

void BackgroundTask::start(Work work)
{
    requestStop();
    wait();
    m_thread = std::jthread([work = std::move(work)](const std::stop_token& stop) { work(stop); });
}

void BackgroundTask::requestStop()
{
    m_thread.request_stop();
}

void BackgroundTask::wait()
{
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace stet
