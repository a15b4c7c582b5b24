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

/// Finds out in the background which of the opened articles tell one story, as they come and change, and tells the
/// store.
class StoryIndexService final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the service.
    StoryIndexService(ArticleStore& store, FolderLoader& loader, QObject* parent = nullptr);

    /// Which articles a person keeps apart; may be null. `concerned`: articles about which that changed.
    void setApart(StoryIndex::Apart apart, const std::vector<RowId>& concerned);
    /// Whether there is something that is not told yet.
    bool isBusy() const { return m_task.isRunning() || !m_waiting.empty() || !m_parted.empty(); }

Q_SIGNALS:
    /// The store knows all stories.
    void settled();

private:
    using Reported = std::vector<std::pair<RowId, StoryMembers>>;

    void followStore(const Change& change);
    void startLater();
    void begin();
    void finish(Reported reported);

    ArticleStore& m_store;
    FolderLoader& m_loader;
    std::shared_ptr<StoryIndex> m_index = std::make_shared<StoryIndex>(); ///< a run's alone while that goes on
    WaitingRows m_waiting;
    StoryIndex::Apart m_apart;
    std::vector<RowId> m_parted; ///< articles about which m_apart says something that the index does not know yet
    QTimer m_startLater;
    BackgroundTask m_disposal; ///< frees the index of closed folders, which takes longer than a click may
    BackgroundTask m_task;
};

} // namespace stet
