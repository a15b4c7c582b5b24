#include "core/stories/story_neighborhood.h"

#include "core/library/read_article.h"
#include "core/stories/story_nodes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace stet {

namespace {

constexpr std::uint32_t nowhere = 0xFFFFFFFF;

/// A story that an article lists.
struct Listed
{
    StoryNode node{}; ///< as the first one to list it says
    std::vector<std::uint64_t> hashes{}; ///< of all who list it
    std::optional<std::uint32_t> place{}; ///< where it is no article of ours; nowhere: beyond the limit
};

/// An address as all rows know it.
struct Sought
{
    RowId row = noRow; ///< whose it is; of the story where one of that is among several
    std::size_t having = 0;
    std::size_t listing = 0;

    bool isTooCommon() const { return std::max(having, listing) > StoryIndex::mostAlike; }
};

class Neighborhood
{
public:
    Neighborhood(Disk& disk, const StorySurroundings& around, RowId selected, const Stop& stop)
        : m_disk(disk)
        , m_around(around)
        , m_selected(selected)
        , m_stop(stop)
    {
    }

    StoryGraph find();

private:
    void index();
    void addStory();
    void addJoints();
    void readListed(std::uint32_t from);
    void noteListed(std::uint32_t from, const Value& story);
    void lookUp();
    void addListed(std::uint32_t from, std::size_t listed);
    void addListing();
    bool isApart(RowId a, RowId b) const;
    std::uint32_t placeOfRow(RowId id, std::uint32_t hops);
    std::uint32_t placeOfStranger(Listed& story, std::uint32_t hops);
    std::pair<StoryLink&, bool> linkOf(std::uint32_t a, std::uint32_t b);
    const std::vector<std::uint64_t>& addressesOf(RowId id) const;

