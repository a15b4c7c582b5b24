#include "core/document/yaml/yaml_reader.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <map>
#include <memory>
#include <sstream>

namespace stet {

namespace {

constexpr std::size_t maxEvents = 200'000;
constexpr std::size_t maxValues = 200'000; // with aliases expanded
constexpr std::size_t maxValueDepth = 1'000; // with aliases expanded; the YAML library follows 500 levels of a text

struct TooManyEvents
{
};

/// Builds the tree bottom-up: open collections stand on a stack and are handed to their parent when they end.
class TreeBuilder final : public YAML::EventHandler
{
public:
    YamlNode take() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark& /*mark*/) override { }
    void OnDocumentEnd() override { }

    void OnNull(const YAML::Mark& /*mark*/, YAML::anchor_t anchor) override
    {
        put({.anchor = static_cast<std::uint32_t>(anchor)});
    }
    void OnAlias(const YAML::Mark& /*mark*/, YAML::anchor_t anchor) override
    {
        put({.kind = YamlNode::Kind::Alias, .anchor = static_cast<std::uint32_t>(anchor)});
    }
    void OnScalar(
        const YAML::Mark& /*mark*/, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override
    {
        put({.kind = YamlNode::Kind::Scalar,
            .quoted = tag == "!",
            .anchor = static_cast<std::uint32_t>(anchor),
            .tag = writtenTag(tag),
            .text = value});
    }
    void OnSequenceStart(const YAML::Mark& /*mark*/, const std::string& tag, YAML::anchor_t anchor,
        YAML::EmitterStyle::value /*style*/) override
    {
        open({.kind = YamlNode::Kind::List, .anchor = static_cast<std::uint32_t>(anchor), .tag = writtenTag(tag)});
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& /*mark*/, const std::string& tag, YAML::anchor_t anchor,
        YAML::EmitterStyle::value /*style*/) override
    {
        open({.kind = YamlNode::Kind::Map, .anchor = static_cast<std::uint32_t>(anchor), .tag = writtenTag(tag)});
    }
    void OnMapEnd() override { close(); }

private:
    static std::string writtenTag(const std::string& tag) { return tag == "?" || tag == "!" ? std::string() : tag; }

    void open(YamlNode node)
    {
        if (++m_events > maxEvents)
            throw TooManyEvents();
        m_open.push_back(std::move(node));
    }
    void close()
    {
        auto node = std::move(m_open.back());
        m_open.pop_back();
        put(std::move(node));
    }
    void put(YamlNode node)
    {
        if (++m_events > maxEvents)
            throw TooManyEvents();
        if (m_open.empty()) {
            m_root = std::move(node);
            return;
        }
        auto& parent = m_open.back();
        const bool isKey = parent.kind == YamlNode::Kind::Map && parent.keys.size() == parent.items.size();
        (isKey ? parent.keys : parent.items).push_back(std::move(node));
    }

    YamlNode m_root;
    std::vector<YamlNode> m_open;
    std::size_t m_events = 0;
};

class Decoder
{
public:
    explicit Decoder(const YamlNode& document) { collectAnchors(document); }

    /// False when the budget is spent.
    bool decode(const YamlNode& node, Value& value, std::size_t depth = 0)
    {
        if (m_budget == 0 || depth > maxValueDepth)
            return false;
        --m_budget;
        switch (node.kind) {
        case YamlNode::Kind::Null:
            break;
        case YamlNode::Kind::Scalar:
            value = node.quoted || node.tag == "tag:yaml.org,2002:str" ? Value::scalar(ValueType::Text, node.text)
                                                                       : Value::plain(node.text);
            break;
        case YamlNode::Kind::Alias: {
            const auto target = m_anchors.find(node.anchor);
            // An anchor that holds its own alias has no finite value: it stands as null.
            if (target == m_anchors.end() || m_expanding.contains(node.anchor))
                break;
            const auto inside = m_expanding.emplace(node.anchor, true).first;
            const bool done = decode(*target->second, value, depth + 1);
            m_expanding.erase(inside);
            return done;
        }
        case YamlNode::Kind::List:
            value.type = ValueType::List;
            for (const auto& item : node.items) {
                if (!decode(item, value.items.emplace_back(), depth + 1))
                    return false;
            }
            break;
        case YamlNode::Kind::Map:
            value.type = ValueType::Map;
            for (std::size_t i = 0; i < node.items.size(); ++i) {
                if (!isSingleValue(node.keys[i]))
                    continue;
                value.keys.push_back(node.keys[i].kind == YamlNode::Kind::Null ? "~" : node.keys[i].text);
                if (!decode(node.items[i], value.items.emplace_back(), depth + 1))
                    return false;
            }
            break;
        }
        return true;
    }

private:
    void collectAnchors(const YamlNode& node)
    {
        if (node.anchor != 0 && node.kind != YamlNode::Kind::Alias)
            m_anchors.emplace(node.anchor, &node);
        for (const auto& key : node.keys)
            collectAnchors(key);
        for (const auto& item : node.items)
            collectAnchors(item);
    }

    std::map<std::uint32_t, const YamlNode*> m_anchors;
    std::map<std::uint32_t, bool> m_expanding;
    std::size_t m_budget = maxValues;
};

} // namespace

Result<YamlNode> readYaml(std::string_view text)
{
    try {
        std::istringstream stream{std::string(text)};
        YAML::Parser parser(stream);
        TreeBuilder builder;
        parser.HandleNextDocument(builder);
        return builder.take();
    } catch (const YAML::Exception& error) {
        return Error{.code = ErrorCode::YamlSyntax, .line = error.mark.line + 1, .detail = error.msg};
    } catch (const TooManyEvents&) {
        return Error{.code = ErrorCode::TooManyNodes, .detail = std::to_string(maxEvents)};
    }
}

bool isSingleValue(const YamlNode& key)
{
    return key.kind == YamlNode::Kind::Null || key.kind == YamlNode::Kind::Scalar;
}

Result<Value> toValue(const YamlNode& document)
{
    Value value;
    if (!Decoder(document).decode(document, value))
        return Error{.code = ErrorCode::TooManyNodes, .detail = std::to_string(maxValues)};
    return value;
}

} // namespace stet
