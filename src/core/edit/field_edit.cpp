#include "edit/field_edit.h"

#include "document/scalar_text.h"
#include "edit/placement.h"
#include "edit/proof.h"

namespace stet {

namespace {

/// `secured` is ciphertext: opaque to everybody here, never edited.
constexpr std::string_view protectedKey = "secured";

Error refusal(ErrorCode code, const KeyPath& path, const Node* node = nullptr)
{
    return {.code = code, .line = node == nullptr ? 0 : static_cast<int>(node->line), .detail = path.toText()};
}

std::optional<Error> whyNotEditable(const Document& document, const KeyPath& path)
{
    if (document.refusal())
        return document.refusal();
    if (path.topKey() == protectedKey)
        return refusal(ErrorCode::Protected, path, document.find(KeyPath::ofKey(protectedKey)));
    return std::nullopt;
}

/// The scalar at a path, nullptr where nothing is.
Result<const Node*> scalarAt(const Document& document, const KeyPath& path)
{
    if (auto error = whyNotEditable(document, path))
        return *error;
    const auto* node = document.find(path);
    if (node != nullptr && node->parent != noNode && document.frontMatter().node(node->parent).flow)
        return refusal(ErrorCode::OpaqueField, path, node);
    if (node == nullptr || node->kind == NodeKind::Scalar)
        return node;
    return refusal(node->kind == NodeKind::Opaque ? ErrorCode::OpaqueField : ErrorCode::CollectionValue, path, node);
}

std::string writtenAt(const Document& document, const Node& node)
{
    return std::string(node.value.of(document.bytes()));
}

} // namespace

Result<std::optional<FieldEdit>> setField(const Document& document, const KeyPath& path, const Value& value)
{
    if (!value.isScalar())
        return refusal(ErrorCode::CollectionValue, path);
    const auto found = scalarAt(document, path);
    if (!found.ok())
        return found.error();
    if (*found == nullptr) {
        const FieldEdit edit{path, std::nullopt, encodeScalar(value, std::nullopt)};
        const auto place = planEdit(document, edit); // an edit without a place is refused here, not when it is applied
        if (!place.ok())
            return place.error();
        return std::optional(edit);
    }
    const auto& node = **found;
    const auto old = document.scalar(node);
    if (sameScalar(old, value))
        return std::optional<FieldEdit>();
    const auto kept = old.type == ValueType::Text ? std::optional(node.style) : std::nullopt;
    return std::optional(FieldEdit{path, writtenAt(document, node), encodeScalar(value, kept)});
}

Result<std::optional<FieldEdit>> removeField(const Document& document, const KeyPath& path)
{
    const auto found = scalarAt(document, path);
    if (!found.ok())
        return found.error();
    if (*found == nullptr)
        return std::optional<FieldEdit>();
    return std::optional(FieldEdit{path, writtenAt(document, **found), std::nullopt});
}

Result<TextEdits> planEdit(const Document& document, const FieldEdit& edit)
{
    const auto found = scalarAt(document, edit.path);
    if (!found.ok())
        return found.error();
    if (*found == nullptr) {
        if (edit.before)
            return refusal(ErrorCode::FieldChanged, edit.path);
        return edit.after ? planAddition(document, edit.path, *edit.after) : Result<TextEdits>(TextEdits());
    }
    const auto& node = **found;
    if (!edit.before || writtenAt(document, node) != *edit.before)
        return refusal(ErrorCode::FieldChanged, edit.path, &node);
    if (!edit.after)
        return planRemoval(document, edit.path);
    // The space behind the colon or dash comes with a value and goes with it.
    if (node.value.empty() && !edit.after->empty())
        return TextEdits(TextEdit{node.value, ' ' + *edit.after});
    auto span = node.value;
    while (edit.after->empty() && span.begin > 0 && document.bytes()[span.begin - 1] == ' ')
        --span.begin;
    return TextEdits(TextEdit{span, *edit.after});
}

Result<Document> applyEdits(const Document& document, std::span<const FieldEdit> edits)
{
    auto current = document;
    for (const auto& edit : edits) {
        const auto plan = planEdit(current, edit);
        if (!plan.ok())
            return plan.error();
        auto edited = Document::read(plan->applyTo(current.bytes()));
        if (!edited.ok())
            return refusal(ErrorCode::ProofFailed, edit.path);
        if (const auto proof = proveEdit(current, edit, *edited); !proof.ok())
            return proof.error();
        current = std::move(edited).value();
    }
    return current;
}

} // namespace stet
