#pragma once

#include "models/review/review.h"

#include <QCoreApplication>

#include <functional>
#include <vector>

namespace stet {

/// Asks before articles with errors are published, if the person has chosen that.
class PublishPolicy
{
    Q_DECLARE_TR_FUNCTIONS(stet::PublishPolicy)

public:
    enum class Answer
    {
        Publish,
        Cancel,
    };
    using Ask = std::function<Answer(const QString& question)>;

    /// `review` must outlive this.
    PublishPolicy(const Review& review, Ask ask)
        : m_review(review)
        , m_ask(std::move(ask))
    {
    }

    void setAsking(bool isAsking) { m_isAsking = isAsking; }
    /// Returns false if the person was asked and declined.
    bool mayPublish(const std::vector<RowId>& rows) const;

private:
    const Review& m_review;
    Ask m_ask;
    bool m_isAsking = true;
};

} // namespace stet
