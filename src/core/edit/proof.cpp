#include "edit/proof.h"

#include "document/yaml_reader.h"

namespace stet {

namespace {

using Kind = YamlNode::Kind;

Error failed(const KeyPath& path)
{
    return {.code = ErrorCode::ProofFailed, .detail = path.toText()};
}

/// Where in a map or list a segment of a path is found.
std::optional<std::size_t> indexIn(const YamlNode& parent, const KeyPath::Segment& segment)
{
    if (const auto* index = std::get_if<std::uint32_t>(&segment))
        return parent.kind == Kind::List && *index < parent.items.size() ? std::optional<std::size_t>(*index)
                                                                         : std::nullopt;
    for (std::size_t i = 0; i < parent.keys.size(); ++i) {
        if (parent.keys[i].kind == Kind::Scalar && parent.keys[i].text == std::get<std::string>(segment))
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

/// Takes the value at `path` out of a tree; false where it is not there.
bool takeOut(YamlNode& root, const KeyPath& path)
{
    auto* parent = nodeAt(root, path.parent());
    const auto at = parent == nullptr ? std::nullopt : indexIn(*parent, path.segments().back());
    if (!at)
        return false;
    const auto offset = static_cast<std::ptrdiff_t>(*at);
    parent->items.erase(parent->items.begin() + offset);
    if (parent->kind == Kind::Map)
        parent->keys.erase(parent->keys.begin() + offset);
    return true;
}

/// Absent, null and empty containers count as one on the way to an added or removed field: `provider: {}` may become
/// `provider:` with an entry, and a file without any key reads as null.
void dropEmptyOnTheWay(YamlNode& root, const KeyPath& path)
{
    auto way = path.parent();
    for (; !way.empty(); way = way.parent()) {
        const auto* node = nodeAt(root, way);
        if (node != nullptr && node->kind != Kind::Scalar && node->kind != Kind::Alias && node->items.empty())
            takeOut(root, way);
    }
    if (root.items.empty() && (root.kind == Kind::Map || root.kind == Kind::Null))
        root = {};
}

/// The value at `path` as the YAML reader sees it; nullopt where there is none or it is no single value.
std::optional<Value> valueAt(const YamlNode& root, const KeyPath& path)
{
    const auto* node = nodeAt(root, path);
    if (node == nullptr)
        return std::nullopt;
    if (node->kind == Kind::Null)
        return Value{};
    if (node->kind != Kind::Scalar || !node->tag.empty())
        return std::nullopt;
    return node->quoted ? Value::scalar(ValueType::Text, node->text) : Value::plain(node->text);
}

/// What the edit's bytes mean, read alone.
std::optional<Value> meaningOf(const std::string& written)
{
    const auto read = readYaml("- " + written);
    if (!read.ok() || read->kind != Kind::List || read->items.size() != 1)
        return std::nullopt;
    return valueAt(*read, KeyPath({KeyPath::Segment(std::uint32_t{0})}));
}

} // namespace

Result<Done> proveEdit(const Document& original, const FieldEdit& edit, const Document& edited)
{
    const auto& before = original.source();
    const auto& after = edited.source();
    const auto head = [](const SourceText& s) { return s.bytes().substr(0, s.frontMatter().begin); };
    const auto tail = [](const SourceText& s) { return s.bytes().substr(s.frontMatter().end); };
    if (edited.refusal() || head(before) != head(after) || tail(before) != tail(after))
        return failed(edit.path);

    auto oldTree = readYaml(before.frontMatterText());
    auto newTree = readYaml(after.frontMatterText());
    if (!oldTree.ok() || !newTree.ok())
        return failed(edit.path);

    const auto found = valueAt(*newTree, edit.path);
    if (edit.after) {
        const auto wanted = meaningOf(*edit.after);
        const auto* node = edited.find(edit.path);
        if (!wanted || !found || !sameScalar(*wanted, *found) || node == nullptr || node->kind != NodeKind::Scalar
            || node->value.of(edited.bytes()) != *edit.after || !sameScalar(edited.scalar(*node), *found))
            return failed(edit.path);
    } else if (edited.find(edit.path) != nullptr
        && !std::holds_alternative<std::uint32_t>(edit.path.segments().back())) {
        return failed(edit.path);
    }

    // Without the edited value both trees must be one and the same. Where an item went out of a list, the items behind
    // it have moved up; taking the same place out of the old tree alone accounts for that.
    const bool wasThere = takeOut(oldTree.value(), edit.path);
    if (wasThere != edit.before.has_value())
        return failed(edit.path);
    if (edit.after && !takeOut(newTree.value(), edit.path))
        return failed(edit.path);
    dropEmptyOnTheWay(oldTree.value(), edit.path);
    dropEmptyOnTheWay(newTree.value(), edit.path);
    if (*oldTree != *newTree)
        return failed(edit.path);
    return Done{};
}

} // namespace stet
