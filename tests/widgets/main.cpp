#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "theme.h"

#include <QApplication>
#include <QLocale>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    stet::applyTheme(application, stet::ThemeChoice::Light);
    return Catch::Session().run(argc, argv);
}
