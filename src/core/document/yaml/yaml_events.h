#pragma once

#include "core/document/front_matter.h"
#include "core/document/source_text.h"

#include <memory>
#include <string_view>

namespace stet {

/// One step of libyaml's walk through a document. The views are valid until the next one is taken.
struct YamlEvent
{
    enum class Kind : unsigned char
    {
        Map,
        List,
        Scalar,
        Alias,
        End, ///< of the innermost open list or map
        Done ///< the end of the document
    };

    Kind kind = Kind::Done;
    bool isFlow = false; ///< a List or Map in flow style, which need not have brackets: `[a: b]` holds a map
    ScalarStyle style = ScalarStyle::Plain;
    Span span{}; ///< from the anchor or tag to the end of a scalar; of a collection: of its first token; bytes of the
                 ///< file
    std::string_view anchor{}; ///< its own name, or of an Alias the one it refers to
    std::string_view tag{}; ///< resolved, as `tag:yaml.org,2002:str`
    std::string_view text{}; ///< of a Scalar, decoded

    /// Whether nothing is written but perhaps an anchor or a tag.
    bool isNothing() const { return kind == Kind::Scalar && style == ScalarStyle::Plain && text.empty(); }
};

struct YamlParser;

/// Reads the first document of an article's front matter with libyaml, the parser of Ruby's Psych and so of Jekyll.
/// What follows that document is not read, as Psych does not. The source must outlive this.
class YamlEvents
{
public:
    explicit YamlEvents(const SourceText& source);
    ~YamlEvents();
    YamlEvents(const YamlEvents&) = delete;
    YamlEvents& operator=(const YamlEvents&) = delete;

    /// Returns the next event; Done again and again at the end. Errors, with the line in the file where a person finds
    /// the reason: those of front matter text in error_code.h.
    Result<YamlEvent> next();

private:
    std::unique_ptr<YamlParser> m_parser;
};

} // namespace stet
