#pragma once

#include "core/stories/story_index.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// Two articles that a person marked as not one story; canonical paths, bytes, sorted.
struct ApartPair
{
    std::string first;
    std::string second;

    static ApartPair of(std::string a, std::string b);
    bool operator==(const ApartPair&) const = default;
    auto operator<=>(const ApartPair&) const = default;
};

/// All such pairs.
class ApartStories
{
public:
    void add(const ApartPair& pair);
    bool empty() const { return m_others.empty(); }
    bool contains(std::string_view a, std::string_view b) const;
    /// The articles that one is kept apart from, sorted; valid until the next add().
    std::span<const std::string> of(std::string_view path) const;

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_others; ///< by path, both ways; sorted, none twice
};

/// Returns the pairs in the form that an index uses; null if there are none.
StoryIndex::Apart apartOf(std::shared_ptr<const ApartStories> stories);

} // namespace stet
