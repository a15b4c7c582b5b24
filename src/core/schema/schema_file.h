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

/// The text of a schema being read: finds the line of an error. The text must outlive it.
class SchemaFile
{
public:
    /// `name`: the file's name in errors.
    SchemaFile(std::string name, std::string_view json)
        : m_name(std::move(name))
        , m_json(json)
    {
    }

    /// Makes an error at `place`, written like a reference: `#/properties/title`. If it is not in the text, the nearest
    /// enclosing place counts.
    ConfigurationError parseError(ConfigurationError::Kind kind, const QString& value, const QString& place) const;

private:
    std::uint32_t lineOf(const QString& place) const;

    std::string m_name;
    std::string_view m_json;
    mutable std::optional<JsonNode> m_root; ///< parsed at the first error: usually there is none
};

/// Returns the place of a key or an index below `place`.
QString placeBelow(const QString& place, QString key);

/// The target of a reference within a file.
struct Referenced
{
    QJsonValue value; ///< undefined if it leads nowhere
    QString place{}; ///< in the spelling of placeBelow()
};
Referenced referenced(const QJsonObject& root, const QString& reference);

} // namespace stet
