#include "tests/support/random_front_matter.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace stet::test {

namespace {

template <std::size_t size>
std::string_view oneOf(Random& random, const std::array<std::string_view, size>& words)
{
    return words[below(random, size)];
}

bool chance(Random& random, std::uint32_t percent)
{
    return below(random, 100) < percent;
}

constexpr std::array<std::string_view, 22> keyWords{"title", "quality", "published", "provider", "topics", "images",
    "related", "a", "b", "key with blanks", "key-with-dash", "key_1", "\"quoted key\"", "'single key'", "x.y",
    "secured", "été", "🚀", "1", "true", "http://a", "C#"};
constexpr std::array<std::string_view, 46> plainWords{"AI", "Cloud", "true", "false", "yes", "Off", "null", "~", "71",
    "-1", "+3", "3.5", "1e3", "0x1F", "1:30", "2024-02-20", "2024-02-20T10:00:00Z", "https://example.org/a?b=c#d",
    "some plain words", "it's plain", "say \"hi\" to", "C#", "a:b", "a : b", "- no", "-dash", "a, b", "x [y] z", "{z",
    "50% off", "@home", "`tick`", "!bang", "*star", "&and", "# hash", "what?", "?x", "été à la mode", "🚀 launch",
    "ends with colon:", "…", "a  b", "=", "<<", "key: value"};
constexpr std::array<std::string_view, 14> doubleQuoted{R"("")", R"("text")", R"("a: b # c")", R"("it's")",
    R"("a \"b\" c")", R"("tab\tnew\nline")", R"("\u00e9\x41")", R"("back\\slash")", R"("true")", R"("71")",
    R"("bad \q escape")", R"("ends ")", R"(" begins")", R"("[x, y]")"};
constexpr std::array<std::string_view, 8> singleQuoted{
    "''", "'text'", "'it''s'", "'a: b # c'", "'\"'", "'\\n stays'", "'false'", "'a, b'"};
constexpr std::array<std::string_view, 12> flowWords{
    "AI", "Cloud", "C#", "1", "true", "a b", "\"q, r\"", "'s'", "http://x", "-1", "~", "é"};
constexpr std::array<std::string_view, 8> oddFlowWords{"what?", "a: b", "", "[x]", "{y: z}", "a:", "# c", "*x"};

/// Writes one document, line by line.
class FrontMatterWriter
{
public:
    explicit FrontMatterWriter(Random& random)
        : m_random(random)
        , m_break(chance(random, 20) ? "\r\n" : "\n")
    {
    }

    std::string write()
    {
        map(chance(m_random, 4) ? 2 : 0, 0, "");
        return m_text;
    }

private:
    void line(const std::string& text)
    {
        m_text += text;
        m_text += m_break;
    }
    static std::string spaces(std::uint32_t count) { return std::string(count, ' '); }

    void between(std::uint32_t column)
    {
        if (chance(m_random, 4))
            line(chance(m_random, 30) ? "  " : "");
        if (chance(m_random, 5))
            line(spaces(chance(m_random, 80) ? column : below(m_random, 6)) + "# comment: \"x\"");
        if (chance(m_random, 1))
            line("\t");
    }

