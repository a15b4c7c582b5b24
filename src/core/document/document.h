#pragma once

#include "core/document/front_matter.h"
#include "core/document/source_text.h"
#include "core/document/value.h"
#include "core/text/result.h"

#include <optional>

namespace stet {

/// One article as its file has it: bytes, spans and, on demand, decoded values. A value type: an edit produces new
/// bytes, which are read into another Document.
class Document
{
public:
    /// Reads an article: whatever Jekyll reads, and, without fields, an article with front matter in TOML or JSON.
    /// Errors: those of SourceText::split() and readYamlFrontMatter().
    static Result<Document> read(std::string bytes);
    static Result<Document> read(SourceText source);
    /// Reads any text. One that read() refuses becomes a Document without fields, and error() is the reason.
    static Document ofText(std::string bytes);

    /// Why this text is not a readable article; nullopt if it is one.
    const std::optional<Error>& error() const { return m_error; }
    const SourceText& source() const { return m_source; }
    std::string_view bytes() const { return m_source.bytes(); }

    /// Why no field of this article can be edited (its source still can): error(), or OtherFrontMatter; nullopt if
    /// they can.
    const std::optional<Error>& refusal() const { return m_refusal; }
    /// The positions of all fields; has no nodes if there is a refusal().
    const FrontMatter& frontMatter() const { return m_frontMatter; }

    /// The whole front matter, decoded; an empty map if there is a refusal(). See nodeValue().
    Value values() const;
    /// One field, decoded with all its contents. Only for documents without refusal().
    Value valueOf(NodeId id) const;
    /// One scalar, decoded. The node must be a Scalar.
    Value scalar(const Node& node) const;
    /// The node of a field; nullptr if it is missing or nothing can be edited.
    const Node* find(const KeyPath& path) const;

private:
    SourceText m_source;
    FrontMatter m_frontMatter;
    std::optional<Error> m_refusal;
    std::optional<Error> m_error;
};

} // namespace stet
