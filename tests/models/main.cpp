#define STET_CATCH_SESSION
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QLocale>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv); // queued answers of workers need its event loop
    QLocale::setDefault(QLocale(QLocale::English));
    return Catch::Session().run(argc, argv);
}
