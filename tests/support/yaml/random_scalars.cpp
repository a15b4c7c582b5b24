#include "tests/support/yaml/random_scalars.h"

namespace stet::test {

namespace {

constexpr std::array<std::string_view, 40> plainWords{"AI", "Cloud", "true", "false", "yes", "Off", "null", "~", "71",
    "-1", "+3", "3.5", "1e3", "0x1F", "017", "1_000", "1:30", "2024-02-20", "2024-02-20T10:00:00Z",
    "https://example.org/a?b=c#d", "some plain words", "it's plain", "say \"hi\" to", "C#", "a:b", "-no", "-dash",
    "a, b", "x [y] z", "50% off", "what?", "?x", "été à la mode", "🚀 launch", "…", "a  b", "=", "<<", ":foo", "tRue"};
constexpr std::array<std::string_view, 12> brokenWords{"@home", "`tick`", "*star", "{z", "key: value",
    "ends with colon:", "- no", R"("bad \q escape")", "\"open", "'open", "[a, , b]", "\"text\" after"};
constexpr std::array<std::string_view, 17> doubleQuoted{R"("")", R"("text")", R"("a: b # c")", R"("it's")",
    R"("a \"b\" c")", R"("tab\tnew\nline")", R"("\u00e9\x41")", R"("back\\slash")", R"("true")", R"("71")",
    R"("ends ")", R"(" begins")", R"("[x, y]")", R"("\U0001F680 \e")", R"("2024-01-02")", R"("a\ b")", R"("~")"};
constexpr std::array<std::string_view, 8> singleQuoted{
    "''", "'text'", "'it''s'", "'a: b # c'", "'\"'", "'\\n stays'", "'false'", "'a, b'"};
constexpr std::array<std::string_view, 12> continuedWords{"The pier closes for repairs", "until the spring,",
    "boats may use the north channel", "while the works go on", "- so it was decided", "# no comment in quotes",
    "été 🚀", "the board said.", "a", "C#, and 50% off", "12", "https://harbour.example/a?b=c#d"};
constexpr std::array<std::string_view, 21> keyWords{"title", "quality", "published", "provider", "topics", "images",
    "related", "a", "b", "key with spaces", "key-with-dash", "key_1", "\"quoted key\"", "'single key'", "x.y",
    "secured", "été", "🚀", "1", "true", "C#"};
constexpr std::array<std::string_view, 8> escapedKeys{R"('it''s')", R"("a\"b")", R"("tab\tkey")", R"("\u00e9\x41")",
    R"("back\\slash")", R"("\_")", R"("a: b\/")", R"("\U0001F680")"};

/// Characters that libyaml takes for a line break although no editor shows one.
struct HiddenBreak
{
    std::string_view bytes;
    Construct inComment;
    Construct inPlain;
    Construct inQuotes;
};
constexpr std::array<HiddenBreak, 4> hiddenBreaks{{
    {"\xC2\x85", Construct::NextLineInComment, Construct::NextLineInPlain, Construct::NextLineInQuotes},
    {"\xE2\x80\xA8", Construct::LineSeparatorInComment, Construct::LineSeparatorInPlain,
        Construct::LineSeparatorInQuotes},
    {"\xE2\x80\xA9", Construct::ParagraphSeparatorInComment, Construct::ParagraphSeparatorInPlain,
        Construct::ParagraphSeparatorInQuotes},
    {"\r", Construct::ReturnInComment, Construct::ReturnInPlain, Construct::ReturnInQuotes},
}};
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

const HiddenBreak& oneHiddenBreak(Random& random)
{
    return hiddenBreaks[below(random, hiddenBreaks.size())];
}

std::string spacesOf(std::uint32_t count)
{
    return std::string(count, ' ');
}

/// A break within a scalar: now and then with empty lines, or spaces at the end of the line.
std::string foldedBreak(Sketch& sketch, std::uint32_t indentation)
{
    auto& random = sketch.random;
    std::string text = chance(random, 10) ? "  " : "";
    for (auto empty = chance(random, 12) ? 1 + below(random, 2) : 0; empty > 0; --empty)
        text += sketch.lineBreak + (chance(random, 20) ? "   " : "");
    return text + sketch.nextLine(indentation);
}

