#include "models/table/row_order_job.h"

#include <utility>

namespace stet {

RowOrderJob::RowOrderJob(QObject* parent)
    : QObject(parent)
    , m_latest([this](const RowAnswer& answer) { Q_EMIT ordered(answer); })
{
}

void RowOrderJob::request(RowSupply supply, RowRequest request)
{
    const auto former = request == m_wanted ? Former::Finish : Former::Drop;
    m_wanted = request;
    m_latest.request([supply = std::move(supply), request = std::move(request)](
                         const BackgroundTask::Run& run) { return orderRows(supply, request, run.stop()); },
        former);
    Q_EMIT started();
}

} // namespace stet
