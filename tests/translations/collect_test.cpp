#include "tests/support/places.h"
#include "tests/support/temp_folder.h"
#include "tests/translations/translation_check.h"

#include <QFile>
#include <QProcess>

#include "tests/support/catch.h"

#include <string>

using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A copy of a translation file, brought up to date. What lupdate warns of, as a text whose class it does not find, is
/// never collected under the context that is asked for at run time.
QByteArray updated(const TempFolder& folder, const QString& name, const QStringList& options)
{
    const auto root = QString::fromStdString(sourceFolder());
    const auto copy = QString::fromStdString(folder.path()) + u'/' + name;
    REQUIRE(QFile::copy(root + u"/translations/"_s + name, copy));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QProcess lupdate;
    lupdate.start(QString::fromStdString(lupdateProgram()),
        QStringList{u"-silent"_s, u"-locations"_s, u"none"_s} + options
            + QStringList{root + u"/src"_s, root + u"/ui"_s, u"-ts"_s, copy});
    REQUIRE(lupdate.waitForFinished());
    CHECK(lupdate.exitCode() == 0);
    // That of Qt 6.8 does not know a nested struct that is defined in a source; there are no texts in it.
    auto warnings = QString::fromUtf8(lupdate.readAllStandardError()).split(u'\n', Qt::SkipEmptyParts);
    warnings.removeIf([](const QString& line) {
        return line.contains(u"schema.cpp:"_s) && line.contains(u"undeclared qualified class"_s);
    });
    CHECK(warnings.join(u'\n').toStdString() == "");
    QFile file(copy);
    REQUIRE(file.open(QFile::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("Every text of the sources has its German; target update_translations collects new ones", "[translations]")
{
    const TempFolder folder;
    const auto german = updated(folder, u"stet_de.ts"_s, {});
    CHECK(faultsOf(german).join(u'\n').toStdString() == "");
}

TEST_CASE("Every plural of the sources has its English and its German", "[translations]")
{
    const TempFolder folder;
    const auto english = updated(folder, u"stet_en.ts"_s, {u"-pluralonly"_s});
    CHECK(faultsOf(english).join(u'\n').toStdString() == "");
    CHECK(pluralCount(english) > 0);
    CHECK(pluralCount(english) == pluralCount(updated(folder, u"stet_de.ts"_s, {})));
}
