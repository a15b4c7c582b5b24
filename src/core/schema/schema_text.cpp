#include "core/schema/schema_text.h"

#include "core/text/date_time.h"
#include "core/text/web_address.h"

#include <QJsonArray>
#include <QSet>
#include <QStringList>
#include <QVariant>

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

// Some milliseconds. The empty group ends such settings, or the pattern could go on with one of its own.
constexpr const char* schemaStepLimit = "(*LIMIT_MATCH=50000)(?:)";
constexpr qsizetype longestMatched = 20'000; // characters; beyond that a pattern is not asked
constexpr int deepestReference = 64; // one to the next; deeper ones were refused
constexpr int mostMatched = 5'000; // texts of an article; beyond that no pattern is asked

const QStringList checkedHereKeywords{
    u"pattern"_s, u"format"_s, u"patternProperties"_s, u"uniqueItems"_s, recursionKeyword};
// What is below these need not hold, or holds for what has no place of its own.
const QStringList otherKeywords{u"anyOf"_s, u"oneOf"_s, u"not"_s, u"if"_s, u"then"_s, u"else"_s, u"contains"_s,
    u"additionalItems"_s, u"additionalProperties"_s, u"propertyNames"_s, u"dependencies"_s};

/// Takes the keywords that are Stet's own out of a schema and all below it.
class Taking
{
public:
    Taking(const QJsonObject& root, const SchemaFile& file, std::vector<ConfigurationError>& parseErrors)
        : m_root(root)
        , m_file(file)
        , m_parseErrors(parseErrors)
    {
    }

    QJsonValue stripped(const QJsonValue& value, const QString& place)
    {
        if (!value.isObject())
            return value;
        auto schema = value.toObject();
        if (const auto recursion = schema.take(recursionKeyword); recursion.isString())
            say(ConfigurationError::Kind::Recursion, recursion.toString(), place);
        if (const auto pattern = schema.take(u"pattern"_s); pattern.isString())
            takePattern(pattern.toString(), placeBelow(place, u"pattern"_s));
        for (const auto& keyword : {u"format"_s, u"uniqueItems"_s}) {
            const auto own = schema.take(keyword);
            isAny = isAny || own.isString() || own.toBool();
        }
        if (!schema.take(u"patternProperties"_s).toObject().isEmpty()) {
            passOver(u"patternProperties"_s, place);
            schema.remove(u"additionalProperties"_s); // which means those that no pattern matches
        }
        for (const auto& keyword : otherKeywords)
            dropWithOwn(schema, keyword, place);
        if (schema.value(u"items"_s).isArray())
            dropWithOwn(schema, u"items"_s, place);
        else
            replace(schema, u"items"_s, place);
        replace(schema, u"allOf"_s, place);
        for (const auto& keyword : {u"properties"_s, u"definitions"_s, u"$defs"_s})
            replaceEach(schema, keyword, place);
        return schema;
    }

    QHash<QString, QRegularExpression> patterns;
    bool isAny = false; ///< whether something was taken out

private:
    void say(ConfigurationError::Kind kind, const QString& value, const QString& place)
    {
        m_parseErrors.push_back(m_file.parseError(kind, value, place));
    }
    void passOver(const QString& keyword, const QString& place)
    {
        say(ConfigurationError::Kind::PassedOver, keyword, placeBelow(place, keyword));
    }

    void takePattern(const QString& pattern, const QString& place)
    {
        QRegularExpression compiled(
            QString::fromLatin1(schemaStepLimit) + pattern, QRegularExpression::DontCaptureOption);
        if (!compiled.isValid()) {
            say(ConfigurationError::Kind::BadPattern, pattern, place);
            return;
        }
        compiled.optimize();
        patterns.insert(pattern, compiled);
        isAny = true;
    }

    /// Whether there is something to take out in a value and all below it, with references followed.
    bool hasOwn(const QJsonValue& value)
    {
        if (value.isArray()) {
            const auto list = value.toArray();
            return std::any_of(list.begin(), list.end(), [this](const QJsonValue& item) { return hasOwn(item); });
        }
        const auto schema = value.toObject();
        if (const auto reference = schema.value(u"$ref"_s); reference.isString())
            return hasOwnReferenced(reference.toString());
        for (auto it = schema.begin(); it != schema.end(); ++it) {
            if ((checkedHereKeywords.contains(it.key()) && !it->isObject() && !(it->isBool() && !it->toBool()))
                || it.key() == u"patternProperties"_s || hasOwn(it.value()))
                return true;
        }
        return false;
    }

