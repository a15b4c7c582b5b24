#include "core/query/query_matcher.h"

#include "core/library/column_source.h"
#include "core/text/date_time.h"
#include "core/text/folding.h"
#include "core/text/text_regex.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

namespace stet {

namespace {

constexpr int notJudgedLimit = 20;
constexpr std::int64_t nanosecondsPerSecond = 1'000'000'000;
constexpr std::chrono::seconds regexTimeLimit(10); // of one matcher

bool isSomething(const Value& value)
{
    if (value.isScalar())
        return value.type != ValueType::Null && !value.text.empty();
    return !value.items.empty();
}

/// memmem of glibc looks for several bytes at once, where std::string_view::find stops at each one like the first.
/// It takes no null pointer, which an empty text may be.
bool contains(std::string_view text, std::string_view part)
{
    if (part.empty() || text.empty())
        return part.empty();
    return memmem(text.data(), text.size(), part.data(), part.size()) != nullptr;
}

} // namespace

/// A node of the query with what is needed to test many rows.
struct QueryMatcher::Step
{
    /// `search`: the saved search that the node stands in, by its place in the text of the query.
    explicit Step(const QueryNode& node, const std::optional<QueryPlace>& search = {})
        : kind(node.kind)
        , place(search.value_or(node.place))
        , test(node.test)
    {
        if (const auto* text = std::get_if<TextTest>(&test.what); kind == QueryNode::Kind::Test && text != nullptr) {
            if (text->match == TextMatch::Regex)
                regex = textRegex(text->text);
            else
                folded = foldText(text->text);
        }
        children.reserve(node.children.size());
        for (const auto& child : node.children)
            children.emplace_back(child, node.isSavedSearch ? place : search);
    }

    QueryNode::Kind kind;
    QueryPlace place;
    QueryTest test;
    std::string folded; ///< the text to find
    QRegularExpression regex;
    std::vector<Step> children;
};

/// One row and a query.
class QueryMatcher::Evaluation
{
public:
    Evaluation(QueryMatcher& matcher, const ArticleSummary& row, const QueryFacts& facts)
        : m_matcher(matcher)
        , m_row(row)
        , m_facts(facts)
    {
    }

    bool holds(const Step& step);

private:
    bool holdsText(const Step& step);
    bool holdsRange(const Step& step, const RangeTest& range) const;
    bool isThere(const QueryTest& test) const;
    bool isInState(ArticleState state) const;
    bool fits(const Step& step, std::string_view text, bool isFolded = false);
    bool fitsAnyOf(const Step& step, const Value& value);
    bool fitsBody(const Step& step);
    bool fitsNews(const Step& step);
    bool fitsRegex(const Step& step, std::string_view text);
    bool isWithin(const RangeTest& range, const Value& value) const;
    std::optional<double> numberIn(QueryField field) const;

