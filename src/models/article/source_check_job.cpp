#include "models/article/source_check_job.h"

#include <utility>

namespace stet {

SourceCheckJob::SourceCheckJob(QObject* parent)
    : QObject(parent)
    , m_latest([this](const auto& source) { Q_EMIT checked(source); })
{
}

void SourceCheckJob::check(std::string bytes)
{
    m_latest.request([bytes = std::move(bytes)](const BackgroundTask::Run& /*run*/) {
        return std::make_shared<const CheckedSource>(checkSource(bytes));
    });
}

} // namespace stet
