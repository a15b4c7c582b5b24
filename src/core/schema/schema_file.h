#pragma once

#include "core/document/json_spans.h"
#include "core/schema/configuration_error.h"

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// The text of a schema while it is read: knows on which line a mistake in it stands. The text must outlive it.
class SchemaFile
{
public:
    /// `name`: as in mistakes.
    SchemaFile(std::string name, std::string_view json)
        : m_name(std::move(name))
        , m_json(json)
    {
    }

    /// `place`: as a reference to it is written, `#/properties/title`. What is not there stands for what is around it.
    ConfigurationError parseError(ConfigurationError::Kind kind, const QString& value, const QString& place) const;

private:
    std::uint32_t lineOf(const QString& place) const;

    std::string m_name;
    std::string_view m_json;
    mutable std::optional<JsonNode> m_root; ///< found at the first mistake: there mostly is none
};

/// The place of what a key or an index leads to.
QString placeBelow(const QString& place, QString key);

/// What a reference within a file means.
struct Referenced
{
    QJsonValue value; ///< undefined where it leads nowhere
    QString place{}; ///< written in the one way that placeBelow() has
};
Referenced referenced(const QJsonObject& root, const QString& reference);

} // namespace stet