    QueryMatcher& m_matcher;
    const ArticleSummary& m_row;
    const QueryFacts& m_facts;
};

bool QueryMatcher::Evaluation::holds(const Step& step)
{
    const auto holdsOne = [this](const Step& child) { return holds(child); };
    switch (step.kind) {
    case QueryNode::Kind::All:
        return std::all_of(step.children.begin(), step.children.end(), holdsOne);
    case QueryNode::Kind::Any:
        return std::any_of(step.children.begin(), step.children.end(), holdsOne);
    case QueryNode::Kind::Not:
        return !holds(step.children.front());
    case QueryNode::Kind::Test:
        break;
    }
    const auto& what = step.test.what;
    if (const auto* state = std::get_if<ArticleState>(&what))
        return isInState(*state);
    if (const auto* range = std::get_if<RangeTest>(&what))
        return !m_row.error && holdsRange(step, *range);
    const bool isPresence = std::holds_alternative<PresenceTest>(what) && step.test.field != QueryField::Body;
    return isPresence ? isThere(step.test) : holdsText(step);
}

bool QueryMatcher::Evaluation::isInState(ArticleState state) const
{
    const bool isReadable = !m_row.error;
    switch (state) {
    case ArticleState::Published:
        return isOnSite(m_row);
    case ArticleState::Draft:
        return isDraft(m_row);
    case ArticleState::Unset:
        return isReadable && m_row.publishState == PublishState::Unset;
    case ArticleState::Unsaved:
        return m_facts.isUnsaved();
    case ArticleState::Broken:
        return !isReadable;
    case ArticleState::Locked:
        return isReadable && m_row.refusal;
    case ArticleState::Invalid:
        return m_facts.problems().worst == RowProblems::Worst::Error;
    case ArticleState::Duplicate:
        return m_facts.story().articles > 1;
    case ArticleState::Unreviewed:
        return isReadable && !isReviewed(m_facts.decision());
    case ArticleState::Reviewed:
        return isReadable && isReviewed(m_facts.decision());
    case ArticleState::Later:
        return isReadable && m_facts.decision().verdict == Verdict::Later;
    case ArticleState::Changed:
        return isChangedSince(m_facts.decision(), m_row);
    case ArticleState::Overruled:
        return isOverruled(m_facts.decision(), m_row);
    case ArticleState::New:
        return isReadable && m_facts.news().isNew;
    case ArticleState::Updated:
        return isReadable && m_facts.news().isChanged;
    }
    return false;
}

bool QueryMatcher::Evaluation::fitsRegex(const Step& step, std::string_view text)
{
    using Clock = std::chrono::steady_clock;
    const auto begin = Clock::now();
    const auto match = step.regex.match(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    m_matcher.m_regexTime += Clock::now() - begin;
    m_matcher.takeMatch(step.place, match.isValid());
    return match.hasMatch();
}

/// `isFolded`: the text is, so that only a regular expression needs another one.
bool QueryMatcher::Evaluation::fits(const Step& step, std::string_view text, bool isFolded)
{
    const auto match = std::get<TextTest>(step.test.what).match;
    if (match == TextMatch::Regex)
        return fitsRegex(step, text);
    const bool isAsItIs = isFolded || stet::isFolded(text);
    const auto own = isAsItIs ? std::string() : foldText(text);
    const auto folded = isAsItIs ? text : std::string_view(own);
    return match == TextMatch::Exact ? folded == step.folded : contains(folded, step.folded);
}

/// A list or map fits when one of the values in it does.
bool QueryMatcher::Evaluation::fitsAnyOf(const Step& step, const Value& value)
{
    if (value.isScalar())
        return fits(step, value.text);
    return std::any_of(
        value.items.begin(), value.items.end(), [&](const Value& item) { return fitsAnyOf(step, item); });
}

/// The answer of a BodyTest, as its column has it. An article whose text is not read yet matches neither a question nor
/// its opposite.
bool QueryMatcher::Evaluation::fitsBody(const Step& step)
{
    if (m_row.error)
        return false;
    const auto answer = m_facts.valueOf(step.test.path);
    m_matcher.m_isUnknown = m_matcher.m_isUnknown || !answer;
    if (answer && answer->type == ValueType::Null)
        m_matcher.takeMatch(step.place, false);
    return answer && answer->text == bodyFits;
}

/// Whether the step names something that has changed in the article.
bool QueryMatcher::Evaluation::fitsNews(const Step& step)
{
    const auto& news = m_facts.news();
    return (news.isTitleChanged && fits(step, "title", true)) || (news.isFlipped && fits(step, "published", true))
        || (news.qualityChange && fits(step, "quality", true)) || (news.heatChange && fits(step, "heat", true))
        || (news.isChanged && fits(step, "text", true));
}

bool QueryMatcher::Evaluation::holdsText(const Step& step)
{
    const auto& test = step.test;
    if (test.field == QueryField::Body)
        return fitsBody(step);
    const auto match = std::get<TextTest>(test.what).match;
    const bool isRegex = match == TextMatch::Regex;
    const auto textOrFolded = [&](std::string_view text, std::string_view folded) {
        return isRegex ? fits(step, text) : fits(step, folded, true);
    };
    switch (test.field) {
    case QueryField::Words:
        return contains(m_row.haystack, step.folded);
    case QueryField::Title:
        return textOrFolded(m_row.title, m_row.titleKey());
    case QueryField::Excerpt:
        return textOrFolded(m_row.excerpt, m_row.foldedExcerpt());
    case QueryField::Provider:
        return textOrFolded(m_row.provider, m_row.foldedProvider());
    case QueryField::File:
        return textOrFolded(fileNameOf(m_row.path), m_row.foldedFile());
    case QueryField::Topics: {
        const auto topics = isRegex ? m_row.topics.view() : m_row.foldedTopics();
        bool found = topics.empty() && match == TextMatch::Exact && step.folded.empty();
        forEachTopic(topics, [&](std::string_view topic) { found = found || fits(step, topic, !isRegex); });
        return found;
    }
    case QueryField::Problem: {
        bool found = false; // names of rules are folded
        forEachTopic(m_facts.problems().rules, [&](std::string_view rule) { found = found || fits(step, rule, true); });
        return found;
    }
    case QueryField::Reason:
        return fits(step, m_facts.decision().reason);
    case QueryField::Changed:
        return fitsNews(step);
    case QueryField::Flipped:
        return m_facts.news().isFlipped && fits(step, isOnSite(m_row) ? "published" : "draft", true);
    case QueryField::Category:
        return fits(step, m_row.category);
    case QueryField::Type:
        return fits(step, m_row.type);
    case QueryField::Folder: {
        if (fits(step, m_row.folder) || match != TextMatch::Exact || step.folded.empty())
            return fits(step, m_row.folder);
        return foldText(m_row.folder).starts_with(step.folded + '/');
    }
    case QueryField::Path: {
        const auto value = m_facts.valueOf(test.path);
        return value ? fitsAnyOf(step, *value) : match == TextMatch::Exact && step.folded.empty();
    }
    default:
        return false;
    }
}

std::optional<double> QueryMatcher::Evaluation::numberIn(QueryField field) const
{
    switch (field) {
    case QueryField::Quality:
        return m_row.quality;
    case QueryField::Heat:
        return m_row.heat;
    case QueryField::Images:
        return m_row.images.value_or(0);
    case QueryField::Related:
        return m_row.related.value_or(0);
    case QueryField::Cluster:
        return m_facts.story().articles;
    default:
        return std::nullopt;
    }
}

bool QueryMatcher::Evaluation::isWithin(const RangeTest& range, const Value& value) const
{
    if (!value.isScalar())
        return std::any_of(
            value.items.begin(), value.items.end(), [&](const Value& item) { return isWithin(range, item); });
    if (const auto number = range.numbers ? numberOf(value.type, value.text) : std::nullopt)
        return range.numbers->contains(*number);
    const auto time = range.times && value.type == ValueType::Text ? parseDateTime(value.text) : std::nullopt;
    return time && range.times->contains(*time);
}

bool QueryMatcher::Evaluation::holdsRange(const Step& step, const RangeTest& range) const
{
    if (step.test.field == QueryField::Path) {
        const auto value = m_facts.valueOf(step.test.path);
        return value && isWithin(range, *value);
    }
    if (step.test.field == QueryField::Date)
        return m_row.date && range.times && range.times->contains(*m_row.date);
    if (step.test.field == QueryField::Written)
        return range.times && range.times->contains(m_row.stamp.modified / nanosecondsPerSecond);
    const auto number = numberIn(step.test.field);
    return number && range.numbers && range.numbers->contains(*number);
}

bool QueryMatcher::Evaluation::isThere(const QueryTest& test) const
{
    switch (test.field) {
    case QueryField::Words:
        return true;
    case QueryField::Title:
        return !m_row.title.empty();
    case QueryField::Excerpt:
        return !m_row.excerpt.empty();
    case QueryField::Provider:
        return !m_row.provider.empty();
    case QueryField::Topics:
        return !m_row.topics.empty();
    case QueryField::Category:
        return !m_row.category.empty();
    case QueryField::Type:
        return !m_row.type.empty();
    case QueryField::File:
        return !m_row.path.empty();
    case QueryField::Folder:
        return !m_row.folder.empty();
    case QueryField::Quality:
        return m_row.quality.has_value();
    case QueryField::Heat: // -1: unknown
        return m_row.heat && *m_row.heat != -1;
    case QueryField::Images:
        return m_row.images.value_or(0) > 0;
    case QueryField::Related:
        return m_row.related.value_or(0) > 0;
    case QueryField::Date:
        return !m_row.dateText.empty();
    case QueryField::Problem:
        return m_facts.problems().count > 0;
    case QueryField::Reason:
        return !m_facts.decision().reason.empty();
    case QueryField::Changed:
        return m_facts.news().isChanged;
    case QueryField::Flipped:
        return m_facts.news().isFlipped;
    case QueryField::Cluster:
        return m_facts.story().articles > 1;
    case QueryField::Written:
        return true;
    case QueryField::Body: // asked by fitsBody()
    case QueryField::Path: {
        const auto value = m_facts.valueOf(test.path);
        return value && isSomething(*value);
    }
    }
    return false;
}

const RowNews& QueryFacts::news() const
{
    static const RowNews none;
    return none;
}

const RowDecision& QueryFacts::decision() const
{
    static const RowDecision none;
    return none;
}

const RowProblems& QueryFacts::problems() const
{
    static const RowProblems none;
    return none;
}

QueryMatcher::QueryMatcher(const Query& query)
    : m_root(std::make_unique<Step>(query.root))
{
}

QueryMatcher::~QueryMatcher() = default;

bool QueryMatcher::matches(const ArticleSummary& row, const QueryFacts& facts)
{
    m_isGivenUp = false;
    m_isUnknown = false;
    const bool holds = Evaluation(*this, row, facts).holds(*m_root);
    if (!m_isGivenUp)
        return holds && !m_isUnknown;
    if (++m_notJudged == notJudgedLimit)
        m_parseError = QueryParseError{QueryParseErrorCode::SlowRegex, m_slowPlace};
    return false;
}

/// What became of one match of the regular expression at a place.
void QueryMatcher::takeMatch(QueryPlace regex, bool isComplete)
{
    if (!isComplete) {
        m_isGivenUp = true;
        m_slowPlace = regex;
    }
    if (m_regexTime > regexTimeLimit)
        m_parseError = QueryParseError{QueryParseErrorCode::SlowRegex, regex};
}

std::optional<QueryParseError> QueryMatcher::note() const
{
    if (m_notJudged == 0)
        return std::nullopt;
    return QueryParseError{QueryParseErrorCode::NotJudged, m_slowPlace, std::to_string(m_notJudged)};
}

} // namespace stet
