#include "models/search/known_values.h"

#include "core/messages/error_messages.h"
#include "core/query/facets.h"
#include "core/query/query_fields.h"

#include <numeric>
#include <optional>

namespace stet {

namespace {

constexpr std::size_t mostValues = 10'000; // of a field

std::optional<QueryField> facetField(Facet facet)
{
    switch (facet) {
    case Facet::Folder:
        return QueryField::Folder;
    case Facet::Category:
        return QueryField::Category;
    case Facet::Type:
        return QueryField::Type;
    case Facet::Topic:
        return QueryField::Topics;
    case Facet::Provider:
        return QueryField::Provider;
    case Facet::State:
    case Facet::Review:
    case Facet::Date:
    case Facet::Quality:
        break;
    }
    return std::nullopt;
}

QStringList labelsOf(const FacetGroup& group)
{
    QStringList labels;
    for (const auto& value : group.values) {
        const auto label = QString::fromStdString(value.label);
        if (label == printable(value.label))
            labels << label;
    }
    return labels;
}

} // namespace

KnownValues::KnownValues(ArticleStore& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_counts([this](ValuesByField values) {
        m_values = std::move(values);
        Q_EMIT counted();
    })
{
    connect(&m_store, &ArticleStore::changed, this, &KnownValues::follow);
}

KnownValues::~KnownValues() = default;

void KnownValues::follow(const Change& change)
{
    if (!(change.kinds & (ChangeKinds(ChangeKind::Content) | ChangeKind::Pending)))
        return;
    m_isStale = true;
    if (change.rows.empty()) {
        m_values.clear();
        if (m_counts.isBusy()) // somebody waits for values, which are those of other folders now
            count();
    }
}

QStringList KnownValues::valuesOf(const QString& field)
{
    if (m_isStale && !m_counts.isBusy())
        count();
    const auto asked = rowFieldOf(field.toStdString());
    const auto found = asked ? m_values.find(*asked) : m_values.end();
    return found == m_values.end() ? QStringList() : found->second;
}

void KnownValues::count()
{
    m_isStale = false;
    m_counts.request([rows = m_store.library().snapshot()](const BackgroundTask::Run& run) {
        std::vector<RowId> ids(rows.size());
        std::iota(ids.begin(), ids.end(), RowId{0});
        ValuesByField values;
        for (const auto& group : countFacets(rows, ids, {}, run.stop(), mostValues)) {
            if (const auto field = facetField(group.facet))
                values[*field] = labelsOf(group);
        }
        return values;
    });
}

} // namespace stet
