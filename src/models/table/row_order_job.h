#pragma once

#include "core/query/row_order.h"
#include "models/background/latest.h"

#include <QObject>

#include <optional>

namespace stet {

/// Computes which rows the table shows, and in which order, off the GUI thread. Works on one request at a time; of the
/// waiting requests, computes only the last. Drops an answer if filter or order have changed; still delivers one that
/// only lacks the newest rows.
class RowOrderJob : public QObject
{
    Q_OBJECT

public:
    explicit RowOrderJob(QObject* parent = nullptr);

    void request(RowSupply supply, RowRequest request);
    /// Whether an answer is still pending.
    bool isBusy() const { return m_latest.isBusy(); }

Q_SIGNALS:
    /// Emitted before each answer; some starts get none, if another answer is wanted by then.
    void started();
    void ordered(const stet::RowAnswer& answer);

private:
    RowRequest m_wanted; ///< the last request
    std::shared_ptr<const KnownOrder> m_known; ///< of the last answer to the empty query; may be null
    struct Answer
    {
        RowAnswer rows;
        std::shared_ptr<const KnownOrder> known; ///< for the next request; null: unchanged
    };
    Latest<Answer> m_latest;
};

} // namespace stet
