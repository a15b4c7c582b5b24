#include "query/facet_terms.h"

#include <algorithm>
#include <vector>

namespace stet {

namespace {

using Kind = QueryNode::Kind;

/// A term of a facet, read as a query of its own.
struct Term
{
    explicit Term(std::string_view term)
        : query(parseQuery(term, {}).query)
    {
    }
    Query query;
    const QueryNode& node() const { return query.root; }
};

bool isSame(const QueryNode& a, const QueryNode& b)
{
    return a.kind == b.kind && a.test == b.test
        && std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(), isSame);
}

/// Whether a node tests what a term of the same facet tests: the same field, or a state.
bool isOfFacet(const QueryNode& node, const QueryNode& term)
{
    const auto& own = node.kind == Kind::Not && !node.children.empty() ? node.children.front() : node;
    const auto& other = term.kind == Kind::Not ? term.children.front() : term;
    if (own.kind != Kind::Test || own.test.field != other.test.field || own.test.field == QueryField::Path)
        return false;
    return std::holds_alternative<ArticleState>(own.test.what) == std::holds_alternative<ArticleState>(other.test.what)
        && (own.kind == node.kind || std::holds_alternative<PresenceTest>(own.test.what));
}

/// The parts that all must hold.
std::vector<const QueryNode*> partsOf(const Query& query)
{
    if (query.root.kind != Kind::All || query.root.isSavedSearch)
        return {&query.root};
    std::vector<const QueryNode*> parts;
    for (const auto& child : query.root.children)
        parts.push_back(&child);
    return parts;
}

/// A query without one of its parts, or with another text in its place.
std::string replaced(std::string_view text, QueryPlace place, std::string_view by)
{
    auto before = text.substr(0, place.begin);
    auto behind = text.substr(std::min(place.end, text.size()));
    if (by.empty()) {
        while (!before.empty() && before.back() == ' ')
            before.remove_suffix(1);
        while (!behind.empty() && behind.front() == ' ')
            behind.remove_prefix(1);
        return std::string(before) + (before.empty() || behind.empty() ? "" : " ") + std::string(behind);
    }
    return std::string(before) + std::string(by) + std::string(behind);
}

std::string_view textOf(std::string_view text, const QueryNode& node)
{
    return text.substr(node.place.begin, node.place.end - node.place.begin);
}

/// A word may hold a parenthesis that it does not close, and would take the next one for it.
std::string inParentheses(const std::string& text)
{
    const auto lastWord = std::string_view(text).substr(text.find_last_of(" \t\n\v\f\r") + 1);
    const auto opened = std::count(lastWord.begin(), lastWord.end(), '(');
    return '(' + text + (opened > std::count(lastWord.begin(), lastWord.end(), ')') ? " )" : ")");
}

std::string alternatives(const std::vector<std::string>& terms)
{
    std::string out;
    for (const auto& term : terms)
        out += (out.empty() ? "" : " OR ") + term;
    return terms.size() > 1 ? inParentheses(out) : out;
}

std::vector<std::string> textsOf(std::string_view text, const QueryNode& any)
{
    std::vector<std::string> out;
    for (const auto& child : any.children)
        out.emplace_back(textOf(text, child));
    return out;
}

/// The text without one of the places that say something about a term.
std::string without(std::string text, const Query& query, const QueryNode& term)
{
    for (const auto* part : partsOf(query)) {
        const bool isExcluded = part->kind == Kind::Not && isSame(part->children.front(), term);
        if (isExcluded || isSame(*part, term))
            return replaced(text, part->place, {});
        if (part->kind != Kind::Any)
            continue;
        auto terms = textsOf(text, *part);
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (!isSame(part->children[i], term))
                continue;
            terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(i));
            return replaced(text, part->place, alternatives(terms));
        }
    }
    return text;
}

} // namespace

FacetChoice choiceOf(const Query& query, std::string_view text)
{
    const Term term(text);
    for (const auto* part : partsOf(query)) {
        if (isSame(*part, term.node()))
            return FacetChoice::Included;
        const auto isTerm = [&](const QueryNode& child) { return isSame(child, term.node()); };
        if (part->kind == Kind::Any && std::any_of(part->children.begin(), part->children.end(), isTerm))
            return FacetChoice::Included;
        if (part->kind == Kind::Not && isTerm(part->children.front()))
            return FacetChoice::Excluded;
    }
    return FacetChoice::None;
}

std::string withChoice(
    std::string_view text, std::string_view termText, FacetChoice choice, const QuerySurroundings& surroundings)
{
    const Term term(termText);
    std::string out(text);
    auto query = parseQuery(out, surroundings).query;
    while (choiceOf(query, termText) != FacetChoice::None) { // a person may have typed it twice
        out = without(std::move(out), query, term.node());
        query = parseQuery(out, surroundings).query;
    }
    if (choice == FacetChoice::None)
        return out;
    if (choice == FacetChoice::Included) {
        for (const auto* part : partsOf(query)) {
            const auto isAlternative = [&](const QueryNode& child) { return isOfFacet(child, term.node()); };
            std::vector<std::string> terms;
            if (isAlternative(*part))
                terms.emplace_back(textOf(out, *part));
            else if (part->kind == Kind::Any
                && std::all_of(part->children.begin(), part->children.end(), isAlternative))
                terms = textsOf(out, *part);
            if (terms.empty())
                continue;
            terms.emplace_back(termText);
            return replaced(out, part->place, alternatives(terms));
        }
    }
    // Parentheses around alternatives begin before the first one; `(a) b OR c` has none around them.
    if (query.root.kind == Kind::Any && query.root.place.begin == query.root.children.front().place.begin)
        out = inParentheses(out);
    if (!out.empty() && out.back() != ' ')
        out += ' ';
    return out + (choice == FacetChoice::Excluded ? "-" : "") + std::string(termText);
}

} // namespace stet
