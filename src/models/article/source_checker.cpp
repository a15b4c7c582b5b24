#include "models/article/source_checker.h"

#include <QMetaObject>

#include <utility>

namespace stet {

void SourceChecker::check(std::string bytes)
{
    if (m_isBusy)
        m_next = std::move(bytes);
    else
        start(std::move(bytes));
}

void SourceChecker::start(std::string bytes)
{
    m_isBusy = true;
    m_task.start([this, bytes = std::move(bytes)](const std::stop_token& /*stop*/) {
        const auto source = std::make_shared<const CheckedSource>(checkSource(bytes));
        QMetaObject::invokeMethod(
            this, [this, source] { finish(source); }, Qt::QueuedConnection);
    });
}

void SourceChecker::finish(const std::shared_ptr<const CheckedSource>& source)
{
    m_isBusy = false;
    if (m_next)
        start(*std::exchange(m_next, std::nullopt));
    else
        Q_EMIT checked(source);
}

} // namespace stet
