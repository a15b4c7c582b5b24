#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace stet {

/// Candidates to replace the word before the cursor.
struct SearchCompletion
{
    qsizetype begin = 0; ///< of the word, in characters
    QStringList candidates{}; ///< whole words, `topics:="Machine learning"`; the most likely first
};

/// Returns the values of a field in the articles, the most frequent first. Fields: see queryFieldNames(); `search` for
/// the names of saved searches.
using FieldValuesOf = std::function<QStringList(const QString& field)>;

/// Completes field names, words after `is:`, `has:` and `no:`, and values of fields with few values. Returns nothing
/// for an empty word.
SearchCompletion completeSearch(const QString& text, qsizetype cursor, const FieldValuesOf& valuesOf);

} // namespace stet
