#pragma once

#include "core/review/fixes.h"
#include "models/background/background_task.h"
#include "models/background/waiting_rows.h"
#include "models/desk/article_store.h"
#include "models/desk/edit_service.h"
#include "models/folders/folder_loader.h"
#include "models/review/review_run.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace stet {

/// What is wrong with the opened articles. Checks them in the background as they come, again as they change, and those
/// that have something in common with a changed one; tells the store, so that rows and queries know.
class Review final : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<std::int64_t()>; ///< seconds since 1970-01-01 UTC
    /// After the last edit, until what is learned from all articles is learned again: a topic that has been given
    /// another spelling everywhere is known by that one then. Milliseconds.
    static constexpr int learnAfterMs = 5000;

    /// `store`, `loader` and `disk` must outlive the review.
    Review(ArticleStore& store, FolderLoader& loader, Disk& disk, Clock clock, ImageSizes imageSizes,
        QObject* parent = nullptr);
    ~Review() override;

    /// In the order of the file; those of the set behind. Valid until changed() says otherwise.
    std::vector<const Finding*> findings(RowId id) const;
    /// The number of findings of an article.
    std::size_t count(RowId id) const;
    /// How many findings of a severity there are in all.
    std::size_t count(Severity severity) const { return m_counts[static_cast<std::size_t>(severity)]; }
    /// What is wrong with the settings that the folders bring.
    const std::vector<ConfigurationError>& parseErrors() const { return m_parseErrors; }
    /// The quality from which an article is worth publishing, as its folder has it; 0 to 100.
    double threshold(RowId id) const;
    /// Holds a review up while a person waits for something else.
    void setHeldUp(bool isHeldUp) { isHeldUp ? m_gate->close() : m_gate->open(); }
    /// Whether findings are still to come.
    bool isChecking() const { return m_task.isRunning() || !m_waiting.empty() || !m_regrouped.empty() || m_isStale; }
    /// The articles whose worst finding is an error, of these.
    std::vector<RowId> invalid(const std::vector<RowId>& rows) const;

    /// Makes ready what fixes an article, for workers: of the findings that `filter` asks for, those that have one
    /// right answer in the text as it is by then. `isOnce` as in fixArticle().
    EditService::Prepare fixing(FixFilter filter, bool isOnce) const;

Q_SIGNALS:
    /// The findings of articles are others now; all of them where `rows` is empty.
    void changed(const std::vector<stet::RowId>& rows);
    /// Of a review of many articles.
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
    std::shared_ptr<ReviewEngine> m_engine; ///< null before the first run of the opened folders, and while a run has it
    CheckContexts m_contexts; ///< of the engine
    std::shared_ptr<const HostKeys> m_fixableHosts; ///< of the engine; may be null
    std::vector<ConfigurationError> m_parseErrors;
    std::vector<std::unique_ptr<Found>> m_found; ///< by RowId; null: nothing found
    std::array<std::size_t, 3> m_counts{}; ///< of them, by Severity
    WaitingRows m_waiting; ///< changed since they were checked
    WaitingRows m_regrouped; ///< only what the set says of them is to be asked again
    bool m_isStale = false; ///< what is learned from all articles is to be learned again
    bool m_isOfMany = false;
    qint64 m_done = 0;
    qint64 m_total = 0;
    std::shared_ptr<WorkGate> m_gate = std::make_shared<WorkGate>();
    QTimer m_startLater;
    QTimer m_learnLater; ///< runs since articles were edited
    BackgroundTask m_disposal; ///< frees the findings of closed folders, which takes longer than a click may
    BackgroundTask m_task;
};

} // namespace stet
