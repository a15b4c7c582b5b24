#include "models/background/background_task.h"

#include <QMetaObject>
#include <QObject>

#include <atomic>
#include <thread>
#include <utility>
#include <vector>

#include <sys/resource.h>

namespace stet {

namespace {

/// The calling thread, and those it starts, leave a core to the window's thread whenever that wants one.
void givePrecedence()
{
    constexpr int niceness = 10; // a tenth of what the window's thread gets; with 5 it waited three times as long
    (void)::setpriority(PRIO_PROCESS, 0, niceness); // of one thread, on Linux
}

} // namespace

/// Ties a run to its task. The flags belong to the GUI thread.
struct BackgroundTask::Link
{
    StopSource stop;
    QObject* receiver = nullptr; ///< of the posts; goes with the task, and with it the posts on their way
    bool isDropped = false;
    bool hasEnded = false;
};

struct BackgroundTask::Threads
{
    struct Thread
    {
        std::shared_ptr<std::atomic<bool>> hasEnded;
        std::jthread thread; ///< joined when destroyed
    };
    QObject receiver;
    std::vector<Thread> all; ///< the last runs the current work; those before were stopped
};

void BackgroundTask::Run::postShared(std::function<void()> call) const
{
    QMetaObject::invokeMethod(
        m_link->receiver,
        [link = m_link, call = std::move(call)] {
            if (!link->isDropped)
                call();
        },
        Qt::QueuedConnection);
}

BackgroundTask::BackgroundTask()
    : m_threads(std::make_unique<Threads>())
{
}

BackgroundTask::~BackgroundTask()
{
    drop();
    m_threads->all.clear();
}

void BackgroundTask::start(Work work, std::function<void()> ended)
{
    drop();
    std::erase_if(m_threads->all, [](const Threads::Thread& thread) { return thread.hasEnded->load(); });
    m_link = std::make_shared<Link>();
    m_link->receiver = &m_threads->receiver;
    auto hasEnded = std::make_shared<std::atomic<bool>>(false);
    std::jthread thread(
        [work = std::move(work), ended = std::move(ended), run = Run(m_link->stop.stop(), m_link), hasEnded]() mutable {
            givePrecedence();
            work(run);
            work = nullptr; // what it holds is freed here, not by the thread that joins
            run.post([link = run.m_link, ended = std::move(ended)] {
                link->hasEnded = true;
                if (ended)
                    ended();
            });
            hasEnded->store(true);
        });
    m_threads->all.push_back({std::move(hasEnded), std::move(thread)});
}

bool BackgroundTask::isRunning() const
{
    return m_link && !m_link->isDropped && !m_link->hasEnded;
}

void BackgroundTask::requestStop()
{
    if (m_link)
        m_link->stop.request();
}

void BackgroundTask::drop()
{
    requestStop();
    if (m_link)
        m_link->isDropped = true;
}

} // namespace stet
