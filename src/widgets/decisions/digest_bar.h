#pragma once

#include "core/decisions/seen_articles.h"

#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace stet {

/// One line about what came in since the person has last seen the folders. It stays until it is dismissed; each count
/// leads to the articles. Hidden while nothing came in.
class DigestBar final : public QWidget
{
    Q_OBJECT

public:
    /// Returns the time in seconds since 1970-01-01 UTC.
    using Clock = std::function<std::int64_t()>;

    explicit DigestBar(Clock clock, QWidget* parent = nullptr);

    /// Shows what came in; again after a dismissal only if it is something else.
    void setDigest(const SeenDigest& digest);

Q_SIGNALS:
    void queryRequested(const QString& query);
    /// The person has seen everything up to now.
    void seenRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* addCount(const QString& query);
    QLabel* addLabel();
    void dismiss();

    Clock m_clock;
    SeenDigest m_digest;
    QHBoxLayout* m_row;
    std::vector<QToolButton*> m_counts; ///< new, changed, published, made drafts
    QLabel* m_gone = nullptr;
    QToolButton* m_since = nullptr; ///< all files written since
};

/// Returns a moment as people say it: the time today, the weekday and the time within a week, else the date. Both in
/// seconds since 1970-01-01 UTC; in local time.
QString momentInWords(std::int64_t time, std::int64_t now);

} // namespace stet
