#pragma once

#include "core/stories/story_graph.h"

#include <QString>
#include <QStringList>

namespace stet {

// Words for stories and their links.

/// Returns the title, or words for a missing title.
QString titleText(const StoryNode& node);
/// Returns "Published", "Draft", "Published (default)", or that the story is not here.
QString shortStateText(const StoryNode& node);
/// Returns the part of each node's title that tells it apart from the stories linked to it; see differingTitles().
QStringList differingTitleTexts(const StoryGraph& graph);
/// Returns day, short month and year, as dateText() of a row.
QString dateText(const StoryNode& node);
/// The same at a glance; see dateText() of a row. `now`: seconds since 1970-01-01 UTC.
QString dateText(const StoryNode& node, std::int64_t now);
/// Returns the kinds of a link, seen from one of its ends: "related" if that end lists the other.
QString linkText(const StoryLink& link, bool isSeenFromFirst);
/// Describes the link in a sentence, without a point of view.
QString linkSentence(const StoryGraph& graph, const StoryLink& link);
/// Returns state, score, date and provider: those known, one per line.
QStringList factsOf(const StoryNode& node);

} // namespace stet
