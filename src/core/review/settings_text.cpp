#include "review/folder_settings.h"

#include "document/document.h"
#include "document/field_values.h"
#include "review/schema.h"

#include <algorithm>

namespace stet {

namespace {

using Kind = ConfigurationMistake::Kind;

constexpr std::string_view offWord = "off";
// As the schema of the settings says.
constexpr std::size_t mostSchemas = 64;
constexpr std::size_t longestPattern = 512; // bytes

/// Reads settings out of what a schema has let pass; what it has not is not asked for.
class SettingsReader
{
public:
    SettingsReader(const Document& document, const std::string& file, std::vector<ConfigurationMistake>& mistakes)
        : m_document(document)
        , m_values(document.values())
        , m_file(file)
        , m_mistakes(mistakes)
    {
    }

    ReviewSettings read()
    {
        for (const auto& violation : Schema::ofSettings().check(m_values))
            say(violation);
        ReviewSettings settings;
        readPublish(settings);
        readCount("limits.title", settings.titleLimit);
        readCount("limits.excerpt", settings.excerptLimit);
        readNumber("quality.threshold", settings.threshold);
        readNumber("quality.farAbove", settings.farAbove);
        readDays("days.draft", settings.draftDays);
        readDays("days.related", settings.relatedDays);
        readDays("days.early", settings.earlyDays);
        readNumber("lead.width", settings.leadWidth);
        readNumber("lead.height", settings.leadHeight);
        readTexts("required", settings.required);
        readTexts("https", settings.secureHosts);
        readSchemas(settings.schemas);
        readRules(settings);
        return settings;
    }

private:
    const Value* at(std::string_view path) const
    {
        const auto parsed = KeyPath::parse(path);
        return parsed.ok() ? valueIn(m_values, *parsed) : nullptr;
    }

    std::uint32_t lineOf(const KeyPath& path) const
    {
        for (auto known = path; !known.empty(); known = known.parent()) {
            if (const auto* node = m_document.find(known))
                return node->line - 1; // without the fence that was put before the text
        }
        return 1;
    }

    void say(const Violation& violation)
    {
        const bool isOfKey = violation.kind == Violation::Kind::Unknown;
        m_mistakes.push_back({.kind = Kind::BadValue,
            .file = m_file,
            .line = lineOf(isOfKey ? violation.path.child(violation.values.front()) : violation.path),
            .values = violation.values,
            .violation = static_cast<std::uint8_t>(violation.kind),
            .field = violation.path.toText()});
    }

    void readPublish(ReviewSettings& settings) const
    {
        auto& publish = settings.publish;
        settings.namesPublishField = at("publish") != nullptr;
        if (const auto* field = at("publish.field"); field != nullptr && field->type == ValueType::Text) {
            if (auto path = KeyPath::parse(field->text); path.ok())
                publish.path = *std::move(path);
        }
        if (const auto* value = at("publish.value"); value != nullptr && value->type == ValueType::Bool)
            publish.publishes = isTrueWord(value->text);
    }

    std::optional<double> numberAt(std::string_view path) const
    {
        const auto* value = at(path);
        const auto number = value != nullptr ? numberOf(value->type, value->text) : std::nullopt;
        constexpr double most = 1'000'000'000;
        return number && *number >= 0 && *number <= most ? number : std::nullopt;
    }
    void readNumber(std::string_view path, double& out) const { out = numberAt(path).value_or(out); }
    void readCount(std::string_view path, std::size_t& out) const
    {
        if (const auto number = numberAt(path))
            out = static_cast<std::size_t>(*number);
    }
    void readDays(std::string_view path, int& out) const
    {
        if (const auto number = numberAt(path))
            out = static_cast<int>(*number);
    }

    void readTexts(std::string_view path, std::vector<std::string>& out) const
    {
        const auto* list = at(path);
        if (list == nullptr || list->type != ValueType::List)
            return;
        out.clear();
        for (const auto& item : list->items) {
            if (item.isScalar() && !item.text.empty())
                out.push_back(item.text);
        }
    }

