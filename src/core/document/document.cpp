#include "document/document.h"

#include "document/scalar_text.h"
#include "document/scanner.h"
#include "document/yaml_reader.h"

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
    } else {
        document.m_refusal = scanned.error();
        if (!mayAskYaml(scanned.error().code))
            return scanned.error();
    }

    // What the scanner does not look into only the YAML reader can judge.
    const auto judged = readYaml(document.m_source.frontMatterText());
    if (document.m_refusal && (!judged.ok() || judged->kind != YamlNode::Kind::Map))
        return *document.m_refusal;
    auto values = judged.ok() ? toValue(*judged) : Result<Value>(judged.error());
    if (!values.ok()) {
        auto error = values.error();
        error.line += error.line > 0 ? 1 : 0; // the opening fence
        return error;
    }
    document.m_values = std::make_shared<const Value>(std::move(values).value());
    return document;
}

Value Document::scalar(const Node& node) const
{
    const auto written = node.value.of(bytes());
    if (node.style == ScalarStyle::Plain)
        return Value::plain(written);
    auto decoded = decodeScalar(written, node.style);
    return {.type = ValueType::Text, .text = decoded.ok() ? std::move(decoded).value() : std::string(written)};
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
        return {};
    Value value{.type = node.kind == NodeKind::Map ? ValueType::Map : ValueType::List};
    for (auto child = node.firstChild; child != noNode; child = m_frontMatter.node(child).nextSibling) {
        if (node.kind == NodeKind::Map)
            value.keys.emplace_back(FrontMatter::keyText(m_frontMatter.node(child), bytes()));
        value.items.push_back(valueOf(child));
    }
    return value;
}

} // namespace stet
