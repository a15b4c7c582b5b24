#pragma once

#include "core/library/row_lists.h"
#include "core/library/snapshot.h"

#include <cstdint>
#include <functional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace stet {

/// What joins a story to another one of ours, seen from the first.
struct StoryJoint
{
    RowId to = noRow;
    bool isRelated = false; ///< the first lists the other among its related stories
    bool isRelatedBack = false; ///< the other lists the first
    bool isSameAddress = false;
    bool isSimilarTitle = false; ///< see isSameStory()

    bool operator==(const StoryJoint&) const = default;
};

/// Which articles tell one story. Articles are joined by related links, by equal canonical addresses, and by titles
/// that tell the same within days; those that are joined, also through others, are a cluster. Is told of each article
/// that changes, and costs what the change concerns: its own links, and the clusters that it was and is in. For one
/// thread at a time.
class StoryIndex
{
public:
    /// Beyond that many articles with one address, or titles with a word and a date, it is no story that they share but
    /// a template's default, and joins nothing.
    static constexpr std::size_t mostAlike = 200;

    /// Whether two articles are not one story although they look so; a person has said it.
    using Apart = std::function<bool(const ArticleSummary&, const ArticleSummary&)>;

    /// An article as it is now; null where it is gone.
    using ChangedRow = std::pair<RowId, RowPointer>;
    /// Takes over articles. Returns the rows whose cluster is another one now, or has other members.
    std::vector<RowId> update(std::span<const ChangedRow> changed);
    /// Sets which articles are kept apart from now on; may be null. `concerned`: articles about
    /// which that changed. Returns as update().
    std::vector<RowId> setApart(Apart apart, std::span<const RowId> concerned);

    /// The articles of a cluster, the one that is asked for included, in their order; empty where it stands alone.
    std::span<const RowId> cluster(RowId id) const;
    /// Names a cluster: its first article. noRow for what stands alone.
    RowId clusterOf(RowId id) const { return id < m_cluster.size() ? m_cluster[id] : noRow; }
    /// What an article is joined to, in the order of ids.
    std::vector<StoryJoint> joints(RowId id) const;

private:
    struct Story
    {
        RowPointer row; ///< keeps the links
        std::vector<std::uint32_t> words; ///< of its title; empty where that is nothing to compare
        std::uint64_t bits = 0; ///< of the words
    };
    /// A title where it is looked for. The words as bits tell nearly all that are no part of each other apart, without
    /// a look at the stories themselves, which lie all over the memory.
    struct Titled
    {
        RowId id = noRow;
        std::uint64_t bits = 0;
    };
    using Rows = std::vector<RowId>; ///< in their order

    const Story* storyOf(RowId id) const;
    void reserve(std::span<const ChangedRow> first);
    void add(RowId id, const RowPointer& row);
    void remove(RowId id);
    template <typename Visit>
    void forEachTitleKey(const Story& story, Visit visit) const;
    static std::span<const RowId> alike(const RowIndex& index, std::uint64_t key);
    std::vector<StoryJoint> merged(std::vector<StoryJoint> joints, const Story& story) const;
    static bool hasSimilarTitle(const Story& a, const Story& b);
    void addSimilarTitles(RowId id, const Story& story, std::vector<StoryJoint>& joints) const;
    class Concerned;
    void collect(RowId id, Concerned& concerned) const;
    void collectTitles(const Story& story, Concerned& concerned) const;
    std::vector<RowId> rejoin(const Rows& rows);

    std::vector<Story> m_stories; ///< by RowId; those without a row are not there
    RowIndex m_byAddress;
    RowIndex m_byRelated; ///< who lists an address
    std::unordered_map<std::uint64_t, std::vector<Titled>> m_byTitle; ///< by a word of the title and the date; by id
    std::vector<RowId> m_cluster; ///< by RowId
    std::unordered_map<RowId, Rows> m_members; ///< by cluster
    Apart m_apart;
};

/// Which of these articles tell one story, where nobody is to be told of changes. `apart` may be null.
Stories storiesOf(const Snapshot& rows, StoryIndex::Apart apart = {});
/// The same with an index that knows no article yet, for callers who keep it.
Stories storiesOf(const Snapshot& rows, StoryIndex& index);

} // namespace stet
