#pragma once

// Internal to parseQuery(): query_parser.cpp reads how conditions are combined, query_conditions.cpp the conditions.

#include "core/query/query_parser.h"
#include "core/query/query_reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

constexpr int deepestQuery = 64; // nested parentheses, NOT and saved searches

/// Reads one text by recursive descent. Saved searches are read by parsers of their own into the same query. The first
/// error ends it: from then on every function returns nullopt.
class QueryParser
{
public:
    /// The state that a text and the saved searches in it share.
    struct Shared
    {
        const QuerySurroundings& surroundings;
        Query& query;
        std::vector<std::string> open{}; ///< saved searches being read, outermost first, folded
        std::size_t tests = 0; ///< conditions and saved searches so far
        std::size_t savedBytes = 0; ///< size of the texts of saved searches so far
    };

    QueryParser(std::string_view text, Shared& shared, int depth)
        : m_in(text)
        , m_shared(shared)
        , m_depth(depth)
    {
    }

    std::optional<QueryNode> readAll();
    const std::optional<QueryParseError>& parseError() const { return m_parseError; }

private:
    using Node = std::optional<QueryNode>;
    using Kind = QueryNode::Kind;

    std::nullopt_t fail(QueryParseErrorCode code, QueryPlace place, std::string_view detail = {});

    Node readAny();
    Node readEach();
    Node readNot();
    Node readGroup();
    Node readTest();
    Node readWord();
    Node readComparedField(std::string_view word);
    Node readState(QueryPlace field);
    Node readPresence(QueryPlace field, bool isThere);
    std::optional<QueryTest> testOf(const KeyPath& path, const std::optional<QueryField>& rowField, QueryPlace field);
    std::optional<std::size_t> placeOf(const ColumnSource& source, QueryPlace field);
    std::optional<QueryTest> withBodyTest(QueryTest test, QueryPlace field);
    Node readFieldTest(const KeyPath& path, QueryPlace field, bool isQuoted);
    Node readSavedSearch(QueryPlace place, const std::string& name);
    Node testNode(QueryPlace place, QueryTest test);
    std::optional<QueryTest> sinceTest(QueryTest test, QueryPlace field);
    std::optional<QueryTest> valueTest(QueryTest test, QueryPlace field);
    std::optional<QueryTest> textTest(QueryTest test, TextMatch match);

    /// Reads a value; fails if its quotes are not closed.
    std::optional<WrittenValue> readValue(Escapes escapes = Escapes::Decoded);

    QueryReader m_in;
    Shared& m_shared;
    int m_depth;
    QueryPlace m_lastOr; ///< the OR in the group being read whose right side has not been read yet
    std::optional<QueryParseError> m_parseError;
};

} // namespace stet
