#include "query/query.h"

#include <algorithm>

namespace stet {

namespace {

bool asksBelow(const QueryNode& node, ArticleState state)
{
    if (node.kind == QueryNode::Kind::Test) {
        const auto* asked = std::get_if<ArticleState>(&node.test.what);
        return asked != nullptr && *asked == state;
    }
    return std::any_of(node.children.begin(), node.children.end(),
        [state](const QueryNode& child) { return asksBelow(child, state); });
}

} // namespace

bool NumberRange::contains(double number) const
{
    return (withFrom ? number >= from : number > from) && (withTo ? number <= to : number < to);
}

bool Query::asks(ArticleState state) const
{
    return asksBelow(root, state);
}

} // namespace stet
