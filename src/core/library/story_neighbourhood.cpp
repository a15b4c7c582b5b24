#include "library/story_neighbourhood.h"

#include "library/date_time.h"
#include "library/fingerprint.h"
#include "library/read_article.h"
#include "library/story_links.h"
#include "library/web_address.h"

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

namespace stet {

namespace {

constexpr std::uint32_t nowhere = 0xFFFFFFFF;
constexpr std::size_t longestText = 1000; // bytes; nobody reads more of a story beside a drawing

std::string shortened(std::string_view text)
{
    auto end = std::min(text.size(), longestText);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end; // not within a character
    return std::string(text.substr(0, end));
}

std::string textOf(const Value& map, std::string_view key)
{
    const auto* value = map.find(key);
    const bool isText = value != nullptr && value->isScalar() && value->type != ValueType::Null;
    return isText ? shortened(value->text) : std::string();
}

/// The first address at which a story can be read; addresses that are none of the web are no way there.
std::string readableAt(const Value& story)
{
    for (const auto key : addressKeys) {
        if (const auto* value = story.find(key); value != nullptr && value->isScalar() && splitAddress(value->text))
            return value->text;
    }
    return {};
}

/// What a story is known by: its addresses, else its title.
std::vector<std::uint64_t> hashesOf(const Value& story)
{
    std::vector<std::uint64_t> hashes;
    for (const auto key : addressKeys) {
        const auto* value = story.find(key);
        const auto hash = value != nullptr && value->isScalar() ? addressHash(value->text) : 0;
        if (hash != 0)
            hashes.push_back(hash);
    }
    if (const auto title = textOf(story, "title"); hashes.empty() && !title.empty())
        hashes.push_back(Fingerprint::of("title " + title).low);
    return hashes;
}

class Neighbourhood
{
public:
    Neighbourhood(Disk& disk, const StorySurroundings& around, const std::stop_token& stop)
        : m_disk(disk)
        , m_around(around)
        , m_stop(stop)
    {
    }

    StoryGraph find(RowId selected);

private:
    void index(RowId selected);
    void addOurs(RowId selected);
    void addJoints();
    void addListed(std::uint32_t from);
    std::uint32_t strangerOf(const Value& story, const std::vector<std::uint64_t>& hashes, std::uint32_t hops);
    StoryLink& linkOf(std::uint32_t a, std::uint32_t b);

