#pragma once

#include "core/document/yaml/yaml_gaps.h"

#include <cstdint>
#include <string_view>

namespace stet {

/// Finds the lines and columns of offsets that only grow, in one walk over the text. Owns neither of what it is given.
class LineCounter
{
public:
    LineCounter(const YamlGaps& gaps, std::string_view bytes, std::uint32_t begin, std::uint32_t line)
        : m_gaps(gaps)
        , m_bytes(bytes)
        , m_at(begin)
        , m_line(line)
    {
    }

    void moveTo(std::uint32_t offset)
    {
        while (m_at < offset) {
            const auto size = m_gaps.breakAt(m_at);
            if (size == 0) {
                m_column += (static_cast<unsigned char>(m_bytes[m_at]) & 0xC0U) == 0x80 ? 0U : 1U;
                ++m_at;
                continue;
            }
            m_line += m_bytes[m_at + size - 1] == '\n' ? 1U : 0U;
            m_at += size;
            m_column = 0;
        }
    }
    std::uint32_t line() const { return m_line; } ///< as people count: lines end with LF
    std::uint32_t column() const { return m_column; } ///< in characters, of a line as YAML has it

private:
    const YamlGaps& m_gaps;
    std::string_view m_bytes;
    std::uint32_t m_at;
    std::uint32_t m_column = 0;
    std::uint32_t m_line;
};

} // namespace stet
