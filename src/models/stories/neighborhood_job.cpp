#include "models/stories/neighborhood_job.h"

#include <algorithm>
#include <utility>

namespace stet {

NeighborhoodJob::NeighborhoodJob(ArticleStore& store, DeskState& desk, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_desk(desk)
    , m_disk(disk)
    , m_latest([this](StoryGraph graph) {
        updateProblems(graph);
        show(std::make_shared<const StoryGraph>(std::move(graph)));
    })
{
    connect(&m_desk, &DeskState::currentChanged, this, &NeighborhoodJob::find);
    connect(&m_store, &ArticleStore::changed, this, &NeighborhoodJob::followStore);
}

void NeighborhoodJob::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    if (m_isWanted && m_isStale)
        find();
}

void NeighborhoodJob::setApart(std::shared_ptr<const ApartStories> apart)
{
    m_apart = std::move(apart);
    find();
}

void NeighborhoodJob::followStore(const Change& change)
{
    const auto isShown = [this](RowId id) { return id == m_desk.current() || m_shown.contains(id); };
    if (!change.rows.empty() && std::none_of(change.rows.begin(), change.rows.end(), isShown))
        return;
    if (change.kinds.testAnyFlags(ChangeKind::Content | ChangeKind::Pending | ChangeKind::Links)) {
        find();
    } else if (change.kinds.testFlag(ChangeKind::Problems) && m_graph) {
        auto graph = *m_graph;
        if (updateProblems(graph))
            show(std::make_shared<const StoryGraph>(std::move(graph)));
    }
}

void NeighborhoodJob::find()
{
    m_isStale = !m_isWanted;
    if (!m_isWanted) {
        m_latest.cancel();
        return;
    }
    const auto& library = m_store.library();
    const auto id = m_desk.current();
    if (!library.contains(id)) {
        m_latest.cancel();
        show(nullptr);
        return;
    }
    const auto story = library.story(id);
    StorySurroundings around{.rows = library.snapshot(), .apart = apartOf(m_apart)};
    if (!story.empty())
        around.members = std::make_shared<const std::vector<RowId>>(story.begin(), story.end());
    const auto addMember = [&](RowId member) {
        if (library.isUnsaved(member))
            around.pending.emplace(member, library.pending(member));
    };
    addMember(id);
    for (const auto member : story)
        addMember(member);
    m_latest.request([&disk = m_disk, id, around = std::move(around)](
                         const BackgroundTask::Run& run) { return storyGraphOf(disk, around, id, run.stop()); });
}

bool NeighborhoodJob::updateProblems(StoryGraph& graph) const
{
    bool isOther = false;
    for (auto& node : graph.nodes) {
        if (!node.isOurs() || !m_store.library().contains(node.row))
            continue;
        const auto worst = m_store.library().problems(node.row).worst;
        isOther = isOther || node.worst != worst;
        node.worst = worst;
    }
    return isOther;
}

void NeighborhoodJob::show(StoryGraphPointer graph)
{
    const bool isSame = m_graph && graph && *m_graph == *graph;
    m_graph = std::move(graph);
    m_shown.clear();
    for (const auto& node : m_graph ? m_graph->nodes : std::vector<StoryNode>()) {
        if (node.isOurs())
            m_shown.insert(node.row);
    }
    if (!isSame)
        Q_EMIT found(m_graph);
}

void followApart(ApartStore& apart, ArticleStore& store, StoryIndexService& index, NeighborhoodJob& job)
{
    QObject::connect(
        &apart, &ApartStore::changed, &job, [&apart, &store, &index, &job](const std::vector<std::string>& paths) {
            std::vector<RowId> concerned;
            for (const auto& path : paths) {
                if (const auto row = store.library().idOf(path); row != noRow)
                    concerned.push_back(row);
            }
            index.setApart(apartOf(apart.stories()), concerned);
            job.setApart(apart.stories());
        });
    QObject::connect(&store, &ArticleStore::changed, &apart, [&apart, &store](const Change& change) {
        ApartRenames paths;
        for (const auto& [row, before] : change.renamed)
            paths.emplace(before, store.library().row(row).path);
        if (!paths.empty())
            apart.rename(std::move(paths));
    });
}

} // namespace stet
