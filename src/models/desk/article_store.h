#pragma once

#include "core/library/rescan_folders.h"
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
    Content = 0x1, ///< rows came, went, or were read again
    Pending = 0x2, ///< edits were made, undone or saved
    Disk = 0x4, ///< the file on disk is another than the one that was read
    Problems = 0x8,
    Links = 0x10,
};
Q_DECLARE_FLAGS(ChangeKinds, ChangeKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(ChangeKinds)

/// What happened to the articles.
struct Change
{
    std::vector<RowId> rows; ///< those concerned; empty: all
    ChangeKinds kinds;
    quint64 generation = 0; ///< counts changes; answers of workers for an earlier one may be stale
    std::vector<std::pair<RowId, std::string>> renamed{}; ///< those with another path, and the path that they had
};

/// Whether there is something else to be seen of articles or their edits, not only of what is wrong with them.
inline bool isAboutArticles(const Change& change)
{
    return change.kinds.testAnyFlags(ChangeKind::Content | ChangeKind::Pending | ChangeKind::Disk);
}

/// An article that was saved: what was to be done, and the row of the text that is on disk now.
struct SavedRow
{
    SaveTask task;
    ArticleSummary row;
    std::shared_ptr<const InverseEdit> back{}; ///< what takes the save back
    KnownText meant{}; ///< see SavedArticle
};

/// The one way to the library in the window, and the only place that says it changed. Lives on the GUI thread.
class ArticleStore : public QObject
{
    Q_OBJECT

public:
    explicit ArticleStore(PublishField field = {}, QObject* parent = nullptr);

    const Library& library() const { return m_library; }
    quint64 generation() const { return m_generation; }

    void clear();
    /// That many articles are about to be put.
    void expect(std::size_t count) { m_library.expect(count); }
    /// Adds articles or brings their rows up to date; returns their ids.
    std::vector<RowId> put(std::vector<ArticleSummary> rows);
    /// Takes over the new paths of articles; returns those that have them.
    std::vector<RowId> rename(std::vector<RenamedRow> rows);
    /// Forgets articles that are no longer there, but for those with pending edits; returns those forgotten.
    std::vector<RowId> remove(const std::vector<RowId>& rows);
    /// Told which rows were left as they are, because their field no longer held what their edit was made for.
    using LeftAlone = std::function<void(const std::vector<RowId>&)>;
    /// Makes edits pending; for undo commands only. Thousands are made in slices, whenever the thread has nothing else
    /// to do, so that they do not hold it up. `leftAlone` is called at the end, when there is any.
    void apply(std::vector<ArticleEdit> edits, LeftAlone leftAlone = {});
    /// Takes over edits that a worker has made ready. Returns the rows whose article is another one since.
    std::vector<RowId> apply(std::vector<PreparedEdits> prepared);
    struct KeptText
    {
        RowId row = noRow;
        Fingerprint fingerprint{}; ///< of the text
        std::shared_ptr<const std::string> text; ///< never null
    };
    /// Keeps the texts that pending edits were made for, where they are those.
    void keepTexts(std::vector<KeptText> texts);
    /// Does now what apply() has left for later. To be called before asking which edits are pending.
    void settle();
    /// Knows what is under way on the desk. What waits for Activity::Applying is let go when all is cleared.
    Quiet& quiet() { return m_quiet; }
    /// Takes over what a review has found.
    void setProblems(std::vector<std::pair<RowId, RowProblems>> problems);
    /// Takes over which articles tell one story.
    void setStories(std::vector<std::pair<RowId, StoryMembers>> stories);
    /// For the articles that come after clear().
    void setPublishField(PublishField field) { m_library.setPublishField(std::move(field)); }
    /// Takes over what a save has written.
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
    std::optional<Applying> m_applying;
    Quiet m_quiet;
    QTimer m_applyLater;
    quint64 m_generation = 0;
    BackgroundTask m_disposal; ///< frees the rows of closed folders, which takes longer than a click may
};

} // namespace stet
