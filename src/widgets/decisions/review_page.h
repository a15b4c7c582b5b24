#pragma once

#include "models/decisions/review_queue_model.h"
#include "models/decisions/review_session.h"

#include <QAction>
#include <QWidget>

#include <memory>
#include <vector>

namespace Ui {
class ReviewPage;
}

namespace stet {

/// The calm page on which a person goes through a queue: the queue as a slim list, the article large, its story beside
/// it, the verbs below. Letters are verbs wherever the focus is, except in text fields. The panels that show article
/// and story belong to the desk; the page borrows them while it is open.
class ReviewPage final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    ReviewPage(ReviewSession& session, ReviewQueueModel& queue, QWidget* parent = nullptr);
    ~ReviewPage() override;

    /// Shows the panels in the middle and at the side, until give back.
    void borrow(QWidget* article, QWidget* story);
    /// Takes no panel any more; they belong to no parent then.
    void giveBack();

    /// Where Escape in the borrowed panels leads.
    QWidget& home() const;

    /// What the queue is, for the heading: the name of a view, or a search.
    void setHeading(const QString& heading);
    /// One sentence about the problems of the current article; empty: none. `canFix`: some have one right answer.
    void setProblems(const QString& sentence, bool isError, bool canFix);
    /// Offers reasons that were given before.
    void setReasons(const std::vector<std::string>& reasons);

    QByteArray sizes() const;
    void setSizes(const QByteArray& sizes);

    /// The verbs with their keys, for the sheet of keys.
    const std::vector<QAction*>& verbs() const { return m_verbs; }

Q_SIGNALS:
    void deskRequested();
    void editRequested();
    /// The article is to be shown again after editing.
    void articleRequested();
    void fixRequested();
    void saveRequested();
    void laterRequested();
    void reportRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* addVerb(const QString& icon, const QString& text, const QKeySequence& key);
    void addAct(const QString& icon, const QString& text, Qt::Key key, ReviewSession::Act act);
    void addKeys(const QList<QKeySequence>& keys, const std::function<void()>& run);
    void addVerbs();
    void askForReason();
    void act(ReviewSession::Act act, ReviewSession::Then then);
    void showPlace();
    void showNotice();
    QString summary() const;

    std::unique_ptr<Ui::ReviewPage> m_ui;
    ReviewSession& m_session;
    std::vector<QAction*> m_verbs;
    QString m_problems;
    bool m_isProblemError = false;
    bool m_canFix = false;
};

} // namespace stet
