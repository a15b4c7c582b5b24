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

#include <string>
#include <vector>

namespace stet {

/// What a schema says that the library is not asked about: its patterns have no limits, its formats take long, and so
/// does its comparing of all items of a list. Looked at along `properties`, `items`, `allOf` and references within the
/// file; where a schema need not hold, as below `anyOf` and `not`, what has such a part is skipped as a whole,
/// since without that part it would mean something else.
class SchemaTexts
{
public:
    /// Takes that out of a schema that was found safe; `stripped` is what is left.
    static SchemaTexts takenFrom(const QJsonObject& schema, QJsonObject& stripped, const SchemaFile& file,
        std::vector<ConfigurationError>& parseErrors);

    void check(const Value& values, std::vector<SchemaFinding>& found) const;
    /// Leaves them to the rules about dates and addresses, which say more.
    void leaveFormats() { m_isEmpty = m_patterns.isEmpty(); }
    /// What a schema says about the type at a path, as `integer or null`; empty where it says nothing.
    std::string typesAt(const KeyPath& path) const;
    /// A number or another value of a keyword at a path, as `minimum` or `const`; empty where it says nothing.
    std::string limitAt(const KeyPath& path, const char* keyword) const;

private:
    struct Asking;
    QJsonObject resolved(const QJsonObject& schema) const;
    QJsonObject at(const KeyPath& path) const;
    void check(const QJsonObject& schema, const Value& value, const KeyPath& path, Asking& asking) const;
    void checkText(const QJsonObject& schema, const Value& value, const KeyPath& path, Asking& asking) const;

    QJsonObject m_root;
    QHash<QString, QJsonObject> m_targets; ///< by reference
    QHash<QString, QRegularExpression> m_patterns;
    bool m_isEmpty = true; ///< nothing was taken out
};

/// Of a schema, with references followed.
inline constexpr qint64 mostSchemaNodes = 20'000;

struct SchemaDangers
{
    std::vector<ConfigurationError> parseErrors{}; ///< empty where a schema is safe
    qint64 nodes = 0; ///< of the schema
    QSet<QString> recursions{}; ///< places of references that lead back to themselves, for what is below
};

/// Finds what would crash or hang the library: rings of references, references that leave the file or lead nowhere,
/// keywords of impossible kinds, too much of all.
SchemaDangers dangersOf(const QJsonObject& schema, const SchemaFile& file);

/// The schema with another thing in the place of each of these references, which no reader of schemas knows and
/// SchemaTexts skips: with them nothing bounds how often and how deep the schema is asked.
QJsonObject withoutRecursions(const QJsonObject& schema, const QSet<QString>& recursions);
/// What stands there: a keyword, with the reference as its value.
inline constexpr QLatin1StringView recursionKeyword{"$recursion"};

} // namespace stet
