#pragma once

#include "core/document/document.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace stet {

/// The lines that entries and items of one document occupy, and the lines that new ones are made of. The document must
/// outlive it.
class EntryLines
{
public:
    explicit EntryLines(const Document& document);

    const Node& node(NodeId id) const { return m_tree.node(id); }
    std::string_view bytes() const { return m_bytes; }
    std::string lineBreak() const { return std::string(m_document.source().lineBreak()); }
    std::uint32_t mapStep() const { return m_mapStep; }
    std::uint32_t listStep() const { return m_listStep; }

    /// Begin of the line that holds an offset.
    std::uint32_t lineStart(std::uint32_t offset) const;
    /// Begin of the comment lines that stand directly above an entry, at its indentation; the entry's own line where
    /// there are none. A comment at the very top speaks of the whole front matter and belongs to no entry.
    std::uint32_t withOwnComments(const Node& entry) const;
    /// Whether an entry or item stands behind the dash of a list on its line.
    bool sharesLineWithDash(const Node& entry) const;

    /// The lines of the segments of a path from `from` on, each deeper than the one before, the first at `column` and
    /// without its indentation; no line break behind the last.
    std::string newLines(const KeyPath& path, std::size_t from, std::uint32_t column, const std::string& written) const;

private:
    const Document& m_document;
    const FrontMatter& m_tree;
    std::string_view m_bytes;
    std::uint32_t m_mapStep;
    std::uint32_t m_listStep;
};

} // namespace stet
