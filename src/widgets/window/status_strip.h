#pragma once

#include "models/table/article_table_model.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace Ui {
class StatusStrip;
}

namespace stet {

/// The status bar: how many articles there are and are shown, the last action with Undo, and the progress of long work
/// with Cancel.
class StatusStrip final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the strip.
    StatusStrip(ArticleStore& store, ArticleTableModel& table, QWidget* parent = nullptr);
    ~StatusStrip() override;

    /// An action offered with a sentence.
    struct Offer
    {
        QString text;
        std::function<void()> act;
    };

    /// Shows a sentence for some seconds, or with at most two offers, until the next one.
    void say(const QString& sentence, std::vector<Offer> offers = {});
    /// The same for events that the person did not start: does not replace an offer on screen, and ignores an empty
    /// sentence.
    void sayQuietly(const QString& sentence);
    /// Announces long work; shows it only if it takes longer than a moment.
    void beginWork(const QString& what);
    /// `total` 0: unknown.
    void setProgress(qint64 done, qint64 total);
    void endWork();
    /// Shows how many of the files found were skipped; 0 hides it.
    void setSkipped(qint64 count, qint64 unreadable);

    /// Shows for how many articles the person has to decide conflicts; 0 hides it.
    void setConflicts(int count);

    QString countsText() const;

Q_SIGNALS:
    void cancelRequested();
    void skippedRequested();
    void conflictsRequested();

private:
    void accept(std::size_t offer);
    void showCounts();

    ArticleStore& m_store;
    ArticleTableModel& m_table;
    std::unique_ptr<Ui::StatusStrip> m_ui;
    QTimer m_sentenceEnds;
    QTimer m_workShows;
    QTimer m_countLater;
    QString m_work;
    std::vector<Offer> m_offers;
};

} // namespace stet
