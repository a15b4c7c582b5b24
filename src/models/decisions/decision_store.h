#pragma once

#include "core/decisions/decision_file.h"
#include "core/decisions/decision_index.h"
#include "models/background/in_order.h"
#include "models/background/latest.h"
#include "models/desk/article_store.h"
#include "models/desk/verdict_recorder.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace stet {

/// Keeps the decisions about articles: reads them from the person's own file and from the `.stet` of the opened
/// folders, gives each article the one that counts, and writes new ones, in the background. What cannot be written
/// counts all the same, and is tried again.
class DecisionStore final : public QObject, public VerdictRecorder
{
    Q_OBJECT

public:
    /// Decisions about more articles are made in slices, so as not to block the thread.
    static constexpr std::size_t atOnce = 1000;
    /// Returns the time in milliseconds since 1970-01-01 UTC.
    using Clock = std::function<std::int64_t()>;

    /// `store` and `disk` must outlive this. `stateFolder` holds the person's own file. Reads nothing before
    /// setRoots().
    DecisionStore(ArticleStore& store, Disk& disk, const std::string& stateFolder, Clock clock);

    /// Replaces the folders and reads their decisions. Paths are bytes, as the person named them.
    void setRoots(std::vector<std::string> roots);
    /// Reads all files again: others may have decided.
    void reload();
    /// Sets the roots whose decisions are written into their `.stet`, for everyone who works on them, from now on.
    void setShared(std::set<std::string> roots) { m_shared = std::move(roots); }

    TakeBack record(const std::vector<RowId>& rows, Verdict verdict, const std::string& reason) override;

    /// Whether reads or writes are pending.
    bool isBusy() const
    {
        return !m_deciding.empty() || m_acts.isBusy() || m_assigning.isBusy() || m_assignLater.isActive();
    }
    /// Whether decisions are not written yet.
    bool isWriting() const { return !m_deciding.empty() || !m_inFlight.empty(); }
    /// Why the last decisions are in no file; nullopt if all are.
    const std::optional<Error>& unwritten() const { return m_unwrittenError; }
    /// Reasons in use, the last first, without duplicates; at most ten.
    const std::vector<std::string>& lastReasons() const { return m_lastReasons; }

Q_SIGNALS:
    /// isBusy() may have changed.
    void busyChanged();
    /// unwritten() may have changed.
    void written();
    /// A file has lines that nobody can read, or cannot be read at all.
    void failed(const QString& sentence);

private:
    /// A decision and the root of its article.
    struct Made
    {
        Decision decision;
        std::string root;
        bool isShared = false;
    };
    struct Act
    {
        /// To write; null: reads the files. Afterwards those that could not be written.
        std::shared_ptr<std::vector<Made>> made{};
        std::vector<std::string> roots{}; ///< at the time of the request
        bool isRead = false; ///< it was a reading
        std::vector<std::string> canonicalRoots{}; ///< of a reading
        std::optional<Error> lost{}; ///< why a decision can be in no file
        std::shared_ptr<DecisionMap> read = std::make_shared<DecisionMap>();
        std::vector<std::string> reasons{}; ///< in the files, the last first
        std::vector<Error> errors{};
    };
    using Assigned = std::vector<std::pair<RowId, RowDecision>>;

    static void read(Disk& disk, const DecisionPlace& own, Act& act);
    static void write(Disk& disk, const DecisionPlace& own, Act& act);
    using Formers = std::vector<std::pair<RowId, Decision>>; ///< without a path: nothing was decided
    /// What is being decided: one verdict about all rows, or earlier decisions that count again.
    struct Deciding
    {
        std::vector<RowId> rows{};
        Verdict verdict = Verdict::None;
        std::string reason{};
        std::shared_ptr<Formers> former{}; ///< takes what was decided before
        std::shared_ptr<const Formers> restored{}; ///< null: the verdict counts
        std::size_t next = 0;
        std::vector<Made> made{};

        std::size_t size() const { return restored ? restored->size() : rows.size(); }
    };
    void decide(Deciding deciding);
    void decideSlice();
    std::optional<Made> decideNext(Deciding& deciding) const;
    void add(std::vector<Made> made);
    void applyRead(Act& act);
    void applyWritten(const Act& act);
    void followStore(const Change& change);
    void keepRenamed(const std::vector<std::pair<RowId, std::string>>& renamed);
    void assign();
    Made madeOf(const ArticleSummary& row, const RowDecision& decision) const;
    Made restoredOf(const ArticleSummary& row, const Decision& former) const;
    void applyAssigned(Assigned assigned);
    void addReason(const std::string& reason);

    ArticleStore& m_store;
    Disk& m_disk;
    DecisionPlace m_own;
    Clock m_clock;
    std::vector<std::string> m_roots;
    std::vector<std::string> m_canonicalRoots; ///< as they were last read
    std::set<std::string> m_shared;
    DecisionIndex m_index;
    std::deque<Deciding> m_deciding;
    QTimer m_decideMore;
    std::deque<std::shared_ptr<const std::vector<Made>>> m_inFlight; ///< of acts that have not ended, in order
    std::vector<Made> m_unwritten;
    std::optional<Error> m_unwrittenError;
    std::vector<Error> m_errors; ///< already reported
    std::vector<std::string> m_lastReasons;
    QTimer m_assignLater;
    Latest<Assigned> m_assigning;
    InOrder<Act> m_acts;
};

} // namespace stet
