#include "models/review/publish_policy.h"

#include "core/messages/review_messages.h"

#include <algorithm>

namespace stet {

bool PublishPolicy::mayPublish(const std::vector<RowId>& rows) const
{
    if (!m_isAsking)
        return true;
    const auto invalid = m_review.invalid(rows);
    if (invalid.empty())
        return true;
    const auto findings = m_review.findings(invalid.front());
    const auto first = std::find_if(
        findings.begin(), findings.end(), [](const Finding* finding) { return finding->severity == Severity::Error; });
    const auto question
        = tr("%n of these articles have errors. The first: %1", nullptr, static_cast<int>(invalid.size()))
              .arg(first == findings.end() ? QString() : sentence(**first));
    return m_ask(question) == Answer::Publish;
}

} // namespace stet
