#pragma once

#include <QFlags>
#include <QObject>

#include <functional>
#include <vector>

namespace stet {

/// What may be under way on the desk.
enum class Activity
{
    Typing = 0x1, ///< what is being typed is not applied yet
    Edits = 0x2, ///< workers prepare edits
    Applying = 0x4, ///< edits of many articles are applied in slices
    Decisions = 0x8, ///< decisions that are in no journal are written
    Saves = 0x10,
};
Q_DECLARE_FLAGS(Activities, Activity)
Q_DECLARE_OPERATORS_FOR_FLAGS(Activities)

/// Knows what is under way, and runs what waits for its end. Whoever works reports it here. Lives on the GUI thread.
class Quiet final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void set(Activity activity, bool isUnderWay);
    /// As set(activity, false), but lets go of the calls that wait for it.
    void drop(Activity activity);

    /// Whether none of these is under way. Has typed text applied first if that is among them.
    bool isQuiet(Activities activities);
    /// Calls once none of these is under way, at once if that is so; in the order asked for. A call that starts one of
    /// them holds back the calls after it.
    void when(Activities activities, std::function<void()> call);

Q_SIGNALS:
    /// Typed text is to be applied now.
    void typingMustEnd();

private:
    struct Waiting
    {
        Activities activities;
        std::function<void()> call;
    };

    void callReady();

    Activities m_underWay;
    std::vector<Waiting> m_waiting;
};

} // namespace stet
