#include "core/decisions/decision_index.h"

#include "tests/support/catch.h"

#include <map>

using namespace stet;

namespace {

struct DecisionIndexFixture
{
    DecisionIndex index;
    Snapshot rows;

    void add(const std::string& path, const std::string& addresses = {})
    {
        auto text = "---\ntitle: A tide\n" + addresses + "---\n";
        const auto document = Document::read(std::move(text));
        rows.push_back(std::make_shared<const ArticleSummary>(summarize(*document, {}, path)));
    }
    void decide(const std::string& path, std::int64_t time, Verdict verdict, const std::string& address = {})
    {
        index.add({.path = path, .address = address, .verdict = verdict, .time = time});
    }
    std::vector<Verdict> verdicts() const
    {
        std::vector<Verdict> out;
        for (const auto& [id, decision] : decisionsOfRows(index, rows, {"/site"})) {
            CHECK(id == out.size());
            out.push_back(decision.verdict);
        }
        return out;
    }
};

const std::string tide = "https://ledger.example/tide";
const std::string tideLine = "webUrl: https://ledger.example/tide\n";

} // namespace

TEST_CASE("The latest decision about an article counts, in whatever order they come", "[decision_index]")
{
    DecisionIndexFixture f;
    f.add("/site/a.md");
    f.add("/site/b.md");
    f.decide("/site/a.md", 20, Verdict::Keep);
    f.decide("/site/a.md", 10, Verdict::Publish);
    CHECK(f.verdicts() == std::vector{Verdict::Keep, Verdict::None});
    f.decide("/site/a.md", 30, Verdict::None); // taken back
    CHECK(f.verdicts() == std::vector{Verdict::None, Verdict::None});
}

TEST_CASE("What was decided since files were read counts over them, if it is later", "[decision_index]")
{
    const auto read = std::make_shared<DecisionMap>();
    addDecision(*read, {.path = "/site/a.md", .verdict = Verdict::Keep, .time = 20});
    DecisionIndex index(read);
    REQUIRE(index.at("/site/a.md") != nullptr);
    CHECK(index.at("/site/a.md")->verdict == Verdict::Keep);
    index.add({.path = "/site/a.md", .verdict = Verdict::Publish, .time = 10});
    CHECK(index.at("/site/a.md")->verdict == Verdict::Keep);
    index.add({.path = "/site/a.md", .verdict = Verdict::Later, .time = 20});
    CHECK(index.at("/site/a.md")->verdict == Verdict::Later);
    CHECK(index.at("/site/b.md") == nullptr);
    int seen = 0;
    index.forEach([&](const Decision& decision) {
        ++seen;
        CHECK(decision.verdict == Verdict::Later);
    });
    CHECK(seen == 1);
}

TEST_CASE("An article that others renamed keeps its decision by its address", "[decision_index]")
{
    DecisionIndexFixture f;
    f.decide("/site/old.md", 1, Verdict::Keep, tide);
    f.add("/site/new.md", tideLine);
    CHECK(f.verdicts() == std::vector{Verdict::Keep});
}

TEST_CASE("A decision about another folder is not inherited", "[decision_index]")
{
    DecisionIndexFixture f;
    f.decide("/copy/old.md", 1, Verdict::Keep, tide);
    f.decide("/site-of-others/old.md", 1, Verdict::Keep, tide);
    f.add("/site/new.md", tideLine);
    CHECK(f.verdicts() == std::vector{Verdict::None});
}

TEST_CASE("Nobody inherits a decision that two could, or whose article is still there", "[decision_index]")
{
    DecisionIndexFixture f;
    f.decide("/site/old.md", 1, Verdict::Keep, tide);
    f.add("/site/new.md", tideLine);
    f.add("/site/other.md", tideLine);
    CHECK(f.verdicts() == std::vector{Verdict::None, Verdict::None});

    DecisionIndexFixture g;
    g.decide("/site/old.md", 1, Verdict::Keep, tide);
    g.add("/site/old.md", tideLine);
    g.add("/site/new.md", tideLine);
    CHECK(g.verdicts() == std::vector{Verdict::Keep, Verdict::None});
}

TEST_CASE("A stop ends the search without an answer", "[decision_index]")
{
    DecisionIndexFixture f;
    f.add("/site/a.md");
    StopSource stop;
    stop.request();
    CHECK(decisionsOfRows(f.index, f.rows, {"/site"}, stop.stop()).empty());
}
