#include "core/stories/story_index.h"

#include "core/library/row_lists.h"
#include "core/stories/title_words.h"
#include "core/text/date_time.h"

#include <algorithm>
#include <unordered_set>

namespace stet {

namespace {

template <typename Titled>
bool isBefore(const Titled& titled, RowId id)
{
    return titled.id < id;
}

/// The span of days that a date lies in; titles of one story lie in the same one or the next.
std::int64_t spanOf(std::int64_t date)
{
    constexpr auto length = titleDays * secondsPerDay;
    return date >= 0 ? date / length : (date - length + 1) / length;
}

std::uint64_t titleKey(std::uint32_t word, std::int64_t span)
{
    return static_cast<std::uint64_t>(word) << 32U | static_cast<std::uint32_t>(span);
}

const StoryLinks& linksOf(const ArticleSummary& row)
{
    static const StoryLinks none;
    return row.links ? *row.links : none;
}

/// Whether all that an index looks at is the same; a path is what tells apart.
bool isAlike(const ArticleSummary& a, const ArticleSummary& b)
{
    return a.path == b.path && a.date == b.date && a.titleKey() == b.titleKey() && linksOf(a) == linksOf(b);
}

} // namespace

const StoryIndex::Story* StoryIndex::storyOf(RowId id) const
{
    return id < m_stories.size() && m_stories[id].row != nullptr ? &m_stories[id] : nullptr;
}

template <typename Visit>
void StoryIndex::forEachTitleKey(const Story& story, Visit visit) const
{
    if (story.words.empty())
        return;
    const auto span = spanOf(*story.row->date);
    const auto prefix = titlePrefix(story.words.size());
    for (std::size_t i = 0; i < prefix; ++i)
        visit(story.words[i], span);
}

void StoryIndex::add(RowId id, const RowPointer& row)
{
    if (id >= m_stories.size()) {
        m_stories.resize(id + std::size_t{1});
        m_cluster.resize(id + std::size_t{1}, noRow);
    }
    auto& story = m_stories[id];
    story.row = row;
    if (row->date) {
        story.words = titleWords(row->titleKey());
        if (story.words.size() < fewestTitleWords)
            story.words.clear();
        for (const auto word : story.words)
            story.bits |= std::uint64_t{1} << (word % 64U);
    }
    const auto& links = linksOf(*row);
    for (const auto address : links.addresses)
        m_byAddress[address].insert(id);
    for (const auto address : links.related)
        m_byRelated[address].insert(id);
    forEachTitleKey(story, [&](std::uint32_t word, std::int64_t span) {
        auto& titles = m_byTitle[titleKey(word, span)];
        titles.insert(std::lower_bound(titles.begin(), titles.end(), id, isBefore<Titled>), {id, story.bits});
    });
}

void StoryIndex::remove(RowId id)
{
    const auto* story = storyOf(id);
    if (story == nullptr)
        return;
    const auto& links = linksOf(*story->row);
    for (const auto address : links.addresses)
        eraseRow(m_byAddress, address, id);
    for (const auto address : links.related)
        eraseRow(m_byRelated, address, id);
    forEachTitleKey(*story, [&](std::uint32_t word, std::int64_t span) {
        const auto found = m_byTitle.find(titleKey(word, span));
        auto& titles = found->second;
        titles.erase(std::lower_bound(titles.begin(), titles.end(), id, isBefore<Titled>));
        if (titles.empty())
            m_byTitle.erase(found);
    });
    m_stories[id] = {};
}

std::span<const RowId> StoryIndex::alike(const RowIndex& index, std::uint64_t key)
{
    const auto found = index.find(key);
    return found == index.end() || found->second.size() > mostAlike ? std::span<const RowId>() : found->second;
}

std::vector<StoryJoint> StoryIndex::joints(RowId id) const
{
    const auto* story = storyOf(id);
    if (story == nullptr)
        return {};
    std::vector<StoryJoint> joints;
    const auto join = [&](std::span<const RowId> rows, bool StoryJoint::*kind) {
        for (const auto other : rows) {
            if (other == id)
                continue;
            joints.push_back({.to = other});
            joints.back().*kind = true;
        }
    };
    // Each joint is there from both of its ends or from none.
    const auto isTooMany = [](const RowIndex& index, std::uint64_t key) {
        const auto found = index.find(key);
        return found != index.end() && found->second.size() > mostAlike;
    };
    const auto& links = linksOf(*story->row);
    for (const auto address : links.addresses) {
        join(alike(m_byAddress, address), &StoryJoint::isSameAddress);
        if (!isTooMany(m_byAddress, address)) // who points to a default points to nobody
            join(alike(m_byRelated, address), &StoryJoint::isRelatedBack);
    }
    for (const auto address : links.related) {
        if (!isTooMany(m_byRelated, address))
            join(alike(m_byAddress, address), &StoryJoint::isRelated);
    }
    addSimilarTitles(id, *story, joints);
    return merged(std::move(joints), *story);
}

/// One joint for each story, without those that a person keeps apart.
std::vector<StoryJoint> StoryIndex::merged(std::vector<StoryJoint> joints, const Story& story) const
{
    std::sort(joints.begin(), joints.end(), [](const StoryJoint& a, const StoryJoint& b) { return a.to < b.to; });
    std::vector<StoryJoint> out;
    for (const auto& joint : joints) {
        if (out.empty() || out.back().to != joint.to)
            out.push_back({.to = joint.to});
        auto& last = out.back();
        last.isRelated |= joint.isRelated;
        last.isRelatedBack |= joint.isRelatedBack;
        last.isSameAddress |= joint.isSameAddress;
        last.isSimilarTitle |= joint.isSimilarTitle;
    }
    if (m_apart)
        std::erase_if(out, [&](const StoryJoint& joint) { return m_apart(*story.row, *m_stories[joint.to].row); });
    return out;
}

void StoryIndex::addSimilarTitles(RowId id, const Story& story, std::vector<StoryJoint>& joints) const
{
    const auto titlesAt = [this](std::uint32_t word, std::int64_t span) {
        const auto found = m_byTitle.find(titleKey(word, span));
        const bool isAlike = found != m_byTitle.end() && found->second.size() <= mostAlike;
        return isAlike ? std::span<const Titled>(found->second) : std::span<const Titled>();
    };
    forEachTitleKey(story, [&](std::uint32_t word, std::int64_t span) {
        if (titlesAt(word, span).empty()) // too many
            return;
        for (const auto near : {span - 1, span, span + 1}) {
            for (const auto& titled : titlesAt(word, near)) {
                const auto shared = titled.bits & story.bits;
                const bool isPart = shared == titled.bits || shared == story.bits;
                if (isPart && titled.id != id && hasSimilarTitle(story, m_stories[titled.id]))
                    joints.push_back({.to = titled.id, .isSimilarTitle = true});
            }
        }
    });
}

bool StoryIndex::hasSimilarTitle(const Story& a, const Story& b)
{
    return std::abs(*a.row->date - *b.row->date) <= titleDays * secondsPerDay && isSameStory(a.words, b.words);
}

/// Rows that are to be joined again, each once, with the clusters that they are in; these stay as they are meanwhile.
class StoryIndex::Concerned
{
public:
    explicit Concerned(const StoryIndex& index)
        : m_index(index)
    {
    }

