#include "tests/support/yaml/field_wish.h"

#include <array>
#include <utility>

namespace stet::test {

namespace {

/// A value to write, most of them texts that another type or a part of YAML's syntax is like.
Value trickyValue(Random& random)
{
    constexpr std::array<std::string_view, 50> texts{"word", "a: b # c", "it's \"so\" \\ or not", "two\nlines",
        "two\nlines\n", "", " yes ", "no", "2024-01-02", "\xF0\x9F\x98\x80 \xC2\xA0", "x, y]", "[", "-", "12", "\ttab",
        "017", "1_000", "1,000", "tRue", "nO", "y", ":foo", "1e3", "0x1F", "0o17", "1:30", "~", "null", "nUll", "<<",
        "=", "?", "? a", "what?", "- a", "---", "...", "--- a", "# c", "a #c", "a:", "{x}", "*a", "&a", "!a", "%a",
        "@a", "`a`", ".inf", "a\xE2\x80\xA8z\xC2\x85\xEF\xBB\xBF!"};
    switch (below(random, 12)) {
    case 0:
        return Value::scalar(ValueType::Bool, "true");
    case 1:
        return Value::scalar(ValueType::Int, "-7");
    case 2:
        return Value::scalar(ValueType::Float, "1.5");
    case 3:
        return {};
    case 4:
        return Value::scalar(ValueType::Text,
            "A long text that no line of eighty columns has room for: harbour, bridge, night bus, and all of it.");
    default:
        return Value::scalar(ValueType::Text, oneOf(random, texts));
    }
}

/// A key that a `<<` brings into a map; empty if there is none.
std::string mergedKey(const YamlNode& tree, const YamlNode& map, Random& random)
{
    const auto merge = entryOf(tree, map, "<<");
    if (map.kind != YamlNode::Kind::Map || merge >= map.items.size())
        return {};
    const auto& merged = unaliased(tree, map.items[merge]);
    const auto& first
        = merged.kind == YamlNode::Kind::List && !merged.items.empty() ? unaliased(tree, merged.items.front()) : merged;
    return first.kind == YamlNode::Kind::Map && !first.keys.empty()
        ? first.keys[below(random, static_cast<std::uint32_t>(first.keys.size()))].text
        : std::string();
}

} // namespace

FieldWish randomWish(const YamlNode& tree, const YamlTarget& target, Random& random)
{
    constexpr std::array<std::string_view, 4> newKeys{"new", "quality 2", "a: b", "publishedDateTime"};
    FieldWish wish{.value = trickyValue(random)};
    const auto& node = nodeAt(tree, target.steps);
    const auto kind = below(random, 10);
    if (!target.path.empty() && kind < 3) {
        wish.act = FieldWish::Act::Remove;
    } else if (target.path.empty()
        || kind >= ((node.kind == YamlNode::Kind::List || node.kind == YamlNode::Kind::Map) ? 4U : 8U)) {
        wish.act = FieldWish::Act::Add;
        wish.index = below(random, static_cast<std::uint32_t>(node.items.size()) + (chance(random, 5) ? 2 : 1));
        wish.key = chance(random, 50) ? mergedKey(tree, node, random) : std::string();
        if (wish.key.empty())
            wish.key = oneOf(random, newKeys);
        if (node.kind == YamlNode::Kind::Map && entryOf(tree, node, wish.key) < node.items.size())
            wish.key = "newer";
        if (chance(random, 10)) {
            auto inner = std::exchange(wish.value, Value{.type = ValueType::Map, .keys = {"url", "a: b"}});
            wish.value.items = {std::move(inner), trickyValue(random)};
        }
    }
    return wish;
}

} // namespace stet::test
