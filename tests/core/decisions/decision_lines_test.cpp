#include "core/decisions/decision_lines.h"

#include "tests/support/catch.h"

#include <random>

using namespace stet;

namespace {

Decision decisionLinesSample()
{
    return {.path = "/site/_news/a b.md",
        .address = "https://ledger.example/lighthouse",
        .verdict = Verdict::Keep,
        .time = 1'772'357'400'250,
        .who = "Ann \"A\" Kärcher",
        .judged = 0x0123456789abcdef,
        .reason = "Told too often"};
}

std::string lineOf(const Decision& decision, std::string_view base = {})
{
    const auto line = decisionLine(decision, base);
    REQUIRE(line);
    return *line;
}

} // namespace

TEST_CASE("A decision is a line that people can read", "[decision_lines]")
{
    CHECK(lineOf(decisionLinesSample(), "/site")
        == "{\"article\":\"_news/a b.md\",\"verdict\":\"keep\",\"at\":\"2026-03-01T09:30:00.250Z\","
           "\"who\":\"Ann \\\"A\\\" Kärcher\",\"judged\":\"0123456789abcdef\","
           "\"address\":\"https://ledger.example/lighthouse\",\"reason\":\"Told too often\"}\n");
}

TEST_CASE("Decisions come back as they were", "[decision_lines]")
{
    for (const auto verdict : {Verdict::None, Verdict::Publish, Verdict::Keep, Verdict::Later}) {
        auto decision = decisionLinesSample();
        decision.verdict = verdict;
        decision.madeAt = verdict == Verdict::Later ? decision.time - 86'400'000 : 0;
        for (const std::string base : {"", "/", "/site", "/site/_news"}) {
            CAPTURE(base);
            const auto read = readDecisionLines(lineOf(decision, base), base);
            CHECK(read.unreadable == 0);
            CHECK(read.decisions == std::vector{decision});
        }
    }
}

TEST_CASE("An article outside of the folder has no line in its file", "[decision_lines]")
{
    const auto outside = decisionLine(decisionLinesSample(), "/site/_new");
    REQUIRE_FALSE(outside);
    CHECK(outside.error().code == ErrorCode::LeavesFolder);
    auto bytes = decisionLinesSample();
    bytes.path = "/site/\xFF.md";
    CHECK(decisionLine(bytes, "/site").error().code == ErrorCode::InvalidUtf8);
}

TEST_CASE("Lines that are no decision are skipped and counted, and conflict markers ignored", "[decision_lines]")
{
    const auto good = lineOf(decisionLinesSample(), "/site");
    const auto without = [&](const std::string& part) {
        auto line = good;
        line.erase(line.find(part), part.size());
        return line;
    };
    const auto read = readDecisionLines("\n<<<<<<< HEAD\n" + good + "=======\n" + good + ">>>>>>> theirs\n" + "{\n"
            + "[]\n" + without("\"judged\":\"0123456789abcdef\",") + without("\"at\":\"2026-03-01T09:30:00.250Z\",")
            + "{\"article\":\"/etc/passwd\",\"verdict\":\"keep\",\"at\":\"2026-03-01T09:30:00Z\",\"judged\":"
              "\"0123456789abcdef\"}\n"
            + good.substr(0, good.size() / 2),
        "/site");
    CHECK(read.decisions == std::vector{decisionLinesSample()}); // once
    CHECK(read.unreadable == 6);
    CHECK(read.firstUnreadable == 7);
}

TEST_CASE("Decisions of several people are sorted by time", "[decision_lines]")
{
    std::string text;
    std::vector<Decision> wanted;
    for (int i = 0; i < 20; ++i) {
        auto decision = decisionLinesSample();
        decision.time += i * 7;
        decision.who = i % 2 == 0 ? "Ann" : "Bob";
        wanted.push_back(decision);
    }
    auto mixed = wanted;
    std::shuffle(mixed.begin(), mixed.end(), std::minstd_rand(7));
    for (const auto& decision : mixed)
        text += lineOf(decision);
    CHECK(readDecisionLines(text, "").decisions == wanted);
}

TEST_CASE("Lines that others made too long, or too late, do not spread", "[decision_lines]")
{
    auto decision = decisionLinesSample();
    decision.reason = std::string(3000, 'a') + "é";
    decision.who = std::string(300, 'b');
    const auto read = readDecisionLines(lineOf(decision), "");
    REQUIRE(read.decisions.size() == 1);
    CHECK(read.decisions[0].reason.size() == longestReason);
    CHECK(read.decisions[0].who.size() == 200);
    decision.reason = std::string(20'000, 'a');
    CHECK(readDecisionLines(lineOf(decision), "").unreadable == 1);
    const auto late
        = R"({"article":"/a.md","verdict":"keep","at":"9999-12-31T23:59:59.999Z","judged":"00000000000000ff"})";
    CHECK(readDecisionLines(late, "").unreadable == 1);
}

TEST_CASE("A reason of several lines, as others may write it, is one line", "[decision_lines]")
{
    const auto read = readDecisionLines(
        R"({"article":"a.md","verdict":"later","at":"2026-03-01T09:30:00+02:00","judged":"00000000000000ff",)"
        R"("reason":"one\ntwo"})",
        "/site");
    REQUIRE(read.decisions.size() == 1);
    CHECK(read.decisions[0].reason == "one two");
    CHECK(decisionTimeText(read.decisions[0].time) == "2026-03-01T07:30:00.000Z");
}
