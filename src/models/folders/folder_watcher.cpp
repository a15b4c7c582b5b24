#include "models/folders/folder_watcher.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr std::chrono::milliseconds sliceTime(8); // at once

QString toName(const std::string& path)
{
    return QFile::decodeName(QByteArray::fromStdString(path));
}

} // namespace

FolderWatcher::FolderWatcher(const WatchLimits& limits, QObject* parent)
    : QObject(parent)
    , m_limits(limits)
{
    m_slice.setSingleShot(true);
    m_quiet.setSingleShot(true);
    m_longest.setSingleShot(true);
    m_quiet.setInterval(m_limits.quiet);
    m_longest.setInterval(m_limits.longest);
    m_poll.setInterval(m_limits.poll);
    connect(&m_slice, &QTimer::timeout, this, &FolderWatcher::work);
    for (auto* timer : {&m_quiet, &m_longest, &m_poll})
        connect(timer, &QTimer::timeout, this, &FolderWatcher::say);
    clear();
}

FolderWatcher::~FolderWatcher() = default;

void FolderWatcher::setFolders(const std::vector<std::string>& folders)
{
    const auto count = std::min(folders.size(), m_limits.mostFolders + 1); // of more there need be no copy
    m_wanted.assign(folders.begin(), folders.begin() + static_cast<std::ptrdiff_t>(count));
    m_next = 0;
    m_isNew = false;
    ++m_run;
    forgetLost();
    if (!m_poll.isActive()) {
        m_poll.start();
        m_sinceReport.start(); // they were read just now
    }
    m_slice.start();
}

void FolderWatcher::clear()
{
    for (auto* timer : {&m_slice, &m_quiet, &m_longest, &m_poll})
        timer->stop();
    m_wanted.clear();
    m_watched.clear();
    m_touched.clear();
    m_isFull = false;
    m_watcher = std::make_unique<QFileSystemWatcher>();
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, &FolderWatcher::take);
}

void FolderWatcher::look()
{
    const bool isOpen = m_poll.isActive();
    if (isOpen && m_sinceReport.hasExpired(m_limits.lookGap.count()))
        say();
}

void FolderWatcher::take(const QString& folder)
{
    m_touched.insert(folder);
    awaitQuiet();
}

void FolderWatcher::awaitQuiet()
{
    m_quiet.start();
    if (!m_longest.isActive())
        m_longest.start();
}

void FolderWatcher::say()
{
    m_quiet.stop();
    m_longest.stop();
    m_sinceReport.start();
    Q_EMIT changedOnDisk();
}

/// The system lets go of the watch of a folder that goes away, also if it comes back at once.
void FolderWatcher::forgetLost()
{
    if (m_touched.isEmpty())
        return;
    const auto list = m_watcher->directories();
    const QSet<QString> left(list.begin(), list.end());
    for (const auto& folder : std::exchange(m_touched, {})) {
        if (!left.contains(folder))
            m_watched.erase(QFile::encodeName(folder).toStdString());
    }
}

/// First all folders are marked as wanted, so that those that no longer are make room for the new ones.
void FolderWatcher::work()
{
    const auto end = std::chrono::steady_clock::now() + sliceTime;
    const auto count = m_wanted.size();
    for (; m_next < 2 * count; ++m_next) {
        if (std::chrono::steady_clock::now() >= end) {
            m_slice.start();
            return;
        }
        if (m_next == count)
            dropUnwanted();
        if (m_next < count)
            mark(m_wanted[m_next]);
        else
            add(m_wanted[m_next - count]);
    }
    m_wanted.clear();
    if (count == 0)
        dropUnwanted();
    if (m_isNew)
        awaitQuiet();
}

void FolderWatcher::mark(const std::string& folder)
{
    if (const auto known = m_watched.find(folder); known != m_watched.end())
        known->second = m_run;
}

void FolderWatcher::dropUnwanted()
{
    for (auto it = m_watched.begin(); it != m_watched.end();) {
        if (it->second == m_run) {
            ++it;
            continue;
        }
        m_watcher->removePath(toName(it->first));
        it = m_watched.erase(it);
        m_isFull = false;
    }
}

void FolderWatcher::add(const std::string& folder)
{
    if (m_isFull || m_watched.contains(folder))
        return;
    const auto name = toName(folder);
    if (m_watched.size() >= m_limits.mostFolders) {
        runOut();
    } else if (m_watcher->addPath(name)) {
        m_watched.emplace(folder, m_run);
        m_isNew = true;
    } else if (const QFileInfo info(name); info.isDir() && info.isReadable()) {
        runOut(); // unlike a folder that went meanwhile, or whose name is no text
    }
}

void FolderWatcher::runOut()
{
    m_isFull = true;
    if (!std::exchange(m_hasReportedFull, true))
        Q_EMIT watchesRanOut();
}

} // namespace stet
