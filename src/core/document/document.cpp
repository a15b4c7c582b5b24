#include "core/document/document.h"

#include "core/document/other_front_matter.h"
#include "core/document/scalar_value.h"
#include "core/document/scanner.h"
#include "core/document/yaml_reader.h"

#include <algorithm>

namespace stet {

namespace {

/// Whether the YAML reader may be asked about a text that the scanner refused for this reason. It may not where it is
/// known to read wrongly what other readers reject, nor where its recursion could exhaust the stack.
bool mayAskYaml(ErrorCode refusal)
{
    switch (refusal) {
    case ErrorCode::DuplicateKey:
    case ErrorCode::UnsupportedYaml:
    case ErrorCode::BadPlainScalar:
    case ErrorCode::BadIndentation:
    case ErrorCode::TooManyNodes:
        return true;
    default:
        return false;
    }
}

} // namespace

Result<Document> Document::read(std::string bytes)
{
    const auto format = bytes.size() <= SourceText::sizeLimit ? otherFrontMatter(bytes) : std::string_view();
    if (!format.empty()) {
        Document document;
        document.m_source = SourceText::unsplit(std::move(bytes));
        document.m_values = std::make_shared<const Value>(Value{.type = ValueType::Map});
        document.m_refusal = Error{.code = ErrorCode::OtherFrontMatter, .line = 1, .detail = std::string(format)};
        return document;
    }
    auto source = SourceText::split(std::move(bytes));
    if (!source.ok())
        return source.error();
    return read(std::move(source).value());
}

Result<Document> Document::read(SourceText source)
{
    Document document;
    document.m_source = std::move(source);
    auto scanned = scanFrontMatter(document.m_source);
    if (scanned.ok()) {
        document.m_frontMatter = std::move(scanned).value();
        if (!document.m_frontMatter.hasOpaque())
            return document;
        auto opaque = readOpaqueValues(document.m_source, document.m_frontMatter);
        if (opaque.ok()) {
            document.m_opaque = std::make_shared<const std::vector<OpaqueValue>>(std::move(opaque).value());
            return document;
        }
        document.m_frontMatter = {};
        document.m_refusal = opaque.error();
    } else {
        document.m_refusal = scanned.error();
    }
    if (!mayAskYaml(document.m_refusal->code))
        return *document.m_refusal;

    // What the scanner cannot follow only the YAML reader can tell.
    const auto judged = readYaml(document.m_source.frontMatterText());
    if (!judged.ok() || judged->kind != YamlNode::Kind::Map)
        return *document.m_refusal;
    auto values = toValue(*judged);
    if (!values.ok())
        return values.error();
    document.m_values = std::make_shared<const Value>(std::move(values).value());
    return document;
}

Document Document::ofText(std::string bytes)
{
    auto read = Document::read(bytes);
    if (read.ok())
        return std::move(read).value();
    Document document;
    document.m_source = SourceText::unsplit(std::move(bytes));
    document.m_values = std::make_shared<const Value>(Value{.type = ValueType::Map});
    document.m_refusal = document.m_error = read.error();
    return document;
}

Value Document::scalar(const Node& node) const
{
    return scalarValue(node, bytes());
}

const Node* Document::find(const KeyPath& path) const
{
    if (m_frontMatter.nodes().empty())
        return nullptr;
    const auto id = m_frontMatter.find(path, bytes());
    return id == noNode ? nullptr : &m_frontMatter.node(id);
}

Value Document::values() const
{
    return m_values ? *m_values : valueOf(0);
}

Value Document::valueOf(NodeId id) const
{
    const auto& node = m_frontMatter.node(id);
    if (node.kind == NodeKind::Scalar)
        return scalar(node);
    if (node.kind == NodeKind::Opaque)
        return opaqueValue(id);
    Value value{.type = node.kind == NodeKind::Map ? ValueType::Map : ValueType::List};
    std::size_t count = 0; // of the children: moving values as lists grow takes longer than reading them
    for (auto child = node.firstChild; child != noNode; child = m_frontMatter.node(child).nextSibling)
        ++count;
    value.items.reserve(count);
    if (node.kind == NodeKind::Map)
        value.keys.reserve(count);
    for (auto child = node.firstChild; child != noNode; child = m_frontMatter.node(child).nextSibling) {
        const auto& entry = m_frontMatter.node(child);
        if (entry.complexKey) {
            const auto& map = opaqueValue(child);
            value.keys.insert(value.keys.end(), map.keys.begin(), map.keys.end());
            value.items.insert(value.items.end(), map.items.begin(), map.items.end());
            continue;
        }
        if (node.kind == NodeKind::Map)
            value.keys.emplace_back(FrontMatter::keyText(entry, bytes()));
        value.items.push_back(valueOf(child));
    }
    return value;
}

const Value& Document::opaqueValue(NodeId id) const
{
    const auto found = std::lower_bound(m_opaque->begin(), m_opaque->end(), id,
        [](const OpaqueValue& value, NodeId node) { return value.node < node; });
    static const Value none;
    return found != m_opaque->end() && found->node == id ? found->value : none;
}

} // namespace stet
