#include "review/schema_text.h"

#include "library/date_time.h"
#include "library/web_address.h"

#include <QJsonArray>
#include <QStringList>

#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr const char* stepLimit = "(*LIMIT_MATCH=50000)"; // some milliseconds
constexpr qsizetype longestMatched = 20'000; // characters; beyond that a pattern is not asked

/// Takes the keywords about texts out of a schema and all below it.
class Taking
{
public:
    Taking(const std::string& file, std::vector<ConfigurationMistake>& mistakes)
        : m_file(file)
        , m_mistakes(mistakes)
    {
    }

    /// `isSeen`: the texts here are looked at; false where a schema need not hold, as below `anyOf`.
    QJsonValue stripped(const QJsonValue& value, bool isSeen)
    {
        if (!value.isObject())
            return value;
        auto schema = value.toObject();
        if (const auto pattern = schema.take(u"pattern"_s); pattern.isString())
            takePattern(pattern.toString(), isSeen);
        if (schema.take(u"format"_s).isString() && isSeen)
            hasTexts = true;
        for (const auto& pattern : schema.take(u"patternProperties"_s).toObject().keys())
            say(ConfigurationMistake::Kind::PassedOver, pattern);
        for (const auto& keyword : {u"properties"_s, u"definitions"_s, u"$defs"_s})
            replaceEach(schema, keyword, isSeen);
        for (const auto& keyword : {u"items"_s, u"allOf"_s})
            replace(schema, keyword, isSeen);
        for (const auto& keyword : {u"anyOf"_s, u"oneOf"_s, u"not"_s, u"if"_s, u"then"_s, u"else"_s, u"contains"_s,
                 u"additionalItems"_s, u"additionalProperties"_s, u"propertyNames"_s})
            replace(schema, keyword, false);
        replaceEach(schema, u"dependencies"_s, false);
        return schema;
    }

    QHash<QString, QRegularExpression> patterns;
    bool hasTexts = false;

private:
    void say(ConfigurationMistake::Kind kind, const QString& value)
    {
        m_mistakes.push_back({.kind = kind, .file = m_file, .values = {value.toStdString()}});
    }

    void takePattern(const QString& pattern, bool isSeen)
    {
        if (!isSeen) {
            say(ConfigurationMistake::Kind::PassedOver, pattern);
            return;
        }
        QRegularExpression compiled(QString::fromLatin1(stepLimit) + pattern, QRegularExpression::DontCaptureOption);
        if (!compiled.isValid()) {
            say(ConfigurationMistake::Kind::BadPattern, pattern);
            return;
        }
        compiled.optimize();
        patterns.insert(pattern, compiled);
        hasTexts = true;
    }

    void replace(QJsonObject& schema, const QString& keyword, bool isSeen)
    {
        const auto value = schema.value(keyword);
        if (value.isArray()) {
            QJsonArray out;
            for (const auto& item : value.toArray())
                out.append(stripped(item, isSeen));
            schema.insert(keyword, out);
        } else if (value.isObject()) {
            schema.insert(keyword, stripped(value, isSeen));
        }
    }

    void replaceEach(QJsonObject& schema, const QString& keyword, bool isSeen)
    {
        const auto value = schema.value(keyword);
        if (!value.isObject())
            return;
        auto map = value.toObject();
        for (auto it = map.begin(); it != map.end(); ++it)
            *it = stripped(*it, isSeen);
        schema.insert(keyword, map);
    }

    const std::string& m_file;
    std::vector<ConfigurationMistake>& m_mistakes;
};

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

SchemaTexts SchemaTexts::takenFrom(const QJsonObject& schema, QJsonObject& stripped, const std::string& file,
    std::vector<ConfigurationMistake>& mistakes)
{
    Taking taking(file, mistakes);
    stripped = taking.stripped(schema, true).toObject();
    SchemaTexts texts;
    texts.m_root = schema;
    texts.m_patterns = std::move(taking.patterns);
    texts.m_isEmpty = !taking.hasTexts;
    return texts;
}

QJsonObject SchemaTexts::resolved(const QJsonObject& schema) const
{
    const auto reference = schema.value(u"$ref"_s);
    return reference.isString() ? resolved(referenced(m_root, reference.toString()).toObject()) : schema;
}

void SchemaTexts::check(const Value& values, std::vector<Violation>& found) const
{
    if (!m_isEmpty)
        check(m_root, values, {}, found);
}

void SchemaTexts::check(
    const QJsonObject& written, const Value& value, const KeyPath& path, std::vector<Violation>& found) const
{
    const auto schema = resolved(written);
    if (value.type == ValueType::Text)
        checkText(schema, value, path, found);
    for (const auto& part : schema.value(u"allOf"_s).toArray())
        check(part.toObject(), value, path, found);
    if (value.type == ValueType::Map) {
        const auto properties = schema.value(u"properties"_s).toObject();
        for (std::size_t i = 0; i < value.items.size() && !properties.isEmpty(); ++i) {
            const auto property = properties.constFind(QString::fromStdString(value.keys[i]));
            if (property != properties.constEnd())
                check(property->toObject(), value.items[i], path.child(value.keys[i]), found);
        }
    } else if (value.type == ValueType::List) {
        const auto items = schema.value(u"items"_s);
        for (std::uint32_t i = 0; i < value.items.size() && items.isObject(); ++i)
            check(items.toObject(), value.items[i], path.item(i), found);
    }
}

void SchemaTexts::checkText(
    const QJsonObject& schema, const Value& value, const KeyPath& path, std::vector<Violation>& found) const
{
    const auto format = schema.value(u"format"_s).toString();
    if (!isOfFormat(format, value.text))
        found.push_back({path, Violation::Kind::Form, {value.text, format.toStdString()}});
    const auto pattern = m_patterns.constFind(schema.value(u"pattern"_s).toString());
    if (pattern == m_patterns.constEnd())
        return;
    const auto text = QString::fromStdString(value.text);
    const auto match = text.size() > longestMatched ? QRegularExpressionMatch() : pattern->match(text);
    if (text.size() > longestMatched || !match.isValid())
        found.push_back({path, Violation::Kind::SlowPattern, {pattern.key().toStdString()}});
    else if (!match.hasMatch())
        found.push_back({path, Violation::Kind::Form, {value.text, pattern.key().toStdString()}});
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

std::string SchemaTexts::typesAt(const KeyPath& path) const
{
    const auto type = at(path).value(u"type"_s);
    if (type.isString())
        return type.toString().toStdString();
    QStringList words;
    for (const auto& word : type.toArray())
        words.append(word.toString());
    return words.join(u"/"_s).toStdString();
}

std::string SchemaTexts::limitAt(const KeyPath& path, const char* keyword) const
{
    const auto limit = at(path).value(QLatin1StringView(keyword));
    return limit.isDouble() ? QString::number(limit.toDouble()).toStdString() : std::string();
}

} // namespace stet
