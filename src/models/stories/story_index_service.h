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
    /// Both must outlive the keeper.
    StoryIndexService(ArticleStore& store, FolderLoader& loader, QObject* parent = nullptr);

    /// Who is kept apart by a person's word; may be null. `concerned`: those of whom it says something else than
    /// before.
    void setApart(StoryIndex::Apart apart, const std::vector<RowId>& concerned);
    /// Whether there is something that is not told yet.
    bool isBusy() const { return m_isRunning || !m_waiting.empty() || !m_parted.empty(); }

Q_SIGNALS:
    /// All is told.
    void settled();

private:
    using Reported = std::vector<std::pair<RowId, StoryMembers>>;

    void take(const Change& change);
    void startLater();
    void begin();
    void finish(std::shared_ptr<StoryIndex> index, Reported reported);
    void dispose(std::shared_ptr<StoryIndex> index);

    ArticleStore& m_store;
    FolderLoader& m_loader;
    std::shared_ptr<StoryIndex> m_index = std::make_shared<StoryIndex>(); ///< one run's at a time; null meanwhile
    WaitingRows m_waiting;
    StoryIndex::Apart m_apart;
    std::vector<RowId> m_parted; ///< of whom m_apart says something else than the index was told
    quint64 m_folders = 0; ///< counts what was opened; answers about articles of before are dropped
    bool m_isRunning = false;
    QTimer m_startLater;
    BackgroundTask m_disposal;
    BackgroundTask m_task;
};

} // namespace stet
