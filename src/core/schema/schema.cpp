#include "core/schema/schema.h"

#include "core/schema/known_shapes.h"
#include "core/schema/schema_text.h"
#include "core/text/characters.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <iterator>
#include <limits>
#include <numeric>

// The only source file that includes the library. Without exceptions it ends the program at an invalid schema.
#define VALIJSON_USE_EXCEPTIONS 1
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

constexpr std::size_t mostSchemaFindings = 300;
// Nodes of the schema with each value, which is more than is looked at: at worst about a second.
constexpr qint64 mostCompared = 4'000'000;
// The library takes what goes beyond 32 bits for no integer.
constexpr double mostInteger = std::numeric_limits<int>::max();

/// Numbers beyond 32 bits as they are, or as the nearest integer that the library knows as one.
enum class LargeIntegers : bool
{
    AsTheyAre,
    Clamped,
};

QJsonValue jsonOf(const Value& value, LargeIntegers large)
{
    switch (value.type) {
    case ValueType::Null:
        return QJsonValue::Null;
    case ValueType::Bool:
        return isTrueWord(value.text);
    case ValueType::Int: {
        const auto number = numberOf(value.type, value.text).value_or(mostInteger);
        return large == LargeIntegers::Clamped ? std::clamp(number, -mostInteger, mostInteger) : number;
    }
    case ValueType::Float:
        return numberOf(value.type, value.text).value_or(0.5);
    case ValueType::Text:
        return QString::fromStdString(value.text);
    case ValueType::List: {
        QJsonArray list;
        for (const auto& item : value.items)
            list.append(jsonOf(item, large));
        return list;
    }
    case ValueType::Map:
        break;
    }
    QJsonObject map;
    for (std::size_t i = 0; i < value.items.size(); ++i)
        map.insert(QString::fromStdString(value.keys[i]), jsonOf(value.items[i], large));
    return map;
}

