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

bool Query::asksStories() const
{
    return asksBelow(root, [](const QueryTest& test) {
        return test.field == QueryField::Cluster || isOfState(test, ArticleState::Duplicate);
    });
}

} // namespace stet
