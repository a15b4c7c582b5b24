#include "models/folders/disk_marks.h"

#include <utility>

namespace stet {

DiskMarks::DiskMarks(ArticleStore& store, DeskState& desk, QObject* parent)
    : QObject(parent)
    , m_current(desk.current())
{
    connect(&desk, &DeskState::currentChanged, this, &DiskMarks::takeCurrent);
    connect(&store, &ArticleStore::changed, this, [this](const Change& change) {
        if (change.rows.empty()) // all articles are others now
            m_rows.clear();
    });
}

void DiskMarks::add(const std::vector<RowId>& rows)
{
    if (rows.empty())
        return;
    m_rows.insert(rows.begin(), rows.end());
    Q_EMIT changed(rows);
}

void DiskMarks::takeCurrent(RowId id)
{
    std::vector<RowId> seen;
    for (const auto row : {std::exchange(m_current, id), id}) {
        if (m_rows.erase(row) > 0)
            seen.push_back(row);
    }
    if (!seen.empty())
        Q_EMIT changed(seen);
}

} // namespace stet
