#include "models/table/row_order_job.h"

#include <utility>

namespace stet {

RowOrderJob::RowOrderJob(QObject* parent)
    : QObject(parent)
    , m_latest([this](const Answer& answer) {
        if (answer.known)
            m_known = answer.known;
        Q_EMIT ordered(answer.rows);
    })
{
}

void RowOrderJob::request(RowSupply supply, RowRequest request)
{
    const auto former = request == m_wanted ? Former::Finish : Former::Drop;
    m_wanted = request;
    m_latest.request(
        [supply = std::move(supply), request = std::move(request), known = m_known](const BackgroundTask::Run& run) {
            auto rows = orderRows(supply, request, run.stop(), known.get());
            auto next = run.isStopped() ? nullptr : KnownOrder::of(supply, request, rows);
            return Answer{std::move(rows), std::move(next)};
        },
        former);
    Q_EMIT started();
}

} // namespace stet
