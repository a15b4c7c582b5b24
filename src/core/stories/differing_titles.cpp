#include "core/stories/differing_titles.h"

#include "core/text/ascii.h"
#include "core/text/folding.h"

#include <algorithm>
#include <string>

namespace stet {

namespace {

struct TitleWord
{
    std::size_t begin = 0; ///< bytes in the title
    std::size_t end = 0;
    std::string key{}; ///< folded letters and digits; empty for a word of punctuation
};

/// Folds a word and drops its punctuation: that of ASCII, and dashes and quotation marks from U+2000 on (E2 80 ..).
std::string keyOfWord(std::string_view word)
{
    const auto folded = foldText(word);
    std::string key;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const auto c = folded[at];
        if (std::string_view(folded).substr(at).starts_with("\xE2\x80"))
            at += 2;
        else if (static_cast<unsigned char>(c) >= 0x80 || isAsciiLetter(c) || isAsciiDigit(c))
            key += c;
    }
    return key;
}

std::vector<TitleWord> wordsOf(std::string_view title)
{
    std::vector<TitleWord> words;
    std::size_t at = 0;
    while (at < title.size()) {
        const auto begin = title.find_first_not_of(' ', at);
        if (begin == std::string_view::npos)
            break;
        at = std::min(title.find(' ', begin), title.size());
        words.push_back({begin, at, keyOfWord(title.substr(begin, at - begin))});
    }
    return words;
}

/// The words of each title, sorted, to look them up.
std::vector<std::vector<std::string_view>> sortedKeys(const std::vector<std::vector<TitleWord>>& titles)
{
    std::vector<std::vector<std::string_view>> sorted(titles.size());
    for (std::size_t i = 0; i < titles.size(); ++i) {
        for (const auto& word : titles[i])
            sorted[i].push_back(word.key);
        std::sort(sorted[i].begin(), sorted[i].end());
    }
    return sorted;
}

std::vector<std::vector<std::size_t>> linkedNodes(const StoryGraph& graph)
{
    std::vector<std::vector<std::size_t>> linked(graph.nodes.size());
    for (const auto& link : graph.links) {
        linked[link.from].push_back(link.to);
        linked[link.to].push_back(link.from);
    }
    return linked;
}

} // namespace

std::vector<std::string_view> differingTitles(const StoryGraph& graph)
{
    std::vector<std::vector<TitleWord>> titles;
    for (const auto& node : graph.nodes)
        titles.push_back(wordsOf(node.title));
    const auto keys = sortedKeys(titles);
    const auto linked = linkedNodes(graph);
    std::vector<std::string_view> parts;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const std::string_view title = graph.nodes[i].title;
        const auto& others = linked[i];
        const auto isShared = [&](const TitleWord& word) {
            const auto count = std::count_if(others.begin(), others.end(), [&](std::size_t other) {
                return std::binary_search(keys[other].begin(), keys[other].end(), std::string_view(word.key));
            });
            return !others.empty() && (word.key.empty() || static_cast<std::size_t>(count) * 2 >= others.size());
        };
        const auto first = std::find_if_not(titles[i].begin(), titles[i].end(), isShared);
        if (first == titles[i].end()) {
            parts.push_back(title);
            continue;
        }
        const auto last = std::find_if_not(titles[i].rbegin(), titles[i].rend(), isShared);
        parts.push_back(title.substr(first->begin, last->end - first->begin));
    }
    return parts;
}

} // namespace stet
