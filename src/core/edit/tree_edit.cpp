#include "core/edit/tree_edit.h"

#include "core/edit/written_value.h"

#include <algorithm>
#include <map>

namespace stet {

namespace {

using YamlKind = YamlNode::Kind;

/// Where in a map or list a segment of a path is found.
std::optional<std::size_t> indexIn(const YamlNode& parent, const KeyPath::Segment& segment)
{
    if (const auto* index = std::get_if<std::uint32_t>(&segment))
        return parent.kind == YamlKind::List && *index < parent.items.size() ? std::optional<std::size_t>(*index)
                                                                             : std::nullopt;
    for (std::size_t i = 0; i < parent.keys.size(); ++i) {
        if (parent.keys[i].kind == YamlKind::Scalar && parent.keys[i].text == std::get<std::string>(segment))
            return i;
    }
    return std::nullopt;
}

/// The node at a path; nullptr where there is none. `Node` is YamlNode, const or not.
template <typename Node>
Node* nodeAt(Node& root, const KeyPath& path)
{
    auto* node = &root;
    for (const auto& segment : path.segments()) {
        const auto at = indexIn(*node, segment);
        if (!at)
            return nullptr;
        node = &node->items[*at];
    }
    return node;
}

template <typename T>
void insertAt(std::vector<T>& list, std::size_t index, T item)
{
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(index), std::move(item));
}

template <typename T>
void eraseAt(std::vector<T>& list, std::size_t index)
{
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
}

/// What the bytes of a value mean, read alone: behind a dash for items, behind a key for others.
std::optional<YamlNode> meaningOf(const std::string& written, bool isItem)
{
    auto read = readYaml((isItem ? "-" : "value:") + placedValue(written, 0, "\n") + '\n');
    if (!read.ok() || read->kind != (isItem ? YamlKind::List : YamlKind::Map) || read->items.size() != 1)
        return std::nullopt;
    return std::move(read->items.front());
}

class TreeEdit
{
public:
    TreeEdit(YamlNode& root, const FieldEdit& edit, const YamlNode& result)
        : m_root(root)
        , m_edit(edit)
        , m_result(result)
        , m_last(edit.path.segments().back())
        , m_isItem(std::holds_alternative<std::uint32_t>(m_last))
    {
    }

    bool make()
    {
        if (m_edit.to)
            return changePlace();
        if (!m_edit.before)
            return add();
        auto* parent = nodeAt(m_root, m_edit.path.parent());
        const auto at = parent == nullptr ? std::nullopt : indexIn(*parent, m_last);
        if (!at)
            return false;
        if (!m_edit.after) {
            eraseAt(parent->items, *at);
            if (!m_isItem)
                eraseAt(parent->keys, *at);
            return true;
        }
        auto meaning = meaningOf(*m_edit.after, m_isItem);
        if (!meaning)
            return false;
        parent->items[*at] = std::move(*meaning);
        return true;
    }

private:
    bool add()
    {
        auto meaning = meaningOf(*m_edit.after, m_isItem);
        if (!meaning)
            return false;
        KeyPath way;
        auto* parent = &m_root;
        for (std::size_t i = 0;; ++i) {
            const auto& segment = m_edit.path.segments()[i];
            const auto* key = std::get_if<std::string>(&segment);
            const auto wanted = key != nullptr ? YamlKind::Map : YamlKind::List;
            if (parent->kind == YamlKind::Null)
                parent->kind = wanted;
            if (parent->kind != wanted)
                return false;
            const bool isLast = i + 1 == m_edit.path.size();
            const auto at = indexIn(*parent, segment);
            if (isLast && key == nullptr) {
                const auto index = std::get<std::uint32_t>(segment);
                if (index > parent->items.size())
                    return false;
                insertAt(parent->items, index, std::move(*meaning));
                return true;
            }
            if (isLast && at)
                return false;
            if (!at && (key == nullptr || !addKey(*parent, way, *key)))
                return false;
            const auto place = indexIn(*parent, segment);
            if (!place)
                return false;
            parent = &parent->items[*place];
            if (isLast) {
                *parent = std::move(*meaning);
                return true;
            }
            way = key != nullptr ? way.child(*key) : way.item(std::get<std::uint32_t>(segment));
        }
    }

    /// Adds a key without a value where the result has it.
    bool addKey(YamlNode& map, const KeyPath& path, const std::string& key) const
    {
        const auto* there = nodeAt(m_result, path);
        const auto at = there == nullptr ? std::nullopt : indexIn(*there, key);
        if (!at || *at > map.items.size())
            return false;
        insertAt(map.keys, *at, YamlNode(there->keys[*at]));
        insertAt(map.items, *at, YamlNode{});
        return true;
    }

    bool changePlace()
    {
        auto* parent = nodeAt(m_root, m_edit.path.parent());
        const auto from = parent == nullptr ? std::nullopt : indexIn(*parent, m_last);
        if (!from)
            return false;
        const auto& target = m_edit.to->segments().back();
        if (const auto* key = std::get_if<std::string>(&target)) {
            const auto* there = nodeAt(m_result, m_edit.path.parent());
            const bool isRenamed = there != nullptr && indexIn(*there, target) == from;
            if (!isRenamed || indexIn(*parent, target))
                return false;
            parent->keys[*from].text = *key;
            parent->keys[*from].quoted = there->keys[*from].quoted;
            return true;
        }
        const auto to = indexIn(*parent, target);
        if (!to)
            return false;
        auto item = std::move(parent->items[*from]);
        eraseAt(parent->items, *from);
        insertAt(parent->items, *to, std::move(item));
        return true;
    }

    YamlNode& m_root;
    const FieldEdit& m_edit;
    const YamlNode& m_result;
    const KeyPath::Segment& m_last;
    bool m_isItem;
};

/// Numbers anchors in the order in which they appear.
void renumber(YamlNode& node, std::map<std::uint32_t, std::uint32_t>& numbers)
{
    if (node.anchor != 0)
        node.anchor = numbers.try_emplace(node.anchor, static_cast<std::uint32_t>(numbers.size() + 1)).first->second;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (i < node.keys.size())
            renumber(node.keys[i], numbers);
        renumber(node.items[i], numbers);
    }
}

void normalize(YamlNode& root)
{
    std::map<std::uint32_t, std::uint32_t> numbers;
    renumber(root, numbers);
    if (root.kind == YamlKind::Map && root.items.empty())
        root.kind = YamlKind::Null;
}

} // namespace

bool editTree(YamlNode& root, const FieldEdit& edit, const YamlNode& result)
{
    return TreeEdit(root, edit, result).make();
}

bool sameMeaning(YamlNode& a, YamlNode& b)
{
    normalize(a);
    normalize(b);
    return a == b;
}

} // namespace stet