bool hasLargeIntegers(const Value& value)
{
    return (value.type == ValueType::Int && std::abs(numberOf(value.type, value.text).value_or(0)) > mostInteger)
        || std::any_of(value.items.begin(), value.items.end(), hasLargeIntegers);
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

struct SchemaPlace
{
    KeyPath path{};
    const Value* value = nullptr;
};

/// What the library calls `<root>`, `[images]`, `[0]`.
SchemaPlace placeOf(const std::vector<std::string>& context, const Value& root)
{
    SchemaPlace place{.path = {}, .value = &root};
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

/// Where something is wrong of which a sentence of the library only says that it is: the place, or what is below it.
KeyPath blamedBy(const std::string& said, const SchemaPlace& place)
{
    if (said.find("property name '") != std::string::npos)
        return place.path.child(quotedIn(said));
    const auto item = said.find("item #");
    return item == std::string::npos
        ? place.path
        : place.path.item(static_cast<std::uint32_t>(std::strtoul(said.c_str() + item + 6, nullptr, 10)));
}

/// The number in a sentence of the library, which has six digits behind the point. Where the schema has the same number
/// at the place it is taken as it is written there; but it may also be one of several that the place may be as.
std::string limitIn(const std::string& said, const std::string& written)
{
    const auto begin = said.find_first_of("-0123456789");
    const auto number = begin == std::string::npos ? 0 : std::strtod(said.c_str() + begin, nullptr);
    constexpr double precision = 1e-6;
    const bool isSameFinding = !written.empty() && std::abs(std::strtod(written.c_str(), nullptr) - number) < precision;
    return isSameFinding ? written : QString::number(number, 'g', 15).toStdString();
}

/// A keyword of a schema that limits something: how the library's sentence about it begins, and what is counted.
struct Limit
{
    std::string_view begin;
    SchemaFinding::Kind kind;
    const char* keyword;
    enum : std::uint8_t
    {
        Number,
        Characters,
        Items
    } counted = Number;
};

// The first that fits counts.
constexpr std::array limits{
    Limit{"Expected number greater than or equal", SchemaFinding::Kind::Minimum, "minimum"},
    Limit{"Expected number less than or equal", SchemaFinding::Kind::Maximum, "maximum"},
    Limit{"Expected number greater", SchemaFinding::Kind::Above, "exclusiveMinimum"},
    Limit{"Expected number less", SchemaFinding::Kind::Below, "exclusiveMaximum"},
    Limit{"Value should be a multiple", SchemaFinding::Kind::NotMultiple, "multipleOf"},
    Limit{"String should be no fewer", SchemaFinding::Kind::FewCharacters, "minLength", Limit::Characters},
    Limit{"String should be no more", SchemaFinding::Kind::ManyCharacters, "maxLength", Limit::Characters},
    Limit{"Array should contain no fewer", SchemaFinding::Kind::FewItems, "minItems", Limit::Items},
    Limit{"Array should contain no more", SchemaFinding::Kind::ManyItems, "maxItems", Limit::Items},
    Limit{"Object should have no fewer", SchemaFinding::Kind::FewFields, "minProperties", Limit::Items},
    Limit{"Object should have no more", SchemaFinding::Kind::ManyFields, "maxProperties", Limit::Items},
};

/// Sentences without values.
struct Plain
{
    std::string_view begin;
    SchemaFinding::Kind kind;
};
constexpr std::array plains{
    Plain{"Failed to validate against any", SchemaFinding::Kind::NoneOf},
    Plain{"Failed to validate against exactly one", SchemaFinding::Kind::SeveralOf},
    Plain{"Target should not validate", SchemaFinding::Kind::Excluded},
    Plain{"Failed to any values against", SchemaFinding::Kind::WithoutItem},
    Plain{"Array contains more items", SchemaFinding::Kind::MoreItems},
    Plain{"Cannot validate item", SchemaFinding::Kind::MoreItems},
};

/// What a value has of what a limit counts.
std::string countOf(const Limit& limit, const Value& value)
{
    if (limit.counted == Limit::Number)
        return value.text;
    return std::to_string(limit.counted == Limit::Characters ? characterCount(value.text) : value.items.size());
}

/// The types that there may be are known where the schema says them at the place itself, and not in one of several.
SchemaFinding typeFinding(const SchemaPlace& place, const SchemaTexts& texts)
{
    const std::string word(wordOf(place.value->type));
    const auto types = texts.typesAt(place.path);
    return types.empty() ? SchemaFinding{place.path, SchemaFinding::Kind::OtherType, {word}}
                         : SchemaFinding{place.path, SchemaFinding::Kind::Type, {word, types}};
}

/// A sentence of the library as a code with values. nullopt for those that only say that something below is wrong,
/// which has one of its own.
std::optional<SchemaFinding> violationOf(const std::string& said, const SchemaPlace& place, const SchemaTexts& texts)
{
    using Kind = SchemaFinding::Kind;
    const auto text = place.value != nullptr && place.value->isScalar() ? place.value->text : std::string();
    const auto of = [&](Kind kind, std::vector<std::string> values) {
        return SchemaFinding{place.path, kind, std::move(values)};
    };
    const auto begins = [&](const auto& each) { return said.starts_with(each.begin); };
    const auto* limit = std::find_if(limits.begin(), limits.end(), begins);
    const bool isCharacters = limit != limits.end() && limit->counted == Limit::Characters;
    if (limit != limits.end() && place.value != nullptr && (!isCharacters || place.value->isScalar())) // or a key's
        return of(
            limit->kind, {countOf(*limit, *place.value), limitIn(said, texts.limitAt(place.path, limit->keyword))});
    if (const auto* plain = std::find_if(plains.begin(), plains.end(), begins); plain != plains.end())
        return of(plain->kind, {});
    if (said.starts_with("Failed to validate"))
        return std::nullopt;
    if (said.starts_with("Value type not permitted") && place.value != nullptr)
        return typeFinding(place, texts);
    if (said.starts_with("Missing required property") || said.starts_with("Missing dependency"))
        return of(Kind::Missing, {quotedIn(said)});
    if (said.starts_with("Object contains a property"))
        return of(Kind::Unknown, {quotedIn(said.substr(said.find(':')))});
    const auto only
        = said.starts_with("Failed to match expected value") ? texts.limitAt(place.path, "const") : std::string();
    const bool isMatch = said.starts_with("Failed to match");
    if (isMatch && place.value != nullptr && !place.value->isScalar()) // a sentence has no room for it
        return of(Kind::NoneOf, {});
    if (!only.empty())
        return of(Kind::NotConst, {text, only});
    if (isMatch)
        return of(Kind::NotAmong, {text});
    return of(Kind::Other, {said});
}

Schema builtIn(const char* name)
{
    initSchemas();
    QFile file(u":/schema/"_s + QLatin1StringView(name));
    const bool isThere = file.open(QIODevice::ReadOnly);
    std::vector<ConfigurationError> parseErrors;
    auto schema = Schema::read(isThere ? file.readAll().toStdString() : std::string(), name, parseErrors);
    Q_ASSERT(schema && parseErrors.empty());
    return *schema;
}

bool isSameFinding(const SchemaFinding& a, const SchemaFinding& b)
{
    return a.kind == b.kind && a.values == b.values && a.path == b.path;
}

/// Whether it is about what a number is, and not about what kind of value.
bool isOfNumber(const SchemaFinding& schemaFinding)
{
    using Kind = SchemaFinding::Kind;
    constexpr std::array kinds{
        Kind::Minimum, Kind::Maximum, Kind::Above, Kind::Below, Kind::NotMultiple, Kind::NotConst, Kind::NotAmong};
    return std::find(kinds.begin(), kinds.end(), schemaFinding.kind) != kinds.end();
}

std::uint32_t schemaLineAt(std::string_view text, std::size_t offset)
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

    std::vector<SchemaFinding> ask(const Value& values, LargeIntegers large) const;

    valijson::Schema schema;
    qint64 nodes = 0;
    SchemaTexts texts;
    mutable KnownShapes shapes;
};

std::vector<SchemaFinding> Schema::Read::ask(const Value& values, LargeIntegers large) const
{
    std::vector<SchemaFinding> found;
    const auto json = jsonOf(values, large);
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    bool isRight = false;
    try {
        isRight = validator.validate(schema, valijson::adapters::QtJsonAdapter(json), &results);
    } catch (const std::exception& exception) {
        found.push_back({{}, SchemaFinding::Kind::Other, {exception.what()}});
    }
    std::optional<KeyPath> deepest; // where something is wrong of which nothing is reported
    for (const auto& error : results) {
        if (found.size() >= mostSchemaFindings)
            break;
        const auto place = placeOf(error.context, values);
        auto schemaFinding = violationOf(error.description, place, texts);
        const auto isKnown = [&](const SchemaFinding& known) { return isSameFinding(known, *schemaFinding); };
        if (schemaFinding && std::none_of(found.begin(), found.end(), isKnown)) // of several schemas each may say it
            found.push_back(std::move(*schemaFinding));
        else if (const auto blamed = blamedBy(error.description, place);
                 !schemaFinding && (!deepest || blamed.segments().size() > deepest->segments().size()))
            deepest = blamed;
    }
    if (!isRight && found.empty()) // as at a schema that is false
        found.push_back({deepest.value_or(KeyPath()), SchemaFinding::Kind::Forbidden, {}});
    return found;
}

std::optional<Schema> Schema::read(
    std::string_view json, const std::string& file, std::vector<ConfigurationError>& parseErrors)
{
    using Kind = ConfigurationError::Kind;
    const auto say = [&](Kind kind, std::uint32_t line, const std::string& value) {
        parseErrors.push_back({.kind = kind, .file = file, .line = line, .values = {value}});
        return std::nullopt;
    };
    if (json.size() > sizeLimit)
        return say(Kind::TooLarge, 0, {});
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())), &error);
    if (error.error != QJsonParseError::NoError)
        return say(Kind::NotJson, schemaLineAt(json, static_cast<std::size_t>(std::max(0, error.offset))),
            error.errorString().toStdString());
    if (!document.isObject())
        return say(Kind::NotASchema, 1, "#");
    const SchemaFile text(file, json);
    const auto dangers = dangersOf(document.object(), text);
    if (!dangers.parseErrors.empty()) {
        parseErrors.insert(parseErrors.end(), dangers.parseErrors.begin(), dangers.parseErrors.end());
        return std::nullopt;
    }
    QJsonObject stripped;
    auto texts
        = SchemaTexts::takenFrom(withoutRecursions(document.object(), dangers.recursions), stripped, text, parseErrors);
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

