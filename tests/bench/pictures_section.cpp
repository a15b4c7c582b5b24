#include "app/desk/desk.h"
#include "app/desk/reader_view_source.h"
#include "app/window/main_window.h"
#include "core/storage/posix_disk.h"
#include "images/decoder_program.h"
#include "tests/bench/gap_probe.h"
#include "tests/bench/no_seams.h"
#include "tests/bench/sections.h"
#include "tests/images/pictures.h"
#include "tests/support/temp_folder.h"
#include "widgets/table/article_table.h"

#include <QApplication>
#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QKeyEvent>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <unistd.h>

namespace stet::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int pages = 1000;
constexpr double megabyte = 1024 * 1024;

/// Memory of a process that it shares with no file, in bytes.
double privateBytes(pid_t process)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0; // it has just ended
    double kilobytes = 0;
    for (const auto& line : file.readAll().split('\n')) {
        if (line.startsWith("Private_") || line.startsWith("Shared_Dirty"))
            kilobytes += line.mid(line.indexOf(':') + 1).trimmed().split(' ').value(0).toDouble();
    }
    return kilobytes * 1024;
}

bool isDecoder(pid_t process)
{
    QFile name(u"/proc/%1/comm"_s.arg(process));
    return name.open(QIODevice::ReadOnly) && name.readAll().startsWith("stet-decoder");
}

/// The same of all decoders, busy ones too, among what the threads of this process have started.
double privateBytesOfDecoders()
{
    double bytes = 0;
    const QDir threads(u"/proc/self/task"_s);
    for (const auto& thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile children(threads.filePath(thread + u"/children"_s));
        if (!children.open(QIODevice::ReadOnly))
            continue; // the thread has just ended
        for (const auto& child : children.readAll().split(' ')) {
            const auto process = child.trimmed().toInt();
            bytes += process > 0 && isDecoder(process) ? privateBytes(process) : 0;
        }
    }
    return bytes;
}

/// A photograph as sites have them: large, and no two regions alike.
std::string photograph(QSize size, int seed)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            line[x] = qRgb((x * seed + y) % 256, (x + y * seed) % 256, (x ^ y) % 256);
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, seed % 4 == 0 ? "png" : "jpg");
    return buffer.data().toStdString();
}

/// A thousand articles with some text, two pictures of twelve, and three related stories with one each.
std::string writeSite(const test::TempFolder& folder)
{
    constexpr int photographs = 12;
    for (int i = 0; i < photographs; ++i)
        folder.write("site/assets/" + std::to_string(i),
            photograph(i == 1 ? QSize(6000, 4000) : QSize(1200 + 300 * i, 630 + 200 * i), i + 3));
    std::string text;
    for (int i = 0; i < 12; ++i)
        text += "\n## Part " + std::to_string(i)
            + "\n\nThe ferry **left** the [harbor](https://a.example/) late, and the "
              "wind had turned.\n\n- one\n- two\n";
    for (int i = 0; i < pages; ++i) {
        const auto name = std::to_string(i);
        std::string related;
        for (const int story : {1, 2, 3})
            related += "  - title: Story " + std::to_string(story)
                + "\n    excerpt: What another outlet says\n    images:\n"
                  "      - url: /assets/"
                + std::to_string((i + story) % photographs) + "\n";
        folder.write("site/" + name + ".md",
            "---\ntitle: Article " + name + "\nimages:\n  - url: /assets/" + std::to_string(i % photographs)
                + "\n    width: 1200\n    height: 630\n  - url: /assets/" + std::to_string((i + 5) % photographs)

                + "\nrelated:\n" + related + "---\n" + text);
    }
    return folder.path("site");
}

void wait(int ms)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ms)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

