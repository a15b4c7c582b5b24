#include "tests/support/yaml/random_flow.h"

#include "tests/support/yaml/random_scalars.h"

#include <algorithm>

namespace stet::test {

namespace {

constexpr std::array<std::string_view, 20> flowWords{"AI", "Cloud", "C#", "1", "true", "a b", "\"q, r\"", "'s'",
    "http://x", "-1", "~", "é", "2024-01-02", "\"it's\\t\"", "'it''s'", "\"[x]\"", "a:b", "''", "-a", "x y z"};
constexpr std::array<std::string_view, 5> brokenFlowWords{"*missing", "- a", "[x", "\"a\" b", ", ,"};
constexpr std::array<std::string_view, 14> flowKeys{"a", "url", "width", "title", "\"quoted\"", "'single'", "été",
    "two words", "1", "b-c", "x.y", "\"esc\\\"aped\"", "published", "images"};

class FlowWriter
{
public:
    FlowWriter(Sketch& sketch, std::uint32_t column, bool mayBreak)
        : m_sketch(sketch)
        , m_random(sketch.random)
        , m_column(column)
        , m_breaks(mayBreak && sketch.isOdd() && chance(m_random, 70))
        , m_deepest(sketch.oddness == 0 ? 1
                  : chance(m_random, 5) ? 20
                                        : 4)
        , m_mayBreak(mayBreak)
    {
    }

    std::string collection(int depth = 0)
    {
        if (depth > 0)
            m_sketch.note(Construct::FlowInFlow);
        return chance(m_random, 60) ? list(depth) : map(depth);
    }

    std::string map(int depth)
    {
        std::string text = "{";
        std::vector<std::string> keys;
        const auto count = below(m_random, depth == 0 ? 5 : 4);
        for (std::uint32_t i = 0; i < count; ++i)
            text += (i == 0 ? gap() : separator()) + entry(depth, keys);
        return text + close('}', count);
    }

private:
    std::string list(int depth)
    {
        std::string text = "[";
        const auto count = below(m_random, depth == 0 ? 6 : 4);
        for (std::uint32_t i = 0; i < count; ++i)
            text += (i == 0 ? gap() : separator()) + item(depth);
        return text + close(']', count);
    }

    std::string close(char bracket, std::uint32_t count)
    {
        std::string text;
        if (count > 0 && chance(m_random, m_sketch.oddness > 0 ? 12 : 2)) {
            m_sketch.note(Construct::TrailingComma);
            text += gap() + ',';
        }
        if (m_breaks && chance(m_random, 25)) {
            m_sketch.note(Construct::HangingBracket);
            return text + m_sketch.lineBreak + bracket;
        }
        return text + gap() + bracket;
    }

    /// What is between two parts: nothing, spaces, or a line break with a comment before it.
    std::string gap()
    {
        if (!m_breaks)
            return chance(m_random, 8) ? " " : "";
        if (!chance(m_random, 35))
            return chance(m_random, 3) ? "\t" : chance(m_random, 50) ? " " : "";
        m_sketch.note(Construct::FlowOverLines);
        std::string text;
        if (chance(m_random, 15)) {
            m_sketch.note(Construct::FlowComment);
            text += " # why, [or] \"not";
        }
        text += chance(m_random, 10) ? m_sketch.lineBreak : "";
        return text + m_sketch.nextLine(chance(m_random, 90) ? m_column + 1 + below(m_random, 4) : m_column);
    }

    std::string separator()
    {
        const auto before = chance(m_random, 8) ? gap() : "";
        const auto after = gap();
        return before + ',' + (after.empty() && chance(m_random, 90) ? " " : after);
    }

    std::string item(int depth)
    {
        const bool isOdd = m_sketch.isOdd();
        if (isOdd && chance(m_random, 12)) {
            m_sketch.note(Construct::SinglePair);
            std::vector<std::string> keys;
            return (chance(m_random, 10) ? "? " : "") + plainKey(keys) + ": " + value(depth);
        }
        return value(depth);
    }

