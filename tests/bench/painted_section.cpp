#include "app/desk/desk.h"
#include "app/desk/reader_view_source.h"
#include "app/window/main_window.h"
#include "core/storage/posix_disk.h"
#include "tests/bench/no_seams.h"
#include "tests/bench/sections.h"
#include "tests/support/temp_folder.h"
#include "widgets/reading/reader_panel.h"

#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace stet::bench {

namespace {

constexpr int reviewedArticles = 24;
constexpr int patience = 10'000; // milliseconds

/// Lets the program run as it does for a person until something holds, and looks every 2 ms. Returns whether it does.
bool runUntil(const std::function<bool()>& holds, int atMost = patience)
{
    QEventLoop loop;
    QElapsedTimer timer;
    timer.start();
    QTimer look;
    look.setInterval(2);
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (timer.elapsed() > atMost || holds())
            loop.quit();
    });
    look.start();
    loop.exec();
    return holds();
}

/// Articles whose headlines are a bar of ink, and those whose are a dot, in turns.
std::string writeBars(const test::TempFolder& folder)
{
    std::string body;
    for (int i = 0; i < 40; ++i)
        body += "The ferry **left** the [harbor](https://a.example/) late, and the wind had turned. All of it is "
                "read.\n\n";
    for (int i = 0; i < reviewedArticles; ++i) {
        const std::string title = i % 2 == 0 ? "████████████████" : ".";
        folder.write("site/" + std::to_string(100 + i) + ".md",
            "---\ntitle: \"" + title + "\"\npublished: false\npublishedDateTime: 2026-11-" + std::to_string(10 + i % 18)
                + "\nexcerpt: What is read first\n---\n" + body);
    }
    return folder.path("site");
}

QAction* actionWithKey(const QMainWindow& window, const QKeySequence& key)
{
    for (const auto* menu : window.menuBar()->actions()) {
        for (auto* action : menu->menu() != nullptr ? menu->menu()->actions() : QList<QAction*>()) {
            if (action->shortcut() == key)
                return action;
        }
    }
    return nullptr;
}

bool isInk(const QColor& color)
{
    return color.lightness() < 100;
}

/// A place in the middle of the bar.
std::optional<QPoint> placeOfBar(const QImage& page)
{
    constexpr int halfHeight = 6; // pixels
    for (int y = halfHeight; y < page.height() / 2; ++y) {
        for (int x = 10; x < page.width() - 10; x += 10) {
            const auto at = [&](int dx, int dy) { return isInk(page.pixelColor(x + dx, y + dy)); };
            if (at(0, 0) && at(0, -halfHeight) && at(0, halfHeight) && at(10, 0) && at(-10, 0))
                return QPoint(x, y);
        }
    }
    return std::nullopt;
}

} // namespace

/// How long it takes in the review from a verdict until the next article is on screen.
void measurePainted(Bench& bench)
{
    const test::TempFolder folder;
    const auto site = writeBars(folder);
    PosixDisk disk;
    NoOpener opener;
    NoAsker asker;
    NoClipboard clipboard;
    ForgetfulSettings settings;
    const QTemporaryDir state;
    Desk desk({disk, opener, asker, clipboard, settings, [] { return QDateTime::currentSecsSinceEpoch(); },
        state.path().toStdString()});
    MainWindow window(desk);
    window.setReaderView(readerViewSource(desk.readingPictures.pictures(), desk.aheadPictures.pictures()));
    window.show();
    window.folders().openFolders({QFile::decodeName(site.c_str())});
    auto* reader = window.findChild<ReaderPanel*>();
    auto* review = actionWithKey(window, QKeySequence(Qt::Key_F8));
    desk.table.sort(columnOf(RowField::File), Qt::AscendingOrder);
    const bool isThere = runUntil([&] { return desk.table.rowCount() == reviewedArticles && window.isSettled(); });
    if (!isThere || review == nullptr || reader == nullptr) {
        std::fputs("the review does not begin\n", stderr);
        return;
    }
    review->trigger();
    desk.reviewSession.goTo(0);
    std::optional<QPoint> bar;
    const bool isShown = runUntil([&] {
        bar = placeOfBar(reader->grab().toImage());
        return bar.has_value();
    });
    if (!isShown) {
        std::fputs("no article is painted: is there WebEngine?\n", stderr);
        return;
    }
    std::vector<double> times;
    for (int i = 1; i < reviewedArticles; ++i) {
        (void)runUntil([] { return false; }, 600); // a person reads, and the next article is made ready
        QElapsedTimer timer;
        timer.start();
        desk.reviewSession.act(ReviewSession::Act::Keep, ReviewSession::Then::GoOn);
        const bool wantsInk = i % 2 == 0;
        const bool isPainted = runUntil(
            [&] { return isInk(reader->grab(QRect(*bar, QSize(1, 1))).toImage().pixelColor(0, 0)) == wantsInk; });
        if (!isPainted) {
            std::fputs("the next article is not painted\n", stderr);
            return;
        }
        times.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-9);
    }
    std::sort(times.begin(), times.end());
    const std::string slowest = "from a verdict to the next article painted, slowest";
    bench.table.set(
        "from a verdict to the next article painted, median", reviewedArticles, timeText(times[times.size() / 2]));
    bench.table.set(slowest, reviewedArticles, timeText(times.back()));
    bench.table.judge(slowest, "<= 50 ms", times.back() <= 0.050, FigureKind::Time);
}

} // namespace stet::bench
