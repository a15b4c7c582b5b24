#define STET_CATCH_SESSION
#include "tests/support/catch.h"

#include "web/own_addresses.h"

#include <QApplication>
#include <QStandardPaths>

int main(int argc, char* argv[])
{
    QStandardPaths::setTestModeEnabled(true);
    // Also where the build only asks for the names of the tests: without a display it would find none.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    stet::preparePages();
    QApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