    bool hasOwnReferenced(const QString& reference)
    {
        if (const auto known = m_hasOwn.constFind(reference); known != m_hasOwn.constEnd())
            return *known;
        m_hasOwn.insert(reference, false); // in values that are no schemas a reference may lead back to itself
        const bool has = hasOwn(referenced(m_root, reference).value);
        m_hasOwn.insert(reference, has);
        return has;
    }

    void dropWithOwn(QJsonObject& schema, const QString& keyword, const QString& place)
    {
        if (!hasOwn(schema.value(keyword)))
            return;
        schema.remove(keyword);
        passOver(keyword, place);
    }

    void replace(QJsonObject& schema, const QString& keyword, const QString& place)
    {
        const auto value = schema.value(keyword);
        const auto here = placeBelow(place, keyword);
        if (value.isArray()) {
            auto list = value.toArray();
            for (qsizetype i = 0; i < list.size(); ++i)
                list[i] = stripped(list.at(i), placeBelow(here, QString::number(i)));
            schema.insert(keyword, list);
        } else if (value.isObject()) {
            schema.insert(keyword, stripped(value, here));
        }
    }

    void replaceEach(QJsonObject& schema, const QString& keyword, const QString& place)
    {
        const auto value = schema.value(keyword);
        if (!value.isObject())
            return;
        auto map = value.toObject();
        for (auto it = map.begin(); it != map.end(); ++it)
            *it = stripped(*it, placeBelow(placeBelow(place, keyword), it.key()));
        schema.insert(keyword, map);
    }

    const QJsonObject& m_root;
    const SchemaFile& m_file;
    std::vector<ConfigurationError>& m_parseErrors;
    QHash<QString, bool> m_hasOwn; ///< by reference
};

/// The schema that each reference in a value leads to in the end; no reference leads back to itself.
void findTargets(const QJsonObject& root, const QJsonValue& value, QHash<QString, QJsonObject>& targets)
{
    for (const auto& item : value.toArray())
        findTargets(root, item, targets);
    const auto map = value.toObject();
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (it.key() != u"$ref"_s || !it->isString()) {
            findTargets(root, *it, targets);
            continue;
        }
        auto target = referenced(root, it->toString()).value.toObject();
        for (int i = 0; i < deepestReference && target.value(u"$ref"_s).isString(); ++i)
            target = referenced(root, target.value(u"$ref"_s).toString()).value.toObject();
        targets.insert(it->toString(), target);
    }
}

/// A value as one text, so that equal values are equal texts; the order of keys counts for nothing.
std::string wholeText(const Value& value)
{
    auto text = std::to_string(static_cast<int>(value.type)) + ':';
    if (value.isScalar()) {
        const auto number = numberOf(value.type, value.text);
        const auto written = value.type == ValueType::Bool ? std::string(isTrueWord(value.text) ? "true" : "false")
            : number                                       ? std::to_string(*number)
            : value.type == ValueType::Null                ? std::string()
                                                           : value.text;
        return text + std::to_string(written.size()) + ':' + written;
    }
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        const auto key = value.type == ValueType::Map ? std::to_string(value.keys[i].size()) + ':' + value.keys[i] : "";
        parts.push_back(key + wholeText(value.items[i]));
    }
    if (value.type == ValueType::Map)
        std::sort(parts.begin(), parts.end());
    for (const auto& part : parts)
        text += part + ',';
    return text + ';';
}

/// The first item of a list that repeats another one.
std::optional<std::uint32_t> repeatedIn(const Value& list)
{
    std::unordered_set<std::string> known;
    for (std::uint32_t i = 0; i < list.items.size(); ++i) {
        if (!known.insert(wholeText(list.items[i])).second)
            return i;
    }
    return std::nullopt;
}

bool isOfFormat(const QString& format, const std::string& text)
{
    if (format == u"date-time"_s)
        return parseDateTime(text) && text.find(':') != std::string::npos;
    if (format == u"date"_s)
        return parseDateTime(text) && text.find(':') == std::string::npos;
    if (format == u"uri"_s)
        return splitAddress(text).has_value();
    return true; // a format is a remark to those who do not know it
}

} // namespace

/// One article, while it is asked.
struct SchemaTexts::Asking
{
    std::vector<SchemaFinding>& found;
    QSet<QString> slow{}; ///< patterns that are not asked any more
    int matched = 0;
};

