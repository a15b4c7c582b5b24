#include "story_model.h"

#include "model_lines.h"
#include "values.h"

#include <QAbstractItemModelTester>
#include <QLocale>

#include <catch2/catch.hpp>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

struct Stories
{
    StoryModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    explicit Stories(const std::string& yaml)
    {
        QLocale::setDefault(QLocale::c());
        model.setFields(fieldsOf(yaml));
    }
};

} // namespace

TEST_CASE("An article without a list of stories has none", "[story_model]")
{
    for (const std::string yaml :
        {"title: a\n", "related:\n", "related: none\n", "related:\n  title: a\n", "related: []\n"})
        CHECK(modelLines(Stories(yaml).model).empty());
}

TEST_CASE("Stories are listed as the article has them, with what each says", "[story_model]")
{
    const Stories stories("related:\n"
                          "  - title: A <b>bold</b> title\n"
                          "    publishedDateTime: 2024-02-20T23:30:00-03:00\n"
                          "    quality: 75\n"
                          "    provider:\n"
                          "      name: Bench\n"
                          "  - title: Bare\n"
                          "    publishedDateTime: some day\n"
                          "    provider: bench.example\n"
                          "  - plain\n"
                          "  - originalUrl: https://a.example/\n");
    CHECK(modelLines(stories.model)
        == "A <b>bold</b> title | Bench | 21 Feb 2024 | 75\n"
           "Bare | bench.example | some day | \n"
           " |  |  | \n"
           " |  |  | \n");
    CHECK(stories.model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"A &lt;b&gt;bold&lt;/b&gt; title"_s));
    CHECK(stories.model.index(0, 0).data(StoryRole::Address).toString().isEmpty());
    CHECK(stories.model.index(3, 2).data(StoryRole::Address) == u"https://a.example/"_s);
}

TEST_CASE("The canonical address of a story goes before the one it was found under", "[story_model]")
{
    const Stories stories("related:\n"
                          "  - originalUrl: https://a.example/found\n"
                          "    webUrl: https://a.example/canonical\n"
                          "  - ampWebUrl: https://a.example/amp\n"
                          "    originalUrl: https://a.example/found\n");
    CHECK(stories.model.index(0, 0).data(StoryRole::Address) == u"https://a.example/canonical"_s);
    CHECK(stories.model.index(1, 0).data(StoryRole::Address) == u"https://a.example/found"_s);
}
