#include "core/query/facet_terms.h"

#include "core/text/folding.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <vector>

namespace stet {

namespace {

using TermKind = QueryNode::Kind;

bool isSameTest(const QueryTest& a, const QueryTest& b)
{
    if (a.field != b.field || a.path != b.path)
        return false;
    const auto* text = std::get_if<TextTest>(&a.what);
    const auto* other = std::get_if<TextTest>(&b.what);
    if (text == nullptr || other == nullptr || text->match == TextMatch::Regex)
        return a.what == b.what;
    return text->match == other->match && foldText(text->text) == foldText(other->text);
}

bool isSameTerm(const QueryNode& a, const QueryNode& b)
{
    return a.kind == b.kind && isSameTest(a.test, b.test)
        && std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(), isSameTerm);
}

/// How what a person asked for stands to a value of a facet that they choose.
enum class Standing
{
    Beside, ///< another value of the facet: one of them is enough
    Around, ///< one lies in the other: the one chosen last counts
    Apart, ///< something else: both must hold
};

/// Whether a range is a year or a month, as the facet of dates has them.
bool isPeriod(const TimeRange& range)
{
    const auto from = QDateTime::fromSecsSinceEpoch(range.from, QTimeZone::utc());
    const auto to = QDateTime::fromSecsSinceEpoch(range.to, QTimeZone::utc());
    const bool isFirst = from.date().day() == 1 && from.time() == QTime(0, 0);
    return isFirst && (from.addMonths(1) == to || (from.date().month() == 1 && from.addYears(1) == to));
}

template <typename Range>
Standing rangesStand(const Range& a, const Range& b, bool areFacets)
{
    if (a.to < b.from || b.to < a.from || a.to == b.from || b.to == a.from)
        return Standing::Beside;
    const bool isWithin = (a.from >= b.from && a.to <= b.to) || (b.from >= a.from && b.to <= a.to);
    return isWithin && areFacets ? Standing::Around : Standing::Apart;
}

Standing statesStand(ArticleState a, ArticleState b)
{
    const auto isOfPublishing = [](ArticleState state) {
        return state != ArticleState::Unsaved && state != ArticleState::Locked && state < ArticleState::Unreviewed;
    };
    const auto isOfReview
        = [](ArticleState state) { return state >= ArticleState::Unreviewed && state <= ArticleState::Overruled; };
    if (isOfReview(a) && isOfReview(b)) {
        const auto isPart = [](ArticleState part, ArticleState whole) {
            return (whole == ArticleState::Unreviewed && part == ArticleState::Later)
                || (whole == ArticleState::Reviewed
                    && (part == ArticleState::Changed || part == ArticleState::Overruled));
        };
        return isPart(a, b) || isPart(b, a) ? Standing::Around : Standing::Beside;
    }
    if (!isOfPublishing(a) || !isOfPublishing(b)) // an unsaved draft is both
        return Standing::Apart;
    const auto isOnSite
        = [](ArticleState state) { return state == ArticleState::Published || state == ArticleState::Unset; };
    return isOnSite(a) && isOnSite(b) ? Standing::Around : Standing::Beside;
}

Standing textsStand(QueryField field, const TextTest& a, const TextTest& b)
{
    if (a.match != TextMatch::Exact || b.match != TextMatch::Exact)
        return Standing::Apart;
    const auto left = foldText(a.text);
    const auto right = foldText(b.text);
    const bool isWithin = left.starts_with(right + '/') || right.starts_with(left + '/');
    return field == QueryField::Folder && isWithin ? Standing::Around : Standing::Beside;
}

/// `no:field`, as the facets have it for articles without a value.
bool isAbsence(const QueryNode& node)
{
    return node.kind == TermKind::Not && std::holds_alternative<PresenceTest>(node.children.front().test.what);
}

Standing standing(const QueryNode& node, const QueryNode& term)
{
    if (isAbsence(node) || isAbsence(term)) {
        const auto& own = isAbsence(node) ? node.children.front() : node;
        const auto& other = isAbsence(term) ? term.children.front() : term;
        const bool isOfFacet = own.kind == TermKind::Test && own.test.field == other.test.field
            && own.test.field != QueryField::Path && !std::holds_alternative<ArticleState>(own.test.what)
            && (isAbsence(node) || !std::holds_alternative<PresenceTest>(own.test.what));
        return isOfFacet ? Standing::Beside : Standing::Apart;
    }
    const auto& a = node.test;
    const auto& b = term.test;
    if (node.kind != TermKind::Test || a.field != b.field || a.field == QueryField::Path
        || a.what.index() != b.what.index())
        return Standing::Apart;
    if (const auto* state = std::get_if<ArticleState>(&a.what))
        return statesStand(*state, std::get<ArticleState>(b.what));
    if (const auto* text = std::get_if<TextTest>(&a.what))
        return textsStand(a.field, *text, std::get<TextTest>(b.what));
    const auto* range = std::get_if<RangeTest>(&a.what);
    const auto* other = std::get_if<RangeTest>(&b.what);
    if (range == nullptr || other == nullptr)
        return Standing::Apart;
    if (range->times && other->times)
        return rangesStand(*range->times, *other->times, isPeriod(*range->times));
    return range->numbers && other->numbers ? rangesStand(*range->numbers, *other->numbers, false) : Standing::Apart;
}

/// The parts that all must hold.
std::vector<const QueryNode*> conjunctionParts(const Query& query)
{
    if (query.root.kind != TermKind::All || query.root.isSavedSearch)
        return {&query.root};
    std::vector<const QueryNode*> parts;
    for (const auto& child : query.root.children)
        parts.push_back(&child);
    return parts;
}

/// Whether the text ends in a word with a parenthesis that the word does not close: it would take the next one for it.
/// What the word may have closed before, such as `(a)b(`, is not its own.
bool takesParenthesis(std::string_view text)
{
    int open = 0;
    for (const char c : text.substr(text.find_last_of(" \t\n\v\f\r") + 1))
        open = c == '(' ? open + 1 : c == ')' && open > 0 ? open - 1 : open;
    return open > 0;
}

std::string inParentheses(const std::string& text)
{
    return '(' + text + (takesParenthesis(text) ? " )" : ")");
}

/// A query with another text in the place of one of its parts; `last`: what stands before what follows then.
std::string replaced(std::string_view text, QueryPlace place, std::string_view by, std::string_view last)
{
    const auto behind = text.substr(place.end);
    const char next = behind.empty() ? ' ' : behind.front();
    const bool isSpace = next == ' ' || (next >= '\t' && next <= '\r');
    const bool isJoined = !last.empty() && !isSpace && (next != ')' || takesParenthesis(last));
    return std::string(text.substr(0, place.begin)) + std::string(by) + (isJoined ? " " : "") + std::string(behind);
}

std::string_view nodeText(std::string_view text, const QueryNode& node)
{
    return text.substr(node.place.begin, node.place.end - node.place.begin);
}

/// The text without one of the parts that all must hold, and without the AND that joined it.
std::string withoutPart(std::string_view text, const std::vector<const QueryNode*>& parts, std::size_t index)
{
    auto place = parts[index]->place;
    if (index > 0) {
        place.begin = parts[index - 1]->place.end;
        return replaced(text, place, {}, nodeText(text, *parts[index - 1]));
    }
    if (parts.size() > 1)
        place.end = parts[1]->place.begin;
    return replaced(text, place, {}, {});
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
        out.emplace_back(nodeText(text, child));
    return out;
}

/// The text without one of the places that say something about a term.
std::string without(std::string text, const Query& query, const QueryNode& term)
{
    const auto parts = conjunctionParts(query);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto& part = *parts[i];
        const bool isExcluded = part.kind == TermKind::Not && isSameTerm(part.children.front(), term);
        if (isExcluded || isSameTerm(part, term))
            return withoutPart(text, parts, i);
        if (part.kind != TermKind::Any)
            continue;
        auto terms = textsOf(text, part);
        for (std::size_t child = 0; child < terms.size(); ++child) {
            if (!isSameTerm(part.children[child], term))
                continue;
            terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(child));
            const auto left = alternatives(terms);
            return replaced(text, part.place, left, left);
        }
    }
    return text;
}

