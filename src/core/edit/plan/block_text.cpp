#include "core/edit/plan/block_text.h"

#include "core/edit/plan/written_value.h"
#include "core/text/bad_character.h"

#include <algorithm>

namespace stet {

namespace {

/// The first line of a block scalar, and the column of its lines.
struct BlockForm
{
    char style = '|';
    bool hasColumn = false; ///< an indentation indicator
    std::size_t column = 2; ///< of the lines, from the key or dash
    std::string_view comment{}; ///< with the space before it
};

BlockForm formOf(std::string_view kept)
{
    BlockForm form{.style = kept.front()};
    const auto header = kept.substr(0, kept.find('\n'));
    const auto end = std::min(header.size(), header.find_first_of(" \t"));
    const auto digit = header.substr(0, end).find_first_of("123456789");
    form.hasColumn = digit != std::string_view::npos;
    if (header.find('#') != std::string_view::npos)
        form.comment = header.substr(end);
    if (form.hasColumn) {
        form.column = static_cast<std::size_t>(header[digit] - '0');
        return form;
    }
    auto lines = kept.substr(std::min(kept.size(), header.size() + 1));
    while (!lines.empty()) {
        const auto line = lines.substr(0, lines.find('\n'));
        if (const auto spaces = line.find_first_not_of(' '); spaces != std::string_view::npos) {
            form.column = std::max<std::size_t>(1, spaces);
            break;
        }
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    }
    return form;
}

/// Whether a value as written is this text to both YAML readers.
bool isReadAs(const std::string& written, std::string_view text)
{
    const auto value = valueOfWritten(written);
    if (!value || value->type != ValueType::Text || value->text != text)
        return false;
    const auto other = readYaml("value:" + placedValue(written, 0, "\n") + '\n');
    return other.ok() && other->items.size() == 1 && other->items.front().text == text;
}

} // namespace

std::optional<std::string> encodeBlockText(std::string_view text, std::string_view kept)
{
    constexpr std::size_t widest = 9; // columns an indicator can say
    const auto end = text.find_last_not_of('\n');
    if (end == std::string_view::npos || findBadCharacter(text) || text.find('\r') != std::string_view::npos)
        return std::nullopt;
    const auto form = formOf(kept);
    const auto breaksAtEnd = text.size() - end - 1;
    const auto firstText = text.find_first_not_of('\n');
    const bool needsColumn = form.hasColumn || text[firstText] == ' ';
    if (needsColumn && form.column > widest)
        return std::nullopt;
    std::string written(1, form.style);
    if (needsColumn)
        written += static_cast<char>('0' + form.column);
    if (breaksAtEnd != 1)
        written += breaksAtEnd == 0 ? '-' : '+';
    written += form.comment;
    for (std::size_t begin = 0; begin <= end;) {
        const auto found = text.find('\n', begin);
        const auto lineEnd = found > end ? end + 1 : found;
        written += '\n';
        if (lineEnd > begin) {
            written.append(form.column, ' ');
            written += text.substr(begin, lineEnd - begin);
            // Between two lines of text `>` takes the first line break for a space.
            if (form.style == '>' && lineEnd <= end)
                written += '\n';
        }
        begin = lineEnd + 1;
    }
    if (breaksAtEnd > 1)
        written.append(breaksAtEnd - 1, '\n');
    // What this form cannot hold, as deeper lines in `>`, reads back as another text.
    return isReadAs(written, text) ? std::optional(std::move(written)) : std::nullopt;
}

} // namespace stet