    Disk& m_disk;
    const StorySurroundings& m_around;
    const std::stop_token& m_stop;
    StoryIndex m_index; ///< of the story's articles alone
    StoryGraph m_graph;
    std::unordered_map<RowId, std::uint32_t> m_places;
    std::unordered_map<std::uint64_t, std::uint32_t> m_strangers; ///< by their addresses; nowhere: beyond the limit
    std::unordered_set<std::uint64_t> m_ours; ///< addresses of what is here, and no stranger
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> m_links; ///< by places, the lower one first
};

StoryGraph Neighbourhood::find(RowId selected)
{
    index(selected);
    addOurs(selected);
    addJoints();
    const auto ours = m_graph.nodes.size();
    for (std::uint32_t place = 0; place < ours && !m_stop.stop_requested(); ++place)
        addListed(place);
    return std::move(m_graph);
}

void Neighbourhood::index(RowId selected)
{
    std::vector<StoryIndex::ChangedRow> rows;
    const auto add = [&](RowId id) {
        if (id < m_around.rows.size() && m_around.rows[id] != nullptr)
            rows.emplace_back(id, m_around.rows[id]);
    };
    if (m_around.members == nullptr) {
        add(selected);
    } else {
        for (const auto id : *m_around.members)
            add(id);
    }
    m_index.setApart(m_around.apart, {});
    m_index.update(rows);
    const auto know = [this](const RowPointer& row) {
        if (row != nullptr && row->links)
            m_ours.insert(row->links->addresses.begin(), row->links->addresses.end());
    };
    for (const auto& [id, row] : rows)
        know(row);
    for (const auto id : m_around.keptApart) {
        if (id < m_around.rows.size())
            know(m_around.rows[id]);
    }
}

/// Breadth first, so that what is nearer is there when the limit is reached.
void Neighbourhood::addOurs(RowId selected)
{
    std::vector<std::pair<RowId, std::uint32_t>> found{{selected, 0}};
    m_places[selected] = 0;
    for (std::size_t next = 0; next < found.size() && next < StoryGraph::mostNodes && !m_stop.stop_requested();
         ++next) {
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
        const auto& row = *m_around.rows[id];
        m_graph.nodes.push_back({.row = id,
            .title = shortened(row.title.empty() ? fileNameOf(row.path) : row.title.view()),
            .provider = shortened(row.provider.view()),
            .dateText = shortened(row.dateText.view()),
            .date = row.date,
            .quality = row.quality,
            .state = row.publishState,
            .hops = hops});
    }
    const auto all = std::max(found.size(), m_index.cluster(selected).size());
    m_graph.more = all - m_graph.nodes.size();
}

StoryLink& Neighbourhood::linkOf(std::uint32_t a, std::uint32_t b)
{
    const auto [link, isNew] = m_links.try_emplace({std::min(a, b), std::max(a, b)}, m_graph.links.size());
    if (isNew)
        m_graph.links.push_back({.from = a, .to = b});
    return m_graph.links[link->second];
}

void Neighbourhood::addJoints()
{
    for (std::uint32_t from = 0; from < m_graph.nodes.size(); ++from) {
        for (const auto& joint : m_index.joints(m_graph.nodes[from].row)) {
            const auto to = m_places.contains(joint.to) ? m_places[joint.to] : nowhere;
            if (to == nowhere || to < from) // seen from the other end already
                continue;
            auto& link = linkOf(from, to);
            link.isRelated = joint.isRelated;
            link.isRelatedBack = joint.isRelatedBack;
            link.isSameAddress = joint.isSameAddress;
            link.isSimilarTitle = joint.isSimilarTitle;
        }
    }
}

/// The stories that an article of ours lists and that are none of ours.
void Neighbourhood::addListed(std::uint32_t from)
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
    const auto count = std::min(related->items.size(), StoryLinks::mostRelated);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& story = related->items[i];
        const auto hashes = hashesOf(story);
        const bool isOurs
            = std::any_of(hashes.begin(), hashes.end(), [this](auto hash) { return m_ours.contains(hash); });
        if (story.type != ValueType::Map || isOurs || hashes.empty())
            continue;
        if (const auto to = strangerOf(story, hashes, m_graph.nodes[from].hops + 1); to != nowhere)
            linkOf(from, to).isRelated = true;
    }
}

/// The place of a story that is not ours, which is the same for all that give one of its addresses.
std::uint32_t Neighbourhood::strangerOf(
    const Value& story, const std::vector<std::uint64_t>& hashes, std::uint32_t hops)
{
    auto place = nowhere;
    bool isKnown = false;
    for (const auto hash : hashes) {
        if (const auto known = m_strangers.find(hash); known != m_strangers.end()) {
            place = known->second;
            isKnown = true;
        }
    }
    if (!isKnown && m_graph.nodes.size() == StoryGraph::mostNodes) {
        ++m_graph.more;
    } else if (!isKnown) {
        place = static_cast<std::uint32_t>(m_graph.nodes.size());
        StoryNode node{.title = textOf(story, "title"),
            .dateText = textOf(story, "publishedDateTime"),
            .address = readableAt(story),
            .hops = hops};
        if (const auto* provider = story.find("provider"))
            node.provider = provider->isScalar() ? textOf(story, "provider") : textOf(*provider, "name");
        node.date = parseDateTime(node.dateText);
        if (const auto* quality = story.find("quality"))
            node.quality = numberOf(quality->type, quality->text);
        if (node.title.empty())
            node.title = node.address;
        m_graph.nodes.push_back(std::move(node));
    }
    for (const auto hash : hashes)
        m_strangers[hash] = place;
    return place;
}

} // namespace

StoryGraph storyGraphOf(Disk& disk, const StorySurroundings& around, RowId selected, const std::stop_token& stop)
{
    if (selected >= around.rows.size() || around.rows[selected] == nullptr)
        return {};
    return Neighbourhood(disk, around, stop).find(selected);
}

} // namespace stet
