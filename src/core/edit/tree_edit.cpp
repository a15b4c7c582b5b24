#include "core/edit/tree_edit.h"

#include "core/edit/plan/written_value.h"

#include <algorithm>
#include <map>

namespace stet {

namespace {

using YamlKind = YamlNode::Kind;

/// The texts of the anchored scalars of a tree, which may be keys elsewhere.
using AnchoredTexts = std::map<std::uint32_t, std::string>;

void collectAnchored(const YamlNode& node, AnchoredTexts& texts)
{
    if (node.anchor != 0 && (node.kind == YamlKind::Scalar || node.kind == YamlKind::Null))
        texts.insert_or_assign(node.anchor, node.kind == YamlKind::Null ? "~" : node.text);
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (i < node.keys.size())
            collectAnchored(node.keys[i], texts);
        collectAnchored(node.items[i], texts);
    }
}

/// Finds nodes by the segments of a path, as FrontMatter does.
class TreePaths
{
public:
    explicit TreePaths(const YamlNode& root) { collectAnchored(root, m_anchored); }

    std::optional<std::size_t> indexIn(const YamlNode& parent, const KeyPath::Segment& segment) const
    {
        if (const auto* index = std::get_if<std::uint32_t>(&segment))
            return parent.kind == YamlKind::List && *index < parent.items.size() ? std::optional<std::size_t>(*index)
                                                                                 : std::nullopt;
        for (auto i = parent.keys.size(); i-- > 0;) { // of repeated keys the last counts
            if (textOf(parent.keys[i]) == std::get<std::string>(segment))
                return i;
        }
        return std::nullopt;
    }

    /// The node at a path; nullptr where there is none. `Node` is YamlNode, const or not.
    template <typename Node>
    Node* nodeAt(Node& root, const KeyPath& path) const
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

private:
    std::optional<std::string_view> textOf(const YamlNode& key) const
    {
        if (key.kind == YamlKind::Null)
            return "~";
        if (key.kind == YamlKind::Scalar)
            return key.text;
        const auto found = key.kind == YamlKind::Alias ? m_anchored.find(key.anchor) : m_anchored.end();
        return found == m_anchored.end() ? std::nullopt : std::optional<std::string_view>(found->second);
    }

    AnchoredTexts m_anchored;
};

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

/// Moves an element to another index.
template <typename T>
void moveWithin(std::vector<T>& list, std::size_t from, std::size_t to)
{
    auto item = std::move(list[from]);
    eraseAt(list, from);
    insertAt(list, to, std::move(item));
}

void shiftAnchors(YamlNode& node, std::uint32_t by)
{
    node.anchor += node.anchor == 0 ? 0 : by;
    for (auto& key : node.keys)
        shiftAnchors(key, by);
    for (auto& item : node.items)
        shiftAnchors(item, by);
}

bool isNull(const YamlNode& node)
{
    // Psych takes `! ""` for a plain empty value.
    const bool isPlain = node.kind == YamlKind::Scalar && (!node.quoted || node.tag == "!") && node.tag != textTag;
    return node.kind == YamlKind::Null || (isPlain && typeOfPlain(node.text) == ValueType::Null);
}

class TreeEdit
{
public:
    TreeEdit(YamlNode& root, const FieldEdit& edit, const YamlNode& result)
        : m_root(root)
        , m_edit(edit)
        , m_result(result)
        , m_paths(root)
        , m_newPaths(result)
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
        auto* parent = m_paths.nodeAt(m_root, m_edit.path.parent());
        const auto at = parent == nullptr ? std::nullopt : m_paths.indexIn(*parent, m_last);
        if (!at)
            return false;
        if (!m_edit.after) {
            eraseAt(parent->items, *at);
            if (m_isItem)
                return true;
            eraseAt(parent->keys, *at);
            while (const auto other = m_paths.indexIn(*parent, m_last)) { // a repeated key goes as a whole
                eraseAt(parent->items, *other);
                eraseAt(parent->keys, *other);
            }
            return true;
        }
        auto meaning = meaningOf(*m_edit.after);
        if (!meaning)
            return false;
        parent->items[*at] = std::move(*meaning);
        return m_isItem || moveKey(*parent, *at);
    }

private:
    /// What the bytes of the new value mean, read alone. What an alias refers to only the whole text tells.
    std::optional<YamlNode> meaningOf(const std::string& written) const
    {
        constexpr std::uint32_t beyondAll = 1'000'000; // anchors of the text
        if (written.starts_with('*')) {
            const auto* there = m_newPaths.nodeAt(m_result, m_edit.to ? *m_edit.to : m_edit.path);
            return there != nullptr && there->kind == YamlKind::Alias ? std::optional(*there) : std::nullopt;
        }
        auto meaning = treeOfWritten(written, m_isItem);
        if (meaning)
            shiftAnchors(*meaning, beyondAll);
        return meaning;
    }

