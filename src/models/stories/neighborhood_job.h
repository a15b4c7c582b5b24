#pragma once

#include "core/stories/story_neighborhood.h"
#include "models/background/background_task.h"
#include "models/desk/article_store.h"
#include "models/desk/desk_state.h"
#include "models/stories/apart_store.h"
#include "models/stories/story_index_service.h"

#include <QObject>

#include <memory>
#include <unordered_set>

namespace stet {

using StoryGraphPointer = std::shared_ptr<const StoryGraph>;

/// Finds the neighbourhood of the current article in the background, while somebody looks at it, and again when one of
/// its articles changes. The newest one wins.
class NeighborhoodJob final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the finder.
    NeighborhoodJob(ArticleStore& store, DeskState& desk, Disk& disk, QObject* parent = nullptr);

    /// While nobody looks nothing is read.
    void setWanted(bool isWanted);
    /// Who is kept apart by a person's word; never null.
    void setApart(std::shared_ptr<const ApartStories> apart);
    /// Whether what is shown is not what it should be.
    bool isBusy() const { return m_isRunning || m_isStale; }

Q_SIGNALS:
    /// nullptr when no article is current.
    void found(const std::shared_ptr<const stet::StoryGraph>& graph);

private:
    void take(const Change& change);
    void find();
    void finish(StoryGraph graph);
    bool updateProblems(StoryGraph& graph) const;
    void tell(StoryGraphPointer graph);

    ArticleStore& m_store;
    DeskState& m_desk;
    Disk& m_disk;
    std::shared_ptr<const ApartStories> m_apart = std::make_shared<const ApartStories>();
    StoryGraphPointer m_graph;
    std::unordered_set<RowId> m_shown; ///< the articles of the graph
    bool m_isWanted = false;
    bool m_isRunning = false;
    bool m_isStale = false; ///< something has changed since the graph was made, or is being made
    BackgroundTask m_task;
};

/// Has the keeper of stories and the finder follow who is kept apart, and that follow articles to their new paths.
void followApart(ApartStore& apart, ArticleStore& store, StoryIndexService& keeper, NeighborhoodJob& finder);

} // namespace stet
