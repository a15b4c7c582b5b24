#include "models/table/row_order_job.h"

#include <QMetaObject>

namespace stet {

RowOrderJob::RowOrderJob(QObject* parent)
    : QObject(parent)
{
}

void RowOrderJob::request(RowSupply supply, RowRequest request)
{
    m_next = Request{std::move(supply), std::move(request)};
    if (!m_isBusy)
        start(*std::exchange(m_next, std::nullopt));
    else if (m_next->request != m_running)
        m_task.requestStop();
}

void RowOrderJob::start(Request request)
{
    m_isBusy = true;
    Q_EMIT started();
    m_running = request.request;
    m_task.start([this, request = std::move(request)](const std::stop_token& stop) {
        auto answer = orderRows(request.supply, request.request, stop);
        QMetaObject::invokeMethod(
            this, [this, answer = std::move(answer)] { finish(answer); }, Qt::QueuedConnection);
    });
}

void RowOrderJob::finish(const RowAnswer& answer)
{
    m_isBusy = false;
    const bool isWanted = !m_next || m_next->request == m_running;
    if (m_next)
        start(*std::exchange(m_next, std::nullopt));
    if (isWanted)
        Q_EMIT ordered(answer);
}

} // namespace stet
