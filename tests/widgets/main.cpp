#define STET_CATCH_SESSION
#include "tests/support/catch.h"

#include "widgets/parts/theme.h"

#include <QApplication>
#include <QLocale>

int main(int argc, char** argv)
{
    // Also where the build only asks for the names of the tests: without a display it would find none.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    stet::applyTheme(application, stet::ThemeChoice::Light);
    return Catch::Session().run(argc, argv);
}
