// Declared in core/schema/schema_text.h

#include "core/schema/schema_text.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>

namespace stet {

namespace {

using DangerKind = ConfigurationError::Kind;
using namespace Qt::StringLiterals;

constexpr int deepest = 64; // schemas in each other, with references followed: the library goes down on the stack

// Keywords whose value is a schema, a list of them, or a map of them.
const QStringList schemaKeywords{u"items"_s, u"additionalItems"_s, u"additionalProperties"_s, u"contains"_s, u"not"_s,
    u"if"_s, u"then"_s, u"else"_s, u"propertyNames"_s};
const QStringList listKeywords{u"allOf"_s, u"anyOf"_s, u"oneOf"_s, u"items"_s};
const QStringList mapKeywords{u"properties"_s, u"patternProperties"_s, u"definitions"_s, u"$defs"_s, u"dependencies"_s};
// Those that are about the value itself, and not about what is below it.
const QStringList sameValueKeywords{
    u"allOf"_s, u"anyOf"_s, u"oneOf"_s, u"not"_s, u"if"_s, u"then"_s, u"else"_s, u"dependencies"_s};
const QStringList numberKeywords{u"minimum"_s, u"maximum"_s, u"exclusiveMinimum"_s, u"exclusiveMaximum"_s};
const QStringList countKeywords{
    u"minLength"_s, u"maxLength"_s, u"minItems"_s, u"maxItems"_s, u"minProperties"_s, u"maxProperties"_s};
const QStringList typeWords{u"null"_s, u"boolean"_s, u"integer"_s, u"number"_s, u"string"_s, u"array"_s, u"object"_s};

constexpr double mostCount = std::numeric_limits<int>::max(); // beyond it the library finds no number

bool isListOfTexts(const QJsonValue& value)
{
    const auto items = value.toArray();
    return value.isArray()
        && std::all_of(items.begin(), items.end(), [](const QJsonValue& item) { return item.isString(); });
}

class DangerSearch
{
public:
    DangerSearch(const QJsonObject& root, const SchemaFile& file)
        : m_root(root)
        , m_file(file)
    {
    }

    SchemaDangers run()
    {
        m_open.insert(u"#"_s, 0);
        const auto extent = measure(m_root, u"#"_s, 0);
        if (extent.nodes > mostSchemaNodes && m_parseErrors.empty())
            say(DangerKind::TooLarge, {}, u"#"_s);
        return {std::move(m_parseErrors), extent.nodes, std::move(m_recursions)};
    }

private:
    /// Of a schema with its references followed.
    struct Extent
    {
        qint64 nodes = 1; ///< counted no further than mostSchemaNodes
        int height = 1;
    };

    void say(DangerKind kind, const QString& value, const QString& place)
    {
        constexpr std::size_t enough = 20;
        const bool isReported = kind == DangerKind::TooLarge // the schema as a whole
            && std::any_of(m_parseErrors.begin(), m_parseErrors.end(),
                [](const auto& said) { return said.kind == DangerKind::TooLarge; });
        if (m_parseErrors.size() < enough && !isReported)
            m_parseErrors.push_back(m_file.parseError(kind, value, place));
    }
    /// A keyword with a value that cannot be.
    void sayKeyword(const QString& place, const QString& keyword)
    {
        const auto at = placeBelow(place, keyword);
        say(DangerKind::NotASchema, at, at);
    }

    Extent measure(const QJsonValue& value, const QString& place, int depth)
    {
        if (value.isBool())
            return {};
        if (!value.isObject() || depth >= deepest) {
            say(value.isObject() ? DangerKind::TooLarge : DangerKind::NotASchema, place, place);
            return {};
        }
        const auto schema = value.toObject();
        if (const auto reference = schema.value(u"$ref"_s); !reference.isUndefined())
            return measureReferenced(reference, place, depth);
        checkKeywords(schema, place);
        Extent extent{.nodes = 1 + schema.value(u"enum"_s).toArray().size()};
        const auto add = [&](const QJsonValue& below, const QString& belowPlace) {
            if (extent.nodes > mostSchemaNodes)
                return;
            const auto [nodes, height] = measure(below, belowPlace, depth + 1);
            extent.nodes += nodes;
            extent.height = std::max(extent.height, height + 1);
        };
        for (auto it = schema.begin(); it != schema.end(); ++it) {
            const auto here = placeBelow(place, it.key());
            const int below = sameValueKeywords.contains(it.key()) ? 0 : 1;
            m_below += below;
            if (it->isArray() && listKeywords.contains(it.key())) {
                const auto list = it->toArray();
                for (qsizetype i = 0; i < list.size(); ++i)
                    add(list[i], placeBelow(here, QString::number(i)));
            } else if (mapKeywords.contains(it.key())) {
                addMap(it.value(), here, it.key(), add);
            } else if (schemaKeywords.contains(it.key())) {
                add(it.value(), here);
            } else if (listKeywords.contains(it.key())) {
                say(DangerKind::NotASchema, here, here);
            }
            m_below -= below;
        }
        return extent;
    }

