#pragma once

#include <QByteArray>
#include <QSet>
#include <QSize>
#include <QString>
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
    /// Returns the size in pixels of a picture in the cache; reads one line, and nothing for most of those that are not
    /// there. Knows no pictures that other processes added meanwhile.
    std::optional<QSize> sizeOf(const QUrl& url) const;
    /// Whether sizeOf() knows none at all, so that nobody need ask: a review asks for every picture of every article.
    bool isEmpty() const;
    /// Keeps a picture of this size, if the folder can be written to.
    void put(const QUrl& url, const QByteArray& bytes, QSize size);

    /// Returns what the pictures take, in bytes; reads the folder.
    qint64 size() const;
    void clear();

private:
    QString pathOf(const QString& name) const { return m_folder + u'/' + name; }
    const QSet<QString>& names() const;
    void makeRoom();

    QString m_folder;
    Clock m_clock;
    qint64 m_limit;
    mutable std::mutex m_mutex; ///< of the next members, and of who makes room
    mutable std::optional<QSet<QString>> m_names; ///< of the files, once listed; some may be gone since
    qint64 m_total = -1; ///< bytes as far as known; -1: not counted yet
};

} // namespace stet
