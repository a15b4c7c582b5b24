#pragma once

#include "core/review/fixes.h"
#include "models/background/background_task.h"
#include "models/background/waiting_rows.h"
#include "models/desk/article_store.h"
#include "models/desk/edit_service.h"
#include "models/folders/folder_loader.h"
#include "models/review/review_run.h"

#include <QObject>
#include <QSize>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace stet {

/// The problems of the opened articles. Checks articles in the background as they come and change, together with those
/// related to a changed one. Updates the store, so that rows and queries know.
class Review final : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<std::int64_t()>; ///< seconds since 1970-01-01 UTC
    /// Time from the last edit until the review learns from all articles again: after a topic has been given another
    /// spelling everywhere, the review then knows that spelling. Milliseconds.
    static constexpr int learnAfterMs = 5000;

    /// `store`, `loader` and `disk` must outlive the review.
    Review(ArticleStore& store, FolderLoader& loader, Disk& disk, Clock clock, ImageSizes imageSizes,
        QObject* parent = nullptr);
    ~Review() override;

    /// In file order, then those of the set. Valid until changed() is emitted.
    std::vector<const Finding*> findings(RowId id) const;
    /// Returns the number of findings of an article.
    std::size_t count(RowId id) const;
    /// Returns the number of findings of a severity in all articles.
    std::size_t count(Severity severity) const { return m_counts[static_cast<std::size_t>(severity)]; }
    /// Returns the errors in the settings of the folders.
    const std::vector<ConfigurationError>& parseErrors() const { return m_parseErrors; }
    /// Returns the quality from which an article is worth publishing, as set by its folder; 0 to 100.
    double threshold(RowId id) const;
    /// Returns the quality from which articles of the first opened folder are worth publishing.
    double threshold() const;
    /// Returns how much the parts of an article's worth count, by the opened roots.
    std::vector<WorthWeights> weights() const;
    /// Returns the least size of a lead picture, as set by the article's folder, in pixels.
    QSize leadSize(RowId id) const;
    /// Returns the path of an article as the patterns of its folder's settings see it.
    std::string pathBelow(RowId id) const;
    /// Reads the settings of the folders again and checks all articles: the settings may have changed.
    void checkAll();
    /// Checks articles again: of their pictures more is known.
    void checkAgain(const std::vector<RowId>& rows);
    /// Pauses the review while the person waits for something else.
    void setHeldUp(bool isHeldUp) { isHeldUp ? m_gate->close() : m_gate->open(); }
    /// Whether findings are still pending.
    bool isChecking() const { return m_task.isRunning() || !m_waiting.empty() || !m_regrouped.empty() || m_isStale; }
    /// Returns those of the rows whose worst finding is an error.
    std::vector<RowId> invalid(const std::vector<RowId>& rows) const;

    /// Returns what prepares the fix of an article, for workers: fixes the findings selected by `filter` that have one
    /// right answer in the text at that time. `isOnce` as in fixArticle().
    EditService::Prepare fixing(FixFilter filter, bool isOnce) const;

Q_SIGNALS:
    /// The findings of these articles have changed; of all if `rows` is empty.
    void changed(const std::vector<stet::RowId>& rows);
    /// For a review of many articles.
    void started();
    void progress(qint64 done, qint64 total);
    void finished();
    void settingsRead();

private:
    struct Found
    {
        std::vector<Finding> own{};
        std::vector<Finding> ofSet{};
    };
    void take(const Change& change);
    void startLater();
    void begin();
    ReviewJob nextJob();
    void start(ReviewJob job);
    void applySettings(ReviewedSettings settings);
    void applyAnswers(ReviewAnswers answers);
    bool applyAnswer(ReviewAnswer answer);
    void finish(std::shared_ptr<ReviewEngine> engine, const std::vector<RowId>& toBeChecked);
    void forgetAll();
    void checkAllAgain();
    void checkPicturesAgain();

    ArticleStore& m_store;
    FolderLoader& m_loader;
    Disk& m_disk;
    Clock m_clock;
    ImageSizes m_imageSizes;
    std::shared_ptr<ReviewEngine> m_engine; ///< null before the first run of the opened folders, and during a run
    CheckContexts m_contexts; ///< of the engine
    std::shared_ptr<const HostKeys> m_fixableHosts; ///< of the engine; may be null
    std::vector<ConfigurationError> m_parseErrors;
    std::vector<std::unique_ptr<Found>> m_found; ///< by RowId; null: no findings
    std::array<std::size_t, 3> m_counts{}; ///< of them, by Severity
    WaitingRows m_waiting; ///< changed since they were checked
    WaitingRows m_regrouped; ///< only the findings of the set are to be checked again
    bool m_isStale = false; ///< the review must learn from all articles again
    bool m_isOfMany = false;
    qint64 m_done = 0;
    qint64 m_total = 0;
    std::shared_ptr<WorkGate> m_gate = std::make_shared<WorkGate>();
    QTimer m_startLater;
    QTimer m_learnLater; ///< runs since articles were edited
    BackgroundTask m_disposal; ///< frees the findings of closed folders, too slow for the GUI thread
    BackgroundTask m_task;
};

} // namespace stet
