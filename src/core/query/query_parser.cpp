#include "query/query_parser.h"

#include "library/folding.h"
#include "query/query_fields.h"
#include "query/query_operands.h"
#include "query/query_reader.h"

#include <QRegularExpression>

#include <algorithm>

namespace stet {

namespace {

constexpr int deepest = 64; // parentheses, NOT and saved searches within each other
constexpr std::size_t mostTests = 5'000; // with saved searches

/// Reads one text by recursive descent; saved searches are read by parsers of their own into the same query. The first
/// mistake ends it: then every function returns nullopt.
class QueryParser
{
public:
    using Names = std::vector<std::string>;

    QueryParser(std::string_view text, const QuerySurroundings& surroundings, Query& query, Names& open,
        std::size_t& tests, int depth)
        : m_in(text)
        , m_surroundings(surroundings)
        , m_query(query)
        , m_open(open)
        , m_tests(tests)
        , m_depth(depth)
    {
    }

    std::optional<QueryNode> readAll();
    const std::optional<QueryMistake>& mistake() const { return m_mistake; }

private:
    using Node = std::optional<QueryNode>;
    using Kind = QueryNode::Kind;

    std::nullopt_t fail(QueryMistakeCode code, QueryPlace place, std::string_view detail = {});

    Node readAny();
    Node readEach();
    Node readNot();
    Node readGroup();
    Node readTest();
    Node readWord();
    Node readState(QueryPlace field);
    Node readPresence(QueryPlace field, bool isThere);
    QueryTest testOf(const KeyPath& path, const std::optional<QueryField>& rowField);
    Node readFieldTest(const KeyPath& path, QueryPlace field, bool isQuoted);
    Node readSavedSearch(QueryPlace place, const std::string& name);
    Node testNode(QueryPlace place, QueryTest test);
    std::optional<QueryTest> valueTest(QueryTest test, QueryPlace field);
    std::optional<QueryTest> textTest(QueryTest test, TextMatch match);

    /// A value, or a mistake where its quotes are open.
    std::optional<WrittenValue> readValue(Escapes escapes = Escapes::Decoded);

