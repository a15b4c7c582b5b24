#include "core/document/line.h"

#include <algorithm>

namespace stet {

Line lineFrom(std::string_view bytes, std::uint32_t begin, std::uint32_t limit)
{
    const auto found = bytes.find('\n', begin);
    const auto stop = found >= limit ? limit : static_cast<std::uint32_t>(found);
    auto end = stop;
    if (end > begin && stop < limit && bytes[end - 1] == '\r')
        --end;
    auto textBegin = begin;
    while (textBegin < end && bytes[textBegin] == ' ')
        ++textBegin;
    return {begin, textBegin, end, std::min(stop + 1, limit)};
}

bool isNothingOrComment(std::string_view rest)
{
    const auto at = rest.find_first_not_of(' ');
    return at == std::string_view::npos || (rest[at] == '#' && at > 0);
}

} // namespace stet
