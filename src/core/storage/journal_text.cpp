#include "core/storage/journal_text.h"

#include "core/storage/checksum.h"

#include <optional>

namespace stet {

namespace {

constexpr std::string_view formatName = "stet-journal ";
constexpr std::string_view formatVersion = "1";
constexpr std::size_t checksumDigits = 16;

std::string checksumText(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string written(checksumDigits, '0');
    auto value = checksum(text);
    for (auto digit = written.rbegin(); digit != written.rend(); ++digit) {
        *digit = digits[value % digits.size()];
        value /= digits.size();
    }
    return written;
}

/// The text of a line without its line break; nothing where the line is damaged.
std::optional<std::string_view> checkedText(std::string_view line)
{
    if (line.size() <= checksumDigits || line[checksumDigits] != ' ')
        return {};
    const auto text = line.substr(checksumDigits + 1);
    if (line.substr(0, checksumDigits) != checksumText(text))
        return {};
    return text;
}

} // namespace

std::string journalHeader()
{
    return journalLine(std::string(formatName) += formatVersion);
}

std::string journalLine(std::string_view record)
{
    auto line = checksumText(record);
    line += ' ';
    line += record;
    return line += '\n';
}

Result<JournalContent> parseJournal(std::string_view bytes)
{
    JournalContent content;
    if (bytes.empty())
        content.isTorn = true;
    std::size_t line = 0;
    const auto addGap = [&] {
        content.gaps.push_back(content.records.size());
        content.firstDamagedLine = content.firstDamagedLine == 0 ? line : content.firstDamagedLine;
    };
    for (bool isFirst = true; !bytes.empty(); isFirst = false) {
        ++line;
        const auto end = bytes.find('\n');
        const bool isLast = end == std::string_view::npos;
        const auto text = checkedText(bytes.substr(0, end));
        bytes.remove_prefix(isLast ? bytes.size() : end + 1);
        if (isFirst && text && text->starts_with(formatName)) {
            const auto version = text->substr(formatName.size());
            if (version != formatVersion)
                return Error{.code = ErrorCode::OtherJournal, .detail = std::string(version)};
        } else if (text) { // whole, even where its line break alone is missing
            if (isFirst)
                addGap();
            content.records.emplace_back(*text);
        } else if (isLast) {
            content.isTorn = true;
        } else {
            addGap();
        }
    }
    return content;
}

} // namespace stet