/// The alternatives of a part, with a term among them, which is none of them yet; empty where they are something else.
std::vector<std::string> withTerm(
    std::string_view text, const QueryNode& part, const QueryNode& term, std::string_view termText)
{
    std::vector<const QueryNode*> children;
    if (part.kind != TermKind::Any)
        children.push_back(&part);
    for (const auto& child : part.children) {
        if (part.kind == TermKind::Any)
            children.push_back(&child);
    }
    std::vector<std::string> terms;
    for (const auto* child : children) {
        const auto stands = standing(*child, term);
        if (stands == Standing::Apart)
            return {};
        if (stands == Standing::Beside)
            terms.emplace_back(nodeText(text, *child));
    }
    terms.emplace_back(termText);
    return terms;
}

} // namespace

FacetChoice choiceOf(const Query& query, const Query& facetTerm)
{
    const auto& term = facetTerm.root;
    for (const auto* part : conjunctionParts(query)) {
        if (isSameTerm(*part, term))
            return FacetChoice::Included;
        const auto isTerm = [&](const QueryNode& child) { return isSameTerm(child, term); };
        if (part->kind == TermKind::Any && std::any_of(part->children.begin(), part->children.end(), isTerm))
            return FacetChoice::Included;
        if (part->kind == TermKind::Not && isTerm(part->children.front()))
            return FacetChoice::Excluded;
    }
    return FacetChoice::None;
}

std::string withChoice(
    std::string_view text, std::string_view termText, FacetChoice choice, const QuerySurroundings& surroundings)
{
    const auto term = parseQuery(termText, {}).query;
    std::string out(text);
    auto query = parseQuery(out, surroundings).query;
    while (choiceOf(query, term) != FacetChoice::None) { // a person may have typed it twice
        out = without(std::move(out), query, term.root);
        query = parseQuery(out, surroundings).query;
    }
    if (choice == FacetChoice::None)
        return out;
    if (choice == FacetChoice::Included) {
        for (const auto* part : conjunctionParts(query)) {
            const auto terms = withTerm(out, *part, term.root, termText);
            if (terms.empty())
                continue;
            const auto grown = alternatives(terms);
            return replaced(out, part->place, grown, grown);
        }
    }
    // Parentheses around alternatives begin before the first one; `(a) b OR c` has none around them.
    if (query.root.kind == TermKind::Any && query.root.place.begin == query.root.children.front().place.begin)
        out = inParentheses(out);
    if (!out.empty() && out.back() != ' ')
        out += ' ';
    return out + (choice == FacetChoice::Excluded ? "-" : "") + std::string(termText);
}

} // namespace stet
