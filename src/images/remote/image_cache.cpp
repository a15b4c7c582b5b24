#include "images/remote/image_cache.h"

#include "core/storage/checksum.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

const QByteArray mark = "stet-picture-1";
constexpr qint64 headLimit = 16 * 1024; // an address has 8,192 bytes at most
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

std::uint64_t checksumOf(const QByteArray& bytes)
{
    return checksum({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

/// The first line of a file in the cache.
struct Head
{
    std::int64_t loadedAt = 0;
    QSize size;
    std::uint64_t checksum = 0;
    QByteArray address;

    QByteArray text() const
    {
        return mark + ' ' + QByteArray::number(loadedAt) + ' ' + QByteArray::number(size.width()) + ' '
            + QByteArray::number(size.height()) + ' ' + QByteArray::number(checksum, 16) + ' ' + address + '\n';
    }
    /// Nothing unless the line is about this address.
    static std::optional<Head> read(QFile& file, const QUrl& url)
    {
        const auto parts = file.readLine(headLimit).split(' ');
        if (parts.size() != 6 || parts[0] != mark || parts[5] != url.toEncoded() + '\n')
            return {};
        return Head{parts[1].toLongLong(), {parts[2].toInt(), parts[3].toInt()}, parts[4].toULongLong(nullptr, 16),
            parts[5].chopped(1)};
    }
};

QString nameOf(const QUrl& url)
{
    return QString::fromLatin1(QCryptographicHash::hash(url.toEncoded(), QCryptographicHash::Sha256).toHex());
}

/// The oldest first.
QFileInfoList filesIn(const QString& folder)
{
    return QDir(folder).entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDir::Time | QDir::Reversed);
}

} // namespace

ImageCache::ImageCache(std::string folder, Clock clock, qint64 limit)
    : m_folder(QFile::decodeName(QByteArray::fromStdString(folder)))
    , m_clock(std::move(clock))
    , m_limit(limit)
{
}

/// Reads the folder the first time; the mutex is held.
const QSet<QString>& ImageCache::names() const
{
    if (!m_names) {
        const auto names
            = m_folder.isEmpty() ? QStringList() : QDir(m_folder).entryList(QDir::Files | QDir::NoSymLinks);
        m_names = QSet<QString>(names.begin(), names.end());
    }
    return *m_names;
}

bool ImageCache::isEmpty() const
{
    const std::lock_guard lock(m_mutex);
    return names().isEmpty();
}

std::optional<CachedImage> ImageCache::find(const QUrl& url) const
{
    QFile file(pathOf(nameOf(url)));
    if (m_folder.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const auto head = Head::read(file, url);
    auto bytes = head ? file.readAll() : QByteArray();
    if (!head || checksumOf(bytes) != head->checksum)
        return {};
    file.setFileTime(QDateTime::fromSecsSinceEpoch(m_clock()), QFileDevice::FileModificationTime); // it was used
    return CachedImage{std::move(bytes), head->loadedAt};
}

std::optional<QSize> ImageCache::sizeOf(const QUrl& url) const
{
    const auto name = nameOf(url);
    {
        const std::lock_guard lock(m_mutex);
        if (!names().contains(name))
            return {};
    }
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto head = Head::read(file, url);
    return head && !head->size.isEmpty() ? std::optional(head->size) : std::nullopt;
}

void ImageCache::put(const QUrl& url, const QByteArray& bytes, QSize size)
{
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder))
        return;
    QFile::setPermissions(m_folder, ownerOnly); // the names of files and their addresses tell what was read
    const auto head = Head{m_clock(), size, checksumOf(bytes), url.toEncoded()}.text();
    // Its faults on a full disk (see posix_disk.cpp) leave a file that is damaged, and so was not loaded.
    const auto name = nameOf(url);
    QSaveFile file(pathOf(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(head) != head.size() || file.write(bytes) != bytes.size())
        return;
    file.flush(); // what is written later changes the time again
    file.setFileTime(QDateTime::fromSecsSinceEpoch(m_clock()), QFileDevice::FileModificationTime);
    if (!file.commit())
        return;
    const std::lock_guard lock(m_mutex);
    if (m_names)
        m_names->insert(name);
    m_total = m_total < 0 ? this->size() : m_total + head.size() + bytes.size();
    if (m_total > m_limit)
        makeRoom();
}

/// Down to nine tenths, so that not every picture makes room for one.
void ImageCache::makeRoom()
{
    m_total = size();
    for (const auto& file : filesIn(m_folder)) {
        if (m_total <= m_limit / 10 * 9)
            break;
        if (QFile::remove(file.filePath()))
            m_total -= file.size();
    }
}

qint64 ImageCache::size() const
{
    qint64 total = 0;
    for (const auto& file : filesIn(m_folder))
        total += file.size();
    return total;
}

void ImageCache::clear()
{
    const std::lock_guard lock(m_mutex);
    for (const auto& file : filesIn(m_folder))
        QFile::remove(file.filePath());
    m_names.reset();
    m_total = 0;
}

} // namespace stet
