#pragma once

#include "core/stories/story_index.h"
#include "models/background/background_task.h"
#include "models/background/waiting_rows.h"
#include "models/desk/article_store.h"
#include "models/folders/folder_loader.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace stet {

/// Finds, in the background, which of the opened articles tell one story, as they come and change, and updates the
/// store.
class StoryIndexService final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the service.
    StoryIndexService(ArticleStore& store, FolderLoader& loader, QObject* parent = nullptr);

    /// Sets which articles a person keeps apart; may be null. `concerned`: articles for which that changed.
    void setApart(StoryIndex::Apart apart, const std::vector<RowId>& concerned);
    /// Whether the store does not have all results yet.
    bool isBusy() const { return m_task.isRunning() || !m_waiting.empty() || !m_parted.empty(); }

Q_SIGNALS:
    /// The store has all stories.
    void settled();

private:
    using Reported = std::vector<std::pair<RowId, StoryMembers>>;

    void followStore(const Change& change);
    void startLater();
    void begin();
    void finish(Reported reported);

    ArticleStore& m_store;
    FolderLoader& m_loader;
    std::shared_ptr<StoryIndex> m_index = std::make_shared<StoryIndex>(); ///< owned by a run while that is in progress
    WaitingRows m_waiting;
    StoryIndex::Apart m_apart;
    std::vector<RowId> m_parted; ///< articles whose changes in m_apart are not in the index yet
    QTimer m_startLater;
    BackgroundTask m_disposal; ///< frees the index of closed folders, too slow for the GUI thread
    BackgroundTask m_task;
};

} // namespace stet
