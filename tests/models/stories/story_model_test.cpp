#include "models/stories/story_model.h"

#include "tests/models/model_lines.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
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
        == "Bench | A <b>bold</b> title | Published | 75 | 21 Feb 2024 | selected\n"
           " | Both | Draft |  |  | related both ways, similar title\n"
           " | Far | not here |  | some day | related\n"
           " | Behind | Published (default) |  |  | same address (to \"Both\")\n"
           " | Back | Published (default) |  |  | points back, too many to be one story\n");
    CHECK(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"A &lt;b&gt;bold&lt;/b&gt; title"_s));
    CHECK(model.index(2, 0).data(StoryRole::Address) == u"https://a.example/far"_s);
    CHECK(model.index(2, 0).data(StoryRole::Row).toUInt() == noRow);
    CHECK(model.index(1, 0).data(StoryRole::Row).toUInt() == 3);
    CHECK(model.index(1, 0).data(StoryRole::State).toInt() == static_cast<int>(PublishState::Draft));
    CHECK_FALSE(model.index(2, 0).data(StoryRole::State).isValid());
    CHECK(model.index(0, 0).data(StoryRole::Score).toDouble() == 75);
    CHECK_FALSE(model.index(1, 0).data(StoryRole::Score).isValid());
    model.setGraph(nullptr);
    CHECK(model.rowCount() == 0);
}

TEST_CASE("A story of today shows its time, and the part of its title that tells it apart", "[story_model]")
{
    QLocale::setDefault(QLocale::c());
    StoryModel model;
    auto graph = std::make_shared<StoryGraph>();
    graph->nodes = {{.row = 1, .title = "Ferry sinks off Merrow"}, {.row = 2, .title = "Ferry sinks: forty saved"}};
    const auto now = QDateTime::currentDateTimeUtc();
    graph->nodes[0].date = now.toSecsSinceEpoch();
    graph->nodes[0].dateText = "today";
    graph->links = {{.from = 0, .to = 1}};
    model.setGraph(graph);
    const auto date = model.index(0, StoryModel::Date);
    CHECK(date.data().toString() == now.toString(u"HH:mm"_s));
    CHECK(date.data(Qt::ToolTipRole).toString().contains(now.toString(u"yyyy"_s)));
    CHECK(model.index(0, StoryModel::Title).data(StoryRole::DifferingTitle) == u"off Merrow"_s);
    CHECK(model.index(1, StoryModel::Title).data() == u"Ferry sinks: forty saved"_s);
    CHECK(model.index(1, StoryModel::Title).data(StoryRole::DifferingTitle) == u"forty saved"_s);
}