    QueryReader m_in;
    const QuerySurroundings& m_surroundings;
    Query& m_query;
    Names& m_open; ///< saved searches that are being read, outermost first
    std::size_t& m_tests;
    int m_depth;
    QueryPlace m_lastOr; ///< the OR in the group being read whose right side has not been read yet
    std::optional<QueryMistake> m_mistake;
};

std::nullopt_t QueryParser::fail(QueryMistakeCode code, QueryPlace place, std::string_view detail)
{
    if (!m_mistake)
        m_mistake = QueryMistake{code, place, std::string(detail)};
    return std::nullopt;
}

QueryParser::Node QueryParser::readAll()
{
    m_in.skipBlanks();
    if (m_in.atEnd())
        return QueryNode{};
    auto node = readAny();
    if (!node)
        return std::nullopt;
    if (!m_in.atEnd())
        return fail(QueryMistakeCode::UnexpectedParenthesis, {m_in.pos(), m_in.pos() + 1});
    return node;
}

QueryParser::Node QueryParser::readAny()
{
    const auto begin = m_in.pos();
    m_lastOr = {};
    QueryNode any{.kind = Kind::Any};
    while (true) {
        auto node = readEach();
        if (!node)
            return std::nullopt;
        any.children.push_back(std::move(*node));
        m_lastOr = {m_in.pos(), m_in.pos() + 2};
        if (!m_in.take("OR"))
            break;
    }
    if (any.children.size() == 1)
        return std::move(any.children.front());
    any.place = {begin, any.children.back().place.end};
    return any;
}

QueryParser::Node QueryParser::readEach()
{
    const auto begin = m_in.pos();
    QueryNode all{.kind = Kind::All};
    while (true) {
        const auto wordPlace = m_in.pos();
        const bool isJoined = !all.children.empty() && m_in.take("AND");
        const bool isEnd = m_in.atEnd() || m_in.peek() == ')' || m_in.isAt("OR") || m_in.isAt("AND");
        if (isEnd && (isJoined || all.children.empty())) {
            if (isJoined)
                return fail(QueryMistakeCode::MissingOperand, {wordPlace, wordPlace + 3}, "AND");
            if (m_lastOr != QueryPlace())
                return fail(QueryMistakeCode::MissingOperand, m_lastOr, "OR");
            if (m_in.isAt("OR"))
                return fail(QueryMistakeCode::MissingOperand, {m_in.pos(), m_in.pos() + 2}, "OR");
            if (m_in.isAt("AND"))
                return fail(QueryMistakeCode::MissingOperand, {m_in.pos(), m_in.pos() + 3}, "AND");
            return fail(QueryMistakeCode::UnexpectedParenthesis, {m_in.pos(), m_in.pos() + 1});
        }
        if (isEnd)
            break;
        auto node = readNot();
        if (!node)
            return std::nullopt;
        all.children.push_back(std::move(*node));
        m_lastOr = {};
    }
    if (all.children.size() == 1)
        return std::move(all.children.front());
    all.place = {begin, all.children.back().place.end};
    return all;
}

QueryParser::Node QueryParser::readNot()
{
    const auto begin = m_in.pos();
    const bool isSign = m_in.peek() == '-' && !m_in.endsWord(1);
    const bool isWord = !isSign && m_in.isAt("NOT");
    if (!isSign && !isWord)
        return m_in.peek() == '(' ? readGroup() : readTest();
    m_in.skip(isSign ? 1 : 3);
    m_in.skipBlanks();
    if (m_in.atEnd() || m_in.peek() == ')' || m_in.isAt("OR") || m_in.isAt("AND"))
        return fail(QueryMistakeCode::MissingOperand, {begin, begin + (isSign ? 1U : 3U)}, isSign ? "-" : "NOT");
    if (++m_depth > deepest)
        return fail(QueryMistakeCode::TooDeep, {begin, m_in.pos()});
    auto child = readNot();
    --m_depth;
    if (!child)
        return std::nullopt;
    QueryNode node{.kind = Kind::Not, .place = {begin, child->place.end}};
    node.children.push_back(std::move(*child));
    return node;
}

QueryParser::Node QueryParser::readGroup()
{
    const auto begin = m_in.pos();
    m_in.skip(1);
    if (++m_depth > deepest)
        return fail(QueryMistakeCode::TooDeep, {begin, m_in.pos()});
    m_in.skipBlanks();
    if (!m_in.atEnd() && m_in.peek() == ')')
        return fail(QueryMistakeCode::EmptyParentheses, {begin, m_in.pos() + 1});
    if (m_in.atEnd())
        return fail(QueryMistakeCode::UnclosedParenthesis, {begin, begin + 1});
    auto node = readAny();
    if (!node)
        return std::nullopt;
    if (m_in.atEnd())
        return fail(QueryMistakeCode::UnclosedParenthesis, {begin, begin + 1});
    m_in.skip(1);
    --m_depth;
    node->place = {begin, m_in.pos()};
    m_in.skipBlanks();
    return node;
}

std::optional<WrittenValue> QueryParser::readValue(Escapes escapes)
{
    const auto begin = m_in.pos();
    auto value = m_in.readValue(escapes);
    if (!value)
        return fail(QueryMistakeCode::UnclosedQuote, {begin, m_in.size()});
    return value;
}

QueryParser::Node QueryParser::testNode(QueryPlace place, QueryTest test)
{
    if (++m_tests > mostTests)
        return fail(QueryMistakeCode::TooMuch, place);
    m_in.skipBlanks();
    return QueryNode{.kind = Kind::Test, .place = place, .test = std::move(test)};
}

QueryParser::Node QueryParser::readTest()
{
    const auto begin = m_in.pos();
    const auto word = m_in.bareWord();
    const char first = word.empty() ? '\0' : word.front();
    const bool isQuoted = first == '"';
    const bool isName = isQuoted || first == '_' || (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z')
        || static_cast<unsigned char>(first) >= 0x80U;
    auto rest = m_in.rest();
    const auto path = isName ? KeyPath::takeFrom(rest) : Result<KeyPath>(KeyPath());
    const QueryPlace field{begin, m_in.size() - rest.size()};
    const bool hasParenthesis = !isQuoted && m_in.text(field).find_first_of("()") != std::string_view::npos;
    if (isName && path.ok() && rest.starts_with(':') && !rest.starts_with("://") && !hasParenthesis) {
        m_in.skip(field.end - field.begin + 1);
        return readFieldTest(*path, field, isQuoted);
    }
    const auto colon = word.find(':');
    if (isName && !path.ok() && !isQuoted && colon != std::string_view::npos && word.find("://") != colon)
        return fail(QueryMistakeCode::BadField, {begin, begin + colon}, word.substr(0, colon));
    return readWord();
}

QueryParser::Node QueryParser::readWord()
{
    auto written = readValue();
    if (!written)
        return std::nullopt;
    return testNode(written->place, {.what = TextTest{TextMatch::Contains, std::move(written->text)}});
}

QueryParser::Node QueryParser::readSavedSearch(QueryPlace place, const std::string& name)
{
    const auto folded = foldText(name);
    if (std::find(m_open.begin(), m_open.end(), folded) != m_open.end())
        return fail(QueryMistakeCode::SearchLoop, place, name);
    const auto text = m_surroundings.savedSearch ? m_surroundings.savedSearch(name) : std::nullopt;
    if (!text)
        return fail(QueryMistakeCode::UnknownSearch, place, name);
    if (text->size() > longestQuery)
        return fail(QueryMistakeCode::BrokenSearch, place, name);
    if (m_depth + 1 > deepest)
        return fail(QueryMistakeCode::TooDeep, place);
    m_open.push_back(folded);
    QueryParser parser(*text, m_surroundings, m_query, m_open, m_tests, m_depth + 1);
    auto node = parser.readAll();
    m_open.pop_back();
    if (!node) {
        const auto code = parser.mistake()->code;
        const bool isOwn = code == QueryMistakeCode::SearchLoop || code == QueryMistakeCode::TooMuch;
        return fail(isOwn ? code : QueryMistakeCode::BrokenSearch, place, name);
    }
    m_in.skipBlanks();
    // One node, so that what it stands for holds together.
    QueryNode search{.kind = Kind::All, .isSavedSearch = true, .place = place};
    search.children.push_back(std::move(*node));
    return search;
}

/// A test of the field of a row, or else of a path, which the query remembers.
QueryTest QueryParser::testOf(const KeyPath& path, const std::optional<QueryField>& rowField)
{
    if (rowField)
        return {.field = *rowField};
    auto& paths = m_query.paths;
    const auto found = std::find(paths.begin(), paths.end(), path);
    const auto index = static_cast<std::size_t>(found - paths.begin());
    if (found == paths.end())
        paths.push_back(path);
    return {.field = QueryField::Path, .path = index};
}

/// `is:`, with what stands behind it.
QueryParser::Node QueryParser::readState(QueryPlace field)
{
    const auto word = readValue();
    if (!word)
        return std::nullopt;
    const auto state = stateOf(word->text);
    if (!state)
        return fail(QueryMistakeCode::UnknownState, word->place, word->text);
    return testNode({field.begin, m_in.pos()}, {.what = *state});
}

/// `has:` or `no:`, with the field behind it.
QueryParser::Node QueryParser::readPresence(QueryPlace field, bool isThere)
{
    const auto begin = m_in.pos();
    const auto written = m_in.pathWord();
    m_in.skip(written.size());
    const auto path = KeyPath::parse(written);
    if (!path.ok())
        return fail(QueryMistakeCode::BadField, {begin, m_in.pos()}, written);
    auto test = testOf(*path, rowFieldOf(written));
    test.what = PresenceTest();
    auto node = testNode({field.begin, m_in.pos()}, std::move(test));
    if (!node || isThere)
        return node;
    QueryNode without{.kind = Kind::Not, .place = node->place};
    without.children.push_back(std::move(*node));
    return without;
}

QueryParser::Node QueryParser::readFieldTest(const KeyPath& path, QueryPlace field, bool isQuoted)
{
    const auto name = m_in.text(field);
    if (m_in.endsWord())
        return fail(QueryMistakeCode::MissingValue, {field.begin, m_in.pos()}, name);
    if (name == "is")
        return readState(field);
    if (name == "has" || name == "no")
        return readPresence(field, name == "has");
    if (name == "search") {
        const auto value = readValue();
        return value ? readSavedSearch({field.begin, m_in.pos()}, value->text) : std::nullopt;
    }
    const auto test = valueTest(testOf(path, isQuoted ? std::nullopt : rowFieldOf(name)), field);
    return test ? testNode({field.begin, m_in.pos()}, *test) : std::nullopt;
}

std::optional<QueryTest> QueryParser::textTest(QueryTest test, TextMatch match)
{
    m_in.skip(1);
    auto value = readValue(match == TextMatch::Regex ? Escapes::Kept : Escapes::Decoded);
    if (!value)
        return std::nullopt;
    if (value->text.empty() && !(match == TextMatch::Exact && value->isQuoted))
        return fail(QueryMistakeCode::MissingValue, {value->place.begin - 1, value->place.end}, {});
    if (match == TextMatch::Regex) {
        const QRegularExpression regex(QString::fromStdString(value->text));
        if (!regex.isValid())
            return fail(QueryMistakeCode::BadRegex, value->place, regex.errorString().toStdString());
    }
    test.what = TextTest{match, std::move(value->text)};
    return test;
}

/// Reads what stands behind the colon.
std::optional<QueryTest> QueryParser::valueTest(QueryTest test, QueryPlace field)
{
    const auto name = m_in.text(field);
    const bool isNumber = isNumberField(test.field);
    const bool isDate = test.field == QueryField::Date;
    const char first = m_in.peek();
    if (first == '~' || (first == '=' && !isNumber && !isDate)) {
        if (isNumber || isDate)
            return fail(QueryMistakeCode::NotText, {m_in.pos(), m_in.pos() + 1}, name);
        return textTest(std::move(test), first == '~' ? TextMatch::Regex : TextMatch::Exact);
    }
    const bool isSized = isNumber || isDate || test.field == QueryField::Path;
    const auto comparison = takeComparison(m_in);
    if (comparison != Comparison::None && comparison != Comparison::Equal && !isSized)
        return fail(QueryMistakeCode::NotComparable, {field.begin, m_in.pos()}, name);
    const auto value = readValue();
    if (!value)
        return std::nullopt;
    if (value->text.empty())
        return fail(QueryMistakeCode::MissingValue, {field.begin, m_in.pos()}, name);
    if (isSized) {
        RangeTest range;
        if (!isDate)
            range.numbers = numberRange(comparison, value->text);
        if (!isNumber)
            range.times = timeRange(comparison, value->text, m_surroundings.now);
        // A value of any field is a text first; only what is compared, or goes from one to another, has a size.
        const bool isSize = test.field != QueryField::Path || comparison != Comparison::None
            || (!value->isQuoted && isRange(value->text));
        if (isSize && (range.numbers || range.times)) {
            test.what = range;
            return test;
        }
    }
    if (isNumber)
        return fail(QueryMistakeCode::NotANumber, value->place, value->text);
    if (isDate)
        return fail(QueryMistakeCode::NotADate, value->place, value->text);
    if (comparison != Comparison::None)
        return fail(QueryMistakeCode::NotComparable, {field.begin, m_in.pos()}, name);
    test.what = TextTest{TextMatch::Contains, value->text};
    return test;
}

} // namespace

ParsedQuery parseQuery(std::string_view text, const QuerySurroundings& surroundings)
{
    if (text.size() > longestQuery)
        return {.mistake
            = QueryMistake{QueryMistakeCode::TooLong, {longestQuery, text.size()}, std::to_string(longestQuery)}};
    ParsedQuery parsed;
    std::vector<std::string> open;
    std::size_t tests = 0;
    QueryParser parser(text, surroundings, parsed.query, open, tests, 0);
    auto root = parser.readAll();
    if (!root)
        return {.mistake = parser.mistake()};
    parsed.query.root = std::move(*root);
    return parsed;
}

} // namespace stet
