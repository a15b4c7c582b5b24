#pragma once

#include "models/background/background_task.h"
#include "models/desk/article_store.h"

#include <QObject>

#include <string>
#include <utility>
#include <vector>

namespace stet {

/// The result of a save, article by article.
struct SaveReport
{
    struct Failure
    {
        RowId row;
        Error error;
    };
    struct SaveNote
    {
        RowId row;
        SaveWarning warning;
    };
    qint64 saved = 0;
    std::vector<Failure> failures; ///< these stay unsaved
    std::vector<SaveNote> notes; ///< saved, but something was not preserved
};

/// Saves unsaved articles in the background, one save at a time.
class SaveService : public QObject
{
    Q_OBJECT

public:
    /// `disk` must outlive the service.
    SaveService(ArticleStore& store, Disk& disk, QObject* parent = nullptr);

    /// Saves the unsaved ones among the rows. Returns false, starting nothing, while a save is running or if none is
    /// unsaved.
    bool save(const std::vector<RowId>& rows);
    /// Writes an unsaved article whose file is gone to a new file, which then becomes the article's. Returns false,
    /// starting nothing, as save() does.
    bool saveAs(RowId row, const std::string& path);
    /// As save(), for all unsaved articles.
    bool saveAll();
    void cancel();
    bool isSaving() const { return m_task.isRunning(); }

Q_SIGNALS:
    void started(qint64 total);
    void progress(qint64 done, qint64 total);
    void finished(const stet::SaveReport& report);

private:
    using Outcomes = std::vector<std::pair<SaveTask, Result<SavedArticle>>>;
    void begin(std::size_t total);
    void apply(Outcomes outcomes);
    void applyNewFile(const SaveTask& task, Result<SavedArticle> outcome);
    void finish();

    ArticleStore& m_store;
    Disk& m_disk;
    SaveReport m_report;
    qint64 m_done = 0;
    qint64 m_total = 0;
    BackgroundTask m_task;
};

} // namespace stet
