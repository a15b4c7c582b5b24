#include "core/schema/schema_file.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

// Each schema in another is one or two levels of JSON, and those that are looked at are not deeper than 64.
constexpr int deepestJson = 200;

/// The steps of a place, as they are in the text.
QStringList stepsOf(const QString& place)
{
    auto steps = place.mid(1).split(u'/', Qt::SkipEmptyParts);
    for (auto& step : steps)
        step.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
    return steps;
}

} // namespace

ConfigurationError SchemaFile::parseError(
    ConfigurationError::Kind kind, const QString& value, const QString& place) const
{
    return {.kind = kind, .file = m_name, .line = lineOf(place), .values = {value.toStdString()}};
}

std::uint32_t SchemaFile::lineOf(const QString& place) const
{
    if (!m_root) {
        auto read = readJson(m_json, deepestJson);
        m_root = read.ok() ? *std::move(read) : JsonNode();
    }
    const auto* node = &*m_root;
    auto begin = node->begin;
    for (const auto& step : stepsOf(place)) {
        auto index = static_cast<std::size_t>(std::max(0, step.toInt()));
        if (node->kind == JsonKind::Map) {
            const auto found = std::find(node->keys.rbegin(), node->keys.rend(), step.toStdString());
            index = static_cast<std::size_t>(node->keys.rend() - found) - 1; // beyond all where there is none
        }
        if (index >= node->items.size())
            break;
        begin = node->kind == JsonKind::Map ? node->keyBegins[index] : node->items[index].begin;
        node = &node->items[index];
    }
    const auto before = m_json.substr(0, begin);
    return static_cast<std::uint32_t>(1 + std::count(before.begin(), before.end(), '\n'));
}

QString placeBelow(const QString& place, QString key)
{
    return place + u'/' + key.replace(u"~"_s, u"~0"_s).replace(u"/"_s, u"~1"_s);
}

Referenced referenced(const QJsonObject& root, const QString& reference)
{
    Referenced at{.value = root, .place = u"#"_s};
    for (const auto& step : stepsOf(reference)) {
        bool isIndex = false;
        const auto index = step.toInt(&isIndex);
        if (at.value.isArray() && isIndex && index >= 0 && index < at.value.toArray().size())
            at = {at.value.toArray().at(index), placeBelow(at.place, QString::number(index))};
        else if (at.value.isObject())
            at = {at.value.toObject().value(step), placeBelow(at.place, step)};
        else
            return {QJsonValue(QJsonValue::Undefined)};
    }
    return at;
}

} // namespace stet
