#include "core/edit/plan/entry_lines.h"

#include "core/document/line.h"
#include "core/document/scalar_text.h"
#include "core/document/yaml/yaml_gaps.h"
#include "core/edit/plan/indentation.h"
#include "core/edit/plan/written_value.h"

#include <algorithm>

namespace stet {

namespace {

/// Whether a comment may be an entry or item that somebody switched off. When in doubt it is one, and stays.
bool looksLikeEntry(std::string_view comment)
{
    comment.remove_prefix(std::min(comment.size(), comment.find_first_not_of("# \t")));
    comment = comment.substr(0, comment.find_last_not_of(" \t") + 1);
    return comment == "-" || comment.starts_with("- ") || comment.ends_with(':')
        || comment.find(": ") != std::string_view::npos;
}

} // namespace

EntryLines::EntryLines(const Document& document)
    : m_document(document)
    , m_tree(document.frontMatter())
    , m_bytes(document.bytes())
{
    const auto indentation = Indentation::of(m_tree);
    m_mapStep = indentation.mapStep;
    m_listStep = indentation.listStep;
}

std::uint32_t EntryLines::lineStart(std::uint32_t offset) const
{
    return YamlGaps(m_bytes, m_document.source().frontMatter().end).lineBegin(offset);
}

bool EntryLines::sharesLineWithDash(const Node& entry) const
{
    const auto start = lineStart(entry.entry.begin);
    return m_bytes.substr(start, entry.entry.begin - start).find_first_not_of(' ') != std::string_view::npos;
}

std::uint32_t EntryLines::withOwnComments(const Node& entry) const
{
    // A line of the value above may look like a comment.
    auto top = m_document.source().frontMatter().begin;
    for (auto id = m_tree.node(entry.parent).firstChild; id != m_tree.idOf(entry); id = m_tree.node(id).nextSibling)
        top = m_tree.node(id).entry.end;
    const auto own = lineStart(entry.entry.begin);
    auto begin = own;
    while (begin > top) {
        const auto above = lineStart(begin - 1);
        const auto line = lineFrom(m_bytes, above, begin);
        if (line.empty())
            return begin;
        const auto text = m_bytes.substr(line.textBegin, line.end - line.textBegin);
        if (text.front() != '#' || line.indent() != entry.indent || looksLikeEntry(text))
            return own;
        begin = above;
    }
    return begin == m_document.source().frontMatter().begin ? begin : own;
}

std::string EntryLines::newLines(
    const KeyPath& path, std::size_t from, std::uint32_t column, const std::string& written) const
{
    std::string out;
    for (auto i = from; i < path.size(); ++i) {
        if (i > from) {
            const bool isItem = std::holds_alternative<std::uint32_t>(path.segments()[i]);
            column += isItem ? m_listStep : m_mapStep;
            out += lineBreak() + std::string(column, ' ');
        }
        if (const auto* key = std::get_if<std::string>(&path.segments()[i]))
            out += encodeKey(*key) + ':';
        else
            out += '-';
    }
    return out + placedValue(written, column, lineBreak());
}

} // namespace stet
