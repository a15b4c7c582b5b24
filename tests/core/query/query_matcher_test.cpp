#include "core/library/load_folders.h"
#include "core/library/read_article.h"
#include "core/query/document_facts.h"
#include "core/query/query_parser.h"
#include "core/storage/posix_disk.h"
#include "core/stories/story_index.h"
#include "tests/support/query_cases.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <mutex>

using namespace stet;
using namespace stet::test;

namespace {

/// The small site, read from the disk.
class QueryMatcherSite
{
public:
    QueryMatcherSite()
    {
        for (const auto& article : queryArticles())
            m_folder.write(article.path, article.text);
        std::mutex mutex;
        loadFolders(m_disk, {m_folder.path()}, {}, [&](LoadBatch batch) {
            const std::lock_guard lock(mutex);
            for (auto& row : batch.rows)
                m_rows.push_back(std::make_shared<const ArticleSummary>(std::move(row)));
        });
        m_stories = storiesOf(m_rows);
    }

    std::string answer(const std::string& text, const QuerySurroundings& surroundings = {.now = queryNow})
    {
        const auto parsed = parseQuery(text, surroundings);
        if (parsed.parseError)
            return "mistake " + std::to_string(static_cast<int>(parsed.parseError->code)) + " "
                + parsed.parseError->detail;
        QueryMatcher matcher(parsed.query);
        std::vector<std::string> names;
        for (RowId id = 0; id < m_rows.size(); ++id) {
            const auto& row = *m_rows[id];
            StoryCount story;
            if (m_stories[id] != nullptr)
                story.articles = static_cast<std::uint32_t>(m_stories[id]->size());
            const auto document = readArticle(m_disk, row.path, {});
            const bool found = document.ok()
                ? matcher.matches(row, DocumentFacts(parsed.query, *document, {.story = story}))
                : matcher.matches(row, NoFacts());
            if (found)
                names.emplace_back(fileNameOf(row.path).substr(0, fileNameOf(row.path).rfind('.')));
        }
        std::sort(names.begin(), names.end());
        std::string out;
        for (const auto& name : names)
            out += (out.empty() ? "" : " ") + name;
        return matcher.parseError() ? "slow" : out;
    }

private:
    TempFolder m_folder;
    PosixDisk m_disk;
    Snapshot m_rows;
    Stories m_stories;
};

} // namespace