    void add(RowId id)
    {
        if (!see(id))
            return;
        for (const auto member : m_index.cluster(id))
            see(member);
    }
    const Rows& rows() const { return m_rows; }

private:
    bool see(RowId id)
    {
        if (id >= m_isSeen.size())
            m_isSeen.resize(std::max(id + std::size_t{1}, m_index.m_stories.size()));
        if (m_isSeen[id])
            return false;
        m_isSeen[id] = true;
        m_rows.push_back(id);
        return true;
    }

    const StoryIndex& m_index;
    std::vector<bool> m_isSeen; ///< by RowId
    Rows m_rows;
};

/// Makes room for the first articles: growing step by step would hash all of them several times.
void StoryIndex::reserve(std::span<const ChangedRow> first)
{
    std::size_t addresses = 0;
    std::size_t related = 0;
    for (const auto& [id, row] : first) {
        addresses += row == nullptr ? 0 : linksOf(*row).addresses.size();
        related += row == nullptr ? 0 : linksOf(*row).related.size();
    }
    m_byAddress.reserve(addresses);
    m_byRelated.reserve(related);
}

std::vector<RowId> StoryIndex::update(std::span<const ChangedRow> changed)
{
    if (m_stories.empty())
        reserve(changed);
    Concerned concerned(*this);
    for (const auto& [id, row] : changed) {
        if (const auto* story = storyOf(id); story != nullptr && row != nullptr && isAlike(*story->row, *row)) {
            m_stories[id].row = row;
            continue;
        }
        collect(id, concerned);
        remove(id);
        if (row != nullptr)
            add(id, row);
        collect(id, concerned);
    }
    return rejoin(concerned.rows());
}

/// The rows that an article is joined to, before a change of it or after, as far as they cannot be found from it: its
/// cluster, and where it is one more than are alike, all of those.
void StoryIndex::collect(RowId id, Concerned& concerned) const
{
    concerned.add(id);
    const auto* story = storyOf(id);
    if (story == nullptr)
        return;
    const auto addAll = [&](std::span<const RowId> rows) {
        for (const auto row : rows)
            concerned.add(row);
    };
    const auto addCrossed = [&](const RowIndex& index, std::uint64_t key, const RowIndex& others) {
        const auto found = index.find(key);
        if (found == index.end() || found->second.size() != mostAlike + 1)
            return;
        addAll(found->second);
        if (const auto other = others.find(key); other != others.end())
            addAll(other->second);
    };
    const auto& links = linksOf(*story->row);
    for (const auto address : links.addresses)
        addCrossed(m_byAddress, address, m_byRelated);
    for (const auto address : links.related)
        addCrossed(m_byRelated, address, m_byAddress);
    collectTitles(*story, concerned);
}

void StoryIndex::collectTitles(const Story& story, Concerned& concerned) const
{
    forEachTitleKey(story, [&](std::uint32_t word, std::int64_t span) {
        const auto here = m_byTitle.find(titleKey(word, span));
        if (here == m_byTitle.end() || here->second.size() != mostAlike + 1)
            return;
        for (const auto near : {span - 1, span, span + 1}) {
            const auto found = m_byTitle.find(titleKey(word, near));
            if (found == m_byTitle.end())
                continue;
            for (const auto& titled : found->second)
                concerned.add(titled.id);
        }
    });
}

std::vector<RowId> StoryIndex::setApart(Apart apart, std::span<const RowId> concerned)
{
    m_apart = std::move(apart);
    Concerned all(*this);
    for (const auto id : concerned) {
        if (storyOf(id) != nullptr)
            all.add(id);
    }
    return rejoin(all.rows());
}

std::span<const RowId> StoryIndex::cluster(RowId id) const
{
    const auto found = m_members.find(clusterOf(id));
    return found == m_members.end() ? std::span<const RowId>() : std::span<const RowId>(found->second);
}

/// Finds the clusters of these rows again, with all that they are joined to.
std::vector<RowId> StoryIndex::rejoin(const Rows& rows)
{
    std::vector<bool> isSeen(m_stories.size());
    const auto see = [&](RowId id) {
        if (id >= isSeen.size() || isSeen[id])
            return false;
        isSeen[id] = true;
        return true;
    };
    std::unordered_map<RowId, Rows> made;
    std::vector<RowId> alone;
    for (const auto seed : rows) {
        if (!see(seed))
            continue;
        Rows members{seed};
        for (std::size_t next = 0; next < members.size(); ++next) {
            for (const auto& joint : joints(members[next])) {
                if (see(joint.to))
                    members.push_back(joint.to);
            }
        }
        if (members.size() == 1) {
            alone.push_back(seed);
            continue;
        }
        std::sort(members.begin(), members.end());
        made.emplace(members.front(), std::move(members));
    }
    std::vector<RowId> changed;
    const auto leave = [&](RowId id) {
        if (id < m_cluster.size() && m_cluster[id] != noRow)
            changed.push_back(id);
    };
    // What is as it was is no change: the clusters that were and are the same.
    for (auto it = made.begin(); it != made.end();) {
        const auto old = m_members.find(it->first);
        it = old != m_members.end() && old->second == it->second ? made.erase(it) : std::next(it);
    }
    for (const auto id : alone)
        leave(id);
    for (const auto& [first, members] : made)
        changed.insert(changed.end(), members.begin(), members.end());
    std::unordered_set<RowId> old;
    for (const auto id : changed) {
        if (clusterOf(id) != noRow)
            old.insert(m_cluster[id]);
    }
    for (const auto first : old) {
        for (const auto id : m_members[first])
            m_cluster[id] = noRow;
        m_members.erase(first);
    }
    for (auto& [first, members] : made) {
        for (const auto id : members)
            m_cluster[id] = first;
        m_members[first] = std::move(members);
    }
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    return changed;
}

Stories storiesOf(const Snapshot& rows, StoryIndex::Apart apart)
{
    StoryIndex index;
    index.setApart(std::move(apart), {});
    return storiesOf(rows, index);
}

Stories storiesOf(const Snapshot& rows, StoryIndex& index)
{
    std::vector<StoryIndex::ChangedRow> changed;
    for (RowId id = 0; id < rows.size(); ++id) {
        if (rows[id] != nullptr && !rows[id]->error)
            changed.emplace_back(id, rows[id]);
    }
    Stories stories;
    stories.resize(rows.size());
    for (const auto id : index.update(changed)) {
        if (index.clusterOf(id) != id) // told with its first article
            continue;
        const auto members = index.cluster(id);
        const auto shared = std::make_shared<const std::vector<RowId>>(members.begin(), members.end());
        for (const auto member : members)
            stories.set(member, shared);
    }
    return stories;
}

} // namespace stet
