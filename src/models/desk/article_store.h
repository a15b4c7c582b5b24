#pragma once

#include "core/library/rescan_folders.h"
#include "core/review/check_context.h"
#include "core/saving/save_articles.h"
#include "models/background/background_task.h"
#include "models/desk/quiet.h"

#include <QFlags>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace stet {

enum class ChangeKind
{
    Content = 0x1, ///< rows were added, removed or read again
    Pending = 0x2, ///< edits were made, undone or saved
    Disk = 0x4, ///< the file on disk differs from the one that Stet read
    Problems = 0x8,
    Links = 0x10,
    Decided = 0x20, ///< the person decided
    ReadDecisions = 0x40, ///< decisions came from files
    Newness = 0x80, ///< of rows
    Saved = 0x100, ///< beside Pending: the edits are on disk
};
Q_DECLARE_FLAGS(ChangeKinds, ChangeKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(ChangeKinds)

/// Describes what happened to the articles.
struct Change
{
    std::vector<RowId> rows; ///< the articles concerned; empty: all
    ChangeKinds kinds;
    quint64 generation = 0; ///< counts changes; workers' answers for an earlier one may be stale
    std::vector<std::pair<RowId, std::string>> renamed{}; ///< articles with a new path, each with its old path
};

/// Whether articles or their edits changed, not only their problems or links.
inline bool isAboutArticles(const Change& change)
{
    return change.kinds.testAnyFlags(ChangeKind::Content | ChangeKind::Pending | ChangeKind::Disk);
}

/// A saved article: its task, and the row of the text now on disk.
struct SavedRow
{
    SaveTask task;
    ArticleSummary row;
    std::shared_ptr<const InverseEdit> back{}; ///< the inverse edit of the save
    KnownText meant{}; ///< see SavedArticle
};

/// The only access to the library in the window, and the only object that reports its changes. Lives on the GUI thread.
class ArticleStore : public QObject
{
    Q_OBJECT

public:
    explicit ArticleStore(PublishField field = {}, QObject* parent = nullptr);

    const Library& library() const { return m_library; }
    quint64 generation() const { return m_generation; }

    void clear();
    /// Announces how many articles are about to be put.
    void expect(std::size_t count) { m_library.expect(count); }
    /// Adds articles or updates their rows; returns their ids.
    std::vector<RowId> put(std::vector<ArticleSummary> rows);
    /// Applies new paths of articles; returns the ids of those articles.
    std::vector<RowId> rename(std::vector<RenamedRow> rows);
    /// Removes articles that no longer exist, except those with pending edits; returns the removed ones.
    std::vector<RowId> remove(const std::vector<RowId>& rows);
    /// Called with the skipped rows: their field no longer held the value that their edit expected.
    using LeftAlone = std::function<void(const std::vector<RowId>&)>;
    /// Makes edits pending; for undo commands only. Applies thousands in slices while the thread is idle, so as not to
    /// block it. Calls `leftAlone` at the end if it skipped any.
    void apply(std::vector<ArticleEdit> edits, LeftAlone leftAlone = {});
    /// Applies edits that a worker has prepared. Returns the rows whose article has changed since.
    std::vector<RowId> apply(std::vector<PreparedEdits> prepared);
    struct KeptText
    {
        RowId row = noRow;
        Fingerprint fingerprint{}; ///< of the text
        std::shared_ptr<const std::string> text; ///< never null
    };
    /// Keeps the texts that pending edits were made for; ignores other texts.
    void keepTexts(std::vector<KeptText> texts);
    /// Applies now what apply() has postponed. Call it before asking which edits are pending.
    void settle();
    /// Tracks the activities on the desk. Calls waiting for Activity::Applying are dropped by clear().
    Quiet& quiet() { return m_quiet; }
    /// Stores the findings of a review.
    void setProblems(std::vector<std::pair<RowId, RowProblems>> problems);
    /// Stores what was decided about articles: by the person now (ChangeKind::Decided) or in files (ReadDecisions).
    void setDecisions(const std::vector<std::pair<RowId, RowDecision>>& decisions, ChangeKind kind);
    /// Stores what is new in articles since the person has seen them.
    void setNews(const std::vector<std::pair<RowId, RowNews>>& news);
    /// Stores which articles tell one story.
    void setStories(std::vector<std::pair<RowId, StoryMembers>> stories);
    /// Applies to articles put after clear().
    void setPublishField(PublishField field) { m_library.setPublishField(std::move(field)); }
    /// Stores what the folders of the roots decide, as the review has read it.
    void setContexts(CheckContexts contexts) { m_contexts = std::move(contexts); }
    /// By the index of the root; empty until the review has read the settings.
    const CheckContexts& contexts() const { return m_contexts; }
    /// Applies what a save has written.
    void markSaved(std::vector<SavedRow> saved);

Q_SIGNALS:
    void changed(const stet::Change& change);

private:
    struct Applying
    {
        std::vector<ArticleEdit> edits;
        LeftAlone leftAlone;
        std::size_t next = 0;
        std::vector<RowId> left;
    };

    void applySlice();
    void say(std::vector<RowId> rows, ChangeKinds kinds, std::vector<std::pair<RowId, std::string>> renamed = {});

    Library m_library;
    CheckContexts m_contexts;
    std::optional<Applying> m_applying;
    Quiet m_quiet;
    QTimer m_applyLater;
    quint64 m_generation = 0;
    BackgroundTask m_disposal; ///< frees the rows of closed folders, too slow for the GUI thread
};

} // namespace stet
