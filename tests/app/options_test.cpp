#include "app/desk/options.h"

#include "tests/support/catch.h"

using namespace stet;
using namespace Qt::StringLiterals;

TEST_CASE("Options are read with their values", "[options]")
{
    const auto read = readOptions({u"stet"_s, u"--screenshot"_s, u"s.png"_s, u"--size"_s, u"1440x900"_s, u"--select"_s,
        u"3"_s, u"--theme"_s, u"dark"_s, u"--language"_s, u"de"_s, u"a"_s, u"b"_s});
    REQUIRE(std::holds_alternative<Options>(read));
    const auto& options = std::get<Options>(read);
    CHECK(options.screenshot == u"s.png"_s);
    CHECK(options.size == QSize(1440, 900));
    CHECK(options.select == 3);
    CHECK(options.theme == ThemeChoice::Dark);
    CHECK(options.language == u"de"_s);
    CHECK(options.folders == QStringList{u"a"_s, u"b"_s});
}

TEST_CASE("A mistake in the options says what is wrong and exits with 2", "[options]")
{
    for (const auto& parseError : QList<QStringList>{{u"--size"_s, u"big"_s}, {u"--size"_s, u"10x10"_s},
             {u"--select"_s, u"0"_s}, {u"--theme"_s, u"pink"_s}, {u"--nonsense"_s}, {u"--screenshot"_s}}) {
        CAPTURE(parseError.join(u' ').toStdString());
        const auto read = readOptions(QStringList{u"stet"_s} + parseError);
        REQUIRE(std::holds_alternative<Exit>(read));
        CHECK(std::get<Exit>(read).code == 2);
        CHECK(std::get<Exit>(read).text.startsWith(u"stet: "_s));
    }
}

TEST_CASE("Help and version are answers, not mistakes", "[options]")
{
    for (const auto& question : {u"--help"_s, u"--version"_s}) {
        const auto read = readOptions({u"stet"_s, question});
        REQUIRE(std::holds_alternative<Exit>(read));
        CHECK(std::get<Exit>(read).code == 0);
        CHECK_FALSE(std::get<Exit>(read).text.isEmpty());
    }
}
