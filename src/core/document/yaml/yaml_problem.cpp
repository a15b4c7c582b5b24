#include "core/document/yaml/yaml_problem.h"

#include "core/text/bad_character.h"

#include <algorithm>

namespace stet {

namespace {

/// Describes one problem by what stands around it in the text.
class ProblemPlace
{
public:
    ProblemPlace(const YamlProblem& problem, const SourceText& source)
        : m_problem(problem)
        , m_source(source)
        , m_bytes(source.bytes())
    {
    }

    Error error() const;

private:
    Error at(std::uint32_t offset, ErrorCode code, std::string detail = {}) const
    {
        return {.code = code, .line = m_source.lineAt(offset), .detail = std::move(detail)};
    }
    bool says(std::string_view words) const { return m_problem.problem.find(words) != std::string_view::npos; }
    bool isIn(std::string_view words) const { return m_problem.context.find(words) != std::string_view::npos; }

    std::string characterAt(std::uint32_t offset) const;
    std::string keyOfLine(std::uint32_t offset) const;
    Error badCharacter() const;
    bool isBelowKeys() const;
    Error unexpectedKey() const;
    Error unexpectedColon() const;

    const YamlProblem& m_problem;
    const SourceText& m_source;
    std::string_view m_bytes;
};

std::string ProblemPlace::characterAt(std::uint32_t offset) const
{
    auto end = offset;
    do {
        ++end;
    } while (end < m_bytes.size() && (static_cast<unsigned char>(m_bytes[end]) & 0xC0U) == 0x80);
    return offset < m_bytes.size() ? std::string(m_bytes.substr(offset, end - offset)) : std::string();
}

/// The key before the value at an offset, as written; "value" where there is none.
std::string ProblemPlace::keyOfLine(std::uint32_t offset) const
{
    auto line = m_bytes.substr(0, offset);
    line.remove_prefix(line.find_last_of("\r\n") + 1); // npos + 1 is 0
    line.remove_prefix(std::min(line.size(), line.find_first_not_of(" \t-")));
    const auto colon = line.find(':');
    constexpr std::size_t longest = 64;
    return colon == std::string_view::npos || colon == 0 || colon > longest ? "value"
                                                                            : std::string(line.substr(0, colon));
}

/// A character that libyaml's reader takes nowhere.
Error ProblemPlace::badCharacter() const
{
    if (says("UTF-8"))
        return at(m_problem.at, ErrorCode::InvalidUtf8);
    const bool isNul = m_problem.at < m_bytes.size() && m_bytes[m_problem.at] == '\0';
    return at(m_problem.at, isNul ? ErrorCode::NulByte : ErrorCode::ControlCharacter);
}

/// Whether it begins in the column of the keys of its map, so that nothing is wrong with its indentation.
bool ProblemPlace::isBelowKeys() const
{
    const auto column = [&](std::uint32_t offset) { return offset - (m_bytes.substr(0, offset).rfind('\n') + 1); };
    return says("expected key") && column(m_problem.at) == column(m_problem.contextAt);
}

/// Something stands where the next key was expected: behind a value, or at an indentation of its own.
Error ProblemPlace::unexpectedKey() const
{
    auto before = m_bytes.substr(0, m_problem.at);
    const auto end = before.find_last_not_of(" \t");
    const char last = end == std::string_view::npos ? '\n' : before[end];
    const bool isGlued = end + 1 == before.size();
    switch (last) {
    case ']':
        return at(m_problem.at, ErrorCode::TextAfterList, keyOfLine(m_problem.at));
    case '}':
        return at(m_problem.at, ErrorCode::TextAfterMap, keyOfLine(m_problem.at));
    case '"':
    case '\'':
        // It has taken a quote of a line below for its end.
        if (m_problem.lastScalar.of(m_bytes).find('\n') != std::string_view::npos)
            return at(m_problem.lastScalar.begin, ErrorCode::UnclosedQuote);
        return at(m_problem.at, ErrorCode::TextAfterQuote, keyOfLine(m_problem.at));
    case '\n':
    case '\r':
        return at(m_problem.at, isBelowKeys() ? ErrorCode::NotAKey : ErrorCode::BadIndentation);
    default: // behind an alias, or what else ends a value
        return isGlued ? at(m_problem.at, ErrorCode::BadIndentation)
                       : at(m_problem.at, ErrorCode::TextAfterValue, keyOfLine(m_problem.at));
    }
}

/// A second colon in one value, or an indented entry below a value.
Error ProblemPlace::unexpectedColon() const
{
    auto line = m_bytes.substr(0, m_problem.at);
    line.remove_prefix(line.find_last_of("\r\n") + 1);
    const bool isSecond = line.find(": ") != std::string_view::npos || line.find(":\t") != std::string_view::npos;
    if (isSecond)
        return at(m_problem.at, ErrorCode::BadPlainScalar, ": ");
    const bool isIndented = line.starts_with(' ');
    return at(m_problem.at, isIndented ? ErrorCode::BadIndentation : ErrorCode::NotAKey);
}

Error ProblemPlace::error() const
{
    if (m_problem.problem.empty() || says("memory"))
        return {.code = ErrorCode::YamlSyntax, .detail = std::string(m_problem.problem)};
    if (says("UTF-8") || says("control characters") || (says("invalid Unicode character") && m_problem.context.empty()))
        return badCharacter();
    if (isIn("quoted scalar")) {
        if (says("end of stream") || says("document indicator"))
            return at(m_problem.contextAt, ErrorCode::UnclosedQuote);
        const auto escape = m_bytes.rfind('\\', m_problem.at);
        const auto shown = escape == std::string_view::npos ? std::string() : std::string(m_bytes.substr(escape, 2));
        return at(m_problem.at, ErrorCode::BadEscape, shown);
    }
    if (isIn("simple key"))
        return at(m_problem.contextAt, ErrorCode::NotAKey);
    if (says("',' or ']'"))
        return at(m_problem.contextAt, ErrorCode::UnclosedFlow, "[");
    if (says("',' or '}'"))
        return at(m_problem.contextAt, ErrorCode::UnclosedFlow, "{");
    if (says("unexpected ':'"))
        return at(m_problem.at, ErrorCode::BadPlainScalar, ":");
    if (says("mapping values"))
        return unexpectedColon();
    if (says("expected key") || says("'-' indicator") || says("document start"))
        return unexpectedKey();
    if (says("block sequence entries"))
        return at(m_problem.at, ErrorCode::BadPlainScalar, "- ");
    if (says("mapping keys"))
        return at(m_problem.at, ErrorCode::BadPlainScalar, "? ");
    if (says("tab character"))
        return at(m_problem.at, ErrorCode::TabIndentation);
    if (says("node content")) {
        const auto character = characterAt(m_problem.at);
        if (character == "-") // an item in block style between brackets
            return at(m_problem.at, ErrorCode::BadPlainScalar, "- ");
        return at(m_problem.at, isIn("block node") ? ErrorCode::BadPlainScalar : ErrorCode::MissingItem, character);
    }
    if (says("cannot start any token")) {
        const auto character = characterAt(m_problem.at);
        return character == "\t" ? at(m_problem.at, ErrorCode::TabIndentation)
                                 : at(m_problem.at, ErrorCode::BadPlainScalar, character);
    }
    for (const auto& [context, sign] : {std::pair("directive", "%"), std::pair("anchor", "&"), std::pair("alias", "*"),
             std::pair("tag", "!"), std::pair("block scalar", "|")}) {
        if (isIn(context))
            return at(m_problem.at, ErrorCode::BadPlainScalar,
                std::string_view(sign) == "|" ? characterAt(m_problem.contextAt) : std::string(sign));
    }
    return at(m_problem.at, ErrorCode::YamlSyntax, std::string(m_problem.problem));
}

} // namespace

Error errorOf(const YamlProblem& problem, const SourceText& source)
{
    return ProblemPlace(problem, source).error();
}

} // namespace stet
