#pragma once

#include "app/desk/desk.h"
#include "app/desk/sample_folder.h"
#include "app/window/main_window.h"
#include "core/storage/posix_disk.h"
#include "tests/support/temp_folder.h"
#include "widgets/table/article_table.h"
#include "widgets/window/warning_bars.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHash>
#include <QPrinter>
#include <QTest>

#include "tests/support/catch.h"

#include <chrono>
#include <string>

namespace stet::test {

struct FakeOpener final : UrlOpener
{
    QList<QUrl> opened;
    bool open(const QUrl& url) override
    {
        opened << url;
        return true;
    }
    QStringList pictures;
    bool openPicture(const QString& path) override
    {
        pictures << path;
        return true;
    }
    QStringList folders;
    bool openFolder(const QString& path) override
    {
        folders << path;
        return true;
    }
};

struct FakeAsker final : Asker
{
    QStringList folders;
    QStringList askForFolders(QWidget* /*parent*/, const QString& /*startAt*/) override { return folders; }
    QString newFile;
    QString askForNewFile(QWidget* /*parent*/, const QString& /*suggested*/) override { return newFile; }
    QString printed; ///< the file that the printer writes; empty: the person cancels
    bool askForPrinter(QWidget* /*parent*/, QPrinter& printer) override
    {
        printer.setOutputFileName(printed);
        return !printed.isEmpty();
    }
    QString exported;
    QString askForExport(QWidget* /*parent*/, const QString& /*suggested*/, const QString& /*kinds*/) override
    {
        return exported;
    }
    QString pictureCopy;
    QString askForPictureCopy(QWidget* /*parent*/, const QString& /*suggested*/) override { return pictureCopy; }
    QString picture;
    QString askForPicture(QWidget* /*parent*/, const QString& /*startAt*/) override { return picture; }
    QString journalFolder;
    QString askForJournalFolder(QWidget* /*parent*/, const QString& /*startAt*/) override { return journalFolder; }
    QString journal;
    QString askForJournal(QWidget* /*parent*/, const QString& /*startAt*/) override { return journal; }
    PublishAnswer askBeforePublish(QWidget* /*parent*/, const QString& sentence) override
    {
        askedToPublish << sentence;
        return publishAnswer;
    }
    QStringList askedToPublish;
    PublishAnswer publishAnswer = PublishAnswer::Publish;
    QStringList askedToDelete;
    bool askBeforeDelete(QWidget* /*parent*/, const QString& file) override
    {
        askedToDelete << file;
        return true;
    }
    bool askBeforeLosingText(QWidget* /*parent*/, int articles) override
    {
        askedToLoseText << articles;
        return losesText;
    }
    QList<int> askedToLoseText;
    bool losesText = true;
    bool askBeforeReset(QWidget* /*parent*/, const QString& /*folder*/) override { return false; }
    CloseAnswer askBeforeLosing(QWidget* /*parent*/, const QString& reason, int articles) override
    {
        askedToLose << QStringLiteral("%1: %2").arg(articles).arg(reason);
        return closeAnswer;
    }
    QStringList askedToLose;
    CloseAnswer closeAnswer = CloseAnswer::Cancel;
};

struct FakeClipboard final : Clipboard
{
    QString text;
    QImage image;
    void setText(const QString& given) override { text = given; }
    void setImage(const QImage& given) override { image = given; }
};

struct MemorySettings final : Settings
{
    /// Most tests edit fields, so the form is in front.
    QHash<QString, QVariant> values{{QStringLiteral("window/fieldsTab"), 1}};
    QVariant value(const QString& key) const override { return values.value(key); }
    void setValue(const QString& key, const QVariant& value) override { values.insert(key, value); }
};

constexpr std::chrono::milliseconds never = std::chrono::hours(1);

/// How long anything may take on a busy machine, in milliseconds.
constexpr int patienceMs = 30'000;

/// What lives longer than a window: the disk, the folder, what is remembered.
struct World
{
    TempFolder folder;
    PosixDisk disk;
    FakeOpener opener;
    FakeAsker asker;
    FakeClipboard clipboard;
    MemorySettings settings;

    std::int64_t now = 1710504000; ///< seconds since 1970-01-01 UTC
    /// A test of something else is not to be told of its own files.
    WatchLimits watching{.quiet = never, .longest = never, .poll = never, .lookGap = never};
    FetchOptions fetching;
    Disk* used = &disk; ///< what the window reads and writes through