/// `isReading`: the article is read meanwhile, not only its pictures seen.
void pageThrough(Bench& bench, bool isReading)
{
    const test::TempFolder folder;
    const auto site = writeSite(folder);
    PosixDisk disk;
    NoOpener opener;
    NoAsker asker;
    NoClipboard clipboard;
    ForgetfulSettings settings;
    const QTemporaryDir state;
    Desk desk({disk, opener, asker, clipboard, settings, [] { return QDateTime::currentSecsSinceEpoch(); },
        state.path().toStdString()});
    MainWindow window(desk);
    if (isReading)
        window.setReaderView(readerViewSource(desk.readingPictures.pictures(), desk.aheadPictures.pictures()));
    window.show();
    window.table().setColumnHidden(columnOf(RowField::Images), false);
    window.folders().openFolders({QFile::decodeName(site.c_str())});
    constexpr int loadMs = 3000;
    wait(loadMs);
    GapProbe probe;
    const auto before = privateBytes(::getpid());
    double most = 0;
    for (int page = 0; page < pages; ++page) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
        QCoreApplication::sendEvent(&window.table(), &press);
        constexpr int lookMs = 20; // a person does not look at most articles for long
        constexpr int longLookMs = 400;
        wait(page % 20 == 0 ? longLookMs : lookMs);
        most = std::max(most, privateBytes(::getpid()) - before + privateBytesOfDecoders());
    }
    const auto gap = probe.take();
    const std::string when = isReading ? ", and read" : "";
    const std::string blocked = "GUI thread blocked at most: 1,000 articles with pictures selected" + when;
    bench.table.set(blocked, pages, timeText(gap.wall) + " (" + timeText(gap.own) + " own)");
    bench.table.judge(blocked, "<= 50 ms", gap.wall <= 0.050, FigureKind::Time);
    constexpr double mostMegabytes = 300;
    const std::string memory = "memory of the pictures meanwhile: growth of the window, and all decoders" + when;
    bench.table.set(memory, pages, countText(static_cast<std::uint64_t>(most / megabyte)) + " MB");
    bench.table.judge(memory, "<= 300 MB", most / megabyte <= mostMegabytes, FigureKind::Ratio);
}

std::string bytesOf(std::uint32_t number)
{
    std::string bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        bytes += static_cast<char>(number >> shift);
    return bytes;
}

/// Few bytes that would take a decoder seconds, or memory without end.
std::vector<std::string> bombs()
{
    const auto small = photograph({8, 8}, 4); // a PNG
    constexpr std::size_t afterHeader = 33;
    constexpr std::size_t sizeInHeader = 16;
    std::string texts;
    for (int i = 0; i < 40; ++i)
        texts += bytesOf(6800) + "zTXt" + std::string(6804, 'x');
    std::string chunks;
    for (int i = 0; i < 400'000; ++i)
        chunks += bytesOf(1) + "stEtx0000";
    std::string scans;
    for (int i = 0; i < 20'000; ++i)
        scans += "\xFF\xDA" + std::string(8, 'x');
    auto huge = small;
    huge.replace(sizeInHeader, 8, bytesOf(20'000) + bytesOf(20'000));
    return {std::string(small).insert(afterHeader, texts), std::string(small).insert(afterHeader, chunks), huge,
        photograph({8, 8}, 3).insert(2, scans)};
}

void refuseBombs(Bench& bench)
{
    DecoderPool decoders(decoderProgram(QFile::encodeName(QCoreApplication::applicationFilePath()).toStdString()));
    if (!decoders.decode(photograph({8, 8}, 4), {8, 8})) {
        std::fputs("there is no decoder beside this program\n", stderr);
        return;
    }
    double slowest = 0;
    for (const auto& bomb : bombs()) {
        QElapsedTimer timer;
        timer.start();
        const bool isShown = decoders.decode(bomb, {800, 600}).ok();
        slowest = std::max(slowest, static_cast<double>(timer.nsecsElapsed()) * 1e-9);
        if (isShown)
            std::fputs("a bomb was decoded\n", stderr);
    }
    bench.table.set("a bomb is refused, slowest", pages, timeText(slowest));
    bench.table.judge("a bomb is refused, slowest", "<= 50 ms", slowest <= 0.050, FigureKind::Time);

    // Not refused, so it takes what its strokes take without them.
    QElapsedTimer timer;
    timer.start();
    (void)decoders.decode(test::fineDashes(), {800, 600}).ok();
    const double drawn = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
    bench.table.set("a drawing with a million dashes is drawn without them", pages, timeText(drawn));
}

} // namespace

void measurePictures(Bench& bench)
{
    refuseBombs(bench);
    pageThrough(bench, false);
    pageThrough(bench, true);
}

} // namespace stet::bench
