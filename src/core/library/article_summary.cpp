#include "core/library/article_summary.h"

#include "core/document/field_values.h"
#include "core/document/scalar_text.h"
#include "core/edit/field_lookup.h"
#include "core/edit/plan/shared_values.h"
#include "core/edit/plan/written_value.h"
#include "core/text/date_time.h"
#include "core/text/folding.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stet {

namespace {

std::string summaryText(const FieldValues& fields, std::string_view key)
{
    auto value = fields.get(key);
    return value && value->hasText() ? std::move(value->text) : std::string();
}

std::optional<double> fieldNumber(const FieldValues& fields, std::string_view key)
{
    const auto value = fields.get(key);
    return value ? numberOf(value->type, value->text) : std::nullopt;
}

std::string joinedItems(const std::optional<Value>& list)
{
    std::string out;
    if (list && list->isScalar())
        return list->hasText() ? list->text : std::string();
    for (const auto& item : list ? list->items : std::vector<Value>()) {
        if (!item.hasText())
            continue;
        if (!out.empty())
            out += topicSeparator;
        out += item.text;
    }
    return out;
}

std::string foldedEach(std::string_view topics)
{
    std::string out;
    bool isFirst = true; // what folds to nothing keeps its place too
    forEachTopic(topics, [&](std::string_view topic) {
        if (!std::exchange(isFirst, false))
            out += topicSeparator;
        out += foldText(topic);
    });
    return out;
}

/// A line of a haystack, counted from the one behind the title.
std::string_view haystackLine(const ArticleSummary& row, int line)
{
    auto rest = row.haystack.view().substr(std::min<std::size_t>(row.haystack.size(), row.titleKeySize + 1));
    for (; line > 0; --line)
        rest.remove_prefix(std::min(rest.size(), rest.find('\n') + 1));
    return rest.substr(0, rest.find('\n'));
}

void fillHaystack(ArticleSummary& row)
{
    auto haystack = foldText(row.title);
    row.titleKeySize = static_cast<std::uint32_t>(haystack.size());
    const auto append = [&](const std::string& line) {
        haystack += '\n';
        haystack += line;
    };
    append(foldText(row.excerpt));
    const auto file = fileNameOf(row.path);
    append(isFolded(file) ? std::string(file) : foldText(file));
    append(foldText(row.provider));
    append(foldedEach(row.topics));
    row.haystack = haystack;
}

std::uint64_t leadImageHash(const FieldValues& fields)
{
    static const KeyPath path = KeyPath::ofKey("images").item(0);
    const auto image = fields.get(path);
    const auto* address = !image ? nullptr : image->isScalar() ? &*image : image->find("url");
    return address != nullptr && address->hasText() ? Fingerprint::of(address->text).low : 0;
}

/// The hash of a text whatever its line endings are: git changes these on the way, and nobody else sees them.
std::uint64_t hashOfLines(std::string_view text)
{
    if (text.find('\r') == std::string_view::npos)
        return Fingerprint::of(text).low;
    std::string lines;
    lines.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEnding = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (!isEnding)
            lines += text[i];
    }
    return Fingerprint::of(lines).low;
}

/// A hash of the whole text without the values that the bot rewrites at each run.
std::uint64_t contentHash(const Document& document)
{
    const auto bytes = document.bytes();
    std::array<Span, 2> left{};
    std::size_t count = 0;
    for (const auto* key : {"heat", "secured"}) {
        if (const auto* node = document.find(KeyPath::ofKey(key)))
            left[count++] = node->value;
    }
    if (count == 0)
        return hashOfLines(bytes);
    std::sort(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(count),
        [](const Span& a, const Span& b) { return a.begin < b.begin; });
    std::string kept;
    kept.reserve(bytes.size());
    std::size_t from = 0;
    for (std::size_t i = 0; i < count; ++i) {
        kept += bytes.substr(from, left[i].begin - from);
        from = left[i].end;
    }
    kept += bytes.substr(from);
    return hashOfLines(kept);
}

