#include "tests/support/yaml/shrink.h"

#include <algorithm>

namespace stet::test {

namespace {

/// Cuts out every run of `size` bytes that is not needed. Returns whether there was one.
bool cutRuns(std::string& text, std::size_t size, const std::function<bool(const std::string&)>& fails)
{
    bool isSmaller = false;
    for (std::size_t at = 0; at + size <= text.size();) {
        auto shorter = text;
        shorter.erase(at, size);
        if (fails(shorter)) {
            text = std::move(shorter);
            isSmaller = true;
        } else {
            ++at;
        }
    }
    return isSmaller;
}

bool cutLines(std::string& text, std::size_t count, const std::function<bool(const std::string&)>& fails)
{
    bool isSmaller = false;
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        for (std::size_t i = 0; i < count && end < text.size(); ++i)
            end = std::min(text.find('\n', end), text.size() - 1) + 1;
        auto shorter = text;
        shorter.erase(at, end - at);
        if (fails(shorter)) {
            text = std::move(shorter);
            isSmaller = true;
        } else {
            at = std::min(text.find('\n', at), text.size() - 1) + 1;
        }
    }
    return isSmaller;
}

} // namespace

std::string shrunk(std::string text, const std::function<bool(const std::string&)>& fails)
{
    for (bool isSmaller = true; isSmaller;) {
        isSmaller = false;
        for (const std::size_t lines : {8U, 4U, 2U, 1U})
            isSmaller = cutLines(text, lines, fails) || isSmaller;
        for (const std::size_t bytes : {16U, 6U, 3U, 2U, 1U})
            isSmaller = cutRuns(text, bytes, fails) || isSmaller;
    }
    return text;
}

} // namespace stet::test
