#include "core/edit/written_value.h"

#include "core/document/scalar_text.h"

#include <algorithm>

namespace stet {

namespace {

/// Lines behind the first lose up to `column` spaces; line breaks become `\n`.
std::string withoutIndentation(std::string_view text, std::uint32_t column)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n')
            continue;
        out += text[at];
        if (text[at] != '\n')
            continue;
        for (std::uint32_t i = 0; i < column && at + 1 < text.size() && text[at + 1] == ' '; ++i)
            ++at;
    }
    return out;
}

class CollectionWriter
{
public:
    CollectionWriter(std::uint32_t mapStep, std::uint32_t listStep)
        : m_mapStep(mapStep)
        , m_listStep(listStep)
    {
    }

    /// What stands behind a colon or dash in `column`.
    std::string write(const Value& value, std::uint32_t column, bool isItem) const
    {
        if (value.isScalar()) {
            const auto text = encodeScalar(value, std::nullopt);
            return text.empty() ? text : ' ' + text;
        }
        if (value.items.empty())
            return value.type == ValueType::List ? " []" : " {}";
        const bool isMap = value.type == ValueType::Map;
        // The first key of a map in a list stands on the line of the dash.
        const bool beginsHere = isMap && isItem;
        const auto step = beginsHere ? 2 : isMap ? m_mapStep : isItem ? std::max(m_listStep, 1U) : m_listStep;
        const auto inner = column + step;
        std::string out;
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            out += beginsHere && i == 0 ? " " : '\n' + std::string(inner, ' ');
            out += isMap ? encodeKey(value.keys[i]) + ':' : "-";
            out += write(value.items[i], inner, !isMap);
        }
        return out;
    }

private:
    std::uint32_t m_mapStep;
    std::uint32_t m_listStep;
};

} // namespace

std::uint32_t afterKey(const Node& node, std::string_view bytes)
{
    const auto mark = node.key.empty() ? node.entry.begin : bytes.find(':', node.key.end);
    return static_cast<std::uint32_t>(mark) + 1;
}

std::string writtenValue(const Document& document, NodeId id)
{
    const auto& node = document.frontMatter().node(id);
    const bool inLines = (node.kind == NodeKind::Map || node.kind == NodeKind::List) && !node.flow;
    const auto begin = inLines ? afterKey(node, document.bytes()) : node.value.begin;
    return withoutIndentation(document.bytes().substr(begin, node.value.end - begin), node.indent);
}

bool isWrittenInLines(std::string_view written)
{
    return written.starts_with(' ') || written.starts_with('\n');
}

std::string placedValue(std::string_view written, std::uint32_t column, std::string_view lineBreak)
{
    std::string out;
    if (!written.empty() && !isWrittenInLines(written))
        out += ' ';
    for (std::size_t at = 0; at < written.size(); ++at) {
        if (written[at] != '\n') {
            out += written[at];
            continue;
        }
        out += lineBreak;
        if (at + 1 < written.size() && written[at + 1] != '\n')
            out.append(column, ' ');
    }
    return out;
}

std::string encodeCollection(const Value& value, std::uint32_t mapStep, std::uint32_t listStep, bool isItem)
{
    auto text = CollectionWriter(mapStep, listStep).write(value, 0, isItem);
    // An empty one stands on the line, like a scalar.
    return value.items.empty() ? text.substr(1) : text;
}

} // namespace stet
