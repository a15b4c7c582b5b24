#include "edit/text_edit.h"

#include <algorithm>

namespace stet {

bool TextEdits::add(TextEdit edit)
{
    const auto place = std::lower_bound(m_edits.begin(), m_edits.end(), edit,
        [](const TextEdit& a, const TextEdit& b) { return a.span.begin < b.span.begin; });
    if (place != m_edits.end() && (place->span.begin < edit.span.end || place->span.begin == edit.span.begin))
        return false;
    if (place != m_edits.begin() && std::prev(place)->span.end > edit.span.begin)
        return false;
    m_edits.insert(place, std::move(edit));
    return true;
}

std::string TextEdits::applyTo(std::string_view bytes) const
{
    std::string out;
    out.reserve(bytes.size() + 64);
    std::size_t done = 0;
    for (const auto& edit : m_edits) {
        out += bytes.substr(done, edit.span.begin - done);
        out += edit.text;
        done = edit.span.end;
    }
    out += bytes.substr(done);
    return out;
}

} // namespace stet
