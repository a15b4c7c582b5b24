#pragma once

#include <QFlags>
#include <QObject>

#include <functional>
#include <vector>

namespace stet {

/// Activities that may be in progress on the desk.
enum class Activity
{
    Typing = 0x1, ///< typed text is not applied yet
    Edits = 0x2, ///< workers prepare edits
    Applying = 0x4, ///< edits of many articles are applied in slices
    Deciding = 0x8, ///< decisions that are in no journal are being written
    Saves = 0x10,
    Settings = 0x20, ///< settings of a folder are being written
};
Q_DECLARE_FLAGS(Activities, Activity)
Q_DECLARE_OPERATORS_FOR_FLAGS(Activities)

/// Tracks activities in progress and runs calls that wait for their end. Whoever works reports it here. Lives on the
/// GUI thread.
class Quiet final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void set(Activity activity, bool isUnderWay);
    /// As set(activity, false), but discards the calls that wait for it.
    void drop(Activity activity);

    /// Whether none of these is in progress. Has typed text applied first if Typing is among them.
    bool isQuiet(Activities activities);
    /// Runs the call once none of these is in progress, immediately if none is now; in request order. A call that
    /// starts one of them delays the calls after it.
    void when(Activities activities, std::function<void()> call);

Q_SIGNALS:
    /// Typed text must be applied now.
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
