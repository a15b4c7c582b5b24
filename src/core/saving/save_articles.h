#pragma once

#include "core/library/library.h"
#include "core/storage/disk.h"
#include "core/storage/guarded_save.h"

#include "core/parallel/stop.h"
#include <functional>
#include <vector>

namespace stet {

struct SavedArticle
{
    ArticleSummary row; ///< of the text now on disk
    std::vector<SaveWarning> warnings;
    std::shared_ptr<const InverseEdit> back; ///< undoes this save
    /// What the edits made of the text they were made for. Differs from the text on disk if the save kept changes by
    /// others; without text if the original one was not at hand.
    KnownText meant{};
};

/// Writes one article's pending edits, with withPending() even if the file changed meanwhile. Proves the new text, then
/// replaces the file atomically. Every error names the file and leaves it as it was. A task whose edits undo the last
/// save writes the exact bytes from before it.
Result<SavedArticle> saveArticle(Disk& disk, const SaveTask& task, const PublishField& field);

/// Called for each task when it is done, in order, one at a time, on the thread of saveArticles().
using SaveSink = std::function<void(const SaveTask&, Result<SavedArticle>)>;

/// How many articles a bulk save may be ahead of its reports.
inline constexpr std::size_t saveAhead = 16;

/// Saves articles with a few workers, so that one is proved while others wait for the disk, and syncs each folder at
/// the end. When stopped, reports tasks not yet begun as Cancelled and leaves them as they were; at most saveAhead
/// tasks after the last reported one have begun. All saved tasks come before the canceled ones. The tasks must be of
/// different articles. Returns the saved ones whose folder could not be synced, for SaveWarning::FolderNotSynced.
std::vector<RowId> saveArticles(Disk& disk, const std::vector<SaveTask>& tasks, const PublishField& field,
    const SaveSink& sink, const Stop& stop = {});

} // namespace stet
