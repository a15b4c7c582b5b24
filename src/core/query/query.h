#pragma once

#include "core/library/column_source.h"
#include "core/query/query_node.h"

#include <vector>

namespace stet {

/// A question about articles. See parseQuery() for how people write it.
struct Query
{
    QueryNode root{};
    std::vector<ColumnSource> sources{}; ///< what the query needs beyond the rows

    bool isEmpty() const { return root.kind == QueryNode::Kind::All && root.children.empty(); }
    /// Whether it contains a condition about the state.
    bool asks(ArticleState state) const;
    /// Whether it asks about problems of articles.
    bool asksProblems() const;
    /// Whether it asks what was decided about articles.
    bool asksDecisions() const;
    /// Whether it asks what is new.
    bool asksNews() const;
    /// Whether it asks which articles tell one story.
    bool asksStories() const;
};

} // namespace stet
