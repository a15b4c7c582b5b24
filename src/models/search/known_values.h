#pragma once

#include "core/query/query.h"
#include "models/background/latest.h"
#include "models/desk/article_store.h"

#include <QObject>
#include <QStringList>

#include <map>

namespace stet {

/// The values of fields in all opened articles, for completion. Counts in the background on request if the articles
/// have changed since the last count.
class KnownValues final : public QObject
{
    Q_OBJECT

public:
    /// `store` must outlive this.
    explicit KnownValues(ArticleStore& store, QObject* parent = nullptr);
    ~KnownValues() override;

    /// Implements FieldValuesOf with the values counted so far; starts a new count if articles have changed. Returns
    /// none for a field whose values differ in most articles. Omits values that cannot be typed.
    QStringList valuesOf(const QString& field);

Q_SIGNALS:
    /// Newer values than those last returned are available.
    void counted();

private:
    using ValuesByField = std::map<QueryField, QStringList>;

    void follow(const Change& change);
    void count();

    ArticleStore& m_store;
    ValuesByField m_values;
    bool m_isStale = true; ///< articles have changed since the last count began
    Latest<ValuesByField> m_counts;
};

} // namespace stet
