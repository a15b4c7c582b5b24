// Declared in core/settings/folder_settings.h

#include "core/settings/folder_settings.h"

#include "core/document/document.h"
#include "core/document/field_values.h"
#include "core/schema/schema.h"

#include <algorithm>

namespace stet {

namespace {

using SettingsErrorKind = ConfigurationError::Kind;

constexpr std::string_view offWord = "off";
// As the schema of the settings says.
constexpr std::size_t mostSchemas = 64;
constexpr std::size_t longestPattern = 512; // bytes
constexpr std::size_t mostIgnored = 5000;

/// Key paths with a bar between them.
bool isChoiceOfPaths(std::string_view text)
{
    while (!text.empty()) {
        const auto path = KeyPath::parse(text.substr(0, text.find('|')));
        if (!path.ok() || path->empty())
            return false;
        text.remove_prefix(std::min(text.size(), text.find('|')));
        if (text.size() == 1)
            return false;
        text.remove_prefix(std::min<std::size_t>(text.size(), 1));
    }
    return true;
}

bool isHost(std::string_view text)
{
    return !text.empty() && text.find_first_of("/:?#@ ") == std::string_view::npos;
}

/// Reads settings out of what a schema has let pass; what it has not is not asked for.
class SettingsReader
{
public:
    SettingsReader(const Document& document, const std::string& file, std::vector<ConfigurationError>& parseErrors)
        : m_document(document)
        , m_values(document.values())
        , m_file(file)
        , m_parseErrors(parseErrors)
    {
    }

    ReviewSettings read()
    {
        for (const auto& schemaFinding : Schema::ofSettings().check(m_values))
            say(schemaFinding);
        ReviewSettings settings;
        readPublish(settings);
        readCount("limits.title", settings.titleLimit);
        readCount("limits.excerpt", settings.excerptLimit);
        readNumber("quality.threshold", settings.threshold);
        readNumber("quality.farAbove", settings.farAbove);
        readNumber("worth.quality", settings.worth.quality);
        readNumber("worth.heat", settings.worth.heat);
        readNumber("worth.age", settings.worth.age);
        readNumber("worth.story", settings.worth.story);
        readDays("days.draft", settings.draftDays);
        readDays("days.related", settings.relatedDays);
        readDays("days.early", settings.earlyDays);
        readNumber("lead.width", settings.leadWidth);
        readNumber("lead.height", settings.leadHeight);
        readTexts("required", isChoiceOfPaths, settings.required);
        settings.namesRequired = at("required") != nullptr;
        readTexts("https", isHost, settings.secureHosts);
        readSchemas(settings.schemas);
        readIgnored(settings.ignored);
        readRules(settings);
        return settings;
    }

private:
    const Value* at(std::string_view path) const
    {
        const auto parsed = KeyPath::parse(path);
        return parsed.ok() ? valueIn(m_values, *parsed) : nullptr;
    }

    std::uint32_t firstLineOf(const KeyPath& path) const
    {
        for (auto known = path; !known.empty(); known = known.parent()) {
            if (const auto* node = m_document.find(known))
                return node->line - 1; // without the fence that was put before the text
        }
        return 1;
    }

    void say(const SchemaFinding& schemaFinding)
    {
        const bool isOfKey = schemaFinding.kind == SchemaFinding::Kind::Unknown;
        m_parseErrors.push_back({.kind = SettingsErrorKind::BadValue,
            .file = m_file,
            .line = firstLineOf(isOfKey ? schemaFinding.path.child(schemaFinding.values.front()) : schemaFinding.path),
            .values = schemaFinding.values,
            .schemaFinding = static_cast<std::uint8_t>(schemaFinding.kind),
            .field = schemaFinding.path.toText()});
    }

    void sayBad(const KeyPath& path, const Value& value)
    {
        m_parseErrors.push_back({.kind = SettingsErrorKind::Unusable,
            .file = m_file,
            .line = firstLineOf(path),
            .values = {path.toText(), value.text}});
    }

    void readPublish(ReviewSettings& settings)
    {
        auto& publish = settings.publish;
        settings.namesPublishField = at("publish") != nullptr;
        if (const auto* field = at("publish.field"); field != nullptr && field->type == ValueType::Text) {
            if (auto path = KeyPath::parse(field->text); path.ok() && !path->empty())
                publish.path = *std::move(path);
            else
                sayBad(KeyPath::ofKey("publish").child("field"), *field);
        }
        if (const auto* value = at("publish.value"); value != nullptr && value->type == ValueType::Bool)
            publish.publishes = isTrueWord(value->text);
    }

    std::optional<double> numberAt(std::string_view path)
    {
        const auto* value = at(path);
        const auto number = value != nullptr ? numberOf(value->type, value->text) : std::nullopt;
        constexpr double most = 1'000'000'000;
        if (!number || *number < 0) // the schema says that
            return std::nullopt;
        if (*number <= most)
            return number;
        sayBad(*KeyPath::parse(path), *value);
        return std::nullopt;
    }
    void readNumber(std::string_view path, double& out) { out = numberAt(path).value_or(out); }
    void readCount(std::string_view path, std::size_t& out)
    {
        if (const auto number = numberAt(path))
            out = static_cast<std::size_t>(*number);
    }
    void readDays(std::string_view path, int& out)
    {
        if (const auto number = numberAt(path))
            out = static_cast<int>(*number);
    }

