#include "core/saving/edit_journal.h"

#include "tests/support/catch.h"

#include <random>

using namespace stet;

namespace {

PendingEdits editOf(const std::string& after)
{
    return {.base = Fingerprint::of("base"), .edits = {{KeyPath::ofKey("title"), "before", after}}};
}

JournalAct act(const std::string& text)
{
    return {text, {{"/a", std::make_shared<const FieldEdit>(FieldEdit{KeyPath::ofKey("title"), "x", text})}}};
}

JournalContent contentOf(const std::vector<JournalRecord>& records)
{
    JournalContent content;
    for (const auto& record : records) {
        const auto text = encodeRecord(record);
        REQUIRE(text.ok());
        content.records.push_back(*text);
    }
    return content;
}

/// The state on one line: articles with what they shall be, then the acts, with a bar behind the last that is done.
std::string line(const JournalState& state)
{
    std::string text;
    for (const auto& [path, pending] : state.pending)
        text += path + '=' + pending.edits.back().after.value_or("") + ' ';
    for (std::size_t i = 0; i <= state.acts.size(); ++i) {
        text += i == state.done ? "|" : "";
        text += i < state.acts.size() ? state.acts[i].text : "";
    }
    return text;
}

std::string replayed(const std::vector<JournalRecord>& records)
{
    const auto state = replay(contentOf(records));
    CHECK(state.ignored == 0);
    return line(state);
}

constexpr auto undone = ActStep::Undone;
constexpr auto redone = ActStep::Redone;

} // namespace

TEST_CASE("The last record of an article counts, and one without edits takes it away", "[edit_journal]")
{
    CHECK(replayed({}) == "|");
    CHECK(
        replayed({PendingRecord{"/a", editOf("1")}, PendingRecord{"/b", editOf("2")}, PendingRecord{"/a", editOf("3")}})
        == "/a=3 /b=2 |");
    CHECK(replayed({PendingRecord{"/a", editOf("1")}, PendingRecord{"/b", editOf("2")}, PendingRecord{"/a", {}}})
        == "/b=2 |");
    CHECK(replayed({PendingRecord{"/a", {}}, PendingRecord{"/a", editOf("1")}}) == "/a=1 |");
}

TEST_CASE("Acts are undone and redone in their order", "[edit_journal]")
{
    CHECK(replayed({act("A"), act("B"), act("C")}) == "ABC|");
    CHECK(replayed({act("A"), act("B"), undone}) == "A|B");
    CHECK(replayed({act("A"), act("B"), undone, undone, redone}) == "A|B");
    CHECK(replayed({act("A"), act("B"), undone, act("C")}) == "AC|");
    CHECK(replayed({act("A"), undone, ActStep::Forgotten, act("B")}) == "B|");
    CHECK(replayed({act("A"), ActStep::Forgotten}) == "|");
}

TEST_CASE("What cannot be followed is left out and counted", "[edit_journal]")
{
    auto content = contentOf({undone, PendingRecord{"/a", editOf("1")}, act("A"), redone});
    const auto state = replay(content);
    CHECK(line(state) == "/a=1 A|");
    CHECK(state.ignored == 2);
    content.records.insert(content.records.begin() + 1, "{\"record\":\"of the future\"}");
    CHECK(replay(content).ignored == 3);
    CHECK(line(replay(content)) == "/a=1 A|");
}

TEST_CASE("Behind missing records no act is taken for another", "[edit_journal]")
{
    const auto withGap = [](std::size_t at, const std::vector<JournalRecord>& records) {
        auto content = contentOf(records);
        content.gaps = {at};
        return line(replay(content));
    };
    CHECK(withGap(1, {act("A"), undone}) == "|"); // B was done and undone: A is not undone
    CHECK(withGap(1, {act("A"), undone, redone, act("C"), undone}) == "|C");
    CHECK(withGap(1, {act("A"), act("C"), undone, undone, redone}) == "|C"); // B was redone
    CHECK(withGap(1, {act("A"), act("C"), undone, undone, redone, redone}) == "C|");
    CHECK(withGap(1, {act("A"), act("C"), undone, undone, act("D")}) == "D|");
    CHECK(withGap(2, {act("A"), act("B")}) == "|");
    CHECK(withGap(0, {act("A"), act("B")}) == "AB|");
    CHECK(withGap(1, {PendingRecord{"/a", editOf("1")}, PendingRecord{"/b", editOf("2")}}) == "/a=1 /b=2 |");
}

TEST_CASE("Only the last acts are kept", "[edit_journal]")
{
    std::vector<JournalRecord> records;
    for (std::size_t i = 0; i < journalActLimit + 5; ++i)
        records.emplace_back(act(std::to_string(i)));
    const auto state = replay(contentOf(records));
    CHECK(state.acts.size() == journalActLimit);
    CHECK(state.done == journalActLimit);
    CHECK(state.acts.front().text == "5");
}

TEST_CASE("The records of a state lead to it", "[edit_journal]")
{
    for (const auto& records : std::vector<std::vector<JournalRecord>>{
             {},
             {PendingRecord{"/a", editOf("1")}, PendingRecord{"/b\xFF", editOf("2")}},
             {act("A"), act("B"), act("C"), undone, undone},
             {PendingRecord{"/a", editOf("1")}, act("A"), undone},
         }) {
        const auto state = replay(contentOf(records));
        const auto again = replay(contentOf(recordsOf(state)));
        CHECK(line(again) == line(state));
        CHECK(again.ignored == 0);
        for (const auto& [path, pending] : state.pending) {
            CHECK(again.pending.at(path).edits == pending.edits);
            CHECK(again.pending.at(path).base == pending.base);
        }
    }
}

TEST_CASE("Whatever was lost of a journal, the rest is followed", "[edit_journal]")
{
    auto bytes = journalHeader();
    std::minstd_rand random(20240608);
    for (int i = 0; i < 60; ++i) {
        const std::vector<JournalRecord> some{
            PendingRecord{"/" + std::to_string(random() % 5), random() % 3 == 0 ? PendingEdits{} : editOf("x")},
            act(std::to_string(i)), undone, redone};
        bytes += journalLine(*encodeRecord(some[random() % some.size()]));
    }
    for (int round = 0; round < 3000; ++round) {
        auto damaged = bytes;
        for (auto times = random() % 4; times > 0; --times)
            damaged[random() % damaged.size()] = static_cast<char>(random());
        if (random() % 2 == 1)
            damaged.erase(random() % damaged.size());
        const auto content = parseJournal(damaged);
        REQUIRE(content.ok());
        const auto state = replay(*content);
        if (state.done > state.acts.size() || state.acts.size() > 60 || state.pending.size() > 5)
            FAIL_CHECK("round " << round);
    }
}
