#include "review/check_context.h"

#include "library/folding.h"
#include "storage/path_text.h"

#include <algorithm>

namespace stet {

namespace {

constexpr std::size_t fewestDates = 10; // below that a median says nothing about an article

} // namespace

void KnownTopics::name(std::string_view topic)
{
    m_named.emplace(foldText(topic), topic);
}

void KnownTopics::learn(const Snapshot& rows)
{
    std::unordered_map<std::string_view, std::uint32_t> counts; // by spelling; the rows keep the bytes
    for (std::size_t id = 0; id < rows.size(); ++id) {
        if (rows[id] != nullptr)
            forEachTopic(rows[id]->topics, [&](std::string_view topic) { ++counts[topic]; });
    }
    struct Spellings
    {
        std::string_view most;
        std::uint32_t count = 0;
        std::uint32_t all = 0;
    };
    std::unordered_map<std::string, Spellings> byFolded;
    for (const auto& [topic, count] : counts) {
        auto& spellings = byFolded[foldText(topic)];
        spellings.all += count;
        if (count > spellings.count || (count == spellings.count && topic < spellings.most)) {
            spellings.most = topic;
            spellings.count = count;
        }
    }
    m_learned.clear();
    for (const auto& [folded, spellings] : byFolded) {
        if (spellings.count < spellings.all && spellings.count >= 4 * (spellings.all - spellings.count))
            m_learned.emplace(folded, spellings.most);
    }
}

std::string_view KnownTopics::otherSpelling(std::string_view topic) const
{
    if (m_named.empty() && m_learned.empty())
        return {};
    const auto folded = foldText(topic);
    for (const auto* topics : {&m_named, &m_learned}) {
        if (const auto found = topics->find(folded); found != topics->end())
            return found->second == topic ? std::string_view() : std::string_view(found->second);
    }
    return {};
}

std::string_view CheckContext::below(std::string_view path) const
{
    const bool isBelow = !root.empty() && path.size() > root.size() && path.starts_with(root) && path[root.size()] == '/';
    return isBelow ? path.substr(root.size() + 1) : path;
}

bool CheckContext::isEarly(const ArticleSummary& row) const
{
    constexpr std::int64_t day = 86400; // seconds
    const auto median = medianDates.find(std::string(parentPath(row.path)));
    return row.date && median != medianDates.end() && *row.date < median->second - settings.earlyDays * day;
}

void CheckContext::learn(const Snapshot& rows)
{
    topics.learn(rows);
    std::unordered_map<std::string_view, std::vector<std::int64_t>> dates;
    for (std::size_t id = 0; id < rows.size(); ++id) {
        if (const auto& row = rows[id]; row != nullptr && row->date)
            dates[parentPath(row->path)].push_back(*row->date);
    }
    medianDates.clear();
    for (auto& [folder, ofFolder] : dates) {
        if (ofFolder.size() < fewestDates)
            continue;
        const auto middle = ofFolder.begin() + static_cast<std::ptrdiff_t>(ofFolder.size() / 2);
        std::nth_element(ofFolder.begin(), middle, ofFolder.end());
        medianDates.emplace(folder, *middle);
    }
}

} // namespace stet
