#pragma once

#include "models/desk/desk_commands.h"
#include "models/desk/desk_state.h"

#include <QObject>

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace stet {

/// A person's way through a queue of articles, one verdict after the other. The queue is fixed when it begins: whatever
/// a verdict, a filter or a rescan does to the rows, the next article stays the next one. Its current article is that
/// of the desk.
class ReviewSession final : public QObject
{
    Q_OBJECT

public:
    enum class Act
    {
        Publish,
        Keep, ///< as a draft
        Later,
        PublishOnly, ///< of its story; the others become drafts
    };
    enum class Then
    {
        GoOn, ///< to the next article
        Stay,
    };
    /// What was decided so far.
    struct Counts
    {
        int published = 0;
        int kept = 0;
        int later = 0;

        bool operator==(const Counts&) const = default;
    };
    /// Returns the time in milliseconds; only differences count.
    using Clock = std::function<std::int64_t()>;
    /// Whether an article has errors that a person must confirm before it is published.
    using MustConfirm = std::function<bool(RowId row)>;

    /// All must outlive this.
    ReviewSession(ArticleStore& store, DeskState& state, DeskCommands& commands, Clock clock);
    void setMustConfirm(MustConfirm mustConfirm) { m_mustConfirm = std::move(mustConfirm); }

    /// Begins with the article `first` of the queue, or its first one. Without articles nothing begins.
    void begin(std::vector<RowId> queue, RowId first);
    /// Ends the session; the current article stays that of the desk.
    void end();
    bool isRunning() const { return m_isRunning; }

    const std::vector<RowId>& queue() const { return m_queue; }
    /// The index of the current article in the queue; its size once the end is reached.
    std::size_t place() const { return m_place; }
    bool isAtEnd() const { return m_isRunning && m_place >= m_queue.size(); }
    /// The article of the queue at an index beside the current one; noRow beyond both ends.
    RowId neighbor(int offset) const;

    /// Does something about the current article. Publishing one with errors asks for confirmation first: the same act
    /// again, before any other, does it.
    void act(Act act, Then then, const std::string& reason = {});
    void goTo(std::size_t place);
    void next() { goTo(m_place + 1); }
    void previous();
    /// Takes the last decision of this session back and goes to its article. Returns false if there is none, or
    /// something else was done since.
    bool takeBack();

    const Counts& counts() const { return m_counts; }
    /// How many articles of the queue are still undecided, the current one included.
    int left() const;
    /// How long these will take at the pace so far, in minutes, rounded up; nullopt before three decisions.
    std::optional<int> minutesLeft() const;
    /// Whether act() waits for confirmation to publish the current article in spite of its errors.
    bool isAskingForErrors() const { return m_asked.has_value(); }

Q_SIGNALS:
    /// The place, the counts or the question have changed.
    void changed();
    void begun();
    void ended();

private:
    struct Decided
    {
        RowId row = noRow;
        Act act = Act::Keep;
        int step = 0; ///< index of the undo stack after it
        Counts before{}; ///< the act
    };

    /// An act whose turn has not come.
    struct Waiting
    {
        RowId row = noRow;
        Act act = Act::Keep;
        Then then = Then::GoOn;
        std::string reason{};
        int session = 0;
    };

    enum class Outcome
    {
        Decided,
        Known, ///< it was decided so before, and is so
        Refused,
    };
    void actNext();
    void actOn(const Waiting& waiting);
    Outcome decide(RowId row, Act act, const std::string& reason);
    bool mustConfirm(RowId row, Act act);
    void count(Act act);
    void dropRemoved();
    void followUndo(int index);

    ArticleStore& m_store;
    DeskState& m_state;
    DeskCommands& m_commands;
    Clock m_clock;
    MustConfirm m_mustConfirm;
    std::vector<RowId> m_queue;
    std::size_t m_place = 0;
    bool m_isRunning = false;
    int m_session = 0; ///< counts them
    std::optional<Act> m_asked; ///< the act that waits for confirmation
    std::deque<Waiting> m_waiting;
    Counts m_counts;
    std::vector<Decided> m_decided; ///< those that can be taken back, in order
    std::vector<std::int64_t> m_gaps; ///< between the last decisions, milliseconds
    std::int64_t m_lastTime = 0;
};

} // namespace stet
