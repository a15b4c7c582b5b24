#include "core/edit/plan/written_value.h"

#include "core/document/document_tree.h"
#include "core/document/scalar_text.h"
#include "core/document/yaml/yaml_front_matter.h"

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

std::string writtenValue(const Document& document, NodeId id)
{
    const auto& node = document.frontMatter().node(id);
    const bool inLines = (node.kind == NodeKind::Map || node.kind == NodeKind::List) && !node.flow;
    const auto& tree = document.frontMatter();
    const auto begin = inLines ? tree.afterMark(node, document.bytes()) : tree.valueBegin(node);
    return withoutIndentation(document.bytes().substr(begin, node.value.end - begin), node.indent);
}

std::string writtenContent(const Document& document, NodeId id)
{
    const auto& node = document.frontMatter().node(id);
    return withoutIndentation(node.value.of(document.bytes()), node.indent);
}

std::string writtenProperties(const Document& document, NodeId id)
{
    const auto& node = document.frontMatter().node(id);
    const auto begin = document.frontMatter().valueBegin(node);
    return withoutIndentation(document.bytes().substr(begin, node.value.begin - begin), node.indent);
}

bool isWrittenInLines(std::string_view written)
{
    const char first = written.empty() ? 'x' : written.front();
    const bool isSeparator
        = written.starts_with("\xC2\x85") || written.starts_with("\xE2\x80\xA8") || written.starts_with("\xE2\x80\xA9");
    return first == ' ' || first == '\t' || first == '\n' || first == '\r' || isSeparator;
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

namespace {

/// A text of one field, or of a list of one item, with this value.
Result<Document> documentOf(std::string_view written, bool isItem)
{
    // A blank line behind it would belong to a block scalar.
    const auto value = (isItem ? "field:\n-" : "field:") + placedValue(written, 0, "\n");
    return Document::read("---\n" + value + "\n---\n");
}

} // namespace

Result<Document> documentOfWritten(std::string_view written)
{
    auto document = documentOf(written, false);
    return document.ok() ? std::move(document) : documentOf(written, true);
}

std::optional<Value> valueOfWritten(std::string_view written)
{
    // A map may begin on the line of a dash, as it cannot on that of a key.
    for (const bool isItem : {false, true}) {
        const auto document = documentOf(written, isItem);
        if (!document.ok() || document->refusal() || document->frontMatter().node(0).childCount != 1)
            continue;
        auto value = document->valueOf(document->frontMatter().node(0).firstChild);
        if (!isItem)
            return value;
        if (value.items.size() == 1)
            return std::move(value.items.front());
    }
    return std::nullopt;
}

bool isWrittenAs(const Document& document, NodeId id, const std::string& written)
{
    const auto own = writtenValue(document, id);
    if (own == written)
        return true;
    const auto& tree = document.frontMatter();
    if (id == 0 || (!tree.node(tree.node(id).parent).flow && !isWrittenInLines(own)))
        return false;
    const auto wanted = valueOfWritten(written);
    const auto found = valueOfWritten(own);
    return wanted && found && sameValue(*wanted, *found);
}

std::optional<YamlNode> treeOfWritten(std::string_view written, bool isItem)
{
    const auto document = documentOf(written, isItem);
    if (!document.ok() || document->refusal())
        return std::nullopt;
    // By libyaml, whatever the scanner would make of it.
    const auto read = readYamlFrontMatter(document->source());
    if (!read.ok())
        return std::nullopt;
    auto tree = treeOf(*read, document->bytes());
    if (tree.items.size() != 1)
        return std::nullopt;
    auto field = std::move(tree.items.front());
    if (!isItem)
        return field;
    return field.items.size() == 1 ? std::optional(std::move(field.items.front())) : std::nullopt;
}

} // namespace stet
