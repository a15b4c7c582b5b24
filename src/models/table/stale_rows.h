#pragma once

#include "core/query/row_order.h"
#include "models/background/latest.h"

#include <QObject>

#include <unordered_set>
#include <vector>

namespace stet {

/// The rows that stay in the table even if they do not match the search, as edited ones do until the search is applied
/// again. A worker finds out which of them no longer match: these are stale.
class StaleRows final : public QObject
{
    Q_OBJECT

public:
    /// Supplies the worker's input; called on the thread of this object.
    using Supply = std::function<RowSupply()>;
    explicit StaleRows(Supply supply, QObject* parent = nullptr);

    /// Applies another search: keeps nothing. Rows are stale until its answer comes.
    void setQuery(std::shared_ptr<const Query> query);
    /// Keeps rows that were edited while shown, and checks whether they still match.
    void addEdited(const std::vector<RowId>& ids);
    /// Keeps a row that is to be shown.
    void keep(RowId id) { m_kept.insert(id); }
    const std::unordered_set<RowId>& kept() const { return m_kept; }

    /// An answer of the table's search is requested: it will cover the rows kept now.
    void beginOrder() { m_editedSince.clear(); }
    /// Applies the answer's result for the kept rows.
    void applyOrder(const RowAnswer& answer);

    bool contains(RowId id) const { return m_stale.contains(id); }

Q_SIGNALS:
    void changed(const std::vector<stet::RowId>& ids);

private:
    struct Judged
    {
        std::vector<RowId> ids;
        std::vector<RowId> unmatched;
    };

    void judge(const std::vector<RowId>& ids);
    void apply(const Judged& judged);

    Supply m_supply;
    std::shared_ptr<const Query> m_query = std::make_shared<const Query>();
    std::unordered_set<RowId> m_kept;
    std::unordered_set<RowId> m_stale; ///< those of the kept ones that no longer match
    std::unordered_set<RowId> m_editedSince; ///< since the last answer was requested
    std::unordered_set<RowId> m_unjudged;
    Latest<Judged> m_judging;
};

} // namespace stet
