#include "core/edit/field_edit.h"

#include "core/document/scalar_text.h"
#include "core/edit/addition.h"
#include "core/edit/field_lookup.h"
#include "core/edit/proof.h"
#include "core/edit/removal.h"
#include "core/edit/source_edit.h"
#include "core/edit/written_value.h"

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

/// Puts a value in the place of another.
TextEdits planReplacement(const Document& document, NodeId id, const std::string& after)
{
    const auto& node = document.frontMatter().node(id);
    const auto bytes = document.bytes();
    const auto old = writtenValue(document, id);
    auto text = placedValue(after, node.indent, document.source().lineBreak());
    if (document.frontMatter().node(node.parent).flow)
        return TextEdit{node.value, after};
    if (isWrittenInLines(after) || isWrittenInLines(old))
        return TextEdit{{afterKey(node, bytes), node.value.end}, std::move(text)};
    // The space behind the colon or dash comes with a value and goes with it.
    if (node.value.empty() || after.empty()) {
        auto span = node.value;
        while (bytes[span.begin - 1] == ' ')
            --span.begin;
        if (node.value.empty())
            span = node.value;
        return TextEdit{span, std::move(text)};
    }
    return TextEdit{node.value, text.substr(1)};
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
        return TextEdits(TextEdit{tree.node(id).key, encodeKey(*key)});
    }
    const auto list = tree.node(id).parent;
    const auto index = std::get<std::uint32_t>(last);
    const auto* from = std::get_if<std::uint32_t>(&edit.path.segments().back());
    if (from == nullptr || index >= tree.node(list).childCount)
        return refusalOf(ErrorCode::IndexOutOfRange, *edit.to, &tree.node(id));
    auto plan = planMove(document, list, *from, index);
    return plan.ok() ? std::move(plan) : refusalOf(plan.error().code, edit.path, &tree.node(id));
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
        const auto index = std::get<std::uint32_t>(edit.path.segments().back());
        auto plan = planInsertion(document, tree.node(id).parent, index, *edit.after);
        return plan.ok() ? std::move(plan) : refusalOf(plan.error().code, edit.path, &tree.node(id));
    }
    if (id == noNode || !edit.before || writtenValue(document, id) != *edit.before)
        return refusalOf(ErrorCode::FieldChanged, edit.path, id == noNode ? nullptr : &tree.node(id));
    if (edit.to)
        return planNewPlace(document, edit, id);
    return edit.after ? planReplacement(document, id, *edit.after) : planRemoval(document, id);
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
            if (const auto proved = proof->step(current.document, edit, *edited); !proved.ok())
                return proved.error();
        }
        current.text = current.text.empty() ? *plan : current.text.then(*plan);
        current.document = std::move(edited).value();
    }
    return current;
}

} // namespace stet
