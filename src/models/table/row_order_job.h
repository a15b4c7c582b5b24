#pragma once

#include "core/query/row_order.h"
#include "models/background/background_task.h"

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
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    /// Comes before each answer; some begin and give none, when another one is wanted.
    void started();
    void ordered(const stet::RowAnswer& answer);

private:
    struct Request
    {
        RowSupply supply;
        RowRequest request;
    };

    void start(Request request);
    void finish(const RowAnswer& answer);

    RowRequest m_running; ///< what is being computed
    std::optional<Request> m_next;
    bool m_isBusy = false;
    BackgroundTask m_task;
};

} // namespace stet
