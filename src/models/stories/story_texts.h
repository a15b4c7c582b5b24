#pragma once

#include "core/stories/story_graph.h"

#include <QString>
#include <QStringList>

namespace stet {

// Words for stories and what joins them.

/// The title, or that there is none.
QString titleText(const StoryNode& node);
/// "Published", "Draft", "Unset", or that the story is not here.
QString shortStateText(const StoryNode& node);
/// Day, short month and year as dateText() of a row.
QString dateText(const StoryNode& node);
/// The kinds of a link, as seen from one of its ends: "related" where that one lists the other.
QString linkText(const StoryLink& link, bool isSeenFromFirst);
/// The link in a sentence that needs no end to be seen from.
QString linkSentence(const StoryGraph& graph, const StoryLink& link);
/// State, score, date, provider: what is known, a line each.
QStringList factsOf(const StoryNode& node);

} // namespace stet
