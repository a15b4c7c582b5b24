#pragma once

#include "desk_commands.h"
#include "library/story_graph.h"
#include "library/story_verbs.h"

#include <QObject>

#include <vector>

namespace stet {

/// What an editor decides about stories; each act is one undo step, and changes only the values that it is about.
class StoryActs final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    StoryActs(ArticleStore& store, DeskCommands& commands, QObject* parent = nullptr);

    /// Publishes the article and makes all others of its story drafts.
    void publishOnly(RowId chosen);
    /// Lists the articles among the related stories of `from`.
    void relate(RowId from, std::vector<RowId> to);
    /// The same with any story.
    void relateStory(RowId from, const StoryNode& to);
    /// Takes two stories off each other's lists of related ones.
    void unlink(const StoryNode& a, const StoryNode& b);

private:
    ArticleStore& m_store;
    DeskCommands& m_commands;
};

} // namespace stet
