#include "tests/models/stories/story_fixture.h"

using namespace stet;
using namespace stet::test;

namespace {

struct Found
{
    StoryDesk desk;
    StoryGraphPointer graph;
    int reported = 0;

    Found()
    {
        QObject::connect(&desk.finder, &NeighborhoodJob::found, &desk.finder, [this](const StoryGraphPointer& found) {
            graph = found;
            ++reported;
        });
    }
    void settle()
    {
        desk.settle();
        REQUIRE(QTest::qWaitFor([this] { return !desk.finder.isBusy() && !desk.keeper.isBusy(); }));
    }
};

} // namespace

TEST_CASE("The neighbourhood of the current article is found while somebody looks, and follows changes", "[stories]")
{
    Found f;
    const auto a = f.desk.add("a", storyArticle("One", "a", {}, {"b", "far"}));
    const auto b = f.desk.add("b", storyArticle("Two", "b"));
    f.desk.settle();
    f.desk.state.setCurrent(a);
    QTest::qWait(50);
    CHECK(f.reported == 0);

    f.desk.finder.setWanted(true);
    f.settle();
    REQUIRE(f.graph);
    CHECK(f.graph->nodes.size() == 3);
    CHECK(f.graph->nodes.front().row == a);

    f.desk.commands.setPublished({b}, false);
    f.settle();
    CHECK(f.graph->nodes[1].state == PublishState::Draft);

    RowProblems problems;
    problems.worst = RowProblems::Worst::Error;
    f.desk.store.setProblems({{b, problems}});
    f.settle();
    CHECK(f.graph->nodes[1].worst == RowProblems::Worst::Error);

    const auto reported = f.reported;
    f.desk.add("c", storyArticle("Elsewhere", "c"));
    f.settle();
    CHECK(f.reported == reported);

    f.desk.state.setCurrent(b);
    f.settle();
    CHECK(f.graph->nodes.front().row == b);
    f.desk.state.setCurrent(noRow);
    f.settle();
    CHECK(f.graph == nullptr);
}

TEST_CASE("Two articles that a person keeps apart are no neighbours", "[stories]")
{
    Found f;
    const auto a = f.desk.add("a", storyArticle("One", "a", {}, {"b"}));
    const auto b = f.desk.add("b", storyArticle("Two", "b"));
    f.desk.settle();
    f.desk.finder.setWanted(true);
    f.desk.keep(a, b, SettingsAudience::Private);
    f.desk.state.setCurrent(a);
    f.settle();
    REQUIRE(f.graph);
    CHECK(f.graph->nodes.size() == 1); // although it is listed still
}
