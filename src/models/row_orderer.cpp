#include "row_orderer.h"

#include <QMetaObject>

namespace stet {

RowOrderer::RowOrderer(QObject* parent)
    : QObject(parent)
{
}

void RowOrderer::request(Snapshot rows, RowRequest request)
{
    m_next = Request{std::move(rows), std::move(request)};
    if (m_isBusy)
        m_task.requestStop();
    else
        start(*std::exchange(m_next, std::nullopt));
}

void RowOrderer::start(Request request)
{
    m_isBusy = true;
    m_task.start([this, request = std::move(request)](const std::stop_token& stop) {
        auto ids = orderRows(request.rows, request.request, stop);
        QMetaObject::invokeMethod(
            this, [this, ids = std::move(ids)] { finish(ids); }, Qt::QueuedConnection);
    });
}

void RowOrderer::finish(const std::vector<RowId>& rows)
{
    m_isBusy = false;
    if (m_next)
        start(*std::exchange(m_next, std::nullopt));
    else
        Q_EMIT ordered(rows);
}

} // namespace stet
