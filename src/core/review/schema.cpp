#include "review/schema.h"

#include "review/known_shapes.h"
#include "review/schema_text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <exception>
#include <limits>
#include <numeric>

// The only source file that includes the library.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

static void initSchemas()
{
    Q_INIT_RESOURCE(schemas); // in a static library nothing else does
}

namespace stet {

namespace {

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

constexpr std::size_t mostViolations = 300;
constexpr qint64 mostCompared = 20'000'000; // nodes of the schema with each value, which is more than the library looks at

QJsonValue jsonOf(const Value& value)
{
    switch (value.type) {
    case ValueType::Null:
        return QJsonValue::Null;
    case ValueType::Bool:
        return isTrueWord(value.text);
    case ValueType::Int: {
        // The library takes what goes beyond 32 bits for no integer.
        constexpr double most = std::numeric_limits<int>::max();
        return std::clamp(numberOf(value.type, value.text).value_or(most), -most, most);
    }
    case ValueType::Float:
        return numberOf(value.type, value.text).value_or(0.5);
    case ValueType::Text:
        return QString::fromStdString(value.text);
    case ValueType::List: {
        QJsonArray list;
        for (const auto& item : value.items)
            list.append(jsonOf(item));
        return list;
    }
    case ValueType::Map:
        break;
    }
    QJsonObject map;
    for (std::size_t i = 0; i < value.items.size(); ++i)
        map.insert(QString::fromStdString(value.keys[i]), jsonOf(value.items[i]));
    return map;
}

/// The values in a value, itself included.
qint64 sizeOf(const Value& value)
{
    return std::accumulate(value.items.begin(), value.items.end(), qint64{1},
        [](qint64 size, const Value& item) { return size + sizeOf(item); });
}

/// The schema's word for a type.
std::string_view wordOf(ValueType type)
{
    constexpr std::array words{"null"sv, "boolean"sv, "integer"sv, "number"sv, "string"sv, "array"sv, "object"sv};
    return words[static_cast<std::size_t>(type)];
}

struct Place
{
    KeyPath path{};
    const Value* value = nullptr;
};

/// What the library calls `<root>`, `[images]`, `[0]`.
Place placeOf(const std::vector<std::string>& context, const Value& root)
{
    Place place{.path = {}, .value = &root};
    for (const auto& part : context) {
        if (part.size() < 2 || part.front() != '[' || place.value == nullptr)
            continue;
        const auto name = part.substr(1, part.size() - 2);
        if (place.value->type == ValueType::List) {
            const auto index = static_cast<std::uint32_t>(std::strtoul(name.c_str(), nullptr, 10));
            place.path = place.path.item(index);
            place.value = index < place.value->items.size() ? &place.value->items[index] : nullptr;
        } else {
            place.path = place.path.child(name);
            place.value = place.value->find(name);
        }
    }
    return place;
}

/// What stands between the first quotes of a sentence of the library.
std::string quotedIn(const std::string& text)
{
    const auto begin = text.find('\'');
    const auto end = text.rfind('\'');
    return begin < end ? text.substr(begin + 1, end - begin - 1) : std::string();
}

/// A sentence of the library as a code with values. nullopt for those that only say that something below is wrong,
/// which has one of its own.
std::optional<Violation> violationOf(const std::string& said, const Place& place, const SchemaTexts& texts)
{
    using Kind = Violation::Kind;
    const auto text = place.value != nullptr && place.value->isScalar() ? place.value->text : std::string();
    const auto of = [&](Kind kind, std::vector<std::string> values) {
        return Violation{place.path, kind, std::move(values)};
    };
    if (said.starts_with("Failed to validate item #") || said.starts_with("Failed to validate against schema associated"))
        return std::nullopt;
    if (said.starts_with("Value type not permitted") && place.value != nullptr)
        return of(Kind::Type, {std::string(wordOf(place.value->type)), texts.typesAt(place.path)});
    if (said.starts_with("Missing required property"))
        return of(Kind::Missing, {quotedIn(said)});
    if (said.starts_with("Object contains a property"))
        return of(Kind::Unknown, {quotedIn(said.substr(said.find(':')))});
    if (said.starts_with("Expected number greater"))
        return of(Kind::Minimum, {text, texts.limitAt(place.path, "minimum")});
    if (said.starts_with("Expected number less"))
        return of(Kind::Maximum, {text, texts.limitAt(place.path, "maximum")});
    if (said.starts_with("Failed to match against any enum"))
        return of(Kind::NotAmong, {text});
    return of(Kind::Other, {said});
}

Schema builtIn(const char* name)
{
    initSchemas();
    QFile file(u":/schema/"_s + QLatin1StringView(name));
    const bool isThere = file.open(QIODevice::ReadOnly);
    std::vector<ConfigurationMistake> mistakes;
    auto schema = Schema::read(isThere ? file.readAll().toStdString() : std::string(), name, mistakes);
    Q_ASSERT(schema && mistakes.empty());
    return *schema;
}

std::uint32_t lineAt(std::string_view text, std::size_t offset)
{
    return static_cast<std::uint32_t>(
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size())), '\n'));
}

} // namespace