SchemaTexts SchemaTexts::takenFrom(const QJsonObject& schema, QJsonObject& stripped, const SchemaFile& file,
    std::vector<ConfigurationError>& parseErrors)
{
    Taking taking(schema, file, parseErrors);
    stripped = taking.stripped(schema, u"#"_s).toObject();
    SchemaTexts texts;
    texts.m_root = schema;
    findTargets(schema, schema, texts.m_targets);
    texts.m_patterns = std::move(taking.patterns);
    texts.m_isEmpty = !taking.isAny;
    return texts;
}

QJsonObject SchemaTexts::resolved(const QJsonObject& schema) const
{
    const auto reference = schema.value(u"$ref"_s);
    return reference.isString() ? m_targets.value(reference.toString()) : schema;
}

void SchemaTexts::check(const Value& values, std::vector<SchemaFinding>& found) const
{
    Asking asking{.found = found};
    if (!m_isEmpty)
        check(m_root, values, {}, asking);
}

void SchemaTexts::check(const QJsonObject& written, const Value& value, const KeyPath& path, Asking& asking) const
{
    const auto schema = resolved(written);
    if (value.type == ValueType::Text)
        checkText(schema, value, path, asking);
    for (const auto& part : schema.value(u"allOf"_s).toArray())
        check(part.toObject(), value, path, asking);
    if (value.type == ValueType::Map) {
        const auto properties = schema.value(u"properties"_s).toObject();
        for (std::size_t i = 0; i < value.items.size() && !properties.isEmpty(); ++i) {
            const auto property = properties.constFind(QString::fromStdString(value.keys[i]));
            if (property != properties.constEnd())
                check(property->toObject(), value.items[i], path.child(value.keys[i]), asking);
        }
    } else if (value.type == ValueType::List) {
        const auto repeated = schema.value(u"uniqueItems"_s).toBool() ? repeatedIn(value) : std::nullopt;
        if (repeated)
            asking.found.push_back({path.item(*repeated), SchemaFinding::Kind::Repeated, {}});
        const auto items = schema.value(u"items"_s);
        for (std::uint32_t i = 0; i < value.items.size() && items.isObject(); ++i)
            check(items.toObject(), value.items[i], path.item(i), asking);
    }
}

void SchemaTexts::checkText(const QJsonObject& schema, const Value& value, const KeyPath& path, Asking& asking) const
{
    const auto format = schema.value(u"format"_s).toString();
    if (!isOfFormat(format, value.text))
        asking.found.push_back({path, SchemaFinding::Kind::Form, {value.text, format.toStdString()}});
    const auto pattern = m_patterns.constFind(schema.value(u"pattern"_s).toString());
    if (pattern == m_patterns.constEnd() || asking.slow.contains(pattern.key()))
        return;
    const auto text = QString::fromStdString(value.text);
    const bool isAsked = text.size() <= longestMatched && ++asking.matched <= mostMatched;
    const auto match = isAsked ? pattern->match(text) : QRegularExpressionMatch();
    if (!isAsked || !match.isValid()) {
        asking.found.push_back({path, SchemaFinding::Kind::SlowPattern, {pattern.key().toStdString()}});
        asking.slow.insert(pattern.key());
    } else if (!match.hasMatch()) {
        asking.found.push_back({path, SchemaFinding::Kind::Form, {value.text, pattern.key().toStdString()}});
    }
}

QJsonObject SchemaTexts::at(const KeyPath& path) const
{
    auto schema = resolved(m_root);
    for (const auto& segment : path.segments()) {
        if (const auto* key = std::get_if<std::string>(&segment))
            schema = schema.value(u"properties"_s).toObject().value(QString::fromStdString(*key)).toObject();
        else
            schema = schema.value(u"items"_s).toObject();
        schema = resolved(schema);
    }
    return schema;
}

QStringList SchemaTexts::typeWordsAt(const KeyPath& path) const
{
    const auto type = at(path).value(u"type"_s);
    return type.isString() ? QStringList(type.toString()) : type.toVariant().toStringList();
}

std::string SchemaTexts::typesAt(const KeyPath& path) const
{
    return typeWordsAt(path).join(u"/"_s).toStdString();
}

bool SchemaTexts::takesNoText(const KeyPath& path) const
{
    const auto words = typeWordsAt(path);
    const bool isSingle = words.contains(u"number"_s) || words.contains(u"integer"_s) || words.contains(u"boolean"_s);
    return isSingle && !words.contains(u"string"_s);
}

std::string SchemaTexts::limitAt(const KeyPath& path, const char* keyword) const
{
    constexpr int digits = 15; // what a double has
    const auto limit = at(path).value(QLatin1StringView(keyword));
    return (limit.isDouble() ? QString::number(limit.toDouble(), 'g', digits) : limit.toVariant().toString())
        .toStdString();
}

} // namespace stet
