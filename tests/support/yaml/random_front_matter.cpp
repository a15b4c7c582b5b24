#include "tests/support/yaml/random_front_matter.h"

#include "tests/support/yaml/random_flow.h"
#include "tests/support/yaml/random_scalars.h"

#include <algorithm>
#include <vector>

namespace stet::test {

namespace {

/// Writes the block structure of one document, line by line.
class FrontMatterWriter
{
public:
    explicit FrontMatterWriter(Random& random)
        : m_random(random)
        , m_sketch{.random = random}
    {
        m_sketch.lineBreak = chance(random, 20) ? "\r\n" : "\n";
        m_sketch.oddness = chance(random, 35) ? 0 : chance(random, 50) ? 20 : 45;
    }

    RandomFrontMatter write()
    {
        const bool isOdd = m_sketch.oddness > 0;
        if (isOdd && chance(m_random, 4)) {
            line(randomRootInBraces(m_sketch) + (chance(m_random, 20) ? " # so it was" : ""));
            if (chance(m_random, 75)) {
                m_sketch.note(Construct::TextAfterBraces);
                line(chance(m_random, 50) ? "published: false" : "more: [\"text");
            }
        } else {
            map(chance(m_random, 4) ? 2 : 0, 0, "");
            if (isOdd && chance(m_random, 4)) {
                m_sketch.note(Construct::SecondDocument);
                line(chance(m_random, 50) ? "--- # the second" : "... # the end");
                line("title: \"Second");
            }
        }
        return {.text = std::move(m_text), .constructs = m_sketch.constructs};
    }

private:
    void line(const std::string& text)
    {
        m_text += text;
        m_text += m_sketch.lineBreak;
    }
    static std::string spaces(std::uint32_t count) { return std::string(count, ' '); }

    void between(std::uint32_t column)
    {
        if (chance(m_random, 4))
            line(chance(m_random, 30) ? "  " : "");
        if (chance(m_random, 5))
            line(spaces(chance(m_random, 80) ? column : below(m_random, 6)) + "# comment: \"x\"");
        if (chance(m_random, 4) && m_sketch.isOdd())
            line(spaces(column) + "#" + lineEnd(m_sketch, column));
        if (below(m_random, 500) == 0)
            line("\t");
    }

    /// `first` is before the first key on its line, as `- ` is.
    void map(std::uint32_t column, int depth, const std::string& first)
    {
        const auto count = 1 + below(m_random, depth == 0 ? 7 : 4);
        const auto mergeAt = m_sketch.mapAnchors.empty() || chance(m_random, 40) ? count : below(m_random, count);
        std::vector<std::string> keys;
        for (std::uint32_t i = 0; i < count; ++i) {
            const bool isFirst = keys.empty();
            if (!isFirst || first.empty())
                between(column);
            const auto start = isFirst && !first.empty() ? first : spaces(column);
            if (i == mergeAt) {
                merge(start, column, isFirst, i + 1 == count);
                keys.emplace_back("<<");
                continue;
            }
            const auto key = randomKey(m_sketch);
            const bool isNew = std::find(keys.begin(), keys.end(), key) == keys.end();
            if (!isNew && !(m_sketch.isOdd() && chance(m_random, 40)))
                continue;
            if (!isNew)
                m_sketch.note(Construct::DuplicateKey);
            keys.push_back(key);
            entry(start, key, column, depth);
        }
        if (keys.empty())
            line((first.empty() ? spaces(column) : first) + "k: v");
    }

    void entry(const std::string& start, const std::string& key, std::uint32_t column, int depth)
    {
        const std::string colon = chance(m_random, 2) ? " :" : ":";
        if (m_sketch.isOdd() && chance(m_random, 25)) {
            oddEntry(start, key, column, depth);
            return;
        }
        if (m_sketch.isOdd() && depth < 2 && chance(m_random, 25)) {
            anchoredMap(start + key + colon, column, depth);
            return;
        }
        value(start + key + colon, column, depth, true);
    }

