#include "core/decisions/quality_statistics.h"

#include "tests/support/catch.h"

using namespace stet;

namespace {

/// Articles with a score, a state and what was decided.
struct ScoredArticles
{
    Snapshot rows;
    Decisions decisions;
    std::vector<RowId> ids;

    ArticleSummary& add(std::optional<double> quality, bool isPublished, Verdict verdict = Verdict::None)
    {
        auto row = std::make_shared<ArticleSummary>();
        row->quality = quality;
        row->publishState = isPublished ? PublishState::Published : PublishState::Draft;
        ids.push_back(static_cast<RowId>(rows.size()));
        rows.push_back(row);
        decisions.push_back(std::make_shared<const RowDecision>(RowDecision{.verdict = verdict}));
        return *row;
    }
    QualityStatistics statistics(QualityGrouping grouping = QualityGrouping::None) const
    {
        return qualityStatistics(rows, ids, decisions, grouping);
    }
};

} // namespace

TEST_CASE("Scores are counted by steps of five, published ones and drafts apart", "[quality]")
{
    ScoredArticles articles;
    for (const auto quality : {0.0, 4.9, 5.0, 99.0, 100.0})
        articles.add(quality, true);
    articles.add(5, false);
    articles.add(std::nullopt, false);
    articles.add(-1, true);
    articles.add(101, true);
    articles.add(50, true).error = Error{.code = ErrorCode::UnclosedQuote};
    const auto all = articles.statistics().all;
    CHECK(all.bins[0] == QualityBin{.published = 2});
    CHECK(all.bins[1] == QualityBin{.published = 1, .drafts = 1});
    CHECK(all.bins[19] == QualityBin{.published = 2});
    CHECK(all.unscored == QualityBin{.published = 2, .drafts = 1});
    CHECK(all.count == 9);
}

TEST_CASE("Articles are told apart by provider, topic or month", "[quality]")
{
    ScoredArticles articles;
    for (int i = 0; i < 3; ++i)
        articles.add(70, true).provider = std::string("Quay Times");
    articles.add(20, false).provider = std::string("Harbor Post");
    auto& row = articles.add(30, false);
    row.topics = std::string("AI") + topicSeparator + "Tides";
    row.date = 1'772'357'400; // 2026-03-01
    const auto names = [](const QualityStatistics& statistics) {
        std::string out;
        for (const auto& group : statistics.groups)
            out += group.name + ":" + std::to_string(group.count) + " ";
        return out;
    };
    CHECK(names(articles.statistics()).empty());
    CHECK(names(articles.statistics(QualityGrouping::Provider)) == "Quay Times:3 :1 Harbor Post:1 ");
    CHECK(names(articles.statistics(QualityGrouping::Topic)) == ":4 AI:1 Tides:1 ");
    CHECK(names(articles.statistics(QualityGrouping::Month)) == "2026-03:1 :4 ");
    for (std::size_t i = 0; i < mostQualityGroups + 3; ++i)
        articles.add(1, true).provider = std::to_string(i);
    CHECK(articles.statistics(QualityGrouping::Provider).groups.size() == mostQualityGroups);
    CHECK(articles.statistics(QualityGrouping::Provider).groupsLeft == 6);
}

TEST_CASE("Where the editor's yes and no part is found, with the precision of each score", "[quality]")
{
    ScoredArticles articles;
    for (int i = 0; i < 5; ++i) {
        articles.add(40 + i, false, Verdict::Keep);
        articles.add(60 + i, true, Verdict::Publish);
    }
    articles.add(99, false, Verdict::Later);
    CHECK(articles.statistics().parting == 52);
    articles.add(90, false, Verdict::Keep);
    const auto cuts = articles.statistics().cuts;
    REQUIRE(cuts.size() == 21);
    CHECK(cuts[0].precision() == 5.0 / 11);
    CHECK(cuts[12].score == 60);
    CHECK(cuts[12].precision() == 5.0 / 6);
    CHECK(cuts[12].noBelow == 5);
    CHECK_FALSE(cuts[20].precision());
}

TEST_CASE("Too few decisions part nothing", "[quality]")
{
    ScoredArticles articles;
    CHECK_FALSE(articles.statistics().parting);
    for (int i = 0; i < 10; ++i)
        articles.add(i * 10, true, Verdict::Publish);
    for (int i = 0; i < 4; ++i)
        articles.add(i, false, Verdict::Keep);
    CHECK_FALSE(articles.statistics().parting);
}

TEST_CASE("A provider that is kept as draft more often than its scores say is named", "[quality]")
{
    ScoredArticles articles;
    for (int i = 0; i < 20; ++i)
        articles.add(75, true, Verdict::Publish).provider = std::string("Quay Times");
    for (int i = 0; i < 6; ++i)
        articles.add(75, false, Verdict::Keep).provider = std::string("Harbor Post");
    for (int i = 0; i < 6; ++i) // kept as often as their score says
        articles.add(20, false, Verdict::Keep).provider = std::string("Weak Weekly");
    for (int i = 0; i < 4; ++i) // too few to say
        articles.add(75, false, Verdict::Keep).provider = std::string("Rare Review");
    const auto kept = articles.statistics().kept;
    REQUIRE(kept.size() == 1);
    CHECK(kept.front().name == "Harbor Post");
    CHECK(kept.front().decided == 6);
    CHECK(kept.front().kept == 6);
    CHECK(kept.front().expected == Approx(2));
}

TEST_CASE("A threshold publishes and unpublishes, but for what was decided by hand", "[quality]")
{
    ScoredArticles articles;
    articles.add(70, false); // 0
    articles.add(69.9, false);
    articles.add(70, true);
    articles.add(10, true); // 3
    articles.add(10, true, Verdict::Publish);
    articles.add(90, false, Verdict::Keep);
    articles.add(90, false, Verdict::Later); // 6: no decision yet
    articles.add(std::nullopt, true);
    CHECK(effectOfThreshold(articles.rows, articles.ids, articles.decisions, 70)
        == ThresholdEffect{.publish = {0, 6}, .unpublish = {3}, .decided = 2});
}
