#pragma once

#include <QByteArray>
#include <QSize>
#include <QUrl>

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

namespace stet {

struct CachedImage
{
    QByteArray bytes; ///< as the server sent them
    std::int64_t loadedAt = 0; ///< seconds since 1970-01-01 UTC
};

/// The pictures that were loaded, in a folder, by the address that an article has. Beyond its limit those go first that
/// were not used for longest. A file that is missing or damaged is a picture that was not loaded. Several processes may
/// share the folder; any thread may call any method.
class ImageCache
{
public:
    using Clock = std::function<std::int64_t()>; ///< seconds since 1970-01-01 UTC
    static constexpr qint64 usualLimit = qint64{200} * 1024 * 1024; ///< bytes

    /// `folder`: bytes; it need not exist. An empty one keeps nothing.
    ImageCache(std::string folder, Clock clock, qint64 limit = usualLimit);

    std::optional<CachedImage> find(const QUrl& url) const;
    /// Returns the size in pixels of a picture in the cache; reads one line.
    std::optional<QSize> sizeOf(const QUrl& url) const;
    /// Keeps a picture of this size, if the folder can be written to.
    void put(const QUrl& url, const QByteArray& bytes, QSize size);

    /// Returns what the pictures take, in bytes; reads the folder.
    qint64 size() const;
    void clear();

private:
    QString pathOf(const QUrl& url) const;
    void makeRoom();

    QString m_folder;
    Clock m_clock;
    qint64 m_limit;
    std::mutex m_mutex; ///< of the next member, and of who makes room
    qint64 m_total = -1; ///< bytes as far as known; -1: not counted yet
};

} // namespace stet
