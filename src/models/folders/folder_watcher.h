#pragma once

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace stet {

/// When a FolderWatcher speaks, and how much it watches.
struct WatchLimits
{
    std::chrono::milliseconds quiet{300}; ///< without another change, before a burst is reported to be over
    std::chrono::milliseconds longest{3000}; ///< after the first change of a burst it is reported in any case
    std::chrono::milliseconds poll{60'000}; ///< what the system does not report is looked for that often
    std::chrono::milliseconds lookGap{5000}; ///< between two looks
    /// Each watch takes memory of the system, which gives a person only so many, and time of the thread to add.
    std::size_t mostFolders = 10'000;
};

/// Says when opened folders may have been changed on disk. The system reports that names in a folder came, went or
/// were replaced; for what it does not report, as a file that is written in place, there is a signal at fixed times.
/// Says only that something may be different: what, finds out who looks.
class FolderWatcher : public QObject
{
    Q_OBJECT

public:
    explicit FolderWatcher(const WatchLimits& limits = {}, QObject* parent = nullptr);
    ~FolderWatcher() override;

    /// Watches these in place of those before: canonical paths, bytes. Watches are added and dropped in slices,
    /// whenever the thread has nothing else to do. Folders that are watched for the first time are followed by one
    /// signal: they may have changed since they were walked.
    void setFolders(const std::vector<std::string>& folders);
    /// Watches and polls no more.
    void clear();
    /// A good moment to look, as when the person comes back to the window; asked for too often, it is let pass.
    void look();

    bool isWatching(const std::string& folder) const { return m_watched.contains(folder); }
    /// Whether watches are still to be added, or a burst is not over.
    bool isBusy() const { return m_slice.isActive() || m_quiet.isActive(); }

Q_SIGNALS:
    /// Something in the folders may be other than before.
    void changedOnDisk();
    /// Not all folders can be watched; changes in the others are found by the poll. Said once.
    void watchesRanOut();

private:
    using Watched = std::unordered_map<std::string, unsigned>; ///< with the run that last wanted it

    void take(const QString& folder);
    void awaitQuiet();
    void say();
    void forgetLost();
    void work();
    void mark(const std::string& folder);
    void dropUnwanted();
    void add(const std::string& folder);
    void runOut();

    WatchLimits m_limits;
    std::unique_ptr<QFileSystemWatcher> m_watcher; ///< rebuilt to let go of all watches at once
    std::vector<std::string> m_wanted;
    std::size_t m_next = 0; ///< step of the run, of two for each of m_wanted
    unsigned m_run = 0;
    Watched m_watched;
    QSet<QString> m_touched; ///< changed since the last run: a folder that went and came back is watched no more
    bool m_isNew = false; ///< this run has added watches
    bool m_isFull = false;
    bool m_hasReportedFull = false;
    QElapsedTimer m_sinceReport;
    QTimer m_slice;
    QTimer m_quiet;
    QTimer m_longest;
    QTimer m_poll;
};

} // namespace stet
