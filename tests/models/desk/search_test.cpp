#include "models/desk/search.h"
#include "models/desk/search_completion.h"

#include <QSignalSpy>

#include "tests/support/catch.h"

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

SearchCompletion completed(const QString& text)
{
    return completeSearch(text, text.size(), [](const QString& field) {
        return field == u"topics"_s ? QStringList{u"AI"_s, u"Machine learning"_s, u"say \"so\""_s}
            : field == u"search"_s  ? QStringList{u"Drafts worth a look"_s}
                                    : QStringList();
    });
}

} // namespace

TEST_CASE("A mistake is counted in characters, and the last query stays", "[search]")
{
    Search search([] { return std::int64_t{0}; });
    QSignalSpy queries(&search, &Search::queryChanged);
    search.setText(u"zo\u00EB"_s);
    CHECK(queries.count() == 1);
    const auto query = search.query();
    search.setText(u"zo\u00EB \U0001F600 quality:\u00FCbel x"_s);
    CHECK(queries.count() == 1);
    CHECK(search.query() == query);
    REQUIRE(search.parseError());
    CHECK(search.parseError()->begin == 15);
    CHECK(search.parseError()->length == 4);
    search.setText({});
    CHECK_FALSE(search.parseError());
    CHECK(search.query()->isEmpty());
}

TEST_CASE("What the rows still answer is asked again beside a mistake, and only when that is wanted", "[search]")
{
    std::int64_t now = 0;
    Search search([&] { return now; });
    search.setText(u"date:today"_s);
    const auto today = [&] { return std::get<RangeTest>(search.query()->root.test.what).times->from; };
    const auto before = today();
    search.setText(u"date:today quality:"_s);
    QSignalSpy queries(&search, &Search::queryChanged);
    now += 86'400;
    search.setText(u"date:today quality:x"_s);
    CHECK(queries.count() == 0);
    search.refresh();
    CHECK(queries.count() == 1);
    CHECK(today() == before + 86'400);
    CHECK(search.parseError());
    search.setSavedSearch([](std::string_view) { return std::nullopt; });
    CHECK(queries.count() == 1);
}

TEST_CASE("A search that nests a saved one is read again when saved searches change", "[search]")
{
    Search search([] { return std::int64_t{0}; });
    search.setText(u"search:mine"_s);
    CHECK(search.parseError());
    search.setSavedSearch([](std::string_view) { return std::optional<std::string>("is:draft"); });
    CHECK_FALSE(search.parseError());
    CHECK(search.query()->asks(ArticleState::Draft));
}

TEST_CASE("Fields, states and values are completed, quoted where they must be", "[search]")
{
    CHECK(completed({}).candidates.isEmpty());
    CHECK(completed(u"\"open"_s).candidates.isEmpty());
    CHECK(completed(u"cloud ti"_s).candidates == QStringList{u"title:"_s});
    CHECK(completed(u"cloud ti"_s).begin == 6);
    CHECK(completed(u"(-is:un"_s).candidates == QStringList{u"is:unset"_s, u"is:unsaved"_s, u"is:unreviewed"_s});
    CHECK(completed(u"(-is:un"_s).begin == 2);
    CHECK(completed(u"no:top"_s).candidates == QStringList{u"no:topics"_s});
    CHECK(completed(u"topics:m"_s).candidates == QStringList{u"topics:=\"Machine learning\""_s});
    CHECK(completed(u"topics:=\"ma"_s).candidates == QStringList{u"topics:=\"Machine learning\""_s});
    CHECK(completed(u"a topics:=\"machine le"_s).begin == 2);
    CHECK(completed(u"topics:s"_s).candidates == QStringList{u"topics:=\"say \\\"so\\\"\""_s});
    CHECK(completed(u"search:d"_s).candidates == QStringList{u"search:\"Drafts worth a look\""_s});
    CHECK(completed(u"nothing:x"_s).candidates.isEmpty());
}
