#include "core/document/block_scalar.h"

#include "core/document/line.h"

#include <vector>

namespace stet {

namespace {

/// A block scalar taken apart.
struct Block
{
    bool folded = false;
    char chomping = ' '; ///< '-' strips the line breaks at the end, '+' keeps them all, ' ' keeps one
    std::uint32_t indent = 0; ///< of its lines, in columns
    std::vector<std::string_view> lines{}; ///< without indentation and line breaks
};

/// The first line: style and chomping. An indentation indicator or comment is not understood.
bool readHeader(std::string_view header, Block& block)
{
    if (header.empty() || (header[0] != '|' && header[0] != '>'))
        return false;
    block.folded = header[0] == '>';
    header.remove_prefix(1);
    if (header.starts_with('-') || header.starts_with('+')) {
        block.chomping = header[0];
        header.remove_prefix(1);
    }
    return header.find_first_not_of(' ') == std::string_view::npos;
}

bool readLine(std::string_view bytes, const Line& line, Block& block)
{
    if (line.empty()) {
        if (block.indent > 0 && line.indent() > block.indent)
            return false;
        block.lines.emplace_back();
        return true;
    }
    if (block.indent == 0) {
        block.indent = line.indent();
        // The indentation is that of the first line with text; blank lines above it may not be deeper.
        if (bytes.substr(0, line.begin).find(std::string(block.indent + 1, ' ')) != std::string_view::npos)
            return false;
    }
    if (line.indent() < block.indent)
        return false;
    const auto text = bytes.substr(line.begin + block.indent, line.end - line.begin - block.indent);
    if (text[0] == '\t' || (block.folded && (text[0] == ' ' || isSpace(text.back()))))
        return false;
    block.lines.push_back(text);
    return true;
}

std::optional<Block> readBlock(std::string_view written)
{
    const auto limit = static_cast<std::uint32_t>(written.size());
    Block block;
    auto line = lineFrom(written, 0, limit);
    if (!readHeader(written.substr(0, line.end), block))
        return std::nullopt;
    while (line.next < limit) {
        line = lineFrom(written, line.next, limit);
        if (!readLine(written, line, block))
            return std::nullopt;
    }
    if (written.ends_with('\n')) // the last line is a blank line
        block.lines.emplace_back();
    const bool endsInSpace = !block.lines.empty() && block.lines.back().empty();
    if (block.indent == 0 || (block.folded && block.chomping == '+' && endsInSpace)) // readers differ on the number
        return std::nullopt;
    return block;
}

/// Lines as `>` joins them: a line break is a space, and each blank line between them a line break.
std::string fold(const std::vector<std::string_view>& lines)
{
    std::string text;
    bool afterText = false;
    for (const auto line : lines) {
        if (line.empty()) {
            text += '\n';
        } else {
            if (afterText)
                text += ' ';
            text += line;
        }
        afterText = !line.empty();
    }
    return text;
}

std::string join(const std::vector<std::string_view>& lines)
{
    std::string text;
    for (const auto line : lines) {
        text += line;
        text += '\n';
    }
    text.pop_back();
    return text;
}

} // namespace

std::optional<ScalarStyle> blockScalarStyle(std::string_view written)
{
    const auto block = readBlock(written);
    if (!block)
        return std::nullopt;
    return block->folded ? ScalarStyle::Folded : ScalarStyle::Literal;
}

std::string decodeBlockScalar(std::string_view written)
{
    auto block = readBlock(written).value_or(Block{});
    std::size_t spaceAtEnd = 0;
    while (!block.lines.empty() && block.lines.back().empty()) {
        block.lines.pop_back();
        ++spaceAtEnd;
    }
    if (block.lines.empty())
        return {};
    auto text = block.folded ? fold(block.lines) : join(block.lines);
    if (block.chomping == '+')
        text.append(spaceAtEnd, '\n');
    return block.chomping == '-' ? text : text + '\n';
}

} // namespace stet
