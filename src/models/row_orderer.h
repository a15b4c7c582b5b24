#pragma once

#include "background_task.h"
#include "query/row_order.h"

#include <QObject>

#include <optional>
#include <vector>

namespace stet {

/// Computes which rows the table shows and in which order, away from the GUI thread. The newest request wins: while one
/// is computed the next waits, and only the last of those that wait is answered.
class RowOrderer : public QObject
{
    Q_OBJECT

public:
    explicit RowOrderer(QObject* parent = nullptr);

    void request(Snapshot rows, RowRequest request);

Q_SIGNALS:
    void ordered(const std::vector<stet::RowId>& rows);

private:
    struct Request
    {
        Snapshot rows;
        RowRequest request;
    };

    void start(Request request);
    void finish(const std::vector<RowId>& rows);

    std::optional<Request> m_next;
    bool m_isBusy = false;
    BackgroundTask m_task;
};

} // namespace stet
