#pragma once

#include "core/document/span.h"
#include "core/text/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// Puts `text` in the place of a span of bytes; an insertion where the span is empty.
struct TextEdit
{
    Span span{};
    std::string text{};

    bool operator==(const TextEdit&) const = default;
};

/// Edits of one text, in ascending order and without overlap.
class TextEdits
{
public:
    TextEdits() = default;
    TextEdits(TextEdit edit) { m_edits.push_back(std::move(edit)); }

    /// False, and nothing added, where the edit overlaps one that is there or inserts at the same place.
    [[nodiscard]] bool add(TextEdit edit);

    /// The edits that take these back in the text they yield; `bytes` is the text before.
    TextEdits inverse(std::string_view bytes) const;
    /// These edits and then `next`, which are edits of the text these yield, as one set of edits of the first text.
    TextEdits then(const TextEdits& next) const;

    bool empty() const { return m_edits.empty(); }
    const std::vector<TextEdit>& edits() const { return m_edits; }
    bool operator==(const TextEdits&) const = default;

    /// The edited text. Every span must lie within `bytes`.
    std::string applyTo(std::string_view bytes) const;

private:
    std::vector<TextEdit> m_edits;
};

} // namespace stet
