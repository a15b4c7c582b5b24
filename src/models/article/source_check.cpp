#include "models/article/source_check.h"

#include "core/document/document.h"
#include "core/document/source_text.h"
#include "core/edit/field_lookup.h"
#include "core/edit/line_changes.h"
#include "models/article/shown_source.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

/// Takes parts of a text in their order and puts them into their lines.
class Stretches
{
public:
    explicit Stretches(std::string_view text)
        : m_text(text)
        , m_lines(splitLines(text))
    {
    }

    void add(Span span, SourceTone tone)
    {
        for (auto begin = span.begin; begin < span.end;) {
            while (m_line < m_lines.size() && begin >= m_start + m_lines[m_line].size())
                m_start += static_cast<std::uint32_t>(m_lines[m_line++].size());
            if (m_line >= m_lines.size())
                return;
            const auto lineEnd = m_start + static_cast<std::uint32_t>(m_lines[m_line].size());
            put({begin, std::min(span.end, lineEnd)}, tone);
            begin = lineEnd;
        }
    }

    /// With the comments, which stand behind the last part of a line or alone.
    std::vector<std::vector<SourceStretch>> take(Span within)
    {
        m_found.resize(m_lines.size());
        m_ends.resize(m_lines.size(), 0);
        std::uint32_t start = 0;
        for (std::size_t line = 0; line < m_lines.size() && start < within.end; ++line) {
            const auto text = m_lines[line];
            if (start >= within.begin)
                addComment(line, text);
            start += static_cast<std::uint32_t>(text.size());
        }
        return std::move(m_found);
    }

private:
    void put(Span part, SourceTone tone)
    {
        if (m_found.size() <= m_line) {
            m_found.resize(m_line + 1);
            m_ends.resize(m_line + 1, 0);
        }
        auto head = m_text.substr(m_start, part.begin - m_start);
        if (m_start == 0 && head.starts_with(utf8Mark))
            head.remove_prefix(utf8Mark.size()); // which is not shown
        m_found[m_line].push_back({shownLength(head), shownLength(part.of(m_text)), tone});
        m_ends[m_line] = part.end - m_start;
    }

    void addComment(std::size_t line, std::string_view text)
    {
        const auto rest = text.substr(m_ends[line]);
        const auto begin = rest.find_first_not_of(" \t:-,[]{}");
        if (begin == std::string_view::npos || rest[begin] != '#' || (begin == 0 && m_ends[line] > 0))
            return;
        const auto comment = rest.substr(begin, rest.find_first_of("\r\n") - begin);
        m_found[line].push_back(
            {shownLength(text.substr(0, m_ends[line] + begin)), shownLength(comment), SourceTone::Comment});
    }

    std::string_view m_text;
    std::vector<std::string_view> m_lines;
    std::vector<std::vector<SourceStretch>> m_found;
    std::vector<std::uint32_t> m_ends; ///< by line, of its last part, in bytes
    std::size_t m_line = 0;
    std::uint32_t m_start = 0; ///< of the line
};

SourceTone toneOf(const Document& document, const Node& node)
{
    if (node.kind != NodeKind::Scalar)
        return SourceTone::Text;
    const auto top = document.frontMatter().node(node.parent).parent == noNode;
    if (top && document.frontMatter().keyText(node, document.bytes()) == protectedKey)
        return SourceTone::Encrypted;
    switch (document.scalar(node).type) {
    case ValueType::Int:
    case ValueType::Float:
        return SourceTone::Number;
    case ValueType::Bool:
    case ValueType::Null:
        return SourceTone::Word;
    default:
        return SourceTone::Text;
    }
}

} // namespace

CheckedSource checkSource(std::string bytes)
{
    const auto document = Document::ofText(std::move(bytes));
    CheckedSource checked{.error = document.error()};
    if (checked.error)
        return checked;
    const auto front = document.source().frontMatter();
    const auto body = document.source().body();
    Stretches stretches(document.bytes());
    const auto mark = static_cast<std::uint32_t>(document.source().hasByteOrderMark() ? utf8Mark.size() : 0);
    stretches.add({mark, mark + 3}, SourceTone::Fence);
    for (const auto& node : document.frontMatter().nodes()) {
        if (!node.key.empty() && !node.isInKey)
            stretches.add(node.key, SourceTone::Key);
        const bool isWhole = node.kind == NodeKind::Scalar || node.kind == NodeKind::Alias;
        if (isWhole && !node.isInKey && !node.value.empty())
            stretches.add(node.value, toneOf(document, node));
    }
    stretches.add({front.end, std::min(front.end + 3, body.begin)}, SourceTone::Fence);
    checked.lines = stretches.take(front);
    checked.lines.resize(static_cast<std::size_t>(document.source().lineAt(body.begin)));
    return checked;
}

} // namespace stet
