// Declared in core/review/article_rules.h

#include "core/review/article_rules.h"

#include "core/document/field_values.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t vectorSize = 16; // bytes; AES

bool isEmptyValue(const Value& value)
{
    return value.isScalar() ? value.text.empty() || value.type == ValueType::Null : value.items.empty();
}

/// The bytes that a base64 text stands for; nullopt where it is none.
std::optional<std::size_t> decodedSize(std::string_view text)
{
    constexpr auto alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"sv;
    const auto end = text.find_last_not_of('=') + 1; // npos + 1 is 0
    const auto padding = text.size() - end;
    if (text.empty() || text.size() % 4 != 0 || padding > 2
        || text.substr(0, end).find_first_not_of(alphabet) != std::string_view::npos)
        return std::nullopt;
    return text.size() / 4 * 3 - padding;
}

/// The rules that say more than the schema about a value that is not as it should be.
std::vector<RuleId> ownRulesOf(const ArticleFindings& found, const SchemaFinding& schemaFinding)
{
    using Kind = SchemaFinding::Kind;
    const auto key = schemaFinding.path.topKey();
    const bool isForm = schemaFinding.kind == Kind::Form;
    const bool isRange = schemaFinding.kind == Kind::Minimum || schemaFinding.kind == Kind::Maximum
        || schemaFinding.kind == Kind::Above || schemaFinding.kind == Kind::Below;
    if (schemaFinding.path == found.settings().publish.path)
        return {RuleId::PublishedText, RuleId::YesNo};
    if (key == "secured")
        return {RuleId::Secured};
    if (isRange && key == "quality")
        return {RuleId::QualityRange};
    if (isRange && key == "heat")
        return {RuleId::HeatRange};
    if (isForm && schemaFinding.values.back() == "uri")
        return {RuleId::AddressInvalid};
    if (isForm && schemaFinding.values.back() == "date-time")
        return {RuleId::DateInvalid};
    return {};
}

/// Whether such a rule has said it, or was switched off.
bool isReported(const ArticleFindings& found, const SchemaFinding& schemaFinding)
{
    const auto rules = ownRulesOf(found, schemaFinding);
    return std::any_of(rules.begin(), rules.end(),
        [&](RuleId rule) { return !found.asks(rule) || found.has(rule, schemaFinding.path); });
}

bool isYesNo(const Value& value)
{
    const auto isUsual = [&](std::string_view word) { return value.text == word; };
    constexpr std::array usual{"true"sv, "false"sv, "True"sv, "False"sv, "TRUE"sv, "FALSE"sv};
    return value.type == ValueType::Bool && std::none_of(usual.begin(), usual.end(), isUsual);
}

/// Paths are made for those alone that have something to find: nearly none.
bool hasYesNo(const Value& value)
{
    return isYesNo(value) || std::any_of(value.items.begin(), value.items.end(), hasYesNo);
}

void checkYesNoIn(ArticleFindings& found, const Value& value, const KeyPath& path)
{
    if (!hasYesNo(value))
        return;
    if (isYesNo(value))
        found.add(RuleId::YesNo, path, 0, {path.toText(), value.text, isTrueWord(value.text) ? "true" : "false"});
    for (std::uint32_t i = 0; i < value.items.size(); ++i)
        checkYesNoIn(found, value.items[i], value.type == ValueType::Map ? path.child(value.keys[i]) : path.item(i));
}

} // namespace

void checkRequired(ArticleFindings& found)
{
    // Without a word of the folder only news are known to need something.
    const bool isOther = !found.text("category").empty() && !found.isNews();
    if (found.settings().namesRequired ? isOther : !found.isNews())
        return;
    for (const auto& required : found.settings().required) {
        bool isThere = false;
        KeyPath first;
        KeyPath empty;
        std::string_view rest = required;
        while (!rest.empty() && !isThere) {
            const auto text = rest.substr(0, rest.find('|'));
            rest.remove_prefix(std::min(rest.size(), text.size() + 1));
            const auto path = KeyPath::parse(text);
            const auto* value = path.ok() ? valueIn(found.values(), *path) : nullptr;
            isThere = value != nullptr && !isEmptyValue(*value);
            if (path.ok() && first.empty())
                first = *path;
            if (value != nullptr && !isThere)
                empty = *path;
        }
        if (isThere)
            continue;
        const auto& missing = empty.empty() ? first : empty;
        found.add(RuleId::Required, missing, empty.empty() ? 0 : 1, {missing.toText()});
    }
}

void checkSchema(ArticleFindings& found)
{
    const auto& row = found.row();
    const auto& schema = found.context().schemas.of(found.context().below(row.path));
    for (auto& schemaFinding : schema.check(found.values())) {
        if (!isReported(found, schemaFinding)) {
            schemaFinding.values.insert(schemaFinding.values.begin(), schemaFinding.path.toText());
            auto* finding = found.add(RuleId::Schema, schemaFinding.path, static_cast<std::uint8_t>(schemaFinding.kind),
                std::move(schemaFinding.values));
            // Not compared, so not an error of the article.
            if (finding != nullptr && schemaFinding.kind == SchemaFinding::Kind::TooMuch)
                finding->severity = Severity::Warning;
        }
    }
}

void checkYesNo(ArticleFindings& found)
{
    checkYesNoIn(found, found.values(), {});
}

void checkSecured(ArticleFindings& found)
{
    const auto* value = found.field("secured");
    if (value == nullptr || value->type == ValueType::Null)
        return;
    const auto path = KeyPath::ofKey("secured");
    // A block scalar has line breaks, which base64 skips.
    std::string text = value->isScalar() ? value->text : std::string();
    std::erase_if(text, [](char c) { return c == '\n' || c == ' '; });
    const auto semicolon = text.find(';');
    const auto parts = std::string_view(text);
    const auto cipher = decodedSize(parts.substr(0, semicolon));
    const auto vector = semicolon == std::string::npos ? std::nullopt : decodedSize(parts.substr(semicolon + 1));
    if (!cipher || !vector)
        found.add(RuleId::Secured, path);
    else if (*vector != vectorSize)
        found.add(RuleId::Secured, path, 1, {std::to_string(*vector), std::to_string(vectorSize)});
}

} // namespace stet