TEST_CASE("since: asks when the file was written", "[query]")
{
    constexpr std::int64_t second = 1'000'000'000;
    ArticleSummary row;
    const auto holds = [&row](const std::string& text) {
        const auto parsed = parseQuery(text, {.now = queryNow});
        REQUIRE_FALSE(parsed.parseError);
        return QueryMatcher(parsed.query).matches(row, NoFacts());
    };
    row.stamp.modified = (queryNow - 3600) * second; // 2024-03-15 11:00
    CHECK(holds("since:today"));
    CHECK(holds("since:2h"));
    CHECK(holds("since:2024-03-15T11:00:00Z"));
    CHECK_FALSE(holds("since:2024-03-15T11:00:01Z"));
    CHECK_FALSE(holds("-since:2h"));
    row.stamp.modified = (queryNow - 86'400) * second;
    CHECK_FALSE(holds("since:today"));
    CHECK(holds("since:yesterday"));
    row.error = Error{.code = ErrorCode::UnclosedQuote};
    CHECK_FALSE(holds("since:yesterday"));
}

TEST_CASE("A regular expression that runs away is given up", "[query]")
{
    PosixDisk disk;
    const auto parsed = parseQuery("title:~^(a+)+$", {});
    REQUIRE_FALSE(parsed.parseError);
    QueryMatcher matcher(parsed.query);
    ArticleSummary row;
    row.title = std::string(5000, 'a') + "b";
    int rows = 0;
    for (; rows < 1000 && !matcher.parseError(); ++rows)
        CHECK_FALSE(matcher.matches(row, NoFacts()));
    REQUIRE(matcher.parseError());
    CHECK(matcher.parseError()->code == QueryParseErrorCode::SlowRegex);
    CHECK(matcher.parseError()->place == QueryPlace{0, 14});
    CHECK(rows < 100);
}

TEST_CASE("A person cannot lift the limit of a regular expression", "[query]")
{
    const auto parsed = parseQuery("title:~(*LIMIT_MATCH=4000000000)^(a+)+$", {});
    if (parsed.parseError)
        return;
    QueryMatcher matcher(parsed.query);
    ArticleSummary row;
    row.title = std::string(5000, 'a') + "b";
    for (int rows = 0; rows < 100 && !matcher.parseError(); ++rows)
        (void)matcher.matches(row, NoFacts());
    CHECK(matcher.parseError());
}

TEST_CASE("Every query of the table asks for the articles that it says", "[query]")
{
    QueryMatcherSite site;
    CHECK(queryCases().size() >= 120);
    for (const auto& query : queryCases()) {
        INFO(query.query);
        CHECK(site.answer(query.query) == query.wanted);
    }
}

TEST_CASE("A saved search stands for its query, as if in parentheses", "[query]")
{
    QueryMatcherSite site;
    const QuerySurroundings surroundings{.now = queryNow, .savedSearch = [](std::string_view name) {
                                             return name == "good or draft"
                                                 ? std::optional<std::string>("quality:>=80 OR is:draft")
                                                 : name == "nested"
                                                 ? std::optional<std::string>("search:\"good or draft\" -cloud")
                                                 : std::nullopt;
                                         }};
    CHECK(site.answer("search:\"good or draft\"", surroundings) == "a b d f");
    CHECK(site.answer("search:\"good or draft\" heat:>0", surroundings) == "a d");
    CHECK(site.answer("-search:nested", surroundings) == "a broken c d g h");
}

TEST_CASE("An article whose text is not read yet matches neither a question about it nor its opposite", "[query]")
{
    class Unread final : public QueryFacts
    {
    public:
        std::optional<Value> valueOf(std::size_t /*source*/) const override { return std::nullopt; }
    };
    ArticleSummary row;
    row.title = "Ferry";
    for (const auto* text : {"body:x", "-body:x", "NOT (has:title body:x)", "no:body", "body:x OR -body:x"}) {
        INFO(text);
        const auto parsed = parseQuery(text, {});
        REQUIRE_FALSE(parsed.parseError);
        QueryMatcher matcher(parsed.query);
        CHECK_FALSE(matcher.matches(row, Unread()));
        CHECK(matcher.notJudged() == 0);
    }
    const auto other = parseQuery("has:title OR body:x", {});
    QueryMatcher matcher(other.query);
    CHECK(matcher.matches(row, Unread()));
}

TEST_CASE("Long bodies are searched whole, and a regular expression gives up on them", "[query]")
{
    const auto ask = [](const std::string& query, const std::string& body) {
        const auto parsed = parseQuery(query, {});
        REQUIRE(parsed.query.sources.size() == 1);
        return parsed.query.sources.front().body->ask(body);
    };
    using Answer = BodyTest::Answer;
    constexpr std::size_t piece = std::size_t{1} << 20U;
    for (const std::size_t before : {std::size_t(0), piece - 8, piece - 3, piece, 2 * piece - 1, 3 * piece}) {
        INFO(before);
        const auto body = std::string(before, 'x') + " the late ferry " + std::string(piece, 'y') + " end";
        CHECK(ask("body:\"late ferry\"", body) == Answer::Yes);
        CHECK(ask("body:\"late train\"", body) == Answer::No);
    }
    CHECK(ask("body:~fer+y", "a ferry") == Answer::Yes);
    CHECK(ask("body:~fer+y", std::string(piece, 'x')) == Answer::NotJudged);
}

TEST_CASE("Unsaved articles are those that the facts say so of", "[query]")
{
    class Unsaved final : public QueryFacts
    {
    public:
        bool isUnsaved() const override { return true; }
        std::optional<Value> valueOf(std::size_t /*path*/) const override { return std::nullopt; }
    };
    const auto parsed = parseQuery("is:unsaved", {});
    QueryMatcher matcher(parsed.query);
    CHECK(parsed.query.asks(ArticleState::Unsaved));
    CHECK(matcher.matches({}, Unsaved()));
    CHECK_FALSE(matcher.matches({}, NoFacts()));
}

TEST_CASE("A row that a regular expression takes too long in is neither asked for nor its opposite", "[query]")
{
    ArticleSummary row;
    row.title = std::string(5000, 'a') + "b";
    for (const std::string text : {"title:~^(a+)+$", "-title:~^(a+)+$", "file:x OR -title:~^(a+)+$"}) {
        const auto parsed = parseQuery(text, {});
        QueryMatcher matcher(parsed.query);
        CHECK_FALSE(matcher.note());
        CHECK_FALSE(matcher.matches(row, NoFacts()));
        CHECK_FALSE(matcher.parseError());
        REQUIRE(matcher.note());
        CHECK(matcher.note()->code == QueryParseErrorCode::NotJudged);
        CHECK(matcher.note()->detail == "1");
        CHECK(matcher.matches({}, NoFacts()) == (text[0] != 't'));
        CHECK(matcher.notJudged() == 1);
    }
}

TEST_CASE("A regular expression in a saved search is found at the saved search", "[query]")
{
    const QuerySurroundings surroundings{.now = 0, .savedSearch = [](std::string_view name) {
                                             return std::optional<std::string>(
                                                 name == "outer" ? "x OR search:inner" : "title:~^(a+)+$");
                                         }};
    const auto parsed = parseQuery("is:draft OR search:outer", surroundings);
    QueryMatcher matcher(parsed.query);
    ArticleSummary row;
    row.title = std::string(5000, 'a') + "b";
    (void)matcher.matches(row, NoFacts());
    REQUIRE(matcher.note());
    CHECK(matcher.note()->place == QueryPlace{12, 24});
}

TEST_CASE("A query asks how many articles tell a story", "[query][matcher]")
{
    const auto document = Document::read("---\ntitle: A\n---\n");
    REQUIRE(document.ok());
    const auto row = summarize(*document, {}, "/a.md");
    const auto matches = [&](const std::string& text, StoryCount story) {
        const auto parsed = parseQuery(text, {.now = queryNow});
        REQUIRE_FALSE(parsed.parseError);
        CHECK(parsed.query.asksStories());
        return QueryMatcher(parsed.query).matches(row, DocumentFacts(parsed.query, *document, {.story = story}));
    };
    const StoryCount several{.articles = 3, .published = 2};
    CHECK(matches("cluster:>1", several));
    CHECK(matches("cluster:3", several));
    CHECK(matches("is:duplicate", several));
    CHECK(matches("has:cluster", several));
    CHECK_FALSE(matches("cluster:>1", {}));
    CHECK(matches("cluster:1", {}));
    CHECK(matches("-is:duplicate", {}));
    CHECK(matches("no:cluster", {}));
    CHECK_FALSE(parseQuery("quality:>1", {.now = queryNow}).query.asksStories());
}
