#include "tests/support/yaml/yaml_targets.h"

#include <map>
#include <set>

namespace stet::test {

namespace {

struct AnchorUse
{
    std::set<std::uint32_t> own; ///< anchors at and below a node
    std::multiset<std::uint32_t> aliases; ///< anchors that aliases at and below a node mean
};

void collectUse(const YamlNode& node, AnchorUse& use)
{
    if (node.kind == YamlNode::Kind::Alias)
        use.aliases.insert(node.anchor);
    else if (node.anchor != 0)
        use.own.insert(node.anchor);
    for (const auto& key : node.keys)
        collectUse(key, use);
    for (const auto& item : node.items)
        collectUse(item, use);
}

const YamlNode* nodeOfAnchor(const YamlNode& node, std::uint32_t anchor)
{
    if (node.kind != YamlNode::Kind::Alias && node.anchor == anchor)
        return &node;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (i < node.keys.size()) {
            if (const auto* found = nodeOfAnchor(node.keys[i], anchor))
                return found;
        }
        if (const auto* found = nodeOfAnchor(node.items[i], anchor))
            return found;
    }
    return nullptr;
}

class TargetCollector
{
public:
    explicit TargetCollector(const YamlNode& root)
        : m_root(root)
    {
        collectUse(root, m_whole);
    }

    std::vector<YamlTarget> collect()
    {
        add({}, m_root, nullptr, false);
        return std::move(m_targets);
    }

private:
    /// `isOverridden`: a `<<` below the entry may bring another value for its key.
    void add(const YamlTarget& place, const YamlNode& node, const YamlNode* key, bool isAroundShared,
        bool isOverridden = false)
    {
        auto target = place;
        AnchorUse use;
        collectUse(node, use);
        if (key != nullptr)
            collectUse(*key, use);
        const bool isUsed
            = node.kind != YamlNode::Kind::Alias && node.anchor != 0 && m_whole.aliases.contains(node.anchor);
        target.isShared = isAroundShared || isUsed;
        for (const auto anchor : use.own)
            target.isShared = target.isShared || m_whole.aliases.count(anchor) > use.aliases.count(anchor);
        const auto kind = unaliased(m_root, node).kind;
        target.isAliasOfCollection
            = node.kind == YamlNode::Kind::Alias && (kind == YamlNode::Kind::List || kind == YamlNode::Kind::Map);
        target.isOverridden = isOverridden;
        m_targets.push_back(target);
        const auto merge = node.kind == YamlNode::Kind::Map ? entryOf(m_root, node, "<<") : 0;
        const bool isShared = isAroundShared || isUsed || isOverridden;
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            YamlTarget below{.path = place.path, .steps = place.steps};
            below.steps.push_back(i);
            if (node.kind == YamlNode::Kind::List) {
                below.path = place.path.item(static_cast<std::uint32_t>(i));
                add(below, node.items[i], nullptr, isShared);
                continue;
            }
            const auto& name = unaliased(m_root, node.keys[i]);
            if (name.kind != YamlNode::Kind::Scalar || entryOf(m_root, node, name.text) != i)
                continue;
            below.path = place.path.child(name.text);
            add(below, node.items[i], &node.keys[i], isShared, merge < node.items.size() && merge > i);
        }
    }

    const YamlNode& m_root;
    AnchorUse m_whole;
    std::vector<YamlTarget> m_targets;
};

} // namespace

std::vector<YamlTarget> targetsOf(const YamlNode& root)
{
    return TargetCollector(root).collect();
}

const YamlNode& nodeAt(const YamlNode& root, const std::vector<std::size_t>& steps)
{
    const auto* node = &root;
    for (const auto step : steps)
        node = &node->items.at(step);
    return *node;
}

YamlNode& nodeAt(YamlNode& root, const std::vector<std::size_t>& steps)
{
    auto* node = &root;
    for (const auto step : steps)
        node = &node->items.at(step);
    return *node;
}

const YamlNode& unaliased(const YamlNode& root, const YamlNode& node)
{
    const auto* target = node.kind == YamlNode::Kind::Alias ? nodeOfAnchor(root, node.anchor) : nullptr;
    return target != nullptr ? *target : node;
}

std::size_t entryOf(const YamlNode& root, const YamlNode& map, std::string_view key)
{
    auto found = map.items.size();
    for (std::size_t i = 0; i < map.keys.size(); ++i) {
        const auto& name = unaliased(root, map.keys[i]);
        if (name.kind == YamlNode::Kind::Scalar && name.text == key)
            found = i;
    }
    return found;
}

} // namespace stet::test