    /// An entry whose key is no word: explicit, an alias, a collection, one with a property.
    void oddEntry(const std::string& start, const std::string& key, std::uint32_t column, int depth)
    {
        switch (below(m_random, 7)) {
        case 0:
            m_sketch.note(Construct::QuestionWithoutColon);
            line(start + "? " + key + lineEnd(m_sketch, column));
            break;
        case 1:
            line(start + "? " + key + lineEnd(m_sketch, column));
            between(column);
            value(spaces(column) + ":", column, depth, true);
            break;
        case 2:
            m_sketch.note(Construct::CollectionKey);
            if (chance(m_random, 50)) {
                line(start + "? " + (chance(m_random, 50) ? randomFlow(m_sketch, column) : "- block"));
            } else {
                line(start + "? a: 1");
                line(spaces(column + 2) + "b: 2");
            }
            if (chance(m_random, 70))
                value(spaces(column) + ":", column, depth, true);
            break;
        case 3:
            m_sketch.note(Construct::CollectionKeyBeforeColon);
            value(start + randomFlowKey(m_sketch) + ":", column, depth, true);
            break;
        case 4:
            value(start + (chance(m_random, 50) ? randomAnchor(m_sketch) : randomTag(m_sketch)) + key + ":", column,
                depth, true);
            break;
        default:
            if (const auto alias = randomAlias(m_sketch); !alias.empty()) {
                m_sketch.note(Construct::AliasKey);
                value(start + alias + " :", column, depth, true);
            } else {
                value(start + randomAnchor(m_sketch) + key + ":", column, depth, true);
            }
        }
    }

    void anchoredMap(const std::string& start, std::uint32_t column, int depth)
    {
        m_sketch.note(Construct::Anchor);
        const auto name = "m" + std::to_string(m_sketch.mapAnchors.size());
        if (chance(m_random, 40)) {
            line(start + " &" + name + ' ' + randomFlow(m_sketch, column) + lineEnd(m_sketch, column));
        } else {
            line(start + " &" + name + lineEnd(m_sketch, column));
            map(column + 1 + below(m_random, 4), depth + 1, "");
        }
        m_sketch.mapAnchors.push_back(name);
        m_sketch.anchors.push_back(name);
    }

    void merge(const std::string& start, std::uint32_t column, bool isFirst, bool isLast)
    {
        if (!isFirst)
            m_sketch.note(Construct::MergeAfterKeys);
        if (!isLast)
            m_sketch.note(Construct::MergeBeforeKeys);
        const auto oneAlias = [&] {
            return '*' + m_sketch.mapAnchors[below(m_random, static_cast<std::uint32_t>(m_sketch.mapAnchors.size()))];
        };
        const std::string key = chance(m_random, 90) ? "<<:" : "\"<<\":";
        if (chance(m_random, 50)) {
            m_sketch.note(Construct::MergeOne);
            line(start + key + ' ' + oneAlias() + lineEnd(m_sketch, column));
        } else {
            m_sketch.note(Construct::MergeList);
            line(start + key + " [" + oneAlias() + ", " + (chance(m_random, 80) ? oneAlias() : "{width: 1}") + ']'
                + lineEnd(m_sketch, column));
        }
    }

    void list(std::uint32_t column, int depth)
    {
        const auto count = 1 + below(m_random, 4);
        for (std::uint32_t i = 0; i < count; ++i) {
            between(column);
            const auto dash = spaces(column) + '-';
            if (depth < 4 && chance(m_random, 35)) {
                const auto gap = chance(m_random, 90) ? 1U : 3U;
                map(column + 1 + gap, depth + 1, dash + spaces(gap));
            } else if (chance(m_random, 2)) {
                line(dash + " - nested");
                line(spaces(column + 2) + "- more");
            } else {
                value(dash, column, depth, false);
            }
        }
    }

    void value(const std::string& start, std::uint32_t column, int depth, bool isKey)
    {
        const auto kind = below(m_random, 100);
        if (depth < 5 && kind < 12) {
            line(start + lineEnd(m_sketch, column));
            map(column + 1 + below(m_random, 4), depth + 1, "");
        } else if (depth < 5 && kind < 24) {
            line(start + lineEnd(m_sketch, column));
            list(isKey && chance(m_random, 50) ? column : column + 1 + below(m_random, 3), depth + 1);
        } else if (kind < 30) {
            line(start + ' ' + blockScalar(m_sketch, column));
        } else if (kind < 39) {
            line(start + ' ' + randomFlow(m_sketch, column) + lineEnd(m_sketch, column));
        } else if (kind < 45) {
            line(start + lineEnd(m_sketch, column));
        } else if (m_sketch.isOdd()) {
            line(start + oddValue(column, isKey) + lineEnd(m_sketch, column));
        } else {
            line(start + (chance(m_random, 95) ? " " : "   ") + lineScalar(m_sketch) + lineEnd(m_sketch, column));
        }
    }

