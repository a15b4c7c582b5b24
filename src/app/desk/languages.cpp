#include "app/desk/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Resources of a static library are linked in only when they are asked for; the macro must stand outside a namespace.
static void initTranslationResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace stet {

namespace {

using namespace Qt::StringLiterals;

const QString ownTranslations = u":/i18n"_s;

void install(QCoreApplication& application, const QLocale& locale, const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(locale, name, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations(QCoreApplication& application, const QString& language)
{
    initTranslationResources();
    const auto locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    // English first: it has the plural forms, for whatever a language does not translate. The last one is asked first.
    install(application, QLocale(QLocale::English), u"stet"_s, ownTranslations);
    install(application, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, locale, u"stet"_s, ownTranslations);
}

} // namespace stet
