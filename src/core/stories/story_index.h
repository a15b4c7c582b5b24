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

/// What joins an article to another of ours, seen from the first.
struct StoryJoint
{
    RowId to = noRow;
    bool isRelated = false; ///< the first lists the other among its related stories
    bool isRelatedBack = false; ///< the other lists the first
    bool isSameAddress = false;
    bool isSimilarTitle = false; ///< see isSameStory()

    bool operator==(const StoryJoint&) const = default;
};

/// Which articles tell one story. Related links, equal canonical addresses, and similar titles within days join
/// articles; those joined, directly or through others, are a cluster. An update of a changed article costs only what it
/// affects: its own links, and the clusters it was and is in. One thread at a time.
class StoryIndex
{
public:
    /// If more articles than this share an address, or have titles with the same word and date, it is a template's
    /// default rather than a story, and joins nothing.
    static constexpr std::size_t mostAlike = 200;

    /// Whether a person marked two articles as not one story although they look like one.
    using Apart = std::function<bool(const ArticleSummary&, const ArticleSummary&)>;

    /// An article in its current state; null if removed.
    using ChangedRow = std::pair<RowId, RowPointer>;
    /// Updates articles. Returns the rows whose cluster is another one now, or has other members.
    std::vector<RowId> update(std::span<const ChangedRow> changed);
    /// Sets which articles are kept apart from now on; may be null. `concerned`: articles for which that changed.
    /// Returns as update().
    std::vector<RowId> setApart(Apart apart, std::span<const RowId> concerned);

    /// The articles of the cluster of `id`, itself included, in order; empty if it has no others.
    std::span<const RowId> cluster(RowId id) const;
    /// Identifies a cluster by its first article; noRow for an article without others.
    RowId clusterOf(RowId id) const { return id < m_cluster.size() ? m_cluster[id] : noRow; }
    /// Returns what joins an article to others, in the order of ids.
    std::vector<StoryJoint> joints(RowId id) const;

private:
    struct Story
    {
        RowPointer row; ///< keeps the links
        std::vector<std::uint32_t> words; ///< of its title; empty if it has too few to compare
        std::uint64_t bits = 0; ///< of the words
    };
    /// A title in the index. The bits of its words rule out nearly all pairs where neither title contains the other,
    /// without access to the stories, which are scattered in memory.
    struct Titled
    {
        RowId id = noRow;
        std::uint64_t bits = 0;
    };
    using Rows = std::vector<RowId>; ///< in order

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

    std::vector<Story> m_stories; ///< by RowId; entries without a row are unused
    RowIndex m_byAddress;
    RowIndex m_byRelated; ///< rows that list an address
    std::unordered_map<std::uint64_t, std::vector<Titled>> m_byTitle; ///< by a word of the title and the date; by id
    std::vector<RowId> m_cluster; ///< by RowId
    std::unordered_map<RowId, Rows> m_members; ///< by cluster
    Apart m_apart;
};

/// Finds which of these articles tell one story, when nobody needs updates. `apart` may be null.
Stories storiesOf(const Snapshot& rows, StoryIndex::Apart apart = {});
/// As above, with an index that knows no articles yet, for callers who keep it.
Stories storiesOf(const Snapshot& rows, StoryIndex& index);

} // namespace stet
