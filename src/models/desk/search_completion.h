#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace stet {

/// What could stand in the place of the word before the cursor.
struct SearchCompletion
{
    qsizetype begin = 0; ///< of the word, in characters
    QStringList candidates{}; ///< whole words, `topics:="Machine learning"`; the likeliest first
};

/// The values that a field has in the articles, the most frequent first. Fields: see queryFieldNames(); `search` for
/// the names of saved searches.
using FieldValuesOf = std::function<QStringList(const QString& field)>;

/// Completes names of fields, words behind `is:`, `has:` and `no:`, and values behind the fields that have few of them.
/// Nothing for an empty word.
SearchCompletion completeSearch(const QString& text, qsizetype cursor, const FieldValuesOf& valuesOf);

} // namespace stet