    /// `first` stands before the first key on its line, as `- ` does.
    void map(std::uint32_t column, int depth, const std::string& first)
    {
        const auto count = 1 + below(m_random, depth == 0 ? 7 : 4);
        std::vector<std::string_view> keys;
        for (std::uint32_t i = 0; i < count; ++i) {
            const auto key = oneOf(m_random, keyWords);
            const bool isNew = std::find(keys.begin(), keys.end(), key) == keys.end();
            if (!isNew && !chance(m_random, 2))
                continue;
            const bool isFirst = keys.empty();
            keys.push_back(key);
            if (!isFirst || first.empty())
                between(column);
            const auto start = isFirst && !first.empty() ? first : spaces(column);
            if (chance(m_random, 1)) {
                line(start + "? " + std::string(key));
                line(spaces(column) + ": value");
                continue;
            }
            value(start + std::string(key) + (chance(m_random, 2) ? " :" : ":"), column, depth, true);
        }
        if (keys.empty())
            line((first.empty() ? spaces(column) : first) + "k: v");
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
            line(start + comment());
            map(column + 1 + below(m_random, 4), depth + 1, "");
        } else if (depth < 5 && kind < 24) {
            line(start + comment());
            list(isKey && chance(m_random, 50) ? column : column + 1 + below(m_random, 3), depth + 1);
        } else if (kind < 30) {
            blockScalar(start, column);
        } else if (kind < 37) {
            line(start + ' ' + flowList() + comment());
        } else if (kind < 39) {
            line(start + ' ' + oddValue());
        } else if (kind < 41) {
            line(start + " first line of");
            line(spaces(column + 2) + "a longer text");
        } else if (kind < 47) {
            line(start + comment());
        } else {
            line(start + (chance(m_random, 95) ? " " : "   ") + scalar() + comment());
        }
    }

    std::string scalar()
    {
        const auto kind = below(m_random, 10);
        return std::string(kind < 6 ? oneOf(m_random, plainWords)
                : kind < 8          ? oneOf(m_random, doubleQuoted)
                                    : oneOf(m_random, singleQuoted));
    }

    std::string comment() { return chance(m_random, 4) ? " # said so" : chance(m_random, 2) ? "  " : ""; }

    std::string flowList()
    {
        const auto count = below(m_random, 5);
        std::string text = "[";
        for (std::uint32_t i = 0; i < count; ++i) {
            text += i == 0 ? "" : chance(m_random, 85) ? ", " : chance(m_random, 50) ? "," : " ,  ";
            text += chance(m_random, 96) ? oneOf(m_random, flowWords) : oneOf(m_random, oddFlowWords);
        }
        if (chance(m_random, 3))
            text += ',';
        return text + (chance(m_random, 95) ? "]" : chance(m_random, 80) ? " ]" : "");
    }

    std::string oddValue()
    {
        constexpr std::array<std::string_view, 12> values{"{a: 1, b: [x]}", "{}", "&anchor x", "*anchor", "!!str 12",
            "!tag x", "{a: {b: c}}", "[[a], b]", "[a: b]", "\"open", "'open", "{a"};
        return std::string(oneOf(m_random, values));
    }

    void blockScalar(const std::string& start, std::uint32_t column)
    {
        constexpr std::array<std::string_view, 12> headers{
            "|", ">", "|-", ">-", "|+", ">+", "|", ">", "|2", "| # why", ">-  ", "|4-"};
        constexpr std::array<std::string_view, 12> lines{"text of a block", "- no item", "key: no key", "# no comment",
            "  deeper", "ends with blank ", "", "", "\ttab", "<iframe src=\"x\"></iframe>", "é 🚀", "---x"};
        line(start + ' ' + std::string(oneOf(m_random, headers)));
        const auto indent = column + 1 + below(m_random, 4);
        const auto count = below(m_random, 5);
        for (std::uint32_t i = 0; i < count; ++i) {
            const auto text = oneOf(m_random, lines);
            const auto extra = chance(m_random, 4) ? below(m_random, 6) : indent;
            line((text.empty() && chance(m_random, 80) ? "" : spaces(extra)) + std::string(text));
        }
    }

    Random& m_random;
    std::string m_text;
    std::string m_break;
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

std::string randomFrontMatter(Random& random)
{
    return FrontMatterWriter(random).write();
}

std::string mutated(std::string text, Random& random)
{
    constexpr std::string_view letters = " :#-[]{}\"'|>,&*!?%@\t\\\nax1~";
    const auto accidents = 1 + below(random, 3);
    for (std::uint32_t i = 0; i < accidents && !text.empty(); ++i) {
        auto lines = linesOf(text);
        const auto at = below(random, static_cast<std::uint32_t>(lines.size()));
        auto& line = lines[at];
        switch (below(random, 7)) {
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
