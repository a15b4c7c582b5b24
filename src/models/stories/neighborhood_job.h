#pragma once

#include "core/stories/story_neighborhood.h"
#include "models/background/latest.h"
#include "models/desk/article_store.h"
#include "models/desk/desk_state.h"
#include "models/stories/apart_store.h"
#include "models/stories/story_index_service.h"

#include <QObject>

#include <memory>
#include <unordered_set>

namespace stet {

using StoryGraphPointer = std::shared_ptr<const StoryGraph>;

/// Finds the neighborhood of the current article in the background while it is visible, and again when one of its
/// articles changes. The newest request wins.
class NeighborhoodJob final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the job.
    NeighborhoodJob(ArticleStore& store, DeskState& desk, Disk& disk, QObject* parent = nullptr);

    /// Reads nothing while the neighborhood is not wanted.
    void setWanted(bool isWanted);
    /// Sets which articles a person keeps apart; never null.
    void setApart(std::shared_ptr<const ApartStories> apart);
    /// Whether the result shown is outdated.
    bool isBusy() const { return m_isStale || m_latest.isBusy(); }

Q_SIGNALS:
    /// nullptr when there is no current article.
    void found(const std::shared_ptr<const stet::StoryGraph>& graph);

private:
    void followStore(const Change& change);
    void find();
    bool updateProblems(StoryGraph& graph) const;
    void show(StoryGraphPointer graph);

    ArticleStore& m_store;
    DeskState& m_desk;
    Disk& m_disk;
    std::shared_ptr<const ApartStories> m_apart = std::make_shared<const ApartStories>();
    StoryGraphPointer m_graph;
    std::unordered_set<RowId> m_shown; ///< the articles of the graph
    bool m_isWanted = false;
    bool m_isStale = false; ///< something changed while it was not wanted
    Latest<StoryGraph> m_latest;
};

/// Supplies the keep-apart decisions to the story index and the neighborhood, and updates them when articles are
/// renamed.
void followApart(ApartStore& apart, ArticleStore& store, StoryIndexService& index, NeighborhoodJob& job);

} // namespace stet
