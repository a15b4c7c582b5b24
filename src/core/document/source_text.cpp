#include "core/document/source_text.h"

#include <algorithm>

namespace stet {

namespace {

/// End of the line that begins at `begin`, without its line break.
std::size_t lineEnd(std::string_view text, std::size_t begin)
{
    const auto end = std::min(text.find('\n', begin), text.size());
    return end > begin && end < text.size() && text[end - 1] == '\r' ? end - 1 : end;
}

/// Begin of the line after the one that begins at `begin`; text.size() after the last.
std::size_t nextLine(std::string_view text, std::size_t begin)
{
    const auto end = text.find('\n', begin);
    return end == std::string_view::npos ? text.size() : end + 1;
}

bool isFence(std::string_view line, std::string_view mark)
{
    return line.starts_with(mark) && line.find_first_not_of(" \t", mark.size()) == std::string_view::npos;
}

} // namespace

Result<SourceText> SourceText::split(std::string bytes)
{
    const std::string_view text = bytes;
    if (text.size() > sizeLimit)
        return Error{.code = ErrorCode::TooLarge, .detail = std::to_string(sizeLimit)};
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return Error{.code = ErrorCode::Utf16, .line = 1};

    SourceText source;
    source.m_hasByteOrderMark = text.starts_with(utf8Mark);
    const auto start = source.m_hasByteOrderMark ? utf8Mark.size() : 0;
    const auto openingEnd = lineEnd(text, start);
    if (!isFence(text.substr(start, openingEnd - start), "---"))
        return Error{.code = ErrorCode::NoFrontMatter, .line = 1};
    source.m_crlf = openingEnd < text.size() && text[openingEnd] == '\r';

    const auto begin = nextLine(text, start);
    for (auto line = begin; line < text.size(); line = nextLine(text, line)) {
        if (line - begin > frontMatterLimit)
            return Error{.code = ErrorCode::FrontMatterTooLarge, .line = 1, .detail = std::to_string(frontMatterLimit)};
        if (text[line] != '-' && text[line] != '.')
            continue;
        const auto content = text.substr(line, lineEnd(text, line) - line);
        if (isFence(content, "---") || isFence(content, "...")) {
            source.m_frontMatter = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(line)};
            source.m_body = {static_cast<std::uint32_t>(nextLine(text, line)), static_cast<std::uint32_t>(text.size())};
            source.m_bytes = std::make_shared<const std::string>(std::move(bytes));
            return source;
        }
    }
    return Error{.code = ErrorCode::UnclosedFrontMatter, .line = 1};
}

SourceText SourceText::unsplit(std::string bytes)
{
    SourceText source;
    source.m_bytes = std::make_shared<const std::string>(std::move(bytes));
    source.m_body = {0, static_cast<std::uint32_t>(source.m_bytes->size())};
    return source;
}

int SourceText::lineAt(std::uint32_t offset) const
{
    const auto before = bytes().substr(0, offset);
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

} // namespace stet