std::vector<SchemaFinding> Schema::check(const Value& values) const
{
    std::vector<SchemaFinding> found;
    if (m_read->nodes * sizeOf(values) > mostCompared) {
        found.push_back({{}, SchemaFinding::Kind::TooMuch, {}});
        return found;
    }
    m_read->texts.check(values, found);
    if (m_read->shapes.know(values))
        return found;
    auto more = m_read->ask(values, LargeIntegers::AsTheyAre);
    if (!more.empty() && hasLargeIntegers(values)) {
        // The library knows their values, or that they are integers.
        const auto asIntegers = m_read->ask(values, LargeIntegers::Clamped);
        std::erase_if(more, [&](const SchemaFinding& schemaFinding) {
            return !isOfNumber(schemaFinding)
                && std::none_of(asIntegers.begin(), asIntegers.end(),
                    [&](const SchemaFinding& other) { return isSameFinding(schemaFinding, other); });
        });
    }
    if (more.empty())
        m_read->shapes.remember(values);
    more.resize(std::min(more.size(), mostSchemaFindings - std::min(mostSchemaFindings, found.size())));
    std::move(more.begin(), more.end(), std::back_inserter(found));
    return found;
}

bool Schema::takesNoText(const KeyPath& field) const
{
    return m_read->texts.takesNoText(field);
}

const Schema& Schemas::of(std::string_view pathBelow) const
{
    const auto found = std::find_if(m_choices.begin(), m_choices.end(),
        [&](const Choice& choice) { return matchesPath(choice.pattern, pathBelow); });
    return found == m_choices.end() ? Schema::ofArticles() : found->schema;
}

} // namespace stet
