#pragma once

#include "library/library.h"
#include "storage/disk.h"
#include "storage/guarded_save.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace stet {

struct SavedArticle
{
    ArticleSummary row; ///< of the text that is on the disk now
    std::vector<SaveWarning> warnings;
};

/// Writes one article's pending edits: the file must still hold the text they were made for; the new text is proved;
/// the file is replaced atomically. Every error leaves the file as it was and names it.
Result<SavedArticle> saveArticle(Disk& disk, const SaveTask& task, const PublishField& field);

/// Called for each task when it is done, in their order, on the thread of saveArticles().
using SaveSink = std::function<void(const SaveTask&, Result<SavedArticle>)>;

/// Saves one article after the other and brings each folder's names to the disk at the end. When stopped, the tasks
/// that are left are reported as Cancelled and stay as they were.
void saveArticles(Disk& disk, const std::vector<SaveTask>& tasks, const PublishField& field, const SaveSink& sink,
    const std::stop_token& stop = {});

} // namespace stet
