#include "models/stories/story_model.h"

#include "tests/models/model_lines.h"

#include <QAbstractItemModelTester>
#include <QLocale>

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

TEST_CASE("A story is listed with state, link, quality, date and provider of each of its articles", "[story_model]")
{
    QLocale::setDefault(QLocale::c());
    StoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(modelLines(model).empty());
    auto graph = std::make_shared<StoryGraph>();
    graph->nodes = {{.row = 7,
                        .title = "A <b>bold</b> title",
                        .provider = "Bench",
                        .date = 1708473600,
                        .quality = 75,
                        .state = PublishState::Published},
        {.row = 3, .title = "Both", .state = PublishState::Draft, .hops = 1},
        {.title = "Far", .dateText = "some day", .address = "https://a.example/far", .hops = 1},
        {.row = 4, .title = "Behind", .hops = 2}, {.row = 5, .title = "Back", .hops = 1}};
    graph->nodes[0].dateText = "2024-02-21";
    graph->links = {{.from = 0, .to = 1, .isRelated = true, .isRelatedBack = true, .isSimilarTitle = true},
        {.from = 0, .to = 2, .isRelated = true}, {.from = 1, .to = 3, .isSameAddress = true},
        {.from = 4, .to = 0, .isRelated = true, .isTooCommon = true}};
    model.setGraph(graph);
    CHECK(modelLines(model)
        == "A <b>bold</b> title | Published | selected | 75 | 21 Feb 2024 | Bench\n"
           "Both | Draft | related both ways, similar title |  |  | \n"
           "Far | not here | related |  | some day | \n"
           "Behind | Unset | same address (to \"Both\") |  |  | \n"
           "Back | Unset | points back, too many to be one story |  |  | \n");
    CHECK(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"A &lt;b&gt;bold&lt;/b&gt; title"_s));
    CHECK(model.index(2, 0).data(StoryRole::Address) == u"https://a.example/far"_s);
    CHECK(model.index(2, 0).data(StoryRole::Row).toUInt() == noRow);
    CHECK(model.index(1, 0).data(StoryRole::Row).toUInt() == 3);
    model.setGraph(nullptr);
    CHECK(model.rowCount() == 0);
}