std::string plainOverLines(Sketch& sketch, std::uint32_t column)
{
    auto& random = sketch.random;
    sketch.note(Construct::PlainOverLines);
    std::string text = "Harbour board approves";
    const auto indentation = column + 1 + below(random, 4);
    for (auto lines = 1 + below(random, 3); lines > 0; --lines) {
        auto word = oneOf(random, continuedWords);
        while (word.starts_with('#'))
            word = oneOf(random, continuedWords);
        text += foldedBreak(sketch, indentation + (chance(random, 10) ? 2 : 0)) + std::string(word);
    }
    return text;
}

/// `column` as above; some quoted texts go on in it, or before it.
std::string quotedOverLines(Sketch& sketch, std::uint32_t column)
{
    auto& random = sketch.random;
    const bool isDouble = chance(random, 60);
    sketch.note(isDouble ? Construct::DoubleOverLines : Construct::SingleOverLines);
    std::string text = isDouble ? "\"" : "'";
    text += chance(random, 10) ? "" : isDouble ? "First: \\\"line\\\"" : "First: it''s";
    const bool isUnindented = chance(random, 25);
    if (isUnindented)
        sketch.note(Construct::UnindentedQuote);
    for (auto lines = 1 + below(random, 3); lines > 0; --lines) {
        const auto indentation = isUnindented ? below(random, column + 1) : column + 1 + below(random, 4);
        if (isDouble && chance(random, 25)) {
            sketch.note(Construct::EscapedBreak);
            text += std::string(chance(random, 50) ? " \\" : "\\") + sketch.nextLine(indentation)
                + (chance(random, 30) ? "\\ " : "");
        } else {
            text += foldedBreak(sketch, indentation);
        }
        text += oneOf(random, continuedWords);
    }
    return text + (chance(random, 10) ? sketch.nextLine(column + 2) : "") + (isDouble ? '"' : '\'');
}

std::string escapes(Sketch& sketch)
{
    constexpr std::array<std::string_view, 7> written{R"(\_)", R"(\N)", R"(\L)", R"(\P)", R"(\x85)", R"(\0)", R"(\/)"};
    constexpr std::array<Construct, 7> constructs{Construct::NonBreakingSpaceEscape, Construct::NextLineEscape,
        Construct::LineSeparatorEscape, Construct::ParagraphSeparatorEscape, Construct::HexEscape, Construct::NulEscape,
        Construct::SlashEscape};
    std::string text = "\"Prix";
    for (auto count = 1 + below(sketch.random, 2); count > 0; --count) {
        const auto choice = below(sketch.random, written.size());
        sketch.note(constructs[choice]);
        text += std::string(written[choice]) + (chance(sketch.random, 50) ? ": 12 €" : "");
    }
    return text + '"';
}

std::string hiddenBreakInText(Sketch& sketch, std::uint32_t column)
{
    auto& random = sketch.random;
    const auto& hidden = oneHiddenBreak(random);
    const auto after = std::string(chance(random, 30) ? " " : "") + std::string(hidden.bytes)
        + (chance(random, 15) ? std::string(oneHiddenBreak(random).bytes) : "");
    if (chance(random, 50)) {
        sketch.note(hidden.inPlain);
        return "one" + after + spacesOf(chance(random, 97) ? column + 1 + below(random, 3) : 0) + "two";
    }
    sketch.note(hidden.inQuotes);
    const auto quote = chance(random, 50) ? '"' : '\'';
    return quote + std::string("one") + after + spacesOf(below(random, 3)) + "two" + quote;
}

std::string byteOrderMarkInText(Sketch& sketch)
{
    sketch.note(Construct::ByteOrderMarkInside);
    const auto text = "a" + std::string(byteOrderMark) + "b";
    return chance(sketch.random, 50) ? text : '"' + text + '"';
}

} // namespace

std::string lineScalar(Sketch& sketch)
{
    auto& random = sketch.random;
    if (below(random, 200) == 0)
        return std::string(oneOf(random, brokenWords));
    const auto kind = below(random, 10);
    return std::string(kind < 6 ? oneOf(random, plainWords)
            : kind < 8          ? oneOf(random, doubleQuoted)
                                : oneOf(random, singleQuoted));
}

std::string oddScalar(Sketch& sketch, std::uint32_t column)
{
    switch (below(sketch.random, 11)) {
    case 0:
    case 1:
        return plainOverLines(sketch, column);
    case 2:
    case 3:
        return quotedOverLines(sketch, column);
    case 4:
    case 5:
        return escapes(sketch);
    case 6:
        return byteOrderMarkInText(sketch);
    default:
        return hiddenBreakInText(sketch, column);
    }
}

