#pragma once

#include "core/stories/story_graph.h"
#include "core/stories/story_verbs.h"
#include "models/desk/desk_commands.h"
#include "models/stories/apart_store.h"

#include <QObject>

#include <vector>

namespace stet {

/// An editor's decisions about stories. Each act is one undo step and changes only the values concerned.
class StoryActs final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    StoryActs(ArticleStore& store, DeskCommands& commands, ApartStore& apart, QObject* parent = nullptr);

    /// Publishes the article and makes all others of its story drafts.
    void publishOnly(RowId chosen);
    /// Adds the articles to the related stories of `from`.
    void relate(RowId from, std::vector<RowId> to);
    /// The same for any story.
    void relateStory(RowId from, const StoryNode& to);
    /// Removes two stories from each other's lists of related stories.
    void unlink(const StoryNode& a, const StoryNode& b);
    /// Separates the article from the story of the selected one: keeps it apart from every article that connects the
    /// two, as found by partingPairs().
    void keepApart(RowId selected, RowId article, SettingsAudience audience);
    /// Returns the opened articles that an article is kept apart from.
    std::vector<RowId> apartFrom(RowId row) const;
    /// Returns the name of an opened article for people.
    QString nameOf(RowId row) const;
    /// Lets two articles be one story again.
    void bringTogether(RowId a, RowId b);
    /// Publishes one article of each of the stories, as one step.
    void publishOnly(const std::vector<StoryPlan>& plans) { m_commands.publishOnly(plans); }

Q_SIGNALS:
    /// The results of apartFrom() may have changed.
    void apartChanged();

private:
    std::string pathOf(RowId row) const { return std::string(m_store.library().row(row).path); }

    ArticleStore& m_store;
    DeskCommands& m_commands;
    ApartStore& m_apart;
};

} // namespace stet
