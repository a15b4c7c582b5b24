// Declared in models/table/article_table_model.h

#include "models/table/article_table_model.h"

#include <algorithm>

namespace stet {

namespace {

std::vector<int> placesOf(const std::vector<RowId>& rows, RowId limit)
{
    std::vector<int> places(limit, -1);
    for (std::size_t i = 0; i < rows.size(); ++i)
        places[rows[i]] = static_cast<int>(i);
    return places;
}

} // namespace

/// Rows that are gone from the library leave at once: nothing can be asked about them any more.
void ArticleTableModel::dropRemoved()
{
    const auto isGone = [this](RowId id) { return !m_store.library().contains(id); };
    if (std::any_of(m_rows.begin(), m_rows.end(), isGone))
        show(m_rows);
}

/// Goes from the rows shown to others by steps that views can follow without losing selection and place: what leaves
/// moves to the end and is taken off, what comes is put at the end, and all move to where they belong.
void ArticleTableModel::show(const std::vector<RowId>& wanted)
{
    std::vector<RowId> rows;
    rows.reserve(wanted.size());
    for (const auto id : wanted) {
        if (m_store.library().contains(id)) // may have gone since the order was asked for
            rows.push_back(id);
    }
    Q_EMIT aboutToOrder();
    if (rows.empty() && !m_rows.empty()) { // a view lets go of all rows faster than of each
        beginResetModel();
        m_rows.clear();
        m_places.assign(m_store.library().idLimit(), -1);
        endResetModel();
        Q_EMIT ordered();
        return;
    }
    const auto limit = m_store.library().idLimit();
    const auto newPlaces = placesOf(rows, limit);
    m_places.resize(limit, -1);

    std::vector<RowId> staying;
    std::vector<RowId> leaving;
    for (const auto id : m_rows)
        (newPlaces[id] >= 0 ? staying : leaving).push_back(id);
    if (!leaving.empty()) {
        const auto keep = static_cast<int>(staying.size());
        auto parted = staying;
        parted.insert(parted.end(), leaving.begin(), leaving.end());
        permute(std::move(parted));
        beginRemoveRows({}, keep, rowCount() - 1);
        m_rows.resize(staying.size());
        for (const auto id : leaving)
            m_places[id] = -1;
        endRemoveRows();
    }
    if (rows.size() > m_rows.size()) {
        beginInsertRows({}, rowCount(), static_cast<int>(rows.size()) - 1);
        for (const auto id : rows) {
            if (m_places[id] >= 0)
                continue;
            m_places[id] = rowCount();
            m_rows.push_back(id);
        }
        endInsertRows();
    }
    permute(std::move(rows));
    Q_EMIT ordered();
}

void ArticleTableModel::permute(std::vector<RowId> rows)
{
    if (rows == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const auto before = persistentIndexList();
    auto places = placesOf(rows, static_cast<RowId>(m_places.size()));
    QModelIndexList after;
    after.reserve(before.size());
    for (const auto& old : before)
        after.append(createIndex(places[rowId(old.row())], old.column()));
    m_rows = std::move(rows);
    m_places = std::move(places);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace stet