    Disk& m_disk;
    const StorySurroundings& m_around;
    const RowId m_selected;
    const Stop& m_stop;
    StoryIndex m_index; ///< of the story's articles alone
    StoryGraph m_graph;
    std::unordered_map<RowId, std::uint32_t> m_places; ///< nowhere: beyond the limit
    std::vector<Listed> m_listed;
    std::unordered_map<std::uint64_t, std::size_t> m_listedBy; ///< by what it is known by
    std::vector<std::pair<std::uint32_t, std::size_t>> m_listings; ///< place of who lists, and what; by places
    std::unordered_map<std::uint64_t, Sought> m_sought; ///< by address
    std::vector<RowId> m_listing; ///< who lists the selected one and is not of its story
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> m_links; ///< by places, the lower one first
};

StoryGraph Neighborhood::find()
{
    index();
    addStory();
    addJoints();
    const auto ofStory = m_graph.nodes.size();
    for (std::uint32_t place = 0; place < ofStory && !m_stop.isRequested(); ++place)
        readListed(place);
    lookUp();
    bool isListingThere = false;
    for (const auto& [from, listed] : m_listings) {
        if (from > 0 && !std::exchange(isListingThere, true)) // it is as near as what the selected one lists
            addListing();
        addListed(from, listed);
    }
    if (!isListingThere)
        addListing();
    return std::move(m_graph);
}

void Neighborhood::index()
{
    std::vector<StoryIndex::ChangedRow> rows;
    const auto add = [&](RowId id) {
        if (id < m_around.rows.size() && m_around.rows[id] != nullptr)
            rows.emplace_back(id, m_around.rows[id]);
    };
    if (m_around.members == nullptr) {
        add(m_selected);
    } else {
        for (const auto id : *m_around.members)
            add(id);
    }
    m_index.setApart(m_around.apart, {});
    m_index.update(rows);
}

const std::vector<std::uint64_t>& Neighborhood::addressesOf(RowId id) const
{
    static const std::vector<std::uint64_t> none;
    const auto& row = *m_around.rows[id];
    return row.links ? row.links->addresses : none;
}

bool Neighborhood::isApart(RowId a, RowId b) const
{
    return m_around.apart && m_around.apart(*m_around.rows[a], *m_around.rows[b]);
}

/// Breadth first, so that what is nearer is there when the limit is reached.
void Neighborhood::addStory()
{
    std::vector<std::pair<RowId, std::uint32_t>> found{{m_selected, 0}};
    m_places[m_selected] = 0;
    for (std::size_t next = 0; next < found.size() && next < StoryGraph::mostNodes && !m_stop.isRequested(); ++next) {
        const auto [id, hops] = found[next];
        for (const auto& joint : m_index.joints(id)) {
            if (m_places.try_emplace(joint.to, nowhere).second)
                found.emplace_back(joint.to, hops + 1);
        }
    }
    for (const auto& [id, hops] : found) {
        if (m_graph.nodes.size() == StoryGraph::mostNodes)
            break;
        m_places[id] = static_cast<std::uint32_t>(m_graph.nodes.size());
        m_graph.nodes.push_back(nodeOf(id, *m_around.rows[id], hops));
        m_graph.nodes.back().isOfStory = true;
    }
    const auto all = std::max(found.size(), m_index.cluster(m_selected).size());
    m_graph.more = all - m_graph.nodes.size();
}

/// And whether it is a new one.
std::pair<StoryLink&, bool> Neighborhood::linkOf(std::uint32_t a, std::uint32_t b)
{
    const auto [link, isNew] = m_links.try_emplace({std::min(a, b), std::max(a, b)}, m_graph.links.size());
    if (isNew)
        m_graph.links.push_back({.from = a, .to = b});
    return {m_graph.links[link->second], isNew};
}

void Neighborhood::addJoints()
{
    for (std::uint32_t from = 0; from < m_graph.nodes.size(); ++from) {
        for (const auto& joint : m_index.joints(m_graph.nodes[from].row)) {
            const auto to = m_places.contains(joint.to) ? m_places[joint.to] : nowhere;
            if (to == nowhere || to < from) // seen from the other end already
                continue;
            auto& link = linkOf(from, to).first;
            link.isRelated = joint.isRelated;
            link.isRelatedBack = joint.isRelatedBack;
            link.isSameAddress = joint.isSameAddress;
            link.isSimilarTitle = joint.isSimilarTitle;
        }
    }
}

/// What an article of the story lists.
void Neighborhood::readListed(std::uint32_t from)
{
    const auto id = m_graph.nodes[from].row;
    const auto pending = m_around.pending.find(id);
    const auto document = readArticle(
        m_disk, m_around.rows[id]->path, pending == m_around.pending.end() ? PendingEdits() : pending->second);
    if (!document.ok() || document->error())
        return;
    const auto fields = document->values();
    m_graph.nodes[from].address = readableAt(fields);
    const auto* related = fields.find("related");
    if (related == nullptr || related->type != ValueType::List)
        return;
    for (const auto& story : related->items) {
        if (story.type == ValueType::Map)
            noteListed(from, story);
    }
}

void Neighborhood::noteListed(std::uint32_t from, const Value& story)
{
    const auto hashes = hashesOf(story);
    const auto& own = addressesOf(m_graph.nodes[from].row);
    const bool isOwn = std::any_of(
        hashes.begin(), hashes.end(), [&](auto hash) { return std::binary_search(own.begin(), own.end(), hash); });
    if (hashes.empty() || isOwn)
        return;
    auto place = m_listed.size();
    for (const auto hash : hashes) {
        if (const auto known = m_listedBy.find(hash); known != m_listedBy.end())
            place = known->second;
    }
    if (place == m_listed.size())
        m_listed.push_back({.node = nodeOf(story)});
    for (const auto hash : hashes) {
        if (m_listedBy.insert_or_assign(hash, place).second)
            m_listed[place].hashes.push_back(hash);
    }
    m_listings.emplace_back(from, place);
}

/// Finds out whose the addresses are that are listed, and how many have and list them.
void Neighborhood::lookUp()
{
    const auto& own = addressesOf(m_selected);
    for (const auto address : own)
        m_sought[address];
    for (const auto& [hash, place] : m_listedBy)
        m_sought[hash];
    if (m_sought.empty())
        return;
    for (RowId id = 0; id < m_around.rows.size() && !m_stop.isRequested(); ++id) {
        const auto* row = m_around.rows[id].get();
        if (row == nullptr || !row->links)
            continue;
        const bool isOfStory = m_places.contains(id);
        for (const auto address : row->links->addresses) {
            const auto found = m_sought.find(address);
            if (found == m_sought.end())
                continue;
            auto& sought = found->second;
            ++sought.having;
            if (sought.row == noRow || (isOfStory && !m_places.contains(sought.row)))
                sought.row = id;
        }
        bool isListing = false;
        for (const auto address : row->links->related) {
            const auto found = m_sought.find(address);
            if (found == m_sought.end())
                continue;
            ++found->second.listing;
            isListing = isListing || std::binary_search(own.begin(), own.end(), address);
        }
        if (isListing && !isOfStory)
            m_listing.push_back(id);
    }
}

void Neighborhood::addListed(std::uint32_t from, std::size_t listed)
{
    auto& story = m_listed[listed];
    const auto lister = m_graph.nodes[from].row;
    const auto hops = m_graph.nodes[from].hops + 1;
    auto row = noRow;
    bool isTooCommon = false;
    for (const auto hash : story.hashes) {
        const auto& sought = m_sought[hash];
        isTooCommon = isTooCommon || sought.isTooCommon();
        row = row == noRow ? sought.row : row;
    }
    if (row != noRow && (row == lister || isApart(lister, row)))
        return;
    const auto to = row == noRow ? placeOfStranger(story, hops) : placeOfRow(row, hops);
    if (to == nowhere)
        return;
    if (m_graph.nodes[to].address.empty())
        m_graph.nodes[to].address = story.node.address;
    const auto [link, isNew] = linkOf(from, to);
    (link.from == from ? link.isRelated : link.isRelatedBack) = true;
    link.isTooCommon = link.isTooCommon || (isNew && row != noRow && isTooCommon);
}

/// Who lists the selected one without being of its story.
void Neighborhood::addListing()
{
    const auto& own = addressesOf(m_selected);
    const bool isTooCommon
        = std::any_of(own.begin(), own.end(), [this](auto address) { return m_sought[address].isTooCommon(); });
    for (const auto id : m_listing) {
        const auto from = isApart(id, m_selected) ? nowhere : placeOfRow(id, 1);
        if (from == nowhere)
            continue;
        const auto [link, isNew] = linkOf(from, 0);
        (link.from == from ? link.isRelated : link.isRelatedBack) = true;
        link.isTooCommon = link.isTooCommon || (isNew && isTooCommon);
    }
}

/// The place of an article of ours.
std::uint32_t Neighborhood::placeOfRow(RowId id, std::uint32_t hops)
{
    const auto cluster = m_index.clusterOf(id);
    const bool isCounted = cluster != noRow && cluster == m_index.clusterOf(m_selected);
    const auto [place, isNew] = m_places.try_emplace(id, nowhere);
    if (!isNew || isCounted)
        return place->second;
    if (m_graph.nodes.size() == StoryGraph::mostNodes) {
        ++m_graph.more;
    } else {
        place->second = static_cast<std::uint32_t>(m_graph.nodes.size());
        m_graph.nodes.push_back(nodeOf(id, *m_around.rows[id], hops));
    }
    return place->second;
}

/// The place of a story that is not ours.
std::uint32_t Neighborhood::placeOfStranger(Listed& story, std::uint32_t hops)
{
    if (!story.place && m_graph.nodes.size() == StoryGraph::mostNodes) {
        story.place = nowhere;
        ++m_graph.more;
    } else if (!story.place) {
        story.place = static_cast<std::uint32_t>(m_graph.nodes.size());
        m_graph.nodes.push_back(story.node);
        m_graph.nodes.back().hops = hops;
    }
    return *story.place;
}

} // namespace

StoryGraph storyGraphOf(Disk& disk, const StorySurroundings& around, RowId selected, const Stop& stop)
{
    if (selected >= around.rows.size() || around.rows[selected] == nullptr)
        return {};
    return Neighborhood(disk, around, selected, stop).find();
}

} // namespace stet
