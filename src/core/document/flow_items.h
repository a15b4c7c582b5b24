#pragma once

#include "core/document/front_matter.h"

#include <optional>
#include <string_view>

namespace stet {

/// Whether a flow collection holds nothing: `[]`, `{ }`.
bool isEmptyFlow(std::string_view written);

/// One item of a flow list.
struct FlowItem
{
    Span span{}; ///< within the list as written
    ScalarStyle style = ScalarStyle::Plain;
};

/// Walks the items of a flow list of scalars on one line, as `[AI, "Cloud"]`, which it does not own. Understood are
/// lists of plain and quoted scalars on which all YAML readers agree: no item is missing, no comma follows the last,
/// no plain item holds a character that means something in brackets.
class FlowItems
{
public:
    explicit FlowItems(std::string_view written)
        : m_written(written)
    {
    }

    static bool areUnderstood(std::string_view written);

    /// The next item; nullopt at the end, and where an item is not understood (see failed()).
    std::optional<FlowItem> next();
    bool failed() const { return m_failed; }

private:
    std::optional<FlowItem> fail();
    std::optional<std::uint32_t> endOfItem(std::uint32_t begin) const;
    void skipSpaces();

    std::string_view m_written;
    std::uint32_t m_pos = 1; ///< behind the bracket or a comma
    bool m_failed = false;
};

} // namespace stet
