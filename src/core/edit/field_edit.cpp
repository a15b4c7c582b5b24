#include "core/edit/field_edit.h"

#include "core/document/line.h"
#include "core/document/scalar_text.h"
#include "core/document/yaml/yaml_gaps.h"
#include "core/edit/field_lookup.h"
#include "core/edit/plan/addition.h"
#include "core/edit/plan/flow_edit.h"
#include "core/edit/plan/removal.h"
#include "core/edit/plan/shared_values.h"
#include "core/edit/plan/written_value.h"
#include "core/edit/proof.h"
#include "core/edit/source_edit.h"

#include <algorithm>

namespace stet {

FieldEdit FieldEdit::inverse() const
{
    return to ? FieldEdit{*to, after, before, path} : FieldEdit{path, after, before, std::nullopt};
}

bool FieldEdit::movesPaths() const
{
    const bool isItem = !path.empty() && std::holds_alternative<std::uint32_t>(path.segments().back());
    return to.has_value() || (isItem && before.has_value() != after.has_value());
}

namespace {

/// Takes a value away and leaves nothing: the lines that it stands on alone go with it.
TextEdit planEmptying(const Document& document, const Node& node, const Span& old)
{
    const auto bytes = document.bytes();
    const auto begin = document.frontMatter().afterMark(node, bytes);
    const auto between = bytes.substr(begin, old.begin - begin);
    if (between.find('#') == std::string_view::npos) {
        auto end = old.end;
        while (node.key.empty() && isSpace(bytes[end])) // a tab behind a dash is refused
            ++end;
        const bool hasTab = bytes.substr(old.end, end - old.end).find('\t') != std::string_view::npos;
        const bool isGlued = bytes[old.end] == '#' || (hasTab && bytes[end] == '#');
        return {{begin, hasTab ? end : old.end}, isGlued ? " " : ""};
    }
    const YamlGaps gaps(bytes, document.source().frontMatter().end);
    const auto line = gaps.lineBegin(old.begin);
    auto end = old.end;
    while (end < bytes.size() && gaps.breakAt(end) == 0)
        ++end;
    const bool isAlone = bytes.substr(old.end, end - old.end).find_first_not_of(" \t") == std::string_view::npos
        && bytes.substr(line, old.begin - line).find_first_not_of(" \t") == std::string_view::npos;
    return {isAlone ? Span{line, end + gaps.breakAt(end)} : old, {}};
}

/// Puts a value in the place of another.
TextEdits planReplacement(const Document& document, NodeId id, const std::string& after)
{
    const auto& tree = document.frontMatter();
    const auto& node = tree.node(id);
    const auto bytes = document.bytes();
    if (tree.node(node.parent).flow)
        return planFlowReplacement(document, id, after.empty() ? after : writtenInFlow(after));
    auto text = placedValue(after, node.indent, document.source().lineBreak());
    const Span old{tree.valueBegin(node), node.value.end};
    if (tree.lacksColon(node)) {
        const auto at = node.entry.end;
        const auto lineBreak = std::string(document.source().lineBreak());
        return after.empty() ? TextEdits() : TextEdit{{at, at}, std::string(node.indent, ' ') + ':' + text + lineBreak};
    }
    const bool isComment = YamlGaps(bytes, document.source().frontMatter().end).lineAfter(old.end) == node.entry.end
        && bytes.substr(old.end, node.entry.end - old.end).find('#') != std::string_view::npos;
    // Behind another line break than that of the file the indentation would belong to the value.
    const bool isOwnLine = isComment && bytes[node.entry.end - 1] == '\n';
    if (after.starts_with('\n') && isOwnLine && node.kind != NodeKind::Map && node.kind != NodeKind::List) {
        // The comment stays on the line of the key.
        const auto lineBreak = document.source().lineBreak();
        auto edits = TextEdits(TextEdit{{tree.afterMark(node, bytes), old.end}, {}});
        (void)edits.add({{node.entry.end, node.entry.end}, text.substr(lineBreak.size()) + std::string(lineBreak)});
        return edits;
    }
    if (isWrittenInLines(after) || isWrittenInLines(writtenValue(document, id)))
        return TextEdit{{tree.afterMark(node, bytes), old.end}, std::move(text)};
    if (old.empty())
        return TextEdit{old, std::move(text)};
    // The space behind the colon or dash comes with a value and goes with it.
    if (after.empty())
        return planEmptying(document, node, old);
    // A block scalar may begin in any column of a line of its own, other values only deeper than the key.
    const auto line = YamlGaps(bytes, document.source().frontMatter().end).lineBegin(old.begin);
    const auto column = old.begin - line;
    const bool isTooLeft = line > node.key.end && column <= node.indent;
    text = std::string(isTooLeft ? node.indent + 1 - column : 0, ' ') + text.substr(1);
    // Text below the fields may begin behind the last line of a value, but not behind its only one.
    const auto end = document.source().frontMatter().end;
    const auto behind = std::min<std::size_t>(bytes.find_first_not_of(" \t", old.end), end);
    if (behind < end && bytes[behind] != '#' && YamlGaps(bytes, end).breakAt(static_cast<std::uint32_t>(behind)) == 0)
        return TextEdit{old, text + std::string(document.source().lineBreak())};
    return TextEdit{old, text + spaceBeforeComment(document, old.end)};
}

/// Gives a field that a `<<` below it overrides a value that counts: behind that `<<`.
TextEdits planBelowMerge(const Document& document, NodeId id, NodeId merge, const std::string& after)
{
    const auto& tree = document.frontMatter();
    const auto& node = tree.node(id);
    const bool isFlow = tree.node(node.parent).flow;
    // With its anchor and tag, but without a question mark.
    const bool isExplicit = document.bytes()[node.entry.begin] == '?';
    const auto keyBegin = isExplicit ? node.key.begin : node.entry.begin;
    const auto key = std::string(document.bytes().substr(keyBegin, node.key.end - keyBegin));
    auto edits = planRemoval(document, id);
    TextEdits added;
    if (isFlow) {
        std::uint32_t index = 1;
        for (auto other = tree.node(node.parent).firstChild; other != merge; other = tree.node(other).nextSibling)
            ++index;
        added = planFlowInsertion(document, node.parent, index, key + ": " + writtenInFlow(after));
    } else {
        const auto at = tree.node(merge).entry.end;
        const auto lineBreak = document.source().lineBreak();
        const auto value = placedValue(after, node.indent, lineBreak);
        added = TextEdit{{at, at}, std::string(node.indent, ' ') + key + ':' + value + std::string(lineBreak)};
    }
    for (const auto& edit : added.edits())
        (void)edits.add(edit);
    return edits;
}

/// Removes an entry, with those of the same key that did not count because of it.
Result<TextEdits> planRemovalOfAll(const Document& document, const KeyPath& path, NodeId id)
{
    auto edits = planRemoval(document, id);
    const auto& tree = document.frontMatter();
    if (!tree.hasRepeatedKeys() || tree.node(id).key.empty())
        return edits;
    const auto entries = entriesLike(tree, id, document.bytes());
    for (const auto entry : entries) {
        if (const auto shared = sharedIn(document, entry, true))
            return *shared;
    }
    if (auto all = entries.size() > 1 ? planRemovals(document, entries) : std::nullopt)
        return std::move(*all);
    while (true) {
        const auto shorter = Document::read(edits.applyTo(document.bytes()));
        if (!shorter.ok())
            return refusalOf(ErrorCode::ProofFailed, path);
        const auto other = shorter->frontMatter().find(path, shorter->bytes());
        if (other == noNode)
            return edits;
        if (const auto shared = sharedIn(*shorter, other, true))
            return *shared;
        edits = edits.then(planRemoval(*shorter, other));
    }
}

/// The `<<` below a field that overrides it; noNode if there is none.
NodeId overridingMerge(const Document& document, NodeId id)
{
    const auto& tree = document.frontMatter();
    const auto& node = tree.node(id);
    return node.key.empty() ? noNode : mergeThatBrings(document, node.parent, tree.keyText(node, document.bytes()));
}

/// Moves an item or renames a key.
Result<TextEdits> planNewPlace(const Document& document, const FieldEdit& edit, NodeId id)
{
    const auto& tree = document.frontMatter();
    const auto& last = edit.to->segments().back();
    if (edit.to->parent() != edit.path.parent())
        return refusalOf(ErrorCode::FieldChanged, edit.path, &tree.node(id));
    if (const auto* key = std::get_if<std::string>(&last)) {
        if (tree.child(tree.node(id).parent, *key, document.bytes()) != noNode)
            return refusalOf(ErrorCode::DuplicateKey, *edit.to, &tree.node(id));
        const auto& node = tree.node(id);
        const bool isFlow = tree.node(node.parent).flow;
        TextEdits edits(TextEdit{node.key, encodeKey(*key, isFlow ? ScalarPlace::Flow : ScalarPlace::Block)});
        // Only behind a key in quotes may a value follow the colon at once.
        const auto colon = tree.afterMark(node, document.bytes());
        const bool isClose = isFlow && !tree.lacksColon(node) && colon < document.bytes().size()
            && std::string_view(" \t\r\n").find(document.bytes()[colon]) == std::string_view::npos;
        if (isClose)
            (void)edits.add({{colon, colon}, " "});
        return edits;
    }
    const auto list = tree.node(id).parent;
    const auto index = std::get<std::uint32_t>(last);
    const auto* from = std::get_if<std::uint32_t>(&edit.path.segments().back());
    if (from == nullptr || index >= tree.node(list).childCount)
        return refusalOf(ErrorCode::IndexOutOfRange, *edit.to, &tree.node(id));
    return planMove(document, list, *from, index);
}

} // namespace

Result<TextEdits> planEdit(const Document& document, const FieldEdit& edit)
{
    if (isSourceEdit(edit))
        return planSourceEdit(document, edit);
    const auto found = fieldAt(document, edit.path);
    if (!found.ok())
        return found.error();
    if (edit.to) {
        if (const auto target = fieldAt(document, *edit.to);
            !target.ok() && target.error().code == ErrorCode::Protected)
            return target.error();
    }
    const auto id = *found;
    const auto& tree = document.frontMatter();
    const bool isItem = std::holds_alternative<std::uint32_t>(edit.path.segments().back());
    if (!edit.before && !edit.to) {
        if (!edit.after)
            return TextEdits();
        if (id == noNode)
            return planAddition(document, edit.path, *edit.after);
        if (!isItem)
            return refusalOf(ErrorCode::FieldChanged, edit.path, &tree.node(id));
        if (const auto shared = sharedAround(document, tree.node(id).parent))
            return *shared;
        const auto index = std::get<std::uint32_t>(edit.path.segments().back());
        return planInsertion(document, tree.node(id).parent, index, *edit.after);
    }
    if (id == noNode || !edit.before || !isWrittenAs(document, id, *edit.before))
        return refusalOf(ErrorCode::FieldChanged, edit.path, id == noNode ? nullptr : &tree.node(id));
    const bool withKey = !edit.after || edit.to;
    if (const auto shared = sharedIn(document, id, withKey))
        return *shared;
    if (edit.to)
        return planNewPlace(document, edit, id);
    if (!edit.after)
        return planRemovalOfAll(document, edit.path, id);
    const auto merge = overridingMerge(document, id);
    return merge == noNode ? planReplacement(document, id, *edit.after)
                           : planBelowMerge(document, id, merge, *edit.after);
}

Result<EditedDocument> applyEdits(const Document& document, std::span<const FieldEdit> edits, Proving proving)
{
    EditedDocument current{document, {}};
    std::optional<Proof> proof;
    for (const auto& edit : edits) {
        const auto plan = planEdit(current.document, edit);
        if (!plan.ok())
            return plan.error();
        if (plan->empty())
            continue;
        if (isSourceEdit(edit)) { // proved by being the very bytes
            current.text = current.text.empty() ? *plan : current.text.then(*plan);
            current.document = Document::ofText(*edit.after);
            proof.reset();
            continue;
        }
        auto edited = Document::read(plan->applyTo(current.document.bytes()));
        if (!edited.ok())
            return refusalOf(ErrorCode::ProofFailed, edit.path);
        if (proving == Proving::Done) {
            if (!proof)
                proof.emplace(current.document);
            const bool isFollowed = &edit != &edits.back() && !isSourceEdit(*(&edit + 1));
            if (const auto proved = proof->step(current.document, edit, *edited, isFollowed); !proved.ok())
                return proved.error();
        }
        current.text = current.text.empty() ? *plan : current.text.then(*plan);
        current.document = std::move(edited).value();
    }
    return current;
}

} // namespace stet
