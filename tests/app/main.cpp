#define STET_CATCH_SESSION
#include "tests/support/catch.h"

#include "app/desk/story_drawing_source.h"
#include "widgets/parts/theme.h"

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

int main(int argc, char** argv)
{
    QStandardPaths::setTestModeEnabled(true);
    // Also where the build only asks for the names of the tests: without a display it would find none.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    stet::prepareStoryDrawing();
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    stet::applyTheme(application, stet::ThemeChoice::Light);
    return Catch::Session().run(argc, argv);
}
