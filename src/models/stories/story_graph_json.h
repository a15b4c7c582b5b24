#pragma once

#include "core/stories/story_graph.h"

#include <QJsonObject>
#include <QStringList>

namespace stet {

/// The graph as the page that draws it takes it (resources/graph/graph.js says how), with words in the person's
/// language.
QJsonObject storyGraphJson(const StoryGraph& graph);

/// The keys of its nodes, in their order.
QStringList storyKeys(const StoryGraph& graph);

} // namespace stet
