#include "core/edit/text_edit.h"

#include <algorithm>

namespace stet {

namespace {

/// A stretch of an edited text: kept from the text before, or written in the place of what lies between two kept ones.
struct Piece
{
    bool kept = false;
    Span span{}; ///< of the text before, where kept
    std::string text{}; ///< where written

    std::uint32_t size() const { return kept ? span.size() : static_cast<std::uint32_t>(text.size()); }
    Piece part(std::uint32_t begin, std::uint32_t end) const
    {
        if (kept)
            return {true, {span.begin + begin, span.begin + end}, {}};
        return {false, {}, text.substr(begin, end - begin)};
    }
};

constexpr std::uint32_t openEnd = 0xFFFFFFFF; // of the last piece: the size of the text does not matter here

/// An edited text as pieces, the last of them open-ended.
std::vector<Piece> piecesOf(const std::vector<TextEdit>& edits)
{
    std::vector<Piece> pieces;
    std::uint32_t done = 0;
    for (const auto& edit : edits) {
        pieces.push_back({true, {done, edit.span.begin}, {}});
        pieces.push_back({false, {}, edit.text});
        done = edit.span.end;
    }
    pieces.push_back({true, {done, openEnd}, {}});
    return pieces;
}

/// Copies parts of the text that some pieces make up, each part behind the one before it.
class PartCopier
{
public:
    explicit PartCopier(const std::vector<Piece>& pieces)
        : m_piece(pieces.begin())
        , m_end(pieces.end())
    {
    }

    /// What lies between two offsets of the text.
    void copy(std::uint32_t begin, std::uint32_t end, std::vector<Piece>& out)
    {
        for (; m_piece != m_end && m_at < end; ++m_piece) {
            const auto size = m_piece->size();
            const auto from = std::max(begin, m_at) - m_at;
            const auto to = std::min(end - m_at, size);
            if (from < to)
                out.push_back(m_piece->part(from, to));
            if (to < size) // the next part may begin in this piece
                return;
            m_at = size > openEnd - m_at ? openEnd : m_at + size;
        }
    }

private:
    std::vector<Piece>::const_iterator m_piece;
    std::vector<Piece>::const_iterator m_end;
    std::uint32_t m_at = 0; ///< where the piece begins
};

} // namespace

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

TextEdits TextEdits::inverse(std::string_view bytes) const
{
    TextEdits back;
    std::uint32_t removed = 0; // before the edit, without what was put in their place
    std::uint32_t written = 0;
    for (const auto& edit : m_edits) {
        const auto begin = edit.span.begin - removed + written;
        const auto size = static_cast<std::uint32_t>(edit.text.size());
        back.m_edits.push_back({{begin, begin + size}, std::string(edit.span.of(bytes))});
        removed += edit.span.size();
        written += size;
    }
    return back;
}

TextEdits TextEdits::then(const TextEdits& next) const
{
    const auto pieces = piecesOf(m_edits);
    PartCopier parts(pieces);
    std::vector<Piece> both;
    std::uint32_t done = 0;
    for (const auto& edit : next.m_edits) {
        parts.copy(done, edit.span.begin, both);
        both.push_back({false, {}, edit.text});
        done = edit.span.end;
    }
    parts.copy(done, openEnd, both);

    TextEdits result;
    TextEdit open{{0, 0}, {}};
    for (const auto& piece : both) {
        if (!piece.kept) {
            open.text += piece.text;
            continue;
        }
        open.span.end = piece.span.begin;
        if (!open.span.empty() || !open.text.empty())
            result.m_edits.push_back(std::move(open));
        open = {{piece.span.end, piece.span.end}, {}};
    }
    return result;
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