void fillPublishField(
    ArticleSummary& row, const Document& document, const FieldValues& fields, const PublishField& field)
{
    const auto value = fields.get(field.path);
    row.publishState = field.stateOf(value ? &*value : nullptr);
    const auto* node = document.find(field.path);
    if (node == nullptr)
        return;
    const auto id = document.frontMatter().idOf(*node);
    row.publishWritten = writtenValue(document, id);
    if (const auto shared = sharedIn(document, id, false))
        row.publishRefusal = *shared;
    else if (value && !value->isScalar())
        row.publishRefusal = refusalOf(ErrorCode::CollectionValue, field.path, node);
    const bool isPlainSight = node->kind == NodeKind::Scalar && !isBlockStyle(node->style)
        && document.frontMatter().valueBegin(*node) == node->value.begin
        && row.publishWritten->find_first_of("\r\n") == std::string::npos;
    if (!isPlainSight && value)
        row.publishValue = *value;
}

} // namespace

std::string_view fileNameOf(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

std::string_view ArticleSummary::foldedExcerpt() const
{
    return haystackLine(*this, 0);
}

std::string_view ArticleSummary::foldedFile() const
{
    return haystackLine(*this, 1);
}

std::string_view ArticleSummary::foldedProvider() const
{
    return haystackLine(*this, 2);
}

std::string_view ArticleSummary::foldedTopics() const
{
    return haystackLine(*this, 3);
}

ArticleSummary unreadable(Error error, std::string_view path)
{
    ArticleSummary row;
    row.path = path;
    row.error = std::move(error);
    fillHaystack(row);
    return row;
}

void setPath(ArticleSummary& row, const SharedText& path)
{
    row.path = path;
    fillHaystack(row);
}

ArticleSummary summarize(const Document& document, const PublishField& field, std::string_view path)
{
    if (const auto& error = document.error()) {
        auto row = unreadable(*error, path);
        row.fingerprint = Fingerprint::of(document.bytes());
        return row;
    }
    ArticleSummary row;
    row.path = path;
    if (const auto& refusal = document.refusal())
        row.refusal = *refusal;
    row.fingerprint = Fingerprint::of(document.bytes());

    row.content = contentHash(document);
    const FieldValues fields(document);
    fillPublishField(row, document, fields, field);
    row.title = summaryText(fields, "title");
    row.excerpt = summaryText(fields, "excerpt");
    row.category = summaryText(fields, "category");
    row.type = summaryText(fields, "type");
    row.dateText = summaryText(fields, "publishedDateTime");
    row.date = parseDateTime(row.dateText);
    row.quality = fieldNumber(fields, "quality");
    row.heat = fieldNumber(fields, "heat");
    row.topics = joinedItems(fields.get("topics"));
    row.images = fields.itemCount("images");
    row.related = fields.itemCount("related");
    if (row.images)
        row.leadImage = leadImageHash(fields);
    if (const auto provider = fields.get("provider")) {
        const auto* name = provider->find("name");
        const auto& shown = name != nullptr && name->isScalar() ? *name : *provider;
        row.provider = shown.hasText() ? shown.text : std::string();
    }

    if (auto links = storyLinksOf(document, fields); !links.empty())
        row.links = std::move(links);
    fillHaystack(row);
    return row;
}

std::optional<Value> publishValueOf(const ArticleSummary& row)
{
    if (!row.publishWritten)
        return std::nullopt;
    if (row.publishValue)
        return *row.publishValue;
    const auto& written = *row.publishWritten;
    const char quote = written.empty() ? '\0' : written.front();
    if (quote != '"' && quote != '\'')
        return Value::plain(written);
    const auto text = decodeScalar(written, quote == '"' ? ScalarStyle::DoubleQuoted : ScalarStyle::SingleQuoted);
    return Value::scalar(ValueType::Text, text.ok() ? std::string_view(*text) : std::string_view(written));
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
    const auto value = publishValueOf(row);
    row.publishState = field.stateOf(&*value);
}

} // namespace stet
