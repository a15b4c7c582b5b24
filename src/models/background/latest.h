#pragma once

#include "models/background/background_task.h"

#include <optional>
#include <utility>

namespace stet {

/// What happens to the running request when a newer one comes.
enum class Former
{
    Drop, ///< stop it without an answer
    Finish, ///< still answer it: the newer one asks the same about newer articles
};

/// Answers the newest request in the background. Works on one request at a time; of the waiting requests, only the
/// newest is worked on. Lives on the GUI thread; declare it last in its owner.
template <typename Answer>
class Latest
{
public:
    /// Called on a background thread. Results after a stop are dropped.
    using Work = std::function<Answer(const BackgroundTask::Run& run)>;
    /// Called on the GUI thread.
    using Handler = std::function<void(Answer)>;

    explicit Latest(Handler handler)
        : m_handler(std::move(handler))
    {
    }

    void request(Work work, Former former = Former::Drop)
    {
        m_next = std::move(work);
        if (!m_task.isRunning())
            startNext();
        else if (former == Former::Drop)
            unwant();
    }
    /// Answers nothing until the next request.
    void cancel()
    {
        m_next.reset();
        unwant();
    }
    /// Whether an answer is still pending.
    bool isBusy() const { return m_next || (m_isWanted && m_task.isRunning()); }

private:
    void unwant()
    {
        m_isWanted = false;
        m_task.requestStop();
    }

    void startNext()
    {
        m_isWanted = true;
        auto answer = std::make_shared<std::optional<Answer>>();
        m_task.start([work = *std::exchange(m_next, std::nullopt), answer](
                         const BackgroundTask::Run& run) { *answer = work(run); },
            [this, answer] {
                const bool isWanted = m_isWanted;
                if (m_next)
                    startNext();
                if (isWanted)
                    m_handler(std::move(**answer));
            });
    }

    Handler m_handler;
    std::optional<Work> m_next;
    bool m_isWanted = false; ///< whether the running request is to be answered
    BackgroundTask m_task;
};

} // namespace stet
