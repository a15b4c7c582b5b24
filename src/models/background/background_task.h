#pragma once

#include "core/parallel/stop.h"

#include <functional>
#include <memory>

namespace stet {

/// Work on a thread of its own for an object of the GUI thread: the one way to do something in the background. What
/// work posts is called on the GUI thread. Starting the next work stops and drops the one before: nothing that it still
/// posts is called. The destructor stops the work and waits for it, so declare the task last in its owner.
class BackgroundTask
{
    struct Link;

public:
    /// What work knows of its run. Cheap to copy; for any thread.
    class Run
    {
    public:
        const Stop& stop() const { return m_stop; }
        bool isStopped() const { return m_stop.isRequested(); }

        /// Calls on the GUI thread, in the order of the posts, unless the run has been dropped by then.
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

    /// `ended` is called on the GUI thread after all posts of the work, unless it was dropped.
    void start(Work work, std::function<void()> ended = {});
    /// From start() until the work has ended and its posts are called, or it was dropped.
    bool isRunning() const;
    /// Asks the work to end; what it posts still comes.
    void requestStop();
    /// Asks the work to end, and drops what it posts from now on.
    void drop();

    /// Frees what takes longer to free than a click may last, on a thread of its own.
    template <typename Owned>
    void dispose(Owned owned)
    {
        start([owned = std::make_shared<Owned>(std::move(owned))](const Run& /*run*/) {});
    }

private:
    struct Threads;
    std::unique_ptr<Threads> m_threads;
    std::shared_ptr<Link> m_link; ///< of the last work that was started; null at first
};

} // namespace stet
