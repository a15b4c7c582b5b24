#pragma once

#include "models/desk/article_store.h"
#include "models/desk/desk_state.h"

#include <QObject>

#include <unordered_set>
#include <vector>

namespace stet {

/// The articles that other writers have changed or added and the person has not viewed since.
class DiskMarks : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    DiskMarks(ArticleStore& store, DeskState& desk, QObject* parent = nullptr);

    /// Marks articles. A mark stays until its article becomes current, or if it already is, until it no longer is; or
    /// until other folders are opened.
    void add(const std::vector<RowId>& rows);
    bool contains(RowId id) const { return m_rows.contains(id); }

Q_SIGNALS:
    /// These have gained or lost a mark.
    void changed(const std::vector<stet::RowId>& rows);

private:
    void takeCurrent(RowId id);

    std::unordered_set<RowId> m_rows;
    RowId m_current = noRow;
};

} // namespace stet