    /// A key that a `<<` overrode moves below it to count.
    bool moveKey(YamlNode& map, std::size_t from) const
    {
        const auto* there = m_newPaths.nodeAt(m_result, m_edit.path.parent());
        const auto to = there == nullptr ? std::nullopt : m_newPaths.indexIn(*there, m_last);
        if (!to || *to >= map.items.size())
            return false;
        moveWithin(map.keys, from, *to);
        moveWithin(map.items, from, *to);
        return true;
    }

    bool add()
    {
        auto meaning = meaningOf(*m_edit.after);
        if (!meaning)
            return false;
        KeyPath way;
        auto* parent = &m_root;
        for (std::size_t i = 0;; ++i) {
            const auto& segment = m_edit.path.segments()[i];
            const auto* key = std::get_if<std::string>(&segment);
            const auto wanted = key != nullptr ? YamlKind::Map : YamlKind::List;
            if (isNull(*parent))
                *parent = YamlNode{.kind = wanted, .anchor = parent->anchor, .tag = parent->tag};
            if (parent->kind != wanted)
                return false;
            const bool isLast = i + 1 == m_edit.path.size();
            const auto at = m_paths.indexIn(*parent, segment);
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
            const auto place = m_paths.indexIn(*parent, segment);
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
        const auto* there = m_newPaths.nodeAt(m_result, path);
        const auto at = there == nullptr ? std::nullopt : m_newPaths.indexIn(*there, key);
        if (!at || *at > map.items.size())
            return false;
        insertAt(map.keys, *at, YamlNode(there->keys[*at]));
        insertAt(map.items, *at, YamlNode{});
        return true;
    }

    bool changePlace()
    {
        auto* parent = m_paths.nodeAt(m_root, m_edit.path.parent());
        const auto from = parent == nullptr ? std::nullopt : m_paths.indexIn(*parent, m_last);
        if (!from)
            return false;
        const auto& target = m_edit.to->segments().back();
        if (const auto* key = std::get_if<std::string>(&target)) {
            const auto* there = m_newPaths.nodeAt(m_result, m_edit.path.parent());
            const bool isRenamed = there != nullptr && m_newPaths.indexIn(*there, target) == from;
            if (!isRenamed || m_paths.indexIn(*parent, target))
                return false;
            auto& own = parent->keys[*from];
            if (own.kind == YamlKind::Alias) // a key of its own takes its place
                own = {};
            own.kind = YamlKind::Scalar;
            own.text = *key;
            own.quoted = there->keys[*from].quoted;
            return true;
        }
        const auto to = m_paths.indexIn(*parent, target);
        if (!to)
            return false;
        moveWithin(parent->items, *from, *to);
        return true;
    }

    YamlNode& m_root;
    const FieldEdit& m_edit;
    const YamlNode& m_result;
    TreePaths m_paths;
    TreePaths m_newPaths; ///< of the result
    const KeyPath::Segment& m_last;
    bool m_isItem;
};

/// Writes nulls as yaml-cpp reports them.
void spellNulls(YamlNode& node)
{
    if (isNull(node))
        node = YamlNode{.anchor = node.anchor, .tag = node.tag};
    for (auto& key : node.keys)
        spellNulls(key);
    for (auto& item : node.items)
        spellNulls(item);
}

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

bool isSameToBoth(const YamlNode& byYamlCpp, const YamlNode& byLibyaml)
{
    auto one = byYamlCpp;
    auto other = byLibyaml;
    spellNulls(one);
    spellNulls(other);
    return sameMeaning(one, other);
}

bool sameMeaning(YamlNode& a, YamlNode& b)
{
    normalize(a);
    normalize(b);
    return a == b;
}

} // namespace stet
