#pragma once

#include "core/stories/story_graph.h"
#include "core/stories/story_verbs.h"
#include "models/desk/desk_commands.h"
#include "models/stories/apart_store.h"

#include <QObject>

#include <vector>

namespace stet {

/// What an editor decides about stories; each act is one undo step, and changes only the values that it is about.
class StoryActs final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    StoryActs(ArticleStore& store, DeskCommands& commands, ApartStore& apart, QObject* parent = nullptr);

    /// Publishes the article and makes all others of its story drafts.
    void publishOnly(RowId chosen);
    /// Lists the articles among the related stories of `from`.
    void relate(RowId from, std::vector<RowId> to);
    /// The same with any story.
    void relateStory(RowId from, const StoryNode& to);
    /// Takes two stories off each other's lists of related ones.
    void unlink(const StoryNode& a, const StoryNode& b);
    /// The article is not of the story of the selected one: it is kept apart from all that joins the two, as
    /// partingPairs() finds it.
    void keepApart(RowId selected, RowId article, SettingsAudience audience);
    /// The opened articles that an article is kept apart from.
    std::vector<RowId> apartFrom(RowId row) const;
    /// What people call an opened article.
    QString nameOf(RowId row) const;
    /// Two articles may be one story again.
    void bringTogether(RowId a, RowId b);
    /// Publishes one article of each of the stories, as one step.
    void publishOnly(const std::vector<StoryPlan>& plans) { m_commands.publishOnly(plans); }

Q_SIGNALS:
    /// apartFrom() may say something else.
    void apartChanged();

private:
    std::string pathOf(RowId row) const { return std::string(m_store.library().row(row).path); }

    ArticleStore& m_store;
    DeskCommands& m_commands;
    ApartStore& m_apart;
};

} // namespace stet
