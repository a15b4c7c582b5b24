#include "core/messages/query_messages.h"
#include "core/query/facet_terms.h"
#include "core/query/query_matcher.h"
#include "core/query/query_parser.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <iostream>

using namespace stet;

namespace {

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::cerr << "stet_fuzz_query: " << what << '\n';
    std::abort();
}

const QuerySurroundings surroundings{.now = 1'710'504'000, .savedSearch = [](std::string_view name) {
                                         return name == "a" ? std::optional<std::string>("b OR search:b")
                                                            : std::optional<std::string>("search:a");
                                     }};

/// The facts are the same for all articles.
class SomeFacts final : public QueryFacts
{
public:
    std::optional<Value> valueOf(std::size_t path) const override
    {
        return path % 2 == 0 ? std::optional(Value::plain("4")) : std::nullopt;
    }
};

void checkPlaces(const QueryNode& node, std::size_t size)
{
    require(node.place.begin <= node.place.end && node.place.end <= size, "a node lies outside of the text");
    if (node.isSavedSearch)
        return;
    for (const auto& child : node.children)
        checkPlaces(child, size);
}

} // namespace

/// The input is the text of a search.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto row
        = summarize(*Document::read("---\ntitle: Cloud prices\nquality: 60\ntopics: [AI]\n---\n"), {}, "/a/b.md");
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto parsed = parseQuery(text, surroundings);
    if (const auto& parseError = parsed.parseError) {
        require(parseError->place.begin <= parseError->place.end && parseError->place.end <= size,
            "a mistake lies outside");
        require(!sentence(*parseError).isEmpty(), "a mistake is not explained");
        return 0;
    }
    checkPlaces(parsed.query.root, size);
    QueryMatcher matcher(parsed.query);
    const bool matches = matcher.matches(row, SomeFacts());
    const auto negated = parseQuery("-(" + text + ")", surroundings);
    if (!parsed.query.isEmpty() && !negated.parseError) {
        QueryMatcher inverse(negated.query);
        const bool isInverse = inverse.matches(row, SomeFacts()) != matches;
        require(isInverse || matcher.notJudged() > 0, "a query and its opposite agree");
    }
    for (const std::string_view term : {"topics:=AI", "is:draft", "no:quality"}) {
        for (const auto choice : {FacetChoice::Included, FacetChoice::Excluded}) {
            const auto chosen = parseQuery(withChoice(text, term, choice, surroundings), surroundings);
            const bool isTooLong = chosen.parseError && chosen.parseError->code == QueryParseErrorCode::TooLong;
            require(isTooLong || !chosen.parseError, "a choice makes a query wrong");
            require(
                isTooLong || choiceOf(chosen.query, parseQuery(term, {}).query) == choice, "a choice does not arrive");
        }
    }
    return 0;
}
