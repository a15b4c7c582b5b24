#pragma once

#include "core/library/library.h"
#include "core/review/check_article.h"
#include "core/storage/disk.h"

#include "core/parallel/stop.h"
#include <functional>
#include <span>
#include <vector>

namespace stet {

/// An article to be checked, as a person sees it.
struct CheckTask
{
    RowId id = noRow;
    RowPointer row{}; ///< with the pending edits
    PendingEdits pending{};
};

struct CheckedRow
{
    RowId id = noRow;
    ArticleReview review{};
};

/// Called by several threads, one at a time.
using CheckSink = std::function<void(std::vector<CheckedRow>)>;

/// Reads the articles and asks the rules of one article, with a worker for each core; returns when all are checked, or
/// the work was stopped. A file that cannot be read, or to which the pending edits no longer fit, has the findings of a
/// text that cannot be read. `pass` is called by each worker before each article and may wait.
void checkRows(Disk& disk, std::span<const CheckTask> tasks, const CheckContexts& contexts, const CheckSink& sink,
    const Stop& stop = {}, const std::function<void()>& pass = {});

/// One article, on this thread.
ArticleReview checkRow(Disk& disk, const CheckTask& task, const CheckContexts& contexts);

} // namespace stet
