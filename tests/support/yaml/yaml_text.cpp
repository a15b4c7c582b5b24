#include "tests/support/yaml/yaml_text.h"

#include <array>
#include <charconv>
#include <map>
#include <set>
#include <stdexcept>

namespace stet::test {

namespace {

std::string escapedText(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string escaped;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7F && c != '\\')
            escaped += c;
        else
            escaped += {'\\', 'x', digits[byte >> 4U], digits[byte & 0xFU]};
    }
    return escaped;
}

std::string unescapedText(std::string_view escaped)
{
    std::string text;
    for (std::size_t i = 0; i < escaped.size(); ++i) {
        if (escaped[i] != '\\') {
            text += escaped[i];
            continue;
        }
        unsigned byte = 0;
        std::from_chars(escaped.data() + std::min(i + 2, escaped.size()),
            escaped.data() + std::min(i + 4, escaped.size()), byte, 16);
        text += static_cast<char>(byte);
        i += 3;
    }
    return text;
}

class YamlTextWriter
{
public:
    explicit YamlTextWriter(bool onlyUsedAnchors)
        : m_onlyUsedAnchors(onlyUsedAnchors)
    {
    }

    std::string write(const YamlNode& tree)
    {
        collectUsed(tree);
        writeNode(tree, 0);
        return std::move(m_text);
    }

private:
    void collectUsed(const YamlNode& node)
    {
        if (node.kind == YamlNode::Kind::Alias)
            m_used.insert(node.anchor);
        for (const auto& key : node.keys)
            collectUsed(key);
        for (const auto& item : node.items)
            collectUsed(item);
    }

    void writeNode(const YamlNode& node, std::size_t depth)
    {
        if (!m_text.empty())
            m_text += '\n';
        m_text.append(depth, ' ');
        switch (node.kind) {
        case YamlNode::Kind::Alias:
            m_text += "alias " + std::to_string(numberOfAlias(node.anchor));
            return;
        case YamlNode::Kind::Null:
        case YamlNode::Kind::Scalar:
            m_text += (node.quoted ? "quoted" : "plain") + properties(node) + " \"" + escapedText(node.text) + '"';
            return;
        case YamlNode::Kind::List:
        case YamlNode::Kind::Map:
            break;
        }
        m_text += (node.kind == YamlNode::Kind::Map ? "map" : "list") + properties(node);
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            if (node.kind == YamlNode::Kind::Map)
                writeNode(node.keys[i], depth + 1);
            writeNode(node.items[i], depth + 1);
        }
    }

    std::uint32_t numberOfAlias(std::uint32_t anchor) const
    {
        const auto found = m_numbers.find(anchor);
        return found == m_numbers.end() ? 0 : found->second;
    }

    std::string properties(const YamlNode& node)
    {
        std::string text;
        if (node.anchor != 0 && (!m_onlyUsedAnchors || m_used.contains(node.anchor))) {
            m_numbers[node.anchor] = ++m_count;
            text += " &" + std::to_string(m_count);
        }
        if (!node.tag.empty()) {
            text += " <";
            for (const char c : escapedText(node.tag))
                text += c == ' ' ? std::string("\\x20") : std::string(1, c);
            text += '>';
        }
        return text;
    }

    bool m_onlyUsedAnchors;
    std::string m_text;
    std::set<std::uint32_t> m_used;
    std::map<std::uint32_t, std::uint32_t> m_numbers;
    std::uint32_t m_count = 0;
};

YamlNode nodeOfValues(const Value& value)
{
    if (value.isScalar())
        return {.kind = YamlNode::Kind::Scalar, .text = value.type == ValueType::Null ? "" : value.text};
    YamlNode node{.kind = value.type == ValueType::Map ? YamlNode::Kind::Map : YamlNode::Kind::List};
    std::map<std::string, const Value*> entries; // of repeated keys the last counts; that of an empty key is `~`
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        if (value.type == ValueType::Map)
            entries[value.keys[i] == "~" ? std::string() : value.keys[i]] = &value.items[i];
        else
            node.items.push_back(nodeOfValues(value.items[i]));
    }
    for (const auto& [key, item] : entries) {
        node.keys.push_back({.kind = YamlNode::Kind::Scalar, .text = key});
        node.items.push_back(nodeOfValues(*item));
    }
    return node;
}

std::string_view untilSpace(std::string_view& rest)
{
    const auto word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(word.size());
    return word;
}

std::uint32_t numberIn(std::string_view digits)
{
    std::uint32_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

YamlNode nodeOfLine(std::string_view line)
{
    YamlNode node;
    const auto kind = untilSpace(line);
    if (kind == "alias") {
        node.kind = YamlNode::Kind::Alias;
        node.anchor = numberIn(line.substr(1));
        return node;
    }
    if (line.starts_with(" &")) {
        line.remove_prefix(2);
        node.anchor = numberIn(untilSpace(line));
    }
    if (line.starts_with(" <")) {
        line.remove_prefix(2);
        auto tag = untilSpace(line);
        tag.remove_suffix(1);
        node.tag = unescapedText(tag);
    }
    if ((kind == "plain" || kind == "quoted") && line.size() >= 3) {
        node.text = unescapedText(line.substr(2, line.size() - 3));
        node.quoted = kind == "quoted";
        node.kind = node.text.empty() && !node.quoted ? YamlNode::Kind::Null : YamlNode::Kind::Scalar;
        return node;
    }
    if (kind != "map" && kind != "list")
        throw std::runtime_error("not the text of a syntax tree: " + std::string(line));
    node.kind = kind == "map" ? YamlNode::Kind::Map : YamlNode::Kind::List;
    return node;
}

/// Removes the lines of a node and of all below it from `text`.
YamlNode takeNode(std::string_view& text, std::size_t depth)
{
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    auto node = nodeOfLine(line.substr(std::min(depth, line.size())));
    const auto isBelow = [&] { return text.size() > depth && text.find_first_not_of(' ') > depth; };
    while ((node.kind == YamlNode::Kind::Map || node.kind == YamlNode::Kind::List) && isBelow()) {
        if (node.kind == YamlNode::Kind::Map)
            node.keys.push_back(takeNode(text, depth + 1));
        node.items.push_back(takeNode(text, depth + 1));
    }
    return node;
}

} // namespace

std::string yamlText(const YamlNode& tree)
{
    return YamlTextWriter(false).write(tree);
}

std::string yamlTextOfUsedAnchors(const YamlNode& tree)
{
    return YamlTextWriter(true).write(tree);
}

std::string yamlTextOfValues(const Value& values)
{
    return yamlText(nodeOfValues(values));
}

YamlNode nodeOfYamlText(std::string_view text)
{
    return takeNode(text, 0);
}

} // namespace stet::test
