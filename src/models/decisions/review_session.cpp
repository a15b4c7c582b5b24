#include "models/decisions/review_session.h"

#include <algorithm>
#include <numeric>

namespace stet {

namespace {

constexpr std::size_t paceOf = 20; // decisions, the last ones
constexpr std::int64_t longestGap = 120'000; // milliseconds; the person was away
constexpr std::size_t fewestGaps = 3;
constexpr std::int64_t inMinute = 60'000; // milliseconds

} // namespace

ReviewSession::ReviewSession(ArticleStore& store, DeskState& state, DeskCommands& commands, Clock clock)
    : m_store(store)
    , m_state(state)
    , m_commands(commands)
    , m_clock(std::move(clock))
{
    connect(&m_store, &ArticleStore::changed, this, [this](const Change& change) {
        if (change.kinds.testFlag(ChangeKind::Content))
            dropRemoved();
    });
    connect(&m_commands.undoStack(), &QUndoStack::indexChanged, this, &ReviewSession::followUndo);
    connect(&m_state, &DeskState::currentChanged, this, [this](RowId id) {
        // Another panel chose an article: the way goes on from there.
        const auto at = std::find(m_queue.begin(), m_queue.end(), id);
        if (m_isRunning && at != m_queue.end() && static_cast<std::size_t>(at - m_queue.begin()) != m_place)
            goTo(static_cast<std::size_t>(at - m_queue.begin()));
    });
}

void ReviewSession::begin(std::vector<RowId> queue, RowId first)
{
    if (queue.empty())
        return;
    m_queue = std::move(queue);
    m_counts = {};
    m_decided.clear();
    m_gaps.clear();
    m_lastTime = m_clock();
    m_isRunning = true;
    ++m_session;
    m_place = m_queue.size(); // none yet
    const auto at = std::find(m_queue.begin(), m_queue.end(), first);
    Q_EMIT begun();
    goTo(at == m_queue.end() ? 0 : static_cast<std::size_t>(at - m_queue.begin()));
}

void ReviewSession::end()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_asked.reset();
    Q_EMIT ended();
}

RowId ReviewSession::neighbor(int offset) const
{
    const auto place = static_cast<std::ptrdiff_t>(m_place) + offset;
    const bool isThere = place >= 0 && place < static_cast<std::ptrdiff_t>(m_queue.size());
    return isThere ? m_queue[static_cast<std::size_t>(place)] : noRow;
}

void ReviewSession::goTo(std::size_t place)
{
    if (!m_isRunning)
        return;
    m_asked.reset();
    m_place = std::min(place, m_queue.size());
    if (m_place < m_queue.size()) {
        m_state.setSelected({m_queue[m_place]}); // the form shows what is selected
        m_state.setCurrent(m_queue[m_place]);
    }
    Q_EMIT changed();
}

void ReviewSession::previous()
{
    if (m_place > 0)
        goTo(m_place - 1);
}

void ReviewSession::act(Act act, Then then, const std::string& reason)
{
    const auto row = neighbor(0);
    if (!m_isRunning || row == noRow)
        return;
    if (mustConfirm(row, act)) {
        m_asked = act;
        Q_EMIT changed();
        return;
    }
    m_asked.reset();
    const bool waitsAlready = std::any_of(m_waiting.begin(), m_waiting.end(),
        [&](const Waiting& waiting) { return waiting.row == row && waiting.act == act; });
    if (waitsAlready) // a person who sees nothing happen presses again
        return;
    m_waiting.push_back({.row = row, .act = act, .then = then, .reason = reason, .session = m_session});
    if (m_waiting.size() == 1)
        actNext();
}

/// One after the other, once nothing is typed or applied any more: that belongs to what is judged.
void ReviewSession::actNext()
{
    m_store.quiet().when(Activity::Typing | Activity::Edits | Activity::Applying, [this] {
        actOn(m_waiting.front());
        m_waiting.pop_front();
        if (!m_waiting.empty())
            actNext();
    });
}

void ReviewSession::actOn(const Waiting& waiting)
{
    const auto row = waiting.row;
    const auto act = waiting.act;
    const Decided decided{.row = row, .act = act, .before = m_counts};
    const auto outcome = decide(row, act, waiting.reason);
    if (!m_isRunning || waiting.session != m_session) // the person has left; it counts as a decision all the same
        return;
    if (outcome == Outcome::Decided) {
        m_decided.push_back(decided);
        m_decided.back().step = m_commands.undoStack().index();
        count(act);
    }
    if (outcome != Outcome::Refused && waiting.then == Then::GoOn && neighbor(0) == row)
        next();
    else
        Q_EMIT changed();
}