    void readSchemas(std::vector<SchemaChoice>& out) const
    {
        const auto* list = at("schemas");
        if (list == nullptr || list->type != ValueType::List)
            return;
        for (std::uint32_t i = 0; i < std::min(list->items.size(), mostSchemas); ++i) {
            const auto* pattern = list->items[i].find("files");
            const auto* file = list->items[i].find("schema");
            if (file != nullptr && file->isScalar() && (pattern == nullptr || pattern->text.size() <= longestPattern))
                out.push_back({pattern != nullptr ? pattern->text : std::string(), file->text,
                    lineOf(KeyPath::ofKey("schemas").item(i).child("schema"))});
        }
    }

    void readRules(ReviewSettings& settings)
    {
        const auto* rules = at("rules");
        if (rules == nullptr || rules->type != ValueType::Map)
            return;
        for (std::size_t i = 0; i < rules->keys.size(); ++i) {
            const auto& name = rules->keys[i];
            const auto& value = rules->items[i];
            const auto line = lineOf(KeyPath::ofKey("rules").child(name));
            const auto rule = ruleNamed(name);
            // YAML 1.1 reads the word off as false.
            const bool isOff = value.isScalar() && (value.text == offWord || value.text == "false");
            const auto severity = value.isScalar() ? severityNamed(value.text) : std::nullopt;
            if (!rule)
                m_mistakes.push_back({.kind = Kind::NoRule, .file = m_file, .line = line, .values = {name}});
            else if (!severity && !isOff)
                m_mistakes.push_back(
                    {.kind = Kind::BadSeverity, .file = m_file, .line = line, .values = {name, value.text}});
            else
                settings.severities[static_cast<std::size_t>(*rule)] = severity;
        }
    }

    const Document& m_document;
    Value m_values;
    const std::string& m_file;
    std::vector<ConfigurationMistake>& m_mistakes;
};

bool isBlankText(std::string_view yaml)
{
    return yaml.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string_view lineOf(std::string_view text)
{
    const auto end = text.find('\n');
    return text.substr(0, end == std::string_view::npos ? end : end + 1);
}

/// The only document of a YAML file as front matter, on the same lines but one: without the byte order mark, and without
/// the `---` that may begin it, behind comments too.
std::string asFrontMatter(std::string_view yaml)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (yaml.starts_with(mark))
        yaml.remove_prefix(mark.size());
    std::string blanks;
    for (auto rest = yaml; !rest.empty();) {
        const auto line = lineOf(rest);
        rest.remove_prefix(line.size());
        blanks += '\n';
        if (line.starts_with("---") && isBlankText(line.substr(3))) {
            yaml = rest;
            break;
        }
        if (!isBlankText(line) && !line.starts_with('#')) {
            blanks.clear();
            break;
        }
        if (rest.empty())
            blanks.clear();
    }
    return "---\n" + blanks + std::string(yaml) + (yaml.empty() || yaml.ends_with('\n') ? "---\n" : "\n---\n");
}

/// What follows the document, if the file has another one.
bool hasMoreDocuments(const Document& document)
{
    auto rest = document.source().body().of(document.bytes());
    while (!rest.empty()) {
        const auto line = lineOf(rest);
        rest.remove_prefix(line.size());
        if (!isBlankText(line) && !line.starts_with('#') && !line.starts_with("---") && !line.starts_with("..."))
            return true;
    }
    return false;
}

} // namespace

ReviewSettings readSettings(
    std::string_view yaml, const std::string& file, std::vector<ConfigurationMistake>& mistakes)
{
    if (isBlankText(yaml))
        return {};
    const auto document = Document::read(asFrontMatter(yaml));
    const auto* error = !document.ok() ? &document.error() : document->refusal() ? &*document->refusal() : nullptr;
    if (error != nullptr) {
        mistakes.push_back({.kind = Kind::Unreadable,
            .file = file,
            .line = static_cast<std::uint32_t>(std::max(0, error->line - 1)),
            .error = *error});
        return {};
    }
    if (hasMoreDocuments(*document))
        mistakes.push_back({.kind = Kind::MoreDocuments, .file = file});
    return SettingsReader(*document, file, mistakes).read();
}

} // namespace stet
