#include "core/document/document.h"

#include "core/document/node_value.h"
#include "core/document/other_front_matter.h"
#include "core/document/scanner.h"
#include "core/document/yaml/yaml_front_matter.h"

namespace stet {

Result<Document> Document::read(std::string bytes)
{
    const auto format = bytes.size() <= SourceText::sizeLimit ? otherFrontMatter(bytes) : std::string_view();
    if (!format.empty()) {
        Document document;
        document.m_source = SourceText::unsplit(std::move(bytes));
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
    if (auto scanned = scanFrontMatter(document.m_source)) {
        document.m_frontMatter = std::move(*scanned);
        return document;
    }
    auto read = readYamlFrontMatter(document.m_source);
    if (!read.ok())
        return read.error();
    document.m_frontMatter = std::move(read).value();
    return document;
}

Document Document::ofText(std::string bytes)
{
    auto read = Document::read(bytes);
    if (read.ok())
        return std::move(read).value();
    Document document;
    document.m_source = SourceText::unsplit(std::move(bytes));
    document.m_refusal = document.m_error = read.error();
    return document;
}

Value Document::scalar(const Node& node) const
{
    return scalarValue(m_frontMatter, bytes(), node);
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
    return m_frontMatter.nodes().empty() ? Value{.type = ValueType::Map} : valueOf(0);
}

Value Document::valueOf(NodeId id) const
{
    return nodeValue(m_frontMatter, bytes(), id);
}

} // namespace stet
