// Declared in core/query/query_parsing.h

#include "core/query/body_test.h"
#include "core/query/query_dates.h"
#include "core/query/query_fields.h"
#include "core/query/query_operands.h"
#include "core/query/query_parsing.h"
#include "core/text/folding.h"

#include <QRegularExpression>

#include <algorithm>

namespace stet {

namespace {

constexpr std::size_t mostTests = 5'000; // with saved searches
constexpr std::size_t mostSavedBytes = 20 * longestQuery;
const TextTest anyText{TextMatch::Regex, "\\S"};

} // namespace

std::optional<WrittenValue> QueryParser::readValue(Escapes escapes)
{
    const auto begin = m_in.pos();
    auto value = m_in.readValue(escapes);
    if (!value)
        return fail(QueryParseErrorCode::UnclosedQuote, {begin, m_in.size()});
    return value;
}

QueryParser::Node QueryParser::testNode(QueryPlace place, QueryTest test)
{
    if (++m_shared.tests > mostTests)
        return fail(QueryParseErrorCode::TooMuch, place);
    m_in.skipSpaces();
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
    if (auto compared = isQuoted ? Node() : readComparedField(word); compared || m_parseError)
        return compared;
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
        return fail(QueryParseErrorCode::BadField, {begin, begin + colon}, word.substr(0, colon));
    return readWord();
}

/// `quality>80`, for `quality:>80`: fields with a size are compared without a colon too.
QueryParser::Node QueryParser::readComparedField(std::string_view word)
{
    const auto sign = word.find_first_of("<>=:");
    if (sign == std::string_view::npos || word[sign] == ':')
        return std::nullopt;
    const auto field = rowFieldOf(word.substr(0, sign));
    if (!field || (!isNumberField(*field) && *field != QueryField::Date))
        return std::nullopt;
    const QueryPlace name{m_in.pos(), m_in.pos() + sign};
    m_in.skip(sign);
    return readFieldTest(KeyPath::ofKey(word.substr(0, sign)), name, false);
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
    auto& open = m_shared.open;
    if (std::find(open.begin(), open.end(), folded) != open.end())
        return fail(QueryParseErrorCode::SearchLoop, place, name);
    const auto& savedSearch = m_shared.surroundings.savedSearch;
    const auto text = savedSearch ? savedSearch(name) : std::nullopt;
    if (!text)
        return fail(QueryParseErrorCode::UnknownSearch, place, name);
    if (text->size() > longestQuery)
        return fail(QueryParseErrorCode::BrokenSearch, place, name);
    // A few searches that name each other many times would stand for more than any memory holds.
    m_shared.savedBytes += text->size();
    if (++m_shared.tests > mostTests || m_shared.savedBytes > mostSavedBytes)
        return fail(QueryParseErrorCode::TooMuch, place);
    if (m_depth + 1 > deepestQuery)
        return fail(QueryParseErrorCode::TooDeep, place);
    open.push_back(folded);
    QueryParser parser(*text, m_shared, m_depth + 1);
    auto node = parser.readAll();
    open.pop_back();
    if (!node) {
        const auto code = parser.parseError()->code;
        const bool isOwn = code == QueryParseErrorCode::SearchLoop || code == QueryParseErrorCode::TooMuch
            || code == QueryParseErrorCode::TooManyFields;
        return fail(isOwn ? code : QueryParseErrorCode::BrokenSearch, place, name);
    }
    m_in.skipSpaces();
    // One node, so that what it stands for holds together.
    QueryNode search{.kind = Kind::All, .isSavedSearch = true, .place = place};
    search.children.push_back(std::move(*node));
    return search;
}

/// A test of the field of a row, or else of a path, which the query remembers.
std::optional<QueryTest> QueryParser::testOf(
    const KeyPath& path, const std::optional<QueryField>& rowField, QueryPlace field)
{
    if (rowField)
        return QueryTest{.field = *rowField};
    const auto index = placeOf(path, field);
    return index ? std::optional(QueryTest{.field = QueryField::Path, .path = *index}) : std::nullopt;
}

/// The place of a source among those of the query.
std::optional<std::size_t> QueryParser::placeOf(const ColumnSource& source, QueryPlace field)
{
    auto& sources = m_shared.query.sources;
    const auto found = std::find(sources.begin(), sources.end(), source);
    const auto index = static_cast<std::size_t>(found - sources.begin());
    if (found == sources.end() && sources.size() == mostSources)
        return fail(QueryParseErrorCode::TooManyFields, field, std::to_string(mostSources));
    if (found == sources.end())
        sources.push_back(source);
    return index;
}

/// A test of bodies is asked when the texts are read.
std::optional<QueryTest> QueryParser::withBodyTest(QueryTest test, QueryPlace field)
{
    if (test.field != QueryField::Body)
        return test;
    const auto* text = std::get_if<TextTest>(&test.what);
    const auto index = placeOf(ColumnSource(makeBodyTest(text != nullptr ? *text : anyText)), field);
    if (!index)
        return std::nullopt;
    test.path = *index;
    return test;
}

/// `is:`, with what stands behind it.
QueryParser::Node QueryParser::readState(QueryPlace field)
{
    const auto word = readValue();
    if (!word)
        return std::nullopt;
    const auto state = stateOf(word->text);
    if (!state)
        return fail(QueryParseErrorCode::UnknownState, word->place, word->text);
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
        return fail(QueryParseErrorCode::BadField, {begin, m_in.pos()}, written);
    auto test = testOf(*path, rowFieldOf(written), {begin, m_in.pos()});
    if (!test)
        return std::nullopt;
    test->what = PresenceTest();
    test = withBodyTest(std::move(*test), field);
    auto node = test ? testNode({field.begin, m_in.pos()}, std::move(*test)) : std::nullopt;
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
        return fail(QueryParseErrorCode::MissingValue, {field.begin, m_in.pos()}, name);
    if (isSameName(name, "is"))
        return readState(field);
    if (isSameName(name, "has") || isSameName(name, "no"))
        return readPresence(field, isSameName(name, "has"));
    if (isSameName(name, "search")) {
        const auto value = readValue();
        return value ? readSavedSearch({field.begin, m_in.pos()}, value->text) : std::nullopt;
    }
    auto test = testOf(path, isQuoted ? std::nullopt : rowFieldOf(name), field);
    if (test)
        test = valueTest(std::move(*test), field);
    if (test)
        test = withBodyTest(std::move(*test), field);
    return test ? testNode({field.begin, m_in.pos()}, std::move(*test)) : std::nullopt;
}

std::optional<QueryTest> QueryParser::textTest(QueryTest test, TextMatch match)
{
    m_in.skip(1);
    auto value = readValue(match == TextMatch::Regex ? Escapes::Kept : Escapes::Decoded);
    if (!value)
        return std::nullopt;
    if (value->text.empty() && !(match == TextMatch::Exact && value->isQuoted))
        return fail(QueryParseErrorCode::MissingValue, {value->place.begin - 1, value->place.end}, {});
    if (match == TextMatch::Regex) {
        const QRegularExpression regex(QLatin1String("(?:)") + QString::fromStdString(value->text)); // as it is matched
        if (!regex.isValid())
            return fail(QueryParseErrorCode::BadRegex, value->place, regex.errorString().toStdString());
    }
    test.what = TextTest{match, std::move(value->text)};
    return test;
}

/// `since:`, with the day or moment from which on the file was written.
std::optional<QueryTest> QueryParser::sinceTest(QueryTest test, QueryPlace field)
{
    const auto value = readValue();
    if (!value)
        return std::nullopt;
    if (value->text.empty())
        return fail(QueryParseErrorCode::MissingValue, {field.begin, m_in.pos()}, m_in.text(field));
    const auto date = parseQueryDate(value->text, m_shared.surroundings.now);
    if (!date)
        return fail(QueryParseErrorCode::NotADate, value->place, value->text);
    test.what = RangeTest{.times = TimeRange{.from = date->period.from}};
    return test;
}

/// Reads what stands behind the colon.
std::optional<QueryTest> QueryParser::valueTest(QueryTest test, QueryPlace field)
{
    const auto name = m_in.text(field);
    if (test.field == QueryField::Written)
        return sinceTest(std::move(test), field);
    const bool isNumber = isNumberField(test.field);
    const bool isDate = test.field == QueryField::Date;
    const char first = m_in.peek();
    if (first == '~' || (first == '=' && !isNumber && !isDate)) {
        if (isNumber || isDate)
            return fail(QueryParseErrorCode::NotText, {m_in.pos(), m_in.pos() + 1}, name);
        return textTest(std::move(test), first == '~' ? TextMatch::Regex : TextMatch::Exact);
    }
    const bool isSized = isNumber || isDate || test.field == QueryField::Path;
    const auto comparison = takeComparison(m_in);
    if (comparison != Comparison::None && comparison != Comparison::Equal && !isSized)
        return fail(QueryParseErrorCode::NotComparable, {field.begin, m_in.pos()}, name);
    const auto value = readValue();
    if (!value)
        return std::nullopt;
    if (value->text.empty())
        return fail(QueryParseErrorCode::MissingValue, {field.begin, m_in.pos()}, name);
    if (isSized) {
        RangeTest range;
        if (!isDate)
            range.numbers = numberRange(comparison, value->text);
        if (!isNumber)
            range.times = timeRange(comparison, value->text, m_shared.surroundings.now);
        // A value of any field is a text first; only what is compared, or goes from one to another, has a size.
        const bool isSize = test.field != QueryField::Path || comparison != Comparison::None
            || (!value->isQuoted && isRange(value->text));
        if (isSize && (range.numbers || range.times)) {
            test.what = range;
            return test;
        }
    }
    if (isNumber)
        return fail(QueryParseErrorCode::NotANumber, value->place, value->text);
    if (isDate)
        return fail(QueryParseErrorCode::NotADate, value->place, value->text);
    if (comparison != Comparison::None)
        return fail(QueryParseErrorCode::NotComparable, {field.begin, m_in.pos()}, name);
    test.what = TextTest{TextMatch::Contains, value->text};
    return test;
}

} // namespace stet
