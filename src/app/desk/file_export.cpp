#include "app/desk/file_export.h"

#include "core/messages/error_messages.h"
#include "core/storage/guarded_save.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace stet {

namespace {

constexpr std::uint32_t exportMode = 0644;

std::optional<Error> createFile(Disk& disk, const QString& path, const QByteArray& bytes)
{
    const QFileInfo file(path);
    const auto folder = disk.realPath(QFile::encodeName(file.absolutePath()).toStdString());
    if (!folder.ok())
        return folder.error();
    const auto name = QFile::encodeName(file.fileName()).toStdString();
    const auto written = createGuarded(disk, *folder + '/' + name, bytes.toStdString(), exportMode);
    return written.ok() ? std::nullopt : std::optional(written.error());
}

} // namespace

FileExport::FileExport(Disk& disk, QObject* parent)
    : QObject(parent)
    , m_disk(disk)
    , m_acts(
          [this](Act& act) {
              return [&act, &disk = m_disk](
                         const BackgroundTask::Run& /*run*/) { act.failure = createFile(disk, act.path, act.bytes); };
          },
          [this](Act& act) {
              const auto name = QDir::toNativeSeparators(act.path);
              Q_EMIT ended(act.failure ? tr("%1 was not written: %2").arg(name, sentence(*act.failure))
                                       : tr("Saved %1").arg(name));
              return InOrder<Act>::Next::Done;
          })
{
}

void FileExport::write(const QString& path, QByteArray bytes)
{
    m_acts.add({.path = path, .bytes = std::move(bytes)});
}

} // namespace stet
