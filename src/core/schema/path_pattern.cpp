// Declared in core/schema/schema.h

#include "core/schema/schema.h"

#include <vector>

namespace stet {

// Step by step over all places that the pattern may have come to, so that no pattern takes longer than its length times
// that of the path.
bool matchesPath(std::string_view pattern, std::string_view path)
{
    if (pattern.empty())
        return true;
    // Most patterns name one file: no need to walk over them.
    const auto literal = pattern.substr(0, pattern.find_first_of("*?"));
    if (literal.size() == pattern.size())
        return pattern == path;
    if (!path.starts_with(literal))
        return false;
    std::vector<bool> places(pattern.size() + 1);
    places[0] = true;
    const auto skipEmpty = [&](std::vector<bool>& at, bool isFolderBegin) {
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            if (!at[i] || pattern[i] != '*')
                continue;
            const bool isDeep = i + 1 < pattern.size() && pattern[i + 1] == '*';
            at[i + (isDeep ? 2 : 1)] = true;
            // `**/` also stands for no folder.
            if (isDeep && isFolderBegin && i + 2 < pattern.size() && pattern[i + 2] == '/')
                at[i + 3] = true;
        }
    };
    skipEmpty(places, true);
    for (const char c : path) {
        std::vector<bool> next(pattern.size() + 1);
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            if (!places[i])
                continue;
            const bool isDeep = pattern[i] == '*' && i + 1 < pattern.size() && pattern[i + 1] == '*';
            if (pattern[i] == '*') {
                if (isDeep || c != '/')
                    next[i] = true;
            } else if (pattern[i] == c || (pattern[i] == '?' && c != '/')) {
                next[i + 1] = true;
            }
        }
        skipEmpty(next, c == '/');
        places = std::move(next);
    }
    return places[pattern.size()];
}

} // namespace stet
