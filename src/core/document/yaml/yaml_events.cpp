#include "core/document/yaml/yaml_events.h"

#include "core/document/yaml/character_places.h"
#include "core/document/yaml/yaml_problem.h"

#include <yaml.h>

#include <algorithm>

namespace stet {

namespace {

std::string_view viewOf(const yaml_char_t* text)
{
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

ScalarStyle styleOf(yaml_scalar_style_t style)
{
    switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
        return ScalarStyle::SingleQuoted;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
        return ScalarStyle::DoubleQuoted;
    case YAML_LITERAL_SCALAR_STYLE:
        return ScalarStyle::Literal;
    case YAML_FOLDED_SCALAR_STYLE:
        return ScalarStyle::Folded;
    default:
        return ScalarStyle::Plain;
    }
}

} // namespace

/// libyaml's parser, with what it reads and the event that it last gave.
struct YamlParser
{
    explicit YamlParser(const SourceText& ofArticle)
        : source(ofArticle)
        , begin(ofArticle.hasByteOrderMark() ? static_cast<std::uint32_t>(utf8Mark.size()) : 0)
        // With the opening fence, as Jekyll hands it to Psych: a directive behind it is an error.
        , text(ofArticle.bytes().substr(begin, ofArticle.frontMatter().end - begin))
        , places(text)
    {
        isReady = yaml_parser_initialize(&parser) != 0;
        if (!isReady)
            return;
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    }
    ~YamlParser()
    {
        forget();
        if (isReady)
            yaml_parser_delete(&parser);
    }
    YamlParser(const YamlParser&) = delete;
    YamlParser& operator=(const YamlParser&) = delete;

    void forget()
    {
        if (hasEvent)
            yaml_event_delete(&event);
        hasEvent = false;
    }
    std::uint32_t placeOf(const yaml_mark_t& mark) const { return begin + places.byteOf(mark.index); }
    Error error() const;
    YamlEvent translated() const;

    const SourceText& source;
    std::uint32_t begin; ///< of the text in the file
    std::string_view text;
    CharacterPlaces places;
    yaml_parser_t parser{};
    yaml_event_t event{};
    bool isReady = false;
    bool hasEvent = false;
    bool isDone = false;
    Span lastScalar{};
};

Error YamlParser::error() const
{
    YamlProblem problem{.problem = parser.problem == nullptr ? std::string_view("out of memory") : parser.problem,
        .context = parser.context == nullptr ? std::string_view() : parser.context,
        .at = placeOf(parser.problem_mark),
        .contextAt = placeOf(parser.context_mark),
        .lastScalar = lastScalar};
    if (parser.error == YAML_READER_ERROR)
        problem.at = begin + static_cast<std::uint32_t>(std::min(parser.problem_offset, text.size()));
    return errorOf(problem, source);
}

YamlEvent YamlParser::translated() const
{
    YamlEvent out{.span = {placeOf(event.start_mark), placeOf(event.end_mark)}};
    switch (event.type) {
    case YAML_MAPPING_START_EVENT:
        out.kind = YamlEvent::Kind::Map;
        out.isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
        out.anchor = viewOf(event.data.mapping_start.anchor);
        out.tag = viewOf(event.data.mapping_start.tag);
        break;
    case YAML_SEQUENCE_START_EVENT:
        out.kind = YamlEvent::Kind::List;
        out.isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
        out.anchor = viewOf(event.data.sequence_start.anchor);
        out.tag = viewOf(event.data.sequence_start.tag);
        break;
    case YAML_SCALAR_EVENT: {
        const auto& scalar = event.data.scalar;
        out.kind = YamlEvent::Kind::Scalar;
        out.style = styleOf(scalar.style);
        out.anchor = viewOf(scalar.anchor);
        out.tag = viewOf(scalar.tag);
        out.text = {reinterpret_cast<const char*>(scalar.value), scalar.length}; // which may hold a NUL
        break;
    }
    case YAML_ALIAS_EVENT:
        out.kind = YamlEvent::Kind::Alias;
        out.anchor = viewOf(event.data.alias.anchor);
        break;
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT:
        out.kind = YamlEvent::Kind::End;
        break;
    default:
        break;
    }
    return out;
}

YamlEvents::YamlEvents(const SourceText& source)
    : m_parser(std::make_unique<YamlParser>(source))
{
}

YamlEvents::~YamlEvents() = default;

Result<YamlEvent> YamlEvents::next()
{
    auto& self = *m_parser;
    while (!self.isDone) {
        self.forget();
        if (!self.isReady || yaml_parser_parse(&self.parser, &self.event) == 0)
            return self.error();
        self.hasEvent = true;
        switch (self.event.type) {
        case YAML_STREAM_START_EVENT:
        case YAML_DOCUMENT_START_EVENT:
            continue;
        case YAML_DOCUMENT_END_EVENT:
        case YAML_STREAM_END_EVENT:
        case YAML_NO_EVENT:
            self.isDone = true;
            continue;
        default:
            auto event = self.translated();
            if (event.kind == YamlEvent::Kind::Scalar)
                self.lastScalar = event.span;
            return event;
        }
    }
    return YamlEvent{};
}

} // namespace stet
