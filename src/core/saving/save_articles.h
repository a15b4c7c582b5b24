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
    ArticleSummary row; ///< of the text that is on disk now
    std::vector<SaveWarning> warnings;
    std::shared_ptr<const InverseEdit> back; ///< what takes this save back
    /// What the edits made of the text that they were made for. Another one than is on disk where the save took
    /// over what others had written; not at hand where that text was not.
    KnownText meant{};
};

/// Writes one article's pending edits, by withPending() also where the file was changed meanwhile; the new text is
/// proved; the file is replaced atomically. Every error leaves the file as it was and names it. A task whose
/// edits take back the last save writes the very bytes that were there before it.
Result<SavedArticle> saveArticle(Disk& disk, const SaveTask& task, const PublishField& field);

/// Called for each task when it is done, in their order, one at a time, on the thread of saveArticles().
using SaveSink = std::function<void(const SaveTask&, Result<SavedArticle>)>;

/// How many articles a bulk save may be ahead of what it has reported.
inline constexpr std::size_t saveAhead = 16;

/// Saves articles with a few workers, so that one is proved while others wait for the disk, and brings each folder's
/// names to the disk at the end. When stopped, what is not begun (at most saveAhead tasks behind the one reported last
/// are) is reported as Cancelled and stays as it was; all that is saved comes before it. The tasks must be of different
/// articles.
void saveArticles(Disk& disk, const std::vector<SaveTask>& tasks, const PublishField& field, const SaveSink& sink,
    const Stop& stop = {});

} // namespace stet
