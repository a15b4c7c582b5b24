#pragma once

#include "core/query/row_order.h"
#include "models/background/latest.h"

#include <QObject>

#include <optional>

namespace stet {

/// Computes which rows the table shows and in which order, away from the GUI thread. While one request is computed the
/// next waits, and only the last of those that wait is computed. An answer that somebody no longer wants, because
/// filter or order are others now, is dropped; one that only lacks the newest rows is given all the same.
class RowOrderJob : public QObject
{
    Q_OBJECT

public:
    explicit RowOrderJob(QObject* parent = nullptr);

    void request(RowSupply supply, RowRequest request);
    /// Whether an answer is still to come.
    bool isBusy() const { return m_latest.isBusy(); }

Q_SIGNALS:
    /// Comes before each answer; some begin and give none, when another one is wanted.
    void started();
    void ordered(const stet::RowAnswer& answer);

private:
    RowRequest m_wanted; ///< what was asked for last
    std::shared_ptr<const KnownOrder> m_known; ///< of the last answer to the empty query; may be null
    struct Answer
    {
        RowAnswer rows;
        std::shared_ptr<const KnownOrder> known; ///< what the next request may use; null: as before
    };
    Latest<Answer> m_latest;
};

} // namespace stet
