#pragma once

#include "core/document/span.h"
#include "core/text/result.h"

#include <memory>
#include <string>
#include <string_view>

namespace stet {

inline constexpr std::string_view utf8Mark = "\xEF\xBB\xBF"; ///< the byte order mark

/// The bytes of one article file and the positions of its parts. Immutable and cheap to copy: copies share the bytes.
class SourceText
{
public:
    /// Larger files are refused with ErrorCode::TooLarge before they are split.
    static constexpr std::size_t sizeLimit = 32U * 1024U * 1024U;
    /// Larger front matter is refused with ErrorCode::FrontMatterTooLarge.
    static constexpr std::size_t frontMatterLimit = 4U * 1024U * 1024U;

    /// Splits a file into byte order mark, front matter and body.
    ///
    /// Front matter opens with `---` and optional spaces as the first line (after a BOM) and closes with `---` or, as
    /// in Jekyll, `...` and optional spaces on a line of its own. Errors: NoFrontMatter, UnclosedFrontMatter, Utf16,
    /// TooLarge, FrontMatterTooLarge.
    static Result<SourceText> split(std::string bytes);

    /// Makes a SourceText of a text that cannot be split: all of it is body.
    static SourceText unsplit(std::string bytes);

    std::string_view bytes() const { return *m_bytes; }
    bool hasByteOrderMark() const { return m_hasByteOrderMark; }

    /// The lines between the fences, the last line break included; empty if there are none.
    Span frontMatter() const { return m_frontMatter; }
    std::string_view frontMatterText() const { return m_frontMatter.of(bytes()); }
    /// Everything after the line of the closing fence.
    Span body() const { return m_body; }
    std::string_view bodyText() const { return m_body.of(bytes()); }

    /// `
    /// ` or `\r
    /// `, as after the opening fence; added lines end with it.
    std::string_view lineBreak() const { return m_crlf ? "\r\n" : "\n"; }

    /// Line of a byte offset, counted from 1 over the whole file.
    int lineAt(std::uint32_t offset) const;

private:
    std::shared_ptr<const std::string> m_bytes;
    Span m_frontMatter;
    Span m_body;
    bool m_hasByteOrderMark = false;
    bool m_crlf = false;
};

} // namespace stet
