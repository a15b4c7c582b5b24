#include "core/storage/journal_text.h"

#include "tests/support/catch.h"

#include <algorithm>

using namespace stet;

namespace {

const std::vector<std::string> samples{"first", "", "{\"a\": \"b\"}", std::string("\0\r\xFF \xE2\x80\xA8", 7), "last"};

std::string journalOf(const std::vector<std::string>& records)
{
    auto bytes = journalHeader();
    for (const auto& record : records)
        bytes += journalLine(record);
    return bytes;
}

/// The records whose lines end, without their line breaks, within the first `size` bytes.
std::vector<std::string> wholeWithin(std::size_t size)
{
    std::vector<std::string> whole;
    auto end = journalHeader().size();
    for (const auto& record : samples) {
        end += journalLine(record).size();
        if (end - 1 <= size)
            whole.push_back(record);
    }
    return whole;
}

/// Whether `records` are some of the samples, in their order.
bool areSamples(const std::vector<std::string>& records)
{
    auto sample = samples.begin();
    for (const auto& record : records) {
        sample = std::find(sample, samples.end(), record);
        if (sample == samples.end())
            return false;
        ++sample;
    }
    return true;
}

} // namespace

TEST_CASE("A journal that is cut at any byte gives back all records before the cut", "[journal_text]")
{
    const auto bytes = journalOf(samples);
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
        CAPTURE(size);
        const auto content = parseJournal(std::string_view(bytes).substr(0, size));
        REQUIRE(content.ok());
        CHECK(content->records == wholeWithin(size));
        CHECK(content->gaps.empty());
        const bool isWholeLine = size > 0 && (bytes[size - 1] == '\n' || size == bytes.size() || bytes[size] == '\n');
        CHECK(content->isTorn == !isWholeLine);
    }
}

TEST_CASE("A byte that is damaged costs the records of its line, and is noticed", "[journal_text]")
{
    const auto bytes = journalOf(samples);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (const int flip : {0x01, 0x20, 0x80, bytes[at] ^ '\n', bytes[at] ^ '\0'}) {
            if (flip == 0)
                continue;
            auto damaged = bytes;
            damaged[at] = static_cast<char>(damaged[at] ^ flip);
            CAPTURE(at, flip);
            const auto content = parseJournal(damaged);
            REQUIRE(content.ok());
            CHECK(areSamples(content->records));
            // A line break that is damaged makes one line of two.
            const bool isBetween = bytes[at] == '\n' && at + 1 < bytes.size();
            CHECK(content->records.size() + (isBetween ? 2 : 1) >= samples.size());
            const bool isEnd = at + 1 == bytes.size();
            CHECK((content->isTorn || !content->gaps.empty() || isEnd));
            for (const auto gap : content->gaps)
                CHECK(gap <= content->records.size());
        }
    }
}

TEST_CASE("A gap says where records are missing", "[journal_text]")
{
    auto bytes = journalHeader() + journalLine("a") + "half of a li\n" + journalLine("c") + "\n" + "\n"
        + journalLine("d") + std::string(100, '\0');
    const auto content = parseJournal(bytes);
    REQUIRE(content.ok());
    CHECK(content->records == std::vector<std::string>{"a", "c", "d"});
    CHECK(content->gaps == std::vector<std::size_t>{1, 2, 2});
    CHECK(content->isTorn);
}

TEST_CASE("A lost first line does not hide the records", "[journal_text]")
{
    const auto content = parseJournal(journalLine("a") + journalLine("b"));
    REQUIRE(content.ok());
    CHECK(content->records == std::vector<std::string>{"a", "b"});
    CHECK(content->gaps == std::vector<std::size_t>{0});
}

TEST_CASE("A journal of another version is refused and names it", "[journal_text]")
{
    for (const auto* version : {"2", "0", "1.1", "", "11"}) {
        const auto content = parseJournal(journalLine(std::string("stet-journal ") + version) + journalLine("a"));
        REQUIRE_FALSE(content.ok());
        CHECK(content.error().code == ErrorCode::OtherJournal);
        CHECK(content.error().detail == version);
    }
    // Only the first line speaks of it.
    const auto content = parseJournal(journalHeader() + journalLine("stet-journal 2"));
    REQUIRE(content.ok());
    CHECK(content->records == std::vector<std::string>{"stet-journal 2"});
}

TEST_CASE("What is no journal has no records", "[journal_text]")
{
    const std::string foreign[] = {"\n", "---\ntitle: x\n---\n", std::string(5000, '\0'), "0123456789abcdef text\n"};
    for (const auto& bytes : foreign) {
        const auto content = parseJournal(bytes);
        REQUIRE(content.ok());
        CHECK(content->records.empty());
        CHECK((content->isTorn || !content->gaps.empty()));
    }
}