std::string blockScalar(Sketch& sketch, std::uint32_t column)
{
    constexpr std::array<std::string_view, 14> lines{"text of a block", "- no item", "key: no key", "# no comment",
        "  deeper", "ends with space ", "", "", "\ttab", "<iframe src=\"x\"></iframe>", "é 🚀", "---x", "\"open", "%x"};
    auto& random = sketch.random;
    std::string header = chance(random, 50) ? "|" : ">";
    auto indentation = column + 1 + below(random, 4);
    const bool isOdd = sketch.isOdd();
    std::string indicator;
    if (isOdd && chance(random, 40)) {
        sketch.note(Construct::BlockIndentation);
        const auto depth = 1 + below(random, 4);
        indicator = std::to_string(depth);
        indentation = column + depth;
    }
    const std::string chomping = chance(random, 50) ? "" : chance(random, 50) ? "-" : "+";
    header += chance(random, 70) ? indicator + chomping : chomping + indicator;
    if (isOdd && chance(random, 30)) {
        sketch.note(Construct::BlockComment);
        header += " # why";
    } else if (chance(random, 10)) {
        header += "  ";
    }
    std::string text = header;
    if (isOdd && indicator.empty() && chance(random, 50)) {
        sketch.note(Construct::BlockOddIndentation);
        indentation += 3 + below(random, 4);
        for (auto empty = below(random, 3); empty > 0; --empty)
            text += sketch.lineBreak + (chance(random, 30) ? spacesOf(indentation - 1) : "");
    }
    const auto count = below(random, 5);
    for (std::uint32_t i = 0; i < count; ++i) {
        auto line = oneOf(random, lines);
        while (i == 0 && indicator.empty() && (line.starts_with(' ') || line.starts_with('\t')))
            line = oneOf(random, lines);
        const auto indent = below(random, 300) == 0 ? below(random, 6) : indentation;
        text += sketch.lineBreak + (line.empty() && chance(random, 80) ? "" : spacesOf(indent)) + std::string(line);
    }
    return text;
}

std::string lineEnd(Sketch& sketch, std::uint32_t column)
{
    auto& random = sketch.random;
    if (sketch.isOdd() && chance(random, 25)) {
        switch (below(random, 4)) {
        case 0:
            sketch.note(Construct::TrailingTab);
            return "\t";
        case 1:
            sketch.note(Construct::TabBeforeComment);
            return "\t# so it was";
        default: {
            const auto& hidden = oneHiddenBreak(random);
            sketch.note(hidden.inComment);
            // What is after it is the next line for libyaml: empty, a comment, now and then a text of its own.
            return " # one" + std::string(hidden.bytes)
                + (chance(random, 60)        ? spacesOf(column) + "# two"
                        : chance(random, 70) ? ""
                                             : spacesOf(column) + "y: z")
                + (hidden.bytes == "\r" ? " " : "");
        }
        }
    }
    return chance(random, 4) ? " # so it was" : chance(random, 2) ? "  " : "";
}

std::string randomKey(Sketch& sketch)
{
    if (sketch.isOdd() && chance(sketch.random, 12)) {
        sketch.note(Construct::EscapedKey);
        return std::string(oneOf(sketch.random, escapedKeys));
    }
    return std::string(oneOf(sketch.random, keyWords));
}

std::string randomTag(Sketch& sketch)
{
    constexpr std::array<std::string_view, 7> tags{
        "!!str ", "!topics ", "! ", "!<tag:harbour.example,2024:x> ", "!a%20b ", "!e-1 ", "!!null "};
    sketch.note(Construct::Tag);
    return std::string(oneOf(sketch.random, tags));
}

std::string randomAnchor(Sketch& sketch)
{
    auto& random = sketch.random;
    sketch.note(Construct::Anchor);
    auto name = "x" + std::to_string(sketch.anchors.size());
    if (!sketch.anchors.empty() && chance(random, 30)) {
        sketch.note(Construct::AnchorAgain);
        name = sketch.anchors[below(random, static_cast<std::uint32_t>(sketch.anchors.size()))];
    }
    sketch.anchors.push_back(name);
    return '&' + name + ' ';
}

std::string randomAlias(Sketch& sketch)
{
    if (sketch.anchors.empty())
        return {};
    sketch.note(Construct::Alias);
    return '*' + sketch.anchors[below(sketch.random, static_cast<std::uint32_t>(sketch.anchors.size()))];
}

} // namespace stet::test