    /// The items of a list that are as they are needed.
    void readTexts(std::string_view key, bool (*isRight)(std::string_view), std::vector<std::string>& out)
    {
        const auto* list = at(key);
        if (list == nullptr || list->type != ValueType::List)
            return;
        out.clear();
        for (std::uint32_t i = 0; i < list->items.size(); ++i) {
            const auto& item = list->items[i];
            if (item.isScalar() && isRight(item.text))
                out.push_back(item.text);
            else if (item.type == ValueType::Text)
                sayBad(KeyPath::ofKey(key).item(i), item);
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
                    firstLineOf(KeyPath::ofKey("schemas").item(i).child("schema"))});
        }
    }

    void readIgnored(std::vector<IgnoredFindings>& out)
    {
        const auto* list = at("ignore");
        if (list == nullptr || list->type != ValueType::List)
            return;
        for (std::uint32_t i = 0; i < std::min(list->items.size(), mostIgnored); ++i) {
            const auto* name = list->items[i].find("rule");
            const auto* pattern = list->items[i].find("files");
            if (name == nullptr || pattern == nullptr || pattern->text.size() > longestPattern)
                continue; // the schema says that
            if (const auto rule = ruleNamed(name->text))
                out.push_back({*rule, pattern->text});
            else
                m_parseErrors.push_back({.kind = SettingsErrorKind::NoRule,
                    .file = m_file,
                    .line = firstLineOf(KeyPath::ofKey("ignore").item(i)),
                    .values = {name->text}});
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
            const auto line = firstLineOf(KeyPath::ofKey("rules").child(name));
            const auto rule = ruleNamed(name);
            // YAML 1.1 reads the word off as false.
            const bool isOff = value.isScalar() && (value.text == offWord || value.text == "false");
            const auto severity = value.isScalar() ? severityNamed(value.text) : std::nullopt;
            if (!rule)
                m_parseErrors.push_back(
                    {.kind = SettingsErrorKind::NoRule, .file = m_file, .line = line, .values = {name}});
            else if (!severity && !isOff)
                m_parseErrors.push_back({.kind = SettingsErrorKind::BadSeverity,
                    .file = m_file,
                    .line = line,
                    .values = {name, value.text}});
            else
                settings.severities[static_cast<std::size_t>(*rule)] = severity;
        }
    }

    const Document& m_document;
    Value m_values;
    const std::string& m_file;
    std::vector<ConfigurationError>& m_parseErrors;
};

bool isSpaceText(std::string_view yaml)
{
    return yaml.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string_view firstLineOf(std::string_view text)
{
    const auto end = text.find('\n');
    return text.substr(0, end == std::string_view::npos ? end : end + 1);
}

/// The only document of a YAML file as front matter, on the same lines but one: without the byte order mark, and
/// without the `---` that may begin it, behind comments too.
std::string asFrontMatter(std::string_view yaml)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (yaml.starts_with(mark))
        yaml.remove_prefix(mark.size());
    std::string spaces;
    for (auto rest = yaml; !rest.empty();) {
        const auto line = firstLineOf(rest);
        rest.remove_prefix(line.size());
        spaces += '\n';
        if (line.starts_with("---") && isSpaceText(line.substr(3))) {
            yaml = rest;
            break;
        }
        if (!isSpaceText(line) && !line.starts_with('#')) {
            spaces.clear();
            break;
        }
        if (rest.empty())
            spaces.clear();
    }
    return "---\n" + spaces + std::string(yaml) + (yaml.empty() || yaml.ends_with('\n') ? "---\n" : "\n---\n");
}

/// What follows the document, if the file has another one.
bool hasMoreDocuments(const Document& document)
{
    auto rest = document.source().body().of(document.bytes());
    while (!rest.empty()) {
        const auto line = firstLineOf(rest);
        rest.remove_prefix(line.size());
        if (!isSpaceText(line) && !line.starts_with('#') && !line.starts_with("---") && !line.starts_with("..."))
            return true;
    }
    return false;
}

} // namespace

ReviewSettings readSettings(
    std::string_view yaml, const std::string& file, std::vector<ConfigurationError>& parseErrors)
{
    if (isSpaceText(yaml))
        return {};
    const auto document = Document::read(asFrontMatter(yaml));
    const auto* error = !document.ok() ? &document.error() : document->refusal() ? &*document->refusal() : nullptr;
    if (error != nullptr) {
        parseErrors.push_back({.kind = SettingsErrorKind::Unreadable,
            .file = file,
            .line = static_cast<std::uint32_t>(std::max(0, error->line - 1)),
            .error = *error});
        return {};
    }
    if (hasMoreDocuments(*document))
        parseErrors.push_back({.kind = SettingsErrorKind::MoreDocuments, .file = file});
    return SettingsReader(*document, file, parseErrors).read();
}

} // namespace stet