    template <typename Add>
    void addMap(const QJsonValue& value, const QString& place, const QString& keyword, Add add)
    {
        if (!value.isObject()) {
            say(DangerKind::NotASchema, place, place);
            return;
        }
        const auto map = value.toObject();
        for (auto it = map.begin(); it != map.end(); ++it) {
            const bool isListOfKeys = keyword == u"dependencies"_s && it->isArray();
            if (!isListOfKeys)
                add(it.value(), placeBelow(place, it.key()));
            else if (!isListOfTexts(it.value()))
                sayKeyword(place, it.key());
        }
    }

    Extent measureReferenced(const QJsonValue& value, const QString& place, int depth)
    {
        const auto reference = value.toString();
        const auto at = placeBelow(place, u"$ref"_s);
        // The library decodes percent escapes in references, and two spellings of one place could hide a ring.
        if (!value.isString() || (reference.startsWith(u'#') && reference.contains(u'%'))) {
            say(DangerKind::NotASchema, value.isString() ? reference : at, at);
            return {};
        }
        if (!reference.startsWith(u'#')) {
            say(DangerKind::Remote, reference, at);
            return {};
        }
        const auto target = referenced(m_root, reference);
        if (target.value.isUndefined()) {
            say(DangerKind::Nowhere, reference, at);
            return {};
        }
        if (const auto open = m_open.constFind(target.place); open != m_open.constEnd()) {
            if (*open == m_below)
                say(DangerKind::Ring, reference, at);
            else
                m_recursions.insert(place);
            return {};
        }
        return measureTarget(target, depth, at);
    }

    Extent measureTarget(const Referenced& target, int depth, const QString& at)
    {
        if (const auto known = m_measured.constFind(target.place); known != m_measured.constEnd()) {
            if (depth + known->height > deepest)
                say(DangerKind::TooLarge, target.place, at);
            return *known;
        }
        m_open.insert(target.place, m_below);
        auto extent = measure(target.value, target.place, depth + 1);
        ++extent.height;
        m_open.remove(target.place);
        m_measured.insert(target.place, extent);
        return extent;
    }

    /// What the library takes for granted.
    void checkKeywords(const QJsonObject& schema, const QString& place)
    {
        const auto isTypeWord = [](const QJsonValue& value) { return typeWords.contains(value.toString()); };
        if (const auto type = schema.value(u"type"_s); !type.isUndefined()) {
            const auto list = type.toArray();
            if (!(type.isArray() ? !list.isEmpty() && std::all_of(list.begin(), list.end(), isTypeWord)
                                 : isTypeWord(type)))
                sayKeyword(place, u"type"_s);
        }
        for (const auto& keyword : numberKeywords) {
            const auto number = schema.value(keyword);
            if (!number.isUndefined() && !number.isDouble())
                sayKeyword(place, keyword);
        }
        for (const auto& keyword : countKeywords) {
            const auto number = schema.value(keyword);
            const auto count = number.toDouble(-1);
            if (!number.isUndefined() && (count < 0 || count > mostCount || count != std::floor(count)))
                sayKeyword(place, keyword);
        }
        // The library divides by it.
        if (const auto divisor = schema.value(u"multipleOf"_s); !divisor.isUndefined() && !(divisor.toDouble() > 0))
            sayKeyword(place, u"multipleOf"_s);
        for (const auto& keyword : {u"required"_s, u"enum"_s}) {
            const auto list = schema.value(keyword);
            if (list.isUndefined())
                continue;
            if (!(keyword == u"enum"_s ? list.isArray() : isListOfTexts(list)))
                sayKeyword(place, keyword);
        }
        for (const auto& keyword : {u"$id"_s, u"id"_s}) {
            // Another base would make the library look for references elsewhere.
            if (place != u"#"_s && schema.value(keyword).isString())
                sayKeyword(place, keyword);
        }
    }

    const QJsonObject& m_root;
    const SchemaFile& m_file;
    int m_below = 0; ///< steps to what is below a value, or to what is only defined, on the way here
    QHash<QString, int> m_open; ///< what is looked at by way of a reference, by place, and the steps on the way there
    QHash<QString, Extent> m_measured; ///< by place
    QSet<QString> m_recursions;
    std::vector<ConfigurationError> m_parseErrors;
};

} // namespace

SchemaDangers dangersOf(const QJsonObject& schema, const SchemaFile& file)
{
    return DangerSearch(schema, file).run();
}

static QJsonValue withoutRecursions(const QJsonValue& value, const QString& place, const QSet<QString>& recursions)
{
    if (recursions.contains(place))
        return QJsonObject{{recursionKeyword, value.toObject().value(u"$ref"_s)}};
    if (value.isArray()) {
        auto list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            list[i] = withoutRecursions(list.at(i), placeBelow(place, QString::number(i)), recursions);
        return list;
    }
    if (!value.isObject())
        return value;
    auto map = value.toObject();
    for (auto it = map.begin(); it != map.end(); ++it)
        *it = withoutRecursions(QJsonValue(*it), placeBelow(place, it.key()), recursions);
    return map;
}

QJsonObject withoutRecursions(const QJsonObject& schema, const QSet<QString>& recursions)
{
    return recursions.isEmpty() ? schema : withoutRecursions(schema, u"#"_s, recursions).toObject();
}

} // namespace stet
