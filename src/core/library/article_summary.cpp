#include "library/article_summary.h"

#include "document/field_values.h"
#include "library/date_time.h"
#include "library/folding.h"

#include <charconv>

namespace stet {

namespace {

std::string textOf(const FieldValues& fields, std::string_view key)
{
    auto value = fields.get(key);
    return value && value->isScalar() ? std::move(value->text) : std::string();
}

std::optional<double> numberOf(const FieldValues& fields, std::string_view key)
{
    const auto value = fields.get(key);
    if (!value || (value->type != ValueType::Int && value->type != ValueType::Float))
        return std::nullopt;
    const auto text = std::string_view(value->text).substr(value->text.starts_with('+') ? 1 : 0);
    double number = 0;
    const auto [rest, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc() ? std::optional(number) : std::nullopt;
}

std::string joined(const std::optional<Value>& list)
{
    std::string out;
    if (list && list->isScalar())
        return list->text;
    for (const auto& item : list ? list->items : std::vector<Value>()) {
        if (!item.isScalar())
            continue;
        if (!out.empty())
            out += ", ";
        out += item.text;
    }
    return out;
}

void fillPublishField(
    ArticleSummary& row, const Document& document, const FieldValues& fields, const PublishField& field)
{
    const auto value = fields.get(field.path);
    row.publishState = field.stateOf(value ? &*value : nullptr);
    if (const auto* node = document.find(field.path)) {
        row.publishEditable = node->kind == NodeKind::Scalar && !isBlockStyle(node->style);
        row.publishWritten = node->value.of(document.bytes());
    }
}

} // namespace

ArticleSummary summarize(const Document& document, const PublishField& field)
{
    ArticleSummary row;
    if (const auto& refusal = document.refusal())
        row.refusal = *refusal;
    row.fingerprint = Fingerprint::of(document.bytes());

    const FieldValues fields(document);
    fillPublishField(row, document, fields, field);
    row.title = textOf(fields, "title");
    row.excerpt = textOf(fields, "excerpt");
    row.category = textOf(fields, "category");
    row.type = textOf(fields, "type");
    row.dateText = textOf(fields, "publishedDateTime");
    row.date = parseDateTime(row.dateText);
    row.quality = numberOf(fields, "quality");
    row.heat = numberOf(fields, "heat");
    row.topics = joined(fields.get("topics"));
    row.images = fields.itemCount("images");
    row.related = fields.itemCount("related");
    if (const auto provider = fields.get("provider")) {
        const auto* name = provider->find("name");
        row.provider = name != nullptr && name->isScalar() ? name->text : provider->text;
    }

    auto haystack = foldText(row.title);
    row.titleKeySize = static_cast<std::uint32_t>(haystack.size());
    for (const auto* text : {&row.excerpt, &row.provider, &row.topics}) {
        haystack += '\n';
        haystack += foldText(*text);
    }
    row.haystack = haystack;
    return row;
}

void applyPublishEdit(ArticleSummary& row, const PublishField& field, const FieldEdit& edit)
{
    if (edit.path != field.path)
        return;
    row.publishWritten = edit.after;
    if (!edit.after) {
        row.publishState = PublishState::Unset;
        return;
    }
    const bool quoted = edit.after->starts_with('"') || edit.after->starts_with('\'');
    const auto value = quoted ? Value::scalar(ValueType::Text, *edit.after) : Value::plain(*edit.after);
    row.publishState = field.stateOf(&value);
}

} // namespace stet
