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

/// Finds the neighbourhood of the current article in the background, while somebody looks at it, and again when one of
/// its articles changes. The newest one wins.
class NeighborhoodJob final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the job.
    NeighborhoodJob(ArticleStore& store, DeskState& desk, Disk& disk, QObject* parent = nullptr);

    /// While nobody looks nothing is read.
    void setWanted(bool isWanted);
    /// Who is kept apart by a person's word; never null.
    void setApart(std::shared_ptr<const ApartStories> apart);
    /// Whether what is shown is not what it should be.
    bool isBusy() const { return m_isStale || m_latest.isBusy(); }

Q_SIGNALS:
    /// nullptr when no article is current.
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
    bool m_isStale = false; ///< something changed while nobody looked
    Latest<StoryGraph> m_latest;
};

/// Ties the decisions to keep apart to the index of stories and the neighborhood, and has them follow renamed articles.
void followApart(ApartStore& apart, ArticleStore& store, StoryIndexService& index, NeighborhoodJob& job);

} // namespace stet
