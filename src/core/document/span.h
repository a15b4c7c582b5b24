#pragma once

#include <cstdint>
#include <string_view>

namespace stet {

/// A half-open range of byte offsets into the whole file, byte order mark included.
struct Span
{
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    std::uint32_t size() const { return end - begin; }
    bool empty() const { return begin == end; }
    bool contains(const Span& other) const { return begin <= other.begin && other.end <= end; }
    std::string_view of(std::string_view bytes) const { return bytes.substr(begin, size()); }

    bool operator==(const Span&) const = default;
};

} // namespace stet
