#include "tests/translations/translation_check.h"

#include "tests/support/catch.h"

#include <string>

using namespace stet::test;

namespace {

QByteArray file(const std::string& messages, const std::string& language = "de")
{
    return QByteArray::fromStdString(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE TS><TS version=\"2.1\" language=\"" + language
        + "\"><context><name>Window</name>" + messages + "</context></TS>");
}

QByteArray one(const std::string& source, const std::string& translation, const std::string& attributes = {})
{
    return file("<message><source>" + source + "</source><translation" + attributes + ">" + translation
        + "</translation></message>");
}

QByteArray plural(const std::string& source, const std::string& forms, const std::string& language = "de")
{
    return file(
        "<message numerus=\"yes\"><source>" + source + "</source><translation>" + forms + "</translation></message>",
        language);
}

std::string fault(const QByteArray& xml)
{
    return faultsOf(xml).join(QLatin1Char('\n')).toStdString();
}

} // namespace

TEST_CASE("What is no translation file, or has no text, is a fault", "[translations]")
{
    CHECK_FALSE(fault("").empty());
    CHECK_FALSE(fault("<html/>").empty());
    CHECK_FALSE(fault(file("")).empty());
    CHECK_FALSE(fault(one("Open", "Öffnen").chopped(8)).empty());
}

TEST_CASE("A text that is new, doubtful or gone is a fault", "[translations]")
{
    CHECK(fault(one("Open", "", " type=\"unfinished\"")) == "Window: Open – is unfinished");
    CHECK(fault(one("Open", "Öffnen", " type=\"unfinished\"")) == "Window: Open – is unfinished");
    CHECK(fault(one("Open", "Öffnen", " type=\"vanished\"")) == "Window: Open – is vanished");
    CHECK(fault(one("Open", "Öffnen", " type=\"obsolete\"")) == "Window: Open – is obsolete");
    CHECK(fault(one("Open", " ")) == "Window: Open – is not translated");
}

TEST_CASE("Placeholders that differ are a fault, their order is not", "[translations]")
{
    CHECK_FALSE(fault(one("%1 of %2", "%1 von %1")).empty());
    CHECK_FALSE(fault(one("%1 of %2", "von %2")).empty());
    CHECK_FALSE(fault(one("Row %1", "Zeile %L1")).empty());
    CHECK(fault(one("%1 of %2", "Von %2 sind es %1")).empty());
}

TEST_CASE("Every plural form is wanted, with its number and without (s)", "[translations]")
{
    CHECK_FALSE(fault(plural("%n row(s)", "<numerusform>%n Zeilen</numerusform>")).empty());
    CHECK_FALSE(fault(plural("%n row(s)", "<numerusform>%n Zeile</numerusform><numerusform></numerusform>")).empty());
    CHECK_FALSE(fault(plural("%n row(s)", "<numerusform>Eine Zeile</numerusform><numerusform>%n Zeilen</numerusform>"))
                    .empty());
    CHECK_FALSE(
        fault(plural("%n row(s)", "<numerusform>%n row</numerusform><numerusform>%n row(s)</numerusform>", "en"))
            .empty());
    CHECK(fault(plural("%n row(s)", "<numerusform>%n row</numerusform><numerusform>%n rows</numerusform>", "en"))
              .empty());
    CHECK(pluralCount(plural("%n row(s)", "")) == 1);
}

TEST_CASE("Mnemonics, ellipses and quotation marks are those of the language", "[translations]")
{
    CHECK_FALSE(fault(one("&amp;Open", "Öffnen")).empty());
    CHECK_FALSE(fault(one("Open", "&amp;Öffnen")).empty());
    CHECK_FALSE(fault(one("Open…", "Öffnen")).empty());
    CHECK_FALSE(fault(one("“%1” is here", "“%1” ist da")).empty());
    CHECK_FALSE(fault(one("“%1” is here", "&quot;%1&quot; ist da")).empty());
    CHECK(fault(one("“%1” is here", "„%1“ ist da")).empty());
    CHECK(fault(one("Black &amp;&amp; &amp;White…", "Schwarz &amp;&amp; &amp;Weiß…")).empty());
}
