#include "review/schema_text.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace stet {

namespace {

using Kind = ConfigurationMistake::Kind;
using namespace Qt::StringLiterals;

constexpr int deepest = 64; // schemas in each other, with references followed: the library goes down on the stack

// Keywords whose value is a schema, a list of them, or a map of them.
const QStringList schemaKeywords{u"items"_s, u"additionalItems"_s, u"additionalProperties"_s, u"contains"_s, u"not"_s,
    u"if"_s, u"then"_s, u"else"_s, u"propertyNames"_s};
const QStringList listKeywords{u"allOf"_s, u"anyOf"_s, u"oneOf"_s, u"items"_s};
const QStringList mapKeywords{
    u"properties"_s, u"patternProperties"_s, u"definitions"_s, u"$defs"_s, u"dependencies"_s};
const QStringList numberKeywords{u"minimum"_s, u"maximum"_s, u"exclusiveMinimum"_s, u"exclusiveMaximum"_s};
const QStringList countKeywords{u"minLength"_s, u"maxLength"_s, u"minItems"_s, u"maxItems"_s, u"minProperties"_s,
    u"maxProperties"_s};
const QStringList typeWords{
    u"null"_s, u"boolean"_s, u"integer"_s, u"number"_s, u"string"_s, u"array"_s, u"object"_s};

class DangerSearch
{
public:
    DangerSearch(const QJsonObject& root, std::string file)
        : m_root(root)
        , m_file(std::move(file))
    {
    }

    SchemaDangers run()
    {
        const auto extent = measure(m_root, u"#"_s, 0);
        if (extent.nodes > mostSchemaNodes && m_mistakes.empty())
            say(Kind::TooLarge, {});
        return {std::move(m_mistakes), extent.nodes};
    }

private:
    /// Of a schema with its references followed.
    struct Extent
    {
        qint64 nodes = 1; ///< counted no further than mostSchemaNodes
        int height = 1;
    };

    void say(Kind kind, const QString& value)
    {
        constexpr std::size_t enough = 20;
        const bool isSaid = kind == Kind::TooLarge // the schema as a whole
            && std::any_of(m_mistakes.begin(), m_mistakes.end(), [](const auto& said) { return said.kind == Kind::TooLarge; });
        if (m_mistakes.size() < enough && !isSaid)
            m_mistakes.push_back({.kind = kind, .file = m_file, .values = {value.toStdString()}});
    }

    Extent measure(const QJsonValue& value, const QString& place, int depth)
    {
        if (value.isBool())
            return {};
        if (!value.isObject() || depth >= deepest) {
            say(value.isObject() ? Kind::TooLarge : Kind::NotASchema, place);
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
            const auto here = place + u'/' + it.key();
            if (it->isArray() && listKeywords.contains(it.key())) {
                for (const auto& item : it->toArray())
                    add(item, here);
            } else if (mapKeywords.contains(it.key())) {
                addMap(it.value(), here, it.key(), add);
            } else if (schemaKeywords.contains(it.key())) {
                add(it.value(), here);
            }
        }
        return extent;
    }

    template <typename Add>
    void addMap(const QJsonValue& value, const QString& place, const QString& keyword, Add add)
    {
        if (!value.isObject()) {
            say(Kind::NotASchema, place);
            return;
        }
        const auto map = value.toObject();
        for (auto it = map.begin(); it != map.end(); ++it) {
            const bool isListOfKeys = keyword == u"dependencies"_s && it->isArray();
            if (!isListOfKeys)
                add(it.value(), place + u'/' + it.key());
        }
    }

    Extent measureReferenced(const QJsonValue& value, const QString& place, int depth)
    {
        const auto reference = value.toString();
        // The library decodes percent escapes in references, and two spellings of one place could hide a ring.
        if (!value.isString() || (reference.startsWith(u'#') && reference.contains(u'%'))) {
            say(Kind::NotASchema, value.isString() ? reference : place);
            return {};
        }
        if (!reference.startsWith(u'#')) {
            say(Kind::Remote, reference);
            return {};
        }
        if (m_open.contains(reference) || reference == u"#"_s) {
            say(Kind::Ring, reference);
            return {};
        }
        if (const auto known = m_measured.constFind(reference); known != m_measured.constEnd()) {
            if (depth + known->height > deepest)
                say(Kind::TooLarge, reference);
            return *known;
        }
        const auto target = referenced(m_root, reference);
        if (target.isUndefined()) {
            say(Kind::Nowhere, reference);
            return {};
        }
        m_open.insert(reference);
        auto extent = measure(target, reference, depth + 1);
        ++extent.height;
        m_open.remove(reference);
        m_measured.insert(reference, extent);
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
                say(Kind::NotASchema, place + u"/type"_s);
        }
        for (const auto& keyword : numberKeywords) {
            const auto number = schema.value(keyword);
            if (!number.isUndefined() && !number.isDouble())
                say(Kind::NotASchema, place + u'/' + keyword);
        }
        for (const auto& keyword : countKeywords) {
            const auto number = schema.value(keyword);
            const auto count = number.toDouble(-1);
            if (!number.isUndefined() && (count < 0 || count != std::floor(count)))
                say(Kind::NotASchema, place + u'/' + keyword);
        }
        // The library divides by it.
        if (const auto divisor = schema.value(u"multipleOf"_s); !divisor.isUndefined() && !(divisor.toDouble() > 0))
            say(Kind::NotASchema, place + u"/multipleOf"_s);
        for (const auto& keyword : {u"required"_s, u"enum"_s}) {
            const auto list = schema.value(keyword);
            if (list.isUndefined())
                continue;
            const auto items = list.toArray();
            const bool isRight = list.isArray()
                && (keyword == u"enum"_s
                    || std::all_of(items.begin(), items.end(), [](const QJsonValue& item) { return item.isString(); }));
            if (!isRight)
                say(Kind::NotASchema, place + u'/' + keyword);
        }
        for (const auto& keyword : {u"$id"_s, u"id"_s}) {
            // Another base would make the library look for references elsewhere.
            if (place != u"#"_s && schema.value(keyword).isString())
                say(Kind::NotASchema, place + u'/' + keyword);
        }
    }

    const QJsonObject& m_root;
    std::string m_file;
    QSet<QString> m_open; ///< references that are being followed
    QHash<QString, Extent> m_measured;
    std::vector<ConfigurationMistake> m_mistakes;
};

} // namespace

SchemaDangers dangersOf(const QJsonObject& schema, const std::string& file)
{
    return DangerSearch(schema, file).run();
}

QJsonValue referenced(const QJsonObject& root, const QString& reference)
{
    QJsonValue value = root;
    for (auto segment : reference.mid(1).split(u'/', Qt::SkipEmptyParts)) {
        segment.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
        bool isIndex = false;
        const auto index = segment.toInt(&isIndex);
        if (value.isArray() && isIndex && index < value.toArray().size())
            value = value.toArray().at(index);
        else if (value.isObject())
            value = value.toObject().value(segment);
        else
            return QJsonValue(QJsonValue::Undefined);
    }
    return value;
}

} // namespace stet
