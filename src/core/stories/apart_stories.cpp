#include "core/stories/apart_stories.h"

#include <algorithm>
#include <utility>

namespace stet {

ApartPair ApartPair::of(std::string a, std::string b)
{
    if (b < a)
        std::swap(a, b);
    return {std::move(a), std::move(b)};
}

void ApartStories::add(const ApartPair& pair)
{
    if (pair.first == pair.second)
        return;
    for (const auto& [path, other] : {std::pair(&pair.first, &pair.second), std::pair(&pair.second, &pair.first)}) {
        auto& others = m_others[*path];
        const auto at = std::lower_bound(others.begin(), others.end(), *other);
        if (at == others.end() || *at != *other)
            others.insert(at, *other);
    }
}

bool ApartStories::contains(std::string_view a, std::string_view b) const
{
    const auto found = m_others.find(a);
    return found != m_others.end() && std::binary_search(found->second.begin(), found->second.end(), b);
}

std::span<const std::string> ApartStories::of(std::string_view path) const
{
    const auto found = m_others.find(path);
    return found == m_others.end() ? std::span<const std::string>() : std::span<const std::string>(found->second);
}

StoryIndex::Apart apartOf(std::shared_ptr<const ApartStories> stories)
{
    if (stories == nullptr || stories->empty())
        return {};
    return [stories = std::move(stories)](
               const ArticleSummary& a, const ArticleSummary& b) { return stories->contains(a.path, b.path); };
}

} // namespace stet
