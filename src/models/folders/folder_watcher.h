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

/// When a FolderWatcher reports, and how much it watches.
struct WatchLimits
{
    std::chrono::milliseconds quiet{300}; ///< time without a change after which a burst is over
    std::chrono::milliseconds longest{3000}; ///< at most this long after its first change, a burst is reported
    std::chrono::milliseconds poll{60'000}; ///< how often to check for what the system does not report
    std::chrono::milliseconds lookGap{5000}; ///< between two checks
    /// Each watch takes system memory, of which a person gets a limited number, and time on the thread to add.
    std::size_t mostFolders = 10'000;
};

/// Reports when opened folders may have changed on disk. The system reports names in a folder that came, went or were
/// replaced; for the rest, such as a file written in place, the watcher emits a signal at fixed intervals. It reports
/// only that something may have changed; the receiver finds out what.
class FolderWatcher : public QObject
{
    Q_OBJECT

public:
    explicit FolderWatcher(const WatchLimits& limits = {}, QObject* parent = nullptr);
    ~FolderWatcher() override;

    /// Watches these folders instead of the previous ones: canonical paths, bytes. Adds and drops watches in slices
    /// while the thread is idle. Emits one signal after folders are first watched: they may have changed since they
    /// were scanned.
    void setFolders(const std::vector<std::string>& folders);
    /// Stops watching and polling.
    void clear();
    /// Suggests a check, as when the person returns to the window; ignored if requested too often.
    void look();

    bool isWatching(const std::string& folder) const { return m_watched.contains(folder); }
    /// Whether watches are still being added, or a burst is not over.
    bool isBusy() const { return m_slice.isActive() || m_quiet.isActive(); }

Q_SIGNALS:
    /// Something in the folders may have changed.
    void changedOnDisk();
    /// Not all folders can be watched; polling finds changes in the others. Emitted once.
    void watchesRanOut();

private:
    using Watched = std::unordered_map<std::string, unsigned>; ///< with the last run that wanted it

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
    std::unique_ptr<QFileSystemWatcher> m_watcher; ///< replaced to drop all watches at once
    std::vector<std::string> m_wanted;
    std::size_t m_next = 0; ///< step of the run, of two for each of m_wanted
    unsigned m_run = 0;
    Watched m_watched;
    QSet<QString> m_touched; ///< changed since the last run: a folder removed and restored is no longer watched
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
