#pragma once

#include "core/stories/story_graph.h"

#include <QJsonObject>
#include <QStringList>

namespace stet {

/// Returns the graph in the format of the page that draws it (see resources/graph/graph.js), with words in the person's
/// language.
QJsonObject storyGraphJson(const StoryGraph& graph);

/// Returns the keys of its nodes, in order.
QStringList storyKeys(const StoryGraph& graph);

} // namespace stet
