#include "core/edit/entry_lines.h"

#include "core/document/line.h"
#include "core/document/scalar_text.h"
#include "core/document/yaml_gaps.h"
#include "core/edit/indentation.h"
#include "core/edit/written_value.h"

namespace stet {

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
    return YamlGaps(m_bytes, offset).lineBegin(offset);
}

bool EntryLines::sharesLineWithDash(const Node& entry) const
{
    const auto start = lineStart(entry.entry.begin);
    return m_bytes.substr(start, entry.entry.begin - start).find_first_not_of(' ') != std::string_view::npos;
}

std::uint32_t EntryLines::withOwnComments(const Node& entry) const
{
    const auto top = m_document.source().frontMatter().begin;
    const auto own = lineStart(entry.entry.begin);
    auto begin = own;
    while (begin > top) {
        const auto above = lineStart(begin - 1);
        const auto line = lineFrom(m_bytes, above, begin);
        if (line.empty() || m_bytes[line.textBegin] != '#' || line.indent() != entry.indent)
            return begin;
        begin = above;
    }
    return own;
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
