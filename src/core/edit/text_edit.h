#pragma once

#include "core/document/span.h"
#include "core/text/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// Replaces a span of bytes by `text`; an insertion if the span is empty.
struct TextEdit
{
    Span span{};
    std::string text{};

    bool operator==(const TextEdit&) const = default;
};

/// Edits of one text, in ascending order, without overlap.
class TextEdits
{
public:
    TextEdits() = default;
    TextEdits(TextEdit edit) { m_edits.push_back(std::move(edit)); }

    /// Returns false, adding nothing, if the edit overlaps another or inserts at the same place.
    [[nodiscard]] bool add(TextEdit edit);

    /// Returns the edits that undo these in the edited text; `bytes` is the text before.
    TextEdits inverse(std::string_view bytes) const;
    /// Combines these edits with `next`, which edits their result, into one set of edits of the first text.
    TextEdits then(const TextEdits& next) const;

    bool empty() const { return m_edits.empty(); }
    const std::vector<TextEdit>& edits() const { return m_edits; }
    bool operator==(const TextEdits&) const = default;

    /// Returns the edited text. Every span must be within `bytes`.
    std::string applyTo(std::string_view bytes) const;

private:
    std::vector<TextEdit> m_edits;
};

} // namespace stet
