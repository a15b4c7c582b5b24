#include "models/article/source_check_job.h"

#include <QMetaObject>

#include <utility>

namespace stet {

void SourceCheckJob::check(std::string bytes)
{
    if (m_isBusy)
        m_next = std::move(bytes);
    else
        start(std::move(bytes));
}

void SourceCheckJob::start(std::string bytes)
{
    m_isBusy = true;
    m_task.start([this, bytes = std::move(bytes)](const std::stop_token& /*stop*/) {
        const auto source = std::make_shared<const CheckedSource>(checkSource(bytes));
        QMetaObject::invokeMethod(
            this, [this, source] { finish(source); }, Qt::QueuedConnection);
    });
}

void SourceCheckJob::finish(const std::shared_ptr<const CheckedSource>& source)
{
    m_isBusy = false;
    if (m_next)
        start(*std::exchange(m_next, std::nullopt));
    else
        Q_EMIT checked(source);
}

} // namespace stet