    DeskServices services()
    {
        return {*used, opener, asker, clipboard, settings, [this] { return now; }, folder.path(".state"), watching,
            folder.path(".cache"), fetching};
    }
};

/// A real window, shown, on a desk of its own; driven with keys and mouse.
struct Window
{
    World& world;
    Desk desk;
    MainWindow window;

    explicit Window(World& given)
        : world(given)
        , desk(given.services())
        , window(desk)
    {
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    /// Returns whether the window closes, which waits for what is being written.
    bool close()
    {
        window.close();
        return QTest::qWaitFor([this] { return !window.isVisible(); });
    }

    QWidget* viewport() { return window.table().viewport(); }

    /// To whatever has the focus, as a keyboard does.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        auto* target = QApplication::focusWidget();
        QTest::keyClick(target != nullptr ? target : &window, key, modifiers);
    }
    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    /// Opens a folder with Ctrl+O and waits for its rows.
    void open(const std::string& path)
    {
        world.asker.folders = {QString::fromStdString(path)};
        key(Qt::Key_O, Qt::ControlModifier);
        // What is being written is finished first.
        REQUIRE(QTest::qWaitFor([&] { return desk.loader.roots() == std::vector{path}; }, patienceMs));
        awaitRows();
    }
    void awaitRows()
    {
        REQUIRE(QTest::qWaitFor(
            [this] {
                return !desk.loader.isLoading()
                    && static_cast<std::size_t>(desk.table.rowCount()) == desk.store.library().count();
            },
            patienceMs));
        QTest::qWait(20); // the last order that was asked for
    }

    /// Narrows the table with the search line, which makes its first row current, and goes there.
    void find(const QString& words)
    {
        key(Qt::Key_F, Qt::ControlModifier);
        type(words);
        const auto matches = [&] {
            return desk.search.text() == words && !desk.table.isOrdering() && desk.table.rowCount() > 0
                && desk.table.index(0, columnOf(RowField::Title))
                       .data()
                       .toString()
                       .contains(words, Qt::CaseInsensitive);
        };
        REQUIRE(QTest::qWaitFor(matches));
        key(Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([this] { return window.table().hasFocus(); }));
    }

    void awaitSaved(int unsavedLeft = 0)
    {
        REQUIRE(QTest::qWaitFor(
            [&] {
                return !desk.saver.isSaving()
                    && desk.store.library().unsavedCount() == static_cast<std::size_t>(unsavedLeft);
            },
            patienceMs));
    }

    int rowOf(const QString& title)
    {
        for (int row = 0; row < desk.table.rowCount(); ++row) {
            if (desk.table.index(row, columnOf(RowField::Title)).data().toString().contains(title))
                return row;
        }
        return -1;
    }

    void clickCell(int row, RowField field, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const auto index = desk.table.index(row, columnOf(field));
        window.table().scrollTo(index);
        QTest::mouseClick(viewport(), Qt::LeftButton, modifiers, window.table().visualRect(index).center());
    }
};

/// Returns whether the bar of a warning goes.
inline bool awaitNoWarning(QWidget& window, const QString& name)
{
    const auto* bars = window.findChild<WarningBars*>();
    return QTest::qWaitFor([&] { return bars->findChild<QWidget*>(name) == nullptr; });
}

/// Returns the bar of a warning once it is shown, else nullptr after some seconds.
inline QWidget* awaitWarning(QWidget& window, const QString& name)
{
    QWidget* bar = nullptr;
    (void)QTest::qWaitFor([&] {
        const auto* bars = window.findChild<WarningBars*>();
        bar = bars->findChild<QWidget*>(name);
        return bar != nullptr && bar->isVisible();
    });
    return bar;
}

/// Presses the button with this text.
inline void press(QWidget& widget, const QString& text)
{
    for (auto* button : widget.findChildren<QAbstractButton*>()) {
        if (button->text() == text) {
            button->click();
            return;
        }
    }
    FAIL("no button says " << text.toStdString());
}

/// A small article in a folder.
inline std::string article(const std::string& title, const std::string& published)
{
    return "---\ntitle: " + title + "\nquality: 50\npublished: " + published + "\n---\nBody of " + title + "\n";
}

} // namespace stet::test