    /// A value with what is between it and its colon or dash.
    std::string oddValue(std::uint32_t column, bool isKey)
    {
        switch (below(m_random, 10)) {
        case 0:
            if (isKey) // libyaml takes no tab after a dash
                m_sketch.note(Construct::TabAfterColon);
            return (isKey ? "\t" : " ") + lineScalar(m_sketch);
        case 1:
        case 2:
        case 3:
            return lineEnd(m_sketch, column) + belowKey(column);
        case 4:
            return ' ' + randomTag(m_sketch) + propertyValue(column);
        case 5:
            return ' ' + (chance(m_random, 20) ? randomTag(m_sketch) : "") + randomAnchor(m_sketch)
                + propertyValue(column);
        case 6: {
            const auto alias = randomAlias(m_sketch);
            return ' ' + (alias.empty() ? randomAnchor(m_sketch) + "one" : alias);
        }
        default:
            return ' ' + oddScalar(m_sketch, column);
        }
    }

    std::string belowKey(std::uint32_t column)
    {
        const auto gap = m_sketch.nextLine(column + 1 + below(m_random, 4));
        switch (below(m_random, 5)) {
        case 0:
            m_sketch.note(Construct::PlainBelowKey);
            return gap + "The pier closes for repairs";
        case 1:
            m_sketch.note(Construct::QuotedBelowKey);
            return gap + (chance(m_random, 50) ? "\"The pier: closed\"" : "'The pier: it''s closed'");
        case 2:
            m_sketch.note(Construct::AddressBelowKey);
            return gap + "https://harbour.example/a?b=c#d";
        case 3:
            m_sketch.note(Construct::FlowBelowKey);
            return gap + randomFlow(m_sketch, column);
        default:
            return gap + oddScalar(m_sketch, column);
        }
    }

    /// What is after a tag or anchor.
    std::string propertyValue(std::uint32_t column)
    {
        const auto kind = below(m_random, 12);
        return kind < 4 ? lineScalar(m_sketch)
            : kind < 6  ? randomFlow(m_sketch, column)
            : kind < 7  ? std::string("|") + m_sketch.nextLine(column + 2) + "text of a block"
            : kind < 9  ? belowKey(column)
            : kind < 11 ? oddScalar(m_sketch, column)
                        : "";
    }

    Random& m_random;
    Sketch m_sketch;
    std::string m_text;
};

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto found = text.find('\n', begin);
        const auto end = found == std::string::npos ? text.size() : found + 1;
        lines.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return lines;
}

} // namespace

RandomFrontMatter randomFrontMatter(Random& random)
{
    return FrontMatterWriter(random).write();
}

std::string mutated(std::string text, Random& random)
{
    constexpr std::string_view letters = " :#-[]{}\"'|>,&*!?%@\t\\\nax1~";
    constexpr std::array<std::string_view, 18> pieces{"\xE2\x80\xA8", "\xC2\x85", "\r", "\xEF\xBB\xBF", "&x ", "*x ",
        "!t ", "! ", "? ", "- ", "<<: ", "<<: *m0", ": ", "#", " # ", "\\\n", "\n", "\xC2\xA0"};
    const auto accidents = 1 + below(random, 3);
    for (std::uint32_t i = 0; i < accidents && !text.empty(); ++i) {
        auto lines = linesOf(text);
        const auto at = below(random, static_cast<std::uint32_t>(lines.size()));
        auto& line = lines[at];
        switch (below(random, 8)) {
        case 0:
            lines.erase(lines.begin() + at);
            break;
        case 1:
            line = line.substr(below(random, static_cast<std::uint32_t>(line.size())));
            break;
        case 2:
            line.insert(0, 1 + below(random, 3), ' ');
            break;
        case 3:
            std::swap(line, lines[below(random, static_cast<std::uint32_t>(lines.size()))]);
            break;
        case 4: {
            auto copy = line;
            lines.insert(lines.begin() + at, std::move(copy));
            break;
        }
        case 5:
            line[below(random, static_cast<std::uint32_t>(line.size()))] = letters[below(random, letters.size())];
            break;
        case 6:
            line.insert(below(random, static_cast<std::uint32_t>(line.size())), oneOf(random, pieces));
            break;
        default:
            line.insert(
                below(random, static_cast<std::uint32_t>(line.size())), 1, letters[below(random, letters.size())]);
            break;
        }
        text.clear();
        for (const auto& each : lines)
            text += each;
    }
    if (!text.ends_with('\n'))
        text += '\n';
    return text;
}

} // namespace stet::test
