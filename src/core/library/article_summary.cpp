#include "library/article_summary.h"

#include "document/scalar_text.h"
#include "library/date_time.h"
#include "library/folding.h"

#include <charconv>

namespace stet {

namespace {

/// Reads top-level fields: from the spans where the scanner knows them all, else from the YAML reader's values.
class Fields
{
public:
    explicit Fields(const Document& document)
        : m_document(document)
    {
        m_fromSpans = !document.refusal() && !document.frontMatter().hasOpaque();
        if (!m_fromSpans)
            m_values = document.values();
    }

    std::optional<Value> get(std::string_view key) const
    {
        if (!m_fromSpans) {
            const auto* value = m_values.find(key);
            return value == nullptr ? std::nullopt : std::optional(*value);
        }
        const auto id = m_document.frontMatter().child(0, key, m_document.bytes());
        return id == noNode ? std::nullopt : std::optional(m_document.valueOf(id));
    }

    std::string text(std::string_view key) const
    {
        auto value = get(key);
        return value && value->isScalar() ? std::move(value->text) : std::string();
    }

    std::optional<double> number(std::string_view key) const
    {
        const auto value = get(key);
        if (!value || (value->type != ValueType::Int && value->type != ValueType::Float))
            return std::nullopt;
        const auto text = std::string_view(value->text).substr(value->text.starts_with('+') ? 1 : 0);
        double number = 0;
        const auto [rest, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
        return failure == std::errc() ? std::optional(number) : std::nullopt;
    }

    /// How many items a list has, without decoding them.
    std::optional<std::uint32_t> count(std::string_view key) const
    {
        if (m_fromSpans) {
            const auto id = m_document.frontMatter().child(0, key, m_document.bytes());
            if (id != noNode && m_document.frontMatter().node(id).kind == NodeKind::List)
                return m_document.frontMatter().node(id).childCount;
            return std::nullopt;
        }
        const auto* value = m_values.find(key);
        if (value == nullptr || value->type != ValueType::List)
            return std::nullopt;
        return static_cast<std::uint32_t>(value->items.size());
    }

private:
    const Document& m_document;
    Value m_values;
    bool m_fromSpans = true;
};

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

void fillPublishField(ArticleSummary& row, const Document& document, const Fields& fields, const PublishField& field)
{
    const auto value = fields.get(field.path.topKey());
    row.publishState = field.stateOf(value ? &*value : nullptr);
    if (const auto* node = document.find(field.path)) {
        row.publishEditable = node->kind == NodeKind::Scalar;
        row.publishWritten = node->value.of(document.bytes());
    }
}

} // namespace

ArticleSummary summarize(const Document& document, const PublishField& field)
{
    ArticleSummary row;
    row.refusal = document.refusal();
    row.fingerprint = Fingerprint::of(document.bytes());

    const Fields fields(document);
    fillPublishField(row, document, fields, field);
    row.title = fields.text("title");
    row.excerpt = fields.text("excerpt");
    row.category = fields.text("category");
    row.type = fields.text("type");
    row.dateText = fields.text("publishedDateTime");
    row.date = parseDateTime(row.dateText);
    row.quality = fields.number("quality");
    row.heat = fields.number("heat");
    row.topics = joined(fields.get("topics"));
    row.images = fields.count("images");
    row.related = fields.count("related");
    if (const auto provider = fields.get("provider")) {
        const auto* name = provider->find("name");
        row.provider = name != nullptr && name->isScalar() ? name->text : provider->text;
    }

    row.haystack = foldText(row.title);
    row.titleKeySize = static_cast<std::uint32_t>(row.haystack.size());
    for (const auto* text : {&row.excerpt, &row.provider, &row.topics}) {
        row.haystack += '\n';
        row.haystack += foldText(*text);
    }
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
