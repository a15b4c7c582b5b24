#include "core/query/query_parser.h"

#include "core/query/query_parsing.h"

namespace stet {

std::nullopt_t QueryParser::fail(QueryParseErrorCode code, QueryPlace place, std::string_view detail)
{
    if (!m_parseError)
        m_parseError = QueryParseError{code, place, std::string(detail)};
    return std::nullopt;
}

QueryParser::Node QueryParser::readAll()
{
    m_in.skipSpaces();
    if (m_in.atEnd())
        return QueryNode{};
    auto node = readAny();
    if (!node)
        return std::nullopt;
    if (!m_in.atEnd())
        return fail(QueryParseErrorCode::UnexpectedParenthesis, {m_in.pos(), m_in.pos() + 1});
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
                return fail(QueryParseErrorCode::MissingOperand, {wordPlace, wordPlace + 3}, "AND");
            if (m_lastOr != QueryPlace())
                return fail(QueryParseErrorCode::MissingOperand, m_lastOr, "OR");
            if (m_in.isAt("OR"))
                return fail(QueryParseErrorCode::MissingOperand, {m_in.pos(), m_in.pos() + 2}, "OR");
            if (m_in.isAt("AND"))
                return fail(QueryParseErrorCode::MissingOperand, {m_in.pos(), m_in.pos() + 3}, "AND");
            return fail(QueryParseErrorCode::UnexpectedParenthesis, {m_in.pos(), m_in.pos() + 1});
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
    m_in.skipSpaces();
    if (m_in.atEnd() || m_in.peek() == ')' || m_in.isAt("OR") || m_in.isAt("AND"))
        return fail(QueryParseErrorCode::MissingOperand, {begin, begin + (isSign ? 1U : 3U)}, isSign ? "-" : "NOT");
    if (++m_depth > deepestQuery)
        return fail(QueryParseErrorCode::TooDeep, {begin, m_in.pos()});
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
    if (++m_depth > deepestQuery)
        return fail(QueryParseErrorCode::TooDeep, {begin, m_in.pos()});
    m_in.skipSpaces();
    if (!m_in.atEnd() && m_in.peek() == ')')
        return fail(QueryParseErrorCode::EmptyParentheses, {begin, m_in.pos() + 1});
    if (m_in.atEnd())
        return fail(QueryParseErrorCode::UnclosedParenthesis, {begin, begin + 1});
    auto node = readAny();
    if (!node)
        return std::nullopt;
    if (m_in.atEnd())
        return fail(QueryParseErrorCode::UnclosedParenthesis, {begin, begin + 1});
    m_in.skip(1);
    --m_depth;
    node->place = {begin, m_in.pos()};
    m_in.skipSpaces();
    return node;
}

ParsedQuery parseQuery(std::string_view text, const QuerySurroundings& surroundings)
{
    if (text.size() > longestQuery)
        return {.parseError
            = QueryParseError{QueryParseErrorCode::TooLong, {longestQuery, text.size()}, std::to_string(longestQuery)}};
    ParsedQuery parsed;
    QueryParser::Shared shared{surroundings, parsed.query};
    QueryParser parser(text, shared, 0);
    auto root = parser.readAll();
    if (!root)
        return {.parseError = parser.parseError()};
    parsed.query.root = std::move(*root);
    return parsed;
}

} // namespace stet
