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
    if (!m_isBusy)
        start(*std::exchange(m_next, std::nullopt));
    else if (m_next->request != m_running)
        m_task.requestStop();
}

void RowOrderer::start(Request request)
{
    m_isBusy = true;
    m_running = request.request;
    m_task.start([this, request = std::move(request)](const std::stop_token& stop) {
        auto ids = orderRows(request.rows, request.request, stop);
        QMetaObject::invokeMethod(
            this, [this, ids = std::move(ids)] { finish(ids); }, Qt::QueuedConnection);
    });
}

void RowOrderer::finish(const std::vector<RowId>& rows)
{
    m_isBusy = false;
    const bool isWanted = !m_next || m_next->request == m_running;
    if (m_next)
        start(*std::exchange(m_next, std::nullopt));
    if (isWanted)
        Q_EMIT ordered(rows);
}

} // namespace stet
