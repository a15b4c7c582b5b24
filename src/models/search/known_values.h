#pragma once

#include "core/query/query.h"
#include "models/background/latest.h"
#include "models/desk/article_store.h"

#include <QObject>
#include <QStringList>

#include <map>

namespace stet {

/// The values that fields have in all opened articles, for completion. Counted in the background when somebody asks
/// and the articles are others than at the last count.
class KnownValues final : public QObject
{
    Q_OBJECT

public:
    /// `store` must outlive this.
    explicit KnownValues(ArticleStore& store, QObject* parent = nullptr);
    ~KnownValues() override;

    /// As FieldValuesOf says, as far as they are counted; newer ones are to come where articles have changed. None for
    /// a field whose values differ in most articles. A value that cannot be typed is left out.
    QStringList valuesOf(const QString& field);

Q_SIGNALS:
    /// There are newer values than those that were asked for.
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
