#include "app/desk/sample_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

bool copyTree(const QString& from, const QString& to)
{
    const QDir source(from);
    QDirIterator files(from, QDir::Files | QDir::NoSymLinks | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto file = files.next();
        const auto target = to + u'/' + source.relativeFilePath(file);
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(file, target))
            return false;
        // An installed sample may be read-only; the copy is for changing.
        if (!QFile::setPermissions(target, QFile::permissions(target) | QFile::ReadOwner | QFile::WriteOwner))
            return false;
    }
    return true;
}

} // namespace

std::optional<QString> originalSample()
{
    // Installed: bin/stet beside share/stet. Not installed: build/PRESET/bin/stet in the source tree.
    const QDir here(QCoreApplication::applicationDirPath());
    for (const auto& place : {u"../share/stet/sample"_s, u"../../../resources/sample"_s}) {
        if (here.exists(place))
            return QDir::cleanPath(here.filePath(place));
    }
    return std::nullopt;
}

QString sampleCopy()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/sample"_s;
}

bool copySample(const QString& target)
{
    const auto original = originalSample();
    const auto fresh = target + u".new"_s;
    if (!original || (QFileInfo::exists(fresh) && !QDir(fresh).removeRecursively()))
        return false;
    if (!copyTree(*original, fresh)) {
        QDir(fresh).removeRecursively();
        return false;
    }
    return (!QFileInfo::exists(target) || QDir(target).removeRecursively()) && QDir().rename(fresh, target);
}

} // namespace stet