struct Schema::Read
{
    explicit Read(const QJsonObject& stripped)
        : shapes(stripped)
    {
    }

    valijson::Schema schema;
    qint64 nodes = 0;
    SchemaTexts texts;
    mutable KnownShapes shapes;
};

std::optional<Schema> Schema::read(
    std::string_view json, const std::string& file, std::vector<ConfigurationMistake>& mistakes)
{
    using Kind = ConfigurationMistake::Kind;
    const auto say = [&](Kind kind, std::uint32_t line, const std::string& value) {
        mistakes.push_back({.kind = kind, .file = file, .line = line, .values = {value}});
        return std::nullopt;
    };
    if (json.size() > sizeLimit)
        return say(Kind::TooLarge, 0, {});
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())), &error);
    if (error.error != QJsonParseError::NoError)
        return say(Kind::NotJson, lineAt(json, static_cast<std::size_t>(std::max(0, error.offset))),
            error.errorString().toStdString());
    if (!document.isObject())
        return say(Kind::NotASchema, 1, "#");
    const SchemaFile text(file, json);
    const auto dangers = dangersOf(document.object(), text);
    if (!dangers.mistakes.empty()) {
        mistakes.insert(mistakes.end(), dangers.mistakes.begin(), dangers.mistakes.end());
        return std::nullopt;
    }
    QJsonObject stripped;
    auto texts
        = SchemaTexts::takenFrom(withoutRecursions(document.object(), dangers.recursions), stripped, text, mistakes);
    auto read = std::make_shared<Read>(stripped);
    read->texts = std::move(texts);
    read->nodes = dangers.nodes;
    try {
        const QJsonValue root(stripped);
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::QtJsonAdapter(root), read->schema);
    } catch (const std::exception& exception) {
        return say(Kind::NotASchema, 1, exception.what());
    }
    return Schema(std::move(read));
}

const Schema& Schema::ofArticles()
{
    static const Schema schema = [] {
        auto read = builtIn("article.schema.json");
        std::const_pointer_cast<Read>(read.m_read)->texts.leaveFormats();
        return read;
    }();
    return schema;
}

const Schema& Schema::ofSettings()
{
    static const Schema schema = builtIn("config.schema.json");
    return schema;
}

std::vector<Violation> Schema::check(const Value& values) const
{
    std::vector<Violation> found;
    m_read->texts.check(values, found);
    if (m_read->shapes.know(values))
        return found;
    if (m_read->nodes * sizeOf(values) > mostCompared) {
        found.push_back({{}, Violation::Kind::TooMuch, {}});
        return found;
    }
    const auto ofTexts = found.size();
    const auto json = jsonOf(values);
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    try {
        validator.validate(m_read->schema, valijson::adapters::QtJsonAdapter(json), &results);
    } catch (const std::exception& exception) {
        found.push_back({{}, Violation::Kind::Other, {exception.what()}});
    }
    for (const auto& error : results) {
        if (found.size() >= mostViolations)
            break;
        if (auto violation = violationOf(error.description, placeOf(error.context, values), m_read->texts))
            found.push_back(std::move(*violation));
    }
    if (found.size() == ofTexts)
        m_read->shapes.remember(values);
    return found;
}

const Schema& Schemas::of(std::string_view pathBelow) const
{
    const auto found = std::find_if(m_choices.begin(), m_choices.end(),
        [&](const Choice& choice) { return matchesPath(choice.pattern, pathBelow); });
    return found == m_choices.end() ? Schema::ofArticles() : found->schema;
}

} // namespace stet
