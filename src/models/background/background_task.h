#pragma once

#include "core/parallel/stop.h"

#include <functional>
#include <memory>

namespace stet {

/// Runs work on its own thread for an object of the GUI thread: the only way to do background work. Calls posted by the
/// work run on the GUI thread. Starting new work stops the previous work and drops its remaining posts. The destructor
/// stops the work and waits for it, so declare the task last in its owner.
class BackgroundTask
{
    struct Link;

public:
    /// What the work sees of its run. Cheap to copy; for any thread.
    class Run
    {
    public:
        const Stop& stop() const { return m_stop; }
        bool isStopped() const { return m_stop.isRequested(); }

        /// Runs the call on the GUI thread, in the order of the posts, unless the run has been dropped.
        template <typename Call>
        void post(Call call) const
        {
            postShared([shared = std::make_shared<Call>(std::move(call))] { (*shared)(); });
        }

    private:
        friend class BackgroundTask;
        Run(Stop stop, std::shared_ptr<Link> link)
            : m_stop(std::move(stop))
            , m_link(std::move(link))
        {
        }
        void postShared(std::function<void()> call) const;

        Stop m_stop;
        std::shared_ptr<Link> m_link;
    };
    using Work = std::function<void(const Run&)>;

    BackgroundTask();
    BackgroundTask(const BackgroundTask&) = delete;
    BackgroundTask& operator=(const BackgroundTask&) = delete;
    ~BackgroundTask();

    /// Calls `ended` on the GUI thread after all posts of the work, unless it was dropped.
    void start(Work work, std::function<void()> ended = {});
    /// True from start() until the work has ended and its posts have run, or it was dropped.
    bool isRunning() const;
    /// Asks the work to end; its posts still run.
    void requestStop();
    /// Asks the work to end, and drops its remaining posts.
    void drop();

    /// Frees, on its own thread, an object that takes too long to free on the GUI thread.
    template <typename Owned>
    void dispose(Owned owned)
    {
        start([owned = std::make_shared<Owned>(std::move(owned))](const Run& /*run*/) {});
    }

private:
    struct Threads;
    std::unique_ptr<Threads> m_threads;
    std::shared_ptr<Link> m_link; ///< of the work started last; null at first
};

} // namespace stet
