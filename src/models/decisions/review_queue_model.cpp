#include "models/decisions/review_queue_model.h"

#include "core/messages/error_messages.h"
#include "models/desk/article_texts.h"

#include <QLocale>

namespace stet {

ReviewQueueModel::ReviewQueueModel(
    ArticleStore& store, ReviewSession& session, ThresholdOf thresholdOf, QObject* parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_session(session)
    , m_thresholdOf(std::move(thresholdOf))
{
    connect(&m_session, &ReviewSession::begun, this, &ReviewQueueModel::readQueue);
    connect(&m_session, &ReviewSession::changed, this, [this] {
        if (m_rows != m_session.queue())
            readQueue();
    });
    connect(&m_store, &ArticleStore::changed, this, [this] {
        if (m_session.isRunning() && !m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1)); // views ask again about what they show
    });
}

void ReviewQueueModel::readQueue()
{
    beginResetModel();
    m_rows = m_session.queue();
    endResetModel();
}

int ReviewQueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ReviewQueueModel::data(const QModelIndex& index, int role) const
{
    const auto& library = m_store.library();
    const auto id = index.isValid() ? m_rows[static_cast<std::size_t>(index.row())] : noRow;
    if (!library.contains(id))
        return {};
    const auto& row = library.row(id);
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(row);
    case Qt::ToolTipRole:
        return plainToolTip(nameOf(row));
    case Qt::AccessibleTextRole:
        return spokenText(id);
    case QueueRole::State:
        return static_cast<int>(row.publishState);
    case QueueRole::Quality:
        return row.quality ? QVariant(*row.quality) : QVariant();
    case QueueRole::Threshold:
        return m_thresholdOf(id);
    case QueueRole::Review:
        return static_cast<int>(reviewSignOf(library.annotations().decision(id), row));
    default:
        return {};
    }
}

QString ReviewQueueModel::spokenText(RowId id) const
{
    const auto& row = m_store.library().row(id);
    QStringList parts{nameOf(row), stateText(row.publishState)};
    if (row.quality)
        parts << tr("quality %1").arg(QLocale().toString(*row.quality));
    if (isReviewed(m_store.library().annotations().decision(id)))
        parts << tr("reviewed");
    return parts.join(QStringLiteral(", "));
}

} // namespace stet
