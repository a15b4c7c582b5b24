#include "core/library/field_column.h"
#include "core/library/library.h"
#include "core/storage/posix_disk.h"
#include "tests/bench/load_into.h"
#include "tests/bench/sections.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <cstdio>
#include <cstdlib>
#include <numeric>

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

ResidentGrowth measureResident(const std::string& folder)
{
    PosixDisk disk;
    Library library;
    const auto before = residentBytes();
    loadInto(library, disk, folder);
    const auto loaded = residentBytes();
    const auto rows = library.snapshot();
    std::vector<RowId> ids(rows.size());
    std::iota(ids.begin(), ids.end(), RowId(0));
    const std::vector<ColumnSource> paths{*KeyPath::parse("provider.domain")};
    FieldColumn column(paths.front());
    readFieldColumns(disk, rows, ids, paths, [&](FieldBatch batch) {
        for (std::size_t i = 0; i < batch.ids.size(); ++i)
            column.set(batch.ids[i], std::move(batch.values[i]));
    });
    return {loaded - before, residentBytes() - loaded};
}

void measureMemory(Bench& bench)
{
    for (const auto size : bench.sizes) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
            {u"--resident"_s, QFile::decodeName(bench.sites.folder(size).c_str())});
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            std::abort();
        const auto grown = process.readAllStandardOutput().trimmed().split(' ');
        const auto megabytes = grown.value(0).toDouble() / 1e6;
        const auto text = [](double number) { return QString::number(number, 'f', 1).toStdString() + " MB"; };
        const auto* row = "resident memory of the core, grown by a load (a process of its own)";
        bench.table.set(row, size, text(megabytes));
        bench.table.set("the same, by a column of provider.domain", size, text(grown.value(1).toDouble() / 1e6));
        if (size == 100'000)
            bench.table.judge(row, "<= 250 MB", megabytes <= 250, FigureKind::Ratio);
    }
}

} // namespace stet::bench
