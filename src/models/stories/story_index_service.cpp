#include "models/stories/story_index_service.h"

#include "core/library/row_lists.h"
#include "models/background/yield_to_other_work.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace stet {

namespace {

constexpr int storiesAfterMs = 20; // changes that come together are one run
constexpr int storiesWhileLoadingMs = 250; // the first rows are for the eye
constexpr std::size_t storiesAtOnce = 8192; // articles in a run; the window says what it is to do, and hears of it

/// The stories of rows, each made once.
std::vector<std::pair<RowId, StoryMembers>> membersOf(const StoryIndex& index, const std::vector<RowId>& rows)
{
    std::vector<std::pair<RowId, StoryMembers>> reported;
    reported.reserve(rows.size());
    std::unordered_map<RowId, StoryMembers> byCluster;
    for (const auto id : rows) {
        const auto members = index.cluster(id);
        if (members.empty()) {
            reported.emplace_back(id, nullptr);
            continue;
        }
        auto& shared = byCluster[index.clusterOf(id)];
        if (shared == nullptr)
            shared = std::make_shared<const std::vector<RowId>>(members.begin(), members.end());
        reported.emplace_back(id, shared);
    }
    return reported;
}

} // namespace

StoryIndexService::StoryIndexService(ArticleStore& store, FolderLoader& loader, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_loader(loader)
{
    m_startLater.setSingleShot(true);
    connect(&m_startLater, &QTimer::timeout, this, &StoryIndexService::begin);
    connect(&m_store, &ArticleStore::changed, this, &StoryIndexService::followStore);
}

void StoryIndexService::followStore(const Change& change)
{
    if (change.rows.empty()) { // all articles are others now
        m_task.drop();
        m_disposal.dispose(std::exchange(m_index, std::make_shared<StoryIndex>()));
        m_waiting.clear();
        m_parted.clear();
        m_startLater.stop();
        return;
    }
    if (!change.kinds.testAnyFlags(ChangeKind::Content | ChangeKind::Pending))
        return;
    for (const auto id : change.rows)
        m_waiting.insert(id);
    startLater();
}

void StoryIndexService::setApart(StoryIndex::Apart apart, const std::vector<RowId>& concerned)
{
    m_apart = std::move(apart);
    m_parted.insert(m_parted.end(), concerned.begin(), concerned.end());
    startLater();
}

void StoryIndexService::startLater()
{
    if (!m_task.isRunning() && (!m_waiting.empty() || !m_parted.empty()) && !m_startLater.isActive())
        m_startLater.start(m_loader.isLoading() ? storiesWhileLoadingMs : storiesAfterMs);
}

void StoryIndexService::begin()
{
    if (m_task.isRunning() || (m_waiting.empty() && m_parted.empty()))
        return;
    std::vector<StoryIndex::ChangedRow> changed;
    const auto& library = m_store.library();
    const auto rows = library.snapshot();
    for (const auto id : m_waiting.take(storiesAtOnce)) {
        const bool isThere = library.contains(id) && !library.row(id).error;
        changed.emplace_back(id, isThere ? rows[id] : nullptr);
    }
    auto reported = std::make_shared<Reported>();
    m_task.start(
        [reported, index = m_index, changed = std::move(changed), apart = m_apart,
            parted = std::exchange(m_parted, {})](const BackgroundTask::Run& /*run*/) mutable {
            yieldToOtherWork();
            auto regrouped = index->setApart(std::move(apart), parted);
            const auto updated = index->update(changed);
            regrouped.insert(regrouped.end(), updated.begin(), updated.end());
            sortOnce(regrouped);
            *reported = membersOf(*index, regrouped);
        },
        [this, reported] { finish(std::move(*reported)); });
}

void StoryIndexService::finish(Reported reported)
{
    m_store.setStories(std::move(reported));
    startLater();
    if (!isBusy())
        Q_EMIT settled();
}

} // namespace stet
