#include "core/schema/known_shapes.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <functional>
#include <mutex>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostShapes = 20'000;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t with)
{
    hash ^= with + 0x9E3779B97F4A7C15ULL + (hash << 6U) + (hash >> 2U);
    return hash * 0xFF51AFD7ED558CCDULL;
}

/// Whether a schema looks at types, keys and limits alone. At its root also a missing or unknown key would matter,
/// which no field knows of.
bool looksAtShapesOnly(const QJsonValue& value, bool isRoot, std::vector<double>& limits)
{
    static const QSet<QString> harmless{
        u"$schema"_s, u"title"_s, u"description"_s, u"default"_s, u"examples"_s, u"type"_s, u"$comment"_s};
    static const QSet<QString> limiting{u"minimum"_s, u"maximum"_s, u"exclusiveMinimum"_s, u"exclusiveMaximum"_s};
    if (!value.isObject())
        return false;
    const auto schema = value.toObject();
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        const auto& keyword = it.key();
        if (harmless.contains(keyword))
            continue;
        if (keyword == u"$ref"_s) { // to what is looked at here, and says nothing about the root
            static const QRegularExpression toDefinition(u"^#/(definitions|\\$defs)/[^/]+$"_s);
            if (isRoot || !toDefinition.match(it->toString()).hasMatch())
                return false;
            continue;
        }
        if (limiting.contains(keyword)) {
            limits.push_back(it->toDouble());
            continue;
        }
        if (keyword == u"items"_s) {
            if (!looksAtShapesOnly(it.value(), false, limits))
                return false;
            continue;
        }
        if (!isRoot && (keyword == u"required"_s || (keyword == u"additionalProperties"_s && it->isBool())))
            continue;
        const bool isMap = keyword == u"properties"_s || keyword == u"definitions"_s || keyword == u"$defs"_s;
        if (!isMap || !it->isObject())
            return false;
        const auto map = it->toObject();
        for (const auto& below : map) {
            if (!looksAtShapesOnly(below, false, limits))
                return false;
        }
    }
    return true;
}

} // namespace

KnownShapes::KnownShapes(const QJsonObject& schema)
    : m_isUsable(looksAtShapesOnly(schema, true, m_limits))
{
    std::sort(m_limits.begin(), m_limits.end());
    m_limits.erase(std::unique(m_limits.begin(), m_limits.end()), m_limits.end());
}

std::uint64_t KnownShapes::shapeOf(const Value& value) const
{
    auto hash = static_cast<std::uint64_t>(value.type) + 1;
    if (value.type == ValueType::Int || value.type == ValueType::Float) {
        const auto number = numberOf(value.type, value.text);
        if (!number)
            return mixed(hash, 1);
        const auto limit = std::lower_bound(m_limits.begin(), m_limits.end(), *number);
        const bool isLimit = limit != m_limits.end() && *limit == *number;
        const bool isWhole = *number == std::floor(*number); // which 1.0 is, to a schema
        return mixed(hash,
            2 + 4 * static_cast<std::uint64_t>(limit - m_limits.begin()) + (isLimit ? 1U : 0U) + (isWhole ? 2U : 0U));
    }
    if (value.type == ValueType::Map) {
        for (std::size_t i = 0; i < value.items.size(); ++i)
            hash = mixed(mixed(hash, std::hash<std::string>{}(value.keys[i])), shapeOf(value.items[i]));
    } else if (value.type == ValueType::List) {
        // However many items there are, and in which order: each is asked alike.
        std::vector<std::uint64_t> items;
        items.reserve(value.items.size());
        for (const auto& item : value.items)
            items.push_back(shapeOf(item));
        std::sort(items.begin(), items.end());
        items.erase(std::unique(items.begin(), items.end()), items.end());
        for (const auto item : items)
            hash = mixed(hash, item);
    }
    return hash;
}

bool KnownShapes::know(const Value& values) const
{
    if (!m_isUsable || values.type != ValueType::Map)
        return false;
    const std::shared_lock lock(m_mutex);
    for (std::size_t i = 0; i < values.items.size(); ++i) {
        if (!m_shapes.contains(mixed(std::hash<std::string>{}(values.keys[i]), shapeOf(values.items[i]))))
            return false;
    }
    return true;
}

void KnownShapes::remember(const Value& values)
{
    if (!m_isUsable || values.type != ValueType::Map)
        return;
    const std::unique_lock lock(m_mutex);
    for (std::size_t i = 0; i < values.items.size() && m_shapes.size() < mostShapes; ++i)
        m_shapes.insert(mixed(std::hash<std::string>{}(values.keys[i]), shapeOf(values.items[i])));
}

} // namespace stet
