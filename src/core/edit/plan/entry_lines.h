#pragma once

#include "core/document/document.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace stet {

/// The lines of entries and items in one document, and the lines for new ones. The document must outlive it.
class EntryLines
{
public:
    explicit EntryLines(const Document& document);

    const Node& node(NodeId id) const { return m_tree.node(id); }
    std::string_view bytes() const { return m_bytes; }
    std::uint32_t afterMark(const Node& entry) const { return m_tree.afterMark(entry, m_bytes); }
    /// Returns the end of the anchor and tag behind a colon or dash, or of that itself.
    std::uint32_t afterProperties(const Node& entry) const
    {
        const auto* details = m_tree.detailsOf(m_tree.idOf(entry));
        return details == nullptr || details->properties.empty() ? afterMark(entry) : details->properties.end;
    }
    std::string lineBreak() const { return std::string(m_document.source().lineBreak()); }
    std::uint32_t mapStep() const { return m_mapStep; }
    std::uint32_t listStep() const { return m_listStep; }

    /// Returns the start of the line that contains an offset.
    std::uint32_t lineStart(std::uint32_t offset) const;
    /// Returns the start of the comment lines that belong to an entry, or else of the entry's own line. They belong to
    /// it if they are directly above it, at its indentation, with a blank line or the start of the front matter before
    /// them, and none of them looks like an entry or item that was commented out.
    std::uint32_t withOwnComments(const Node& entry) const;
    /// Whether an entry or item is on the same line as the dash of the list that holds it.
    bool sharesLineWithDash(const Node& entry) const;

    /// Returns the lines for the segments of a path from `from` on, each deeper than the one before. The first is at
    /// `column`, without its indentation; the last has no line break.
    std::string newLines(const KeyPath& path, std::size_t from, std::uint32_t column, const std::string& written) const;

private:
    const Document& m_document;
    const FrontMatter& m_tree;
    std::string_view m_bytes;
    std::uint32_t m_mapStep;
    std::uint32_t m_listStep;
};

} // namespace stet
