#pragma once

#include "core/document/front_matter.h"

#include <optional>
#include <string_view>

namespace stet {

/// Whether a flow collection is empty: `[]`, `{ }`.
bool isEmptyFlow(std::string_view written);

/// One item of a flow list.
struct FlowItem
{
    Span span{}; ///< within the list as written
    ScalarStyle style = ScalarStyle::Plain;
};

/// Walks the items of a flow list of scalars on one line, as `[AI, "Cloud"]`, without owning it. Supports lists of
/// plain and quoted scalars on which all YAML readers agree: no missing items, no trailing comma, no characters in
/// plain items that have a meaning in brackets.
class FlowItems
{
public:
    explicit FlowItems(std::string_view written)
        : m_written(written)
    {
    }

    static bool areUnderstood(std::string_view written);

    /// Returns the next item; nullopt at the end, and at an unsupported item (see failed()).
    std::optional<FlowItem> next();
    bool failed() const { return m_failed; }

private:
    std::optional<FlowItem> fail();
    std::optional<std::uint32_t> endOfItem(std::uint32_t begin) const;
    void skipSpaces();

    std::string_view m_written;
    std::uint32_t m_pos = 1; ///< after the bracket or a comma
    bool m_failed = false;
};

} // namespace stet
