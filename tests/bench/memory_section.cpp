#include "library/library.h"
#include "library/load_folders.h"
#include "sections.h"
#include "storage/posix_disk.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <cstdio>
#include <cstdlib>

#include <unistd.h>

namespace stet::bench {

namespace {

using namespace Qt::StringLiterals;

std::size_t residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        std::abort();
    const auto pages = file.readAll().split(' ').value(1).toULongLong();
    return static_cast<std::size_t>(pages) * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

} // namespace

std::size_t residentGrowthOfLoad(const std::string& folder)
{
    PosixDisk disk;
    Library library;
    const auto before = residentBytes();
    loadFolders(disk, {folder}, library.publishField(), [&](LoadBatch batch) {
        for (auto& row : batch.rows)
            library.put(std::move(row));
    });
    return residentBytes() - before;
}

void measureMemory(Bench& bench)
{
    for (const auto size : bench.sizes) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
            {u"--resident"_s, QFile::decodeName(bench.sites.folder(size).c_str())});
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            std::abort();
        const auto megabytes = process.readAllStandardOutput().trimmed().toDouble() / 1e6;
        const auto* row = "resident memory of the core, grown by a load (a process of its own)";
        bench.table.set(row, size, QString::number(megabytes, 'f', 1).toStdString() + " MB");
        if (size == 100'000)
            bench.table.judge(row, "<= 250 MB", megabytes <= 250, FigureKind::Ratio);
    }
}

} // namespace stet::bench
