#pragma once

#include "models/decisions/review_session.h"
#include "models/desk/article_store.h"

#include <QAbstractListModel>

namespace stet {

namespace QueueRole {
enum
{
    State = Qt::UserRole, ///< PublishState as int
    Quality, ///< double; invalid if unknown
    Threshold, ///< double, 0 to 100
    Review, ///< ReviewSign as int
};
}

/// The queue of a review session as a list: titles with their state, score and decision.
class ReviewQueueModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// Returns the quality from which an article is worth publishing.
    using ThresholdOf = std::function<double(RowId)>;

    /// Both must outlive the model.
    ReviewQueueModel(ArticleStore& store, ReviewSession& session, ThresholdOf thresholdOf, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void readQueue();
    QString spokenText(RowId id) const;

    ArticleStore& m_store;
    ReviewSession& m_session;
    ThresholdOf m_thresholdOf;
    std::vector<RowId> m_rows; ///< as the views know them
};

} // namespace stet
