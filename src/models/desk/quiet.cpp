#include "models/desk/quiet.h"

#include <algorithm>
#include <utility>

namespace stet {

void Quiet::set(Activity activity, bool isUnderWay)
{
    if (m_underWay.testFlag(activity) == isUnderWay)
        return;
    m_underWay.setFlag(activity, isUnderWay);
    if (!isUnderWay)
        callReady();
}

void Quiet::drop(Activity activity)
{
    std::erase_if(m_waiting, [activity](const Waiting& waiting) { return waiting.activities.testFlag(activity); });
    set(activity, false);
}

bool Quiet::isQuiet(Activities activities)
{
    if (activities.testFlag(Activity::Typing))
        Q_EMIT typingMustEnd();
    return !m_underWay.testAnyFlags(activities);
}

void Quiet::when(Activities activities, std::function<void()> call)
{
    m_waiting.push_back({activities, std::move(call)});
    callReady();
}

void Quiet::callReady()
{
    const auto waitsForTyping = [](const Waiting& waiting) { return waiting.activities.testFlag(Activity::Typing); };
    const auto isReady = [this](const Waiting& waiting) { return !m_underWay.testAnyFlags(waiting.activities); };
    while (true) {
        // Each time: a source is applied step by step, one step after the other has been prepared.
        if (std::any_of(m_waiting.begin(), m_waiting.end(), waitsForTyping))
            Q_EMIT typingMustEnd();
        const auto ready = std::find_if(m_waiting.begin(), m_waiting.end(), isReady);
        if (ready == m_waiting.end())
            return;
        const auto call = std::move(ready->call);
        m_waiting.erase(ready);
        call();
    }
}

} // namespace stet
