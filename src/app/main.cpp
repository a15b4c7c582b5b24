#include "app/desk/desk.h"
#include "app/desk/desktop_services.h"
#include "app/desk/languages.h"
#include "app/desk/options.h"
#include "app/desk/reader_view_source.h"
#include "app/desk/sample_folder.h"
#include "app/desk/story_drawing_source.h"
#include "app/desk/window_settings.h"
#include "app/window/main_window.h"
#include "app/window/screenshot.h"
#include "core/storage/posix_disk.h"
#include "core/storage/state_folder.h"
#include "widgets/parts/icons.h"
#include "widgets/parts/portal_settings.h"
#include "widgets/parts/theme.h"

#include <QApplication>
#include <QDateTime>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <memory>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

/// --help, --version and mistakes need no display, but an application: it holds the system's language.
int explain(int argc, char* argv[], const QStringList& arguments)
{
    QCoreApplication application(argc, argv);
    installTranslations(application, {});
    const auto exit = std::get<Exit>(readOptions(arguments));
    std::fputs(qUtf8Printable(exit.text), exit.code == 0 ? stdout : stderr);
    return exit.code;
}

int runWindow(QApplication& application, const Options& options, Settings& settings)
{
    applyTheme(application, options.theme.value_or(rememberedTheme(settings)));

    std::signal(SIGXFSZ, SIG_IGN); // a file over `ulimit -f` is a write that fails, with a reason, and no end of all
    PosixDisk disk;
    DesktopUrlOpener opener;
    DesktopAsker asker;
    DesktopClipboard clipboard;
    // A picture must look the same every time, and takes nothing from what the person did to their copy.
    const QTemporaryDir fresh;
    const auto ownFolder = options.screenshot ? fresh.path().toStdString() : stateFolder();
    Desk desk({disk, opener, asker, clipboard, settings, [] { return QDateTime::currentSecsSinceEpoch(); }, ownFolder,
        {}, options.screenshot ? fresh.filePath(u"cache"_s).toStdString() : cacheFolder()});
    MainWindow window(desk);
    window.setStoryDrawing(storyDrawingSource(desk.storyPictures, options.screenshot || desktopReducesMotion()));
    window.setReaderView(readerViewSource(desk.readingPictures.pictures(), desk.aheadPictures.pictures()));
    if (options.size.isValid())
        window.resize(options.size);
    window.show();

    if (options.sample && options.screenshot) {
        const auto copy = fresh.filePath(u"sample"_s);
        if (copySample(copy))
            window.folders().openFolders({copy});
    } else if (options.sample) {
        window.folders().openSampleFolder();
    } else if (options.folders.isEmpty()) {
        window.folders().reopen();
    } else {
        window.folders().openFolders(options.folders);
    }

    std::unique_ptr<Screenshot> screenshot;
    if (options.screenshot)
        screenshot = std::make_unique<Screenshot>(window, desk, *options.screenshot, options.select);
    return QApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto read = readOptions(arguments);
    if (std::holds_alternative<Exit>(read))
        return explain(argc, argv, arguments);

    QCoreApplication::setOrganizationName(u"Stet"_s);
    QCoreApplication::setOrganizationDomain(u"stetdesk.org"_s);
    QCoreApplication::setApplicationName(u"Stet"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(STET_VERSION));
    prepareStoryDrawing();
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(u"org.stetdesk.Stet"_s);
    QGuiApplication::setApplicationDisplayName(u"Stet"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/org.stetdesk.Stet.svg"_s));
    const auto& options = std::get<Options>(read);
    std::unique_ptr<Settings> settings;
    if (options.screenshot)
        settings = std::make_unique<NoSettings>();
    else
        settings = std::make_unique<DesktopSettings>();
    installTranslations(application, options.language.value_or(settings->value(languageKey).toString()));
    return runWindow(application, options, *settings);
}
