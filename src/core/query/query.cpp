#include "core/query/query.h"

#include <algorithm>

namespace stet {

namespace {

template <typename Asks>
bool asksBelow(const QueryNode& node, Asks asks)
{
    if (node.kind == QueryNode::Kind::Test)
        return asks(node.test);
    return std::any_of(
        node.children.begin(), node.children.end(), [&](const QueryNode& child) { return asksBelow(child, asks); });
}

bool isOfState(const QueryTest& test, ArticleState state)
{
    const auto* asked = std::get_if<ArticleState>(&test.what);
    return asked != nullptr && *asked == state;
}

} // namespace

bool NumberRange::contains(double number) const
{
    return (withFrom ? number >= from : number > from) && (withTo ? number <= to : number < to);
}

bool Query::asks(ArticleState state) const
{
    return asksBelow(root, [state](const QueryTest& test) { return isOfState(test, state); });
}

bool Query::asksProblems() const
{
    return asksBelow(root, [](const QueryTest& test) {
        return test.field == QueryField::Problem || isOfState(test, ArticleState::Invalid);
    });
}

bool Query::asksDecisions() const
{
    return asksBelow(root, [](const QueryTest& test) {
        const auto* asked = std::get_if<ArticleState>(&test.what);
        return test.field == QueryField::Reason
            || (asked != nullptr && *asked >= ArticleState::Unreviewed && *asked <= ArticleState::Overruled);
    });
}

bool Query::asksNews() const
{
    return asksBelow(root, [](const QueryTest& test) {
        return test.field == QueryField::Changed || test.field == QueryField::Flipped
            || isOfState(test, ArticleState::New) || isOfState(test, ArticleState::Updated);
    });
}

bool Query::asksStories() const
{
    return asksBelow(root, [](const QueryTest& test) {
        return test.field == QueryField::Cluster || isOfState(test, ArticleState::Duplicate);
    });
}

} // namespace stet
