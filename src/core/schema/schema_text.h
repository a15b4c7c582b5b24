#pragma once

#include "core/document/key_path.h"
#include "core/document/value.h"
#include "core/schema/schema.h"
#include "core/schema/schema_file.h"

#include <QHash>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace stet {

/// The parts of a schema that Stet checks itself instead of the library: its patterns have no limits, and its formats
/// and its comparison of all list items are slow. Follows `properties`, `items`, `allOf` and references within the
/// file. Where a schema need not hold, as below `anyOf` and `not`, skips a keyword with such a part as a whole, since
/// without the part it would mean something else.
class SchemaTexts
{
public:
    /// Takes these parts out of a schema known to be safe; `stripped` is the rest.
    static SchemaTexts takenFrom(const QJsonObject& schema, QJsonObject& stripped, const SchemaFile& file,
        std::vector<ConfigurationError>& parseErrors);

    void check(const Value& values, std::vector<SchemaFinding>& found) const;
    /// Skips formats: the rules about dates and addresses say more about them.
    void leaveFormats() { m_isEmpty = m_patterns.isEmpty(); }
    /// Returns the types a schema allows at a path, as `integer or null`; empty if it does not say.
    std::string typesAt(const KeyPath& path) const;
    /// See Schema::takesNoText().
    bool takesNoText(const KeyPath& path) const;
    /// Returns the value of a keyword at a path, as `minimum` or `const`; empty if there is none.
    std::string limitAt(const KeyPath& path, const char* keyword) const;

private:
    struct Asking;
    QJsonObject resolved(const QJsonObject& schema) const;
    QJsonObject at(const KeyPath& path) const;
    QStringList typeWordsAt(const KeyPath& path) const;
    void check(const QJsonObject& schema, const Value& value, const KeyPath& path, Asking& asking) const;
    void checkText(const QJsonObject& schema, const Value& value, const KeyPath& path, Asking& asking) const;

    QJsonObject m_root;
    QHash<QString, QJsonObject> m_targets; ///< by reference
    QHash<QString, QRegularExpression> m_patterns;
    bool m_isEmpty = true; ///< nothing was taken out
};

/// The most nodes of a schema, with references followed.
inline constexpr qint64 mostSchemaNodes = 20'000;

struct SchemaDangers
{
    std::vector<ConfigurationError> parseErrors{}; ///< empty if the schema is safe
    qint64 nodes = 0; ///< of the schema
    QSet<QString> recursions{}; ///< places of references to an enclosing schema, for nested values
};

/// Finds what would make the library crash or hang: rings of references, references that leave the file or lead
/// nowhere, keywords with values of impossible types, too much of anything.
SchemaDangers dangersOf(const QJsonObject& schema, const SchemaFile& file);

/// Returns the schema with each of these references replaced by a keyword that no schema reader knows and SchemaTexts
/// skips: otherwise nothing would limit how often and how deep the schema is applied.
QJsonObject withoutRecursions(const QJsonObject& schema, const QSet<QString>& recursions);
/// That keyword; its value is the reference.
inline constexpr QLatin1StringView recursionKeyword{"$recursion"};

} // namespace stet