    std::string entry(int depth, std::vector<std::string>& keys)
    {
        if (m_sketch.isOdd() && chance(m_random, 35)) {
            switch (below(m_random, 5)) {
            case 0:
                m_sketch.note(Construct::KeyWithoutColon);
                return plainKey(keys);
            case 1:
                m_sketch.note(Construct::CollectionKeyBeforeColon);
                return FlowWriter(m_sketch, m_column, false).collection(m_deepest) + ": " + value(depth);
            case 2:
                return "\"json" + std::to_string(keys.size()) + "\":" + value(depth);
            case 3:
                if (const auto alias = randomAlias(m_sketch); !alias.empty()) {
                    m_sketch.note(Construct::AliasKey);
                    return alias + " : " + value(depth);
                }
                return plainKey(keys) + ':' + gap() + ' ' + value(depth);
            default:
                if (chance(m_random, 40))
                    m_sketch.note(Construct::KeyWithoutColon);
                else
                    return "? " + plainKey(keys) + " : " + value(depth);
                return "? " + plainKey(keys);
            }
        }
        const auto key = plainKey(keys);
        if (chance(m_random, 4))
            return key + (chance(m_random, 95) ? ": " : ":"); // libyaml does not take `a:,`
        const auto after = gap();
        return key + ':' + (after.empty() ? " " : after) + value(depth);
    }

    /// A key that the map does not have yet, but for a few.
    std::string plainKey(std::vector<std::string>& keys)
    {
        std::string key(oneOf(m_random, flowKeys));
        if (std::find(keys.begin(), keys.end(), key) != keys.end()) {
            if (m_sketch.isOdd() && chance(m_random, 5))
                m_sketch.note(Construct::DuplicateKey);
            else
                key = "k" + std::to_string(keys.size());
        }
        keys.push_back(key);
        return key;
    }

    std::string value(int depth)
    {
        if (depth < m_deepest && chance(m_random, m_deepest > 4 ? 70 : m_sketch.oddness > 0 ? 25 : 2))
            return collection(depth + 1);
        if (below(m_random, 300) == 0)
            return std::string(oneOf(m_random, brokenFlowWords));
        if (!m_sketch.isOdd() || !chance(m_random, 40))
            return std::string(oneOf(m_random, flowWords));
        switch (below(m_random, 8)) {
        case 0:
            m_sketch.note(Construct::QuestionInFlow);
            return "what?";
        case 1:
            m_sketch.note(Construct::AddressInFlow);
            return chance(m_random, 70) ? "https://a.example/?p=1" : "?x";
        case 2:
            return randomTag(m_sketch) + std::string(oneOf(m_random, flowWords));
        case 3:
            return randomAnchor(m_sketch) + std::string(oneOf(m_random, flowWords));
        case 4: {
            const auto alias = randomAlias(m_sketch);
            return alias.empty() ? "none" : alias + (chance(m_random, 50) ? " " : "");
        }
        case 5:
        case 6:
            return m_mayBreak ? oddScalar(m_sketch, m_column) : "\"\\_\"";
        default:
            return (chance(m_random, 50) ? randomTag(m_sketch) : randomAnchor(m_sketch))
                + (depth < m_deepest ? collection(depth + 1) : "[]");
        }
    }

    Sketch& m_sketch;
    Random& m_random;
    std::uint32_t m_column;
    bool m_breaks; ///< over several lines
    int m_deepest;
    bool m_mayBreak;
};

} // namespace

std::string randomFlow(Sketch& sketch, std::uint32_t column)
{
    return FlowWriter(sketch, column, true).collection();
}

std::string randomRootInBraces(Sketch& sketch)
{
    sketch.note(Construct::RootInBraces);
    return FlowWriter(sketch, 0, true).map(0);
}

std::string randomFlowKey(Sketch& sketch)
{
    return FlowWriter(sketch, 0, false).collection(3);
}

} // namespace stet::test
