#pragma once

#include "core/document/front_matter.h"
#include "core/document/line.h"

#include <optional>

namespace stet {

/// The extent and kind of a value that begins on the line of its key or dash.
struct ValueExtent
{
    NodeKind kind = NodeKind::Scalar;
    ScalarStyle style = ScalarStyle::Plain;
    bool flow = false; ///< an empty collection, or a List of scalars that FlowItems supports
    Span value{};
    Line last{}; ///< the line on which the value ends
    std::uint32_t furtherLines = 0; ///< lines from the value's first line to `last`; 0 for a value on one line
};

/// Measures values within one front matter that ends at `limit`. Does not own the bytes.
class ValueExtents
{
public:
    ValueExtents(std::string_view bytes, std::uint32_t limit)
        : m_bytes(bytes)
        , m_limit(limit)
    {
    }

    /// Measures the value that begins at `at` in `line`; `indent` is the column of its key or dash. nullopt for forms
    /// that the scanner does not follow.
    std::optional<ValueExtent> measure(const Line& line, std::uint32_t at, std::uint32_t indent) const;

private:
    std::optional<ValueExtent> quoted(const Line& line, std::uint32_t at) const;
    std::optional<ValueExtent> plain(const Line& line, std::uint32_t at) const;
    std::optional<ValueExtent> flow(const Line& line, std::uint32_t at) const;
    std::optional<ValueExtent> blockScalar(const Line& line, std::uint32_t at, std::uint32_t indent) const;
    std::optional<std::uint32_t> flowEnd(const Line& line, std::uint32_t at) const;
    bool hasMoreBelow(const Line& line, std::uint32_t indent) const;

    Line lineAt(std::uint32_t begin) const { return lineFrom(m_bytes, begin, m_limit); }
    std::string_view text(std::uint32_t begin, std::uint32_t end) const { return m_bytes.substr(begin, end - begin); }

    std::string_view m_bytes;
    std::uint32_t m_limit;
};

} // namespace stet