bool ReviewSession::mustConfirm(RowId row, Act act)
{
    const bool isPublishing = act == Act::Publish || act == Act::PublishOnly;
    const bool isDraft = m_store.library().contains(row) && stet::isDraft(m_store.library().row(row));
    return isPublishing && isDraft && m_asked != act && m_mustConfirm && m_mustConfirm(row);
}

ReviewSession::Outcome ReviewSession::decide(RowId row, Act act, const std::string& reason)
{
    const auto& library = m_store.library();
    if (!library.contains(row))
        return Outcome::Refused;
    const auto steps = m_commands.undoStack().index();
    auto wanted = Verdict::Publish;
    switch (act) {
    case Act::Publish:
    case Act::Keep:
        wanted = act == Act::Publish ? Verdict::Publish : Verdict::Keep;
        m_commands.setPublished({row}, act == Act::Publish, DeskCommands::Guard::Skip, reason);
        break;
    case Act::Later:
        wanted = Verdict::Later;
        m_commands.setVerdict({row}, Verdict::Later, reason, tr("Put off for later"));
        break;
    case Act::PublishOnly: {
        StoryPlan plan{.chosen = row};
        const auto story = library.story(row);
        std::copy_if(
            story.begin(), story.end(), std::back_inserter(plan.others), [row](RowId id) { return id != row; });
        if (plan.others.empty())
            m_commands.setPublished({row}, true, DeskCommands::Guard::Skip, reason);
        else
            m_commands.publishOnly({plan}, DeskCommands::Guard::Skip, reason);
        break;
    }
    }
    if (m_commands.undoStack().index() > steps)
        return Outcome::Decided;
    const bool isWanted = library.contains(row) && library.annotations().decision(row).verdict == wanted
        && (wanted == Verdict::Later || isOnSite(library.row(row)) == (wanted == Verdict::Publish));
    return isWanted ? Outcome::Known : Outcome::Refused;
}

void ReviewSession::count(Act act)
{
    (act == Act::Later ? m_counts.later : act == Act::Keep ? m_counts.kept : m_counts.published) += 1;
    const auto now = m_clock();
    m_gaps.push_back(std::clamp<std::int64_t>(now - m_lastTime, 0, longestGap));
    m_lastTime = now;
    if (m_gaps.size() > paceOf)
        m_gaps.erase(m_gaps.begin());
}

bool ReviewSession::takeBack()
{
    if (m_decided.empty() || !m_isRunning || m_commands.undoStack().index() < m_decided.back().step)
        return false;
    // Something else was done since, such as an edit: that first.
    if (m_commands.undoStack().index() > m_decided.back().step) {
        m_commands.undo();
        return true;
    }
    const auto row = m_decided.back().row;
    m_commands.undo();
    if (const auto at = std::find(m_queue.begin(), m_queue.end(), row); at != m_queue.end())
        goTo(static_cast<std::size_t>(at - m_queue.begin()));
    return true;
}

/// Steps that were undone, here or in the menu, no longer count.
void ReviewSession::followUndo(int index)
{
    bool isFewer = false;
    while (!m_decided.empty() && m_decided.back().step > index) {
        m_counts = m_decided.back().before;
        m_decided.pop_back();
        isFewer = true;
    }
    if (isFewer && m_isRunning)
        Q_EMIT changed();
}

void ReviewSession::dropRemoved()
{
    if (!m_isRunning)
        return;
    const auto isGone = [this](RowId id) { return !m_store.library().contains(id); };
    if (std::none_of(m_queue.begin(), m_queue.end(), isGone))
        return;
    const auto before = std::count_if(m_queue.begin(), m_queue.begin() + static_cast<std::ptrdiff_t>(m_place), isGone);
    const bool isCurrentGone = m_place < m_queue.size() && isGone(m_queue[m_place]);
    std::erase_if(m_queue, isGone);
    m_place -= static_cast<std::size_t>(before);
    if (isCurrentGone)
        goTo(m_place);
    else
        Q_EMIT changed();
}

int ReviewSession::left() const
{
    const auto& library = m_store.library();
    return static_cast<int>(std::count_if(m_queue.begin(), m_queue.end(), [&](RowId id) {
        return library.contains(id) && !library.row(id).error
            && library.annotations().decision(id).verdict == Verdict::None;
    }));
}

std::optional<int> ReviewSession::minutesLeft() const
{
    if (m_gaps.size() < fewestGaps)
        return std::nullopt;
    const auto sum = std::accumulate(m_gaps.begin(), m_gaps.end(), std::int64_t{0});
    const auto time = sum / static_cast<std::int64_t>(m_gaps.size()) * left();
    return static_cast<int>((time + inMinute - 1) / inMinute);
}

} // namespace stet
